//! The readout as documents. Everything is made from a [`Release`], the texts of its definition, and
//! what people agreed on aloud; equal input gives equal bytes.
//!
//! A readout becomes a [`model`] of pages first, and every [`Format`] only sets it. [`documents`] makes
//! what is asked for and nothing else; [`preview`] shows a page. Writing to disk is the caller's decision:
//! [`write_all`], or [`archive`] for one file.

mod archive;
mod comma;
mod content;
mod deck;
mod folder;
mod format;
mod guide;
mod html;
mod json;
mod look;
mod model;
mod pages;
mod pdf;
mod picture;
mod plain;
mod pptx;
mod sheets;
mod slides;
mod typeset;
mod world;
mod xlsx;

use crate::definition::Definition;
use crate::disclosure::Release;
use crate::relationship::{Agreements, Branding};

pub use archive::archive;
pub use folder::write_all;
pub use format::Format;
pub use plain::plain;
pub use typeset::Preview;

use content::{Content, language};

/// What a readout is made from.
#[derive(Clone, Copy, Debug)]
pub struct Readout<'a> {
    /// The figures.
    pub release: &'a Release,
    /// The definition the answers were given under; only its texts and bands are read.
    pub definition: &'a Definition,
    /// Name of the relationship, as the facilitator gave it.
    pub relationship_name: &'a str,
    /// Language of the texts, a BCP 47 tag.
    pub language: &'a str,
    /// How it looks.
    pub branding: &'a Branding,
    /// What was agreed on.
    pub agreements: &'a Agreements,
}

/// The paper of the documents that are printed; slides have a size of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

impl Paper {
    /// What Typst calls it.
    fn word(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "us-letter",
        }
    }
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Formats; each is made once, in the order of [`Format::ALL`].
    pub formats: Vec<Format>,
    /// Paper of what is printed.
    pub paper: Paper,
}

impl Options {
    /// One format on A4.
    #[must_use]
    pub fn only(format: Format) -> Self {
        Self {
            formats: vec![format],
            paper: Paper::A4,
        }
    }
}

impl Default for Options {
    /// Everything but the pictures of charts, on A4.
    fn default() -> Self {
        let formats = Format::ALL.into_iter();
        Self {
            formats: formats
                .filter(|format| *format != Format::Pictures)
                .collect(),
            paper: Paper::A4,
        }
    }
}

/// A finished document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Path inside the readout's folder, with `/`: `report.pdf`, `charts/summary.svg`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Document {
    fn new(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self {
            name: name.into(),
            bytes,
        }
    }

    /// Its media type, by the ending of its name.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        match self.name.rsplit('.').next().unwrap_or_default() {
            "pdf" => "application/pdf",
            "html" => "text/html; charset=utf-8",
            "json" => "application/json",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "csv" => "text/csv; charset=utf-8",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "zip" => "application/zip",
            _ => "application/octet-stream",
        }
    }
}

/// Why a readout could not be made or written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// Typst refused the template or the export.
    #[error("the document could not be set: {0}")]
    Typesetting(String),
    /// The format has no pages to look at.
    #[error("{0} has no pages to look at; fetch it instead")]
    NoPages(&'static str),
    /// The document has no such page.
    #[error("there is no page {page}: the document has {pages}")]
    NoSuchPage {
        /// What was asked for, from 1.
        page: usize,
        /// How many there are.
        pages: usize,
    },
    /// A table could not be written.
    #[error("the tables could not be written: {0}")]
    Workbook(String),
    /// The archive could not be written.
    #[error("the documents could not be put into one file: {0}")]
    Archive(String),
    /// The folder is there already.
    #[error("{0} exists already and is not empty; name another folder or remove it first")]
    Exists(String),
    /// An earlier run left its unfinished folder.
    #[error("{0} is the unfinished folder of an earlier run; remove it and try again")]
    Unfinished(String),
    /// The disk refused.
    #[error("{path} could not be written: {cause}")]
    Disk {
        /// What was being written.
        path: String,
        /// What the system said.
        cause: std::io::Error,
    },
}

/// The documents of a readout that are asked for. `progress` hears of every format when it is finished, by
/// [`Format::file`]; the order is that of finishing. Two threads work beside the caller's: call it where blocking
/// is allowed.
///
/// # Errors
///
/// [`ReportError::Typesetting`], which a test rules out for every kind of release.
pub fn documents(
    readout: &Readout<'_>,
    options: &Options,
    progress: &mut dyn FnMut(&str),
) -> Result<Vec<Document>, ReportError> {
    Content::new(readout).documents(options, progress)
}

/// A page of a document as a PNG picture, `width` pixels wide (at most 2,000). Pages count from 1.
///
/// # Errors
///
/// [`ReportError::NoPages`] where the format has none, [`ReportError::NoSuchPage`] beyond the last.
pub fn preview(
    readout: &Readout<'_>,
    format: Format,
    paper: Paper,
    page: usize,
    width: u32,
) -> Result<Preview, ReportError> {
    if !format.has_pages() {
        return Err(ReportError::NoPages(format.file()));
    }
    let sheet = Content::new(readout).sheet(format, paper)?;
    sheet.picture(page, width.clamp(16, 2_000))
}

/// The first pages of a document as PNG pictures, `width` pixels wide (at most 2,000): for a page that shows what
/// there is to fetch. The document is set once.
///
/// # Errors
///
/// [`ReportError::NoPages`] where the format has none.
pub fn previews(
    readout: &Readout<'_>,
    format: Format,
    paper: Paper,
    most: usize,
    width: u32,
) -> Result<Vec<Vec<u8>>, ReportError> {
    if !format.has_pages() {
        return Err(ReportError::NoPages(format.file()));
    }
    let sheet = Content::new(readout).sheet(format, paper)?;
    sheet.pictures(most, width.clamp(16, 2_000))
}

#[cfg(test)]
mod tests;
