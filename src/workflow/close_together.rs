//! Closing a wave in joint custody: two closing codes, entered in one request, unwrap the opening
//! keys in memory; then it is closed as any other. Whoever is cut off enters the codes again. A
//! wave that nobody closes is destroyed unopened, after two mails to the holders.
//!
//! Invariant: codes, closing keys and opening keys are in memory only, for one call.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use zeroize::Zeroizing;

use super::close::{closing, too_early};
use super::count::Opening;
use super::custody::{custody_of, manifest};
use super::{
    CloseOutcome, CloseStep, Services, WorkflowError, by_representative_link, postpone_if_short,
    sign_in, token,
};
use crate::ballot::{ClosingCode, ClosingKey, Manifest, OpeningKey, OpeningPublicKey, Wrapping};
use crate::ids;
use crate::keys::KeptOpeningKey;
use crate::relationship::{
    Custody, FacilitatorId, Holder, PanelId, Phase, Wave, WaveId, WaveState,
};
use crate::store::{self, ConsoleMailKind};

/// The two codes as they were typed.
pub type TypedCodes = [Zeroizing<String>; 2];

/// Whether a wave waits for two closing codes.
///
/// # Errors
/// When the database fails or the manifest is damaged.
pub fn awaits_codes(services: &Services, wave: &Wave) -> Result<bool, WorkflowError> {
    Ok(is_over(wave.state, services.phase(wave))
        && custody_of(&mut *services.store.connection()?, wave)? == Custody::Joint)
}

/// Whether nothing is accepted any more and nothing is counted yet.
pub(super) fn is_over(state: WaveState, phase: Phase) -> bool {
    match state {
        WaveState::Open => phase == Phase::Closed,
        WaveState::Closing => true,
        WaveState::Draft | WaveState::Closed | WaveState::Released => false,
    }
}

/// Closes a wave in joint custody with the codes of two holders; or postpones it once when a panel
/// is below k. Safe to repeat.
///
/// # Errors
/// When the wave is not joint or not over, a code is mistyped or no holder's, both are the same
/// holder's, too many were wrong before, or database or keys fail.
pub fn close_together(
    services: &Services,
    id: WaveId,
    typed: &TypedCodes,
    done: &mut dyn FnMut(CloseStep),
) -> Result<CloseOutcome, WorkflowError> {
    let wave = store::wave(&mut *services.store.connection()?, id)?
        .ok_or(WorkflowError::NotFound("wave"))?;
    check_time(services, &wave)?;
    let manifest = manifest(wave.manifest.as_deref().unwrap_or_default())?;
    let keys = recognised(services, id, &manifest, typed)?;
    let opened = unwrapped(services, &manifest, &keys)?;
    closing(services, id, &Opening::Unwrapped(&opened), done)
}

/// [`close_together`] from the page behind a representative's link. `None` when it leads nowhere.
///
/// # Errors
/// As [`close_together`].
pub fn close_together_by_link(
    services: &Services,
    link: &str,
    typed: &TypedCodes,
) -> Result<Option<CloseOutcome>, WorkflowError> {
    match by_representative_link(services, link)? {
        Some((outlook, _)) => {
            close_together(services, outlook.wave.id, typed, &mut |_| {}).map(Some)
        }
        None => Ok(None),
    }
}

fn check_time(services: &Services, wave: &Wave) -> Result<(), WorkflowError> {
    match wave.state {
        WaveState::Draft => {
            return Err(WorkflowError::refused(
                "the wave was never launched; there is nothing to close",
            ));
        }
        WaveState::Closed | WaveState::Released => {
            return Err(WorkflowError::refused("the wave is closed already"));
        }
        WaveState::Open if services.phase(wave) != Phase::Closed => return Err(too_early(wave)),
        WaveState::Open | WaveState::Closing => {}
    }
    if custody_of(&mut *services.store.connection()?, wave)? != Custody::Joint {
        return Err(WorkflowError::refused(
            "this wave needs no closing codes; its custody is the server's",
        ));
    }
    if services.clock.now() >= wave.schedule.joint_close_until() {
        return Err(WorkflowError::refused(
            "the 60 days for closing have passed; the ballots are destroyed unopened",
        ));
    }
    Ok(())
}

