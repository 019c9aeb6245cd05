//! Sentences by key. An unknown language reads English.

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
pub struct Texts {
    language: LanguageIdentifier,
    parties: usize,
}

impl Texts {
    /// Texts in a language, a BCP 47 tag.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let language = language
            .parse()
            .unwrap_or_else(|_| LanguageIdentifier::default());
        Self {
            language,
            parties: 2,
        }
    }

    /// The same texts for a readout of so many organisations: every text knows `parties`.
    #[must_use]
    pub fn among(self, parties: usize) -> Self {
        Self { parties, ..self }
    }

    /// The languages there are texts in, as BCP 47 tags, in alphabetical order.
    #[must_use]
    pub fn languages() -> Vec<String> {
        let mut tags: Vec<String> = TEXTS.locales().map(ToString::to_string).collect();
        tags.sort_unstable();
        tags
    }

    /// A text with its words filled in. A text that is missing reads as its key, and
    /// fails tests.
    #[must_use]
    pub fn say(&self, key: &str, words: &[(&'static str, FluentValue<'_>)]) -> String {
        let words = words
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), value.clone()));
        let words = std::iter::once((Cow::Borrowed("parties"), self.parties.into())).chain(words);
        let words: HashMap<Cow<'static, str>, FluentValue<'_>> = words.collect();
        TEXTS
            .try_lookup_with_args(&self.language, key, &words)
            .unwrap_or_else(|| {
                debug_assert!(false, "no text is called {key}");
                format!("[{key}]")
            })
    }

    /// Whether titles keep their capital letter inside a sentence: they begin with nouns in German.
    pub(super) fn keeps_capitals(&self) -> bool {
        self.language.language.as_str() == "de"
    }
}

/// `say!(texts, "key", name = value, …)`.
macro_rules! say {
    ($texts:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $texts.say($key, &[$((stringify!($name), ($value).into())),*])
    };
}
pub(crate) use say;
