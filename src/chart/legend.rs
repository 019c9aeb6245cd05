//! What stands above and below a drawing: the legend, and notes on what is not shown.

use super::canvas::{Canvas, Pen};
use super::cast::count;
use super::metrics::{fit, wrap};
use super::palette::{Colour, LABEL, Mark, QUIET, between};
use super::{Frame, Readings, WIDTH};
use crate::disclosure::Reason;
use crate::wording::say;

const SIZE: f64 = 8.5;
const LINE: f64 = 13.0;

/// A sign of the legend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sign {
    /// A voice.
    Mark(Mark),
    /// Typical precision.
    Line,
    /// A short upright stroke.
    Bar,
    /// A filled field.
    Field(Colour),
    /// No sign: a remark.
    None,
}

impl Sign {
    fn width(self) -> f64 {
        match self {
            Self::Mark(_) => 13.0,
            Self::Line => 20.0,
            Self::Bar => 8.0,
            Self::Field(_) => 13.0,
            Self::None => 0.0,
        }
    }
}

/// Draws signs with their words in lines from the top, and returns where the last line ends.
pub(super) fn legend(canvas: &mut Canvas, entries: &[(Sign, String)]) -> f64 {
    let pen = Pen::plain(SIZE, LABEL);
    let (mut x, mut y) = (0.0, 10.0);
    for (sign, text) in entries {
        let text = fit(pen.weight, pen.size, text, WIDTH - sign.width());
        let wide = sign.width() + pen.width(&text);
        if x > 0.0 && x + wide > WIDTH {
            (x, y) = (0.0, y + LINE);
        }
        match sign {
            Sign::Mark(mark) => canvas.mark((x + 4.5, y - 3.0), *mark, 4.2),
            Sign::Line => canvas.line((x, y - 3.0), (x + 15.0, y - 3.0), QUIET, 1.0),
            Sign::Bar => canvas.line((x + 2.0, y - 7.0), (x + 2.0, y + 1.0), LABEL, 1.6),
            Sign::Field(colour) => {
                let (upper, lower) = ((x, y - 7.5), (x + 9.0, y + 0.5));
                canvas.rectangle(upper, lower, *colour);
                canvas.frame(upper, lower, between(*colour, LABEL, 0.15), 0.5);
            }
            Sign::None => {}
        }
        canvas.text((x + sign.width(), y), pen, &text);
        x += wide + 16.0;
    }
    y + 6.0
}

/// The height [`legend`] takes.
pub(super) fn legend_height(entries: &[(Sign, String)]) -> f64 {
    legend(&mut Canvas::new(WIDTH), entries)
}

/// Quiet lines below a drawing, wrapped to its width.
pub(super) struct Notes(Vec<String>);

impl Notes {
    pub(super) fn of(notes: &[String]) -> Self {
        let pen = Self::pen();
        let lines = notes
            .iter()
            .flat_map(|note| wrap(pen.weight, pen.size, note, WIDTH, 40));
        Self(lines.collect())
    }

    fn pen() -> Pen {
        Pen::plain(7.5, QUIET)
    }

    /// The height they take; 0 for none.
    pub(super) fn height(&self) -> f64 {
        if self.0.is_empty() {
            return 0.0;
        }
        5.0 + 10.0 * count(self.0.len())
    }

    /// Draws them below `y`, and returns where they end.
    pub(super) fn draw(&self, canvas: &mut Canvas, y: f64) -> f64 {
        for (place, line) in self.0.iter().enumerate() {
            let base = y + 12.0 + 10.0 * count(place);
            canvas.text((0.0, base), Self::pen(), line);
        }
        y + self.height()
    }
}

/// A note for each reason why subjects are missing in a drawing: "Equity, Innovation – not shown: …".
/// On a slide a list that takes more than a line is a number; the table has them all.
pub(super) fn missing(
    readings: &Readings<'_>,
    subjects: &[(String, Reason)],
    frame: Frame,
) -> Vec<String> {
    let mut reasons: Vec<Reason> = subjects.iter().map(|(_, why)| *why).collect();
    reasons.sort();
    reasons.dedup();
    let pen = Notes::pen();
    let note = |reason: &Reason| {
        let titles = subjects.iter().filter(|(_, why)| why == reason);
        let titles: Vec<&str> = titles.map(|(title, _)| title.as_str()).collect();
        let why = readings.texts.not_shown(*reason, readings.release.k);
        let whole = format!("{} – {why}", titles.join(", "));
        if frame == Frame::Page || pen.width(&whole) <= WIDTH {
            return whole;
        }
        let many = titles.len().to_string();
        let many = say!(readings.texts, "chart-missing-many", many = many);
        format!("{many} – {why}")
    };
    reasons.iter().map(note).collect()
}
