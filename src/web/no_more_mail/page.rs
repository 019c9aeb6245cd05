//! The page in the invitee's language.

use std::borrow::Cow;
use std::collections::HashMap;

use askama::Template;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{Loader, static_loader};

use crate::web::language::Language;
use crate::web::statics::{ICON, STYLE};
use crate::workflow::MailStop;

static_loader! {
    static TEXTS = {
        locales: "./src/web/no_more_mail/texts",
        fallback_language: "en",
        // Marks around inserted words keep a name in Latin letters in its place within Arabic; elsewhere
        // they would stand as stray characters.
        customise: |bundle| {
            let arabic = bundle.locales.iter().any(|l| l.language.as_str() == "ar");
            bundle.set_use_isolating(arabic);
        },
    };
}

/// What the page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Whether mail is to be stopped.
    Asks,
    /// That it is.
    Stopped,
}

/// The page.
#[derive(Template)]
#[template(path = "no_more_mail.html")]
pub(super) struct NoMoreMailPage {
    frame: Frame,
    title: String,
    paragraphs: Vec<String>,
    button: Option<String>,
}

/// What the base template needs.
struct Frame {
    language: Language,
}

impl Frame {
    fn language(&self) -> &'static str {
        self.language.tag()
    }

    fn direction(&self) -> &'static str {
        self.language.direction()
    }

    fn style(&self) -> &'static str {
        STYLE.path()
    }

    fn icon(&self) -> &'static str {
        ICON.path()
    }

    fn say(&self, key: &str, stop: Option<&MailStop>) -> String {
        let values: HashMap<Cow<'static, str>, FluentValue<'_>> = stop
            .map(|stop| {
                let parties = if stop.partner_name.is_empty() { 1 } else { 2 };
                [
                    ("own", stop.own_name.as_str().into()),
                    ("partner", stop.partner_name.as_str().into()),
                    ("name", stop.contact.0.as_str().into()),
                    ("email", stop.contact.1.as_str().into()),
                    ("parties", parties.into()),
                ]
                .map(|(name, value)| (Cow::Borrowed(name), value))
                .into()
            })
            .unwrap_or_default();
        TEXTS.lookup_with_args(&self.language.identifier(), key, &values)
    }
}

impl NoMoreMailPage {
    /// The page for somebody the address names.
    pub(super) fn new(said: Said, stop: &MailStop) -> Self {
        let language = Language::of_tag(&stop.locale).unwrap_or_default();
        let frame = Frame { language };
        let say = |key| frame.say(key, Some(stop));
        let link = if stop.link_works {
            "link-works"
        } else {
            "link-ended"
        };
        let (title, paragraphs, button) = match said {
            Said::Asks => (
                say("asks-title"),
                vec![say("asks-text"), say(link), say("asks-again")],
                Some(say("asks-button")),
            ),
            Said::Stopped => (
                say("stopped-title"),
                vec![say("stopped-text"), say(link), say("asks-again")],
                None,
            ),
        };
        Self {
            frame,
            title,
            paragraphs,
            button,
        }
    }

    /// The page for an address that names nobody (any more); in English, as nothing is known.
    pub(super) fn gone() -> Self {
        let frame = Frame {
            language: Language::English,
        };
        Self {
            title: frame.say("gone-title", None),
            paragraphs: vec![frame.say("gone-text", None), frame.say("gone-late", None)],
            button: None,
            frame,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn stop(locale: &str) -> MailStop {
        MailStop {
            locale: locale.into(),
            own_name: "Nordwerk & Co <b>".into(),
            partner_name: "Halden".into(),
            contact: ("Ines Vogel".into(), "ines@vogel.example".into()),
            link_works: false,
        }
    }

    #[test]
    fn every_page_is_complete_in_every_language() {
        let others = ["de-AT", "fi", "zh_CN"].into_iter();
        for locale in Language::ALL.map(Language::tag).into_iter().chain(others) {
            for said in [Said::Asks, Said::Stopped] {
                let html = NoMoreMailPage::new(said, &stop(locale)).render().unwrap();
                assert!(!html.contains("Unknown localization"), "{html}");
                assert!(!html.contains("{$") && !html.contains("<b>"), "{html}");
                assert!(html.contains("Halden") && html.contains("ines@vogel.example"));
                let language = Language::of_tag(locale).unwrap_or_default();
                assert!(html.contains(&format!("<html lang=\"{}\"", language.tag())));
                let english = html.contains("survey");
                assert_eq!(english, language == Language::English, "{html}");
                assert_eq!(html.contains("method=\"post\""), said == Said::Asks);
            }
        }
        let html = NoMoreMailPage::gone().render().unwrap();
        assert!(!html.contains("Unknown localization") && !html.contains("{$"));
    }

    #[test]
    fn every_language_has_the_same_texts() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web/no_more_mail/texts");
        let keys = |language: Language| -> Vec<String> {
            let file = folder.join(language.tag()).join("page.ftl");
            let file = std::fs::read_to_string(file).unwrap();
            let lines = file.lines().filter_map(|line| line.split_once(" ="));
            lines.map(|(key, _)| key.to_owned()).collect()
        };
        for language in Language::ALL {
            assert_eq!(keys(language), keys(Language::English), "{language:?}");
        }
    }
}
