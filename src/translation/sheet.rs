//! Translations as CSV, for a spreadsheet. The first line names the columns and both languages. A text
//! that a spreadsheet would take for a formula stands behind an apostrophe.

use super::{Damage, Returned, ReturnedText, Unit};

const AGAIN: &str = "Export again and fill in the last version, or save the sheet as CSV in UTF-8.";

/// The file, with a byte order mark so that spreadsheets read it as UTF-8.
///
/// # Errors
/// Never for a file in memory; the writer's signature has them.
pub fn write_csv(units: &[Unit], source: &str, language: &str) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let (from, to) = (format!("source {source}"), format!("target {language}"));
    writer.write_record(["id", from.as_str(), to.as_str(), "note", "state"])?;
    for unit in units {
        let (source, target) = (guarded(&unit.source), guarded(&unit.target));
        let state = unit.state.as_str();
        writer.write_record([&unit.pointer, &source, &target, unit.note.as_str(), state])?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(format!("\u{feff}{text}"))
}

/// Reads a file. Comma, semicolon or tab between columns, with or without byte order mark; columns
/// other than `id`, `source …` and `target …` are not looked at.
///
/// # Errors
/// What cannot be read, with its line.
pub fn read_csv(file: &str) -> Result<Returned, Vec<Damage>> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let first = file.lines().next().unwrap_or_default();
    let count = |mark: &char| first.matches(*mark).count();
    let delimiter = [',', ';', '\t'].into_iter().max_by_key(count);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(
            delimiter
                .and_then(|mark| u8::try_from(mark).ok())
                .unwrap_or(b','),
        )
        .from_reader(file.as_bytes());
    let unreadable = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        vec![Damage::new(
            line,
            format!("this is not readable: {error}"),
            AGAIN,
        )]
    };
    let head = reader.headers().map_err(unreadable)?.clone();
    let column = |name: &str| {
        let mut cells = head.iter().enumerate();
        cells.find_map(|(at, cell)| Some((at, cell.trim().strip_prefix(name)?.trim().to_owned())))
    };
    let (Some((id, _)), Some((from, source_language)), Some((to, language))) =
        (column("id"), column("source "), column("target "))
    else {
        let message = "the first line names no id, source and target with their languages";
        return Err(vec![Damage::new(1, message, AGAIN)]);
    };
    let mut texts = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        let cell = |at: usize| record.get(at).unwrap_or_default();
        texts.push(ReturnedText {
            line: record.position().map_or(1, csv::Position::line),
            pointer: cell(id).trim().to_owned(),
            source: bare(cell(from)).to_owned(),
            target: bare(cell(to)).to_owned(),
        });
    }
    Ok(Returned {
        definition: None,
        source_language,
        language,
        texts,
    })
}

/// Whether a text begins like a formula, behind any apostrophes.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@'])
}

fn guarded(text: &str) -> String {
    match is_formula(text) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

fn bare(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula(text) => text,
        _ => cell,
    }
}
