//! `report.pdf`: the whole readout, set from `reports/report.typ`.

use serde_json::json;

use super::content::Content;
use super::typeset::Sheet;
use super::{Paper, ReportError, look};

const TEMPLATE: &str = include_str!("../../reports/report.typ");

/// The report, ready to be set.
pub(super) fn sheet(content: &Content<'_>, paper: Paper) -> Result<Sheet, ReportError> {
    let own = json!({ "readout": content.model });
    let mut sheet = look::sheet(content, TEMPLATE, paper, own)?;
    sheet.charts(&content.charts);
    Ok(sheet)
}
