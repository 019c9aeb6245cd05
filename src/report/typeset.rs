//! Typesetting with Typst: a template and the words and drawings it sets, to PDF/UA-1 or to pictures of
//! pages. Names, comments and figures reach a template as JSON strings, so that nothing in them is
//! ever run.

use typst::diag::SourceDiagnostic;
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use super::ReportError;
use super::world::{Files, covers};
use crate::chart::Chart;

/// A document that is ready to be set.
pub(super) struct Sheet {
    files: Files,
}

impl Sheet {
    /// A template with its words. `words` is JSON.
    pub(super) fn new(template: &str, words: &serde_json::Value) -> Result<Self, ReportError> {
        let mut files = Files::new("main.typ", template)
            .ok_or_else(|| ReportError::Typesetting("the template has no name".into()))?;
        files.add("data.json", printable(&words.to_string()).into_bytes());
        Ok(Self { files })
    }

    /// Adds drawings as `charts/{name}.svg`.
    pub(super) fn charts(&mut self, charts: &[Chart]) {
        for chart in charts {
            self.file(
                &format!("charts/{}.svg", chart.name),
                printable(&chart.svg).into_bytes(),
            );
        }
    }

    /// Adds a file as it is.
    pub(super) fn file(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.add(name, bytes);
    }

    /// The document as PDF/UA-1.
    pub(super) fn pdf(&self) -> Result<Vec<u8>, ReportError> {
        self.set(|document| {
            let standards = PdfStandards::new(&[PdfStandard::Ua_1])
                .map_err(|error| ReportError::Typesetting(error.message().to_string()))?;
            let options = PdfOptions {
                standards,
                ..PdfOptions::default()
            };
            typst_pdf::pdf(document, &options).map_err(|errors| refused(&errors))
        })
    }

    /// A page as a picture, `width` pixels wide; pages count from 1.
    pub(super) fn picture(&self, page: usize, width: u32) -> Result<Preview, ReportError> {
        self.set(|document| {
            let pages = document.pages();
            let found = page
                .checked_sub(1)
                .and_then(|place| pages.get(place))
                .ok_or(ReportError::NoSuchPage {
                    page,
                    pages: pages.len(),
                })?;
            Ok(Preview {
                png: drawn(found, width)?,
                pages: pages.len(),
            })
        })
    }

    /// The first pages as pictures, `width` pixels wide, set once.
    pub(super) fn pictures(&self, most: usize, width: u32) -> Result<Vec<Vec<u8>>, ReportError> {
        self.set(|document| {
            let pages = document.pages().iter().take(most);
            pages.map(|page| drawn(page, width)).collect()
        })
    }

    fn set<T>(
        &self,
        finish: impl FnOnce(&PagedDocument) -> Result<T, ReportError>,
    ) -> Result<T, ReportError> {
        let result = typst::compile::<PagedDocument>(&self.files)
            .output
            .map_err(|errors| refused(&errors))
            .and_then(|document| finish(&document));
        // Typst remembers every intermediate result; nothing of a readout stays in memory.
        comemo::evict(0);
        result
    }
}

fn drawn(page: &Page, width: u32) -> Result<Vec<u8>, ReportError> {
    let options = RenderOptions {
        pixel_per_pt: (f64::from(width) / page.frame.width().to_pt()).into(),
        render_bleed: false,
    };
    typst_render::render(page, &options)
        .encode_png()
        .map_err(|error| ReportError::Typesetting(error.to_string()))
}

/// A page of a document as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The picture.
    pub png: Vec<u8>,
    /// How many pages the document has.
    pub pages: usize,
}

fn refused(errors: &[SourceDiagnostic]) -> ReportError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    ReportError::Typesetting(messages.join("; "))
}

/// The text with every character the fonts lack as □: a PDF/UA may not hold missing glyphs.
fn printable(text: &str) -> String {
    let shown = |character: char| character.is_ascii() || covers(character);
    text.chars()
        .map(|character| if shown(character) { character } else { '□' })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_fonts_lack_becomes_a_box() {
        assert_eq!(printable("Żółć & 你好 👍"), "Żółć & □□ □");
        assert_eq!(printable("شركة חברה"), "شركة חברה");
    }
}
