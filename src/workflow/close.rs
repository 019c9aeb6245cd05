//! Closing a wave, once. Every step can be repeated after a crash: until the one transaction that
//! writes the outcome, nothing has changed but the claim; after it, only keys remain to be
//! destroyed.

use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::count::{Counted, Opening, comments, count_panel};
use super::custody::custody_of;
use super::{OpenPanel, PendingComment, Services, WorkflowError};
use crate::ballot::{Addendum, Bulletin};
use crate::disclosure::{self, PanelCount, Release};
use crate::ids;
use crate::relationship::{Custody, PartyKey, Phase, Wave, WaveId, WaveState, in_words};
use crate::scoring::{PanelAnswers, score};
use crate::store::{self, AnyConnection};

/// Steps of a close, told to the caller as they are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CloseStep {
    /// The wave is claimed; nothing more is accepted.
    Claimed,
    /// The ballots were counted and scored, in memory.
    Counted,
    /// Pending release and bulletin are written, boxes and outbox emptied.
    Written,
    /// The keys are destroyed.
    KeysDestroyed,
}

impl CloseStep {
    /// All steps in order.
    pub const ALL: [Self; 4] = [
        Self::Claimed,
        Self::Counted,
        Self::Written,
        Self::KeysDestroyed,
    ];
}

/// How a close ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CloseOutcome {
    /// A panel was below k: the wave was postponed, once, to this time.
    Postponed(Timestamp),
    /// Closed. Counts by party, in the order of the parties.
    Closed(Vec<Count>),
}

/// Numbers of people of a party, exact after close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The party.
    pub party: PartyKey,
    /// Invited.
    pub invited: u32,
    /// Ballots issued.
    pub issued: u32,
    /// Ballots counted.
    pub counted: u32,
    /// Ballots that did not verify or open.
    pub invalid: u32,
}

/// Closes a wave whose closing time, and the 24 hours after it, have passed; or postpones it once
/// when a panel is below k. Safe to repeat. A wave in joint custody is closed by
/// [`super::close_together`].
///
/// # Errors
/// When it is too early, the wave was never launched, two holders have to close it, or database or
/// keys fail.
pub fn close(
    services: &Services,
    id: WaveId,
    done: &mut dyn FnMut(CloseStep),
) -> Result<CloseOutcome, WorkflowError> {
    closing(services, id, &Opening::Kept, done)
}

/// Closes a wave with these keys.
///
/// # Errors
/// As [`close`].
pub(super) fn closing(
    services: &Services,
    id: WaveId,
    opening: &Opening<'_>,
    done: &mut dyn FnMut(CloseStep),
) -> Result<CloseOutcome, WorkflowError> {
    let mut wave = load(services, id)?;
    if matches!(opening, Opening::Kept) {
        refuse_joint(services, &wave)?;
    }
    match wave.state {
        WaveState::Draft => {
            return Err(WorkflowError::refused(
                "the wave was never launched; there is nothing to close",
            ));
        }
        WaveState::Open => {
            if let Some(until) = claim(services, &wave)? {
                return Ok(CloseOutcome::Postponed(until));
            }
            done(CloseStep::Claimed);
            wave = load(services, id)?;
        }
        WaveState::Closing | WaveState::Closed | WaveState::Released => {}
    }
    if wave.state == WaveState::Closing
        && let Err(error) = count_and_write(services, &wave, opening, done)
        // Another process that closes the same wave may have been faster. Its outcome is the outcome.
        && load(services, id)?.state == WaveState::Closing
    {
        return Err(error);
    }
    finish(services, id)?;
    done(CloseStep::KeysDestroyed);
    Ok(CloseOutcome::Closed(closed_counts(services, id)?))
}

/// Says who closes a wave that waits for two codes.
fn refuse_joint(services: &Services, wave: &Wave) -> Result<(), WorkflowError> {
    let unopened = matches!(wave.state, WaveState::Open | WaveState::Closing);
    let joint = || custody_of(&mut *services.store.connection()?, wave);
    if !unopened || joint()? == Custody::Server {
        return Ok(());
    }
    if wave.state == WaveState::Open && services.phase(wave) != Phase::Closed {
        return Err(too_early(wave));
    }
    Err(WorkflowError::refused(format!(
        "this wave is in joint custody: two of its three holders close it together, on one screen, at \
         {}/console/waves/{}/close or at the link that was mailed to the representatives",
        services.public_url, wave.id
    )))
}

