//! What a readout is made from.

use super::agreements::agreements;
use super::{Services, WorkflowError, released};
use crate::definition::CheckedDefinition;
use crate::disclosure::Release;
use crate::relationship::{Agreements, WaveId};
use crate::store::{self, Look};

/// A release with what its documents say around it.
pub struct ReadoutParts {
    /// The wave.
    pub wave: WaveId,
    /// Its label.
    pub label: String,
    /// The figures.
    pub release: Release,
    /// The definition the answers were given under.
    pub definition: CheckedDefinition,
    /// Name of the relationship.
    pub relationship: String,
    /// How its readouts look, and the language they are first offered in.
    pub look: Look,
    /// What was agreed on after this wave, and after the released one before.
    pub agreements: Agreements,
}

/// What the readout of a released wave is made from.
///
/// # Errors
/// When the wave is not released.
pub fn readout_parts(services: &Services, id: WaveId) -> Result<ReadoutParts, WorkflowError> {
    let release = released(services, id)?;
    let definition = services.definition_of(id)?;
    let mut connection = services.store.connection()?;
    let wave = store::wave(&mut connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
    let relationship = store::relationship(&mut connection, wave.relationship)?
        .ok_or(WorkflowError::NotFound("relationship"))?;
    let look = store::look(&mut connection, wave.relationship)?;
    drop(connection);
    Ok(ReadoutParts {
        wave: id,
        release,
        definition,
        relationship: relationship.name,
        look,
        agreements: agreements(services, &wave)?,
        label: wave.label,
    })
}
