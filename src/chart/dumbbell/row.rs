//! A row of a dumbbell: label, marks with their precision and figures, verdict, and what is missing.

use crate::disclosure::Verdict;

use super::super::canvas::{Canvas, Pen};
use super::super::cast::count;
use super::super::metrics::{Weight, fit};
use super::super::palette::{GRID, JOIN, LABEL, QUIET, WHITE};
use super::super::placing::{Area, Placing};
use super::super::readings::Reading;
use super::super::{Readings, WIDTH};
use super::drawing::{Layout, SIZE};
use super::{Row, Voice};

impl Row {
    pub(super) fn draw(
        &self,
        readings: &Readings<'_>,
        canvas: &mut Canvas,
        layout: &Layout,
        top: f64,
    ) {
        let height = layout.height(self);
        let middle = top + height / 2.0;
        canvas.line(
            (layout.indent() - 6.0, top + height),
            (WIDTH, top + height),
            GRID,
            0.4,
        );
        let lines = layout.label_lines(self);
        let first = middle + 3.0 - (count(lines.len()) - 1.0) * 5.25;
        for (place, line) in lines.iter().enumerate() {
            let at = (layout.indent(), first + count(place) * 10.5);
            canvas.text(at, Pen::plain(SIZE, LABEL), line);
        }
        self.draw_outcome(canvas, layout, middle);
        self.draw_voices(readings, canvas, layout, (top, height));
    }

    fn draw_outcome(&self, canvas: &mut Canvas, layout: &Layout, middle: f64) {
        let Some((lines, gap)) = layout.outcome_lines(self) else {
            return;
        };
        let x = WIDTH - layout.verdicts + 4.0;
        let stands_out = matches!(
            self.outcome.as_ref().and_then(|outcome| outcome.verdict),
            Some(Verdict::Gap | Verdict::SmallGap)
        );
        let pen = if stands_out {
            Pen::strong(8.0, LABEL)
        } else {
            Pen::plain(8.0, QUIET)
        };
        if lines.is_empty() {
            let gap = fit(pen.weight, pen.size, &gap, layout.verdicts - 4.0);
            canvas.text((x, middle + 3.0), pen, &gap);
            return;
        }
        let first = middle + 2.9 - count(lines.len()) * 4.7;
        for (place, line) in lines.iter().enumerate() {
            canvas.text((x, first + count(place) * 9.2), pen, line);
        }
        let at = (x, first + count(lines.len()) * 9.4);
        let gap = fit(Weight::Plain, 7.5, &gap, layout.verdicts - 4.0);
        canvas.text(at, Pen::plain(7.5, QUIET), &gap);
    }

    fn draw_voices(
        &self,
        readings: &Readings<'_>,
        canvas: &mut Canvas,
        layout: &Layout,
        (top, height): (f64, f64),
    ) {
        let lanes = count(self.voices.len());
        let lane_of =
            |place: usize| top + height / 2.0 + (count(place) - (lanes - 1.0) / 2.0) * layout.lane;
        let mut placing = Placing::within(Area {
            left: layout.labels - 4.0,
            top,
            right: WIDTH - layout.verdicts,
            bottom: top + height,
        });
        let mut shown: Vec<(f64, f64, &Voice)> = Vec::new();
        for (place, voice) in self.voices.iter().enumerate() {
            if let Some(value) = voice.reading.value() {
                shown.push((layout.x_of(value), lane_of(place), voice));
            }
        }
        for pair in shown.windows(2) {
            if let [(x0, y0, _), (x1, y1, _)] = pair {
                canvas.line((*x0, *y0), (*x1, *y1), JOIN, 1.6);
            }
        }
        for (x, y, voice) in &shown {
            let reach = voice.draw_precision(canvas, layout, *x, *y);
            placing.take(Area {
                left: reach.0,
                top: y - 4.0,
                right: reach.1,
                bottom: y + 4.0,
            });
        }
        for (x, y, voice) in &shown {
            canvas.mark((*x, *y), voice.mark, 4.2);
        }
        let mean = shown.iter().map(|(x, ..)| x).sum::<f64>() / count(shown.len().max(1));
        for (x, y, voice) in &shown {
            voice.draw_label(readings, canvas, layout, &mut placing, (*x, *y), *x < mean);
        }
        self.draw_notes(readings, canvas, layout, &mut placing, &lane_of);
    }

    /// What is not shown, and why: once where that is true of all voices.
    fn draw_notes(
        &self,
        readings: &Readings<'_>,
        canvas: &mut Canvas,
        layout: &Layout,
        placing: &mut Placing,
        lane_of: &dyn Fn(usize) -> f64,
    ) {
        let pen = Pen::plain(8.0, QUIET);
        let reasons: Vec<(usize, String, &Voice)> = self
            .voices
            .iter()
            .enumerate()
            .filter(|(_, voice)| voice.reading.value().is_none())
            .map(|(place, voice)| (place, readings.said(&voice.reading), voice))
            .collect();
        let same = reasons
            .windows(2)
            .all(|pair| pair.first().map(|r| &r.1) == pair.last().map(|r| &r.1));
        let room = WIDTH - layout.verdicts - layout.labels;
        if let (Some((_, reason, _)), true) =
            (reasons.first(), same && reasons.len() == self.voices.len())
        {
            let middle = (lane_of(0) + lane_of(self.voices.len().saturating_sub(1))) / 2.0;
            canvas.text(
                (layout.x_of(2.0), middle + 3.0),
                pen,
                &fit(pen.weight, pen.size, reason, room - 24.0),
            );
            return;
        }
        for (place, reason, voice) in reasons {
            let y = lane_of(place);
            let text = format!("{} {reason}", voice.short);
            let text = fit(pen.weight, pen.size, &text, room - 24.0);
            let wide = pen.width(&text);
            let starts = [
                layout.x_of(2.0),
                layout.x_of(100.0) - wide,
                layout.x_of(50.0) - wide / 2.0,
            ];
            let areas = starts.map(|left| Area {
                left,
                top: y - 4.0,
                right: left + wide,
                bottom: y + 4.0,
            });
            let chosen = placing.place(&areas);
            let left = starts
                .get(chosen)
                .copied()
                .unwrap_or_else(|| layout.x_of(2.0));
            canvas.text((left, y + 3.0), pen, &text);
        }
    }
}

impl Voice {
    fn draw_precision(&self, canvas: &mut Canvas, layout: &Layout, x: f64, y: f64) -> (f64, f64) {
        let Reading::Shown {
            value,
            half_width: Some(half),
            ..
        } = self.reading
        else {
            return (x - 4.2, x + 4.2);
        };
        let (low, high) = (layout.x_of(value - half), layout.x_of(value + half));
        canvas.line((low, y), (high, y), self.mark.colour, 1.0);
        for end in [low, high] {
            canvas.line((end, y - 2.0), (end, y + 2.0), self.mark.colour, 1.0);
        }
        (low.min(x - 4.2), high.max(x + 4.2))
    }

    /// The value beside its mark, beyond the precision; on the left where its mark is the left one.
    fn draw_label(
        &self,
        readings: &Readings<'_>,
        canvas: &mut Canvas,
        layout: &Layout,
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
        let text = readings.texts.level(value, bound);
        let wide = pen.width(&text);
        let half = half_width.unwrap_or(0.0);
        let (low, high) = (
            layout.x_of(value - half).min(x - 4.2),
            layout.x_of(value + half).max(x + 4.2),
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
