//! The texts of the pages, embedded per language from `texts/`.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{Loader, static_loader};
use jiff::Zoned;
use jiff::civil::Date;

pub use super::language::Language;

static_loader! {
    static TEXTS = {
        locales: "./src/web/texts",
        fallback_language: "en",
        // Marks around inserted words keep a name in Latin letters in its place within Arabic; elsewhere
        // they would stand as stray characters.
        customise: |bundle| {
            let arabic = bundle.locales.iter().any(|l| l.language.as_str() == "ar");
            bundle.set_use_isolating(arabic);
        },
    };
}

/// A value put into a text.
pub type Arguments<'a> = [(&'static str, FluentValue<'a>)];

/// The texts in one language, worded for two parties or for one alone: every text knows `parties`.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    language: Language,
    parties: u8,
}

impl Texts {
    /// The texts in `language`, where two organisations are asked.
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self {
            language,
            parties: 2,
        }
    }

    /// The same texts where so many organisations are asked.
    #[must_use]
    pub fn among(self, parties: usize) -> Self {
        Self {
            parties: u8::try_from(parties).unwrap_or(u8::MAX),
            ..self
        }
    }

    /// The language.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// How many organisations are asked.
    #[must_use]
    pub fn parties(self) -> usize {
        self.parties.into()
    }

    /// The text named `key`.
    #[must_use]
    pub fn say(self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// The text named `key` with values put in.
    #[must_use]
    pub fn fill(self, key: &str, arguments: &Arguments<'_>) -> String {
        let arguments: HashMap<Cow<'static, str>, FluentValue<'_>> = arguments
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
            .chain([(Cow::Borrowed("parties"), self.parties.into())])
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
            Some(name) if name.trim_start_matches("Etc/") != abbreviation => {
                format!("{abbreviation}, {name}")
            }
            _ => abbreviation,
        };
        self.fill(
            "moment",
            &[
                ("day", at.day().into()),
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
    use std::path::Path;

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
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web/texts");
        for name in ["main.ftl", "script.ftl", "wave.ftl"] {
            let texts = Language::ALL.map(|language| {
                std::fs::read_to_string(folder.join(language.tag()).join(name)).unwrap()
            });
            for (language, text) in Language::ALL.iter().zip(&texts) {
                assert_eq!(keys(text), keys(&texts[0]), "{name}, {language:?}");
            }
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
            ("2026-01-02T09:05[Etc/UTC]", "2 January 2026, 09:05 (UTC)"),
        ] {
            let moment: Zoned = moment.parse().unwrap();
            assert_eq!(texts.moment(&moment), words);
        }
    }

    #[test]
    fn a_moment_is_written_in_the_order_of_its_language() {
        let moment: Zoned = "2026-10-01T17:00[Europe/Berlin]".parse().unwrap();
        for (language, words) in [
            (
                Language::German,
                "1. Oktober 2026, 17:00 Uhr (CEST, Europe/Berlin)",
            ),
            (
                Language::French,
                "1er octobre 2026 à 17:00 (CEST, Europe/Berlin)",
            ),
            (
                Language::Spanish,
                "1 de octubre de 2026, 17:00 (CEST, Europe/Berlin)",
            ),
            (
                Language::Portuguese,
                "1 de outubro de 2026, 17:00 (CEST, Europe/Berlin)",
            ),
            (
                Language::Polish,
                "1 października 2026 r., godz. 17:00 (CEST, Europe/Berlin)",
            ),
            (
                Language::Chinese,
                "2026年10月1日 17:00（CEST, Europe/Berlin）",
            ),
        ] {
            assert_eq!(Texts::of(language).moment(&moment), words);
        }
        let arabic = Texts::of(Language::Arabic).moment(&moment);
        let unmarked = arabic.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(
            unmarked,
            "1 أكتوبر 2026، الساعة 17:00 (CEST, Europe/Berlin)"
        );
    }

    #[test]
    fn names_stand_apart_within_arabic_only() {
        let names = [
            ("asked-by", "Ines Vogel".into()),
            ("own", "Nordwerk AG".into()),
            ("partner", "Halden".into()),
        ];
        for language in Language::ALL {
            let lead = Texts::of(language).fill("lead", &names);
            let marked = lead.contains("\u{2068}Nordwerk AG\u{2069}");
            assert_eq!(marked, language == Language::Arabic, "{lead}");
            assert!(
                lead.contains("Nordwerk AG") && lead.contains("Halden"),
                "{lead}"
            );
        }
    }

    #[test]
    fn people_are_counted_by_the_rules_of_the_language() {
        let say = |language, people: u32| {
            let values = [("people", people.into()), ("party", "Halden".into())];
            Texts::of(language).fill("w-asked-confirmed", &values)
        };
        for (people, polish, arabic) in [
            (1, "1 osobę.", "شخص واحد"),
            (2, "2 osoby.", "شخصان"),
            (5, "5 osób.", "أشخاص"),
            (12, "12 osób.", "شخصًا"),
            (22, "22 osoby.", "شخصًا"),
            (100, "100 osób.", "شخص"),
        ] {
            let said = say(Language::Polish, people);
            assert!(said.starts_with(polish), "{said}");
            let said = say(Language::Arabic, people);
            assert!(said.contains(arabic), "{said}");
        }
    }
}
