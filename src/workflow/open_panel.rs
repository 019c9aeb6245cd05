//! What a server keeps in memory of an open panel: everything that launch fixed, and the table of
//! codes. It holds no key, so destroying a key file is enough to end it.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::{Services, WorkflowError};
use crate::ballot::{
    AccessCode, Addendum, BoxPlan, BoxShape, CodeTable, Fingerprint, InviteePlace,
    IssuingPublicKey, Manifest, ManifestPanel, OpeningPublicKey, ProcessKey, SEALED_OVERHEAD,
};
use crate::definition::CheckedDefinition;
use crate::ids;
use crate::keys::KeyError;
use crate::questionnaire::Layout;
use crate::relationship::{Facilitator, InvitationId, PanelId, Party, Wave, WaveState};
use crate::store;

/// A launched panel as fixed at launch.
pub struct OpenPanel {
    /// The panel in the manifest.
    pub panel: ManifestPanel,
    /// The manifest of its wave.
    pub manifest: Manifest,
    /// The manifest's fingerprint.
    pub fingerprint: Fingerprint,
    /// The definition.
    pub definition: CheckedDefinition,
    /// The layout of its ballots.
    pub layout: Layout,
    /// The party of the panel.
    pub party: Party,
    /// The other parties.
    pub partners: Vec<Party>,
    /// Whom to ask.
    pub facilitator: Facilitator,
    /// When the backup was made to which the wave was put back last; answers since then are lost.
    pub restored_from: Option<Timestamp>,
    /// How the panel's boxes are cut.
    pub plan: BoxPlan,
    /// Absent once the keys are gone.
    pub(super) codes: Option<CodeTable>,
    pub(super) places: HashMap<InvitationId, InviteePlace>,
    /// What ballots are verified with.
    pub(super) issuing_key: IssuingPublicKey,
    /// What ballots are sealed to.
    pub(super) opening_key: OpeningPublicKey,
}

impl OpenPanel {
    /// The shape of one of the panel's boxes.
    #[must_use]
    pub fn shape(&self, shard: u32) -> BoxShape {
        self.plan
            .shape(shard, self.layout.ballot_len() + SEALED_OVERHEAD)
    }

    /// The place of whoever holds a code.
    pub(super) fn invitee(&self, code: &AccessCode) -> Option<InviteePlace> {
        let invitation = self.codes.as_ref()?.find(code)?;
        self.places.get(&invitation).copied()
    }

    /// The name of the partner (or partners) as this panel reads it.
    #[must_use]
    pub fn partner_name(&self) -> String {
        self.partners
            .iter()
            .map(|party| party.name.as_str())
            .collect::<Vec<_>>()
            .join(" and ")
    }
}

impl Services {
    /// The wave of a launched panel, as it stands now, with what launch fixed. `None` for a panel
    /// that does not exist or was not launched.
    ///
    /// # Errors
    /// When the database or the keys fail.
    pub fn open_panel(&self, id: PanelId) -> Result<Option<(Wave, Arc<OpenPanel>)>, WorkflowError> {
        let mut connection = self.store.connection()?;
        let Some(panel) = store::panel(&mut connection, id)? else {
            return Ok(None);
        };
        let Some(wave) = store::wave(&mut connection, panel.wave)? else {
            return Ok(None);
        };
        drop(connection);
        if wave.manifest.is_none() {
            return Ok(None);
        }
        let open = match self.panel_in_memory(id) {
            Some(open) => open,
            None => {
                let open = Arc::new(self.load_panel(id, &wave)?);
                if let Ok(mut panels) = self.open_panels.write() {
                    panels.insert(id, Arc::clone(&open));
                }
                open
            }
        };
        Ok(Some((wave, open)))
    }

    /// What launch fixed, without looking at the wave as it stands now. `None` as for
    /// [`Self::open_panel`].
    pub(super) fn launched_panel(
        &self,
        id: PanelId,
    ) -> Result<Option<Arc<OpenPanel>>, WorkflowError> {
        match self.panel_in_memory(id) {
            Some(open) => Ok(Some(open)),
            None => Ok(self.open_panel(id)?.map(|(_, open)| open)),
        }
    }

