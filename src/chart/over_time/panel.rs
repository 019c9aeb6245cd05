//! One panel of levels over time: title, plot, waves, and below it what changed and what is missing.

use crate::disclosure::Verdict;

use super::super::Readings;
use super::super::canvas::{Anchor, At, Canvas, Pen};
use super::super::cast::count;
use super::super::metrics::{Weight, wrap};
use super::super::palette::{GRID, JOIN, LABEL, Mark, QUIET};
use super::super::placing;
use super::super::readings::Reading;
use super::{Line, OverTime, Panel};

/// Size of small words.
pub(super) const SMALL: f64 = 7.5;
/// Room left and right of the plot, for figures.
pub(super) const SIDES: f64 = LEFT + SIDE;
const LEFT: f64 = 20.0;
const RIGHT: f64 = 30.0;
/// Room for coded figures, and for those of the first wave.
const SIDE: f64 = 44.0;

/// Words below the plot, with the mark of their voice.
struct Foot {
    mark: Mark,
    pen: Pen,
    lines: Vec<String>,
}

impl Panel {
    pub(super) fn title_lines(&self, wide: f64) -> Vec<String> {
        wrap(Weight::Strong, 9.0, &self.title, wide, 2)
    }

    /// The height of everything but the plot.
    pub(super) fn besides(&self, over_time: &OverTime<'_>, wide: f64) -> f64 {
        let above = 6.0 + count(self.title_lines(wide).len()) * 11.0;
        let foot = self.foot(over_time, wide);
        let lines = foot.iter().map(|foot| count(foot.lines.len()) * 9.5 + 3.0);
        above + self.axis_height(over_time, wide) + 6.0 + lines.sum::<f64>()
    }

    /// Left and right end of the plot, beginning at `x`.
    fn span(&self, over_time: &OverTime<'_>, x: f64, wide: f64) -> (f64, f64) {
        if over_time.waves.len() == 2 {
            return (x + SIDE, x + wide - SIDE);
        }
        let pen = Pen::strong(8.5, LABEL);
        let last = self.lines.iter().filter_map(|line| line.points.last());
        let room = last
            .filter(|reading| reading.value().is_some())
            .map(|reading| pen.width(&over_time.readings.said(reading)) + 9.0)
            .fold(RIGHT, f64::max);
        (x + LEFT, x + wide - room.min(SIDE))
    }

    fn waves(&self, over_time: &OverTime<'_>, wide: f64) -> Vec<Vec<String>> {
        let (left, right) = self.span(over_time, 0.0, wide);
        let slots = count(over_time.waves.len().saturating_sub(1).max(1));
        // The first wave's label is as wide to its left as to its right.
        let slot = ((right - left) / slots - 2.0).min(2.0 * left);
        let waves = over_time.waves.iter();
        waves
            .map(|wave| wrap(Weight::Plain, SMALL, wave, slot, 2))
            .collect()
    }

    fn axis_height(&self, over_time: &OverTime<'_>, wide: f64) -> f64 {
        let lines = self.waves(over_time, wide);
        2.0 + 9.0 * count(lines.iter().map(Vec::len).max().unwrap_or(1))
    }

