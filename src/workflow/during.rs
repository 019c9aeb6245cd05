//! What can still be done while a wave is open: closing later, correcting an address, sending an
//! invitation again. Nothing here looks into a ballot box.

use jiff::Timestamp;

use super::{Services, WorkflowError};
use crate::ballot::Addendum;
use crate::ids;
use crate::relationship::{
    InvitationId, Panel, Phase, Wave, WaveId, WaveState, check_address, in_words,
};
use crate::store::{self, AnyConnection, ConsoleMailKind, MailKind};

/// Moves the closing time of an open wave to a later one, and notes it in the public addendum.
///
/// # Errors
/// When the wave is not open, its 24 hours for late ballots are over, the new time is not later
/// than the old one, or it lies beyond the latest closing time of the manifest.
pub fn postpone(
    services: &Services,
    id: WaveId,
    closes_at: Timestamp,
) -> Result<(), WorkflowError> {
    let entry = serde_json::to_string(&Addendum::ClosingPostponed { closes_at })
        .map_err(|error| WorkflowError::Damaged(error.to_string()))?;
    services.store.transaction(|connection| {
        let wave = store::lock_wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
        if wave.state != WaveState::Open || services.phase(&wave) == Phase::Closed {
            return Err(WorkflowError::refused(
                "only an open wave can be postponed, at the latest 24 hours after its closing time",
            ));
        }
        let schedule = &wave.schedule;
        if closes_at <= schedule.closes_at || closes_at <= services.clock.now() {
            return Err(WorkflowError::refused(format!(
                "closing can only be moved to a later time than {}; people were promised that long",
                in_words(&schedule.zoned(schedule.closes_at))
            )));
        }
        if closes_at > schedule.latest_close {
            return Err(WorkflowError::refused(format!(
                "the latest closing time was fixed at launch: {}",
                in_words(&schedule.zoned(schedule.latest_close))
            )));
        }
        if !store::move_closing(connection, id, schedule.closes_at, closes_at)? {
            return Err(WorkflowError::refused(
                "the wave was changed by somebody else just now; look at it again",
            ));
        }
        store::append_addendum(connection, id, &entry)?;
        tracing::info!(wave = %id, "wave postponed");
        Ok(())
    })
}

/// Enqueues the invitation of one person again. Possible whether or not that person has answered,
/// and tells nothing about it.
///
/// # Errors
/// When the invitation does not belong to the wave, or the wave takes no answers now.
pub fn resend(
    services: &Services,
    wave: WaveId,
    invitation: InvitationId,
) -> Result<(), WorkflowError> {
    services.store.transaction(|connection| {
        let (wave, _) = open_wave_of(services, connection, wave, invitation)?;
        let not_before = wave.schedule.opens_at.max(services.clock.now());
        store::remove_undeliverable(connection, invitation)?;
        store::enqueue(
            connection,
            ids::new(),
            invitation,
            MailKind::Invitation,
            not_before,
        )?;
        Ok(())
    })
}

/// Corrects the address of an invitee of an open wave: the code stays the same, the invitation
/// goes out again, a notice goes to the old address, and the addendum counts it.
///
/// # Errors
/// When the address is malformed or already invited in the wave, or the wave takes no answers now.
pub fn correct_address(
    services: &Services,
    wave: WaveId,
    invitation: InvitationId,
    address: &str,
) -> Result<(), WorkflowError> {
    let address = address.trim();
    check_address(address).map_err(WorkflowError::refused)?;
    services.store.transaction(|connection| {
        let (wave, panel) = open_wave_of(services, connection, wave, invitation)?;
        let mut old = None;
        for panel in store::panels(connection, wave.id)? {
            for other in store::roster(connection, panel.id)? {
                if other.person.email.to_lowercase() == address.to_lowercase() {
                    return Err(WorkflowError::refused(
                        "this address is invited already; every person has one of their own",
                    ));
                }
                if other.id == invitation {
                    old = Some(other.person.email);
                }
            }
        }
        let old = old.ok_or(WorkflowError::NotFound("invitation"))?;
        store::correct_address(connection, invitation, address)?;
        // Whoever asked for no more mail had the old address.
        store::take_up_mail(connection, invitation)?;
        note_correction(connection, wave.id)?;
        let now = services.clock.now();
        let notice = ConsoleMailKind::OldAddress(panel.id, old);
        store::enqueue_console_mail(connection, ids::new(), &notice, now)?;
        store::remove_undeliverable(connection, invitation)?;
        let not_before = wave.schedule.opens_at.max(now);
        store::enqueue(
            connection,
            ids::new(),
            invitation,
            MailKind::Invitation,
            not_before,
        )?;
        Ok(())
    })
}

fn open_wave_of(
    services: &Services,
    connection: &mut AnyConnection,
    id: WaveId,
    invitation: InvitationId,
) -> Result<(Wave, Panel), WorkflowError> {
    let (panel, _) =
        store::invitation(connection, invitation)?.ok_or(WorkflowError::NotFound("invitation"))?;
    let panel = store::panel(connection, panel)?.ok_or(WorkflowError::NotFound("panel"))?;
    let wave = store::lock_wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
    if panel.wave != wave.id {
        return Err(WorkflowError::NotFound("invitation"));
    }
    let takes_answers = matches!(services.phase(&wave), Phase::NotYetOpen | Phase::Open);
    if wave.state != WaveState::Open || !takes_answers {
        return Err(WorkflowError::refused(
            "mail goes out only from launch to closing time",
        ));
    }
    Ok((wave, panel))
}

/// Appends the number of corrections over the whole wave to its addendum.
fn note_correction(connection: &mut AnyConnection, id: WaveId) -> Result<(), WorkflowError> {
    let damaged = |error: serde_json::Error| WorkflowError::Damaged(error.to_string());
    let mut count = 0;
    for entry in store::addenda(connection, id)? {
        if let Addendum::AddressesCorrected { count: before } =
            serde_json::from_str(&entry).map_err(damaged)?
        {
            count = before.max(count);
        }
    }
    let entry = Addendum::AddressesCorrected { count: count + 1 };
    let entry = serde_json::to_string(&entry).map_err(damaged)?;
    Ok(store::append_addendum(connection, id, &entry)?)
}
