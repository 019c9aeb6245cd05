//! `deck.pdf`: slides of 960 × 540 points, set from `reports/deck.typ`.

use serde_json::json;

use super::content::Content;
use super::slides::slides;
use super::typeset::Sheet;
use super::{Paper, ReportError, look};
use crate::wording::say;

const TEMPLATE: &str = include_str!("../../reports/deck.typ");

/// The deck, ready to be set.
pub(super) fn sheet(content: &Content<'_>) -> Result<Sheet, ReportError> {
    let own = json!({ "slides": slides(content), "source": source(content) });
    let mut sheet = look::sheet(content, TEMPLATE, Paper::A4, own)?;
    sheet.charts(&content.slide_charts);
    Ok(sheet)
}

/// Where the figures of every slide come from.
pub(super) fn source(content: &Content<'_>) -> String {
    let voices = look::voices(content).join(" · ");
    say!(
        content.texts,
        "deck-source",
        questionnaire = content.readings().text(&content.readout.definition.title),
        wave = content.readout.release.wave.as_str(),
        voices = voices
    )
}
