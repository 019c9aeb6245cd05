//! The readout as PDF/UA-1, set with Typst from the template in `reports/`. Names, comments and
//! figures reach the template as JSON strings, so that nothing in them is ever run.

use typst::diag::SourceDiagnostic;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::model::Model;
use super::world::Files;
use super::{Paper, ReportError};
use crate::chart::{Chart, Weight};

const TEMPLATE: &str = include_str!("../../reports/report.typ");

/// Sets a readout.
pub(super) fn pdf(model: &Model, charts: &[Chart], paper: Paper) -> Result<Vec<u8>, ReportError> {
    let paper = match paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    };
    let data = serde_json::json!({ "paper": paper, "readout": model });
    let mut files = Files::new("report.typ", TEMPLATE)
        .ok_or_else(|| ReportError::Typesetting("the template has no name".into()))?;
    files.add("data.json", printable(&data.to_string()).into_bytes());
    for chart in charts {
        files.add(
            &format!("charts/{}.svg", chart.name),
            printable(&chart.svg).into_bytes(),
        );
    }
    let result = typeset(&files);
    // Typst remembers every intermediate result; nothing of a readout stays in memory.
    comemo::evict(0);
    result
}

fn typeset(files: &Files) -> Result<Vec<u8>, ReportError> {
    let document = typst::compile(files)
        .output
        .map_err(|errors| refused(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| ReportError::Typesetting(error.message().to_string()))?;
    let options = PdfOptions {
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| refused(&errors))
}

fn refused(errors: &[SourceDiagnostic]) -> ReportError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    ReportError::Typesetting(messages.join("; "))
}

/// The text with every character the fonts lack as □: a PDF/UA may not hold missing glyphs.
fn printable(text: &str) -> String {
    let shown = |character: char| {
        character.is_ascii()
            || (Weight::Plain.covers(character) && Weight::Strong.covers(character))
    };
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
    }
}