/// Says from when on a wave can be closed.
pub(super) fn too_early(wave: &Wave) -> WorkflowError {
    let from = wave.schedule.zoned(wave.schedule.late_until());
    WorkflowError::refused(format!(
        "the wave can be closed from {}: answers are taken until closing time, and sealed ballots for 24 hours after it",
        in_words(&from)
    ))
}

fn load(services: &Services, id: WaveId) -> Result<Wave, WorkflowError> {
    store::wave(&mut *services.store.connection()?, id)?.ok_or(WorkflowError::NotFound("wave"))
}

/// Claims an open wave for closing, or finds it claimed. Returns the new closing time when it was
/// postponed instead, here or by another process just now.
fn claim(services: &Services, wave: &Wave) -> Result<Option<Timestamp>, WorkflowError> {
    if let Some(until) = postpone_if_short(services, wave)? {
        return Ok(Some(until));
    }
    services.store.transaction(|connection| {
        let now = store::lock_wave(connection, wave.id)?.ok_or(WorkflowError::NotFound("wave"))?;
        if now.state != WaveState::Open {
            return Ok(None);
        }
        if now.postponed && !wave.postponed {
            return Ok(Some(now.schedule.closes_at));
        }
        if services.phase(&now) != Phase::Closed {
            return Err(too_early(&now));
        }
        store::move_wave(connection, wave.id, WaveState::Open, WaveState::Closing)?;
        // What was accepted before the claim is counted: wait until it is committed. Whoever locks a
        // box afterwards sees the claim.
        for panel in store::panels(connection, wave.id)? {
            store::lock_boxes(connection, panel.id)?;
        }
        Ok(None)
    })
}

/// Once closing time has passed: postpones a wave that has a panel below k, unless it was postponed
/// before or the manifest's latest closing time is too near. Returns the new closing time.
///
/// # Errors
/// When database or keys fail.
pub fn postpone_if_short(
    services: &Services,
    wave: &Wave,
) -> Result<Option<Timestamp>, WorkflowError> {
    let over = matches!(services.phase(wave), Phase::Late | Phase::Closed);
    let Some(later) = wave.schedule.postponed() else {
        return Ok(None);
    };
    if wave.state != WaveState::Open || wave.postponed || !over || later <= services.clock.now() {
        return Ok(None);
    }
    // Enough at closing time is enough for good: the boxes are opened once, not at every tick.
    let at = (wave.id, wave.schedule.closes_at);
    if services
        .enough
        .read()
        .is_ok_and(|enough| enough.contains(&at))
    {
        return Ok(None);
    }
    match is_short(services, wave) {
        Ok(true) => {}
        Ok(false) => {
            if let Ok(mut enough) = services.enough.write() {
                enough.insert(at);
            }
            return Ok(None);
        }
        // Another process may have closed the wave meanwhile, and its boxes and keys are gone.
        Err(_) if load(services, wave.id)?.state != WaveState::Open => return Ok(None),
        Err(error) => return Err(error),
    }
    let entry = Addendum::ClosingPostponed { closes_at: later };
    let entry = serde_json::to_string(&entry).map_err(damaged)?;
    services.store.transaction(|connection| {
        if !store::postpone_wave(connection, wave.id, later)? {
            return Ok(None);
        }
        store::append_addendum(connection, wave.id, &entry)?;
        tracing::info!(wave = %wave.id, "wave postponed once");
        Ok(Some(later))
    })
}

/// Whether a panel has fewer than k ballots.
fn is_short(services: &Services, wave: &Wave) -> Result<bool, WorkflowError> {
    let k = usize::try_from(wave.k).unwrap_or(usize::MAX);
    let mut short = false;
    for open in panels(services, wave)? {
        let ballots: usize = services
            .opened_boxes(&open)?
            .iter()
            .map(|opened| opened.ballot_count())
            .sum();
        short |= ballots < k;
    }
    Ok(short)
}

