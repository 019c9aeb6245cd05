//! The texts of the pages, embedded per language from `texts/`.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};
use jiff::Zoned;
use jiff::civil::Date;

static_loader! {
    static TEXTS = {
        locales: "./src/web/texts",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// A language the pages are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// Every language.
    #[cfg(test)]
    pub const ALL: [Self; 1] = [Self::English];

    /// BCP 47 tag, as in the `lang` attribute and in definitions.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
        }
    }
}

/// A value put into a text.
pub type Arguments<'a> = [(&'static str, FluentValue<'a>)];

/// The texts in one language.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    language: Language,
}

impl Texts {
    /// The texts in `language`.
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// The text named `key`.
    #[must_use]
    pub fn say(self, key: &str) -> String {
        TEXTS.lookup(&self.language.identifier(), key)
    }

    /// The text named `key` with values put in.
    #[must_use]
    pub fn fill(self, key: &str, arguments: &Arguments<'_>) -> String {
        let arguments: HashMap<Cow<'static, str>, FluentValue<'_>> = arguments
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
            .collect();
        TEXTS.lookup_with_args(&self.language.identifier(), key, &arguments)
    }

    /// A date: "30 September 2026".
    #[must_use]
    pub fn date(self, at: Date) -> String {
        let month = self.say(&format!("month-{}", at.month()));
        self.fill(
            "date",
            &[
                ("day", at.day().to_string().into()),
                ("month", month.into()),
                ("year", at.year().to_string().into()),
            ],
        )
    }

    /// A moment as people write it, with its zone: "30 September 2026, 17:00 CEST
    /// (Europe/Berlin)".
    #[must_use]
    pub fn moment(self, at: &Zoned) -> String {
        let month = self.say(&format!("month-{}", at.month()));
        let abbreviation = at.strftime("%Z").to_string();
        let zone = match at.time_zone().iana_name() {
            Some(name) if name != abbreviation => format!("{abbreviation}, {name}"),
            _ => abbreviation,
        };
        self.fill(
            "moment",
            &[
                ("day", at.day().to_string().into()),
                ("month", month.into()),
                ("year", at.year().to_string().into()),
                ("time", at.strftime("%H:%M").to_string().into()),
                ("zone", zone.into()),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// What a loader says of a key it does not have, and what Fluent says of a missing value.
    const MISSING: [&str; 2] = ["Unknown localization", "{$"];

    const TEMPLATES: [&str; 9] = [
        include_str!("templates/base.html"),
        include_str!("templates/message.html"),
        include_str!("templates/questionnaire.html"),
        include_str!("templates/sealing.html"),
        include_str!("templates/thanks.html"),
        include_str!("templates/wave/terms.html"),
        include_str!("templates/wave/stored.html"),
        include_str!("templates/wave/bulletin.html"),
        include_str!("templates/wave/drop.html"),
    ];

    #[test]
    fn every_text_of_a_template_is_there_in_every_language() {
        let pieces = TEMPLATES.iter().flat_map(|t| t.split("say(\"").skip(1));
        let keys: BTreeSet<&str> = pieces.filter_map(|piece| piece.split('"').next()).collect();
        assert!(keys.len() > 20);
        for language in Language::ALL {
            for key in &keys {
                let text = Texts::of(language).say(key);
                assert!(!MISSING.iter().any(|m| text.contains(m)), "{key}: {text}");
            }
        }
    }

    #[test]
    fn every_language_has_the_same_texts() {
        let keys = |file: &str| -> BTreeSet<String> {
            let lines = file
                .lines()
                .filter(|line| !line.starts_with(['#', ' ', '}']));
            lines
                .filter_map(|line| line.split_once(" ="))
                .map(|(key, _)| key.to_owned())
                .collect()
        };
        let files = Language::ALL.map(|language| match language {
            Language::English => include_str!("texts/en/main.ftl"),
        });
        for file in files {
            assert_eq!(keys(file), keys(files[0]));
        }
    }

    #[test]
    fn a_moment_names_its_zone() {
        let texts = Texts::of(Language::English);
        for (moment, words) in [
            (
                "2026-09-30T17:00[Europe/Berlin]",
                "30 September 2026, 17:00 (CEST, Europe/Berlin)",
            ),
            ("2026-01-02T09:05[UTC]", "2 January 2026, 09:05 (UTC)"),
        ] {
            let moment: Zoned = moment.parse().unwrap();
            assert_eq!(texts.moment(&moment), words);
        }
    }
}
