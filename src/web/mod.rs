//! The web server: what a respondent sees in a browser.
//!
//! Invariants: `GET` changes nothing; no page sets a cookie, names a third party or runs anything
//! inline; a body never shows the cause of an error; nothing here logs a request.

mod error;
mod guard;
mod headers;
mod no_more_mail;
mod pages;
pub mod respondent;
mod routes;
mod startup;
mod statics;
mod texts;

pub use startup::{Application, ServerSettings};
