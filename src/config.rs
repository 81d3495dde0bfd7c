//! Settings: built-in defaults, then `focal.toml`, then `FOCAL_…` variables.
//!
//! `focal.example.toml` documents each of them; a test holds it equal to the defaults.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

/// The documented default settings, as a file.
pub const EXAMPLE: &str = include_str!("../focal.example.toml");

/// The settings file that is read if it is there.
const FILE: &str = "focal.toml";

/// Every setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// `sqlite:FILE` or `postgres://…`.
    pub database: String,
    /// Where the pages are served.
    pub listen: SocketAddr,
    /// How the world reaches them.
    pub public_url: String,
    /// Whether the visitor's address is taken from `X-Forwarded-For`.
    pub trust_forwarded_for: bool,
    /// IANA name of the wall clock.
    pub time_zone: String,
    /// How letters leave.
    pub mail: MailConfig,
    /// Files that are brought.
    pub uploads: UploadConfig,
    /// What is logged, and how.
    pub log: LogConfig,
}

/// Files that are brought through the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UploadConfig {
    /// The most that one upload may have, in megabytes (1,048,576 bytes).
    pub max_megabytes: usize,
}

/// How letters leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailConfig {
    /// To files or to a relay.
    pub kind: MailKind,
    /// The folder of the file outbox.
    pub outbox: PathBuf,
    /// The folder of the journals of letters on their way.
    pub journals: PathBuf,
    /// Letters sent side by side.
    pub connections: usize,
    /// The address that Focal's own mail comes from; without it, each comes from its reader's own.
    pub from: Option<String>,
    /// The relay of the account `default`.
    pub smtp: SmtpSettings,
    /// Further accounts at relays, by name.
    pub accounts: BTreeMap<String, SmtpSettings>,
    /// The keys that letters are signed with, by name.
    pub dkim: BTreeMap<String, DkimSettings>,
}

/// The name of the account that `[mail.smtp]` describes.
pub const DEFAULT_ACCOUNT: &str = "default";

/// To files or to a relay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailKind {
    /// `.eml` files.
    Outbox,
    /// An SMTP relay.
    Smtp,
}

/// An account at a relay. Of a further one only the host has to be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "focal.example.toml says what each is")]
pub struct SmtpSettings {
    pub host: String,
    #[serde(default = "submission")]
    pub port: u16,
    #[serde(default)]
    pub security: SmtpSecurity,
    pub username: Option<String>,
    pub password: Option<String>,
    pub password_file: Option<PathBuf>,
    pub ca_file: Option<PathBuf>,
    #[serde(default = "this_machine")]
    pub helo: String,
    #[serde(default = "patience")]
    pub timeout_seconds: u64,
    pub connections: Option<usize>,
}

const fn submission() -> u16 {
    587
}

fn this_machine() -> String {
    "localhost".to_owned()
}

const fn patience() -> u64 {
    300
}

/// A key that letters are signed with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DkimSettings {
    /// For whose letters it vouches.
    pub domain: String,
    /// Under which name its public half stands in the DNS.
    pub selector: String,
    /// A PEM file with the private half.
    pub key_file: PathBuf,
}

/// Whether and how the connection to the relay is encrypted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmtpSecurity {
    /// Plain text: only for a relay on this machine.
    None,
    /// RFC 3207.
    #[default]
    StartTls,
    /// RFC 8314, implicit TLS.
    Tls,
}

/// What is logged, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogConfig {
    /// For people or for machines.
    pub format: LogFormat,
    /// A level, or a filter of `tracing-subscriber`.
    pub level: String,
}

/// For people or for machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One readable line per event.
    Text,
    /// One JSON object per event.
    Json,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            database: "sqlite:data/focal.sqlite".into(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: "http://localhost:8080".into(),
            trust_forwarded_for: false,
            time_zone: "Europe/Brussels".into(),
            mail: MailConfig {
                kind: MailKind::Outbox,
                outbox: "data/outbox".into(),
                journals: "data/journals".into(),
                connections: 4,
                from: None,
                smtp: SmtpSettings::at("localhost"),
                accounts: BTreeMap::new(),
                dkim: BTreeMap::new(),
            },
            uploads: UploadConfig { max_megabytes: 256 },
            log: LogConfig { format: LogFormat::Text, level: "info".into() },
        }
    }
}

