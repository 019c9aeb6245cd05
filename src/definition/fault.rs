//! What is wrong with a definition file, where, and what to do about it.

use std::cmp::Ordering;
use std::fmt;

use serde::Serialize;

/// Faults listed for one file; a hostile file could otherwise fill the memory with them.
const MOST: usize = 1_000;

/// One fault of a definition file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// JSON pointer (RFC 6901) to the faulty or missing value; empty for the whole file.
    pub pointer: String,
    /// What is wrong, without a full stop.
    pub message: String,
    /// What to do: one sentence.
    pub remedy: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            // A name in the file must not be able to steer the terminal.
            let pointer = self.pointer.replace(char::is_control, "\u{fffd}");
            write!(f, "{pointer}: ")?;
        }
        write!(f, "{}. {}", self.message, self.remedy)
    }
}

/// The faults found so far.
#[derive(Default)]
pub(super) struct Faults {
    found: Vec<Fault>,
    replaced: Vec<String>,
}

impl Faults {
    /// Notes a fault, unless it only follows from a value that was replaced by a blank one.
    pub(super) fn add(
        &mut self,
        pointer: impl Into<String>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let pointer = pointer.into();
        if self.replaced.iter().any(|place| is_within(&pointer, place)) {
            return;
        }
        match self.found.len().cmp(&MOST) {
            Ordering::Less => self.found.push(Fault {
                pointer,
                message: message.into(),
                remedy: remedy.into(),
            }),
            Ordering::Equal => self.found.push(Fault {
                pointer: String::new(),
                message: format!("there are more than {MOST} faults"),
                remedy: "Mend these first; the others are listed then.".into(),
            }),
            Ordering::Greater => {}
        }
    }

    /// Notes that the value at `pointer` was missing or of the wrong type and that a blank one
    /// stands in for it, so that the checks that follow say nothing about it.
    pub(super) fn replaced(&mut self, pointer: impl Into<String>) {
        if self.replaced.len() <= MOST {
            self.replaced.push(pointer.into());
        }
    }

    /// Whether a blank value stands in at, above or below `pointer`. What a list lacks can only
    /// be told when all of it was there.
    pub(super) fn has_blanks(&self, pointer: &str) -> bool {
        let mut places = self.replaced.iter();
        places.any(|place| is_within(place, pointer) || is_within(pointer, place))
    }

    /// Whether nothing was found so far.
    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether no further fault would be listed.
    pub(super) fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    /// The faults in the order they were found.
    pub(super) fn into_list(self) -> Vec<Fault> {
        self.found
    }
}

/// Whether `pointer` is `place` or lies below it.
fn is_within(pointer: &str, place: &str) -> bool {
    pointer
        .strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The pointer to member `name` of the value at `pointer`.
pub(super) fn below(pointer: &str, name: impl fmt::Display) -> String {
    let name = name.to_string().replace('~', "~0").replace('/', "~1");
    format!("{pointer}/{name}")
}

/// A value of the file as a message shows it: in quotation marks, shortened, on one line.
pub(super) fn quoted(value: &str) -> String {
    let line = value.replace(char::is_control, " ");
    let mut chars = line.chars();
    let start: String = chars.by_ref().take(60).collect();
    let rest = if chars.next().is_some() { "…" } else { "" };
    format!("\"{start}{rest}\"")
}
