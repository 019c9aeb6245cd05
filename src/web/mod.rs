//! The web server: what a respondent sees in a browser.
//!
//! Invariants: `GET` changes nothing; no page sets a cookie, names a third party or runs anything
//! inline; a body never shows the cause of an error; nothing here logs a request.

mod error;
mod guard;
mod headers;
mod health;
mod limits;
mod metrics;
mod pages;
pub mod respondent;
mod routes;
mod startup;
mod statics;
mod texts;

pub use health::{Process, Readiness, Watched};
pub use limits::Limits;
pub use startup::{Application, Operation, ServerSettings};
