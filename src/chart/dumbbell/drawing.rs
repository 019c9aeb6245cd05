//! How a dumbbell chart is laid out: labels, axis, verdicts; on slides headings stand beside their
//! rows instead of above them.

use crate::wording::{Texts, say};

use super::super::WIDTH;
use super::super::canvas::{Anchor, Canvas, Pen};
use super::super::cast::count;
use super::super::frame::Frame;
use super::super::legend::{Sign, legend, legend_height};
use super::super::metrics::{Weight, fit, wrap};
use super::super::palette::{GRID, LABEL, QUIET};
use super::{Dumbbell, Group, Row};

const LABELS: f64 = 124.0;
const GUTTER: f64 = 14.0;
const HEADING: f64 = 21.0;
/// Height of the figures over the axis.
const AXIS: f64 = 14.0;
pub(super) const SIZE: f64 = 8.5;

/// Where things stand.
pub(super) struct Layout {
    frame: Frame,
    /// Width of headings beside rows; 0 where they stand above.
    headings: f64,
    /// Where the column of labels ends.
    pub labels: f64,
    /// Width of the column of verdicts.
    pub verdicts: f64,
    /// Height of a voice's lane.
    pub lane: f64,
    legend: Vec<(Sign, String)>,
    /// Height of everything but rows.
    around: f64,
    texts: Texts,
}

impl Layout {
    pub(super) fn of(dumbbell: &Dumbbell<'_>, frame: Frame, groups: &[Group]) -> Self {
        let texts = dumbbell.readings.texts;
        let mut signs: Vec<(Sign, String)> = dumbbell
            .legend
            .iter()
            .map(|(mark, text)| (Sign::Mark(*mark), text.clone()))
            .collect();
        signs.push((Sign::Line, say!(texts, "chart-precision-line")));
        let beside = frame == Frame::Slide && groups.iter().any(|group| group.heading.is_some());
        let headings = if beside { 74.0 } else { 0.0 };
        let rows = groups.iter().flat_map(|group| &group.rows);
        let outcomes = rows.filter_map(|row| row.outcome.as_ref()?.said(texts));
        let widest = outcomes
            .flat_map(|(verdict, gap)| [(8.0, verdict), (7.5, gap)])
            .map(|(size, text)| super::super::width(Weight::Strong, size, &text))
            .fold(84.0, f64::max);
        let heading = super::super::width(Weight::Plain, 7.5, &dumbbell.verdicts);
        let below = frame.either(14.0, 2.0);
        Self {
            frame,
            headings,
            labels: LABELS + if beside { 40.0 } else { 0.0 },
            verdicts: (widest.max(heading) + 6.0).min(128.0),
            lane: frame.either(11.5, 10.5),
            around: legend_height(&signs) + 6.0 + AXIS + 2.0 + below,
            legend: signs,
            texts: texts.clone(),
        }
    }

    /// Where a value stands.
    pub(super) fn x_of(&self, value: f64) -> f64 {
        let (left, right) = (self.labels + GUTTER, WIDTH - self.verdicts - GUTTER);
        left + (right - left) * value.clamp(0.0, 100.0) / 100.0
    }

    /// Lines of a row's label.
    pub(super) fn label_lines(&self, row: &Row) -> Vec<String> {
        let room = self.labels - self.headings - 10.0;
        wrap(Weight::Plain, SIZE, &row.label, room, 2)
    }

    /// Lines of a row's verdict, and the difference.
    pub(super) fn outcome_lines(&self, row: &Row) -> Option<(Vec<String>, String)> {
        let (said, gap) = row.outcome.as_ref()?.said(&self.texts)?;
        let weight = Weight::Strong;
        Some((wrap(weight, 8.0, &said, self.verdicts - 4.0, 2), gap))
    }

