//! What a readout is made from.

use super::{Services, WorkflowError, released};
use crate::definition::CheckedDefinition;
use crate::disclosure::Release;
use crate::relationship::WaveId;
use crate::store;

/// A release with what its documents say around it.
pub struct ReadoutParts {
    /// The figures.
    pub release: Release,
    /// The definition the answers were given under.
    pub definition: CheckedDefinition,
    /// Name of the relationship.
    pub relationship: String,
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
    Ok(ReadoutParts {
        release,
        definition,
        relationship: relationship.name,
    })
}
