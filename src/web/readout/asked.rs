//! What a reader asks for: a language and a paper, as plain parameters of an address.

use crate::report::Paper;
use crate::wording::Texts;
use crate::workflow::ReadoutParts;

/// The parameters of an address. Anything unknown is left out.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Query {
    language: Option<String>,
    paper: Option<String>,
    again: Option<String>,
}

/// An entry of a select.
pub struct Choice {
    /// What is sent.
    pub code: String,
    /// What is read.
    pub name: String,
    /// Whether it is the one that stands.
    pub chosen: bool,
}

/// The languages readouts are written in, each in its own name.
#[must_use]
pub fn languages(chosen: &str) -> Vec<Choice> {
    let languages = Texts::languages().into_iter();
    languages
        .map(|code| Choice {
            name: name(&code),
            chosen: code == chosen,
            code,
        })
        .collect()
}

/// A language in its own name.
pub(super) fn name(code: &str) -> String {
    match code {
        "en" => "English".to_owned(),
        "de" => "Deutsch".to_owned(),
        other => other.to_owned(),
    }
}

impl Query {
    /// Whether a failed readout is to be made once more.
    pub(super) fn again(&self) -> bool {
        self.again.is_some()
    }

    /// The language asked for, or that of the relationship, of its questionnaire, or English.
    pub(super) fn language(&self, parts: &ReadoutParts) -> String {
        let known = Texts::languages();
        [
            self.language.as_deref(),
            parts.look.language.as_deref(),
            Some(parts.definition.default_language()),
        ]
        .into_iter()
        .flatten()
        .find(|tag| known.iter().any(|language| language == tag))
        .unwrap_or("en")
        .to_owned()
    }

    /// The paper asked for.
    pub(super) fn paper(&self) -> Paper {
        match self.paper.as_deref() {
            Some("letter") => Paper::Letter,
            _ => Paper::A4,
        }
    }
}

/// The word for a paper in an address.
pub(super) fn word(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "letter",
    }
}
