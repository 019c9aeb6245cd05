//! `report.pdf`: the whole readout, set from `reports/report.typ`.

use super::content::Content;
use super::typeset::Sheet;
use super::{Paper, ReportError};

const TEMPLATE: &str = include_str!("../../reports/report.typ");

/// The report, ready to be set.
pub(super) fn sheet(content: &Content<'_>, paper: Paper) -> Result<Sheet, ReportError> {
    let words = serde_json::json!({ "paper": paper.word(), "readout": content.model });
    let mut sheet = Sheet::new(TEMPLATE, &words)?;
    sheet.charts(&content.charts);
    Ok(sheet)
}
