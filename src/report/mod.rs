//! The readout as documents: PDF, HTML, charts and the release itself. Everything is made from a
//! [`Release`] and the texts of its definition; equal input gives equal bytes.
//!
//! A readout becomes a [`model`] of pages first; [`html`] and [`pdf`] only set it. Writing to disk
//! is the caller's decision: [`write_all`].

mod folder;
mod html;
mod model;
mod pages;
mod pdf;
mod plain;
mod world;

use crate::chart::{Readings, charts};
use crate::definition::Definition;
use crate::disclosure::Release;
use crate::relationship::{Agreements, Branding};
use crate::wording::Texts;

pub use folder::write_all;
pub use plain::plain;

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

/// The paper of the PDF.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

/// A finished document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Path inside the readout's folder, with `/`: `report.pdf`, `charts/summary.svg`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a readout could not be made or written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// Typst refused the template or the export.
    #[error("the PDF could not be set: {0}")]
    Typesetting(String),
    /// The release could not be written as JSON.
    #[error("the release could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
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

/// All documents of a readout: `report.pdf`, `report.html`, `release.json` and `charts/*.svg`.
///
/// # Errors
///
/// [`ReportError::Typesetting`] and [`ReportError::Json`], both of which a test rules out for
/// every kind of release.
pub fn documents(readout: &Readout<'_>, paper: Paper) -> Result<Vec<Document>, ReportError> {
    let texts = Texts::new(readout.language);
    let readings = Readings {
        release: readout.release,
        definition: readout.definition,
        language: readout.language,
        texts: &texts,
    };
    let charts = charts(&readings);
    let writer = pages::Writer {
        readings,
        charts: &charts,
        texts: &texts,
        agreements: readout.agreements,
    };
    let model = pages::write(&writer, readout.relationship_name, readout.language);
    let mut release = serde_json::to_vec_pretty(readout.release)?;
    release.push(b'\n');
    let mut documents = vec![
        Document {
            name: "report.pdf".into(),
            bytes: pdf::pdf(&model, &charts, paper)?,
        },
        Document {
            name: "report.html".into(),
            bytes: html::html(&model, &charts).into_bytes(),
        },
        Document {
            name: "release.json".into(),
            bytes: release,
        },
    ];
    documents.extend(charts.into_iter().map(|chart| Document {
        name: format!("charts/{}.svg", chart.name),
        bytes: chart.svg.into_bytes(),
    }));
    Ok(documents)
}

#[cfg(test)]
mod tests;
