//! A facilitator's desk: every use case of the console, each checked against what the facilitator
//! owns. Somebody else's relationship or wave does not exist here.

use std::sync::Arc;

use super::{
    CloseOutcome, Count, Launched, Letter, NewParty, PanelOutlook, Services, Status, TypedCodes,
    WorkflowError,
};
use crate::definition::CheckedDefinition;
use crate::ids;
use crate::relationship::{
    Facilitator, Holder, InvitationId, PanelId, Party, PartyKey, Person, Relationship,
    RelationshipId, RosterLine, Wave, WaveId, WaveState,
};
use crate::store::{self, ConsoleMailKind};

/// What a signed-in facilitator works on.
#[derive(Clone)]
pub struct Desk {
    pub(super) services: Arc<Services>,
    facilitator: Facilitator,
}

/// A relationship with its parties and waves.
pub struct RelationshipView {
    /// The relationship.
    pub relationship: Relationship,
    /// Its parties, in order.
    pub parties: Vec<Party>,
    /// Its waves, the latest first.
    pub waves: Vec<Wave>,
}

/// How a wave stands, and its panels.
pub struct WaveView {
    /// How it stands.
    pub status: Status,
    /// Its panels, in the order of the status.
    pub panels: Vec<PanelView>,
    /// The definition.
    pub definition: CheckedDefinition,
    /// The facilitator's note in its mails; empty when there is none.
    pub note: String,
    /// Its addendum, as JSON entries.
    pub addenda: Vec<String>,
    /// Exact numbers of people, after close only.
    pub counts: Vec<Count>,
    /// Whether a later wave was made from this one.
    pub followed: bool,
    /// Whether two closing codes are waited for.
    pub awaits_codes: bool,
    /// How many actions were agreed on after it.
    pub actions: usize,
    /// The released wave before it, when actions were agreed on after that.
    pub before: Option<EarlierWithActions>,
}

/// An earlier wave after which actions were agreed on.
pub struct EarlierWithActions {
    /// The wave.
    pub id: WaveId,
    /// Its label.
    pub label: String,
    /// How many actions.
    pub actions: usize,
}

/// What a wave's page needs of a panel beside its status.
pub struct PanelView {
    /// The panel.
    pub id: PanelId,
    /// The party.
    pub party: Party,
    /// Until when the representative's latest link is valid.
    pub link_until: Option<jiff::Timestamp>,
}

impl Desk {
    /// The desk of a facilitator.
    #[must_use]
    pub fn new(services: Arc<Services>, facilitator: Facilitator) -> Self {
        Self {
            services,
            facilitator,
        }
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> jiff::Timestamp {
        self.services.clock.now()
    }

    /// The facilitator's relationships, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub fn relationships(&self) -> Result<Vec<RelationshipView>, WorkflowError> {
        let mut all = store::relationships(&mut *self.services.store.connection()?)?;
        all.retain(|relationship| relationship.facilitator == self.facilitator.id);
        all.into_iter().map(|found| self.view(found)).collect()
    }

    /// One relationship.
    ///
    /// # Errors
    /// When it does not exist or is somebody else's.
    pub fn relationship(&self, id: RelationshipId) -> Result<RelationshipView, WorkflowError> {
        self.view(self.owned_relationship(id)?)
    }

    fn view(&self, relationship: Relationship) -> Result<RelationshipView, WorkflowError> {
        let mut connection = self.services.store.connection()?;
        let parties = store::parties(&mut connection, relationship.id)?;
        let mut waves = store::waves(&mut connection, Some(relationship.id))?;
        waves.reverse();
        Ok(RelationshipView {
            relationship,
            parties,
            waves,
        })
    }

    pub(super) fn owned_relationship(
        &self,
        id: RelationshipId,
    ) -> Result<Relationship, WorkflowError> {
        store::relationship(&mut *self.services.store.connection()?, id)?
            .filter(|relationship| relationship.facilitator == self.facilitator.id)
            .ok_or(WorkflowError::NotFound("relationship"))
    }

