//! Everything on one page: levels and gaps of every dimension and facet as numbers on a ground that
//! grows darker with the level. One hue for all: dark means high, not good.

use crate::definition::Dimension;
use crate::disclosure::{About, GapKind, Reason, Subject, Verdict};
use crate::relationship::PartyKey;
use crate::wording::say;

use super::canvas::{Anchor, Canvas, Pen};
use super::cast::count;
use super::frame;
use super::metrics::{fit, wrap};
use super::palette::{EMPTY, GRID, LABEL, QUIET, WHITE, between};
use super::readings::Reading;
use super::{Chart, Frame, Readings, Table, WIDTH};

const CELL: f64 = 51.0;
const ROW: f64 = 16.5;
/// Height of the heads of columns, and of the note below.
const HEAD: f64 = 33.0;
const FOOT: f64 = 12.0;
const LIGHT: (u8, u8, u8) = (0xFA, 0xFB, 0xFC);
const DARK: (u8, u8, u8) = (0x8F, 0xAD, 0xC6);

/// One column: its heading and what stands in it.
enum Column<'a> {
    Level {
        rater: &'a PartyKey,
        about: About,
        heading: String,
    },
    Gap {
        kind: GapKind,
        heading: String,
    },
}

/// Dimensions of one kind with their columns, under names of organisations.
struct Block<'a> {
    columns: Vec<Column<'a>>,
    groups: Vec<(String, usize)>,
    subjects: Vec<(Subject, bool)>,
}

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    if readings.is_empty() {
        return Vec::new();
    }
    let blocks: Vec<Block<'_>> = [paired(readings), once(readings)]
        .into_iter()
        .filter(|block| !block.subjects.is_empty())
        .collect();
    let mut rows = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        rows.extend(block.subjects.iter().map(|subject| (place, subject)));
    }
    if rows.is_empty() {
        return Vec::new();
    }
    // Both blocks may meet in one part, so that room for two heads is kept.
    let around = FOOT + count(blocks.len()) * (HEAD + 10.0);
    let parts = frame.parts(rows, around, |(_, (_, whole))| height(*whole));
    let many = parts.len();
    let title = say!(readings.texts, "chart-overview-title");
    let drawn = parts.into_iter().enumerate().map(|(place, rows)| {
        let names = frame::named(readings, ("overview", &title), place, many);
        let mut sheet = Sheet::new(readings);
        for (number, block) in blocks.iter().enumerate() {
            let own = rows.iter().filter(|(of, _)| *of == number);
            let own: Vec<&(Subject, bool)> = own.map(|(_, subject)| *subject).collect();
            if !own.is_empty() {
                sheet.block(block, &own);
            }
        }
        sheet.finish(names)
    });
    drawn.collect()
}

fn paired<'a>(readings: &Readings<'a>) -> Block<'a> {
    let (mut columns, mut groups) = (Vec::new(), Vec::new());
    for party in &readings.release.parties {
        let before = columns.len();
        columns.extend(about(readings, &party.party));
        groups.push((readings.name(&party.party), columns.len() - before));
    }
    Block {
        columns,
        groups,
        subjects: subjects(readings, readings.paired_dimensions()),
    }
}

fn once<'a>(readings: &Readings<'a>) -> Block<'a> {
    let columns = together(readings);
    let heading = say!(readings.texts, "chart-relationship-rated-by");
    Block {
        groups: vec![(heading, columns.len())],
        columns,
        subjects: subjects(readings, readings.relationship_dimensions()),
    }
}

/// Every dimension with its facets; a single facet says what its dimension says.
fn subjects<'a>(
    readings: &Readings<'a>,
    dimensions: impl Iterator<Item = &'a Dimension>,
) -> Vec<(Subject, bool)> {
    let mut subjects = Vec::new();
    for dimension in dimensions {
        subjects.push((Subject::Dimension(dimension.id.clone()), true));
        let facets: Vec<_> = readings.facets_of(dimension).collect();
        let several = facets.iter().filter(|_| facets.len() > 1);
        subjects.extend(several.map(|facet| (Subject::Facet(facet.id.clone()), false)));
    }
    subjects
}

/// A dimension keeps a distance from what stands above it.
fn height(whole: bool) -> f64 {
    if whole { ROW + 3.0 } else { ROW }
}

