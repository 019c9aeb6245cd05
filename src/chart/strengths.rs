//! What to protect: every facet by its mutual level, highest first, with the lower of both received
//! levels. Strong is what both see as strong; whether they see it alike is a verdict's business.

use crate::disclosure::{Subject, Verdict};
use crate::wording::say;

use super::canvas::{Anchor, Canvas, Pen};
use super::cast::count;
use super::frame;
use super::legend::{Sign, legend, legend_height};
use super::metrics::{Weight, fit, wrap};
use super::palette::{GRID, JOIN, LABEL, Mark, QUIET, WHITE};
use super::readings::Reading;
use super::{Chart, Frame, Readings, Table, WIDTH};

const LABELS: f64 = 118.0;
const WORDS: f64 = 128.0;
const AXIS: f64 = 15.0;
const SIZE: f64 = 8.5;

/// A facet with both received levels taken together.
struct Row {
    title: String,
    mutual: Reading,
    floor: Reading,
    words: String,
    strong: bool,
}

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let mut rows: Vec<Row> = readings
        .paired_facets()
        .into_iter()
        .filter_map(|facet| row(readings, &Subject::Facet(facet.id.clone())))
        .collect();
    if rows.iter().all(|row| row.mutual.value().is_none()) {
        return Vec::new();
    }
    let rank = |row: &Row| row.mutual.value().unwrap_or(f64::NEG_INFINITY);
    rows.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
    let signs = vec![
        (
            Sign::Mark(Mark::NEUTRAL),
            say!(texts, "chart-strengths-mutual"),
        ),
        (Sign::Bar, say!(texts, "chart-strengths-floor")),
    ];
    let high = frame.either(17.0, 12.6);
    let height = |row: &Row| count(labels(row).len().saturating_sub(1)) * 9.5 + high;
    let around = legend_height(&signs) + AXIS + 4.0;
    let title = say!(texts, "chart-strengths-title");
    let parts = frame.parts(rows, around, height);
    let many = parts.len();
    let drawn = parts.iter().enumerate().map(|(place, rows)| {
        let (name, title) = frame::named(readings, ("strengths", &title), place, many);
        let mut canvas = Canvas::new(WIDTH);
        let top = legend(&mut canvas, &signs) + AXIS;
        let bottom = top + rows.iter().map(height).sum::<f64>();
        axis(readings, &mut canvas, (top, bottom));
        let mut description = say!(texts, "chart-strengths-about");
        let (mut cells, mut y) = (Vec::new(), top);
        for row in rows {
            draw(readings, &mut canvas, row, (y, height(row)));
            y += height(row);
            let (mutual, floor) = (readings.said(&row.mutual), readings.said(&row.floor));
            let sentence = say!(
                texts,
                "chart-strengths-row",
                title = row.title.as_str(),
                mutual = mutual.as_str(),
                floor = floor.as_str(),
                words = row.words.as_str()
            );
            description.push_str(&format!(" {sentence}"));
            cells.push(vec![row.title.clone(), mutual, floor, row.words.clone()]);
        }
        let head = vec![
            say!(texts, "chart-head-facet"),
            say!(texts, "chart-head-mutual"),
            say!(texts, "chart-head-floor"),
            say!(texts, "chart-head-reading"),
        ];
        Chart {
            svg: canvas.finish(bottom + 4.0, &name, &title, &description),
            table: Table { head, rows: cells },
            name,
            title,
            description,
        }
    });
    drawn.collect()
}

fn row(readings: &Readings<'_>, subject: &Subject) -> Option<Row> {
    let (texts, policy) = (readings.texts, &readings.definition.policy);
    let alignment = readings.alignment(subject)?;
    let mutual = Reading::of(&alignment.mutual, None);
    let floor = Reading::of(&alignment.floor, None);
    let verdicts: Vec<Option<Verdict>> = readings
        .pairs()
        .into_iter()
        .map(|(target, rater)| readings.perception(subject, target, rater)?.verdict)
        .collect();
    let apart = verdicts.contains(&Some(Verdict::Gap));
    let known = verdicts
        .iter()
        .all(|verdict| matches!(verdict, Some(Verdict::Aligned | Verdict::SmallGap)));
    let least = policy.level_bands[0];
    let both = |reading: &Reading| reading.value().is_some_and(|value| value >= least);
    let strong = both(&mutual) && both(&floor) && !apart;
    let words = match mutual.value() {
        None => readings.said(&mutual),
        Some(_) if strong && known => say!(texts, "chart-strength-alike"),
        Some(_) if strong => say!(texts, "chart-strength-open"),
        Some(level) if level >= least && !apart => say!(texts, "chart-strength-one-side"),
        Some(level) => {
            let band = texts.level_band(policy, level);
            if apart {
                format!("{band}, {}", texts.verdict(Verdict::Gap))
            } else {
                band
            }
        }
    };
    Some(Row {
        title: readings.title(subject),
        mutual,
        floor,
        words,
        strong,
    })
}