    pub(super) fn owned(&self, id: WaveId) -> Result<Wave, WorkflowError> {
        let wave = store::wave(&mut *self.services.store.connection()?, id)?
            .ok_or(WorkflowError::NotFound("wave"))?;
        // Not "not yours": whether it exists is not told either.
        self.owned_relationship(wave.relationship)
            .map_err(|error| match error {
                WorkflowError::NotFound(_) => WorkflowError::NotFound("wave"),
                other => other,
            })?;
        Ok(wave)
    }

    fn owned_panel(&self, id: WaveId, party: &PartyKey) -> Result<PanelId, WorkflowError> {
        let wave = self.owned(id)?;
        let mut connection = self.services.store.connection()?;
        let parties = store::parties(&mut connection, wave.relationship)?;
        let party = parties
            .iter()
            .find(|known| known.key == *party)
            .ok_or(WorkflowError::NotFound("party"))?;
        let panels = store::panels(&mut connection, id)?;
        panels
            .iter()
            .find(|panel| panel.party == party.id)
            .map(|panel| panel.id)
            .ok_or(WorkflowError::NotFound("panel"))
    }

    /// Adds a relationship.
    ///
    /// # Errors
    /// When a name or address is unusable.
    pub fn add_relationship(
        &self,
        name: &str,
        parties: &[NewParty],
    ) -> Result<RelationshipId, WorkflowError> {
        super::add_relationship(&self.services, &self.facilitator.email, name, parties)
    }

    /// Replaces a party's representative.
    ///
    /// # Errors
    /// As [`super::change_representative`].
    pub fn change_representative(
        &self,
        relationship: RelationshipId,
        party: &PartyKey,
        person: &Person,
    ) -> Result<(), WorkflowError> {
        self.owned_relationship(relationship)?;
        super::change_representative(&self.services, relationship, party, person)
    }

    /// How a wave stands. Changes nothing, not even the participation measured last.
    ///
    /// # Errors
    /// When the wave is not there.
    pub fn wave(&self, id: WaveId) -> Result<WaveView, WorkflowError> {
        let wave = self.owned(id)?;
        let status = super::status_as_measured(&self.services, id)?;
        let definition = self.services.definition(&wave.definition_digest)?;
        let now = self.services.clock.now();
        let mut connection = self.services.store.connection()?;
        let panels = store::panels(&mut connection, id)?;
        let mut views = Vec::new();
        for party in store::parties(&mut connection, wave.relationship)? {
            let Some(panel) = panels.iter().find(|panel| panel.party == party.id) else {
                continue;
            };
            views.push(PanelView {
                id: panel.id,
                link_until: store::representative_link_until(&mut connection, panel.id, now)?,
                party,
            });
        }
        let addenda = store::addenda(&mut connection, id)?;
        let note = store::mail_note(&mut connection, id)?.unwrap_or_default();
        let followed = store::waves(&mut connection, Some(wave.relationship))?
            .iter()
            .any(|later| later.previous == Some(id));
        drop(connection);
        let awaits_codes = super::awaits_codes(&self.services, &wave)?;
        let counts = match wave.state {
            WaveState::Closed | WaveState::Released => super::closed_counts(&self.services, id)?,
            WaveState::Draft | WaveState::Open | WaveState::Closing => Vec::new(),
        };
        let actions = super::actions(&self.services, id)?.len();
        let before = self.before_with_actions(&wave)?;
        Ok(WaveView {
            actions,
            before,
            status,
            counts,
            panels: views,
            definition,
            note,
            addenda,
            followed,
            awaits_codes,
        })
    }

    fn before_with_actions(
        &self,
        wave: &Wave,
    ) -> Result<Option<EarlierWithActions>, WorkflowError> {
        let Some(before) = super::released_before(&self.services, wave)? else {
            return Ok(None);
        };
        let actions = super::actions(&self.services, before.id)?.len();
        Ok((actions > 0).then_some(EarlierWithActions {
            id: before.id,
            label: before.label,
            actions,
        }))
    }

