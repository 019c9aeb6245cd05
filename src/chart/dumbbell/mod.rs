//! Dumbbell: a row for each subject, a mark for each voice, joined, on a fixed axis from 0 to 100.
//! Every voice has a lane of its own in the row, so that marks and precision never cover each
//! other. Withheld voices keep their row and say why.

mod drawing;

use crate::disclosure::{Gap, Verdict};

use super::palette::Mark;
use super::readings::Reading;
use super::{Table, words};

/// A dumbbell chart before it is drawn.
pub(in crate::chart) struct Dumbbell {
    /// Name for files and ids.
    pub name: String,
    /// What the chart shows.
    pub title: String,
    /// What the voices are, in the order of the legend.
    pub legend: Vec<(Mark, String)>,
    /// Heading of the column of verdicts.
    pub verdicts: String,
    /// Rows and headings from top to bottom.
    pub lines: Vec<Line>,
    /// Fewest answers for a figure.
    pub k: u32,
}

/// A line of the chart.
pub(in crate::chart) enum Line {
    /// A heading over rows.
    Heading(String),
    /// A row with marks.
    Row(Row),
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
    /// What it is, for the table and the description.
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
}

impl Dumbbell {
    /// Every row in a sentence.
    pub(in crate::chart) fn description(&self) -> String {
        let mut out = String::from("Dumbbell chart on a scale from 0 to 100.");
        let mut heading = "";
        for line in &self.lines {
            match line {
                Line::Heading(text) => heading = text,
                Line::Row(row) => {
                    let voices: Vec<String> = row
                        .voices
                        .iter()
                        .map(|voice| format!("{} {}", voice.name, said(&voice.reading, self.k)))
                        .collect();
                    let place = [heading, row.label.as_str()]
                        .into_iter()
                        .filter(|text| !text.is_empty())
                        .collect::<Vec<_>>()
                        .join(", ");
                    out.push_str(&format!(" {place}: {}", voices.join("; ")));
                    if let Some((words, gap)) = row.outcome.as_ref().and_then(Outcome::said) {
                        out.push_str(&format!("; difference {gap}, {words}"));
                    }
                    out.push('.');
                }
            }
        }
        out
    }

    /// The figures as a table: under `part` stand the headings, under `subject` the labels. Voices of
    /// all rows must be the same in number.
    pub(in crate::chart) fn table(
        &self,
        subject: &str,
        part: Option<&str>,
        voices: &[String],
    ) -> Table {
        let mut head: Vec<String> = part.map(str::to_owned).into_iter().collect();
        head.push(subject.to_owned());
        for voice in voices {
            head.push(voice.clone());
            head.push("Precision".into());
        }
        head.extend(["Difference", "Precision", "Verdict"].map(str::to_owned));
        let mut rows = Vec::new();
        let mut heading = String::new();
        for line in &self.lines {
            let row = match line {
                Line::Heading(text) => {
                    heading.clone_from(text);
                    continue;
                }
                Line::Row(row) => row,
            };
            let mut cells = Vec::new();
            if part.is_some() {
                cells.push(heading.clone());
            }
            cells.push(row.label.clone());
            for voice in &row.voices {
                cells.extend([said(&voice.reading, self.k), spread(&voice.reading)]);
            }
            match &row.outcome {
                Some(outcome) => {
                    let verdict = outcome.verdict.map_or("", words::verdict);
                    cells.extend([
                        differs(&outcome.gap, self.k),
                        spread(&outcome.gap),
                        verdict.to_owned(),
                    ]);
                }
                None => cells.extend(["–", "–", ""].map(str::to_owned)),
            }
            rows.push(cells);
        }
        Table { head, rows }
    }
}

impl Outcome {
    /// The verdict and the difference with its precision, in words; nothing where it is withheld.
    fn said(&self) -> Option<(String, String)> {
        let Reading::Shown {
            value,
            bound,
            half_width,
        } = self.gap
        else {
            return None;
        };
        let gap = words::difference(value, bound);
        let gap = half_width.map_or(gap.clone(), |half| {
            format!("{gap} {}", words::precision(half))
        });
        Some((
            self.verdict
                .map_or_else(String::new, |v| words::verdict(v).to_owned()),
            gap,
        ))
    }
}

/// A level in words, or why there is none.
pub(in crate::chart) fn said(reading: &Reading, k: u32) -> String {
    match reading {
        Reading::Shown { value, bound, .. } => words::level(*value, *bound),
        Reading::Withheld(why) => words::not_shown(*why, k),
    }
}

/// A difference in words, or why there is none.
pub(in crate::chart) fn differs(reading: &Reading, k: u32) -> String {
    match reading {
        Reading::Shown { value, bound, .. } => words::difference(*value, *bound),
        Reading::Withheld(why) => words::not_shown(*why, k),
    }
}

/// The precision in words.
pub(in crate::chart) fn spread(reading: &Reading) -> String {
    match reading {
        Reading::Shown {
            half_width: Some(half),
            ..
        } => words::precision(*half),
        _ => "–".into(),
    }
}
