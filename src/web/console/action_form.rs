//! The form of an action: its fields as entered or as recorded, and the action in it.

use jiff::civil::Date;

use super::chrome::Chrome;
use super::form::Form;
use super::relationships::role;
use crate::definition::text;
use crate::relationship::{Action, Owner};
use crate::web::readout::Choice;
use crate::workflow::{
    LONGEST_ACTION, LONGEST_OUTCOME, LONGEST_OWNER, PanelView, WaveView, WorkflowError,
};

/// The facets of a wave's questionnaire, for a select.
pub fn facets(view: &WaveView, chosen: &str) -> Vec<Choice> {
    let language = view.definition.default_language();
    let facets = view.definition.definition().facets.iter();
    facets
        .map(|facet| Choice {
            code: facet.id.clone(),
            name: text(&facet.title, language, language).to_owned(),
            chosen: facet.id == chosen,
        })
        .collect()
}

/// An action as it stands in the form.
pub(super) struct Fields {
    pub(super) text: String,
    pub(super) facets: Vec<Choice>,
    pub(super) owners: Vec<OwnerField>,
    pub(super) due: String,
}

pub(super) struct OwnerField {
    pub(super) key: String,
    pub(super) role: String,
    pub(super) party: String,
    pub(super) name: String,
}

impl Fields {
    pub(super) fn of(c: &Chrome, view: &WaveView, entered: impl Fn(&str) -> String) -> Self {
        Self {
            text: entered("text"),
            facets: facets(view, &entered("facet")),
            due: entered("due"),
            owners: view
                .panels
                .iter()
                .map(|panel| OwnerField {
                    role: role(c, &panel.party.key),
                    party: panel.party.name.clone(),
                    name: entered(&format!("owner-{}", panel.party.key)),
                    key: panel.party.key.to_string(),
                })
                .collect(),
        }
    }

    pub(super) fn recorded(c: &Chrome, view: &WaveView, action: &Action) -> Self {
        Self::of(c, view, |field| match field {
            "text" => action.text.clone(),
            "facet" => action.facet.clone().unwrap_or_default(),
            "due" => action.due.to_string(),
            owner => {
                let mut owners = action.owners.iter();
                let own = owners.find(|one| owner == format!("owner-{}", one.party));
                own.map_or_else(String::new, |one| one.name.clone())
            }
        })
    }
}

/// The action in a form.
pub(super) fn read(form: &Form, view: &WaveView) -> Result<Action, WorkflowError> {
    let due: Date = form.get("due").trim().parse().map_err(|_| {
        WorkflowError::Refused("the date cannot be read; write it as 2027-06-30".to_owned())
    })?;
    let facet = form.line("facet");
    let owner = |panel: &PanelView| Owner {
        party: panel.party.key.clone(),
        name: form.line(&format!("owner-{}", panel.party.key)),
    };
    Ok(Action {
        facet: (!facet.is_empty()).then_some(facet),
        text: form.line("text"),
        owners: view.panels.iter().map(owner).collect(),
        due,
        outcome: None,
    })
}

/// The limits of the fields, in characters.
pub(super) struct Longest {
    pub(super) text: usize,
    pub(super) owner: usize,
    pub(super) note: usize,
}

pub(super) const LONGEST: Longest = Longest {
    text: LONGEST_ACTION,
    owner: LONGEST_OWNER,
    note: LONGEST_OUTCOME,
};
