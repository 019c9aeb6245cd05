//! How far perception gaps have closed since the wave before: for each dimension and party an arrow
//! from the size of its gap then to its size now. Described, never tested.

use crate::disclosure::{Bound, Figure, GapClosure, Subject};
use crate::wording::say;

use super::canvas::{Anchor, Canvas, Pen};
use super::cast::{count, percent};
use super::frame;
use super::legend::{Notes, Sign, legend, legend_height};
use super::metrics::{Weight, fit, wrap};
use super::palette::{GRID, LABEL, Mark, QUIET};
use super::readings::Reading;
use super::{Chart, Frame, Readings, Table, WIDTH, mark};

const LABELS: f64 = 132.0;
const WORDS: f64 = 172.0;
const HEADING: f64 = 15.5;
const ROW: f64 = 15.5;
const AXIS: f64 = 16.0;
const SIZE: f64 = 8.5;

/// A dimension with the closures of its parties.
struct Group<'a> {
    title: String,
    closures: Vec<&'a GapClosure>,
}

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let Some(change) = readings.release.change.as_ref() else {
        return Vec::new();
    };
    let groups: Vec<Group<'_>> = readings
        .paired_dimensions()
        .map(|dimension| {
            let subject = Subject::Dimension(dimension.id.clone());
            let closures = change.closures.iter().filter(|c| c.subject == subject);
            Group {
                closures: closures.collect(),
                title: readings.title(&subject),
            }
        })
        .filter(|group| !group.closures.is_empty())
        .collect();
    let sizes = groups.iter().flat_map(|group| &group.closures);
    let widest = sizes
        .flat_map(|closure| [closure.before.value(), closure.now.value()])
        .flatten()
        .fold(f64::NAN, |most: f64, gap| most.max(gap.abs()));
    if widest.is_nan() {
        return Vec::new();
    }
    let reach = match widest {
        gap if gap > 50.0 => 100.0,
        gap if gap > 25.0 => 50.0,
        _ => 25.0,
    };
    let signs = vec![
        (Sign::Mark(Mark::NEUTRAL.hollow()), change.since.clone()),
        (Sign::Mark(Mark::NEUTRAL), readings.release.wave.clone()),
    ];
    let note = say!(texts, "chart-closure-note");
    let notes = Notes::of(frame.either(&[note], &[]));
    let around = legend_height(&signs) + AXIS + notes.height() + 4.0;
    let title = say!(texts, "chart-closure-title", since = change.since.as_str());
    let height = |group: &Group<'_>| {
        let rows = group.closures.iter().map(|c| height(readings, c));
        HEADING + rows.sum::<f64>()
    };
    let parts = frame.parts(groups, around, height);
    let many = parts.len();
    let drawn = parts.iter().enumerate().map(|(place, groups)| {
        let (name, title) = frame::named(readings, ("closure", &title), place, many);
        let mut canvas = Canvas::new(WIDTH);
        let top = legend(&mut canvas, &signs) + AXIS;
        let bottom = top + groups.iter().map(height).sum::<f64>();
        axis(readings, &mut canvas, reach, (top, bottom));
        let mut description = say!(
            texts,
            "chart-closure-about",
            since = change.since.as_str(),
            now = readings.release.wave.as_str()
        );
        let (mut rows, mut y) = (Vec::new(), top);
        for group in groups {
            let pen = Pen::strong(9.0, LABEL);
            let text = fit(pen.weight, pen.size, &group.title, WIDTH - WORDS);
            canvas.text((0.0, y + HEADING - 5.0), pen, &text);
            y += HEADING;
            for closure in &group.closures {
                row(readings, &mut canvas, closure, y, reach);
                y += self::height(readings, closure);
                let cells = cells(readings, &group.title, closure);
                let [title, party, before, now, words] = &cells;
                let sentence = format!(" {title}, {party}: {before}; {now}; {words}.");
                description.push_str(&sentence);
                rows.push(cells.to_vec());
            }
        }
        let end = notes.draw(&mut canvas, bottom);
        let head = vec![
            say!(texts, "chart-head-dimension"),
            say!(texts, "chart-head-organisation"),
            say!(texts, "chart-head-gap-in", wave = change.since.as_str()),
            say!(
                texts,
                "chart-head-gap-in",
                wave = readings.release.wave.as_str()
            ),
            say!(texts, "chart-head-closure"),
        ];
        Chart {
            svg: canvas.finish(end + 3.0, &name, &title, &description),
            table: Table { head, rows },
            name,
            title,
            description,
        }
    });
    drawn.collect()
}

/// "30 → 6, closed by 80%", in lines.
fn lines(readings: &Readings<'_>, closure: &GapClosure) -> Vec<String> {
    let sides = [&closure.before, &closure.now].map(size_of);
    let words = outcome(readings, closure);
    let text = match sides.map(|side| side.value()) {
        [Some(_), Some(_)] => {
            let [before, now] = sides.map(|side| readings.said(&side));
            format!("{before} → {now}, {words}")
        }
        _ => words,
    };
    wrap(Weight::Plain, 8.0, &text, WORDS - 4.0, 2)
}

fn height(readings: &Readings<'_>, closure: &GapClosure) -> f64 {
    ROW + 9.0 * count(lines(readings, closure).len().saturating_sub(1))
}