    fn panel_in_memory(&self, id: PanelId) -> Option<Arc<OpenPanel>> {
        let panels = self.open_panels.read().ok()?;
        panels.get(&id).cloned()
    }

    fn load_panel(&self, id: PanelId, wave: &Wave) -> Result<OpenPanel, WorkflowError> {
        let damaged = || WorkflowError::Damaged("manifest".into());
        let text = wave.manifest.as_deref().ok_or_else(damaged)?;
        let manifest = Manifest::parse(text).map_err(|_| damaged())?;
        let panel = manifest
            .panels
            .iter()
            .find(|panel| panel.panel == id)
            .cloned()
            .ok_or_else(damaged)?;
        let definition = self.definition(&wave.definition_digest)?;
        let mut connection = self.store.connection()?;
        let relationship = store::relationship(&mut connection, wave.relationship)?
            .ok_or(WorkflowError::NotFound("relationship"))?;
        let facilitator =
            store::facilitator(&mut connection, &relationship.facilitator.to_string())?
                .ok_or(WorkflowError::NotFound("facilitator"))?;
        let parties = store::parties(&mut connection, wave.relationship)?;
        let (own, partners): (Vec<Party>, Vec<Party>) = parties
            .into_iter()
            .partition(|party| party.key == panel.party);
        let party = own.into_iter().next().ok_or_else(damaged)?;
        let invitations = store::invitation_ids(&mut connection, id)?;
        let addenda = store::addenda(&mut connection, wave.id)?;
        drop(connection);
        // Nothing is restored while a process runs, so this is as lasting as the rest.
        let restored_from =
            addenda
                .iter()
                .rev()
                .find_map(|entry| match serde_json::from_str(entry) {
                    Ok(Addendum::RestoredFromBackup { made_at }) => Some(made_at),
                    _ => None,
                });
        let plan = BoxPlan::launched(&panel).map_err(|_| damaged())?;
        // After close the keys are gone: the page still says so kindly, and no code is known.
        let mut places = HashMap::new();
        let codes = match self.keys.panel(id) {
            Ok(keys) => {
                let shards = plan
                    .invitee_shards(&keys.box_key, &invitations)
                    .map_err(|_| damaged())?;
                for (shard, invitees) in (0_u32..).zip(shards) {
                    let placed = invitees.into_iter().enumerate();
                    places.extend(placed.map(|(place, id)| (id, (shard, place))));
                }
                let process = ProcessKey::generate(&mut ids::generator());
                Some(CodeTable::build(process, &keys.code_key, &invitations))
            }
            // While the wave is open its keys must be there: a directory that is not mounted must not
            // look like a wave that is over.
            Err(KeyError::PanelGone(_)) if wave.state != WaveState::Open => None,
            Err(error) => return Err(error.into()),
        };
        Ok(OpenPanel {
            issuing_key: IssuingPublicKey::from_jwk(&panel.issuing_key).map_err(|_| damaged())?,
            opening_key: OpeningPublicKey::from_base64url(&panel.opening_key)
                .map_err(|_| damaged())?,
            fingerprint: manifest.fingerprint().map_err(|_| damaged())?,
            layout: Layout::of(&definition),
            panel,
            manifest,
            definition,
            party,
            partners,
            facilitator,
            restored_from,
            plan,
            codes,
            places,
        })
    }

    /// Lets go of keys and codes whose key files are gone. A long-running process does so now and
    /// then, so that what another process destroyed does not stay in its memory.
    pub fn forget_destroyed(&self) {
        self.keys.drop_destroyed();
        self.box_writer.forget(|id| self.keys.panel(id).is_err());
        if let Ok(mut panels) = self.open_panels.write() {
            panels.retain(|id, open| open.codes.is_none() || self.keys.panel(*id).is_ok());
        }
    }

    pub(super) fn forget_panel(&self, id: PanelId) {
        self.box_writer.forget(|known| known == id);
        if let Ok(mut panels) = self.open_panels.write() {
            panels.remove(&id);
        }
    }
}
