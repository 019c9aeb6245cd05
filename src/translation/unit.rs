//! The texts of a definition as a translator meets them.

use crate::definition::{Definition, placeholders, places};

use super::stale::stale;

/// One text to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// JSON pointer to the text: `/items/3/text`.
    pub pointer: String,
    /// The words in the first language.
    pub source: String,
    /// The translation; empty where there is none.
    pub target: String,
    /// What it is, how long it may be, and what must stay.
    pub note: String,
    /// How far it is.
    pub state: State,
}

/// How far a translation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There is none.
    New,
    /// The source changed since the older version that was given, and the translation did not.
    Stale,
    /// It is there.
    Translated,
    /// It is there, and a native reviewer read the language.
    Reviewed,
}

impl State {
    /// The word in a file: a state of XLIFF 1.2.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Stale => "needs-review-translation",
            Self::Translated => "translated",
            Self::Reviewed => "final",
        }
    }
}

/// The texts of a definition with what there is of them in `language`, in the order of the file. With
/// an older version, translations that its source texts left behind are marked.
#[must_use]
pub fn units(definition: &Definition, language: &str, older: Option<&Definition>) -> Vec<Unit> {
    let first = definition.languages.first();
    let first = first.map_or("", |language| language.code.as_str());
    let mut listed = definition.languages.iter();
    let reviewed = listed.any(|listed| listed.code == language && listed.reviewed);
    let left_behind = older.map_or_else(Vec::new, |older| stale(older, definition));
    let unit = |place: crate::definition::Place<'_>| {
        let words = |language: &str| place.text.get(language).cloned().unwrap_or_default();
        let (source, target) = (words(first), words(language));
        let behind = |at: &(String, String)| at.0 == language && at.1 == place.at;
        let state = if target.is_empty() {
            State::New
        } else if left_behind.iter().any(behind) {
            State::Stale
        } else if reviewed {
            State::Reviewed
        } else {
            State::Translated
        };
        Unit {
            note: note(&place.at, place.longest, &source),
            pointer: place.at,
            source,
            target,
            state,
        }
    };
    places(definition).into_iter().map(unit).collect()
}

/// What a translator should know of a text.
fn note(pointer: &str, longest: usize, source: &str) -> String {
    let mut names = pointer.split('/').skip(1);
    let kind = match (names.next(), names.nth(1)) {
        (Some("title"), _) => "Title of the questionnaire",
        (Some("introduction"), _) => "Read before the first question",
        (Some("scales"), Some("cant_say")) => "Answer that counts as missing",
        (Some("scales"), _) => "Point of an answer scale; keep the steps even",
        (Some("dimensions"), Some("title")) => "Title of a dimension; a noun",
        (Some("facets"), Some("title")) => "Title of a facet; a noun",
        (Some("dimensions" | "facets"), _) => "What it is about, in one sentence",
        (Some("items"), Some("text_for")) => "What one party rates instead",
        (Some("items"), _) => "What is rated; stands under the names of both organisations",
        (Some("sections"), Some("title")) => "Heading of a page",
        (Some("sections"), Some("introduction_for")) => "What one party is told to do instead",
        (Some("sections"), _) => "What to do on a page",
        (Some("picks"), Some("options")) => "Word to choose; a plain adjective",
        (Some("picks" | "comments"), Some("text_for")) => "What one party is asked instead",
        _ => "Question",
    };
    let mut note = format!("{kind}. At most {longest} characters.");
    let keep: Vec<&str> = placeholders(source).into_iter().collect();
    if !keep.is_empty() {
        note += &format!(" Keep {} as they are.", keep.join(", "));
    }
    note
}