fn panels(
    services: &Services,
    wave: &Wave,
) -> Result<Vec<std::sync::Arc<OpenPanel>>, WorkflowError> {
    let mut found = Vec::new();
    let listed = store::panels(&mut *services.store.connection()?, wave.id)?;
    for panel in listed {
        if let Some((_, open)) = services.open_panel(panel.id)? {
            found.push(open);
        }
    }
    let order = |open: &OpenPanel| {
        open.manifest
            .panels
            .iter()
            .position(|p| p.panel == open.panel.panel)
    };
    found.sort_by_key(|open| order(open));
    Ok(found)
}

fn count_and_write(
    services: &Services,
    wave: &Wave,
    opening: &Opening<'_>,
    done: &mut dyn FnMut(CloseStep),
) -> Result<(), WorkflowError> {
    let open = panels(services, wave)?;
    let Some(first) = open.first() else {
        return Err(WorkflowError::NotFound("panel"));
    };
    let definition = first.definition.clone();
    let mut counted = Vec::new();
    for panel in &open {
        counted.push(count_panel(services, panel, opening, wave.k)?);
    }
    let earlier = earlier_releases(services, wave)?;
    let now = services.clock.now();
    let lowered = released_lately(services, wave, now)?;
    let panels: Vec<PanelCount> = counted
        .iter()
        .map(|panel| PanelCount {
            party: panel.count.party.clone(),
            name: panel.name.clone(),
            invited: panel.count.invited,
            counted: panel.count.counted,
            lowered,
        })
        .collect();
    let answers: Vec<PanelAnswers> = counted
        .iter()
        .map(|panel| PanelAnswers {
            party: panel.count.party.clone(),
            answers: &panel.answers,
        })
        .collect();
    let scores = score(&definition, &answers).map_err(damaged)?;
    let policy = disclosure::Policy { k: wave.k };
    let release = disclosure::release(
        &definition,
        &wave.definition_digest,
        &wave.label,
        &panels,
        &scores,
        &policy,
        earlier.last(),
    );
    let release = release.with_trend(&definition, &earlier);
    let comments = comments(&counted, &release, first);
    done(CloseStep::Counted);
    let note = matches!(opening, Opening::Nothing).then_some(Addendum::DestroyedUnopened);
    write(services, wave, &counted, &release, &comments, note)?;
    done(CloseStep::Written);
    tracing::info!(wave = %wave.id, "wave closed");
    Ok(())
}

fn write(
    services: &Services,
    wave: &Wave,
    counted: &[Counted],
    release: &Release,
    comments: &[PendingComment],
    note: Option<Addendum>,
) -> Result<(), WorkflowError> {
    let now = services.clock.now();
    let comments = serde_json::to_vec(comments).map_err(damaged)?;
    services.store.transaction(|connection| {
        if !store::move_wave(connection, wave.id, WaveState::Closing, WaveState::Closed)? {
            return Err(WorkflowError::refused(
                "the wave is being closed by somebody else; see `rapport wave status`",
            ));
        }
        // Only after the state has moved: who comes too late must not make a key that nobody destroys.
        let review = services
            .keys
            .create_or_load_review(wave.id, &mut ids::generator())?;
        let comments = review
            .seal(wave.id, &comments, &mut ids::generator())
            .map_err(damaged)?;
        if let Some(note) = &note {
            let entry = serde_json::to_string(note).map_err(damaged)?;
            store::append_addendum(connection, wave.id, &entry)?;
        }
        let addenda = store::addenda(connection, wave.id)?
            .iter()
            .map(|entry| serde_json::from_str::<Addendum>(entry).map_err(damaged))
            .collect::<Result<Vec<_>, _>>()?;
        let bulletin = Bulletin::new(
            wave.manifest.clone().unwrap_or_default(),
            addenda,
            counted.iter().map(|panel| panel.bulletin.clone()).collect(),
        );
        let bulletin = serde_json::to_string(&bulletin).map_err(damaged)?;
        store::note_closed(connection, wave.id, now)?;
        store::keep_pending(connection, wave.id, &release.to_json(), &comments)?;
        store::keep_bulletin(connection, wave.id, &bulletin)?;
        for panel in store::panels(connection, wave.id)? {
            store::delete_boxes(connection, panel.id)?;
        }
        store::clear_outbox(connection, wave.id)?;
        Ok(())
    })
}

