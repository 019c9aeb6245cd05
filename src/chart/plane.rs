//! Two axes with points and their names: no name over a name, a point or a border, a fine line to
//! a name that had to move away.

use crate::disclosure::Bound;

use super::Readings;
use super::canvas::{Anchor, At, Canvas, Pen};
use super::metrics::fit;
use super::palette::{GRID, JOIN, LABEL, Mark, QUIET, WHITE};
use super::placing::{Area, Placing};

/// The ground of a scatter, from 0 to `across` and to `upwards`.
pub(super) struct Plane {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    pub across: f64,
    pub upwards: f64,
}

/// A named point.
pub(super) struct Point {
    pub at: At,
    pub mark: Mark,
    pub radius: f64,
    pub pen: Pen,
    pub name: String,
}

impl Point {
    /// A facet's point.
    pub(super) fn facet(at: At, name: &str) -> Self {
        Self {
            at,
            mark: Mark::NEUTRAL,
            radius: 3.4,
            pen: Pen::plain(8.0, LABEL),
            name: name.to_owned(),
        }
    }
}

impl Plane {
    /// Where a pair of values stands.
    pub(super) fn at(&self, across: f64, upwards: f64) -> At {
        let across = across.clamp(0.0, self.across) / self.across;
        let upwards = upwards.clamp(0.0, self.upwards) / self.upwards;
        (
            self.left + (self.right - self.left) * across,
            self.bottom - (self.bottom - self.top) * upwards,
        )
    }

    /// The ground with its points taken.
    pub(super) fn placing(&self, points: &[Point]) -> Placing {
        let mut placing = Placing::within(Area {
            left: self.left + 2.0,
            top: self.top,
            right: self.right,
            bottom: self.bottom - 1.0,
        });
        for point in points {
            let reach = point.radius + 1.6;
            placing.take(Area::around(point.at.0, point.at.1, reach, reach));
        }
        placing
    }

    /// Frame and figures of both axes.
    pub(super) fn draw_axes(&self, readings: &Readings<'_>, canvas: &mut Canvas) {
        canvas.frame((self.left, self.top), (self.right, self.bottom), GRID, 0.8);
        let small = Pen::plain(7.5, QUIET);
        for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
            let (x, y) = self.at(share * self.across, share * self.upwards);
            let anchor = if share > 0.99 {
                Anchor::End
            } else {
                Anchor::Middle
            };
            let said = |value: f64| readings.texts.level(value, Bound::Exact);
            let below = (x, self.bottom + 10.0);
            canvas.text(below, small.anchored(anchor), &said(share * self.across));
            let beside = (self.left - 5.0, y + 2.7);
            let pen = small.anchored(Anchor::End);
            canvas.text(beside, pen, &said(share * self.upwards));
        }
    }

    /// What the axes mean, below the ground.
    pub(super) fn draw_words(&self, canvas: &mut Canvas, across: &str, upwards: &str) {
        let small = Pen::plain(7.5, QUIET);
        let at = (self.right, self.bottom + 22.0);
        let room = self.right - small.width(upwards) - 10.0;
        let across = fit(small.weight, small.size, across, room);
        canvas.text(at, small.anchored(Anchor::End), &across);
        canvas.text((0.0, self.bottom + 22.0), small, upwards);
    }
}

/// Names first, marks over their lines.
pub(super) fn draw_points(canvas: &mut Canvas, placing: &mut Placing, points: &[Point]) {
    for point in points {
        label(canvas, placing, point);
    }
    for point in points {
        canvas.mark(point.at, point.mark, point.radius);
    }
}

fn label(canvas: &mut Canvas, placing: &mut Placing, point: &Point) {
    let ((x, y), pen) = (point.at, point.pen);
    let text = fit(pen.weight, pen.size, &point.name, 120.0);
    let wide = pen.width(&text);
    let mut centres = Vec::new();
    for away in [0.0, 7.0, 14.0, 22.0, 32.0, 46.0, 62.0, 80.0] {
        let side = 7.0 + wide / 2.0 + away * 0.6;
        let up = 9.0 + away;
        centres.extend([
            (x + side, y - away),
            (x - side, y - away),
            (x, y - up),
            (x, y + up),
            (x + side, y + away),
            (x - side, y + away),
            (x + side * 0.6, y - up),
            (x - side * 0.6, y - up),
            (x + side * 0.6, y + up),
            (x - side * 0.6, y + up),
        ]);
    }
    let areas: Vec<Area> = centres
        .iter()
        .map(|(cx, cy)| Area::around(*cx, *cy, wide / 2.0 + 1.0, 4.6))
        .collect();
    let chosen = placing.place(&areas);
    let (cx, cy) = centres.get(chosen).copied().unwrap_or((x, y));
    if chosen >= 4 {
        let edge = cx + (x - cx).clamp(-wide / 2.0, wide / 2.0);
        let below = if cy > y {
            cy - 4.5
        } else if cy < y {
            cy + 4.5
        } else {
            cy
        };
        canvas.line((x, y), (edge, below), JOIN, 0.7);
    }
    // A border does not run through a name.
    let half = wide / 2.0 + 1.0;
    canvas.rectangle((cx - half, cy - 4.2), (cx + half, cy + 4.6), WHITE);
    canvas.text((cx, cy + 2.8), pen.anchored(Anchor::Middle), &text);
}
