//! Settings: flags and environment first, then one TOML file, then defaults that are right for
//! most. Unknown keys are refused.

mod effective;
mod network;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

pub use effective::{Effective, effective};
pub use network::{Network, NotANetwork};

/// The settings file that is read without being named.
const DEFAULT_FILE: &str = "rapport.toml";

/// Where everything is and how it is reached.
#[derive(Clone)]
pub struct Settings {
    /// Directory of the database and everything else that may be backed up.
    pub data: PathBuf,
    /// Directory of key files; never inside `data`, never in a backup.
    pub keys: PathBuf,
    /// Address of the database: `sqlite:FILE` or `postgres://…`.
    pub database: String,
    /// Address under which respondents reach the server, without a final slash.
    pub public_url: String,
    /// Address the server listens on.
    pub listen: SocketAddr,
    /// Where mail goes: `smtp://…`, `smtps://…` or `file:DIR`; `None` when not set.
    pub mail: Option<String>,
    /// The address mail is sent from.
    pub mail_from: String,
    /// How mail is sent.
    pub mailing: Mailing,
    /// Proxies whose word on a client's address and protocol is taken.
    pub trusted_proxies: Vec<Network>,
    /// Address at which metrics are served; `None` when they are not.
    pub metrics_listen: Option<SocketAddr>,
}

/// How mail is sent. `Default` is any time of the day, as fast as it goes, unsigned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mailing {
    /// The window of the day, in each wave's zone, such as `08:00-18:00`; `None` is the whole day.
    pub window: Option<String>,
    /// Most mails a minute, of each process; 0 is without limit.
    pub per_minute: u32,
    /// What mails are signed with; `None` when they are not.
    pub dkim: Option<Dkim>,
}

/// What mails are signed with (DKIM, RFC 6376).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dkim {
    /// File of the private RSA key, in PEM; never in the data directory.
    pub key: PathBuf,
    /// The selector under which the public key stands in DNS.
    pub selector: String,
    /// The domain that signs.
    pub domain: String,
}

/// How many mails leave a minute unless set otherwise: what common providers take from one account.
const USUAL_PER_MINUTE: u32 = 30;

/// Settings as flags or environment variables.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct SettingsArgs {
    /// Settings file [default: rapport.toml, if there is one]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_CONFIG",
        value_name = "FILE",
        help_heading = "Settings"
    )]
    pub config: Option<PathBuf>,
    /// Directory of the database [default: rapport-data]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_DATA",
        value_name = "DIR",
        help_heading = "Settings"
    )]
    pub data: Option<PathBuf>,
    /// Directory of key files, never inside the data directory [default: rapport-keys]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_KEYS",
        value_name = "DIR",
        help_heading = "Settings"
    )]
    pub keys: Option<PathBuf>,
    /// Database: sqlite:FILE or postgres://… [default: a file in the data directory]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_DATABASE_URL",
        value_name = "URL",
        hide_env_values = true,
        help_heading = "Settings"
    )]
    pub database_url: Option<String>,
    /// Address under which respondents reach the server [default: http://localhost:8080]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_PUBLIC_URL",
        value_name = "URL",
        help_heading = "Settings"
    )]
    pub public_url: Option<String>,
    /// Address to listen on [default: 127.0.0.1:8080]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_LISTEN",
        value_name = "ADDR",
        help_heading = "Settings"
    )]
    pub listen: Option<SocketAddr>,
    /// Where mail goes: smtp://USER:PASSWORD@HOST:PORT?tls=required, smtps://…
    #[arg(
        long,
        global = true,
        env = "RAPPORT_MAIL_URL",
        value_name = "URL",
        hide_env_values = true,
        help_heading = "Settings"
    )]
    pub mail_url: Option<String>,
    /// Address that mail is sent from [default: rapport@ the host of the public address]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_MAIL_FROM",
        value_name = "ADDRESS",
        help_heading = "Settings"
    )]
    pub mail_from: Option<String>,
    /// When mail leaves, in each wave's zone, such as 08:00-18:00 [default: always]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_MAIL_WINDOW",
        value_name = "HH:MM-HH:MM",
        help_heading = "Settings"
    )]
    pub mail_window: Option<String>,
    /// Most mails a minute, of each process; 0 for no limit [default: 30]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_MAIL_PER_MINUTE",
        value_name = "NUMBER",
        help_heading = "Settings"
    )]
    pub mail_per_minute: Option<u32>,
    /// Private RSA key (PEM) that signs mails, outside the data directory [default: none]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_DKIM_KEY",
        value_name = "FILE",
        help_heading = "Settings"
    )]
    pub dkim_key: Option<PathBuf>,
    /// Selector of the key's public half in DNS [default: rapport]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_DKIM_SELECTOR",
        value_name = "NAME",
        help_heading = "Settings"
    )]
    pub dkim_selector: Option<String>,
    /// Domain that signs [default: that of --mail-from]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_DKIM_DOMAIN",
        value_name = "DOMAIN",
        help_heading = "Settings"
    )]
    pub dkim_domain: Option<String>,
    /// Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed [default: none]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_TRUSTED_PROXIES",
        value_name = "NETWORKS",
        value_delimiter = ',',
        help_heading = "Settings"
    )]
    pub trusted_proxies: Option<Vec<Network>>,
    /// Address to serve metrics on, for nobody but your monitoring [default: none]
    #[arg(
        long,
        global = true,
        env = "RAPPORT_METRICS_LISTEN",
        value_name = "ADDR",
        help_heading = "Settings"
    )]
    pub metrics_listen: Option<SocketAddr>,
}