    /// Draws the panel with its upper left corner at `(x, y)`; `size` is its width, the height of
    /// the plot, and the lines that titles of its row take.
    pub(super) fn draw(
        &self,
        over_time: &OverTime<'_>,
        canvas: &mut Canvas,
        (x, y): At,
        (wide, plot, above): (f64, f64, f64),
    ) {
        for (place, line) in self.title_lines(wide).iter().enumerate() {
            let at = (x, y + 9.0 + count(place) * 11.0);
            canvas.text(at, Pen::strong(9.0, LABEL), line);
        }
        let top = y + 6.0 + above * 11.0;
        let (left, right) = self.span(over_time, x, wide);
        let height = |value: f64| top + plot * (1.0 - value.clamp(0.0, 100.0) / 100.0);
        let small = Pen::plain(SMALL, QUIET);
        for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
            canvas.line((left, height(tick)), (right, height(tick)), GRID, 0.5);
            if over_time.waves.len() > 2 && tick % 50.0 < 1.0 {
                let at = (left - 6.0, height(tick) + 2.7);
                canvas.text(at, small.anchored(Anchor::End), &format!("{tick:.0}"));
            }
        }
        let step = (right - left) / count(over_time.waves.len().saturating_sub(1).max(1));
        let at_wave = |place: usize| left + count(place) * step;
        for (place, lines) in self.waves(over_time, wide).iter().enumerate() {
            canvas.line(
                (at_wave(place), top),
                (at_wave(place), top + plot),
                GRID,
                0.5,
            );
            for (row, line) in lines.iter().enumerate() {
                let at = (at_wave(place), top + plot + 11.0 + count(row) * 9.0);
                canvas.text(at, small.anchored(Anchor::Middle), line);
            }
        }
        let drawn: Vec<&Line> = self.lines.iter().filter(|line| line.drawn).collect();
        for line in &drawn {
            line.draw_ribbon(canvas, &at_wave, &height);
        }
        for line in &drawn {
            line.draw(canvas, &at_wave, &height);
        }
        let last = over_time.waves.len().saturating_sub(1);
        draw_values(
            over_time.readings,
            canvas,
            &drawn,
            (last, right, false),
            &height,
        );
        if last == 1 {
            draw_values(over_time.readings, canvas, &drawn, (0, left, true), &height);
        }
        let mut below = top + plot + self.axis_height(over_time, wide) + 6.0;
        for foot in self.foot(over_time, wide) {
            canvas.mark((x + 4.5, below + 5.0), foot.mark, 3.6);
            for (place, line) in foot.lines.iter().enumerate() {
                let at = (x + 12.0, below + 7.7 + count(place) * 9.5);
                canvas.text(at, foot.pen, line);
            }
            below += count(foot.lines.len()) * 9.5 + 3.0;
        }
    }

    /// What changed, and what is missing.
    fn foot(&self, over_time: &OverTime<'_>, wide: f64) -> Vec<Foot> {
        let readings = over_time.readings;
        let mut feet = Vec::new();
        for line in self.lines.iter().filter(|line| line.drawn) {
            if let Some((change, verdict)) = line.outcome(readings) {
                let certain = line.change.as_ref().and_then(|(_, verdict)| *verdict);
                let pen = match certain {
                    Some(Verdict::Gap | Verdict::SmallGap) => Pen::strong(8.0, LABEL),
                    _ => Pen::plain(8.0, QUIET),
                };
                let text = match verdict.as_str() {
                    "" => change,
                    verdict => format!("{change}, {verdict}"),
                };
                feet.push(Foot {
                    mark: line.mark,
                    pen,
                    lines: wrap(pen.weight, pen.size, &text, wide - 12.0, 2),
                });
            }
            if over_time.waves.len() > 2 {
                let pen = Pen::plain(8.0, QUIET);
                let note = line.missing(over_time).join("; ");
                let lines = wrap(pen.weight, pen.size, &note, wide - 12.0, 2);
                if !lines.is_empty() {
                    feet.push(Foot {
                        mark: line.mark,
                        pen,
                        lines,
                    });
                }
            }
        }
        feet
    }
}

impl Line {
    /// "2024 not shown: …" for each reason of a missing point.
    fn missing(&self, over_time: &OverTime<'_>) -> Vec<String> {
        let mut notes: Vec<(String, Vec<&str>)> = Vec::new();
        for (wave, point) in over_time.waves.iter().zip(&self.points) {
            if point.value().is_some() {
                continue;
            }
            let why = over_time.readings.said(point);
            match notes.iter_mut().find(|(reason, _)| *reason == why) {
                Some((_, waves)) => waves.push(wave),
                None => notes.push((why, vec![wave])),
            }
        }
        let all = self.points.len();
        let note = |(why, waves): (String, Vec<&str>)| {
            if waves.len() == all {
                why
            } else {
                format!("{}: {why}", waves.join(", "))
            }
        };
        notes.into_iter().map(note).collect()
    }

