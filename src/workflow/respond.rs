//! A respondent's submission on the path without script: the server packs, seals and signs, and
//! issued flag and ballot are committed in one transaction (protocol step 10).

use std::collections::BTreeMap;

use super::{OpenPanel, Services, WorkflowError};
use crate::ballot::{
    AccessCode, BallotBox, BallotError, NO_BLINDED_MESSAGE, SignedBallot, seal, sign_directly,
};
use crate::ids;
use crate::keys::{KeyError, PanelKeys};
use crate::questionnaire::Answers;
use crate::relationship::{InvitationId, PanelId, Phase, Wave, WaveState};
use crate::store::{self, AnyConnection};

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
    let invitee = AccessCode::parse(code).and_then(|code| open.codes.as_ref()?.find(&code));
    let Some(invitee) = invitee else {
        return Ok(Some(Submission::WrongCode));
    };
    let keys = match services.keys.panel(panel) {
        Ok(keys) => keys,
        // Closed by another process just now; while the wave is open, missing keys are an error.
        Err(KeyError::PanelGone(_)) if is_over(services, &open)? => {
            return Ok(Some(Submission::NotOpen(Phase::Closed)));
        }
        Err(error) => return Err(error.into()),
    };
    let packed = open
        .layout
        .pack(answers)
        .map_err(|error| WorkflowError::refused(error.to_string()))?;
    // A box that happens to be full is met by sealing again: a new ballot id, another box.
    for _ in 0..8 {
        let rng = &mut ids::generator();
        let sealed =
            seal(&keys.opening_key.public(), &open.fingerprint, &packed, rng).map_err(damaged)?;
        let ballot = sign_directly(&keys.issuing_key, sealed, rng).map_err(damaged)?;
        match put(services, &open, &keys, invitee, &ballot)? {
            Put::Done(submission) => return Ok(Some(submission)),
            Put::Full => {}
        }
    }
    Err(WorkflowError::refused(
        "no ballot box has room; the roster is larger than the boxes were made for",
    ))
}

/// Whether the wave was closed since it was looked at.
fn is_over(services: &Services, open: &OpenPanel) -> Result<bool, WorkflowError> {
    let wave = store::wave(&mut *services.store.connection()?, open.manifest.wave)?;
    Ok(wave.is_none_or(|wave| wave.state != WaveState::Open))
}

enum Put {
    Done(Submission),
    Full,
}

/// Marks the invitee as issued and stores the ballot, in one transaction.
fn put(
    services: &Services,
    open: &OpenPanel,
    keys: &PanelKeys,
    invitee: InvitationId,
    ballot: &SignedBallot,
) -> Result<Put, WorkflowError> {
    let panel = open.panel.panel;
    let (invitee_shard, place) = *open
        .places
        .get(&invitee)
        .ok_or(WorkflowError::NotFound("invitation"))?;
    let ballot_shard = open.plan.ballot_shard(&keys.box_key, &ballot.sealed.id());
    services.store.transaction(|connection| {
        let mut boxes = open_boxes(connection, open, keys, [invitee_shard, ballot_shard])?;
        // The close claims the wave before it reads the boxes; under their lock the claim is seen.
        let wave =
            store::wave(connection, open.manifest.wave)?.ok_or(WorkflowError::NotFound("wave"))?;
        if services.phase(&wave) != Phase::Open {
            return Ok(Put::Done(Submission::NotOpen(services.phase(&wave))));
        }
        let issuing = boxes
            .get_mut(&invitee_shard)
            .ok_or(WorkflowError::NotFound("ballot box"))?;
        if issuing.is_issued(place) {
            return Ok(Put::Done(Submission::AlreadyCounted));
        }
        // On this path nothing was blinded, and nothing of the ballot may stand beside the invitee.
        issuing
            .mark_issued(place, NO_BLINDED_MESSAGE)
            .map_err(damaged)?;
        let holding = boxes
            .get_mut(&ballot_shard)
            .ok_or(WorkflowError::NotFound("ballot box"))?;
        match holding.insert(ballot.clone()) {
            Ok(_) => {}
            Err(BallotError::BoxFull) => return Ok(Put::Full),
            Err(error) => return Err(damaged(error)),
        }
        for (shard, opened) in &boxes {
            let sealed = opened
                .seal_record(&keys.box_key, panel, *shard, &mut ids::generator())
                .map_err(damaged)?;
            store::replace_box(connection, panel, *shard, &sealed)?;
        }
        Ok(Put::Done(Submission::Counted {
            receipt: ballot.sealed.id().to_hex(),
        }))
    })
}

/// Locks and opens boxes in shard order.
fn open_boxes(
    connection: &mut AnyConnection,
    open: &OpenPanel,
    keys: &PanelKeys,
    mut shards: [u32; 2],
) -> Result<BTreeMap<u32, BallotBox>, WorkflowError> {
    shards.sort_unstable();
    let mut boxes = BTreeMap::new();
    for shard in shards {
        if boxes.contains_key(&shard) {
            continue;
        }
        let panel = open.panel.panel;
        let record = store::lock_box(connection, panel, shard)?
            .ok_or(WorkflowError::NotFound("ballot box"))?;
        let opened =
            BallotBox::open_record(&keys.box_key, panel, shard, &record, open.shape(shard))
                .map_err(damaged)?;
        boxes.insert(shard, opened);
    }
    Ok(boxes)
}

fn damaged(error: impl std::fmt::Display) -> WorkflowError {
    WorkflowError::Damaged(error.to_string())
}
