//! What both parties agree on once a wave is released: actions with an owner from each party and a
//! date, and later what became of them. Nothing of it comes from answers. Every step is one
//! transaction; no log names an owner or an action.

use super::branding::one_line;
use super::{Services, WorkflowError};
use crate::definition::CheckedDefinition;
use crate::ids;
use crate::relationship::{
    Action, ActionId, Agreements, EarlierActions, Outcome, Owner, Wave, WaveId, WaveState,
};
use crate::store::{self, AnyConnection};

/// Longest action, in characters.
pub const LONGEST_ACTION: usize = 500;
/// Longest name of an owner, in characters.
pub const LONGEST_OWNER: usize = 100;
/// Longest note on an outcome, in characters.
pub const LONGEST_OUTCOME: usize = 300;
/// Most actions of a wave. A workshop that agrees on more has agreed on nothing.
pub const MOST_ACTIONS: usize = 40;

/// An action that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Identifier.
    pub id: ActionId,
    /// The action.
    pub action: Action,
}

/// Records an action behind the others of a released wave. Owners are put in the order of the
/// relationship; an outcome is kept as it is given.
///
/// # Errors
/// When the wave is not released, there are [`MOST_ACTIONS`] already, or something is unusable.
pub fn record_action(
    services: &Services,
    wave: WaveId,
    action: &Action,
) -> Result<ActionId, WorkflowError> {
    let id: ActionId = ids::new();
    let definition = services.definition_of(wave)?;
    services.store.transaction(|connection| {
        let body = checked(connection, &definition, wave, action)?;
        if store::actions(connection, wave)?.len() >= MOST_ACTIONS {
            return Err(WorkflowError::refused(format!(
                "a wave holds at most {MOST_ACTIONS} actions; remove one first"
            )));
        }
        store::add_action(connection, wave, id, &body)?;
        Ok(id)
    })
}

/// Changes an action; what became of it stays as it was noted.
///
/// # Errors
/// As [`record_action`]; when the wave has no such action.
pub fn change_action(
    services: &Services,
    wave: WaveId,
    id: ActionId,
    action: &Action,
) -> Result<(), WorkflowError> {
    let definition = services.definition_of(wave)?;
    services.store.transaction(|connection| {
        let action = Action {
            outcome: one(connection, wave, id)?.outcome,
            ..action.clone()
        };
        let body = checked(connection, &definition, wave, &action)?;
        replace(connection, wave, id, &body)
    })
}

/// Notes what became of an action, or takes the note away. Possible at any time.
///
/// # Errors
/// When the wave has no such action, or the note is too long.
pub fn note_outcome(
    services: &Services,
    wave: WaveId,
    id: ActionId,
    outcome: Option<&Outcome>,
) -> Result<(), WorkflowError> {
    let outcome = outcome.map(|outcome| Outcome {
        result: outcome.result,
        note: one_line(&outcome.note),
    });
    if let Some(outcome) = &outcome {
        limit("note", &outcome.note, 0, LONGEST_OUTCOME)?;
    }
    services.store.transaction(|connection| {
        let before = one(connection, wave, id)?;
        let action = Action { outcome, ..before };
        replace(connection, wave, id, &written(&action)?)
    })
}

/// Removes an action.
///
/// # Errors
/// When the wave has no such action.
pub fn remove_action(services: &Services, wave: WaveId, id: ActionId) -> Result<(), WorkflowError> {
    services.store.transaction(
        |connection| match store::remove_action(connection, wave, id)? {
            true => Ok(()),
            false => Err(WorkflowError::NotFound("action")),
        },
    )
}

/// The actions of a wave, in the order they were recorded.
///
/// # Errors
/// When the database fails.
pub fn actions(services: &Services, wave: WaveId) -> Result<Vec<Recorded>, WorkflowError> {
    recorded(&mut *services.store.connection()?, wave)
}

