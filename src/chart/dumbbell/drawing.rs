//! How a dumbbell chart is laid out and drawn.

use crate::disclosure::Verdict;

use super::super::canvas::{Anchor, Canvas, Pen};
use super::super::cast::count;
use super::super::metrics::{Weight, fit, wrap};
use super::super::palette::{GRID, JOIN, LABEL, QUIET, WHITE};
use super::super::placing::{Area, Placing};
use super::super::readings::Reading;
use super::super::{WIDTH, words};
use super::{Dumbbell, Line, Outcome, Row, Voice};

const LABELS: f64 = 124.0;
const VERDICTS: f64 = 108.0;
const GUTTER: f64 = 14.0;
const LANE: f64 = 11.5;
const SIZE: f64 = 8.5;

fn x_of(value: f64) -> f64 {
    let (left, right) = (LABELS + GUTTER, WIDTH - VERDICTS - GUTTER);
    left + (right - left) * value.clamp(0.0, 100.0) / 100.0
}

impl Dumbbell {
    /// The drawing.
    pub(in crate::chart) fn svg(&self) -> String {
        let mut canvas = Canvas::new(WIDTH);
        let top = self.draw_legend(&mut canvas) + 6.0;
        let heights: Vec<f64> = self.lines.iter().map(Line::height).collect();
        let bottom = top + 14.0 + heights.iter().sum::<f64>() + 2.0;
        self.draw_axis(&mut canvas, top, bottom);
        let mut y = top + 14.0;
        for (line, height) in self.lines.iter().zip(heights) {
            match line {
                Line::Heading(text) => {
                    let pen = Pen::strong(9.0, LABEL);
                    let text = fit(pen.weight, pen.size, text, WIDTH - VERDICTS);
                    canvas.text((0.0, y + height - 5.0), pen, &text);
                }
                Line::Row(row) => row.draw(&mut canvas, y, height, self.k),
            }
            y += height;
        }
        canvas.finish(bottom + 14.0, &self.name, &self.title, &self.description())
    }

    fn draw_legend(&self, canvas: &mut Canvas) -> f64 {
        let pen = Pen::plain(SIZE, LABEL);
        let (mut x, mut y) = (0.0, 10.0);
        for (mark, text) in &self.legend {
            let text = fit(pen.weight, pen.size, text, WIDTH - 14.0);
            let wide = 13.0 + pen.width(&text);
            if x > 0.0 && x + wide > WIDTH {
                (x, y) = (0.0, y + 13.0);
            }
            canvas.mark((x + 4.5, y - 3.0), *mark, 4.2);
            canvas.text((x + 13.0, y), pen, &text);
            x += wide + 16.0;
        }
        let text = "line: typical precision";
        let wide = 20.0 + pen.width(text);
        if x > 0.0 && x + wide > WIDTH {
            (x, y) = (0.0, y + 13.0);
        }
        canvas.line((x, y - 3.0), (x + 15.0, y - 3.0), QUIET, 1.0);
        canvas.text((x + 20.0, y), pen, text);
        y + 6.0
    }

    fn draw_axis(&self, canvas: &mut Canvas, top: f64, bottom: f64) {
        let pen = Pen::plain(7.5, QUIET).anchored(Anchor::Middle);
        for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
            canvas.line((x_of(tick), top + 12.0), (x_of(tick), bottom), GRID, 0.6);
            let label = format!("{tick:.0}");
            canvas.text((x_of(tick), top + 8.0), pen, &label);
            canvas.text((x_of(tick), bottom + 10.0), pen, &label);
        }
        let pen = Pen::plain(7.5, QUIET);
        let heading = fit(pen.weight, pen.size, &self.verdicts, VERDICTS - 4.0);
        canvas.text((WIDTH - VERDICTS + 4.0, top + 8.0), pen, &heading);
    }
}

impl Line {
    fn height(&self) -> f64 {
        match self {
            Self::Heading(_) => 21.0,
            Self::Row(row) => row.height(),
        }
    }
}

impl Row {
    fn label_lines(&self) -> Vec<String> {
        wrap(Weight::Plain, SIZE, &self.label, LABELS - 10.0, 2)
    }

    fn height(&self) -> f64 {
        let lanes = count(self.voices.len().max(2)) * LANE + 5.0;
        lanes.max(count(self.label_lines().len()) * 10.5 + 6.0)
    }

    fn draw(&self, canvas: &mut Canvas, top: f64, height: f64, k: u32) {
        let middle = top + height / 2.0;
        canvas.line((0.0, top + height), (WIDTH, top + height), GRID, 0.4);
        let lines = self.label_lines();
        let first = middle + 3.0 - (count(lines.len()) - 1.0) * 5.25;
        for (place, line) in lines.iter().enumerate() {
            canvas.text(
                (6.0, first + count(place) * 10.5),
                Pen::plain(SIZE, LABEL),
                line,
            );
        }
        self.draw_outcome(canvas, middle);
        self.draw_voices(canvas, top, height, k);
    }

    fn draw_outcome(&self, canvas: &mut Canvas, middle: f64) {
        let Some((said, gap)) = self.outcome.as_ref().and_then(Outcome::said) else {
            return;
        };
        let x = WIDTH - VERDICTS + 4.0;
        let stands_out = matches!(
            self.outcome.as_ref().and_then(|outcome| outcome.verdict),
            Some(Verdict::Gap | Verdict::SmallGap)
        );
        let pen = if stands_out {
            Pen::strong(8.0, LABEL)
        } else {
            Pen::plain(8.0, QUIET)
        };
        if said.is_empty() {
            canvas.text((x, middle + 3.0), pen, &gap);
            return;
        }
        canvas.text(
            (x, middle - 1.5),
            pen,
            &fit(pen.weight, pen.size, &said, VERDICTS - 4.0),
        );
        canvas.text((x, middle + 8.0), Pen::plain(7.5, QUIET), &gap);
    }

