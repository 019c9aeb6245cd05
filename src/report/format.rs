//! The kinds of documents, and what each is for.

use crate::wording::Texts;

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// `report.pdf`: the whole readout, to read and to print.
    Pdf,
    /// `deck.pdf`: slides, to show in the room.
    Deck,
    /// `readout.pptx`: the slides, to be edited.
    Pptx,
    /// `guide.pdf`: how to run the session, for the facilitator.
    Guide,
    /// `report.html`: the whole readout in one file for a browser, without a network.
    Html,
    /// `readout.xlsx`: the figures as a workbook.
    Xlsx,
    /// `csv/*.csv`: the same tables for programs.
    Csv,
    /// `release.json`: the release itself, and its JSON Schema.
    Json,
    /// `charts/*.svg`: every chart by itself.
    Charts,
    /// `charts/*.png`: every chart as a picture, for programs that take no SVG.
    Pictures,
}

impl Format {
    /// Every format, in the order in which documents are listed.
    pub const ALL: [Self; 10] = [
        Self::Pdf,
        Self::Deck,
        Self::Pptx,
        Self::Guide,
        Self::Html,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Charts,
        Self::Pictures,
    ];

    /// The word for it on a command line and in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Deck => "deck",
            Self::Pptx => "pptx",
            Self::Guide => "guide",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Charts => "charts",
            Self::Pictures => "png",
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
            Self::Deck => "deck.pdf",
            Self::Pptx => "readout.pptx",
            Self::Guide => "guide.pdf",
            Self::Html => "report.html",
            Self::Xlsx => "readout.xlsx",
            Self::Csv => "csv",
            Self::Json => "release.json",
            Self::Charts => "charts",
            Self::Pictures => "charts/*.png",
        }
    }

    /// Whether it is several files: they are then fetched as an [`archive`](super::archive).
    #[must_use]
    pub fn is_folder(self) -> bool {
        matches!(self, Self::Csv | Self::Charts | Self::Pictures)
    }

    /// Whether it has pages to look at: see [`preview`](super::preview).
    #[must_use]
    pub fn has_pages(self) -> bool {
        matches!(self, Self::Pdf | Self::Deck | Self::Guide)
    }

    /// What it is for, in a sentence. An unknown language reads English.
    #[must_use]
    pub fn purpose(self, language: &str) -> String {
        let key = match self {
            Self::Pdf => "purpose-pdf",
            Self::Deck => "purpose-deck",
            Self::Pptx => "purpose-pptx",
            Self::Guide => "purpose-guide",
            Self::Html => "purpose-html",
            Self::Xlsx => "purpose-xlsx",
            Self::Csv => "purpose-csv",
            Self::Json => "purpose-json",
            Self::Charts => "purpose-charts",
            Self::Pictures => "purpose-pictures",
        };
        Texts::new(&super::language(language)).say(key, &[])
    }
}