fn labels(row: &Row) -> Vec<String> {
    wrap(Weight::Strong, SIZE, &row.title, LABELS - 10.0, 2)
}

fn x_of(value: f64) -> f64 {
    let (left, right) = (LABELS + 10.0, WIDTH - WORDS - 56.0);
    left + (right - left) * value.clamp(0.0, 100.0) / 100.0
}

fn axis(readings: &Readings<'_>, canvas: &mut Canvas, (top, bottom): (f64, f64)) {
    let pen = Pen::plain(7.5, QUIET).anchored(Anchor::Middle);
    for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
        canvas.line((x_of(tick), top), (x_of(tick), bottom), GRID, 0.6);
        canvas.text((x_of(tick), top - 4.0), pen, &format!("{tick:.0}"));
    }
    // From here on a level is called strong.
    let strong = x_of(readings.definition.policy.level_bands[0]);
    canvas.dashes((strong, top), (strong, bottom), JOIN, 0.9);
}

fn draw(readings: &Readings<'_>, canvas: &mut Canvas, row: &Row, (top, height): (f64, f64)) {
    let middle = top + height / 2.0;
    canvas.line((0.0, top + height), (WIDTH, top + height), GRID, 0.4);
    let (label, words) = if row.strong {
        (Pen::strong(SIZE, LABEL), Pen::strong(8.0, LABEL))
    } else {
        (Pen::plain(SIZE, LABEL), Pen::plain(8.0, QUIET))
    };
    let lines = labels(row);
    let first = middle + 3.0 - count(lines.len().saturating_sub(1)) * 4.75;
    for (place, line) in lines.iter().enumerate() {
        canvas.text((6.0, first + count(place) * 9.5), label, line);
    }
    let (Some(mutual), Some(floor)) = (row.mutual.value(), row.floor.value()) else {
        let quiet = Pen::plain(8.0, QUIET);
        let room = WIDTH - x_of(2.0);
        let text = fit(quiet.weight, quiet.size, &row.words, room);
        canvas.text((x_of(2.0), middle + 3.0), quiet, &text);
        return;
    };
    let text = fit(words.weight, words.size, &row.words, WORDS - 4.0);
    canvas.text((WIDTH - WORDS + 4.0, middle + 3.0), words, &text);
    let (x, low) = (x_of(mutual), x_of(floor));
    canvas.line((low, middle), (x, middle), JOIN, 1.6);
    canvas.line((low, middle - 4.0), (low, middle + 4.0), LABEL, 1.6);
    let mark = if row.strong {
        Mark::NEUTRAL
    } else {
        Mark::NEUTRAL.hollow()
    };
    canvas.mark((x, middle), mark, 4.0);
    let before = low.min(x - 4.0) - 4.0;
    let figures = [
        (&row.mutual, x + 7.0, Pen::strong(SIZE, LABEL)),
        (
            &row.floor,
            before,
            Pen::plain(SIZE, QUIET).anchored(Anchor::End),
        ),
    ];
    for (reading, x, pen) in figures {
        let text = readings.said(reading);
        let room = match pen.anchor {
            Anchor::End => x - LABELS,
            _ => WIDTH - WORDS - x,
        };
        let size = if pen.width(&text) > room {
            6.5
        } else {
            pen.size
        };
        let pen = Pen { size, ..pen };
        let start = match pen.anchor {
            Anchor::End => x - pen.width(&text),
            _ => x,
        };
        // The grid does not run through a figure.
        let end = start + pen.width(&text);
        canvas.rectangle(
            (start - 1.0, middle - 4.0),
            (end + 1.0, middle + 4.0),
            WHITE,
        );
        canvas.text((x, middle + 3.0), pen, &text);
    }
}
