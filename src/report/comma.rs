//! `csv/*.csv`: the tables for programs, after RFC 4180: UTF-8 without a mark, commas, a header row with names that are
//! the same in every language, decimal points. Codes stand where the workbook has words. Words that a
//! spreadsheet would take for a formula get a `'` before them; numbers never do.

use super::content::Content;
use super::sheets::{Cell, Sheet, looks_like_a_formula, sheets};
use super::{Document, ReportError};

/// A file for each table.
pub(super) fn tables(content: &Content<'_>) -> Result<Vec<Document>, ReportError> {
    let files = sheets(content).into_iter().map(|sheet| {
        let name = format!("csv/{}.csv", sheet.file);
        written(&sheet).map(|bytes| Document::new(name, bytes))
    });
    files.collect()
}

fn written(sheet: &Sheet) -> Result<Vec<u8>, ReportError> {
    let refused = |error: csv::Error| ReportError::Workbook(error.to_string());
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let head = sheet.columns.iter().map(|column| column.key.as_str());
    writer.write_record(head).map_err(refused)?;
    for row in &sheet.rows {
        writer
            .write_record(row.iter().map(field))
            .map_err(refused)?;
    }
    writer
        .into_inner()
        .map_err(|error| ReportError::Workbook(error.to_string()))
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) if looks_like_a_formula(text) => format!("'{text}"),
        Cell::Text(text) => text.clone(),
        Cell::Code(word, _) => word.clone(),
        Cell::Number(value, _) => value.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sheets::{Column, Kind};

    #[test]
    fn a_field_is_never_a_formula_and_a_number_always_one() {
        let column = |key: &str| Column {
            key: key.into(),
            head: key.into(),
        };
        let sheet = Sheet {
            file: "x".into(),
            title: "X".into(),
            columns: vec![column("said"), column("value")],
            rows: vec![
                vec![
                    Cell::Text("=cmd|' /C calc'!A0".into()),
                    Cell::Number(-4.5, Kind::Difference),
                ],
                vec![Cell::Text("a, \"b\"\nc".into()), Cell::Empty],
                vec![Cell::Text(" @SUM(1)".into()), Cell::Empty],
            ],
        };
        let text = String::from_utf8(written(&sheet).expect("a table")).expect("text");
        assert_eq!(
            text,
            "said,value\r\n'=cmd|' /C calc'!A0,-4.5\r\n\"a, \"\"b\"\"\nc\",\r\n' @SUM(1),\r\n"
        );
    }
}
