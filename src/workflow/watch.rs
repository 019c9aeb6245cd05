//! What those who run the program ask of it: whether it can work, and how much waits. Nothing here
//! tells of a person, or moves when somebody answers.

use jiff::SignedDuration;

use super::{Services, WorkflowError, is_joint};
use crate::keys::{KeyDirectory, KeyKind};
use crate::relationship::{Panel, WaveState};
use crate::store::{self, MailCount};

/// After so long without its work being done, something is overdue.
const OVERDUE: SignedDuration = SignedDuration::from_hours(1);

/// Figures for those who watch.
#[derive(Clone, Debug)]
pub struct Gauges {
    /// Waves by state.
    pub waves: Vec<(WaveState, u64)>,
    /// Waves that should have been closed an hour ago.
    pub overdue: u64,
    /// Open waves of which keys are not in the keys directory: nobody can answer, and their mail waits.
    pub without_keys: u64,
    /// Mail in the outbox by kind, without reminders.
    pub mail: Vec<(String, MailCount)>,
}

/// Whether the database answers.
///
/// # Errors
/// When it does not.
pub fn database_answers(services: &Services) -> Result<(), WorkflowError> {
    store::count_mail(&mut *services.store.connection()?, services.clock.now())?;
    Ok(())
}

/// Whether the keys directory is there, readable, and nobody else's.
///
/// # Errors
/// When it is not.
pub fn keys_are_usable(services: &Services) -> Result<(), WorkflowError> {
    KeyDirectory::look(services.keys.path())?;
    Ok(())
}

/// Counts what waits.
///
/// # Errors
/// When the database fails.
pub fn gauges(services: &Services) -> Result<Gauges, WorkflowError> {
    let now = services.clock.now();
    let before = now.checked_sub(OVERDUE).unwrap_or(now);
    let mut connection = services.store.connection()?;
    let waves = store::waves(&mut connection, None)?;
    let states = [
        WaveState::Draft,
        WaveState::Open,
        WaveState::Closing,
        WaveState::Closed,
        WaveState::Released,
    ];
    let keys = KeyDirectory::look(services.keys.path()).unwrap_or_default();
    let mut without_keys = 0;
    for wave in waves.iter().filter(|wave| wave.state == WaveState::Open) {
        let there = |panel: &Panel| keys.iter().any(|key| key.kind == KeyKind::Panel(panel.id));
        without_keys += u64::from(!store::panels(&mut connection, wave.id)?.iter().all(there));
    }
    let count = |state| waves.iter().filter(|wave| wave.state == state).count();
    Ok(Gauges {
        waves: states.map(|state| (state, to_u64(count(state)))).into(),
        overdue: to_u64(waves.iter().filter(|wave| is_overdue(wave, before)).count()),
        without_keys,
        mail: store::count_mail(&mut connection, before)?,
    })
}

/// Whether the worker should have closed a wave before this moment, or destroyed it unopened.
pub(super) fn is_overdue(wave: &crate::relationship::Wave, before: jiff::Timestamp) -> bool {
    let due = if is_joint(wave) {
        wave.schedule.joint_close_until()
    } else {
        wave.schedule.late_until()
    };
    matches!(wave.state, WaveState::Open | WaveState::Closing) && due < before
}

fn to_u64(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
