//! Who thinks more of whom: every dimension and facet by how the first party sees the second and the
//! second the first. On the diagonal both think alike of each other.

use crate::disclosure::{Reason, Subject};
use crate::wording::say;

use super::canvas::{Anchor, Canvas, Pen};
use super::frame::SLIDE_HEIGHT;
use super::legend::{Notes, Sign, legend, missing};
use super::metrics::fit_names;
use super::palette::{JOIN, LABEL, Mark, QUIET, Shape};
use super::placing::Area;
use super::plane::{Plane, Point, draw_points};
use super::readings::Reading;
use super::{Chart, Frame, Readings, Table, WIDTH, summary};

/// A subject with both received levels.
struct Pair {
    title: String,
    whole: bool,
    first: Reading,
    second: Reading,
}

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let Some((first, second)) = readings.both() else {
        return Vec::new();
    };
    let pair = |subject: Subject, whole: bool| Pair {
        title: readings.title(&subject),
        whole,
        first: readings.seen(&subject, first, second),
        second: readings.seen(&subject, second, first),
    };
    let dimensions = readings.paired_dimensions();
    let mut pairs: Vec<Pair> = dimensions
        .map(|d| pair(Subject::Dimension(d.id.clone()), true))
        .collect();
    let facets = readings.paired_facets().into_iter();
    pairs.extend(facets.map(|facet| pair(Subject::Facet(facet.id.clone()), false)));
    let shown = |pair: &&Pair| pair.first.value().is_some() && pair.second.value().is_some();
    if !pairs.iter().any(|pair| shown(&pair)) {
        return Vec::new();
    }
    let signs = [
        (Sign::Mark(WHOLE), say!(texts, "chart-asymmetry-dimension")),
        (
            Sign::Mark(Mark::NEUTRAL),
            say!(texts, "chart-asymmetry-facet"),
        ),
    ];
    let mut canvas = Canvas::new(WIDTH);
    let notes = Notes::of(&missing(readings, &withheld(&pairs), frame));
    let top = legend(&mut canvas, &signs) + 2.0;
    let plane = Plane {
        left: 34.0,
        right: WIDTH - 6.0,
        top,
        bottom: frame.either(
            top + 300.0,
            (SLIDE_HEIGHT - 28.0 - notes.height()).max(top + 90.0),
        ),
        across: 100.0,
        upwards: 100.0,
    };
    let points: Vec<Point> = pairs
        .iter()
        .filter_map(|pair| {
            let at = plane.at(pair.first.value()?, pair.second.value()?);
            let point = Point::facet(at, &pair.title);
            Some(if pair.whole {
                Point {
                    mark: WHOLE,
                    radius: 4.6,
                    pen: Pen::strong(8.0, LABEL),
                    ..point
                }
            } else {
                point
            })
        })
        .collect();
    let mut placing = plane.placing(&points);
    plane.draw_axes(readings, &mut canvas);
    canvas.dashes(plane.at(0.0, 0.0), plane.at(100.0, 100.0), JOIN, 0.9);
    for (party, at, anchor) in [
        (second, (plane.left + 6.0, plane.top + 12.0), Anchor::Start),
        (first, (plane.right - 6.0, plane.bottom - 6.0), Anchor::End),
    ] {
        let name = readings.name(party);
        let pen = Pen::strong(8.5, QUIET);
        let room = (WIDTH - 60.0) / 2.0;
        let text = fit_names(pen.weight, pen.size, &[name], room, |names| {
            let name = names.join("");
            say!(texts, "chart-asymmetry-side", party = name)
        });
        let wide = pen.width(&text);
        let left = match anchor {
            Anchor::End => at.0 - wide,
            _ => at.0,
        };
        placing.take(Area {
            left,
            top: at.1 - 8.0,
            right: left + wide,
            bottom: at.1 + 3.0,
        });
        canvas.text(at, pen.anchored(anchor), &text);
    }
    let about = |rater, target| summary::about(readings, rater, target);
    let (across, upwards) = (about(first, second), about(second, first));
    let (small, half) = (Pen::plain(7.5, QUIET), WIDTH / 2.0 - 26.0);
    let within = |rater, target| summary::about_within(readings, (rater, target), small, half);
    plane.draw_words(
        &mut canvas,
        &format!("{} →", within(first, second)),
        &format!("↑ {}", within(second, first)),
    );
    draw_points(&mut canvas, &placing, &points);
    let end = notes.draw(&mut canvas, plane.bottom + 26.0);
    let (name, title) = ("asymmetry", say!(texts, "chart-asymmetry-title"));
    let mut description = say!(
        texts,
        "chart-asymmetry-about",
        across = across.as_str(),
        upwards = upwards.as_str()
    );
    let mut rows = Vec::new();
    for pair in &pairs {
        let (one, other) = (readings.said(&pair.first), readings.said(&pair.second));
        description.push_str(&format!(" {}: {one}, {other}.", pair.title));
        rows.push(vec![pair.title.clone(), one, other]);
    }
    let head = vec![say!(texts, "chart-head-subject"), across, upwards];
    vec![Chart {
        name: name.into(),
        svg: canvas.finish(end + 2.0, name, &title, &description),
        title,
        description,
        table: Table { head, rows },
    }]
}

/// The mark of a whole dimension.
const WHOLE: Mark = Mark {
    shape: Shape::Square,
    ..Mark::NEUTRAL
};

fn withheld(pairs: &[Pair]) -> Vec<(String, Reason)> {
    let reason = |pair: &Pair| match (pair.first, pair.second) {
        (Reading::Withheld(why), _) | (_, Reading::Withheld(why)) => {
            Some((pair.title.clone(), why))
        }
        _ => None,
    };
    pairs.iter().filter_map(reason).collect()
}
