//! Reading a file of answers: paper questionnaires typed in, or an earlier survey. One line for each
//! person, in any order; nobody's name is in it. Faults name line and column, never an answer.

use std::io::{BufRead, Read};

use crate::definition::{CheckedDefinition, Perspective};
use crate::questionnaire::{Answers, Layout};
use crate::relationship::PartyKey;
use crate::scoring::AnswerTable;

/// Most faults that are kept; the rest is counted.
const MOST_FAULTS: usize = 1_000;
/// Longest line, in bytes.
const MOST_BYTES: u64 = 1 << 20;
/// Most parties.
const MOST_PARTIES: usize = 20;

/// One thing that is wrong with a file of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersFault {
    /// Line, from 1.
    pub line: u64,
    /// Column, from 1, with its name; none when it concerns the line.
    pub column: Option<(usize, String)>,
    /// What is wrong and what to do, without the answer.
    pub fault: String,
}

impl std::fmt::Display for AnswersFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.column {
            Some((number, name)) if !name.is_empty() => {
                write!(
                    f,
                    "line {}, column {number} ({name}): {}",
                    self.line, self.fault
                )
            }
            Some((number, _)) => write!(f, "line {}, column {number}: {}", self.line, self.fault),
            None => write!(f, "line {}: {}", self.line, self.fault),
        }
    }
}

/// What a column holds.
#[derive(Clone, PartialEq)]
enum Column {
    Party,
    Rating(usize),
    Option { pick: usize, option: u8 },
    Unknown,
}

/// The faults of a file so far.
#[derive(Default)]
struct Faults {
    list: Vec<AnswersFault>,
    more: usize,
}

impl Faults {
    fn add(&mut self, line: u64, column: Option<(usize, &str)>, fault: impl Into<String>) {
        if self.list.len() >= MOST_FAULTS {
            self.more += 1;
            return;
        }
        self.list.push(AnswersFault {
            line,
            column: column.map(|(number, name)| (number + 1, name.to_owned())),
            fault: fault.into(),
        });
    }

    fn none(&self) -> bool {
        self.list.is_empty()
    }

    fn into_list(mut self) -> Vec<AnswersFault> {
        if self.more > 0 {
            let line = self.list.last().map_or(1, |fault| fault.line);
            self.list.push(AnswersFault {
                line,
                column: None,
                fault: format!("{} faults more follow; mend these first", self.more),
            });
        }
        self.list
    }
}

/// The name of a rating's column: `item.own`, `item.partner`, or `item` where it is rated once.
fn rating_column(item: &str, perspective: Perspective) -> String {
    match perspective {
        Perspective::Own => format!("{item}.own"),
        Perspective::Partner => format!("{item}.partner"),
        Perspective::Relationship => item.to_owned(),
    }
}

/// The columns of a file of answers: `party`, every rating, then `pick.option` for every option of
/// every pick.
#[must_use]
pub fn answer_columns(definition: &CheckedDefinition) -> Vec<String> {
    let layout = Layout::of(definition);
    let ratings = layout.ratings.iter();
    let ratings = ratings.map(|slot| rating_column(&slot.item, slot.perspective));
    let options = layout.picks.iter().flat_map(|slot| {
        let options = slot.options.iter();
        options.map(|option| format!("{}.{option}", slot.pick))
    });
    std::iter::once("party".to_owned())
        .chain(ratings)
        .chain(options)
        .collect()
}

