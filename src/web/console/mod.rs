//! The console: what facilitators do, from a relationship to a released readout.
//!
//! Every page is complete without script, but the one where a closing code is made
//! ([`super::custody`]). Forms are sent by `POST`, answered by a redirect, and
//! taken only with the token of their session ([`form`]); who is signed in is found by middleware
//! before any handler runs ([`session`]); what they may see is decided in `workflow`, by the desk.
//!
//! Invariant: no page tells whether a person has answered.

pub(super) mod act;
mod action_form;
mod agreements;
mod branding;
pub(super) mod chrome;
mod comments;
mod confirm;
pub(super) mod form;
mod looks;
pub(super) mod multipart;
mod own_definition;
mod people;
mod postpone;
pub(super) mod relationships;
mod roster;
mod routes;
pub(super) mod seat;
mod session;
mod sign_in;
mod wave;
mod wave_form;

pub(super) use routes::{front, routes};
pub use seat::Console;
