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

/// How often names are moved to better places.
const ROUNDS: usize = 8;

/// Where a name may stand, and what leads to it.
struct Candidate {
    centre: At,
    area: Area,
    /// From the point to the name, where it is not beside it.
    line: Option<(At, At)>,
    /// How far from the point, in points.
    away: f64,
}

/// Names first, marks over their lines. Each name takes the place that costs least; then every name
/// looks again, as the others stand now.
pub(super) fn draw_points(canvas: &mut Canvas, placing: &Placing, points: &[Point]) {
    let texts: Vec<String> = points
        .iter()
        .map(|point| fit(point.pen.weight, point.pen.size, &point.name, 120.0))
        .collect();
    let candidates: Vec<Vec<Candidate>> = points
        .iter()
        .zip(&texts)
        .map(|(point, text)| point.candidates(text))
        .collect();
    let mut chosen: Vec<Option<&Candidate>> = points.iter().map(|_| None).collect();
    for _ in 0..ROUNDS {
        let before: Vec<Option<At>> = chosen
            .iter()
            .map(|candidate| candidate.map(|own| own.centre))
            .collect();
        for (place, own) in candidates.iter().enumerate() {
            let others: Vec<&Candidate> = chosen
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != place)
                .filter_map(|(_, candidate)| *candidate)
                .collect();
            let costs = own
                .iter()
                .map(|candidate| (cost(candidate, placing, points, place, &others), candidate));
            let best = costs.min_by(|a, b| a.0.total_cmp(&b.0));
            if let Some(kept) = chosen.get_mut(place) {
                *kept = best.map(|(_, candidate)| candidate);
            }
        }
        let centres = chosen
            .iter()
            .map(|candidate| candidate.map(|own| own.centre));
        if centres.eq(before) {
            break;
        }
    }
    let names = chosen.iter().zip(points).zip(&texts);
    for ((candidate, _), _) in names.clone() {
        if let Some((from, to)) = candidate.and_then(|candidate| candidate.line) {
            canvas.line(from, to, JOIN, 0.7);
        }
    }
    for ((candidate, point), text) in names {
        let Some(candidate) = candidate else { continue };
        let ((x, y), area) = (candidate.centre, candidate.area);
        // A border does not run through a name.
        canvas.rectangle((area.left, y - 4.2), (area.right, y + 4.6), WHITE);
        canvas.text((x, y + 2.8), point.pen.anchored(Anchor::Middle), text);
    }
    for point in points {
        canvas.mark(point.at, point.mark, point.radius);
    }
}

fn cost(
    candidate: &Candidate,
    placing: &Placing,
    points: &[Point],
    own: usize,
    others: &[&Candidate],
) -> f64 {
    let mut cost = 4.0 * placing.cost(&candidate.area) + candidate.away;
    for other in others {
        cost += 8.0 * candidate.area.overlap(&other.area);
        let crosses = |line: Option<(At, At)>, area: &Area| {
            line.is_some_and(|(from, to)| area.is_crossed(from, to))
        };
        if crosses(candidate.line, &other.area) || crosses(other.line, &candidate.area) {
            cost += 60.0;
        }
    }
    if let Some((from, to)) = candidate.line {
        for (place, point) in points.iter().enumerate() {
            let area = Area::around(point.at.0, point.at.1, point.radius, point.radius);
            if place != own && area.is_crossed(from, to) {
                cost += 40.0;
            }
        }
    }
    cost
}

impl Point {
    fn candidates(&self, text: &str) -> Vec<Candidate> {
        let ((x, y), wide) = (self.at, self.pen.width(text));
        let mut candidates = Vec::new();
        for away in [0.0, 5.0, 10.0, 16.0, 23.0, 32.0, 44.0, 58.0, 74.0] {
            let side = self.radius + 3.6 + wide / 2.0 + away * 0.6;
            let up = self.radius + 5.6 + away;
            let centres = [
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
            ];
            for (number, centre) in centres.into_iter().enumerate() {
                // Beside a point a name needs no line, and slantwise it hardly needs one.
                let beside = away < 1.0 && number < 6;
                candidates.push(Candidate {
                    centre,
                    area: Area::around(centre.0, centre.1, wide / 2.0 + 1.0, 4.6),
                    line: (!beside).then(|| self.line_to(centre, wide)),
                    away: away + if beside { 0.0 } else { 4.0 },
                });
            }
        }
        candidates
    }

    /// From the point to the nearest edge of a name around `centre`.
    fn line_to(&self, (cx, cy): At, wide: f64) -> (At, At) {
        let (x, y) = self.at;
        let edge = cx + (x - cx).clamp(-wide / 2.0, wide / 2.0);
        let height = match cy - y {
            way if way > 0.0 => cy - 4.5,
            way if way < 0.0 => cy + 4.5,
            _ => cy,
        };
        (self.at, (edge, height))
    }
}
