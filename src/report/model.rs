//! The readout as pages of blocks, before it becomes HTML or PDF. Both are made from this one
//! value, so they say the same. It holds finished words only.

use serde::Serialize;

use crate::chart::{Chart, Table};

/// A whole readout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Model {
    /// Title of the document.
    pub title: String,
    /// What, who and when, in one line.
    pub subtitle: String,
    /// BCP 47 tag of the texts.
    pub language: String,
    /// Pages in the order of the readout.
    pub pages: Vec<Page>,
    /// Heading of the appendix with the figures behind the charts.
    pub numbers: Heading,
    /// Word over the table that belongs to a chart.
    pub details: String,
    /// Word over the list of pages.
    pub contents: String,
    /// Words of the link past the contents.
    pub skip: String,
}

/// A heading of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// Two or three words: where we are.
    pub kicker: String,
    /// A sentence: what it says.
    pub title: String,
    /// What the page answers.
    pub question: String,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    /// Name of the page, for links: `summary`.
    pub id: String,
    /// Its heading.
    #[serde(flatten)]
    pub heading: Heading,
    /// What stands on it.
    pub blocks: Vec<Block>,
    /// Whether it is one of the slides; the report holds every page.
    pub slide: bool,
    /// Questions that a facilitator may ask the room at this page, most useful first; one to three.
    pub prompts: Vec<String>,
}

impl Page {
    /// The page in the report only.
    pub(super) fn off_slides(self) -> Self {
        Self {
            slide: false,
            ..self
        }
    }
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A sentence that matters most.
    Lead {
        /// The sentence.
        text: String,
    },
    /// A paragraph.
    Text {
        /// The paragraph.
        text: String,
    },
    /// A quiet remark.
    Note {
        /// The remark.
        text: String,
    },
    /// A heading inside the page.
    Heading {
        /// The heading.
        text: String,
    },
    /// A list.
    Points {
        /// Its points.
        points: Vec<String>,
    },
    /// A chart with its table.
    Chart {
        /// Name: the drawing is `charts/{name}.svg`.
        name: String,
        /// What it shows.
        title: String,
        /// The same in sentences.
        description: String,
        /// Its figures.
        table: Table,
    },
    /// A table.
    Table {
        /// What it shows.
        title: String,
        /// Its cells.
        table: Table,
        /// Widths of the columns in parts of the whole.
        widths: Vec<u8>,
    },
    /// A table with nothing in it yet, to write on: the columns and how many empty rows.
    Board {
        /// What it is for.
        title: String,
        /// Column headings.
        head: Vec<String>,
        /// Empty rows.
        rows: usize,
        /// Widths of the columns in parts of the whole.
        widths: Vec<u8>,
    },
    /// A comment, word for word.
    Quote {
        /// The words.
        text: String,
        /// Who wrote them.
        source: String,
    },
}

impl Block {
    pub(super) fn lead(text: String) -> Self {
        Self::Lead { text }
    }

    pub(super) fn text(text: String) -> Self {
        Self::Text { text }
    }

    pub(super) fn note(text: String) -> Self {
        Self::Note { text }
    }

    pub(super) fn heading(text: String) -> Self {
        Self::Heading { text }
    }

    pub(super) fn points(points: Vec<String>) -> Self {
        Self::Points { points }
    }

    pub(super) fn chart(chart: &Chart) -> Self {
        Self::Chart {
            name: chart.name.clone(),
            title: chart.title.clone(),
            description: chart.description.clone(),
            table: chart.table.clone(),
        }
    }

    pub(super) fn table(title: String, table: Table, widths: &[u8]) -> Self {
        Self::Table {
            title,
            table,
            widths: widths.to_vec(),
        }
    }
}
