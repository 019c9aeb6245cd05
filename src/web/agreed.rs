//! An action that was agreed on, as facilitators and representatives read it.

use super::texts::Texts;
use crate::definition::{CheckedDefinition, text};
use crate::relationship::{Action, ActionResult, PartyKey};

/// The outcomes: their words in a form, and the keys of their texts.
pub const RESULTS: [(&str, ActionResult, &str); 4] = [
    ("done", ActionResult::Done, "c-outcome-done"),
    ("partly", ActionResult::Partly, "c-outcome-partly"),
    ("not-done", ActionResult::NotDone, "c-outcome-not-done"),
    ("dropped", ActionResult::Dropped, "c-outcome-dropped"),
];

/// An action as it is shown.
pub struct Agreed {
    /// What will be done.
    pub text: String,
    /// What it is about.
    pub about: String,
    /// Organisation and owner of each side.
    pub owners: Vec<(String, String)>,
    /// By when.
    pub due: String,
    /// What became of it.
    pub outcome: Option<String>,
    /// A sentence on that.
    pub note: String,
}

impl Agreed {
    /// In words. `names` has the organisations' names.
    pub fn of(
        texts: Texts,
        definition: &CheckedDefinition,
        names: &[(PartyKey, String)],
        action: &Action,
    ) -> Self {
        let language = definition.default_language();
        let facet = action.facet.as_deref();
        let about = facet.and_then(|facet| definition.facet(facet)).map_or_else(
            || texts.say("c-action-whole"),
            |facet| text(&facet.title, language, language).to_owned(),
        );
        let name = |party: &PartyKey| {
            let mut names = names.iter();
            let known = names.find(|(key, _)| key == party);
            known.map_or_else(|| party.to_string(), |(_, name)| name.clone())
        };
        let outcome = action.outcome.as_ref();
        let said = |result: ActionResult| {
            let mut results = RESULTS.iter();
            let known = results.find(|(_, known, _)| *known == result);
            known.map_or_else(String::new, |(_, _, key)| texts.say(key))
        };
        Self {
            text: action.text.clone(),
            about,
            owners: action
                .owners
                .iter()
                .map(|owner| (name(&owner.party), owner.name.clone()))
                .collect(),
            due: texts.date(action.due),
            outcome: outcome.map(|outcome| said(outcome.result)),
            note: outcome.map_or_else(String::new, |outcome| outcome.note.clone()),
        }
    }
}
