//! Where to start: how many of either side want a facet to change, in thirds, against its
//! misalignment. Within a third the height of a name means nothing.

use crate::definition::{Facet, PickOptions};
use crate::disclosure::{Bound, Reason, Subject};
use crate::wording::say;

use super::canvas::{Anchor, Canvas, Pen};
use super::cast::count;
use super::frame::SLIDE_HEIGHT;
use super::legend::{Notes, Sign, legend, legend_height, missing};
use super::metrics::{Weight, fit, wrap};
use super::palette::{EMPTY, GRID, JOIN, LABEL, Mark, QUIET};
use super::picked::{Picked, Third, picked};
use super::readings::Reading;
use super::{Chart, Frame, Readings, Table, WIDTH, mark};

const LEFT: f64 = 92.0;
const RIGHT: f64 = WIDTH - 6.0;
const AXIS: f64 = 25.0;

/// A facet with what each party says of it.
struct Placed<'a> {
    facet: &'a Facet,
    title: String,
    misalignment: Reading,
    third: Third,
    marks: Vec<Mark>,
}

/// A facet on its lane.
struct Laid<'p, 'a> {
    placed: &'p Placed<'a>,
    x: f64,
    lane: usize,
    name: String,
    /// Whether the name stands left of its marks.
    left: bool,
}

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let (shown, withheld) = picked(readings, |options| *options == PickOptions::Facets);
    let placed: Vec<Placed<'_>> = readings
        .paired_facets()
        .into_iter()
        .map(|facet| place(readings, &shown, facet))
        .collect();
    let most = placed
        .iter()
        .filter_map(|placed| placed.misalignment.value())
        .fold(f64::NAN, f64::max);
    if shown.is_empty() || most.is_nan() {
        return Vec::new();
    }
    let highest = match most {
        most if most > 48.0 => 100.0,
        most if most > 36.0 => 50.0,
        _ => 40.0,
    };
    let mut notes = missing(readings, &without_place(&placed), frame);
    notes.extend(missing(readings, &withheld, frame));
    let notes = Notes::of(&notes);
    let signs = signs(readings, &shown);
    let bands: Vec<(Third, Vec<Laid<'_, '_>>)> = [Third::Many, Third::Some, Third::Few]
        .into_iter()
        .map(|third| (third, lay(&placed, third, highest)))
        .collect();
    let lanes = |laid: &[Laid<'_, '_>]| {
        let deepest = laid.iter().map(|facet| facet.lane + 1).max();
        count(deepest.unwrap_or(0).max(2))
    };
    let all: f64 = bands.iter().map(|(_, laid)| lanes(laid)).sum();
    let fixed = legend_height(&signs) + 4.0 + AXIS + notes.height() + 3.0 * 8.0;
    let lane = ((SLIDE_HEIGHT - fixed) / all).clamp(7.0, frame.either(13.0, 12.0));
    let lane = frame.either(13.0, lane);

    let mut canvas = Canvas::new(WIDTH);
    let top = legend(&mut canvas, &signs) + 4.0;
    let x_of = |value: f64| LEFT + (RIGHT - LEFT) * value.clamp(0.0, highest) / highest;
    let bottom = top + all * lane + 3.0 * 8.0;
    let apart = x_of(readings.definition.policy.gap_bands[0]);
    let (_, first) = bands
        .first()
        .map_or((&Third::Many, &[][..]), |(t, l)| (t, l));
    canvas.rectangle(
        (apart, top),
        (RIGHT, top + lanes(first) * lane + 8.0),
        EMPTY,
    );
    canvas.frame((LEFT, top), (RIGHT, bottom), GRID, 0.8);
    canvas.dashes((apart, top), (apart, bottom), JOIN, 0.9);
    let mut y = top;
    for (third, laid) in &bands {
        let end = y + lanes(laid) * lane + 8.0;
        draw_band(readings, &mut canvas, *third, (y, end));
        for facet in laid {
            let middle = y + 4.0 + lane * (count(facet.lane) + 0.5);
            facet.draw(&mut canvas, middle);
        }
        y = end;
    }
    axis(readings, &mut canvas, highest, bottom, &x_of);
    let end = notes.draw(&mut canvas, bottom + AXIS - 3.0);
    let (name, title) = ("priority", say!(texts, "chart-priority-title"));
    let mut description = say!(texts, "chart-priority-about");
    let mut rows = Vec::new();
    for facet in &placed {
        let amounts: Vec<String> = shown
            .iter()
            .map(|picked| picked.said(readings, &facet.facet.id))
            .collect();
        let misalignment = readings.said(&facet.misalignment);
        let names = shown.iter().map(|p| readings.name(&p.party.party));
        let parts: Vec<String> = names
            .zip(&amounts)
            .map(|(name, amount)| format!("{name} {amount}"))
            .collect();
        let sentence = say!(
            texts,
            "chart-priority-row",
            title = facet.title.as_str(),
            amounts = parts.join("; "),
            misalignment = misalignment.as_str()
        );
        description.push_str(&format!(" {sentence}"));
        let mut row = vec![facet.title.clone()];
        row.extend(amounts);
        row.push(misalignment);
        rows.push(row);
    }
    let mut head = vec![say!(texts, "chart-head-facet")];
    head.extend(shown.iter().map(|picked| {
        let name = readings.name(&picked.party.party);
        say!(texts, "chart-head-named-by", party = name)
    }));
    head.push(say!(texts, "chart-head-misalignment"));
    vec![Chart {
        name: name.into(),
        svg: canvas.finish(end + 2.0, name, &title, &description),
        title,
        description,
        table: Table { head, rows },
    }]
}

