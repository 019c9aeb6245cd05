//! Reality or perception: every facet by its mutual level and its misalignment, in four zones. Low
//! and aligned is reality; far apart is perception. The bounds of the zones are a convention.

use crate::disclosure::Subject;

use super::canvas::{Anchor, Canvas, Pen};
use super::metrics::fit;
use super::palette::{GRID, JOIN, LABEL, Mark, QUIET, WHITE};
use super::placing::{Area, Placing};
use super::readings::Reading;
use super::{Chart, Readings, Table, WIDTH, words};

const LEFT: f64 = 34.0;
const TOP: f64 = 8.0;
const RIGHT: f64 = WIDTH - 6.0;
const BOTTOM: f64 = 268.0;

/// Where a facet stands, by the size of its figures alone; certainty is a verdict's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    /// High, and both sides' figures are close: what to protect.
    HighClose,
    /// Low, and close: reality.
    LowClose,
    /// High, and apart: perception.
    HighApart,
    /// Low, and apart: perception on top of reality.
    LowApart,
}

impl Zone {
    /// The zone's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::HighClose => "high, close together",
            Self::LowClose => "low, close together",
            Self::HighApart => "high, far apart",
            Self::LowApart => "low, far apart",
        }
    }
}

/// A facet with its place.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Its title.
    pub title: String,
    /// Mean of both received levels.
    pub mutual: Reading,
    /// Half the sum of both absolute gaps.
    pub misalignment: Reading,
    /// Its zone; `None` where it is not shown.
    pub zone: Option<Zone>,
}

impl Readings<'_> {
    /// Every paired facet with its place, in the order of the definition.
    #[must_use]
    pub fn placed(&self) -> Vec<Placed> {
        let facets = self.paired_facets().into_iter();
        facets
            .filter_map(|facet| {
                let subject = Subject::Facet(facet.id.clone());
                let alignment = self.alignment(&subject)?;
                let mutual = Reading::of(&alignment.mutual, None);
                let misalignment = Reading::of(&alignment.misalignment, None);
                let zone = mutual
                    .value()
                    .zip(misalignment.value())
                    .map(|(level, apart)| self.zone(level, apart));
                Some(Placed {
                    title: self.title(&subject),
                    mutual,
                    misalignment,
                    zone,
                })
            })
            .collect()
    }

    fn zone(&self, level: f64, apart: f64) -> Zone {
        let policy = &self.definition.policy;
        match (level >= policy.level_bands[1], apart >= policy.gap_bands[0]) {
            (true, false) => Zone::HighClose,
            (false, false) => Zone::LowClose,
            (true, true) => Zone::HighApart,
            (false, true) => Zone::LowApart,
        }
    }
}

pub(super) fn chart(readings: &Readings<'_>) -> Option<Chart> {
    let placed = readings.placed();
    if placed.iter().all(|facet| facet.zone.is_none()) {
        return None;
    }
    let k = readings.release.k;
    let most = placed
        .iter()
        .filter_map(|facet| facet.misalignment.value())
        .fold(0.0, f64::max);
    let top_value = if most > 48.0 {
        100.0
    } else if most > 36.0 {
        50.0
    } else {
        40.0
    };
    let x_of = |value: f64| LEFT + (RIGHT - LEFT) * value.clamp(0.0, 100.0) / 100.0;
    let y_of = |value: f64| BOTTOM - (BOTTOM - TOP) * value.clamp(0.0, top_value) / top_value;
    let mut canvas = Canvas::new(WIDTH);
    let bounds = Area {
        left: LEFT + 2.0,
        top: TOP,
        right: RIGHT,
        bottom: BOTTOM - 1.0,
    };
    let mut placing = Placing::within(bounds);
    let points: Vec<(f64, f64, &Placed)> = placed
        .iter()
        .filter_map(|facet| {
            Some((
                x_of(facet.mutual.value()?),
                y_of(facet.misalignment.value()?),
                facet,
            ))
        })
        .collect();
    for (x, y, _) in &points {
        placing.take(Area::around(*x, *y, 5.0, 5.0));
    }
    draw_ground(readings, &mut canvas, &mut placing, &x_of, &y_of, top_value);
    for (x, y, facet) in &points {
        label(&mut canvas, &mut placing, (*x, *y), &facet.title);
    }
    for (x, y, _) in &points {
        canvas.mark((*x, *y), Mark::NEUTRAL, 3.4);
    }
    let (name, title) = (
        "quadrant",
        "Reality or perception: level and misalignment of each facet",
    );
    let mut description = String::from(
        "Scatter of facets; across: mean of both received levels, 0 to 100; upwards: misalignment.",
    );
    let mut table = Table {
        head: ["Facet", "Mutual level", "Misalignment", "Zone"]
            .map(str::to_owned)
            .to_vec(),
        rows: Vec::new(),
    };
    for facet in &placed {
        let cells = [&facet.mutual, &facet.misalignment].map(|r| super::dumbbell::said(r, k));
        let zone = facet.zone.map_or("–", Zone::name);
        let [mutual, apart] = &cells;
        description.push_str(&format!(" {}: {mutual}, {apart}, {zone}.", facet.title));
        table.rows.push(vec![
            facet.title.clone(),
            mutual.clone(),
            apart.clone(),
            zone.to_owned(),
        ]);
    }
    Some(Chart {
        name: name.into(),
        title: title.into(),
        svg: canvas.finish(BOTTOM + 28.0, name, title, &description),
        description,
        table,
    })
}

