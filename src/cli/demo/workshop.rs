//! What the demo's facilitator adds by hand: how readouts look, and what both sides agreed on after
//! each of the first two years.

use std::io::Cursor;

use image::{ImageFormat, Rgba, RgbaImage};
use jiff::civil::{Date, date};

use super::cast::Cast;
use crate::cli::output::CliError;
use crate::relationship::{Action, ActionResult, Outcome, Owner};
use crate::workflow::{LogoChoice, NewLook};

/// How the demo's readouts look.
///
/// # Errors
/// When the logo cannot be drawn.
pub fn look() -> Result<NewLook, CliError> {
    Ok(NewLook {
        logo: LogoChoice::Replace(logo()?),
        accent: "#1d6b66".into(),
        cover:
            "For the workshop of both teams. Please read it before you come, and bring one example."
                .into(),
        language: String::new(),
    })
}

/// Two rings that hold each other, as a PNG.
fn logo() -> Result<Vec<u8>, CliError> {
    let ring = |x: f64, y: f64, centre: f64| {
        let distance = (x - centre).hypot(y - 90.0);
        (56.0 - (distance - 62.0).abs() * 4.0).clamp(0.0, 16.0) / 16.0
    };
    let picture = RgbaImage::from_fn(300, 180, |x, y| {
        let (x, y) = (f64::from(x), f64::from(y));
        let (left, right) = (ring(x, y, 110.0), ring(x, y, 190.0));
        let [red, green, blue] = if left >= right {
            [0x1d, 0x6b, 0x66]
        } else {
            [0x33, 0x4a, 0x5e]
        };
        let cover = left.max(right) * 255.0;
        // Between 0 and 255 by the clamp.
        Rgba([red, green, blue, cover as u8])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, ImageFormat::Png)
        .map_err(|error| CliError::usage(format!("the demo's logo cannot be drawn: {error}")))?;
    Ok(bytes.into_inner())
}

/// An action of the demo: the facet, what will be done, who of each side answers for it, by when,
/// and what became of it a year later.
type Agreed = (
    &'static str,
    &'static str,
    usize,
    Date,
    ActionResult,
    &'static str,
);

/// What was agreed on after a year's wave, the first being 0.
pub fn actions(cast: &Cast, year: usize) -> Vec<Action> {
    let first: [Agreed; 2] = [
        (
            "delivery",
            "Agree on three delivery promises that count, and look at them together every month.",
            1,
            date(2024, 9, 30),
            ActionResult::Done,
            "Kept in eleven of twelve months.",
        ),
        (
            "openness",
            "Share the volume forecast with its assumptions, each quarter.",
            2,
            date(2024, 10, 31),
            ActionResult::NotDone,
            "Nobody had the time; taken up again.",
        ),
    ];
    let second: [Agreed; 3] = [
        (
            "early-warning",
            "Bad news is told on the same day, by telephone, even when the cause is not clear yet.",
            3,
            date(2025, 6, 30),
            ActionResult::Partly,
            "By the planners, not yet by the warehouse.",
        ),
        (
            "openness",
            "Share the volume forecast with its assumptions: one page, written by both sides.",
            2,
            date(2025, 9, 30),
            ActionResult::Done,
            "",
        ),
        (
            "innovation",
            "Try one improvement a quarter and share the saving.",
            4,
            date(2025, 12, 31),
            ActionResult::Dropped,
            "Waits for the new contract.",
        ),
    ];
    let agreed: &[Agreed] = match year {
        0 => &first,
        1 => &second,
        _ => &[],
    };
    let action = |(facet, text, who, due, result, note): &Agreed| Action {
        facet: Some((*facet).to_owned()),
        text: (*text).to_owned(),
        owners: cast
            .sides
            .iter()
            .map(|side| Owner {
                party: side.key.clone(),
                name: side.people.get(*who).cloned().unwrap_or_default(),
            })
            .collect(),
        due: *due,
        outcome: Some(Outcome {
            result: *result,
            note: (*note).to_owned(),
        }),
    };
    agreed.iter().map(action).collect()
}