fn about<'a>(readings: &Readings<'a>, target: &'a PartyKey) -> Vec<Column<'a>> {
    let texts = readings.texts;
    let about = About::Party(target.clone());
    let mut columns = vec![Column::Level {
        rater: target,
        about: about.clone(),
        heading: say!(texts, "chart-by-itself"),
    }];
    for rater in readings.others(target) {
        let heading = match readings.release.parties.len() {
            2 => say!(texts, "chart-by-partner"),
            _ => say!(texts, "chart-head-by", party = readings.name(rater)),
        };
        columns.push(Column::Level {
            rater,
            about: about.clone(),
            heading,
        });
        let kind = GapKind::Perception {
            target: target.clone(),
            rater: rater.clone(),
        };
        columns.push(Column::Gap {
            kind,
            heading: say!(readings.texts, "chart-gap"),
        });
    }
    columns
}

fn together<'a>(readings: &Readings<'a>) -> Vec<Column<'a>> {
    let mut columns: Vec<Column<'a>> = readings
        .release
        .parties
        .iter()
        .map(|party| Column::Level {
            rater: &party.party,
            about: About::Relationship,
            heading: readings.name(&party.party),
        })
        .collect();
    if let Some((first, second)) = readings.both() {
        let kind = GapKind::Relationship {
            first: first.clone(),
            second: second.clone(),
        };
        columns.push(Column::Gap {
            kind,
            heading: say!(readings.texts, "chart-gap"),
        });
    }
    columns
}

struct Sheet<'a> {
    readings: &'a Readings<'a>,
    canvas: Canvas,
    y: f64,
    table: Table,
}

impl<'a> Sheet<'a> {
    fn new(readings: &'a Readings<'a>) -> Self {
        let head = vec![say!(readings.texts, "chart-head-subject")];
        let table = Table {
            head,
            rows: Vec::new(),
        };
        Self {
            readings,
            canvas: Canvas::new(WIDTH),
            y: 0.0,
            table,
        }
    }

    fn block(&mut self, block: &Block<'_>, subjects: &[&(Subject, bool)]) {
        let columns = &block.columns;
        if self.y > 0.0 {
            self.y += 10.0;
        }
        let cell = CELL.min((WIDTH - 150.0) / count(columns.len().max(1)));
        let left = WIDTH - cell * 6.0_f64.max(count(columns.len()));
        let mut x = left;
        let pen = Pen::strong(8.5, LABEL);
        let mut names = Vec::new();
        for (group, wide) in &block.groups {
            // One group may use the whole line; several stay within their columns.
            let room = match block.groups.len() {
                1 => WIDTH - x,
                _ => count(*wide) * cell,
            } - 4.0;
            let text = fit(pen.weight, pen.size, group, room);
            self.canvas.text((x + 2.0, self.y + 9.0), pen, &text);
            names.extend(std::iter::repeat_n(group.as_str(), *wide));
            x += count(*wide) * cell;
        }
        let pen = Pen::plain(7.0, QUIET).anchored(Anchor::Middle);
        for (place, column) in columns.iter().enumerate() {
            let middle = left + (count(place) + 0.5) * cell;
            let lines = wrap(pen.weight, pen.size, column.heading(), cell - 3.0, 2);
            let first = self.y + 36.0 - count(lines.len()) * 8.0;
            for (line, text) in lines.iter().enumerate() {
                self.canvas
                    .text((middle, first + count(line) * 8.0), pen, text);
            }
        }
        self.y += HEAD - 3.0;
        let before = self.table.head.len();
        let heads = names
            .iter()
            .zip(columns)
            .map(|(group, column)| format!("{group}, {}", column.heading()));
        self.table.head.extend(heads);
        for (subject, whole) in subjects {
            self.y += height(*whole) - ROW;
            self.line(subject, columns, before, (left, cell), *whole);
        }
    }

