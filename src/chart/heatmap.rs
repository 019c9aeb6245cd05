//! Everything on one page: levels and gaps of every dimension and facet as numbers on a ground that
//! grows darker with the level. One hue for all: dark means high, not good.

use crate::definition::Dimension;
use crate::disclosure::{About, GapKind, Reason, Subject, Verdict};
use crate::relationship::PartyKey;

use super::canvas::{Anchor, Canvas, Pen};
use super::cast::count;
use super::metrics::{fit, wrap};
use super::palette::{EMPTY, GRID, LABEL, QUIET, WHITE, between};
use super::readings::Reading;
use super::{Chart, Readings, Table, WIDTH, words};

const CELL: f64 = 51.0;
const ROW: f64 = 16.5;
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

pub(super) fn chart(readings: &Readings<'_>) -> Option<Chart> {
    let paired: Vec<&Dimension> = readings.paired_dimensions().collect();
    let once: Vec<&Dimension> = readings.relationship_dimensions().collect();
    if readings.is_empty() || (paired.is_empty() && once.is_empty()) {
        return None;
    }
    let mut sheet = Sheet::new(readings);
    if !paired.is_empty() {
        let mut columns = Vec::new();
        let mut groups = Vec::new();
        for party in &readings.release.parties {
            let before = columns.len();
            columns.extend(about(readings, &party.party));
            groups.push((party.name.clone(), columns.len() - before));
        }
        sheet.block(&paired, &columns, &groups);
    }
    if !once.is_empty() {
        let columns = together(readings);
        let groups = [("The relationship, rated by".to_owned(), columns.len())];
        sheet.block(&once, &columns, &groups);
    }
    Some(sheet.finish())
}

fn about<'a>(readings: &Readings<'a>, target: &'a PartyKey) -> Vec<Column<'a>> {
    let about = About::Party(target.clone());
    let mut columns = vec![Column::Level {
        rater: target,
        about: about.clone(),
        heading: "by itself".into(),
    }];
    for rater in readings.others(target) {
        let heading = match readings.release.parties.len() {
            2 => "by partner".to_owned(),
            _ => format!("by {}", readings.name(rater)),
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
            heading: "gap".into(),
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
            heading: party.name.clone(),
        })
        .collect();
    if let Some((first, second)) = readings.both() {
        let kind = GapKind::Relationship {
            first: first.clone(),
            second: second.clone(),
        };
        columns.push(Column::Gap {
            kind,
            heading: "gap".into(),
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
        let head = vec!["Subject".to_owned()];
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

    fn block(
        &mut self,
        dimensions: &[&'a Dimension],
        columns: &[Column<'_>],
        groups: &[(String, usize)],
    ) {
        let cell = CELL.min((WIDTH - 150.0) / count(columns.len().max(1)));
        let left = WIDTH - cell * 6.0_f64.max(count(columns.len()));
        let mut x = left;
        let pen = Pen::strong(8.5, LABEL);
        let mut names = Vec::new();
        for (group, wide) in groups {
            let room = count(*wide) * cell - 4.0;
            self.canvas.text(
                (x + 2.0, self.y + 9.0),
                pen,
                &fit(pen.weight, pen.size, group, room),
            );
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
        self.y += 33.0;
        let before = self.table.head.len();
        let heads = names
            .iter()
            .zip(columns)
            .map(|(group, column)| format!("{group}, {}", column.heading()));
        self.table.head.extend(heads);
        for dimension in dimensions {
            let subject = Subject::Dimension(dimension.id.clone());
            self.line(&subject, columns, before, (left, cell), true);
            let facets: Vec<_> = self.readings.facets_of(dimension).collect();
            for facet in facets.iter().filter(|_| facets.len() > 1) {
                let subject = Subject::Facet(facet.id.clone());
                self.line(&subject, columns, before, (left, cell), false);
            }
            self.y += 3.0;
        }
        self.y += 10.0;
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
        let (reading, verdict) = column.reading(self.readings, subject);
        let (text, ground) = match (&reading, column) {
            (Reading::Withheld(_), _) => ("not shown".to_owned(), EMPTY),
            (Reading::Shown { value, bound, .. }, Column::Level { .. }) => (
                words::level(*value, *bound),
                between(LIGHT, DARK, value / 100.0),
            ),
            (Reading::Shown { value, bound, .. }, Column::Gap { .. }) => {
                (words::difference(*value, *bound), WHITE)
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
        let size = if pen.width(&text) > wide - 4.0 {
            6.5
        } else {
            pen.size
        };
        let pen = Pen { size, ..pen }.anchored(Anchor::Middle);
        self.canvas.text((x + wide / 2.0, base), pen, &text);
        text
    }

    fn finish(mut self) -> Chart {
        let pen = Pen::plain(7.5, QUIET);
        let note = "Darker is higher. A framed, strong gap is seen differently; a gap is a self-rating \
                    minus the partner's rating.";
        self.canvas.text(
            (0.0, self.y + 2.0),
            pen,
            &fit(pen.weight, pen.size, note, WIDTH),
        );
        let (name, title) = ("overview", "Every dimension and facet at a glance");
        let mut description = String::from("Table of levels from 0 to 100 and gaps.");
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
            name: name.into(),
            title: title.into(),
            svg: self.canvas.finish(self.y + 8.0, name, title, &description),
            description,
            table: self.table,
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
