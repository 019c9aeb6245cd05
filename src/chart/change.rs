//! Change between two waves: a small slope panel for each dimension, a line for each voice, on a
//! fixed axis from 0 to 100. Self-ratings of the dimensions are in the table only.

use crate::disclosure::{About, Change, LevelChange, Subject, Verdict};

use super::canvas::{Anchor, Canvas, Pen};
use super::cast::count;
use super::dumbbell::{differs, said, spread};
use super::metrics::{Weight, fit, wrap};
use super::palette::{GRID, LABEL, QUIET};
use super::placing;
use super::readings::Reading;
use super::{Chart, Readings, Table, WIDTH, mark, words};

const ACROSS: usize = 3;
const GAP: f64 = 18.0;
const PANEL: f64 = (WIDTH - 2.0 * GAP) / 3.0;
const PLOT: f64 = 92.0;
const SIDE: f64 = 44.0;

pub(super) fn chart(readings: &Readings<'_>) -> Option<Chart> {
    let change = readings.release.change.as_ref()?;
    let panels = panels(readings, change);
    if change.withheld.is_some() || panels.is_empty() {
        return None;
    }
    let k = readings.release.k;
    let mut canvas = Canvas::new(WIDTH);
    let mut y = legend(readings, &mut canvas) + 8.0;
    for row in panels.chunks(ACROSS) {
        let mut tallest: f64 = 0.0;
        let above = count(
            row.iter()
                .map(|panel| panel.title_lines().len())
                .max()
                .unwrap_or(1),
        );
        for (place, panel) in row.iter().enumerate() {
            let x = count(place) * (PANEL + GAP);
            tallest = tallest.max(panel.draw(readings, &mut canvas, (x, y), above, k));
        }
        y += tallest + 16.0;
    }
    let (name, title) = ("change", format!("Since {}, by dimension", change.since));
    let description = description(readings, change, k);
    Some(Chart {
        name: name.into(),
        svg: canvas.finish(y - 12.0, name, &title, &description),
        title,
        description,
        table: table(readings, change, k),
    })
}

struct Panel<'a> {
    title: String,
    since: &'a str,
    levels: Vec<&'a LevelChange>,
}

fn panels<'a>(readings: &Readings<'a>, change: &'a Change) -> Vec<Panel<'a>> {
    let dimensions = readings
        .paired_dimensions()
        .chain(readings.relationship_dimensions());
    dimensions
        .map(|dimension| {
            let subject = Subject::Dimension(dimension.id.clone());
            let title = readings.title(&subject);
            let warning = if Readings::high_is_bad(dimension) {
                " (high is a warning)"
            } else {
                ""
            };
            let levels = change.levels.iter().filter(|level| {
                level.subject == subject && level.about != About::Party(level.rater.clone())
            });
            Panel {
                title: format!("{title}{warning}"),
                since: &change.since,
                levels: levels.collect(),
            }
        })
        .filter(|panel| !panel.levels.is_empty())
        .collect()
}

fn legend(readings: &Readings<'_>, canvas: &mut Canvas) -> f64 {
    let pen = Pen::plain(8.5, LABEL);
    let mut x = 0.0;
    for party in &readings.release.parties {
        let text = fit(
            pen.weight,
            pen.size,
            &format!("as {} sees it", party.name),
            WIDTH / 2.0 - 30.0,
        );
        canvas.mark((x + 4.5, 7.0), mark(readings, &party.party), 4.2);
        canvas.text((x + 13.0, 10.0), pen, &text);
        x += 29.0 + pen.width(&text);
    }
    12.0
}