/// The released wave before a wave: waves that were never released are passed over.
///
/// # Errors
/// When the database fails.
pub fn released_before(services: &Services, wave: &Wave) -> Result<Option<Wave>, WorkflowError> {
    let connection = &mut *services.store.connection()?;
    let mut previous = wave.previous;
    // A wave follows one that was there before it, so the way back ends.
    while let Some(id) = previous {
        let earlier = store::wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
        if earlier.state == WaveState::Released {
            return Ok(Some(earlier));
        }
        previous = earlier.previous;
    }
    Ok(None)
}

/// What documents of a wave say was agreed on: after it, and after the released wave before.
///
/// # Errors
/// When the database fails.
pub(super) fn agreements(services: &Services, wave: &Wave) -> Result<Agreements, WorkflowError> {
    let plain = |id| -> Result<Vec<Action>, WorkflowError> {
        let recorded = actions(services, id)?;
        Ok(recorded.into_iter().map(|one| one.action).collect())
    };
    let before = match released_before(services, wave)? {
        Some(earlier) => Some(EarlierActions {
            actions: plain(earlier.id)?,
            wave: earlier.label,
        }),
        None => None,
    };
    Ok(Agreements {
        actions: plain(wave.id)?,
        before: before.filter(|before| !before.actions.is_empty()),
    })
}

fn recorded(connection: &mut AnyConnection, wave: WaveId) -> Result<Vec<Recorded>, WorkflowError> {
    store::actions(connection, wave)?
        .into_iter()
        .map(|(id, body)| {
            let action =
                serde_json::from_str(&body).map_err(|_| WorkflowError::Damaged("action".into()))?;
            Ok(Recorded { id, action })
        })
        .collect()
}

fn one(
    connection: &mut AnyConnection,
    wave: WaveId,
    id: ActionId,
) -> Result<Action, WorkflowError> {
    let wave = store::lock_wave(connection, wave)?.ok_or(WorkflowError::NotFound("wave"))?;
    let mut known = recorded(connection, wave.id)?.into_iter();
    let found = known.find(|one| one.id == id);
    Ok(found.ok_or(WorkflowError::NotFound("action"))?.action)
}

fn replace(
    connection: &mut AnyConnection,
    wave: WaveId,
    id: ActionId,
    body: &str,
) -> Result<(), WorkflowError> {
    match store::replace_action(connection, wave, id, body)? {
        true => Ok(()),
        false => Err(WorkflowError::NotFound("action")),
    }
}

/// The action as it is stored, if the wave is released and the action fits it.
fn checked(
    connection: &mut AnyConnection,
    definition: &CheckedDefinition,
    wave: WaveId,
    action: &Action,
) -> Result<String, WorkflowError> {
    let wave = store::lock_wave(connection, wave)?.ok_or(WorkflowError::NotFound("wave"))?;
    if wave.state != WaveState::Released {
        return Err(WorkflowError::refused(
            "actions are agreed on once both sides have read the readout; release the wave first",
        ));
    }
    let text = one_line(&action.text);
    limit("action", &text, 1, LONGEST_ACTION)?;
    if let Some(facet) = &action.facet
        && definition.facet(facet).is_none()
    {
        return Err(WorkflowError::refused(
            "the questionnaire has no such facet; choose one of the list",
        ));
    }
    let mut owners = Vec::new();
    for party in store::parties(connection, wave.relationship)? {
        let given = action.owners.iter().find(|owner| owner.party == party.key);
        let name = given.map(|owner| one_line(&owner.name)).unwrap_or_default();
        limit(&format!("owner at {}", party.name), &name, 1, LONGEST_OWNER)?;
        owners.push(Owner {
            party: party.key,
            name,
        });
    }
    written(&Action {
        text,
        owners,
        ..action.clone()
    })
}

fn limit(what: &str, text: &str, least: usize, most: usize) -> Result<(), WorkflowError> {
    if (least..=most).contains(&text.chars().count()) {
        return Ok(());
    }
    Err(WorkflowError::refused(format!(
        "the {what} must have {least} to {most} characters"
    )))
}

fn written(action: &Action) -> Result<String, WorkflowError> {
    serde_json::to_string(action).map_err(|_| WorkflowError::Damaged("action".into()))
}