impl SmtpSettings {
    /// That relay, and all else as it is unless somebody says otherwise.
    pub fn at(host: &str) -> SmtpSettings {
        SmtpSettings {
            host: host.to_owned(),
            port: submission(),
            security: SmtpSecurity::default(),
            username: None,
            password: None,
            password_file: None,
            ca_file: None,
            helo: this_machine(),
            timeout_seconds: patience(),
            connections: None,
        }
    }
}

impl MailConfig {
    /// Every account by name, the default one first.
    pub fn all_accounts(&self) -> impl Iterator<Item = (&str, &SmtpSettings)> {
        let further = self.accounts.iter().map(|(name, settings)| (name.as_str(), settings));
        std::iter::once((DEFAULT_ACCOUNT, &self.smtp)).chain(further)
    }

    /// How many letters go out side by side over that account.
    pub fn connections_of(&self, account: &str) -> usize {
        let own = self.all_accounts().find(|(name, _)| *name == account).and_then(|(_, settings)| settings.connections);
        own.unwrap_or(self.connections)
    }
}

/// Whether a name for an account or a key is one that a page, a table and a variable can carry alike.
fn is_plain_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=40).contains(&name.len()) && name.bytes().all(plain)
}

impl Config {
    /// Reads the settings. `file` must be there when it is given; without one, `focal.toml` is read if it is there.
    ///
    /// # Errors
    /// A sentence that names the setting, where it was given and what is wrong with it.
    pub fn load(file: Option<&Path>) -> Result<Config, String> {
        let found = Path::new(FILE);
        Config::load_over(Config::default(), file.or_else(|| found.is_file().then_some(found)))
    }

    /// Reads the settings over other defaults. `file` must be there when it is given; without one, none is read.
    ///
    /// # Errors
    /// As for [`Config::load`].
    pub fn load_over(defaults: Config, file: Option<&Path>) -> Result<Config, String> {
        let toml = match file {
            Some(file) if !file.is_file() => return Err(format!("the settings file {} is not there", file.display())),
            Some(file) => Toml::file_exact(file),
            None => Toml::string(""),
        };
        // FOCAL_TEST_… belongs to the tests, FOCAL_CONFIG to the command line.
        let ours = |key: &figment::value::UncasedStr| !key.starts_with("test_") && key != "config";
        let env = Env::prefixed("FOCAL_").filter(ours).split("__");
        let figment = Figment::from(Serialized::defaults(defaults)).merge(toml).merge(env);
        let config: Config = figment.extract().map_err(|error| error.to_string())?;
        config.validate()?;
        Ok(config)
    }