    pub(super) fn height(&self, row: &Row) -> f64 {
        let lanes = count(row.voices.len().max(2)) * self.lane + self.frame.either(5.0, 4.0);
        let verdict = self
            .outcome_lines(row)
            .map_or(0, |(lines, _)| lines.len() + 1);
        lanes
            .max(count(self.label_lines(row).len()) * 10.5 + 4.0)
            .max(count(verdict) * 9.2 + 3.0)
    }

    fn height_of(&self, group: &Group) -> f64 {
        let heading = match group.heading {
            Some(_) if self.headings < 1.0 => HEADING,
            _ => 0.0,
        };
        heading + group.rows.iter().map(|row| self.height(row)).sum::<f64>()
    }

    /// Groups in parts that fit the frame; a group that does not fit alone is divided.
    pub(super) fn parts(&self, groups: Vec<Group>) -> Vec<Vec<Group>> {
        let mut whole = Vec::new();
        for group in groups {
            let heading = group.heading;
            let rows = self
                .frame
                .parts(group.rows, self.around, |row| self.height(row));
            whole.extend(rows.into_iter().map(|rows| Group {
                heading: heading.clone(),
                rows,
            }));
        }
        self.frame
            .parts(whole, self.around, |group| self.height_of(group))
    }
}

impl Dumbbell<'_> {
    /// The drawing of some of its groups.
    pub(super) fn svg(
        &self,
        layout: &Layout,
        groups: &[Group],
        (name, title, description): (&str, &str, &str),
    ) -> String {
        let mut canvas = Canvas::new(WIDTH);
        let top = legend(&mut canvas, &layout.legend) + 6.0;
        let rows = groups.iter().map(|group| layout.height_of(group));
        let bottom = top + AXIS + rows.sum::<f64>() + 2.0;
        self.draw_axis(&mut canvas, layout, top, bottom);
        let mut y = top + AXIS;
        for group in groups {
            if let Some(heading) = &group.heading {
                y = layout.draw_heading(&mut canvas, heading, y);
            }
            for row in &group.rows {
                row.draw(self.readings, &mut canvas, layout, y);
                y += layout.height(row);
            }
        }
        let below = layout.frame.either(14.0, 2.0);
        canvas.finish(bottom + below, name, title, description)
    }

    fn draw_axis(&self, canvas: &mut Canvas, layout: &Layout, top: f64, bottom: f64) {
        let pen = Pen::plain(7.5, QUIET).anchored(Anchor::Middle);
        for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
            let x = layout.x_of(tick);
            canvas.line((x, top + 12.0), (x, bottom), GRID, 0.6);
            let label = format!("{tick:.0}");
            canvas.text((x, top + 8.0), pen, &label);
            if layout.frame == Frame::Page {
                canvas.text((x, bottom + 10.0), pen, &label);
            }
        }
        let pen = Pen::plain(7.5, QUIET);
        let heading = fit(pen.weight, pen.size, &self.verdicts, layout.verdicts - 4.0);
        canvas.text((WIDTH - layout.verdicts + 4.0, top + 8.0), pen, &heading);
    }
}

impl Layout {
    /// Draws a heading and returns where its rows begin.
    fn draw_heading(&self, canvas: &mut Canvas, heading: &str, y: f64) -> f64 {
        let pen = Pen::strong(9.0, LABEL);
        if self.headings < 1.0 {
            let text = fit(pen.weight, pen.size, heading, WIDTH - self.verdicts);
            canvas.text((0.0, y + HEADING - 5.0), pen, &text);
            return y + HEADING;
        }
        let pen = Pen { size: SIZE, ..pen };
        let lines = wrap(pen.weight, pen.size, heading, self.headings - 6.0, 4);
        for (place, line) in lines.iter().enumerate() {
            canvas.text((0.0, y + 11.0 + count(place) * 10.0), pen, line);
        }
        y
    }

    /// Where labels of rows begin.
    pub(super) fn indent(&self) -> f64 {
        if self.headings < 1.0 {
            6.0
        } else {
            self.headings
        }
    }
}