/// Destroys the keys of a closed wave, proves that opening fails, and empties the write-ahead log (or
/// leaves it to the worker, while somebody reads it).
pub(super) fn finish(services: &Services, id: WaveId) -> Result<(), WorkflowError> {
    let panels = store::panels(&mut *services.store.connection()?, id)?;
    for panel in panels {
        services.keys.destroy_panel(panel.id)?;
        services.forget_panel(panel.id);
        if services.keys.panel(panel.id).is_ok() {
            return Err(WorkflowError::Damaged(
                "a destroyed key can still be loaded".into(),
            ));
        }
    }
    services.log_emptied(services.store.checkpoint()?);
    Ok(())
}

/// The numbers of people of a closed wave, by party.
///
/// # Errors
/// When the wave is not closed.
pub fn closed_counts(services: &Services, id: WaveId) -> Result<Vec<Count>, WorkflowError> {
    let body = store::bulletin_body(&mut *services.store.connection()?, id)?
        .ok_or(WorkflowError::NotFound("bulletin"))?;
    let bulletin: Bulletin = serde_json::from_str(&body).map_err(damaged)?;
    let manifest = crate::ballot::Manifest::parse(&bulletin.manifest).map_err(damaged)?;
    Ok(bulletin
        .panels
        .iter()
        .zip(&manifest.panels)
        .map(|(panel, listed)| Count {
            party: listed.party.clone(),
            invited: panel.invited,
            issued: panel.issued,
            counted: panel.counted,
            invalid: panel.invalid,
        })
        .collect())
}

fn earlier_releases(services: &Services, wave: &Wave) -> Result<Vec<Release>, WorkflowError> {
    let connection = &mut *services.store.connection()?;
    let mut releases = Vec::new();
    let mut previous = wave.previous;
    while let Some(id) = previous {
        // The wave before a wave that was never released does not count.
        let Some(body) = store::release_body(connection, id)? else {
            break;
        };
        releases.push(Release::from_json(&body).map_err(damaged)?);
        previous = store::wave(connection, id)?.and_then(|wave| wave.previous);
    }
    releases.reverse();
    Ok(releases)
}

/// Whether the relationship had a wave that closed less than nine months before `now`.
fn released_lately(
    services: &Services,
    wave: &Wave,
    now: Timestamp,
) -> Result<bool, WorkflowError> {
    let since = wave
        .schedule
        .zoned(now)
        .checked_sub(9.months())
        .map_err(|_| WorkflowError::Damaged("closing time".into()))?
        .timestamp();
    let connection = &mut *services.store.connection()?;
    for other in store::waves(connection, Some(wave.relationship))? {
        let lately = other.closed_at.is_some_and(|closed_at| closed_at > since);
        // Another wave that is being closed at this moment counts as closed: of two, one sees it.
        let closing = other.state == WaveState::Closing;
        if other.id == wave.id || !(lately || closing) {
            continue;
        }
        if closing || gave_figures(connection, other.id)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether anything was released of a closed wave, or will be.
fn gave_figures(connection: &mut AnyConnection, wave: WaveId) -> Result<bool, WorkflowError> {
    let body = match store::release_body(connection, wave)? {
        Some(body) => Some(body),
        None => store::pending(connection, wave)?.map(|(figures, _)| figures),
    };
    let Some(body) = body else { return Ok(false) };
    let release = Release::from_json(&body).map_err(damaged)?;
    Ok(release
        .parties
        .iter()
        .any(|party| party.row != disclosure::Row::Nothing))
}

pub(super) fn damaged(error: impl std::fmt::Display) -> WorkflowError {
    WorkflowError::Damaged(error.to_string())
}
