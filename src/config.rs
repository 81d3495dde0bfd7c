//! Settings: built-in defaults, then `focal.toml`, then `FOCAL_…` variables.
//!
//! `focal.example.toml` documents each of them; a test holds it equal to the defaults.

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
    /// The relay.
    pub smtp: SmtpSettings,
}

/// To files or to a relay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailKind {
    /// `.eml` files.
    Outbox,
    /// An SMTP relay.
    Smtp,
}

/// The relay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "focal.example.toml says what each is")]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    pub security: SmtpSecurity,
    pub username: Option<String>,
    pub password: Option<String>,
    pub ca_file: Option<PathBuf>,
    pub helo: String,
    pub timeout_seconds: u64,
}

/// Whether and how the connection to the relay is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmtpSecurity {
    /// Plain text: only for a relay on this machine.
    None,
    /// RFC 3207.
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
                smtp: SmtpSettings {
                    host: "localhost".into(),
                    port: 587,
                    security: SmtpSecurity::StartTls,
                    username: None,
                    password: None,
                    ca_file: None,
                    helo: "localhost".into(),
                    timeout_seconds: 300,
                },
            },
            uploads: UploadConfig { max_megabytes: 256 },
            log: LogConfig { format: LogFormat::Text, level: "info".into() },
        }
    }
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
    fn an_unknown_time_zone_is_refused() {
        let config = Config { time_zone: "Europe/Bruxelles".into(), ..Config::default() };
        assert!(config.validate().unwrap_err().contains("IANA"));
    }
}