    /// Measures participation, unless it was measured within a day.
    ///
    /// # Errors
    /// When the wave is not there, or database or keys fail.
    pub fn measure(&self, id: WaveId) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::status(&self.services, id).map(drop)
    }

    /// A panel with everything around it.
    ///
    /// # Errors
    /// When wave or party are not there.
    pub fn outlook(&self, id: WaveId, party: &PartyKey) -> Result<PanelOutlook, WorkflowError> {
        super::panel_outlook(&self.services, self.owned_panel(id, party)?)
    }

    /// Replaces a party's roster in a draft. Returns how many are invited.
    ///
    /// # Errors
    /// Every bad line, by number; then nothing is imported. Also when the wave was launched.
    pub fn import_roster(
        &self,
        id: WaveId,
        party: &PartyKey,
        lines: &[RosterLine],
    ) -> Result<usize, WorkflowError> {
        self.owned(id)?;
        super::import_roster(&self.services, id, party, lines)
    }

    /// The invitation of a party's panel as a sample.
    ///
    /// # Errors
    /// When wave or party are not there.
    pub fn sample_letter(&self, id: WaveId, party: &PartyKey) -> Result<Letter, WorkflowError> {
        Ok(self.services.sample_letter(&self.outlook(id, party)?))
    }

    /// Enqueues the sample to the facilitator.
    ///
    /// # Errors
    /// When wave or party are not there.
    pub fn mail_sample(&self, id: WaveId, party: &PartyKey) -> Result<(), WorkflowError> {
        let panel = self.owned_panel(id, party)?;
        let kind = ConsoleMailKind::Sample(self.facilitator.id, panel);
        let now = self.services.clock.now();
        self.services.store.transaction(|connection| {
            store::enqueue_console_mail(connection, ids::new(), &kind, now)?;
            Ok(())
        })
    }

    /// Writes to a party's representative.
    ///
    /// # Errors
    /// As [`super::ask_representative`].
    pub fn ask_representative(&self, id: WaveId, party: &PartyKey) -> Result<(), WorkflowError> {
        let panel = self.owned_panel(id, party)?;
        super::ask_representative(&self.services, panel)
    }

    /// Revokes the links of a party's representative.
    ///
    /// # Errors
    /// When wave or party are not there.
    pub fn revoke_representative(&self, id: WaveId, party: &PartyKey) -> Result<(), WorkflowError> {
        let panel = self.owned_panel(id, party)?;
        super::revoke_representative(&self.services, panel)
    }

    /// Launches a draft, or only checks it.
    ///
    /// # Errors
    /// As [`super::launch`].
    pub fn launch(&self, id: WaveId, dry_run: bool) -> Result<Launched, WorkflowError> {
        self.owned(id)?;
        super::launch(&self.services, id, dry_run)
    }

    /// Reminds everybody alike.
    ///
    /// # Errors
    /// As [`super::remind`].
    pub fn remind(&self, id: WaveId) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::remind(&self.services, id)
    }

    /// Sends one person's invitation again.
    ///
    /// # Errors
    /// As [`super::resend`].
    pub fn resend(&self, id: WaveId, invitation: InvitationId) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::resend(&self.services, id, invitation)
    }

    /// Corrects one person's address.
    ///
    /// # Errors
    /// As [`super::correct_address`].
    pub fn correct_address(
        &self,
        id: WaveId,
        invitation: InvitationId,
        address: &str,
    ) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::correct_address(&self.services, id, invitation, address)
    }

    /// Moves the closing time to a later one.
    ///
    /// # Errors
    /// As [`super::postpone`].
    pub fn postpone(&self, id: WaveId, closes_at: jiff::Timestamp) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::postpone(&self.services, id, closes_at)
    }

    /// Keeps the public half of the facilitator's closing key.
    ///
    /// # Errors
    /// As [`super::keep_closing_key`].
    pub fn keep_closing_key(&self, id: WaveId, public_key: &str) -> Result<(), WorkflowError> {
        self.owned(id)?;
        super::keep_closing_key(&self.services, id, Holder::Facilitator, public_key)
    }

    /// Closes a wave in joint custody with the codes of two holders.
    ///
    /// # Errors
    /// As [`super::close_together`].
    pub fn close_together(
        &self,
        id: WaveId,
        typed: &TypedCodes,
    ) -> Result<CloseOutcome, WorkflowError> {
        self.owned(id)?;
        super::close_together(&self.services, id, typed, &mut |_| {})
    }

    /// Closes a wave.
    ///
    /// # Errors
    /// As [`super::close`].
    pub fn close(&self, id: WaveId) -> Result<CloseOutcome, WorkflowError> {
        self.owned(id)?;
        super::close(&self.services, id, &mut |_| {})
    }
}
