//! Closing a wave, once. Every step can be repeated after a crash: until the one transaction that
//! writes the outcome, nothing has changed but the claim; after it, only keys remain to be
//! destroyed.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan};
use rand::RngExt;
use serde::{Deserialize, Serialize};

use super::close_together::keep_joint_time;
use super::custody::custody_of;
use super::{OpenPanel, PendingComment, Services, WorkflowError};
use crate::ballot::{
    Addendum, Bulletin, BulletinBallot, BulletinPanel, IssuingPublicKey, OpeningKey, SignedBallot,
    open as unseal, verify,
};
use crate::disclosure::{self, PanelCount, Release};
use crate::ids;
use crate::keys::KeyError;
use crate::questionnaire::Answers;
use crate::relationship::{
    Custody, Panel, PanelId, PartyKey, Phase, Wave, WaveId, WaveState, in_words,
};
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

/// A panel as counted in memory.
struct Counted {
    count: Count,
    name: String,
    answers: Vec<Answers>,
    bulletin: BulletinPanel,
}

/// What opens ballots.
pub(super) enum Opening<'a> {
    /// The keys in the key files: custody `server`.
    Kept,
    /// Keys that two holders' codes unwrapped: custody `joint`.
    Unwrapped(&'a BTreeMap<PanelId, OpeningKey>),
    /// Nothing: the ballots of a joint wave that nobody closed are destroyed unopened.
    Nothing,
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

/// Counts one panel: no ballot is decrypted unless at least k signatures are valid.
fn count_panel(
    services: &Services,
    open: &OpenPanel,
    opening: &Opening<'_>,
    k: u32,
) -> Result<Counted, WorkflowError> {
    let boxes = services.opened_boxes(open)?;
    let issued = boxes
        .iter()
        .map(|opened| opened.issued_count())
        .sum::<usize>();
    let ballots: Vec<&SignedBallot> = boxes.iter().flat_map(|opened| opened.ballots()).collect();
    let key = IssuingPublicKey::from_jwk(&open.panel.issuing_key).map_err(damaged)?;
    let valid: Vec<&SignedBallot> = ballots
        .iter()
        .copied()
        .filter(|ballot| verify(&key, ballot))
        .collect();
    let threshold = usize::try_from(k).unwrap_or(usize::MAX);
    let destroyed = matches!(opening, Opening::Nothing);
    let answers = if destroyed || valid.len() < threshold {
        None
    } else {
        Some(decrypt(services, open, opening, &valid)?)
    };
    // Below the threshold nothing was opened, so nothing can be called invalid.
    let counted = match &answers {
        Some(answers) => answers.len(),
        None if destroyed => 0,
        None => valid.len(),
    };
    let opened = if answers.is_some() {
        valid.len()
    } else {
        counted
    };
    let answers = answers.unwrap_or_default();
    let enough = answers.len() >= threshold;
    let count = Count {
        party: open.panel.party.clone(),
        invited: open.panel.roster_size,
        issued: to_u32(issued),
        counted: to_u32(counted),
        invalid: to_u32(opened - counted),
    };
    let listed = enough.then(|| {
        let mut listed: Vec<BulletinBallot> =
            valid.iter().copied().map(BulletinBallot::from).collect();
        listed.sort_by(|a, b| a.id.cmp(&b.id));
        listed
    });
    let bulletin = BulletinPanel {
        panel: open.panel.panel,
        invited: count.invited,
        issued: count.issued,
        counted: count.counted,
        invalid: count.invalid,
        ballots: listed,
    };
    Ok(Counted {
        count,
        name: open.party.name.clone(),
        answers: if enough { answers } else { Vec::new() },
        bulletin,
    })
}

/// Opens ballots. They are sorted by content: their order tells nothing, and sums do not depend on
/// it.
fn decrypt(
    services: &Services,
    open: &OpenPanel,
    opening: &Opening<'_>,
    ballots: &[&SignedBallot],
) -> Result<Vec<Answers>, WorkflowError> {
    let kept = services.keys.panel(open.panel.panel)?;
    let key = match opening {
        Opening::Kept => kept.opening_key.clear(),
        Opening::Unwrapped(keys) => keys.get(&open.panel.panel),
        Opening::Nothing => None,
    };
    let key = key.ok_or_else(|| WorkflowError::Damaged("opening key".into()))?;
    let mut packed: Vec<_> = ballots
        .iter()
        .filter_map(|ballot| unseal(key, &open.fingerprint, &ballot.sealed).ok())
        .collect();
    packed.sort_by(|a, b| a.as_slice().cmp(b.as_slice()));
    Ok(packed
        .iter()
        .filter_map(|bytes| open.layout.unpack(bytes).ok())
        .collect())
}

/// Comments of panels that may have any, to be read by the facilitator first.
fn comments(counted: &[Counted], release: &Release, open: &OpenPanel) -> Vec<PendingComment> {
    let mut pending = Vec::new();
    for panel in counted
        .iter()
        .filter(|panel| release.comments_allowed(&panel.count.party))
    {
        for (slot, question) in open.layout.comments.iter().enumerate() {
            let mut written: Vec<PendingComment> = panel
                .answers
                .iter()
                .filter_map(|answers| answers.comments.get(slot))
                .filter(|comment| !comment.text.is_empty())
                .map(|comment| PendingComment::new(&question.comment, &panel.count.party, comment))
                .collect();
            written.sort();
            pending.extend(written);
        }
    }
    pending
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
fn finish(services: &Services, id: WaveId) -> Result<(), WorkflowError> {
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

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn damaged(error: impl std::fmt::Display) -> WorkflowError {
    WorkflowError::Damaged(error.to_string())
}

/// Keeps time for every wave: forgets keys that another process destroyed, postpones those that are short once closing time has passed, closes
/// those that are over, and finishes what a crash interrupted.
///
/// # Errors
/// When the database fails. A wave that cannot be closed is reported in the log and does not stop
/// the others.
pub fn keep_time(services: &Services) -> Result<(), WorkflowError> {
    services.forget_destroyed();
    let waves = store::waves(&mut *services.store.connection()?, None)?;
    let closed = |wave: &&Wave| matches!(wave.state, WaveState::Closed | WaveState::Released);
    let closed: Vec<WaveId> = waves.iter().filter(closed).map(|wave| wave.id).collect();
    for wave in waves {
        let outcome = match wave.state {
            WaveState::Draft => Ok(()),
            WaveState::Open if services.phase(&wave) == Phase::Open => {
                cover_now_and_then(services, &wave)
            }
            WaveState::Open if services.phase(&wave) != Phase::Closed => {
                postpone_if_short(services, &wave)
                    .and_then(|_| super::measure_participation(services, &wave))
            }
            WaveState::Open | WaveState::Closing => close_or_ask(services, &wave),
            WaveState::Closed | WaveState::Released => destroy_left_keys(services, &wave),
        };
        if let Err(error) = outcome {
            tracing::error!(wave = %wave.id, %error, "the wave could not be closed");
        }
    }
    super::erase_due(services)?;
    services.empty_log(&closed)
}

/// Closes a wave that is over; one in joint custody is for its holders to close.
fn close_or_ask(services: &Services, wave: &Wave) -> Result<(), WorkflowError> {
    let custody = custody_of(&mut *services.store.connection()?, wave)?;
    match custody {
        Custody::Server => close(services, wave.id, &mut |_| {}).map(drop),
        Custody::Joint => keep_joint_time(services, wave),
    }
}

/// How many ticks of a worker pass, on average, between two cover writes of a panel.
const COVER_EVERY: u32 = 60;

/// Cover writes at random times: box writes then tell neither how many answered nor when.
fn cover_now_and_then(services: &Services, wave: &Wave) -> Result<(), WorkflowError> {
    let listed = store::panels(&mut *services.store.connection()?, wave.id)?;
    for panel in listed {
        if ids::generator().random_ratio(1, COVER_EVERY)
            && let Some((_, open)) = services.open_panel(panel.id)?
        {
            services.cover(&open)?;
        }
    }
    Ok(())
}

/// Destroys what a crash left of the keys of a wave that is closed or released.
fn destroy_left_keys(services: &Services, wave: &Wave) -> Result<(), WorkflowError> {
    let panels = store::panels(&mut *services.store.connection()?, wave.id)?;
    let left =
        |panel: &Panel| !matches!(services.keys.panel(panel.id), Err(KeyError::PanelGone(_)));
    if panels.iter().any(left) {
        finish(services, wave.id)?;
    }
    let reviewed = wave.state == WaveState::Released;
    if reviewed && !matches!(services.keys.review(wave.id), Err(KeyError::ReviewGone(_))) {
        super::release(services, wave.id, &mut |_| {})?;
    }
    Ok(())
}
