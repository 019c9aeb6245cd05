//! Waves that do not go on, keys without a wave, waves without keys, and a clock that is wrong.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use super::Finding;
use crate::config::Settings;
use crate::keys::{KeyDirectory, KeyKind, ListedKey};
use crate::relationship::{PanelId, Wave, WaveState};
use crate::store::{self, Store, StoreError};
use crate::workflow::is_joint;

/// No machine that runs this program has an earlier time.
const EARLIEST: Timestamp = Timestamp::constant(1_793_491_200, 0);

/// How far clocks may differ.
const TOLERANCE: SignedDuration = SignedDuration::from_mins(5);

/// How long after its time a wave may still be open.
const PATIENCE: SignedDuration = SignedDuration::from_hours(1);

/// Looks at the waves. A database that cannot be read is reported by others.
pub fn look(settings: &Settings, now: Timestamp) -> Vec<Finding> {
    let mut findings = Vec::new();
    let waves = waves(&settings.database);
    let latest = waves
        .iter()
        .flatten()
        .filter_map(|(wave, _)| wave.closed_at)
        .max();
    findings.push(clock(now, latest));
    let Some(waves) = waves else { return findings };
    let keys = KeyDirectory::look(&settings.keys).unwrap_or_default();
    let before = findings.len();
    for (wave, panels) in &waves {
        findings.extend(overdue(wave, now));
        findings.extend(keys_of(wave, panels, &keys));
    }
    findings.extend(strangers(&waves, &keys));
    if findings.len() == before {
        findings.push(Finding::fine(
            "waves",
            format!("{}; each has the keys it should have", waves.len()),
        ));
    }
    findings
}

/// Every wave with its panels; `None` when the database cannot be read without changing it.
fn waves(database: &str) -> Option<Vec<(Wave, Vec<PanelId>)>> {
    let found = match database.strip_prefix("sqlite:") {
        Some(file) => {
            let file = Path::new(file.trim_start_matches("//"));
            file.exists().then(|| store::examine(file).ok())??
        }
        None => store::examine_server(database).ok()?,
    };
    if !found.ours || found.pending > 0 || found.newer > 0 {
        return None;
    }
    let read = || -> Result<_, StoreError> {
        let store = Store::look(database)?;
        let mut connection = store.connection()?;
        let mut all = Vec::new();
        for wave in store::waves(&mut connection, None)? {
            let panels = store::panels(&mut connection, wave.id)?;
            all.push((wave, panels.iter().map(|panel| panel.id).collect()));
        }
        Ok(all)
    };
    read().ok()
}

fn clock(now: Timestamp, latest: Option<Timestamp>) -> Finding {
    let seen = format!("it is {}", now.strftime("%Y-%m-%d %H:%M UTC"));
    let remedy =
        "Set the clock, and keep it set (chrony, systemd-timesyncd): waves open and close by it.";
    let behind =
        latest.is_some_and(|latest| now < latest.saturating_sub(TOLERANCE).unwrap_or(latest));
    if now < EARLIEST {
        Finding::fault(
            "clock",
            format!("{seen}, which is before this program was made"),
            remedy,
        )
    } else if behind {
        Finding::fault(
            "clock",
            format!("{seen}, and a wave was closed after that"),
            remedy,
        )
    } else {
        Finding::fine("clock", seen)
    }
}

fn overdue(wave: &Wave, now: Timestamp) -> Option<Finding> {
    let id = wave.id;
    // A wave in joint custody waits for its holders, and is then destroyed by the worker.
    let joint = is_joint(wave);
    let due = if joint {
        wave.schedule.joint_close_until()
    } else {
        wave.schedule.late_until()
    };
    let late = now.duration_since(due) > PATIENCE;
    let (seen, remedy) = match wave.state {
        WaveState::Open | WaveState::Closing if joint && !late => return None,
        WaveState::Open | WaveState::Closing if joint => (
            format!("wave {id} should have been destroyed unopened at {due}"),
            "Run `rapport serve` with its worker, or `rapport worker`".to_owned(),
        ),
        WaveState::Closing => (
            format!("wave {id} is stuck in closing"),
            format!(
                "rapport wave close {id}: it goes on where it stopped, and says what is in the way."
            ),
        ),
        WaveState::Open if late => (
            format!("wave {id} should have been closed at {due}"),
            format!(
                "Run `rapport serve` with its worker, or `rapport worker`; or rapport wave close {id}"
            ),
        ),
        _ => return None,
    };
    Some(Finding::fault("waves", seen, remedy))
}

fn keys_of(wave: &Wave, panels: &[PanelId], keys: &[ListedKey]) -> Vec<Finding> {
    let id = wave.id;
    let has = |kind| keys.iter().any(|key| key.kind == kind);
    let (with, without): (Vec<PanelId>, Vec<PanelId>) = panels
        .iter()
        .partition(|panel| has(KeyKind::Panel(**panel)));
    let review = has(KeyKind::Review(id));
    let mut findings = Vec::new();
    match wave.state {
        WaveState::Open | WaveState::Closing if !without.is_empty() => findings.push(Finding::fault(
            "keys",
            format!("wave {id} is {}, and keys of it are not in this directory", wave.state),
            "Check --keys. If they are lost, or the database was restored to a time before the wave was closed, the wave cannot be counted.",
        )),
        WaveState::Closed | WaveState::Released if !with.is_empty() => findings.push(Finding::fault(
            "keys",
            format!("wave {id} is {}, and keys of its panels still exist", wave.state),
            format!("rapport wave close {id}: it destroys them."),
        )),
        _ => {}
    }
    match wave.state {
        WaveState::Closed if !review => findings.push(Finding::fault(
            "keys",
            format!("wave {id} is closed, and the key of its comments is not in this directory"),
            "Check --keys. If it is lost, or the database was restored to a time before the release, the wave cannot be released.",
        )),
        WaveState::Released if review => findings.push(Finding::fault(
            "keys",
            format!("wave {id} is released, and the key of its comments still exists"),
            format!("rapport wave release {id}: it destroys it."),
        )),
        _ => {}
    }
    findings
}

fn strangers(waves: &[(Wave, Vec<PanelId>)], keys: &[ListedKey]) -> Vec<Finding> {
    let known = |kind: KeyKind| match kind {
        KeyKind::Panel(panel) => waves
            .iter()
            .any(|(wave, panels)| panels.contains(&panel) && wave.state != WaveState::Draft),
        KeyKind::Review(id) => waves.iter().any(|(wave, _)| wave.id == id),
        KeyKind::Other => true,
    };
    let unknown = keys.iter().filter(|key| !known(key.kind));
    unknown
        .map(|key| {
            let file = key.file.display();
            Finding::fault(
                "keys",
                format!("{file} belongs to no launched wave of this database"),
                format!("Check --data and --database-url. If the wave is gone for good, and none is being launched now: rm {file}"),
            )
        })
        .collect()
}