fn draw_ground(
    readings: &Readings<'_>,
    canvas: &mut Canvas,
    placing: &mut Placing,
    x_of: &dyn Fn(f64) -> f64,
    y_of: &dyn Fn(f64) -> f64,
    top_value: f64,
) {
    let policy = &readings.definition.policy;
    let (level, apart) = (policy.level_bands[1], policy.gap_bands[0]);
    canvas.frame((LEFT, TOP), (RIGHT, BOTTOM), GRID, 0.8);
    canvas.dashes((x_of(level), TOP), (x_of(level), BOTTOM), JOIN, 0.9);
    canvas.dashes((LEFT, y_of(apart)), (RIGHT, y_of(apart)), JOIN, 0.9);
    let small = Pen::plain(7.5, QUIET);
    for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let at = (x_of(tick), BOTTOM + 10.0);
        let anchor = if tick > 99.0 {
            Anchor::End
        } else {
            Anchor::Middle
        };
        canvas.text(at, small.anchored(anchor), &format!("{tick:.0}"));
    }
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let tick = share * top_value;
        canvas.text(
            (LEFT - 5.0, y_of(tick) + 2.7),
            small.anchored(Anchor::End),
            &words::level(tick, crate::disclosure::Bound::Exact),
        );
    }
    let across = "mutual level: how each is seen by the other, mean of both →";
    canvas.text((RIGHT, BOTTOM + 22.0), small.anchored(Anchor::End), across);
    canvas.text((0.0, BOTTOM + 22.0), small, "↑ misalignment: seen apart");
    let pen = Pen::strong(8.5, QUIET);
    // Each name in a corner of its zone, in the one that covers no facet.
    let (low, high) = ((LEFT, x_of(level)), (x_of(level), RIGHT));
    let (above, below) = ((TOP, y_of(apart)), (y_of(apart), BOTTOM));
    for (zone, (left, right), (top, bottom)) in [
        (Zone::LowApart, low, above),
        (Zone::HighApart, high, above),
        (Zone::LowClose, low, below),
        (Zone::HighClose, high, below),
    ] {
        let wide = pen.width(zone.name());
        let (start, end) = (left + 5.0, right - 5.0 - wide);
        let (upper, lower) = (top + 11.0, bottom - 5.0);
        let mut corners = [(start, upper), (end, upper), (start, lower), (end, lower)];
        if top > TOP {
            corners.rotate_left(2);
        }
        let areas: Vec<Area> = corners
            .iter()
            .map(|(x, y)| Area {
                left: *x,
                top: y - 8.0,
                right: x + wide,
                bottom: y + 3.0,
            })
            .collect();
        let chosen = placing.place(&areas);
        canvas.text(
            corners.get(chosen).copied().unwrap_or((start, upper)),
            pen,
            zone.name(),
        );
    }
}

/// A label near its point; where it had to move away, a fine line leads to it.
fn label(canvas: &mut Canvas, placing: &mut Placing, (x, y): (f64, f64), title: &str) {
    let pen = Pen::plain(8.0, LABEL);
    let text = fit(pen.weight, pen.size, title, 120.0);
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
    // A zone's border does not run through a name.
    let half = wide / 2.0 + 1.0;
    canvas.rectangle((cx - half, cy - 4.2), (cx + half, cy + 4.6), WHITE);
    canvas.text((cx, cy + 2.8), pen.anchored(Anchor::Middle), &text);
}
