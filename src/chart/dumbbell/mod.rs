//! Dumbbell: a row for each subject, a mark for each voice, joined, on a fixed axis from 0 to 100.
//! Every voice has a lane of its own in the row, so that marks and precision never cover each
//! other. Withheld voices keep their row and say why.

mod drawing;
mod row;

use crate::disclosure::{Gap, Verdict};
use crate::wording::{Texts, say};

use super::frame::{self, Frame};
use super::palette::Mark;
use super::readings::Reading;
use super::{Chart, Readings, Table};
use drawing::Layout;

/// A dumbbell chart before it is drawn.
pub(in crate::chart) struct Dumbbell<'a> {
    /// The figures.
    pub readings: &'a Readings<'a>,
    /// Name for files and ids.
    pub name: &'a str,
    /// What the chart shows.
    pub title: String,
    /// What the voices are, in the order of the legend.
    pub legend: Vec<(Mark, String)>,
    /// Heading of the column of verdicts.
    pub verdicts: String,
    /// Rows from top to bottom, under headings or none.
    pub groups: Vec<Group>,
    /// Headings of the table.
    pub columns: Columns,
}

/// Headings of the table of a dumbbell.
pub(in crate::chart) struct Columns {
    /// Over the labels of rows.
    pub subject: String,
    /// Over the headings of groups, where there are any.
    pub part: Option<String>,
    /// Over the voices; all rows have as many.
    pub voices: Vec<String>,
}

/// Rows under one heading, or a row without.
pub(in crate::chart) struct Group {
    /// The heading.
    pub heading: Option<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Group {
    /// A row of its own.
    pub(in crate::chart) fn single(row: Row) -> Self {
        Self {
            heading: None,
            rows: vec![row],
        }
    }
}

/// A row with marks.
pub(in crate::chart) struct Row {
    /// What is rated.
    pub label: String,
    /// The voices, in the order of their lanes.
    pub voices: Vec<Voice>,
    /// What the difference means.
    pub outcome: Option<Outcome>,
}

/// One voice of a row.
pub(in crate::chart) struct Voice {
    /// How it is drawn.
    pub mark: Mark,
    /// What it is, in the description.
    pub name: String,
    /// Short word for notes inside the chart.
    pub short: String,
    /// The figure.
    pub reading: Reading,
}

/// The difference of a row's voices and what it means.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::chart) struct Outcome {
    /// The difference.
    pub gap: Reading,
    /// The verdict, where there is one.
    pub verdict: Option<Verdict>,
}

impl Outcome {
    pub(in crate::chart) fn of(gap: &Gap) -> Self {
        Self {
            gap: Reading::of(&gap.value, gap.half_width.map(|half| half.get())),
            verdict: gap.verdict,
        }
    }

    /// The verdict and the difference with its precision, in words; nothing where it is withheld.
    fn said(&self, texts: &Texts) -> Option<(String, String)> {
        let Reading::Shown {
            value,
            bound,
            half_width,
        } = self.gap
        else {
            return None;
        };
        let gap = texts.difference(value, bound);
        let gap = half_width.map_or(gap.clone(), |half| {
            format!("{gap} {}", texts.precision(half))
        });
        let verdict = self.verdict.map(|verdict| texts.verdict(verdict));
        Some((verdict.unwrap_or_default(), gap))
    }
}

impl Dumbbell<'_> {
    /// The finished charts: one on a page, on slides as many as it takes.
    pub(in crate::chart) fn charts(mut self, frame: Frame) -> Vec<Chart> {
        let groups = std::mem::take(&mut self.groups);
        let layout = Layout::of(&self, frame, &groups);
        let parts = layout.parts(groups);
        let many = parts.len();
        let drawn = parts.iter().enumerate().map(|(place, groups)| {
            let names = (self.name, self.title.as_str());
            let (name, title) = frame::named(self.readings, names, place, many);
            let description = self.description(groups);
            Chart {
                svg: self.svg(&layout, groups, (&name, &title, &description)),
                table: self.table(groups),
                name,
                title,
                description,
            }
        });
        drawn.collect()
    }

    /// Every row in a sentence.
    fn description(&self, groups: &[Group]) -> String {
        let texts = self.readings.texts;
        let mut out = say!(texts, "chart-dumbbell-about");
        let rows = groups
            .iter()
            .flat_map(|group| group.rows.iter().map(move |row| (group, row)));
        for (group, row) in rows {
            let voices: Vec<String> = row
                .voices
                .iter()
                .map(|voice| format!("{} {}", voice.name, self.readings.said(&voice.reading)))
                .collect();
            let heading = group.heading.as_deref().unwrap_or_default();
            let place = [heading, row.label.as_str()]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(", ");
            out.push_str(&format!(" {place}: {}", voices.join("; ")));
            let outcome = row.outcome.as_ref();
            if let Some((words, gap)) = outcome.and_then(|outcome| outcome.said(texts)) {
                let difference = say!(texts, "chart-dumbbell-difference", gap = gap);
                out.push_str(&format!("; {difference}"));
                if !words.is_empty() {
                    out.push_str(&format!(", {words}"));
                }
            }
            out.push('.');
        }
        out
    }

    fn table(&self, groups: &[Group]) -> Table {
        let texts = self.readings.texts;
        let precision = || say!(texts, "chart-head-precision");
        let mut head: Vec<String> = self.columns.part.clone().into_iter().collect();
        head.push(self.columns.subject.clone());
        for voice in &self.columns.voices {
            head.extend([voice.clone(), precision()]);
        }
        head.extend([
            say!(texts, "chart-head-difference"),
            precision(),
            say!(texts, "chart-head-verdict"),
        ]);
        let mut rows = Vec::new();
        for group in groups {
            for row in &group.rows {
                let mut cells = Vec::new();
                if self.columns.part.is_some() {
                    cells.push(group.heading.clone().unwrap_or_default());
                }
                cells.push(row.label.clone());
                for voice in &row.voices {
                    cells.extend([
                        self.readings.said(&voice.reading),
                        self.readings.spread(&voice.reading),
                    ]);
                }
                match &row.outcome {
                    Some(outcome) => {
                        let verdict = outcome.verdict.map(|verdict| texts.verdict(verdict));
                        cells.extend([
                            self.readings.differs(&outcome.gap),
                            self.readings.spread(&outcome.gap),
                            verdict.unwrap_or_default(),
                        ]);
                    }
                    None => cells.extend(["–", "–", ""].map(str::to_owned)),
                }
                rows.push(cells);
            }
        }
        Table { head, rows }
    }
}