/// Reads a file of answers into one table for each party: buyer and supplier first, others by name.
/// Comma, semicolon or tab between columns, with or without byte order mark. The first line names
/// the columns ([`answer_columns`], in any order; picks may be left out). An empty rating is "can't
/// say"; an option is 1 (chosen) or 0 or empty.
///
/// # Errors
/// Every fault of the file with its line and column.
pub fn read_answers(
    definition: &CheckedDefinition,
    file: &mut dyn BufRead,
) -> Result<Vec<AnswerTable>, Vec<AnswersFault>> {
    let layout = Layout::of(definition);
    let mut faults = Faults::default();
    let mut lines = Lines {
        file,
        number: 0,
        text: String::new(),
    };
    let Some(first) = lines.next(&mut faults) else {
        faults.add(
            1,
            None,
            "the file is empty; its first line names the columns",
        );
        return Err(faults.into_list());
    };
    let first = first.trim_start_matches('\u{feff}').to_owned();
    let delimiter = [',', ';', '\t']
        .into_iter()
        .max_by_key(|candidate| first.matches(*candidate).count())
        .unwrap_or(',');
    let names: Vec<String> = cells(&first, delimiter).map(str::to_owned).collect();
    let columns = columns_of(&layout, &names, &mut faults);
    let mut tables: Vec<AnswerTable> = Vec::new();
    loop {
        let number = lines.number + 1;
        let Some(line) = lines.next(&mut faults) else {
            break;
        };
        if line.chars().all(|c| c == delimiter || c.is_whitespace()) {
            continue;
        }
        let row = Row {
            layout: &layout,
            names: &names,
            columns: &columns,
            number,
        };
        let Some((party, answers)) = row.read(line, delimiter, &mut faults) else {
            continue;
        };
        let known = tables.iter().position(|table| *table.party() == party);
        let place = match known {
            Some(place) => place,
            None if tables.len() == MOST_PARTIES => {
                let fault = format!(
                    "the file has more than {MOST_PARTIES} parties; check the column party"
                );
                faults.add(number, None, fault);
                break;
            }
            None => {
                tables.push(AnswerTable::new(definition, party, 0));
                tables.len() - 1
            }
        };
        let Some(table) = tables.get_mut(place) else {
            continue;
        };
        // Once there is a fault, nothing is scored.
        if faults.none()
            && let Err(error) = table.push(&answers)
        {
            faults.add(number, None, error.to_string());
        }
    }
    if tables.is_empty() && faults.none() {
        faults.add(1, None, "no line holds answers");
    }
    if !faults.none() {
        return Err(faults.into_list());
    }
    let place = |party: &PartyKey| match party.as_str() {
        "buyer" => 0,
        "supplier" => 1,
        _ => 2,
    };
    tables.sort_by_key(|table| (place(table.party()), table.party().clone()));
    Ok(tables)
}

/// Lines of a file, counted.
struct Lines<'f> {
    file: &'f mut dyn BufRead,
    number: u64,
    text: String,
}

impl Lines<'_> {
    /// The next line without its end; none at the end of the file, or where it cannot be read on.
    fn next(&mut self, faults: &mut Faults) -> Option<&str> {
        self.text.clear();
        self.number += 1;
        let mut bytes = Vec::new();
        match Read::take(&mut *self.file, MOST_BYTES).read_until(b'\n', &mut bytes) {
            Ok(0) => return None,
            Ok(_) => {}
            Err(error) => {
                faults.add(
                    self.number,
                    None,
                    format!("the file cannot be read on ({error})"),
                );
                return None;
            }
        }
        match String::from_utf8(bytes) {
            Ok(text) => self.text = text,
            Err(_) => {
                let fault = "is not UTF-8, or too long; save the file as \"CSV UTF-8\"";
                faults.add(self.number, None, fault);
                return None;
            }
        }
        Some(self.text.trim_end_matches(['\n', '\r']))
    }
}

/// Cells hold names and numbers only, so that quotes never hide a delimiter.
fn cells(line: &str, delimiter: char) -> impl Iterator<Item = &str> {
    line.split(delimiter)
        .map(|cell| cell.trim().trim_matches('"').trim())
}

