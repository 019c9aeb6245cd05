//! Who answered: for each party invited and counted, as a pair of bars on one scale.

use super::canvas::{Canvas, Pen};
use super::cast::count;
use super::metrics::wrap;
use super::palette::{GRID, LABEL, QUIET, WHITE, between};
use super::{Chart, Readings, Table, WIDTH, mark};

const LEFT: f64 = 124.0;
const RIGHT: f64 = 70.0;
const BAR: f64 = 11.0;

pub(super) fn chart(readings: &Readings<'_>) -> Chart {
    let release = readings.release;
    let most = release
        .parties
        .iter()
        .map(|party| party.invited.get().max(party.counted.get()))
        .max();
    let most = f64::from(most.unwrap_or(1).max(1));
    let mut canvas = Canvas::new(WIDTH);
    let mut table = Table {
        head: ["Organisation", "Invited", "Answered", "Share"]
            .map(str::to_owned)
            .to_vec(),
        rows: Vec::new(),
    };
    let mut description = String::from("Bar chart of invited and answered.");
    let mut y = 4.0;
    for party in &release.parties {
        let (invited, counted) = (party.invited.get(), party.counted.get());
        let pen = Pen::strong(9.0, LABEL);
        let lines = wrap(pen.weight, pen.size, &party.name, LEFT - 10.0, 2);
        for (place, line) in lines.iter().enumerate() {
            canvas.text((0.0, y + 9.0 + count(place) * 11.5), pen, line);
        }
        let colour = mark(readings, &party.party).colour;
        let bars = [
            (invited, between(colour, WHITE, 0.72), "invited"),
            (counted, colour, "answered"),
        ];
        for (people, fill, word) in bars {
            let long = (WIDTH - LEFT - RIGHT) * f64::from(people) / most;
            canvas.rectangle((LEFT, y), (LEFT + long, y + BAR), fill);
            let number = people.to_string();
            let pen = Pen::strong(9.0, LABEL);
            canvas.text((LEFT + long + 5.0, y + BAR - 2.3), pen, &number);
            let after = LEFT + long + 8.0 + pen.width(&number);
            canvas.text((after, y + BAR - 2.3), Pen::plain(8.5, QUIET), word);
            y += BAR + 2.0;
        }
        canvas.line((LEFT, y - 2.0 * BAR - 6.0), (LEFT, y), GRID, 0.8);
        y += 12.0;
        let share = share(counted, invited);
        description.push_str(&format!(
            " {}: {invited} invited, {counted} answered ({share}).",
            party.name
        ));
        table.rows.push(vec![
            party.name.clone(),
            invited.to_string(),
            counted.to_string(),
            share,
        ]);
    }
    let (name, title) = ("participation", "Invited and answered");
    Chart {
        name: name.into(),
        title: title.into(),
        svg: canvas.finish(y - 4.0, name, title, &description),
        description,
        table,
    }
}

/// Counted of invited in percent, rounded.
fn share(counted: u32, invited: u32) -> String {
    if invited == 0 {
        return "–".into();
    }
    format!("{:.0} %", 100.0 * f64::from(counted) / f64::from(invited))
}