    /// Runs of waves without a break, as positions.
    fn runs(&self) -> Vec<Vec<(usize, f64, f64)>> {
        let mut runs: Vec<Vec<(usize, f64, f64)>> = vec![Vec::new()];
        for (place, point) in self.points.iter().enumerate() {
            match point {
                Reading::Shown {
                    value, half_width, ..
                } => {
                    if let Some(run) = runs.last_mut() {
                        run.push((place, *value, half_width.unwrap_or(0.0)));
                    }
                }
                Reading::Withheld(_) => runs.push(Vec::new()),
            }
        }
        runs.retain(|run| !run.is_empty());
        runs
    }

    fn draw_ribbon(
        &self,
        canvas: &mut Canvas,
        at_wave: &dyn Fn(usize) -> f64,
        height: &dyn Fn(f64) -> f64,
    ) {
        for run in self.runs() {
            if let [(place, value, half)] = run.as_slice() {
                let x = at_wave(*place);
                let ends = (height(value - half), height(value + half));
                canvas.line((x, ends.0), (x, ends.1), self.mark.colour, 1.0);
                continue;
            }
            let above = run
                .iter()
                .map(|(place, value, half)| (at_wave(*place), height(value + half)));
            let below = run
                .iter()
                .rev()
                .map(|(place, value, half)| (at_wave(*place), height(value - half)));
            let path: Vec<At> = above.chain(below).collect();
            if run.iter().any(|(.., half)| *half > 0.0) {
                canvas.veil(&path, self.mark.colour, 0.15);
            }
        }
    }

    fn draw(
        &self,
        canvas: &mut Canvas,
        at_wave: &dyn Fn(usize) -> f64,
        height: &dyn Fn(f64) -> f64,
    ) {
        let runs = self.runs();
        for run in &runs {
            for pair in run.windows(2) {
                if let [(from, before, _), (to, now, _)] = pair {
                    let ends = (
                        (at_wave(*from), height(*before)),
                        (at_wave(*to), height(*now)),
                    );
                    canvas.line(ends.0, ends.1, self.mark.colour, 1.6);
                }
            }
        }
        // Over a break a fine dashed line leads on; it claims no level.
        for pair in runs.windows(2) {
            let ends = pair.first().and_then(|run| run.last());
            let ends = ends.zip(pair.last().and_then(|run| run.first()));
            if let Some(((from, before, _), (to, now, _))) = ends {
                let from = (at_wave(*from), height(*before));
                canvas.dashes(from, (at_wave(*to), height(*now)), JOIN, 0.8);
            }
        }
        for (place, value, _) in runs.iter().flatten() {
            canvas.mark((at_wave(*place), height(*value)), self.mark, 3.6);
        }
    }
}

/// The figures of one wave beside it, none over another.
fn draw_values(
    readings: &Readings<'_>,
    canvas: &mut Canvas,
    lines: &[&Line],
    (wave, x, before): (usize, f64, bool),
    height: &dyn Fn(f64) -> f64,
) {
    let shown: Vec<(&Reading, f64)> = lines
        .iter()
        .filter_map(|line| {
            let reading = line.points.get(wave)?;
            Some((reading, height(reading.value()?)))
        })
        .collect();
    let wanted: Vec<f64> = shown.iter().map(|(_, y)| *y).collect();
    let pen = Pen::strong(8.5, LABEL);
    let labels: Vec<(f64, Vec<String>)> = shown
        .iter()
        .map(|(reading, _)| {
            let text = readings.said(reading);
            if pen.width(&text) <= SIDE - 7.0 {
                return (pen.size, vec![text]);
            }
            // Bounds are long for the narrow margin.
            (6.5, wrap(pen.weight, 6.5, &text, SIDE - 7.0, 2))
        })
        .collect();
    let tallest = labels.iter().map(|(_, lines)| lines.len()).max();
    let apart = if tallest > Some(1) { 15.0 } else { 10.0 };
    let placed = placing::spread(&wanted, apart, height(100.0), height(0.0));
    for ((size, lines), y) in labels.iter().zip(placed) {
        let pen = Pen { size: *size, ..pen };
        let (x, anchor) = if before {
            (x - 7.0, Anchor::End)
        } else {
            (x + 7.0, Anchor::Start)
        };
        let first = y + 3.0 - 3.6 * (count(lines.len()) - 1.0);
        for (row, line) in lines.iter().enumerate() {
            let at = (x, first + count(row) * 7.2);
            canvas.text(at, pen.anchored(anchor), line);
        }
    }
}