/// The settings file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    data: Option<PathBuf>,
    keys: Option<PathBuf>,
    database_url: Option<String>,
    public_url: Option<String>,
    listen: Option<SocketAddr>,
    mail_url: Option<String>,
    mail_from: Option<String>,
    mail_window: Option<String>,
    mail_per_minute: Option<u32>,
    dkim_key: Option<PathBuf>,
    dkim_selector: Option<String>,
    dkim_domain: Option<String>,
    trusted_proxies: Option<Vec<Network>>,
    metrics_listen: Option<SocketAddr>,
}

/// Why settings are refused.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{0}: cannot be read ({1}); check the path given with --config")]
    Unreadable(PathBuf, std::io::Error),
    /// The file is no valid settings file.
    #[error("{0}: {1}")]
    Invalid(PathBuf, String),
    /// The public address is not usable.
    #[error(
        "the public address must start with https:// (or be http://localhost), have no path and no final slash; got \"{0}\""
    )]
    PublicUrl(String),
}

impl Settings {
    /// Resolves flags, environment and file.
    ///
    /// # Errors
    /// When the file is unreadable or has unknown keys, or the public address is not usable.
    pub fn resolve(args: &SettingsArgs) -> Result<Self, ConfigError> {
        let file = File::find(args)?;
        let data = args
            .data
            .clone()
            .or(file.data)
            .unwrap_or_else(|| "rapport-data".into());
        let keys = args
            .keys
            .clone()
            .or(file.keys)
            .unwrap_or_else(|| "rapport-keys".into());
        let database = args
            .database_url
            .clone()
            .or(file.database_url)
            .unwrap_or_else(|| format!("sqlite:{}", data.join("rapport.sqlite").display()));
        let listen = args
            .listen
            .or(file.listen)
            .unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080)));
        let public_url = args
            .public_url
            .clone()
            .or(file.public_url)
            .unwrap_or_else(|| format!("http://localhost:{}", listen.port()));
        check_public_url(&public_url)?;
        let mail_from = args
            .mail_from
            .clone()
            .or(file.mail_from)
            .unwrap_or_else(|| format!("rapport@{}", host(&public_url)));
        let mail = args.mail_url.clone().or(file.mail_url);
        let dkim = args.dkim_key.clone().or(file.dkim_key).map(|key| Dkim {
            key,
            selector: args
                .dkim_selector
                .clone()
                .or(file.dkim_selector)
                .unwrap_or_else(|| "rapport".into()),
            domain: args
                .dkim_domain
                .clone()
                .or(file.dkim_domain)
                .unwrap_or_else(|| domain(&mail_from).to_owned()),
        });
        let mailing = Mailing {
            window: args.mail_window.clone().or(file.mail_window),
            per_minute: args
                .mail_per_minute
                .or(file.mail_per_minute)
                .unwrap_or(USUAL_PER_MINUTE),
            dkim,
        };
        let trusted_proxies = args
            .trusted_proxies
            .clone()
            .or(file.trusted_proxies)
            .unwrap_or_default();
        Ok(Self {
            data,
            keys,
            database,
            public_url,
            listen,
            mail,
            mail_from,
            mailing,
            trusted_proxies,
            metrics_listen: args.metrics_listen.or(file.metrics_listen),
        })
    }
}

impl File {
    /// The file the arguments name, or the one of this folder, or none.
    fn find(args: &SettingsArgs) -> Result<Self, ConfigError> {
        match &args.config {
            Some(path) => read(path),
            None if Path::new(DEFAULT_FILE).exists() => read(Path::new(DEFAULT_FILE)),
            None => Ok(Self::default()),
        }
    }
}

fn read(path: &Path) -> Result<File, ConfigError> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| ConfigError::Unreadable(path.into(), error))?;
    toml::from_str(&text).map_err(|error| ConfigError::Invalid(path.into(), error.to_string()))
}

/// Respondents' codes travel to this address, so only TLS or this very machine will do.
fn check_public_url(url: &str) -> Result<(), ConfigError> {
    let refused = || ConfigError::PublicUrl(url.to_owned());
    let authority = match (url.strip_prefix("https://"), url.strip_prefix("http://")) {
        (Some(authority), _) => authority,
        (None, Some(authority)) if ["localhost", "127.0.0.1"].contains(&host(url)) => authority,
        _ => return Err(refused()),
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
    if authority.is_empty() || !authority.chars().all(plain) {
        Err(refused())
    } else {
        Ok(())
    }
}

/// The domain of a mail address.
#[must_use]
pub fn domain(address: &str) -> &str {
    address
        .rsplit_once('@')
        .map_or(address, |(_, domain)| domain)
}

/// The host of an address, without port.
#[must_use]
pub fn host(url: &str) -> &str {
    let authority = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
    authority
        .rsplit_once(':')
        .map_or(authority, |(host, _)| host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tls_or_this_machine_may_carry_codes() {
        for good in [
            "https://trust.example",
            "https://trust.example:8443",
            "http://localhost:8080",
            "http://127.0.0.1:1",
        ] {
            assert!(check_public_url(good).is_ok(), "{good}");
        }
        for bad in [
            "http://trust.example",
            "https://trust.example/",
            "https://",
            "ftp://localhost",
            "https://a b",
            "http://localhost.evil.example",
        ] {
            assert!(check_public_url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn unknown_keys_are_refused_by_name() {
        let error = toml::from_str::<File>("datta = \"x\"")
            .err()
            .unwrap()
            .to_string();
        assert!(error.contains("datta"), "{error}");
    }
}