/// The highest third a facet has with any party, and the marks of the parties in it.
fn place<'a>(readings: &Readings<'a>, shown: &[Picked<'_>], facet: &'a Facet) -> Placed<'a> {
    let subject = Subject::Facet(facet.id.clone());
    let thirds: Vec<Third> = shown.iter().map(|picked| picked.third(&facet.id)).collect();
    let third = thirds.iter().max().copied().unwrap_or(Third::Few);
    let marks = shown.iter().zip(&thirds);
    let marks = marks.filter(|(_, own)| third > Third::Few && **own == third);
    let marks: Vec<Mark> = marks
        .map(|(picked, _)| mark(readings, &picked.party.party))
        .collect();
    let misalignment = match readings.alignment(&subject) {
        Some(alignment) => Reading::of(&alignment.misalignment, None),
        None => Reading::Withheld(Reason::NotComputable),
    };
    Placed {
        facet,
        title: readings.title(&subject),
        misalignment,
        third,
        marks: if marks.is_empty() {
            vec![Mark::NEUTRAL]
        } else {
            marks
        },
    }
}

fn without_place(placed: &[Placed<'_>]) -> Vec<(String, Reason)> {
    let reason = |facet: &Placed<'_>| match facet.misalignment {
        Reading::Withheld(why) => Some((facet.title.clone(), why)),
        Reading::Shown { .. } => None,
    };
    placed.iter().filter_map(reason).collect()
}

/// The facets of a third, each on the first lane where its marks and its name have room.
fn lay<'p, 'a>(placed: &'p [Placed<'a>], third: Third, highest: f64) -> Vec<Laid<'p, 'a>> {
    let mut facets: Vec<(f64, &Placed<'a>)> = placed
        .iter()
        .filter(|facet| facet.third == third)
        .filter_map(|facet| Some((facet.misalignment.value()?, facet)))
        .collect();
    facets.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut laid = Vec::new();
    for (value, facet) in facets {
        let x = LEFT + 8.0 + (RIGHT - LEFT - 8.0) * value.clamp(0.0, highest) / highest;
        let name = fit(Weight::Plain, 8.0, &facet.title, 170.0);
        let (half, wide) = (facet.half(), super::width(Weight::Plain, 8.0, &name) + 5.0);
        let left = x + half + wide > RIGHT - 2.0;
        let area = if left {
            (x - half - wide, x + half + 4.0)
        } else {
            (x - half - 4.0, x + half + wide)
        };
        let free = |lane: &Vec<(f64, f64)>| lane.iter().all(|own| area.1 < own.0 || own.1 < area.0);
        let lane = taken.iter().position(free).unwrap_or(taken.len());
        match taken.get_mut(lane) {
            Some(areas) => areas.push(area),
            None => taken.push(vec![area]),
        }
        laid.push(Laid {
            placed: facet,
            x,
            lane,
            name,
            left,
        });
    }
    laid
}

impl Placed<'_> {
    /// Half the width of its marks.
    fn half(&self) -> f64 {
        count(self.marks.len()) * 4.6
    }
}

