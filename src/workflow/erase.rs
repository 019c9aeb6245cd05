//! Forgetting people: addresses go 30 days after close, and everything of a relationship when its
//! end is asked for. Counts stay in the bulletin, which names nobody.

use jiff::SignedDuration;

use super::{Services, WorkflowError};
use crate::relationship::{RelationshipId, Wave};
use crate::store::{self, AnyConnection, StoreError};

/// How long after close the names and addresses of invitees are kept.
pub const KEPT_AFTER_CLOSE: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Erases the invitees of every wave that was closed 30 days ago, and the mail that waits for them.
/// Returns of how many waves. Safe to repeat.
///
/// # Errors
/// When the database fails; then nothing was erased.
pub fn erase_due(services: &Services) -> Result<usize, WorkflowError> {
    let now = services.clock.now();
    let mut connection = services.store.connection()?;
    let mut due = Vec::new();
    for wave in store::waves(&mut connection, None)? {
        let over = |closed_at| now.duration_since(closed_at) >= KEPT_AFTER_CLOSE;
        if wave.closed_at.is_some_and(over) && has_invitees(&mut connection, &wave)? {
            due.push(wave);
        }
    }
    drop(connection);
    if due.is_empty() {
        return Ok(0);
    }
    services.store.transaction(|connection| {
        for wave in &due {
            erase_invitees(connection, wave)?;
        }
        Ok::<_, WorkflowError>(())
    })?;
    services.log_emptied(services.store.scrub()?);
    tracing::info!(waves = due.len(), "invitees erased, 30 days after close");
    Ok(due.len())
}

fn has_invitees(connection: &mut AnyConnection, wave: &Wave) -> Result<bool, StoreError> {
    for panel in store::panels(connection, wave.id)? {
        if !store::invitation_ids(connection, panel.id)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn erase_invitees(connection: &mut AnyConnection, wave: &Wave) -> Result<(), StoreError> {
    for panel in store::panels(connection, wave.id)? {
        let invitations = store::invitation_ids(connection, panel.id)?;
        store::delete_invitations(connection, panel.id, &invitations)?;
    }
    Ok(())
}

/// What was deleted with a relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// Waves, in whatever state.
    pub waves: usize,
}

/// Deletes everything of a relationship: parties, waves, rosters, answers, releases, bulletins, and
/// every key. Cannot be undone. Interrupted, it can be repeated.
///
/// # Errors
/// When there is no such relationship, `name` is not its name, or keys or database fail.
pub fn delete_relationship(
    services: &Services,
    id: RelationshipId,
    name: &str,
) -> Result<Deleted, WorkflowError> {
    let mut connection = services.store.connection()?;
    let relationship =
        store::relationship(&mut connection, id)?.ok_or(WorkflowError::NotFound("relationship"))?;
    if relationship.name != name.trim() {
        return Err(WorkflowError::refused(format!(
            "this would delete \"{0}\" with all its waves, rosters, results and keys, for good; to do so, say --confirm \"{0}\"",
            relationship.name
        )));
    }
    let waves = store::waves(&mut connection, Some(id))?;
    let mut panels = Vec::new();
    for wave in &waves {
        panels.extend(store::panels(&mut connection, wave.id)?);
    }
    drop(connection);
    // Keys first: what is left after a crash can be opened by nobody, and deleted again.
    for panel in &panels {
        services.keys.destroy_panel(panel.id)?;
        services.forget_panel(panel.id);
    }
    for wave in &waves {
        services.keys.destroy_review(wave.id)?;
    }
    services.store.transaction(|connection| {
        for wave in &waves {
            erase_invitees(connection, wave)?;
            for panel in store::panels(connection, wave.id)? {
                store::delete_panel_rows(connection, panel.id)?;
            }
            store::delete_wave_rows(connection, wave.id)?;
        }
        store::delete_relationship(connection, id)?;
        Ok::<_, WorkflowError>(())
    })?;
    services.log_emptied(services.store.scrub()?);
    tracing::info!(relationship = %id, waves = waves.len(), "relationship deleted");
    Ok(Deleted { waves: waves.len() })
}
