//! The words people chose: on the left what speaks for the relationship, on the right what speaks
//! against it, a bar for each party. A third is drawn as the range it means: full to its least,
//! faint to its most.

use crate::definition::{PickOptions, Tone, Word};
use crate::wording::say;

use super::canvas::{Canvas, Pen};
use super::cast::count;
use super::frame;
use super::legend::{Notes, Sign, legend, legend_height, missing};
use super::metrics::fit;
use super::palette::{GRID, LABEL, QUIET, WHITE, between};
use super::picked::{Picked, picked, reach};
use super::{Chart, Frame, Readings, Table, WIDTH, mark};

const GAP: f64 = 20.0;
const SIDE: f64 = (WIDTH - GAP) / 2.0;
const NAME: f64 = 84.0;
const SAID: f64 = 44.0;
const BAR: f64 = 6.0;
const LANE: f64 = 9.5;
const HEAD: f64 = 20.0;

/// A word with what the parties say, on its side.
struct Chosen<'a> {
    word: &'a Word,
    text: String,
    most: f64,
}

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let (shown, withheld) = picked(readings, |options| matches!(options, PickOptions::Words(_)));
    let mut words = readings.definition.picks.iter();
    let words = words.find_map(|pick| match &pick.options {
        PickOptions::Words(words) => Some(words),
        PickOptions::Facets => None,
    });
    let (Some(words), false) = (words, shown.is_empty()) else {
        return Vec::new();
    };
    let chosen: Vec<Chosen<'_>> = words
        .iter()
        .map(|word| choose(readings, &shown, word))
        .collect();
    let stands_out = |chosen: &&Chosen<'_>| chosen.most > 0.0;
    let side = |tone: Tone| {
        let words = chosen.iter().filter(|chosen| chosen.word.tone == tone);
        let mut words: Vec<&Chosen<'_>> = words.filter(stands_out).collect();
        words.sort_by(|a, b| b.most.total_cmp(&a.most));
        words
    };
    let (mut for_it, mut against) = (
        side(Tone::Positive).into_iter(),
        side(Tone::Negative).into_iter(),
    );
    let mut rows = Vec::new();
    loop {
        let pair = (for_it.next(), against.next());
        if pair.0.is_none() && pair.1.is_none() {
            break;
        }
        rows.push(pair);
    }
    let mut notes = few(readings, &chosen, &shown);
    notes.extend(missing(readings, &withheld, frame));
    let notes = Notes::of(&notes);
    let signs: Vec<(Sign, String)> = signs(readings, &shown);
    let height = count(shown.len()) * LANE + 5.0;
    let around = legend_height(&signs) + HEAD + notes.height() + 4.0;
    let title = say!(texts, "chart-adjectives-title");
    let parts = frame.parts(rows, around, |_| height);
    let many = parts.len();
    let mut drawn: Vec<Chart> = Vec::new();
    for (place, rows) in parts.iter().enumerate() {
        let (name, title) = frame::named(readings, ("adjectives", &title), place, many);
        let mut canvas = Canvas::new(WIDTH);
        let top = legend(&mut canvas, &signs) + HEAD;
        let bottom = top + count(rows.len()) * height;
        heads(readings, &mut canvas, (top, bottom));
        for (number, pair) in rows.iter().enumerate() {
            let y = top + count(number) * height;
            for (x, chosen) in [(0.0, pair.0), (SIDE + GAP, pair.1)] {
                if let Some(chosen) = chosen {
                    draw(readings, &mut canvas, &shown, chosen, (x, y));
                }
            }
        }
        let end = notes.draw(&mut canvas, bottom);
        // The words few chose stand in the table of the last part.
        let own = rows.iter().flat_map(|(a, b)| [*a, *b]).flatten();
        let rest = chosen.iter().filter(|chosen| !stands_out(chosen));
        let rest = rest.filter(|_| place + 1 == many);
        let own: Vec<&Chosen<'_>> = own.chain(rest).collect();
        let table = table(readings, &shown, &own);
        let mut description = say!(texts, "chart-adjectives-about");
        for row in &table.rows {
            let cells = row.iter().zip(&table.head).skip(2);
            let cells: Vec<String> = cells.map(|(cell, head)| format!("{head} {cell}")).collect();
            let word = row.first().map_or("", String::as_str);
            let tone = row.get(1).map_or("", String::as_str);
            description.push_str(&format!(" {word} ({tone}): {}.", cells.join("; ")));
        }
        drawn.push(Chart {
            svg: canvas.finish(end + 4.0, &name, &title, &description),
            table,
            name,
            title,
            description,
        });
    }
    drawn
}

fn choose<'a>(readings: &Readings<'a>, shown: &[Picked<'_>], word: &'a Word) -> Chosen<'a> {
    let most = shown.iter().filter_map(|picked| {
        let amount = picked.amount(&word.id)?;
        let counted = picked.party.counted.get();
        Some(reach(amount, counted).0)
    });
    Chosen {
        word,
        text: readings.text(&word.text).to_owned(),
        most: most.fold(0.0, f64::max),
    }
}

