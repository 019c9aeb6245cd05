//! Who answered: for each party invited and counted, as a pair of bars on one scale.

use crate::disclosure::PartyFigures;
use crate::wording::say;

use super::canvas::{Canvas, Pen};
use super::cast::count;
use super::frame;
use super::metrics::wrap;
use super::palette::{GRID, LABEL, QUIET, WHITE, between};
use super::{Chart, Frame, Readings, Table, WIDTH, mark};

const LEFT: f64 = 124.0;
const RIGHT: f64 = 80.0;
const BAR: f64 = 11.0;
const ROW: f64 = 2.0 * (BAR + 2.0) + 12.0;

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let parties: Vec<&PartyFigures> = readings.release.parties.iter().collect();
    let most = parties
        .iter()
        .map(|party| party.invited.get().max(party.counted.get()))
        .max();
    let most = f64::from(most.unwrap_or(1).max(1));
    let title = say!(texts, "chart-participation-title");
    let parts = frame.parts(parties, 4.0, |_| ROW);
    let many = parts.len();
    let drawn = parts.into_iter().enumerate().map(|(place, parties)| {
        let (name, title) = frame::named(readings, ("participation", &title), place, many);
        let mut canvas = Canvas::new(WIDTH);
        let mut description = say!(texts, "chart-participation-about");
        let mut rows = Vec::new();
        for (row, party) in parties.into_iter().enumerate() {
            draw(readings, &mut canvas, party, most, 4.0 + count(row) * ROW);
            let [name, invited, counted, share] = cells(readings, party);
            description.push(' ');
            description.push_str(&say!(
                texts,
                "chart-participation-row",
                party = name.as_str(),
                invited = invited.as_str(),
                counted = counted.as_str(),
                share = share.as_str()
            ));
            rows.push(vec![name, invited, counted, share]);
        }
        let height = ROW * count(rows.len());
        let head = vec![
            say!(texts, "chart-head-organisation"),
            say!(texts, "chart-head-invited"),
            say!(texts, "chart-head-answered"),
            say!(texts, "chart-head-share"),
        ];
        Chart {
            svg: canvas.finish(height, &name, &title, &description),
            table: Table { head, rows },
            name,
            title,
            description,
        }
    });
    drawn.collect()
}

fn draw(readings: &Readings<'_>, canvas: &mut Canvas, party: &PartyFigures, most: f64, top: f64) {
    let texts = readings.texts;
    let pen = Pen::strong(9.0, LABEL);
    let name = readings.name(&party.party);
    let lines = wrap(pen.weight, pen.size, &name, LEFT - 10.0, 2);
    for (place, line) in lines.iter().enumerate() {
        canvas.text((0.0, top + 9.0 + count(place) * 11.5), pen, line);
    }
    let colour = mark(readings, &party.party).colour;
    let faint = between(colour, WHITE, 0.72);
    let bars = [
        (party.invited.get(), faint, say!(texts, "chart-invited")),
        (party.counted.get(), colour, say!(texts, "chart-answered")),
    ];
    let mut y = top;
    for (people, fill, word) in bars {
        let long = (WIDTH - LEFT - RIGHT) * f64::from(people) / most;
        canvas.rectangle((LEFT, y), (LEFT + long, y + BAR), fill);
        let number = people.to_string();
        let pen = Pen::strong(9.0, LABEL);
        canvas.text((LEFT + long + 5.0, y + BAR - 2.3), pen, &number);
        let after = LEFT + long + 8.0 + pen.width(&number);
        canvas.text((after, y + BAR - 2.3), Pen::plain(8.5, QUIET), &word);
        y += BAR + 2.0;
    }
    canvas.line((LEFT, top - 4.0), (LEFT, y), GRID, 0.8);
}

fn cells(readings: &Readings<'_>, party: &PartyFigures) -> [String; 4] {
    let (invited, counted) = (party.invited.get(), party.counted.get());
    let share = match invited {
        0 => "–".to_owned(),
        // Rounded to the nearest whole percent.
        _ => readings
            .texts
            .percent((200 * counted + invited) / (2 * invited)),
    };
    [
        readings.name(&party.party),
        invited.to_string(),
        counted.to_string(),
        share,
    ]
}
