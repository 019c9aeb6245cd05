//! All facets as a wheel: how each side is seen by the other. For the appendix, where a reader asks
//! for the shape; the dumbbells show the same figures better.

use crate::disclosure::{Reason, Subject};
use crate::relationship::PartyKey;
use crate::wording::say;

use super::canvas::{Anchor, At, Canvas, Pen};
use super::cast::count;
use super::legend::{Notes, Sign, legend, missing};
use super::metrics::wrap;
use super::palette::{GRID, LABEL, QUIET};
use super::readings::Reading;
use super::{Chart, Frame, Readings, Table, WIDTH, mark, summary};

const RADIUS: f64 = 118.0;
/// Fewer spokes make no wheel.
const FEWEST: usize = 5;

/// A facet with both received levels.
struct Spoke {
    title: String,
    levels: [Reading; 2],
}

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let (Some((first, second)), Frame::Page) = (readings.both(), frame) else {
        return Vec::new();
    };
    let texts = readings.texts;
    let spokes: Vec<Spoke> = readings
        .paired_facets()
        .into_iter()
        .map(|facet| {
            let subject = Subject::Facet(facet.id.clone());
            Spoke {
                levels: [(first, second), (second, first)]
                    .map(|(rater, target)| readings.seen(&subject, rater, target)),
                title: readings.title(&subject),
            }
        })
        .collect();
    let whole = |spoke: &&Spoke| spoke.levels.iter().all(|level| level.value().is_some());
    if spokes.iter().filter(whole).count() < FEWEST {
        return Vec::new();
    }
    let heads = [(first, second), (second, first)]
        .map(|(rater, target)| summary::about(readings, rater, target));
    let marks = [first, second].map(|party: &PartyKey| mark(readings, party));
    let mut signs: Vec<(Sign, String)> = marks
        .into_iter()
        .map(Sign::Mark)
        .zip(heads.clone())
        .collect();
    signs.push((Sign::None, say!(texts, "chart-radar-scale")));
    let mut canvas = Canvas::new(WIDTH);
    let top = legend(&mut canvas, &signs);
    let wheel = Wheel {
        centre: (WIDTH / 2.0, top + RADIUS + 34.0),
        spokes: count(spokes.len()),
    };
    wheel.draw_ground(&mut canvas, &spokes);
    for (side, mark) in marks.into_iter().enumerate() {
        let corners: Vec<Option<At>> = spokes
            .iter()
            .enumerate()
            .map(|(place, spoke)| {
                let level = spoke.levels.get(side)?.value()?;
                Some(wheel.at(place, level))
            })
            .collect();
        // From each corner to the next; what is not shown breaks the line.
        let next = corners.iter().cycle().skip(1);
        for pair in corners.iter().zip(next) {
            if let (Some(from), Some(to)) = pair {
                canvas.line(*from, *to, mark.colour, 1.6);
            }
        }
        for corner in corners.into_iter().flatten() {
            canvas.mark(corner, mark, 3.4);
        }
    }
    let withheld: Vec<(String, Reason)> = spokes
        .iter()
        .filter_map(|spoke| {
            let reason = spoke.levels.iter().find_map(|level| match level {
                Reading::Withheld(why) => Some(*why),
                Reading::Shown { .. } => None,
            });
            Some((spoke.title.clone(), reason?))
        })
        .collect();
    let notes = Notes::of(&missing(readings, &withheld, frame));
    let end = notes.draw(&mut canvas, wheel.centre.1 + RADIUS + 32.0);
    let (name, title) = ("radar", say!(texts, "chart-radar-title"));
    let mut description = say!(texts, "chart-radar-about");
    let mut rows = Vec::new();
    for spoke in &spokes {
        let [one, other] = spoke.levels.map(|level| readings.said(&level));
        let [first, second] = &heads;
        let sentence = format!(" {}: {first} {one}; {second} {other}.", spoke.title);
        description.push_str(&sentence);
        rows.push(vec![spoke.title.clone(), one, other]);
    }
    let [one, other] = heads;
    let head = vec![say!(texts, "chart-head-facet"), one, other];
    vec![Chart {
        name: name.into(),
        svg: canvas.finish(end + 2.0, name, &title, &description),
        title,
        description,
        table: Table { head, rows },
    }]
}

struct Wheel {
    centre: At,
    spokes: f64,
}

impl Wheel {
    fn direction(&self, place: usize) -> At {
        let turn = std::f64::consts::TAU * count(place) / self.spokes;
        (turn.sin(), -turn.cos())
    }

    fn at(&self, place: usize, level: f64) -> At {
        let (dx, dy) = self.direction(place);
        let far = RADIUS * level.clamp(0.0, 100.0) / 100.0;
        (self.centre.0 + dx * far, self.centre.1 + dy * far)
    }

    /// Rings, spokes and the names around.
    fn draw_ground(&self, canvas: &mut Canvas, spokes: &[Spoke]) {
        for ring in [25.0, 50.0, 75.0, 100.0] {
            for place in 0..spokes.len() {
                canvas.line(self.at(place, ring), self.at(place + 1, ring), GRID, 0.6);
            }
        }
        let small = Pen::plain(7.0, QUIET);
        for ring in [25.0, 50.0, 75.0] {
            let (x, y) = self.at(0, ring);
            canvas.text((x + 2.5, y + 7.5), small, &format!("{ring:.0}"));
        }
        let pen = Pen::plain(8.5, LABEL);
        for (place, spoke) in spokes.iter().enumerate() {
            canvas.line(self.centre, self.at(place, 100.0), GRID, 0.6);
            let (dx, dy) = self.direction(place);
            let anchor = match dx {
                dx if dx > 0.1 => Anchor::Start,
                dx if dx < -0.1 => Anchor::End,
                _ => Anchor::Middle,
            };
            let lines = wrap(pen.weight, pen.size, &spoke.title, 104.0, 2);
            let tall = 10.0 * (count(lines.len()) - 1.0);
            let (x, y) = self.at(place, 100.0);
            // Above the wheel a name ends at its rim, below it begins there.
            let first = y + 3.0 + dy * 10.0 - tall * (1.0 - dy) / 2.0;
            for (row, line) in lines.iter().enumerate() {
                let at = (x + dx * 9.0, first + 10.0 * count(row));
                canvas.text(at, pen.anchored(anchor), line);
            }
        }
    }
}