    fn line(
        &mut self,
        subject: &Subject,
        columns: &[Column<'_>],
        before: usize,
        (left, cell): (f64, f64),
        whole: bool,
    ) {
        let title = self.readings.title(subject);
        let (pen, indent) = if whole {
            (Pen::strong(8.5, LABEL), 0.0)
        } else {
            (Pen::plain(8.5, LABEL), 8.0)
        };
        let base = self.y + ROW - 5.0;
        let shown = fit(pen.weight, pen.size, &title, left - indent - 6.0);
        self.canvas.text((indent, base), pen, &shown);
        // Columns of blocks above stay empty in this row.
        let mut row = vec![title];
        row.resize(before, String::new());
        for (place, column) in columns.iter().enumerate() {
            let x = left + count(place) * cell;
            row.push(self.cell(column, subject, (x, cell), base, whole));
        }
        self.table.rows.push(row);
        self.y += ROW;
    }

    /// Draws a cell and returns its words.
    fn cell(
        &mut self,
        column: &Column<'_>,
        subject: &Subject,
        (x, wide): (f64, f64),
        base: f64,
        whole: bool,
    ) -> String {
        let (upper, lower) = (
            (x + 0.6, self.y + 0.6),
            (x + wide - 0.6, self.y + ROW - 0.6),
        );
        let texts = self.readings.texts;
        let (reading, verdict) = column.reading(self.readings, subject);
        let (text, ground) = match (&reading, column) {
            (Reading::Withheld(_), _) => (say!(texts, "chart-not-shown"), EMPTY),
            (Reading::Shown { value, bound, .. }, Column::Level { .. }) => (
                texts.level(*value, *bound),
                between(LIGHT, DARK, value / 100.0),
            ),
            (Reading::Shown { value, bound, .. }, Column::Gap { .. }) => {
                (texts.difference(*value, *bound), WHITE)
            }
        };
        self.canvas.rectangle(upper, lower, ground);
        let differs_clearly = matches!(verdict, Some(Verdict::Gap | Verdict::SmallGap));
        if matches!(column, Column::Gap { .. }) && reading.value().is_some() {
            let (colour, thick) = if differs_clearly {
                (LABEL, 1.0)
            } else {
                (GRID, 0.6)
            };
            self.canvas.frame(
                (upper.0 + 0.6, upper.1 + 0.6),
                (lower.0 - 0.6, lower.1 - 0.6),
                colour,
                thick,
            );
        }
        let pen = if whole || differs_clearly {
            Pen::strong(8.0, LABEL)
        } else {
            Pen::plain(8.0, LABEL)
        };
        let pen = if reading.value().is_none() {
            Pen::plain(7.0, QUIET)
        } else {
            pen
        };
        let pen = pen.anchored(Anchor::Middle);
        if pen.width(&text) <= wide - 4.0 {
            self.canvas.text((x + wide / 2.0, base), pen, &text);
            return text;
        }
        // Bounds take two lines in a narrow cell.
        let pen = Pen { size: 6.2, ..pen };
        let lines = wrap(pen.weight, pen.size, &text, wide - 2.0, 2);
        let first = base - 3.4 * (count(lines.len()) - 1.0);
        for (row, line) in lines.iter().enumerate() {
            let at = (x + wide / 2.0, first + 6.8 * count(row));
            self.canvas.text(at, pen, line);
        }
        text
    }

    fn finish(mut self, (name, title): (String, String)) -> Chart {
        let pen = Pen::plain(7.5, QUIET);
        let note = say!(self.readings.texts, "chart-overview-note");
        let note = fit(pen.weight, pen.size, &note, WIDTH);
        self.canvas.text((0.0, self.y + 9.0), pen, &note);
        let mut description = say!(self.readings.texts, "chart-overview-about");
        for row in &mut self.table.rows {
            row.resize(self.table.head.len(), String::new());
            let cells = row.iter().zip(&self.table.head).skip(1);
            let cells: Vec<String> = cells
                .filter(|(cell, _)| !cell.is_empty())
                .map(|(cell, head)| format!("{head} {cell}"))
                .collect();
            let subject = row.first().map_or("", String::as_str);
            description.push_str(&format!(" {subject}: {}.", cells.join("; ")));
        }
        Chart {
            svg: self
                .canvas
                .finish(self.y + FOOT, &name, &title, &description),
            table: self.table,
            name,
            title,
            description,
        }
    }
}

impl Column<'_> {
    fn heading(&self) -> &str {
        match self {
            Self::Level { heading, .. } | Self::Gap { heading, .. } => heading,
        }
    }

    fn reading(&self, readings: &Readings<'_>, subject: &Subject) -> (Reading, Option<Verdict>) {
        match self {
            Self::Level { rater, about, .. } => (readings.reading(subject, rater, about), None),
            Self::Gap { kind, .. } => match readings.gap(subject, kind) {
                Some(gap) => (Reading::of(&gap.value, None), gap.verdict),
                None => (Reading::Withheld(Reason::NotComputable), None),
            },
        }
    }
}