impl Panel<'_> {
    fn title_lines(&self) -> Vec<String> {
        wrap(Weight::Strong, 9.0, &self.title, PANEL, 2)
    }

    /// Draws the panel and returns its height.
    fn draw(
        &self,
        readings: &Readings<'_>,
        canvas: &mut Canvas,
        (x, y): (f64, f64),
        lines_above: f64,
        k: u32,
    ) -> f64 {
        let title = Pen::strong(9.0, LABEL);
        for (place, line) in self.title_lines().iter().enumerate() {
            canvas.text((x, y + 9.0 + count(place) * 11.0), title, line);
        }
        let top = y + 10.0 + lines_above * 11.0;
        let (left, right) = (x + SIDE, x + PANEL - SIDE);
        let height = |value: f64| top + PLOT * (1.0 - value.clamp(0.0, 100.0) / 100.0);
        for tick in [0.0, 50.0, 100.0] {
            canvas.line((left, height(tick)), (right, height(tick)), GRID, 0.6);
        }
        let small = Pen::plain(7.5, QUIET);
        for (at, wave) in [(left, self.since), (right, readings.release.wave.as_str())] {
            canvas.line((at, top), (at, top + PLOT), GRID, 0.8);
            let wave = fit(small.weight, small.size, wave, PANEL / 2.0 - 4.0);
            canvas.text(
                (at, top + PLOT + 10.0),
                small.anchored(Anchor::Middle),
                &wave,
            );
        }
        self.draw_slopes(readings, canvas, (left, right), &height);
        let mut below = top + PLOT + 25.0;
        for level in &self.levels {
            let mark = mark(readings, &level.rater);
            let (line, verdict) = outcome(level, k);
            let pen = match level.verdict {
                Some(Verdict::Gap | Verdict::SmallGap) => Pen::strong(8.0, LABEL),
                _ => Pen::plain(8.0, QUIET),
            };
            canvas.mark((x + 4.5, below - 2.7), mark, 3.6);
            canvas.text(
                (x + 12.0, below),
                pen,
                &fit(pen.weight, pen.size, &line, PANEL - 12.0),
            );
            if !verdict.is_empty() {
                let text = fit(pen.weight, pen.size, verdict, PANEL - 12.0);
                canvas.text((x + 12.0, below + 10.0), pen, &text);
                below += 10.0;
            }
            below += 13.0;
        }
        below - y - 6.0
    }

    fn draw_slopes(
        &self,
        readings: &Readings<'_>,
        canvas: &mut Canvas,
        (left, right): (f64, f64),
        height: &dyn Fn(f64) -> f64,
    ) {
        let pen = Pen::strong(8.5, LABEL);
        for level in &self.levels {
            let mark = mark(readings, &level.rater);
            if let (Some(before), Some(now)) = (level.before.value(), level.now.value()) {
                canvas.line(
                    (left, height(before)),
                    (right, height(now)),
                    mark.colour,
                    1.6,
                );
            }
            for (x, figure) in [(left, &level.before), (right, &level.now)] {
                if let Some(value) = figure.value() {
                    canvas.mark((x, height(value)), mark, 3.8);
                }
            }
        }
        for side in [left, right] {
            let readings: Vec<Reading> = self
                .levels
                .iter()
                .map(|level| {
                    if side == left {
                        &level.before
                    } else {
                        &level.now
                    }
                })
                .map(|figure| Reading::of(figure, None))
                .filter(|reading| reading.value().is_some())
                .collect();
            let wanted: Vec<f64> = readings
                .iter()
                .filter_map(Reading::value)
                .map(height)
                .collect();
            let placed = placing::spread(&wanted, 10.0, height(100.0), height(0.0));
            for (reading, y) in readings.iter().zip(placed) {
                let Reading::Shown { value, bound, .. } = reading else {
                    continue;
                };
                let text = words::level(*value, *bound);
                // Bounds take two lines in the narrow margin.
                let (x, anchor) = if side == left {
                    (side - 7.0, Anchor::End)
                } else {
                    (side + 7.0, Anchor::Start)
                };
                let size = if pen.width(&text) > SIDE - 7.0 {
                    6.5
                } else {
                    pen.size
                };
                canvas.text((x, y + 3.0), Pen { size, ..pen }.anchored(anchor), &text);
            }
        }
    }
}

/// The change in words, and the verdict.
fn outcome(level: &LevelChange, k: u32) -> (String, &'static str) {
    let half = level.half_width.map(|half| half.get());
    let reading = Reading::of(&level.change, half);
    match (&reading, half) {
        (Reading::Withheld(_), _) => (differs(&reading, k), ""),
        (_, Some(half)) => (
            format!("{} {}", differs(&reading, k), words::precision(half)),
            level.verdict.map_or("", words::change),
        ),
        (_, None) => (
            differs(&reading, k),
            level.verdict.map_or("", words::change),
        ),
    }
}

fn table(readings: &Readings<'_>, change: &Change, k: u32) -> Table {
    let head = [
        "Subject",
        "Rated by",
        "About",
        "Before",
        "Now",
        "Change",
        "Precision",
        "Verdict",
    ];
    let dimensions = change
        .levels
        .iter()
        .filter(|l| matches!(l.subject, Subject::Dimension(_)));
    let rows = dimensions.map(|level| {
        let about = match &level.about {
            About::Party(party) => readings.name(party),
            About::Relationship => "the relationship".into(),
        };
        let moved = Reading::of(&level.change, level.half_width.map(|half| half.get()));
        vec![
            readings.title(&level.subject),
            readings.name(&level.rater),
            about,
            said(&Reading::of(&level.before, None), k),
            said(&Reading::of(&level.now, None), k),
            differs(&moved, k),
            spread(&moved),
            level.verdict.map_or("–", words::change).to_owned(),
        ]
    });
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

fn description(readings: &Readings<'_>, change: &Change, k: u32) -> String {
    let mut out = format!(
        "Slopes from {} to {} on a scale from 0 to 100.",
        change.since, readings.release.wave
    );
    for panel in panels(readings, change) {
        for level in panel.levels {
            let (moved, verdict) = outcome(level, k);
            out.push_str(&format!(
                " {}, as {} sees it: {} then, {} now, {moved}{}{verdict}.",
                panel.title,
                readings.name(&level.rater),
                said(&Reading::of(&level.before, None), k),
                said(&Reading::of(&level.now, None), k),
                if verdict.is_empty() { "" } else { ", " },
            ));
        }
    }
    out
}
