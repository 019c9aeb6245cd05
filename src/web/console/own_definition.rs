//! Which definition a wave asks: one of those known to the facilitator, or a file of their own, with
//! every fault of it shown. A file with faults leaves nothing behind.

use super::form::Form;
use super::seat::Seat;
use crate::definition::{CheckedDefinition, Fault};
use crate::web::error::WebError;

/// A definition to choose.
pub struct Choice {
    /// How the form names it.
    pub digest: String,
    /// What it is called.
    pub words: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// Why a form cannot be used.
pub struct Unusable {
    /// In words.
    pub words: String,
    /// The faults of the file that came with it.
    pub faults: Vec<Fault>,
}

impl Unusable {
    /// For a reason outside the file. Browsers do not keep a file that was chosen, so say so.
    pub fn because(seat: &Seat, form: &Form, words: String) -> Self {
        let words = match form.file(FILE) {
            Some(_) => format!("{words} {}", seat.chrome().say("c-definition-again")),
            None => words,
        };
        Self {
            words,
            faults: Vec::new(),
        }
    }
}

/// Name of the field for a file.
const FILE: &str = "own";

/// The definitions that so many parties can be asked; where none was chosen, the first is.
///
/// # Errors
/// [`WebError::Unavailable`].
pub async fn choice(seat: &Seat, parties: usize, selected: &str) -> Result<Vec<Choice>, WebError> {
    let known = seat.get(move |desk| desk.definitions(parties)).await?;
    let choice = known.into_iter().map(|definition| Choice {
        selected: definition.digest == selected,
        words: definition.to_string(),
        digest: definition.digest,
    });
    Ok(choice.collect())
}

/// The file that came with a form, or the definition chosen in it.
///
/// # Errors
/// [`WebError::UnknownAtDesk`] for a definition that was not offered.
pub async fn chosen(
    seat: &Seat,
    parties: usize,
    form: &Form,
) -> Result<Result<CheckedDefinition, Unusable>, WebError> {
    if let Some(file) = form.file(FILE) {
        let file = file.to_vec();
        let parsed = seat.get(move |_| Ok(CheckedDefinition::parse(&file)));
        return Ok(parsed.await?.map_err(|faults| Unusable {
            words: seat
                .chrome()
                .number("c-definition-bad", "count", faults.len()),
            faults,
        }));
    }
    let digest = form.line("definition");
    let known = seat.get(move |desk| {
        if digest.is_empty() {
            let known = desk.definitions(parties)?;
            let first = known.first().map(|known| known.digest.clone());
            return desk.definition(&first.unwrap_or_default());
        }
        desk.definition(&digest)
    });
    Ok(Ok(known.await?))
}
