//! The release as tables with typed cells: what the workbook and the CSV files are written from. A value, the
//! direction of a bound, and the reason why a value is missing stand in columns of their own, so that nobody
//! counts with a word and nobody takes a bound for a value.

mod about;
mod changes;
mod figures;
mod said;

use jiff::civil::Date;
use serde::Serialize;

use super::content::Content;
use crate::chart::Readings;
use crate::disclosure::{Bound, Figure, Reason, Subject, Verdict};
use crate::relationship::PartyKey;
use crate::wording::say;

/// A table.
pub(super) struct Sheet {
    /// Name of its file: `levels`.
    pub(super) file: String,
    /// Its name in the reader's language.
    pub(super) title: String,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows; each has as many cells as there are columns.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A column.
pub(super) struct Column {
    /// Its name for programs, the same in every language.
    pub(super) key: String,
    /// Its heading in the reader's language.
    pub(super) head: String,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// Words, some of which come from people: never a formula.
    Text(String),
    /// A word for programs, and how people say it.
    Code(String, String),
    /// A number.
    Number(f64, Kind),
    /// A day.
    Day(Date),
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Points of 0 to 100.
    Points,
    /// A difference of points, with its sign.
    Difference,
    /// A share of 1.
    Share,
    /// A whole number.
    Whole,
}

/// Every table that has a row.
pub(super) fn sheets(content: &Content<'_>) -> Vec<Sheet> {
    let tables = Tables {
        readings: content.readings(),
    };
    let mut sheets = vec![
        tables.read_me(content),
        tables.who(),
        tables.levels(),
        tables.gaps(),
        tables.alignment(),
        tables.relative_gaps(),
        tables.change(),
        tables.closures(),
        tables.trend(),
        tables.picks(),
        tables.moods(),
        tables.flags(),
        tables.shares(),
        tables.comments(),
        tables.agreements(content.readout.agreements),
        tables.withheld(),
    ];
    sheets.retain(|sheet| !sheet.rows.is_empty());
    sheets
}

/// Writes tables in the reader's language.
struct Tables<'a> {
    readings: Readings<'a>,
}

impl Tables<'_> {
    fn say(&self, key: &str) -> String {
        self.readings.texts.say(key, &[])
    }

    /// A table from the keys of its texts, `sheet-levels` and `column-value`.
    fn sheet(&self, name: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
        let columns = columns.iter().map(|key| Column {
            key: key.trim_start_matches("column-").replace('-', "_"),
            head: self.say(key),
        });
        Sheet {
            file: name.trim_start_matches("sheet-").to_owned(),
            title: self.say(name),
            columns: columns.collect(),
            rows,
        }
    }

    fn party(&self, party: &PartyKey) -> Cell {
        Cell::Code(party.to_string(), self.readings.name(party))
    }

    fn subject(&self, subject: &Subject) -> [Cell; 3] {
        let (kind, key, id) = match subject {
            Subject::Item(id) => ("item", "kind-item", id),
            Subject::Facet(id) => ("facet", "kind-facet", id),
            Subject::Dimension(id) => ("dimension", "kind-dimension", id),
        };
        [
            Cell::Code(kind.into(), self.say(key)),
            Cell::Text(id.clone()),
            Cell::Text(self.readings.title(subject)),
        ]
    }

    /// Value, bound, and why there is none.
    fn figure(&self, figure: &Figure, kind: Kind) -> [Cell; 3] {
        match figure {
            Figure::Value { value, bound } => {
                let said = match bound {
                    Bound::Exact => "bound-exact",
                    Bound::AtMost => "bound-at-most",
                    Bound::AtLeast => "bound-at-least",
                };
                [
                    Cell::Number(value.get(), kind),
                    coded(bound, self.say(said)),
                    Cell::Empty,
                ]
            }
            Figure::Withheld { withheld } => [Cell::Empty, Cell::Empty, self.reason(*withheld)],
        }
    }

    fn reason(&self, reason: Reason) -> Cell {
        let texts = self.readings.texts;
        coded(&reason, texts.reason(reason, self.readings.release.k))
    }

    fn verdict(&self, verdict: Option<Verdict>, say: fn(&Self, Verdict) -> String) -> Cell {
        verdict.map_or(Cell::Empty, |verdict| coded(&verdict, say(self, verdict)))
    }
}

/// A half-width, where there is one.
fn half_width(half_width: Option<crate::disclosure::Released<f64>>) -> Cell {
    half_width.map_or(Cell::Empty, |half| Cell::Number(half.get(), Kind::Points))
}

/// A word of the release with how it is said.
fn coded(word: &impl Serialize, said: String) -> Cell {
    let word = serde_json::to_value(word).ok();
    let word = word.as_ref().and_then(serde_json::Value::as_str);
    Cell::Code(word.unwrap_or_default().to_owned(), said)
}

/// Cells one after another.
fn row<const N: usize>(parts: [&[Cell]; N]) -> Vec<Cell> {
    parts.concat()
}

/// A count as a cell.
fn whole(count: u32) -> Cell {
    Cell::Number(f64::from(count), Kind::Whole)
}

/// What stands before words that a spreadsheet would otherwise take for a formula.
pub(super) fn looks_like_a_formula(text: &str) -> bool {
    let first = text
        .trim_start_matches([' ', '\u{a0}', '\u{feff}'])
        .chars()
        .next();
    first.is_some_and(|first| "=+-@\t\r\n|%＝＋－＠".contains(first))
}