/// The keys of two different holders of this wave. Well-formed codes of nobody are counted, and
/// slow down whoever goes on.
fn recognised(
    services: &Services,
    id: WaveId,
    manifest: &Manifest,
    typed: &TypedCodes,
) -> Result<[(Holder, ClosingKey); 2], WorkflowError> {
    let subject = token::hash("closing codes", &id.to_string());
    let now = services.clock.now();
    let failures = store::failures(&mut *services.store.connection()?, &subject)?;
    if let Some(wait) = sign_in::wait(failures, now) {
        return Err(WorkflowError::refused(waiting(wait)));
    }
    let [first, second] = typed;
    let first = read("first", first)?.key();
    let second = read("second", second)?.key();
    let holder_of = |key: &ClosingKey| {
        let half = key.public().to_base64url();
        let mut holders = manifest.holders.iter();
        holders
            .find(|listed| listed.closing_key == half)
            .map(|listed| listed.holder)
    };
    let (one, other) = match (holder_of(&first), holder_of(&second)) {
        (Some(one), Some(other)) => (one, other),
        (one, other) => {
            let which = match (one, other) {
                (None, None) => "neither code is one",
                (None, _) => "the first code is none",
                _ => "the second code is none",
            };
            sign_in::note_failure(services, &[subject], now)?;
            return Err(WorkflowError::refused(format!(
                "{which} of this wave's closing codes; was it made for another wave, or replaced before launch?"
            )));
        }
    };
    if one == other {
        return Err(WorkflowError::refused(
            "both codes are the same holder's; the codes of two different holders are needed",
        ));
    }
    services.store.transaction(|connection| {
        Ok::<_, WorkflowError>(store::forget_failures(connection, &subject)?)
    })?;
    Ok([(one, first), (other, second)])
}

fn read(which: &str, typed: &str) -> Result<ClosingCode, WorkflowError> {
    if typed.trim().is_empty() {
        return Err(WorkflowError::refused(format!(
            "the {which} code is missing; the codes of two holders are needed"
        )));
    }
    ClosingCode::parse(typed).map_err(|fault| {
        WorkflowError::refused(match fault {
            crate::ballot::CodeFault::Length => {
                format!("the {which} code cannot be one: a closing code {fault}")
            }
            crate::ballot::CodeFault::Mistyped => format!("the {which} code {fault}"),
        })
    })
}

fn waiting(wait: SignedDuration) -> String {
    let seconds = wait.as_secs() + 1;
    let unit = if seconds == 1 { "second" } else { "seconds" };
    format!("too many wrong codes; please wait {seconds} {unit}, then enter both again")
}

/// The opening keys of all panels.
fn unwrapped(
    services: &Services,
    manifest: &Manifest,
    keys: &[(Holder, ClosingKey); 2],
) -> Result<BTreeMap<PanelId, OpeningKey>, WorkflowError> {
    let damaged = || WorkflowError::Damaged("wrapped opening key".into());
    let fingerprint = manifest.fingerprint().map_err(|_| damaged())?;
    let [one, other] = keys;
    let mut opened = BTreeMap::new();
    for listed in &manifest.panels {
        let panel = listed.panel;
        let kept = services.keys.panel(panel)?;
        let KeptOpeningKey::Wrapped { wraps, .. } = &kept.opening_key else {
            return Err(damaged());
        };
        let expected =
            OpeningPublicKey::from_base64url(&listed.opening_key).map_err(|_| damaged())?;
        let wrapping = Wrapping {
            fingerprint: &fingerprint,
            panel,
        };
        let pair = [(one.0, &one.1), (other.0, &other.1)];
        let key = wrapping
            .unwrap(wraps, pair, &expected)
            .map_err(|_| damaged())?;
        opened.insert(panel, key);
    }
    Ok(opened)
}

/// The number of the mail that asks to close, and of the warning.
const REQUEST: i32 = 1;
const WARNING: i32 = 2;

/// Keeps time for a joint wave that is over: postpones it when it is short, asks the holders,
/// warns them, and in the end destroys the ballots unopened.
///
/// # Errors
/// When database or keys fail.
pub(super) fn keep_joint_time(services: &Services, wave: &Wave) -> Result<(), WorkflowError> {
    let now = services.clock.now();
    if now >= wave.schedule.joint_close_until() {
        closing(services, wave.id, &Opening::Nothing, &mut |_| {})?;
        tracing::warn!(wave = %wave.id, "nobody closed the wave in time; its ballots were destroyed unopened");
        return Ok(());
    }
    if postpone_if_short(services, wave)?.is_some() {
        return Ok(());
    }
    if now >= wave.schedule.joint_warning_at() {
        mail_holders(services, wave, WARNING, ConsoleMailKind::DestroyedSoon)
    } else {
        mail_holders(services, wave, REQUEST, ConsoleMailKind::CloseTogether)
    }
}

/// Writes to all three holders, once.
fn mail_holders(
    services: &Services,
    wave: &Wave,
    number: i32,
    kind: fn(Option<FacilitatorId>, PanelId) -> ConsoleMailKind,
) -> Result<(), WorkflowError> {
    services.store.transaction(|connection| {
        if !store::note_custody_mail(connection, wave.id, number)? {
            return Ok(());
        }
        let relationship = store::relationship(connection, wave.relationship)?
            .ok_or(WorkflowError::NotFound("relationship"))?;
        let now = services.clock.now();
        let panels = store::panels(connection, wave.id)?;
        let mut mails: Vec<ConsoleMailKind> =
            panels.iter().map(|panel| kind(None, panel.id)).collect();
        if let Some(panel) = panels.first() {
            mails.push(kind(Some(relationship.facilitator), panel.id));
        }
        for mail in mails {
            store::enqueue_console_mail(connection, ids::new(), &mail, now)?;
        }
        tracing::info!(wave = %wave.id, "the holders of closing codes are written to");
        Ok(())
    })
}
