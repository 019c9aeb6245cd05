//! Translations of a definition, out to translators and back. A file holds the texts of one language
//! beside those of the first: XLIFF 1.2, which every translator's tool reads (2.1 is read by some
//! only), or CSV for a spreadsheet. Pure: no file is opened here.
//!
//! Invariants: out and back changes nothing; what comes back changes texts of its own language and
//! nothing else; a text that was translated from other words than the definition has now is never
//! taken. The definition itself remembers no source texts: the file that was out does.

mod sheet;
mod stale;
mod take;
mod unit;
mod xliff;

pub use sheet::{read_csv, write_csv};
pub use stale::stale;
pub use take::{Taken, take};
pub use unit::{State, Unit, units};
pub use xliff::{read_xliff, write_xliff};

use std::fmt;

/// A file that came back from a translator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// The definition it was made from, where the file says so.
    pub definition: Option<String>,
    /// Language of the source texts.
    pub source_language: String,
    /// Language translated into.
    pub language: String,
    /// The texts.
    pub texts: Vec<ReturnedText>,
}

/// One text that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedText {
    /// Line of the file it begins on, from 1.
    pub line: u64,
    /// JSON pointer to the text in the definition.
    pub pointer: String,
    /// What was translated.
    pub source: String,
    /// The translation; empty where there is none yet.
    pub target: String,
}

/// What is wrong with a translator's file, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Line of the file, from 1.
    pub line: u64,
    /// What is wrong, without a full stop.
    pub message: String,
    /// What to do: one sentence.
    pub remedy: String,
}

impl Damage {
    fn new(line: u64, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            line,
            message: message.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = self.message.replace(char::is_control, " ");
        write!(f, "line {}: {message}. {}", self.line, self.remedy)
    }
}

#[cfg(test)]
mod tests;
