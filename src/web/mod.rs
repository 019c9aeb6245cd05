//! The web server: what respondents, facilitators and representatives see in a browser.
//!
//! Invariants: `GET` changes nothing; no respondent's page sets a cookie; no page names a third
//! party or runs anything inline; a body never shows the cause of an error; nothing here logs a request.

mod agreed;
pub mod console;
mod custody;
mod definition_preview;
mod error;
mod guard;
mod headers;
mod health;
pub mod language;
mod limits;
mod metrics;
mod no_more_mail;
mod origin;
mod pages;
mod preview;
mod public;
mod readout;
mod representative;
pub mod respondent;
mod routes;
mod startup;
mod statics;
mod texts;

pub use definition_preview::{
    DefinitionSource, definition_preview, preview_address, previewed_parties,
};
pub use health::{Process, Readiness, Watched};
pub use limits::Limits;
pub use readout::{Inputs, Made, Renderer};
pub use startup::{Application, Operation, ServerSettings};