impl Laid<'_, '_> {
    fn draw(&self, canvas: &mut Canvas, middle: f64) {
        let half = self.placed.half();
        let radius = if self.placed.third == Third::Few {
            2.8
        } else {
            4.0
        };
        for (place, mark) in self.placed.marks.iter().enumerate() {
            let x = self.x - half + 4.6 + count(place) * 9.2;
            canvas.mark((x, middle), *mark, radius);
        }
        let pen = Pen::plain(8.0, LABEL);
        let (x, pen) = if self.left {
            (self.x - half - 3.0, pen.anchored(Anchor::End))
        } else {
            (self.x + half + 3.0, pen)
        };
        canvas.text((x, middle + 2.8), pen, &self.name);
    }
}

fn signs(readings: &Readings<'_>, shown: &[Picked<'_>]) -> Vec<(Sign, String)> {
    let texts = readings.texts;
    let voice = |picked: &Picked<'_>| {
        let name = readings.name(&picked.party.party);
        let text = say!(texts, "chart-priority-by", party = name);
        (Sign::Mark(mark(readings, &picked.party.party)), text)
    };
    let mut signs: Vec<(Sign, String)> = shown.iter().map(voice).collect();
    let nobody = say!(texts, "chart-priority-few");
    signs.push((Sign::Mark(Mark::NEUTRAL), nobody));
    let start = say!(texts, "chart-priority-start");
    signs.push((Sign::Field(EMPTY), start));
    signs
}

fn draw_band(readings: &Readings<'_>, canvas: &mut Canvas, third: Third, (top, end): (f64, f64)) {
    let texts = readings.texts;
    canvas.line((0.0, end), (RIGHT, end), GRID, 0.8);
    let (word, meaning) = match third {
        Third::Many => (say!(texts, "chart-many"), say!(texts, "chart-many-meaning")),
        Third::Some => (say!(texts, "chart-some"), say!(texts, "chart-some-meaning")),
        Third::Few => (say!(texts, "chart-few"), say!(texts, "chart-few-meaning")),
    };
    let pen = Pen::plain(7.0, QUIET);
    let lines = wrap(pen.weight, pen.size, &meaning, LEFT - 8.0, 2);
    let strong = Pen::strong(8.5, LABEL);
    let first = (top + end) / 2.0 + 1.5 - count(lines.len()) * 3.8;
    let word = fit(strong.weight, strong.size, &word, LEFT - 8.0);
    canvas.text((0.0, first), strong, &word);
    for (place, line) in lines.iter().enumerate() {
        canvas.text((0.0, first + 8.6 + count(place) * 8.0), pen, line);
    }
}

fn axis(
    readings: &Readings<'_>,
    canvas: &mut Canvas,
    highest: f64,
    bottom: f64,
    x_of: &dyn Fn(f64) -> f64,
) {
    let texts = readings.texts;
    let small = Pen::plain(7.5, QUIET);
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let anchor = if share > 0.99 {
            Anchor::End
        } else {
            Anchor::Middle
        };
        let label = texts.level(share * highest, Bound::Exact);
        let at = (x_of(share * highest), bottom + 9.5);
        canvas.text(at, small.anchored(anchor), &label);
    }
    let across = say!(texts, "chart-priority-across");
    let upwards = say!(texts, "chart-priority-upwards");
    let base = bottom + 20.0;
    canvas.text((0.0, base), small, &upwards);
    let room = RIGHT - small.width(&upwards) - 10.0;
    let across = fit(small.weight, small.size, &across, room);
    canvas.text((RIGHT, base), small.anchored(Anchor::End), &across);
}
