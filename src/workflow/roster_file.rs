//! Reading a roster as people have it: a CSV file, or cells pasted from a spreadsheet.

use super::WorkflowError;
use crate::relationship::{Invitation, RosterLine};

/// Reads a roster: comma, semicolon or tab between columns, with or without byte order mark. The
/// first line names the columns (`email`, and if wanted `name` and `locale`); where it holds an
/// address instead, the columns are name, address, locale, or the address alone.
///
/// # Errors
/// When the text is not UTF-8, no column holds addresses, or a quote is not closed.
pub fn read_roster(bytes: &[u8]) -> Result<Vec<RosterLine>, WorkflowError> {
    let text = std::str::from_utf8(bytes).map_err(|_| {
        WorkflowError::refused("is not UTF-8; save it as \"CSV UTF-8\" and import it again")
    })?;
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|candidate| first.bytes().filter(|byte| byte == candidate).count())
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut columns = None;
    let mut counter = LineCounter::new(text.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| WorkflowError::refused(error.to_string()))?;
        let number = counter.line_of(&record);
        let Some(known) = columns else {
            let found = Columns::of(&record)?;
            columns = Some(found);
            if !found.named {
                lines.push(found.line(number, &record));
            }
            continue;
        };
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            lines.push(known.line(number, &record));
        }
    }
    Ok(lines)
}

/// Writes a roster so that [`read_roster`] reads it back.
#[must_use]
pub fn write_roster(people: &[Invitation]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(["name", "email", "locale"]);
    for Invitation { person, .. } in people {
        let _ = writer.write_record([&person.name, &person.email, &person.locale]);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Counts lines as editors do. The reader's own count leaves out blank lines before a record.
struct LineCounter<'t> {
    text: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> LineCounter<'t> {
    fn new(text: &'t [u8]) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
        }
    }

    /// The line a record begins in. Records come in the order of the text.
    fn line_of(&mut self, record: &csv::StringRecord) -> u64 {
        let start = record.position().map_or(0, csv::Position::byte);
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        while let Some(byte) = self.text.get(self.at) {
            if self.at >= start && *byte != b'\n' {
                break;
            }
            self.line += u64::from(*byte == b'\n');
            self.at += 1;
        }
        self.line
    }
}

#[derive(Clone, Copy)]
struct Columns {
    named: bool,
    email: usize,
    name: Option<usize>,
    locale: Option<usize>,
}

impl Columns {
    fn of(first: &csv::StringRecord) -> Result<Self, WorkflowError> {
        let column = |names: &[&str]| {
            first.iter().position(|header| {
                names
                    .iter()
                    .any(|name| header.trim().eq_ignore_ascii_case(name))
            })
        };
        if let Some(email) = column(&["email", "e-mail", "address"]) {
            return Ok(Self {
                named: true,
                email,
                name: column(&["name"]),
                locale: column(&["locale", "language"]),
            });
        }
        match first.iter().position(|cell| cell.contains('@')) {
            Some(0) => Ok(Self {
                named: false,
                email: 0,
                name: (first.len() > 1).then_some(1),
                locale: (first.len() > 2).then_some(2),
            }),
            Some(email) => Ok(Self {
                named: false,
                email,
                name: Some(0),
                locale: (first.len() > email + 1).then_some(email + 1),
            }),
            None => Err(WorkflowError::refused(
                "line 1 must name the columns: name, email, locale",
            )),
        }
    }

    fn line(self, line: u64, record: &csv::StringRecord) -> RosterLine {
        let cell = |index: Option<usize>| {
            index
                .and_then(|index| record.get(index))
                .unwrap_or_default()
                .to_owned()
        };
        RosterLine {
            line,
            name: cell(self.name),
            email: cell(Some(self.email)),
            locale: cell(self.locale),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u64, String, String, String)> {
        read_roster(text.as_bytes())
            .unwrap()
            .into_iter()
            .map(|line| (line.line, line.name, line.email, line.locale))
            .collect()
    }

    fn row(line: u64, name: &str, email: &str, locale: &str) -> (u64, String, String, String) {
        (line, name.into(), email.into(), locale.into())
    }

    #[test]
    fn files_and_pasted_cells_are_read_alike() {
        let expected = [row(2, "Ana", "ana@b.example", "de")];
        for text in [
            "\u{feff}name,email,locale\nAna,ana@b.example,de\n",
            "Locale;E-Mail;Name\r\nde;ana@b.example;Ana\r\n",
            "email\tlanguage\tname\nana@b.example\tde\tAna",
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn a_first_line_with_an_address_is_a_person() {
        assert_eq!(
            read("Ana,ana@b.example\n\nBo,bo@b.example"),
            [
                row(1, "Ana", "ana@b.example", ""),
                row(3, "Bo", "bo@b.example", "")
            ]
        );
        assert_eq!(read("ana@b.example"), [row(1, "", "ana@b.example", "")]);
    }

    #[test]
    fn what_holds_no_addresses_is_refused() {
        assert!(read_roster(b"name,phone\nAna,1").is_err());
        assert!(read_roster(b"email\n\xff").is_err());
        assert_eq!(read(""), []);
    }
}
