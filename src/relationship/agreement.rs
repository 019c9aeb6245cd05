//! What both parties agreed on at the workshop: actions, each with an owner from each party and a
//! date, and a year later what became of them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::PartyKey;

/// An action that was agreed on. Nothing of it comes from answers: it is what people said aloud and
/// put their names to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// The facet it is about; `None` where it is about the relationship as a whole.
    pub facet: Option<String>,
    /// What will be done, in one or two sentences.
    pub text: String,
    /// Who answers for it, one from each party, in the order of the relationship.
    pub owners: Vec<Owner>,
    /// By when.
    pub due: Date,
    /// What became of it; `None` until somebody says so.
    pub outcome: Option<Outcome>,
}

/// Who answers for an action at a party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    /// Whose.
    pub party: PartyKey,
    /// A name or a role.
    pub name: String,
}

/// What became of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// How far it came.
    pub result: ActionResult,
    /// A sentence about it; empty where there is nothing to add.
    pub note: String,
}

/// How far an action came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionResult {
    /// It was done.
    Done,
    /// A part of it was done.
    Partly,
    /// It was not done.
    NotDone,
    /// It is no longer wanted.
    Dropped,
}

/// The actions of a wave, and what became of those of the wave before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreements {
    /// Agreed on after this wave, in the order they were recorded.
    pub actions: Vec<Action>,
    /// Those of the released wave before, if it has any.
    pub before: Option<EarlierActions>,
}

/// What an earlier wave led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierActions {
    /// Label of that wave.
    pub wave: String,
    /// Its actions.
    pub actions: Vec<Action>,
}
