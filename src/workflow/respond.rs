//! A respondent's submission on the path without script: the server packs, seals and signs, and
//! issued flag and ballot are committed in one transaction (protocol step 10).

use std::sync::Arc;

use super::box_change::{Change, Edit, Made};
use super::{OpenPanel, Services, WorkflowError};
use crate::ballot::{AccessCode, seal, sign_directly};
use crate::ids;
use crate::keys::{KeyError, PanelKeys};
use crate::questionnaire::Answers;
use crate::relationship::{PanelId, Phase, Wave, WaveState};
use crate::store;

/// What became of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submission {
    /// It counts. The receipt is the ballot's id, as it will stand on the bulletin.
    Counted {
        /// Ballot id.
        receipt: String,
    },
    /// This code was used before; nothing changed.
    AlreadyCounted,
    /// This code was used before by a browser that sealed the ballot itself. Whether that ballot
    /// arrived nobody can tell; nothing changed.
    SealedElsewhere,
    /// No such code in this panel.
    WrongCode,
    /// The wave takes no answers now.
    NotOpen(Phase),
}

impl Services {
    /// What respondents of a wave may do now.
    #[must_use]
    pub fn phase(&self, wave: &Wave) -> Phase {
        match wave.state {
            WaveState::Draft => Phase::NotYetOpen,
            WaveState::Open => wave.schedule.phase(self.clock.now()),
            WaveState::Closing | WaveState::Closed | WaveState::Released => Phase::Closed,
        }
    }

    /// What respondents of a launched panel may do now.
    pub(super) fn current_phase(&self, panel: PanelId) -> Result<Phase, WorkflowError> {
        let found = self.open_panel(panel)?;
        Ok(found.map_or(Phase::Closed, |(wave, _)| self.phase(&wave)))
    }

    /// The keys of a panel; `None` when its wave was closed since it was looked at. While the wave
    /// is open, missing keys are an error.
    pub(super) fn keys_while_open(
        &self,
        open: &OpenPanel,
    ) -> Result<Option<Arc<PanelKeys>>, WorkflowError> {
        match self.keys.panel(open.panel.panel) {
            Ok(keys) => Ok(Some(keys)),
            Err(KeyError::PanelGone(_)) if self.is_over(open)? => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn is_over(&self, open: &OpenPanel) -> Result<bool, WorkflowError> {
        let wave = store::wave(&mut *self.store.connection()?, open.manifest.wave)?;
        Ok(wave.is_none_or(|wave| wave.state != WaveState::Open))
    }
}

/// Takes a respondent's answers. `None` when there is no such launched panel.
///
/// # Errors
/// When the answers do not fit the definition (the caller checks first), or database or keys fail.
/// Then nothing was stored and the respondent can send again.
pub fn submit(
    services: &Services,
    panel: PanelId,
    code: &str,
    answers: &Answers,
) -> Result<Option<Submission>, WorkflowError> {
    let Some((wave, open)) = services.open_panel(panel)? else {
        return Ok(None);
    };
    let phase = services.phase(&wave);
    if phase != Phase::Open {
        return Ok(Some(Submission::NotOpen(phase)));
    }
    let invitee = AccessCode::parse(code).and_then(|code| open.invitee(&code));
    let Some(invitee) = invitee else {
        return Ok(Some(Submission::WrongCode));
    };
    let Some(keys) = services.keys_while_open(&open)? else {
        return Ok(Some(Submission::NotOpen(Phase::Closed)));
    };
    let packed = open
        .layout
        .pack(answers)
        .map_err(|error| WorkflowError::refused(error.to_string()))?;
    let rng = &mut ids::generator();
    let sealed = seal(&open.opening_key, &open.fingerprint, &packed, rng).map_err(damaged)?;
    let ballot = sign_directly(&keys.issuing_key, sealed, rng).map_err(damaged)?;
    let receipt = ballot.sealed.id().to_hex();
    let edit = Edit::IssueAndCast { invitee, ballot };
    let change = Change { open, keys, edit };
    Ok(Some(match services.box_writer.make(services, change)? {
        Made::Stands => Submission::Counted { receipt },
        Made::IssuedDirectly => Submission::AlreadyCounted,
        Made::IssuedBlindly => Submission::SealedElsewhere,
        Made::NotOpen(phase) => Submission::NotOpen(phase),
    }))
}

fn damaged(error: impl std::fmt::Display) -> WorkflowError {
    WorkflowError::Damaged(error.to_string())
}