fn x_of(size: f64, reach: f64) -> f64 {
    let (left, right) = (LABELS + 10.0, WIDTH - WORDS - 14.0);
    left + (right - left) * size.clamp(0.0, reach) / reach
}

fn axis(readings: &Readings<'_>, canvas: &mut Canvas, reach: f64, (top, bottom): (f64, f64)) {
    let pen = Pen::plain(7.5, QUIET);
    for share in [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] {
        let x = x_of(share * reach, reach);
        canvas.line((x, top + 2.0), (x, bottom), GRID, 0.6);
        let label = readings.texts.level(share * reach, Bound::Exact);
        canvas.text((x, top - 2.0), pen.anchored(Anchor::Middle), &label);
    }
    let words = say!(readings.texts, "chart-closure-axis");
    let words = fit(pen.weight, pen.size, &words, LABELS - 8.0);
    canvas.text((0.0, top - 2.0), pen, &words);
}

fn row(readings: &Readings<'_>, canvas: &mut Canvas, closure: &GapClosure, top: f64, reach: f64) {
    let height = height(readings, closure);
    let middle = top + height / 2.0;
    canvas.line((0.0, top + height), (WIDTH, top + height), GRID, 0.4);
    let pen = Pen::plain(SIZE, LABEL);
    let name = readings.name(&closure.target);
    let name = fit(pen.weight, pen.size, &name, LABELS - 8.0);
    canvas.text((6.0, middle + 3.0), pen, &name);
    let lines = lines(readings, closure);
    let first = middle + 2.8 - 4.5 * count(lines.len().saturating_sub(1));
    for (place, line) in lines.iter().enumerate() {
        let at = (WIDTH - WORDS + 4.0, first + 9.0 * count(place));
        canvas.text(at, Pen::plain(8.0, LABEL), line);
    }
    let mark = mark(readings, &closure.target);
    let places = [&closure.before, &closure.now]
        .map(|figure| size_of(figure).value().map(|size| x_of(size, reach)));
    if let [Some(before), Some(now)] = places {
        canvas.line((before, middle), (now, middle), mark.colour, 1.4);
        let way = (now - before).signum();
        if (now - before).abs() > 16.0 {
            let tip = now - way * 4.6;
            let head = [
                (tip, middle),
                (tip - way * 5.5, middle - 3.2),
                (tip - way * 5.5, middle + 3.2),
            ];
            canvas.veil(&head, mark.colour, 1.0);
        }
    }
    for (x, mark) in places.into_iter().zip([mark.hollow(), mark]) {
        if let Some(x) = x {
            canvas.mark((x, middle), mark, 3.8);
        }
    }
}

/// A gap without its sign.
fn size_of(figure: &Figure) -> Reading {
    match Reading::of(figure, None) {
        Reading::Shown { value, bound, .. } if value < 0.0 => Reading::Shown {
            value: -value,
            bound: match bound {
                Bound::Exact => Bound::Exact,
                Bound::AtLeast => Bound::AtMost,
                Bound::AtMost => Bound::AtLeast,
            },
            half_width: None,
        },
        reading => reading,
    }
}

/// What became of a gap, in words.
fn outcome(readings: &Readings<'_>, closure: &GapClosure) -> String {
    let texts = readings.texts;
    let said = |share: f64, bound: Bound| {
        let figure = texts.percent(percent(share));
        match bound {
            Bound::Exact => figure,
            Bound::AtLeast => say!(texts, "figure-at-least", figure = figure),
            Bound::AtMost => say!(texts, "figure-at-most", figure = figure),
        }
    };
    match (
        &closure.before,
        &closure.now,
        Reading::of(&closure.closure, None),
    ) {
        (Figure::Withheld { withheld }, ..) | (_, Figure::Withheld { withheld }, _) => {
            texts.not_shown(*withheld, readings.release.k)
        }
        (_, _, Reading::Shown { value, bound, .. }) => match (value, bound) {
            (share, bound) if share >= 0.005 => {
                say!(texts, "chart-closed", share = said(share, bound))
            }
            (share, Bound::Exact) if share > -0.005 => say!(texts, "chart-closure-same"),
            (share, _) if share <= -1.0 => say!(texts, "chart-closure-twice"),
            (share, bound) => {
                let bound = match bound {
                    Bound::Exact => Bound::Exact,
                    Bound::AtLeast => Bound::AtMost,
                    Bound::AtMost => Bound::AtLeast,
                };
                say!(texts, "chart-wider", share = said(-share, bound))
            }
        },
        (_, Figure::Value { value, .. }, _) => {
            if value.get().abs() < readings.definition.policy.gap_bands[0] {
                say!(texts, "chart-closure-small")
            } else {
                say!(texts, "chart-closure-opened")
            }
        }
    }
}

fn cells(readings: &Readings<'_>, title: &str, closure: &GapClosure) -> [String; 5] {
    let [before, now] = [&closure.before, &closure.now].map(|f| Reading::of(f, None));
    [
        title.to_owned(),
        readings.name(&closure.target),
        readings.differs(&before),
        readings.differs(&now),
        outcome(readings, closure),
    ]
}
