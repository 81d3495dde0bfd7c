//! `focal demo`: a Focal full of invented people, ready to be tried.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;

use super::serve::{self, Roles};
use crate::app::{self, App};
use crate::config::{Config, MailKind};
use crate::db::Db;
use crate::demo::{self, Found};
use crate::when::Zone;

/// Where the demonstration keeps its data unless the settings say otherwise.
const DATABASE: &str = "sqlite:data/demo.sqlite";
/// Where its letters land unless the settings say otherwise.
const OUTBOX: &str = "data/demo-outbox";
/// How many ports are tried when the first is taken.
const PORTS: u16 = 20;

/// `focal demo …`
#[derive(Args, Clone, Copy, Debug)]
pub struct Demo {
    /// Throw the demonstration data away and begin anew
    #[arg(long)]
    fresh: bool,
}

/// The settings of the demonstration: data and outbox of its own, whatever `focal.toml` says, unless a variable or
/// `--config` names others.
pub fn settings(file: Option<&Path>) -> Result<Config, String> {
    let mut defaults = Config { database: DATABASE.into(), ..Config::default() };
    defaults.mail.outbox = PathBuf::from(OUTBOX);
    defaults.mail.journals = PathBuf::from("data/demo-journals");
    defaults.log.level = "warn".into();
    let mut config = Config::load_over(defaults, file)?;
    // Invented people have no mailboxes: nothing leaves, even where a relay is set up.
    config.mail.kind = MailKind::Outbox;
    Ok(config)
}

/// Loads the data if it is not there yet, then serves until told to stop.
pub async fn run(mut config: Config, what: Demo) -> anyhow::Result<()> {
    if what.fresh {
        throw_away(&config).await?;
    }
    prepare(&config).await?;
    find_port(&mut config)?;
    let outbox = std::path::absolute(&config.mail.outbox)?;
    let app = App::open(config).await?;
    let (address, database) = (app.config.public_url.clone(), app.config.database.clone());
    let ready = move |_| println!("{}", welcome(&address, &database, &outbox));
    serve::run(app, Roles { web: true, worker: true }, ready).await
}

/// Fills an empty database; leaves the demonstration's as it is; refuses anybody else's.
async fn prepare(config: &Config) -> anyhow::Result<()> {
    let db = Db::connect(&config.database).await?;
    app::migrate(&db).await?;
    match demo::find(&db).await? {
        Found::Demo => {}
        Found::Nothing => {
            println!("Inventing 720 Members and half a year of work …");
            demo::load(&db, &Zone::new(config.zone()), crate::clock::Clock::System.now()).await?;
            app::analyze(&db).await;
        }
        Found::Other => bail!(
            "the database {} holds other data already, and demonstration data does not mix with it; leave \
             FOCAL_DATABASE unset, or name an empty database",
            shown(&config.database)
        ),
    }
    db.close().await;
    Ok(())
}

/// Removes the files of an earlier demonstration.
async fn throw_away(config: &Config) -> anyhow::Result<()> {
    let Some(file) = config.database.strip_prefix("sqlite:") else {
        bail!("--fresh removes a SQLite file; empty the PostgreSQL database yourself, then start without --fresh");
    };
    if Path::new(file).is_file() {
        let db = Db::connect(&config.database).await?;
        app::migrate(&db).await?;
        let found = demo::find(&db).await?;
        db.close().await;
        if found == Found::Other {
            bail!("{file} holds other data than the demonstration's; it was left alone");
        }
    }
    for end in ["", "-wal", "-shm"] {
        remove(std::fs::remove_file(format!("{file}{end}"))).with_context(|| format!("removing {file}{end}"))?;
    }
    if config.mail.outbox == Path::new(OUTBOX) {
        remove(std::fs::remove_dir_all(OUTBOX)).with_context(|| format!("removing {OUTBOX}"))?;
    }
    Ok(())
}

/// What is not there need not be removed.
fn remove(result: std::io::Result<()>) -> std::io::Result<()> {
    result.or_else(|error| if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

/// The address asked for, or the next free port: whoever tries Focal may run another one.
fn find_port(config: &mut Config) -> anyhow::Result<()> {
    let first = config.listen;
    let ports = (0..PORTS).filter_map(|more| first.port().checked_add(more));
    let mut addresses = ports.map(|port| SocketAddr::new(first.ip(), port));
    let free = addresses.find_map(|address| TcpListener::bind(address).and_then(|socket| socket.local_addr()).ok());
    config.listen = free.with_context(|| format!("{first} and the {PORTS} ports from there on are taken"))?;
    if config.public_url == Config::default().public_url {
        config.public_url = format!("http://localhost:{}", config.listen.port());
    }
    Ok(())
}

/// An address without the password that may stand in it.
fn shown(database: &str) -> String {
    match (database.split_once("://"), database.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, place))) => format!("{scheme}://…@{place}"),
        _ => database.to_owned(),
    }
}

fn welcome(address: &str, database: &str, outbox: &Path) -> String {
    let account = |account: &demo::DemoAccount| {
        format!("    {:<26} {:<20} {} ({})", account.email, account.password, account.name, account.role.label())
    };
    let accounts: Vec<_> = demo::ACCOUNTS.iter().map(account).collect();
    format!(
        "\n  Focal is ready: {address}\n\n  Sign in as\n{}\n\n  All people are invented. Data: {}\n  No mail leaves: it \
         lands in {}\n  and on the page {address}/outbox\n\n  Stop with Ctrl-C. `focal demo` goes on where you stopped; \
         `focal demo --fresh` begins anew.\n",
        accounts.join("\n"),
        shown(database),
        outbox.display(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_not_printed() {
        assert_eq!(shown("postgres://focal:secret@db.example/focal"), "postgres://…@db.example/focal");
        assert_eq!(shown(DATABASE), DATABASE);
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut config = Config { listen: taken.local_addr().unwrap(), ..Config::default() };
        find_port(&mut config).unwrap();
        assert!(config.listen.port() > taken.local_addr().unwrap().port());
        assert_eq!(config.public_url, format!("http://localhost:{}", config.listen.port()));
    }
}
