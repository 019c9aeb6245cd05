//! The kinds of documents, and what each is for.

use crate::wording::Texts;

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// `report.pdf`: the whole readout, to read and to print.
    Pdf,
    /// `report.html`: the whole readout in one file for a browser, without a network.
    Html,
    /// `release.json`: the release itself, and its JSON Schema.
    Json,
    /// `charts/*.svg`: every chart by itself.
    Charts,
}

impl Format {
    /// Every format, in the order in which documents are listed.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Html, Self::Json, Self::Charts];

    /// The word for it on a command line and in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Json => "json",
            Self::Charts => "charts",
        }
    }

    /// The format of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    /// Name of its first file in the readout's folder, or of the folder its files are in.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Self::Pdf => "report.pdf",
            Self::Html => "report.html",
            Self::Json => "release.json",
            Self::Charts => "charts",
        }
    }

    /// Whether it is several files: they are then fetched as an [`archive`](super::archive).
    #[must_use]
    pub fn is_folder(self) -> bool {
        matches!(self, Self::Charts)
    }

    /// Whether it has pages to look at: see [`preview`](super::preview).
    #[must_use]
    pub fn has_pages(self) -> bool {
        matches!(self, Self::Pdf)
    }

    /// What it is for, in a sentence. An unknown language reads English.
    #[must_use]
    pub fn purpose(self, language: &str) -> String {
        let key = match self {
            Self::Pdf => "purpose-pdf",
            Self::Html => "purpose-html",
            Self::Json => "purpose-json",
            Self::Charts => "purpose-charts",
        };
        Texts::new(&super::language(language)).say(key, &[])
    }
}
