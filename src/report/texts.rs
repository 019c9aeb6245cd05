//! Texts of the readout in the reader's language, from `reports/texts`. An unknown language reads
//! English.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

static_loader! {
    static TEXTS = {
        locales: "./reports/texts",
        fallback_language: "en",
        // Marks around inserted words would stand in documents as stray characters.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The texts in one language.
#[derive(Clone, Debug)]
pub(super) struct Texts {
    language: LanguageIdentifier,
}

impl Texts {
    /// Texts in a language, a BCP 47 tag.
    pub(super) fn new(language: &str) -> Self {
        let language = language
            .parse()
            .unwrap_or_else(|_| LanguageIdentifier::default());
        Self { language }
    }

    /// A text with its words filled in. A text that is missing reads as its key, and
    /// fails tests.
    pub(super) fn say(&self, key: &str, words: &[(&'static str, FluentValue<'_>)]) -> String {
        let words: HashMap<Cow<'static, str>, FluentValue<'_>> = words
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
            .collect();
        TEXTS
            .try_lookup_with_args(&self.language, key, &words)
            .unwrap_or_else(|| {
                debug_assert!(false, "no text is called {key}");
                format!("[{key}]")
            })
    }
}

/// `say!(texts, "key", name = value, …)`.
macro_rules! say {
    ($texts:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $texts.say($key, &[$((stringify!($name), ($value).into())),*])
    };
}
pub(super) use say;
