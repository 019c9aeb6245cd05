//! Levels over time: a small panel for each dimension, a line for each voice, on a fixed axis from 0
//! to 100. Self-ratings of two and more parties are in the table only.

mod change;
mod panel;
mod trend;

pub(super) use change::charts as change;
pub(super) use trend::charts as trend;

use crate::definition::Dimension;
use crate::disclosure::{About, Change, LevelChange, Subject, Verdict};
use crate::relationship::PartyKey;
use crate::wording::say;

use super::canvas::Canvas;
use super::cast::count;
use super::frame;
use super::legend::{Sign, legend, legend_height};
use super::metrics::{Weight, width};
use super::palette::Mark;
use super::readings::Reading;
use super::{Chart, Frame, Readings, Table, WIDTH, mark};

/// Space between panels.
const GAP: f64 = 18.0;
/// Space under a row of panels.
const BELOW: f64 = 14.0;

/// Panels with the waves they run over, oldest first.
struct OverTime<'a> {
    readings: &'a Readings<'a>,
    name: &'a str,
    title: String,
    /// First sentence of the description.
    about: String,
    waves: Vec<String>,
    panels: Vec<Panel>,
    /// What the legend says besides whose voice it is.
    remarks: Vec<(Sign, String)>,
}

/// A dimension, or what is said of one party in it.
struct Panel {
    title: String,
    lines: Vec<Line>,
}

/// A voice over time.
struct Line {
    subject: Subject,
    rater: PartyKey,
    about: About,
    mark: Mark,
    /// One for each wave.
    points: Vec<Reading>,
    /// Change since the wave before, and what it means.
    change: Option<(Reading, Option<Verdict>)>,
    /// Whether it is drawn, or in the table only.
    drawn: bool,
}

impl OverTime<'_> {
    fn charts(self, frame: Frame) -> Vec<Chart> {
        if !self.panels.iter().any(Panel::shows) {
            return Vec::new();
        }
        let signs = self.legend();
        let across = self.across();
        let wide = (WIDTH - GAP * (count(across) - 1.0)) / count(across);
        let around = legend_height(&signs) + 6.0;
        let rows: Vec<&[Panel]> = self.panels.chunks(across).collect();
        // Panels share a height, so that slopes can be compared.
        let room = frame.tallest() - around;
        let besides = rows
            .iter()
            .flat_map(|row| row.iter())
            .map(|panel| panel.besides(&self, wide));
        let plot = (room - besides.fold(0.0, f64::max)).clamp(30.0, 96.0);
        let height = |row: &&[Panel]| {
            let tallest = row.iter().map(|panel| panel.besides(&self, wide));
            tallest.fold(0.0, f64::max) + plot + BELOW
        };
        let parts = frame.parts(rows, around - BELOW, height);
        let many = parts.len();
        let drawn = parts.into_iter().enumerate().map(|(place, rows)| {
            let (name, title) = frame::named(self.readings, (self.name, &self.title), place, many);
            let mut canvas = Canvas::new(WIDTH);
            let mut y = legend(&mut canvas, &signs) + 6.0;
            for row in &rows {
                let above = row.iter().map(|panel| panel.title_lines(wide).len()).max();
                for (place, panel) in row.iter().enumerate() {
                    let x = count(place) * (wide + GAP);
                    let size = (wide, plot, count(above.unwrap_or(1)));
                    panel.draw(&self, &mut canvas, (x, y), size);
                }
                y += height(row);
            }
            let panels: Vec<&Panel> = rows.into_iter().flatten().collect();
            let description = self.description(&panels);
            Chart {
                svg: canvas.finish(y - BELOW, &name, &title, &description),
                table: self.table(&panels),
                name,
                title,
                description,
            }
        });
        drawn.collect()
    }

    fn legend(&self) -> Vec<(Sign, String)> {
        let texts = self.readings.texts;
        let voice = |party: &PartyKey| {
            let name = self.readings.name(party);
            let text = say!(texts, "chart-as-seen-by", party = name);
            (Sign::Mark(mark(self.readings, party)), text)
        };
        let parties = self.readings.release.parties.iter();
        let mut signs: Vec<(Sign, String)> = parties.map(|p| voice(&p.party)).collect();
        signs.extend(self.remarks.iter().cloned());
        signs
    }

    /// How many panels stand beside each other: three where every wave's label has room.
    fn across(&self) -> usize {
        let slots = count(self.waves.len().saturating_sub(1).max(1));
        let slot = ((WIDTH - 2.0 * GAP) / 3.0 - panel::SIDES) / slots;
        let words = self.waves.iter().flat_map(|wave| wave.split_whitespace());
        let longest = words.map(|word| width(Weight::Plain, panel::SMALL, word));
        if longest.fold(0.0, f64::max) + 3.0 <= slot {
            3
        } else {
            2
        }
    }

    fn description(&self, panels: &[&Panel]) -> String {
        let (readings, texts) = (self.readings, self.readings.texts);
        let mut out = self.about.clone();
        for panel in panels {
            for line in panel.lines.iter().filter(|line| line.drawn) {
                let points = self.waves.iter().zip(&line.points);
                let points: Vec<String> = points
                    .map(|(wave, reading)| format!("{wave} {}", readings.said(reading)))
                    .collect();
                let rater = readings.name(&line.rater);
                let seen = say!(texts, "chart-as-seen-by", party = rater);
                out.push_str(&format!(" {}, {seen}: {}", panel.title, points.join("; ")));
                if let Some((change, verdict)) = line.outcome(readings) {
                    out.push_str(&format!("; {change}"));
                    if !verdict.is_empty() {
                        out.push_str(&format!(", {verdict}"));
                    }
                }
                out.push('.');
            }
        }
        out
    }

    fn table(&self, panels: &[&Panel]) -> Table {
        let (readings, texts) = (self.readings, self.readings.texts);
        let precision = || say!(texts, "chart-head-precision");
        let mut head = vec![
            say!(texts, "chart-head-dimension"),
            say!(texts, "chart-head-rated-by"),
            say!(texts, "chart-head-about"),
        ];
        for wave in &self.waves {
            head.push(wave.clone());
            if self.waves.len() > 2 {
                head.push(precision());
            }
        }
        head.extend([
            say!(texts, "chart-head-change"),
            precision(),
            say!(texts, "chart-head-verdict"),
        ]);
        let mut rows = Vec::new();
        for line in panels.iter().flat_map(|panel| &panel.lines) {
            let about = match &line.about {
                About::Party(party) => readings.name(party),
                About::Relationship => say!(texts, "chart-the-relationship"),
            };
            let mut row = vec![
                readings.title(&line.subject),
                readings.name(&line.rater),
                about,
            ];
            for point in &line.points {
                row.push(readings.said(point));
                if self.waves.len() > 2 {
                    row.push(readings.spread(point));
                }
            }
            let (change, spread) = match &line.change {
                Some((change, _)) => (readings.differs(change), readings.spread(change)),
                None => ("–".into(), "–".into()),
            };
            let verdict = line.change.as_ref().and_then(|(_, verdict)| *verdict);
            row.extend([
                change,
                spread,
                verdict.map_or("–".into(), |v| texts.change(v)),
            ]);
            rows.push(row);
        }
        Table { head, rows }
    }
}