    fn draw_voices(&self, canvas: &mut Canvas, top: f64, height: f64, k: u32) {
        let lanes = count(self.voices.len());
        let lane_of =
            |place: usize| top + height / 2.0 + (count(place) - (lanes - 1.0) / 2.0) * LANE;
        let mut placing = Placing::within(Area {
            left: LABELS - 4.0,
            top,
            right: WIDTH - VERDICTS,
            bottom: top + height,
        });
        let mut shown: Vec<(usize, f64, f64, &Voice)> = Vec::new();
        for (place, voice) in self.voices.iter().enumerate() {
            if let Some(value) = voice.reading.value() {
                shown.push((place, x_of(value), lane_of(place), voice));
            }
        }
        for pair in shown.windows(2) {
            if let [(_, x0, y0, _), (_, x1, y1, _)] = pair {
                canvas.line((*x0, *y0), (*x1, *y1), JOIN, 1.6);
            }
        }
        for (_, x, y, voice) in &shown {
            let reach = voice.draw_precision(canvas, *x, *y);
            placing.take(Area {
                left: reach.0,
                top: y - 4.0,
                right: reach.1,
                bottom: y + 4.0,
            });
        }
        for (_, x, y, voice) in &shown {
            canvas.mark((*x, *y), voice.mark, 4.2);
        }
        let mean = shown.iter().map(|(_, x, ..)| x).sum::<f64>() / count(shown.len().max(1));
        for (_, x, y, voice) in &shown {
            voice.draw_label(canvas, &mut placing, (*x, *y), *x < mean);
        }
        self.draw_notes(canvas, &mut placing, &lane_of, k);
    }

    /// What is not shown, and why: once where that is true of all voices.
    fn draw_notes(
        &self,
        canvas: &mut Canvas,
        placing: &mut Placing,
        lane_of: &dyn Fn(usize) -> f64,
        k: u32,
    ) {
        let pen = Pen::plain(8.0, QUIET);
        let reasons: Vec<(usize, String, &Voice)> = self
            .voices
            .iter()
            .enumerate()
            .filter_map(|(place, voice)| match voice.reading {
                Reading::Withheld(why) => Some((place, words::not_shown(why, k), voice)),
                Reading::Shown { .. } => None,
            })
            .collect();
        let same = reasons
            .windows(2)
            .all(|pair| pair.first().map(|r| &r.1) == pair.last().map(|r| &r.1));
        let room = WIDTH - VERDICTS - LABELS;
        if let (Some((_, reason, _)), true) =
            (reasons.first(), same && reasons.len() == self.voices.len())
        {
            let middle = (lane_of(0) + lane_of(self.voices.len().saturating_sub(1))) / 2.0;
            canvas.text(
                (x_of(2.0), middle + 3.0),
                pen,
                &fit(pen.weight, pen.size, reason, room),
            );
            return;
        }
        for (place, reason, voice) in reasons {
            let y = lane_of(place);
            let text = fit(
                pen.weight,
                pen.size,
                &format!("{} {reason}", voice.short),
                room - 8.0,
            );
            let wide = pen.width(&text);
            let starts = [x_of(2.0), x_of(100.0) - wide, x_of(50.0) - wide / 2.0];
            let areas = starts.map(|left| Area {
                left,
                top: y - 4.0,
                right: left + wide,
                bottom: y + 4.0,
            });
            let chosen = placing.place(&areas);
            let left = starts.get(chosen).copied().unwrap_or(x_of(2.0));
            canvas.text((left, y + 3.0), pen, &text);
        }
    }
}

impl Voice {
    fn draw_precision(&self, canvas: &mut Canvas, x: f64, y: f64) -> (f64, f64) {
        let Reading::Shown {
            value,
            half_width: Some(half),
            ..
        } = self.reading
        else {
            return (x - 4.2, x + 4.2);
        };
        let (low, high) = (x_of(value - half), x_of(value + half));
        canvas.line((low, y), (high, y), self.mark.colour, 1.0);
        for end in [low, high] {
            canvas.line((end, y - 2.0), (end, y + 2.0), self.mark.colour, 1.0);
        }
        (low.min(x - 4.2), high.max(x + 4.2))
    }

    /// The value beside its mark, beyond the precision; on the left where its mark is the left one.
    fn draw_label(
        &self,
        canvas: &mut Canvas,
        placing: &mut Placing,
        (x, y): (f64, f64),
        left: bool,
    ) {
        let Reading::Shown {
            value,
            bound,
            half_width,
        } = self.reading
        else {
            return;
        };
        let pen = Pen::strong(SIZE, LABEL);
        let text = words::level(value, bound);
        let wide = pen.width(&text);
        let half = half_width.unwrap_or(0.0);
        let (low, high) = (
            x_of(value - half).min(x - 4.2),
            x_of(value + half).max(x + 4.2),
        );
        let before = low - 3.0 - wide;
        let after = high + 3.0;
        let starts = if left {
            [before, after]
        } else {
            [after, before]
        };
        let areas = starts.map(|start| Area {
            left: start,
            top: y - 4.0,
            right: start + wide,
            bottom: y + 4.0,
        });
        let chosen = placing.place(&areas);
        let start = starts.get(chosen).copied().unwrap_or(after);
        if chosen > 0 {
            // Inside the dumbbell: clear of what joins the marks.
            canvas.rectangle((start - 1.5, y - 4.5), (start + wide + 1.5, y + 4.5), WHITE);
        }
        canvas.text((start, y + 3.0), pen, &text);
    }
}
