//! `focal dkim`: what belongs into the DNS, so that receivers find the keys that letters are signed with.

use anyhow::ensure;

use crate::app;
use crate::config::Config;

/// Prints the record of each key as a line of a zone file, or of the one that is named.
pub fn run(config: &Config, name: Option<&str>) -> anyhow::Result<()> {
    let keys = app::keys(config)?;
    let found: Vec<_> = keys.iter().filter(|(key, _)| name.is_none_or(|name| name == *key)).collect();
    ensure!(
        !found.is_empty(),
        match name {
            Some(name) => format!("the settings hold no key “{name}”: enter it under [mail.dkim.{name}]"),
            None => "the settings hold no key: enter one under [mail.dkim.NAME]".to_owned(),
        }
    );
    for (name, signer) in found {
        println!("; {name}: {}, for letters from {}", signer.describe(), signer.domain());
        println!("{}", signer.record().zone_line());
    }
    Ok(())
}
