//! What anybody may read about a wave from launch on: the terms, what changed since, the
//! questionnaire, and after close the bulletin. It is the same for everybody, and nothing in it
//! moves because somebody answers.

use super::{Services, WorkflowError};
use crate::ballot::{
    Addendum, BoxPlan, Bulletin, BulletinBallot, Fingerprint, Manifest, SEALED_OVERHEAD,
};
use crate::definition::CheckedDefinition;
use crate::questionnaire::Layout;
use crate::relationship::{PanelId, Phase, Wave, WaveId, WaveState};
use crate::store;

/// A launched wave as the public sees it.
#[derive(Clone)]
pub struct PublicWave {
    /// The wave as it stands: its times may have been postponed.
    pub wave: Wave,
    /// What respondents may do now.
    pub phase: Phase,
    /// The manifest.
    pub manifest: Manifest,
    /// Its text, exactly as fixed at launch.
    pub manifest_text: String,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// What changed since launch, in order.
    pub addenda: Vec<Addendum>,
    /// The definition.
    pub definition: CheckedDefinition,
    /// Its text, exactly as stored under its digest.
    pub definition_text: String,
    /// Length of every sealed ballot, in bytes.
    pub sealed_len: usize,
    /// Length of each panel's first box as stored, in the order of the manifest.
    pub box_len: Vec<(PanelId, usize)>,
    /// The bulletin's text, after close.
    pub bulletin: Option<String>,
}

impl PublicWave {
    /// Fewest counted ballots of a panel for anything of it to be released or listed.
    #[must_use]
    pub fn least_counted(&self) -> u32 {
        self.wave.k.max(self.manifest.k)
    }

    /// The bulletin.
    #[must_use]
    pub fn read_bulletin(&self) -> Option<Bulletin> {
        serde_json::from_str(self.bulletin.as_deref()?).ok()
    }

    /// Whether a receipt stands on the bulletin. `None` when it is no receipt, or before close.
    #[must_use]
    pub fn lists(&self, receipt: &str) -> Option<bool> {
        let bulletin = self.read_bulletin()?;
        let typed: String = receipt.chars().filter(|c| !c.is_whitespace()).collect();
        let wanted = typed.to_lowercase();
        let readable = wanted.len() == 64 && wanted.bytes().all(|byte| byte.is_ascii_hexdigit());
        let mut ballots = bulletin.panels.iter().flat_map(|panel| &panel.ballots);
        readable.then(|| {
            ballots.any(|listed| {
                let found = |ballot: &BulletinBallot| ballot.id == wanted;
                listed.iter().any(found)
            })
        })
    }
}

impl Services {
    /// The public side of a wave. `None` for a wave that does not exist or was not launched.
    ///
    /// # Errors
    /// When the database fails or a stored text was changed.
    pub fn public_wave(&self, id: WaveId) -> Result<Option<PublicWave>, WorkflowError> {
        let mut connection = self.store.connection()?;
        let Some(wave) = store::wave(&mut connection, id)? else {
            return Ok(None);
        };
        let Some(manifest_text) = wave.manifest.clone() else {
            return Ok(None);
        };
        let addenda = store::addenda(&mut connection, id)?;
        let over = matches!(wave.state, WaveState::Closed | WaveState::Released);
        let bulletin = if over {
            store::bulletin_body(&mut connection, id)?
        } else {
            None
        };
        let definition_text = store::definition_body(&mut connection, &wave.definition_digest)?
            .ok_or(WorkflowError::NotFound("definition"))?;
        drop(connection);
        let definition = self.definition(&wave.definition_digest)?;
        let manifest = Manifest::parse(&manifest_text).map_err(|_| damaged("manifest"))?;
        let sealed_len = Layout::of(&definition).ballot_len() + SEALED_OVERHEAD;
        let mut box_len = Vec::new();
        for panel in &manifest.panels {
            let plan = BoxPlan::launched(panel).map_err(|_| damaged("manifest"))?;
            box_len.push((panel.panel, plan.shape(0, sealed_len).record_len()));
        }
        Ok(Some(PublicWave {
            phase: self.phase(&wave),
            fingerprint: Fingerprint::of(manifest_text.as_bytes()),
            addenda: addenda
                .iter()
                .map(|entry| serde_json::from_str(entry).map_err(|_| damaged("addendum")))
                .collect::<Result<_, _>>()?,
            wave,
            manifest,
            manifest_text,
            definition,
            definition_text,
            sealed_len,
            box_len,
            bulletin,
        }))
    }
}

fn damaged(what: &str) -> WorkflowError {
    WorkflowError::Damaged(what.into())
}