impl Panel {
    fn shows(&self) -> bool {
        let points = self.lines.iter().flat_map(|line| &line.points);
        points.into_iter().any(|point| point.value().is_some())
    }
}

impl Line {
    /// The change with its precision, and its meaning, in words.
    fn outcome(&self, readings: &Readings<'_>) -> Option<(String, String)> {
        let (change, verdict) = self.change.as_ref()?;
        let said = readings.differs(change);
        if change.value().is_none() {
            return Some((said, String::new()));
        }
        let said = match change {
            Reading::Shown {
                half_width: Some(half),
                ..
            } => format!("{said} {}", readings.texts.precision(*half)),
            _ => said,
        };
        let verdict = verdict.map(|verdict| readings.texts.change(verdict));
        Some((said, verdict.unwrap_or_default()))
    }
}

/// Panels for the lines `of` gives for a dimension: one for each dimension, with three and more
/// parties one for each party rated.
fn panels<'a>(readings: &Readings<'a>, of: impl Fn(&Subject) -> Vec<Line>) -> Vec<Panel> {
    let dimensions = readings
        .paired_dimensions()
        .chain(readings.relationship_dimensions());
    let mut panels = Vec::new();
    for dimension in dimensions {
        let subject = Subject::Dimension(dimension.id.clone());
        let (title, mut lines) = (title(readings, dimension), of(&subject));
        let several = readings.release.parties.len() > 2;
        let targets = readings.release.parties.iter().map(|party| &party.party);
        for target in targets.filter(|_| several) {
            let about = About::Party(target.clone());
            let (of_target, rest) = lines.into_iter().partition(|line| line.about == about);
            lines = rest;
            let name = readings.name(target);
            panels.push(Panel {
                title: format!("{title}: {name}"),
                lines: of_target,
            });
        }
        panels.push(Panel { title, lines });
    }
    panels.retain(|panel| panel.lines.iter().any(|line| line.drawn));
    panels
}

fn title(readings: &Readings<'_>, dimension: &Dimension) -> String {
    let title = readings.title(&Subject::Dimension(dimension.id.clone()));
    if Readings::high_is_bad(dimension) {
        say!(readings.texts, "chart-high-is-bad", title = title)
    } else {
        title
    }
}

/// Whether a line is drawn: self-ratings are where nobody else rates.
fn is_drawn(readings: &Readings<'_>, rater: &PartyKey, about: &About) -> bool {
    readings.release.parties.len() == 1 || *about != About::Party(rater.clone())
}

/// The change of a level since the wave before.
fn changed(change: &LevelChange) -> (Reading, Option<Verdict>) {
    let half = change.half_width.map(|half| half.get());
    (Reading::of(&change.change, half), change.verdict)
}

/// The change of a subject since the wave before, where there is one.
fn change_of<'a>(
    change: Option<&'a Change>,
    (subject, rater, about): (&Subject, &PartyKey, &About),
) -> Option<&'a LevelChange> {
    let mut levels = change?.levels.iter();
    levels.find(|level| level.subject == *subject && level.rater == *rater && level.about == *about)
}
