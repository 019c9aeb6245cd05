//! The respondent's side: one page per panel, complete without script.
//!
//! Invariants: the page of a panel is the same for every invitee; what was entered comes back
//! whenever it was not counted; codes and answers are wiped from memory here when they are done
//! with, and never logged.

mod address;
pub(super) mod body;
pub(super) mod cast;
mod check;
pub(super) mod entered;
pub(super) mod issue;
mod live;
mod problem;
pub(super) mod protocol;
pub(super) mod questionnaire;
mod script;
mod sentence;
mod service;
pub(super) mod show;
pub(super) mod submit;
pub(super) mod urlencoded;
mod view;
mod viewer;

pub use service::{PanelPage, Phase, Respondents, Submitted, Unavailable};