    /// The zone of the wall clock.
    ///
    /// # Panics
    /// Never after [`Config::load`], which refuses an unknown zone.
    pub fn zone(&self) -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get(&self.time_zone).unwrap_or(jiff::tz::TimeZone::UTC)
    }

    /// Whether cookies are for https only.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The address of the pages for links in files, if somebody has said what it is: a file is read elsewhere, where the
    /// address that is assumed otherwise leads nowhere.
    pub fn address_for_files(&self) -> Option<&str> {
        (self.public_url != Config::default().public_url).then_some(self.public_url.as_str())
    }

    fn validate(&self) -> Result<(), String> {
        if jiff::tz::TimeZone::get(&self.time_zone).is_err() {
            return Err(format!(
                "time_zone: “{}” is not a time zone; write an IANA name such as Europe/Brussels",
                self.time_zone
            ));
        }
        if !self.public_url.starts_with("http://") && !self.is_https() {
            return Err(format!("public_url: “{}” must start with http:// or https://", self.public_url));
        }
        if let Some(Err(why)) = self.mail.from.as_deref().map(crate::mail::Address::parse) {
            return Err(format!("mail.from: {why}"));
        }
        if self.mail.connections == 0 || self.mail.connections > 64 {
            return Err(format!("mail.connections: {} is not between 1 and 64", self.mail.connections));
        }
        self.validate_accounts()
    }

    fn validate_accounts(&self) -> Result<(), String> {
        for name in self.mail.accounts.keys().chain(self.mail.dkim.keys()) {
            if !is_plain_name(name) {
                return Err(format!("mail: “{name}” is not a name; use small letters, digits and hyphens, at most 40"));
            }
        }
        if self.mail.accounts.contains_key(DEFAULT_ACCOUNT) {
            return Err(format!(
                "mail.accounts.{DEFAULT_ACCOUNT}: this account is [mail.smtp]; name the other otherwise"
            ));
        }
        for (name, account) in self.mail.all_accounts() {
            let at = if name == DEFAULT_ACCOUNT { "mail.smtp".to_owned() } else { format!("mail.accounts.{name}") };
            if let Some(connections) = account.connections.filter(|n| !(1..=64).contains(n)) {
                return Err(format!("{at}.connections: {connections} is not between 1 and 64"));
            }
            if account.password.is_some() && account.password_file.is_some() {
                return Err(format!("{at}: give password or password_file, not both"));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_file_holds_the_defaults() {
        let documented: Config = Figment::from(Toml::string(EXAMPLE)).extract().unwrap();
        assert_eq!(documented, Config::default());
    }

    #[test]
    fn a_misspelt_setting_is_named() {
        let error = Figment::from(Serialized::defaults(Config::default()))
            .merge(Toml::string("[mail]\nkinds = 'smtp'"))
            .extract::<Config>()
            .unwrap_err();
        assert!(error.to_string().contains("kinds"), "{error}");
    }

    #[test]
    fn an_address_that_is_none_is_refused() {
        let mut config = Config::default();
        config.mail.from = Some("focal".into());
        assert!(config.validate().unwrap_err().starts_with("mail.from: "));
        config.mail.from = Some("focal@consultancy.example".into());
        config.validate().unwrap();
    }

    #[test]
    fn of_a_further_account_only_the_host_has_to_be_given() {
        let toml = "[mail.accounts.coalition]\nhost = 'mail.coalition.example'\nconnections = 2";
        let config: Config =
            Figment::from(Serialized::defaults(Config::default())).merge(Toml::string(toml)).extract().unwrap();
        config.validate().unwrap();
        let account = &config.mail.accounts["coalition"];
        let expected = SmtpSettings { connections: Some(2), ..SmtpSettings::at("mail.coalition.example") };
        assert_eq!(*account, expected);
        assert_eq!((config.mail.connections_of("coalition"), config.mail.connections_of(DEFAULT_ACCOUNT)), (2, 4));
        let no_host = Figment::from(Serialized::defaults(Config::default()))
            .merge(Toml::string("[mail.accounts.coalition]\nport = 25"))
            .extract::<Config>()
            .unwrap_err();
        assert!(no_host.to_string().contains("host"), "{no_host}");
    }

    #[test]
    fn accounts_that_cannot_be_told_apart_or_work_are_refused() {
        let refused = |change: &dyn Fn(&mut Config)| {
            let mut config = Config::default();
            change(&mut config);
            config.validate().unwrap_err()
        };
        let named = |name: &'static str| {
            move |config: &mut Config| drop(config.mail.accounts.insert(name.into(), SmtpSettings::at("mail.example")))
        };
        assert!(refused(&named("Our Relay")).contains("Our Relay"));
        assert!(refused(&named("default")).starts_with("mail.accounts.default: "));
        assert!(refused(&|config| config.mail.smtp.connections = Some(65)).starts_with("mail.smtp.connections: 65"));
        let twice = refused(&|config| {
            config.mail.smtp.password = Some("x".into());
            config.mail.smtp.password_file = Some("x".into());
        });
        assert_eq!(twice, "mail.smtp: give password or password_file, not both");
    }

    #[test]
    fn an_unknown_time_zone_is_refused() {
        let config = Config { time_zone: "Europe/Bruxelles".into(), ..Config::default() };
        assert!(config.validate().unwrap_err().contains("IANA"));
    }
}