/// A note of the words that few chose, where thirds are shown.
fn few(readings: &Readings<'_>, chosen: &[Chosen<'_>], shown: &[Picked<'_>]) -> Vec<String> {
    let words: Vec<&str> = chosen
        .iter()
        .filter(|chosen| chosen.most <= 0.0)
        .map(|chosen| chosen.text.as_str())
        .collect();
    if words.is_empty() || !shown.iter().any(Picked::is_in_thirds) {
        return Vec::new();
    }
    let words = words.join(", ");
    vec![say!(readings.texts, "chart-adjectives-few", words = words)]
}

fn signs(readings: &Readings<'_>, shown: &[Picked<'_>]) -> Vec<(Sign, String)> {
    let sign = |picked: &Picked<'_>| {
        let mark = mark(readings, &picked.party.party);
        (Sign::Field(mark.colour), readings.name(&picked.party.party))
    };
    let mut signs: Vec<(Sign, String)> = shown.iter().map(sign).collect();
    let coded = shown.iter().any(Picked::is_coded);
    if coded {
        let text = say!(readings.texts, "chart-adjectives-faint");
        signs.push((Sign::Field(GRID), text));
    }
    signs
}

/// The bars' ground on each side, with its thirds.
fn heads(readings: &Readings<'_>, canvas: &mut Canvas, (top, bottom): (f64, f64)) {
    let texts = readings.texts;
    let pen = Pen::strong(9.0, LABEL);
    let sides = [
        (0.0, say!(texts, "chart-adjectives-for")),
        (SIDE + GAP, say!(texts, "chart-adjectives-against")),
    ];
    for (x, text) in sides {
        let text = fit(pen.weight, pen.size, &text, SIDE);
        canvas.text((x, top - 6.0), pen, &text);
        canvas.line((x, top - 1.0), (x + SIDE, top - 1.0), GRID, 0.8);
        for third in [0.0, 1.0, 2.0, 3.0] {
            let at = bar(x, third / 3.0);
            canvas.line((at, top - 1.0), (at, bottom), GRID, 0.6);
        }
    }
}

/// Where a share stands on the side that begins at `x`.
fn bar(x: f64, share: f64) -> f64 {
    x + NAME + (SIDE - NAME - SAID) * share.clamp(0.0, 1.0)
}

fn draw(
    readings: &Readings<'_>,
    canvas: &mut Canvas,
    shown: &[Picked<'_>],
    chosen: &Chosen<'_>,
    (x, y): (f64, f64),
) {
    let pen = Pen::plain(8.5, LABEL);
    let text = fit(pen.weight, pen.size, &chosen.text, NAME - 6.0);
    let middle = y + 2.5 + count(shown.len()) * LANE / 2.0;
    canvas.text((x, middle + 3.0), pen, &text);
    for (lane, picked) in shown.iter().enumerate() {
        let middle = y + 2.5 + (count(lane) + 0.5) * LANE;
        let counted = picked.party.counted.get();
        let colour = mark(readings, &picked.party.party).colour;
        let quiet = Pen::plain(7.0, QUIET);
        let amount = picked.amount(&chosen.word.id);
        let (least, most) = amount.map_or((0.0, 0.0), |amount| reach(amount, counted));
        let (start, least, most) = (bar(x, 0.0), bar(x, least), bar(x, most));
        canvas.rectangle(
            (start, middle - BAR / 2.0),
            (most, middle + BAR / 2.0),
            between(colour, WHITE, 0.72),
        );
        canvas.rectangle(
            (start, middle - BAR / 2.0),
            (least, middle + BAR / 2.0),
            colour,
        );
        let said = picked.short(readings, &chosen.word.id);
        let said = fit(quiet.weight, quiet.size, &said, x + SIDE - most - 3.0);
        canvas.text((most + 3.0, middle + 2.5), quiet, &said);
    }
}

fn table(readings: &Readings<'_>, shown: &[Picked<'_>], words: &[&Chosen<'_>]) -> Table {
    let texts = readings.texts;
    let mut head = vec![
        say!(texts, "chart-head-word"),
        say!(texts, "chart-head-speaks"),
    ];
    head.extend(
        shown
            .iter()
            .map(|picked| readings.name(&picked.party.party)),
    );
    let rows = words.iter().map(|chosen| {
        let tone = match chosen.word.tone {
            Tone::Positive => say!(texts, "chart-speaks-for"),
            Tone::Negative => say!(texts, "chart-speaks-against"),
        };
        let mut row = vec![chosen.text.clone(), tone];
        row.extend(
            shown
                .iter()
                .map(|picked| picked.said(readings, &chosen.word.id)),
        );
        row
    });
    Table {
        rows: rows.collect(),
        head,
    }
}
