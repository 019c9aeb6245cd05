//! What a facilitator does once a wave is closed: comments, the release, the readout and its look,
//! and what was agreed on. Each is checked against what the facilitator owns, as everything at
//! [`Desk`].

use super::{Desk, Mark, NewLook, PendingComment, ReadoutParts, Recorded, WorkflowError};
use crate::relationship::{Action, ActionId, Outcome, RelationshipId, WaveId};
use crate::store::Look;

impl Desk {
    /// The comments of a closed wave.
    ///
    /// # Errors
    /// As [`super::comments`].
    pub fn comments(&self, id: WaveId) -> Result<Vec<PendingComment>, WorkflowError> {
        self.owned(id)?;
        super::comments(&self.services, id)
    }

    /// Marks comments, by position counted from 1.
    ///
    /// # Errors
    /// As [`super::review`].
    pub fn review(&self, id: WaveId, marks: &[(usize, Mark)]) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::review(&self.services, id, marks)
    }

    /// Releases a closed wave.
    ///
    /// # Errors
    /// As [`super::release`].
    pub fn release(&self, id: WaveId) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::release(&self.services, id, &mut |_| {}).map(drop)
    }

    /// What the readout is made from.
    ///
    /// # Errors
    /// When the wave is not there or not released.
    pub fn readout(&self, id: WaveId) -> Result<ReadoutParts, WorkflowError> {
        self.owned(id)?;
        super::readout_parts(&self.services, id)
    }

    /// How the readouts of a relationship look.
    ///
    /// # Errors
    /// When the relationship is not there.
    pub fn look(&self, id: RelationshipId) -> Result<Look, WorkflowError> {
        self.owned_relationship(id)?;
        super::look(&self.services, id)
    }

    /// Changes how the readouts of a relationship look.
    ///
    /// # Errors
    /// As [`super::change_look`].
    pub fn change_look(&self, id: RelationshipId, new: &NewLook) -> Result<(), WorkflowError> {
        self.owned_relationship(id)?;
        super::change_look(&self.services, id, new)
    }

    /// What was agreed on after a wave.
    ///
    /// # Errors
    /// When the wave is not there.
    pub fn actions(&self, id: WaveId) -> Result<Vec<Recorded>, WorkflowError> {
        self.owned(id)?;
        super::actions(&self.services, id)
    }

    /// Records an action.
    ///
    /// # Errors
    /// As [`super::record_action`].
    pub fn record_action(&self, id: WaveId, action: &Action) -> Result<ActionId, WorkflowError> {
        self.owned(id)?;
        super::record_action(&self.services, id, action)
    }

    /// Changes an action.
    ///
    /// # Errors
    /// As [`super::change_action`].
    pub fn change_action(
        &self,
        id: WaveId,
        which: ActionId,
        action: &Action,
    ) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::change_action(&self.services, id, which, action)
    }

    /// Removes an action.
    ///
    /// # Errors
    /// As [`super::remove_action`].
    pub fn remove_action(&self, id: WaveId, which: ActionId) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::remove_action(&self.services, id, which)
    }

    /// Notes what became of an action.
    ///
    /// # Errors
    /// As [`super::note_outcome`].
    pub fn note_outcome(
        &self,
        id: WaveId,
        which: ActionId,
        outcome: Option<&Outcome>,
    ) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::note_outcome(&self.services, id, which, outcome)
    }
}
