//! Reality or perception: every facet by its mutual level and its misalignment, in four zones. Low
//! and aligned is reality; far apart is perception. The bounds of the zones are a convention.

use crate::disclosure::{Reason, Subject};
use crate::wording::{Texts, say};

use super::canvas::{Canvas, Pen};
use super::frame::SLIDE_HEIGHT;
use super::legend::{Notes, missing};
use super::palette::{JOIN, QUIET};
use super::placing::{Area, Placing};
use super::plane::{Plane, Point, draw_points};
use super::readings::Reading;
use super::{Chart, Frame, Readings, Table, WIDTH};

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
    pub fn name(self, texts: &Texts) -> String {
        match self {
            Self::HighClose => say!(texts, "zone-high-close"),
            Self::LowClose => say!(texts, "zone-low-close"),
            Self::HighApart => say!(texts, "zone-high-apart"),
            Self::LowApart => say!(texts, "zone-low-apart"),
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

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let placed = readings.placed();
    let most = placed
        .iter()
        .filter_map(|facet| facet.misalignment.value())
        .fold(f64::NAN, f64::max);
    if most.is_nan() {
        return Vec::new();
    }
    let highest = match most {
        most if most > 48.0 => 100.0,
        most if most > 36.0 => 50.0,
        _ => 40.0,
    };
    let notes = Notes::of(&missing(readings, &withheld(&placed), frame));
    let plane = Plane {
        left: 34.0,
        right: WIDTH - 6.0,
        top: 8.0,
        bottom: frame.either(268.0, SLIDE_HEIGHT - 28.0 - notes.height()),
        across: 100.0,
        upwards: highest,
    };
    let mut canvas = Canvas::new(WIDTH);
    let points: Vec<Point> = placed
        .iter()
        .filter_map(|facet| {
            let (across, upwards) = (facet.mutual.value()?, facet.misalignment.value()?);
            Some(Point::facet(plane.at(across, upwards), &facet.title))
        })
        .collect();
    let mut placing = plane.placing(&points);
    plane.draw_axes(readings, &mut canvas);
    draw_zones(readings, &mut canvas, &mut placing, &plane);
    plane.draw_words(
        &mut canvas,
        &say!(texts, "chart-quadrant-across"),
        &say!(texts, "chart-quadrant-upwards"),
    );
    draw_points(&mut canvas, &placing, &points);
    let end = notes.draw(&mut canvas, plane.bottom + 26.0);
    let (name, title) = ("quadrant", say!(texts, "chart-quadrant-title"));
    let mut description = say!(texts, "chart-quadrant-about");
    let mut rows = Vec::new();
    for facet in &placed {
        let [mutual, apart] = [&facet.mutual, &facet.misalignment].map(|r| readings.said(r));
        let zone = facet.zone.map_or("–".into(), |zone| zone.name(texts));
        description.push_str(&format!(" {}: {mutual}, {apart}, {zone}.", facet.title));
        rows.push(vec![facet.title.clone(), mutual, apart, zone]);
    }
    let head = vec![
        say!(texts, "chart-head-facet"),
        say!(texts, "chart-head-mutual"),
        say!(texts, "chart-head-misalignment"),
        say!(texts, "chart-head-zone"),
    ];
    vec![Chart {
        name: name.into(),
        svg: canvas.finish(end + 2.0, name, &title, &description),
        title,
        description,
        table: Table { head, rows },
    }]
}

/// Facets that have no place, and why.
pub(super) fn withheld(placed: &[Placed]) -> Vec<(String, Reason)> {
    let reason = |facet: &Placed| match (facet.mutual, facet.misalignment) {
        (_, Reading::Withheld(why)) | (Reading::Withheld(why), _) => {
            Some((facet.title.clone(), why))
        }
        _ => None,
    };
    placed.iter().filter_map(reason).collect()
}

/// The borders of the zones and their names, each name in a corner that covers no facet.
fn draw_zones(readings: &Readings<'_>, canvas: &mut Canvas, placing: &mut Placing, plane: &Plane) {
    let policy = &readings.definition.policy;
    let (x, y) = plane.at(policy.level_bands[1], policy.gap_bands[0]);
    canvas.dashes((x, plane.top), (x, plane.bottom), JOIN, 0.9);
    canvas.dashes((plane.left, y), (plane.right, y), JOIN, 0.9);
    let pen = Pen::strong(8.5, QUIET);
    let (low, high) = ((plane.left, x), (x, plane.right));
    let (above, below) = ((plane.top, y), (y, plane.bottom));
    for (zone, (left, right), (top, bottom)) in [
        (Zone::LowApart, low, above),
        (Zone::HighApart, high, above),
        (Zone::LowClose, low, below),
        (Zone::HighClose, high, below),
    ] {
        let name = zone.name(readings.texts);
        let wide = pen.width(&name);
        let (start, end) = (left + 5.0, right - 5.0 - wide);
        let (upper, lower) = (top + 11.0, bottom - 5.0);
        let mut corners = [(start, upper), (end, upper), (start, lower), (end, lower)];
        if top > plane.top {
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
        let at = corners.get(chosen).copied().unwrap_or((start, upper));
        canvas.text(at, pen, &name);
    }
}