fn columns_of(layout: &Layout, names: &[String], faults: &mut Faults) -> Vec<Column> {
    let column = |name: &String| {
        if name == "party" {
            return Column::Party;
        }
        let mut ratings = layout.ratings.iter();
        let rating = ratings.position(|slot| rating_column(&slot.item, slot.perspective) == *name);
        if let Some(place) = rating {
            return Column::Rating(place);
        }
        for (pick, slot) in layout.picks.iter().enumerate() {
            for (option, id) in (0_u8..).zip(&slot.options) {
                if name
                    .strip_prefix(slot.pick.as_str())
                    .and_then(|rest| rest.strip_prefix('.'))
                    == Some(id)
                {
                    return Column::Option { pick, option };
                }
            }
        }
        Column::Unknown
    };
    let columns: Vec<Column> = names.iter().map(column).collect();
    for (place, (name, column)) in names.iter().zip(&columns).enumerate() {
        if *column == Column::Unknown {
            let fault = "the definition asks for no such column; see `rapport score --columns`";
            faults.add(1, Some((place, name)), fault);
        } else if names.iter().take(place).any(|before| before == name) {
            faults.add(
                1,
                Some((place, name)),
                "the column stands twice; take one out",
            );
        }
    }
    let mut missing = Vec::new();
    if !columns.contains(&Column::Party) {
        missing.push("party".to_owned());
    }
    for (place, slot) in layout.ratings.iter().enumerate() {
        if !columns.contains(&Column::Rating(place)) {
            missing.push(rating_column(&slot.item, slot.perspective));
        }
    }
    for (pick, slot) in layout.picks.iter().enumerate() {
        let has = |option| columns.contains(&Column::Option { pick, option });
        let options = || (0_u8..).zip(&slot.options);
        if options().any(|(option, _)| has(option)) {
            let gone = options().filter(|(option, _)| !has(*option));
            missing.extend(gone.map(|(_, id)| format!("{}.{id}", slot.pick)));
        }
    }
    for name in missing {
        let fault =
            format!("the column {name} is missing; add it, empty where nothing was answered");
        faults.add(1, None, fault);
    }
    columns
}

/// A line being read.
struct Row<'r> {
    layout: &'r Layout,
    names: &'r [String],
    columns: &'r [Column],
    number: u64,
}

impl Row<'_> {
    fn read(
        &self,
        line: &str,
        delimiter: char,
        faults: &mut Faults,
    ) -> Option<(PartyKey, Answers)> {
        let (mut party, mut answers, mut seen) = (None, self.layout.blank(), 0);
        for (place, cell) in cells(line, delimiter).enumerate() {
            seen = place + 1;
            let (Some(column), Some(name)) = (self.columns.get(place), self.names.get(place))
            else {
                continue;
            };
            let mut fault = |fault: String| {
                faults.add(self.number, Some((place, name)), fault);
            };
            match column {
                Column::Party => match PartyKey::parse(cell) {
                    Some(key) => party = Some(key),
                    None => fault("the party is a lower-case word: buyer or supplier".into()),
                },
                Column::Rating(slot) => {
                    let points = self.layout.ratings.get(*slot).map_or(0, |slot| slot.points);
                    let rating = answers.ratings.get_mut(*slot);
                    match cell.parse::<u8>() {
                        _ if cell.is_empty() => {}
                        Ok(point) if (1..=points).contains(&point) => {
                            if let Some(rating) = rating {
                                *rating = Some(point);
                            }
                        }
                        _ => fault(format!(
                            "not a whole number from 1 to {points}; leave it empty for \"can't say\""
                        )),
                    }
                }
                Column::Option { pick, option } => match cell {
                    "" | "0" => {}
                    "1" => {
                        if let Some(chosen) = answers.picks.get_mut(*pick) {
                            chosen.push(*option);
                        }
                    }
                    _ => fault("neither 1 (chosen) nor 0 nor empty".into()),
                },
                Column::Unknown => {}
            }
        }
        if seen != self.columns.len() {
            let fault = format!(
                "has {seen} cells, and the first line names {}",
                self.columns.len()
            );
            faults.add(self.number, None, fault);
        } else if party.is_none() && !self.columns.contains(&Column::Party) {
            return None;
        }
        for (slot, chosen) in self.layout.picks.iter().zip(&mut answers.picks) {
            chosen.sort_unstable();
            if chosen.len() > usize::from(slot.limit) {
                let fault = format!(
                    "more options of {} are chosen than the {} that may be",
                    slot.pick, slot.limit
                );
                faults.add(self.number, None, fault);
            }
        }
        Some((party?, answers))
    }
}
