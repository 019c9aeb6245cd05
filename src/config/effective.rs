//! The settings as they stand, each with where it comes from, for people to read. Passwords in
//! addresses are masked.

use super::{ConfigError, DEFAULT_FILE, File, Settings, SettingsArgs};

/// A setting as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effective {
    /// Its name in the settings
    pub name: &'static str,
    /// Its value; "not set" when there is none. Never a password.
    pub value: String,
    /// Where the value comes from.
    pub source: String,
}

/// Every setting with its source. `environment` looks up a variable of this process.
///
/// # Errors
/// As [`Settings::resolve`].
pub fn effective(
    args: &SettingsArgs,
    environment: &dyn Fn(&str) -> Option<String>,
) -> Result<Vec<Effective>, ConfigError> {
    let settings = Settings::resolve(args)?;
    // Named one by one, so that a new setting is not forgotten here.
    let File {
        data,
        keys,
        database_url,
        public_url,
        listen,
        mail_url,
        mail_from,
        trusted_proxies,
        metrics_listen,
        mail_window,
        mail_per_minute,
        dkim_key,
        dkim_selector,
        dkim_domain,
    } = File::find(args)?;
    let path = args.config.as_ref();
    let file = path.map_or_else(|| DEFAULT_FILE.into(), |path| path.display().to_string());
    let list = |networks: &[super::Network]| {
        let networks: Vec<String> = networks.iter().map(ToString::to_string).collect();
        Some(networks.join(", ")).filter(|networks| !networks.is_empty())
    };
    let address = |address: Option<std::net::SocketAddr>| address.map(|a| a.to_string());
    let dkim = settings.mailing.dkim.as_ref();
    // Name, value, whether it was given as argument, whether it stands in the file.
    let rows: [(&'static str, Option<String>, bool, bool); 14] = [
        (
            "data",
            Some(settings.data.display().to_string()),
            args.data.is_some(),
            data.is_some(),
        ),
        (
            "keys",
            Some(settings.keys.display().to_string()),
            args.keys.is_some(),
            keys.is_some(),
        ),
        (
            "database_url",
            Some(masked(&settings.database)),
            args.database_url.is_some(),
            database_url.is_some(),
        ),
        (
            "public_url",
            Some(settings.public_url.clone()),
            args.public_url.is_some(),
            public_url.is_some(),
        ),
        (
            "listen",
            Some(settings.listen.to_string()),
            args.listen.is_some(),
            listen.is_some(),
        ),
        (
            "mail_url",
            settings.mail.as_deref().map(masked),
            args.mail_url.is_some(),
            mail_url.is_some(),
        ),
        (
            "mail_from",
            Some(settings.mail_from.clone()),
            args.mail_from.is_some(),
            mail_from.is_some(),
        ),
        (
            "trusted_proxies",
            list(&settings.trusted_proxies),
            args.trusted_proxies.is_some(),
            trusted_proxies.is_some(),
        ),
        (
            "metrics_listen",
            address(settings.metrics_listen),
            args.metrics_listen.is_some(),
            metrics_listen.is_some(),
        ),
        (
            "mail_window",
            settings.mailing.window.clone(),
            args.mail_window.is_some(),
            mail_window.is_some(),
        ),
        (
            "mail_per_minute",
            Some(settings.mailing.per_minute.to_string()),
            args.mail_per_minute.is_some(),
            mail_per_minute.is_some(),
        ),
        (
            "dkim_key",
            dkim.map(|dkim| dkim.key.display().to_string()),
            args.dkim_key.is_some(),
            dkim_key.is_some(),
        ),
        (
            "dkim_selector",
            dkim.map(|dkim| dkim.selector.clone()),
            args.dkim_selector.is_some(),
            dkim_selector.is_some(),
        ),
        (
            "dkim_domain",
            dkim.map(|dkim| dkim.domain.clone()),
            args.dkim_domain.is_some(),
            dkim_domain.is_some(),
        ),
    ];
    let source = |name: &str, argued: bool, filed: bool| {
        let variable = format!("RAPPORT_{}", name.to_uppercase());
        match (argued, filed) {
            // A flag goes before its variable, so a variable that is set may still not count; then
            // both are worth knowing.
            (true, _) if environment(&variable).is_some() => {
                format!("{variable}, or a flag before it")
            }
            (true, _) => format!("--{}", name.replace('_', "-")),
            (false, true) => file.clone(),
            (false, false) => "default".into(),
        }
    };
    let rows = rows
        .into_iter()
        .map(|(name, value, argued, filed)| Effective {
            name,
            value: value.unwrap_or_else(|| "not set".into()),
            source: source(name, argued, filed),
        });
    Ok(rows.collect())
}

/// An address without its password: in its authority, and wherever `password=` stands.
fn masked(address: &str) -> String {
    let mut masked = address.to_owned();
    if let Some((scheme, rest)) = address.split_once("://") {
        // The last @ ends the authority's first part even where a password holds another or a /.
        if let Some((who, place)) = rest.rsplit_once('@') {
            let user = who.split(':').next().unwrap_or_default();
            let hidden = if who.contains(':') { ":…" } else { "" };
            masked = format!("{scheme}://{user}{hidden}@{place}");
        }
    }
    match masked.find("password=") {
        Some(at) => {
            let (before, after) = masked.split_at(at + "password=".len());
            let rest = after
                .find(['&', ' '])
                .map_or("", |end| after.split_at(end).1);
            format!("{before}…{rest}")
        }
        None => masked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_masked_wherever_they_stand() {
        for (address, shown) in [
            (
                "smtps://rapport:secret@mail.example:465",
                "smtps://rapport:…@mail.example:465",
            ),
            (
                "smtps://rapport:sec@ret/x@mail.example",
                "smtps://rapport:…@mail.example",
            ),
            (
                "postgres://r:secret@db/rapport?sslmode=verify-full",
                "postgres://r:…@db/rapport?sslmode=verify-full",
            ),
            (
                "postgres:///rapport?user=r&password=secret&x=1",
                "postgres:///rapport?user=r&password=…&x=1",
            ),
            (
                "sqlite:rapport-data/rapport.sqlite",
                "sqlite:rapport-data/rapport.sqlite",
            ),
        ] {
            assert_eq!(masked(address), shown);
            assert!(!masked(address).contains("secret"));
        }
    }

    #[test]
    fn every_setting_is_listed_with_its_source() {
        let args = SettingsArgs {
            keys: Some("elsewhere".into()),
            mail_url: Some("smtps://rapport:secret@mail.example".into()),
            ..SettingsArgs::default()
        };
        let environment = |name: &str| (name == "RAPPORT_MAIL_URL").then(String::new);
        let all = effective(&args, &environment).unwrap();
        let row = |name: &str| {
            let row = all.iter().find(|row| row.name == name).unwrap();
            (row.value.as_str(), row.source.as_str())
        };
        assert_eq!(row("keys"), ("elsewhere", "--keys"));
        assert_eq!(row("data"), ("rapport-data", "default"));
        let mail = "smtps://rapport:…@mail.example";
        assert_eq!(
            row("mail_url"),
            (mail, "RAPPORT_MAIL_URL, or a flag before it")
        );
        assert_eq!(row("metrics_listen"), ("not set", "default"));
    }
}
