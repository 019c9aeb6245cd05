//! What the worker does with every wave, again and again, because time passes.

use rand::RngExt;

use super::close::{close, finish, postpone_if_short};
use super::close_together::keep_joint_time;
use super::custody::custody_of;
use super::{Services, WorkflowError};
use crate::ids;
use crate::keys::KeyError;
use crate::relationship::{Custody, Panel, Phase, Wave, WaveId, WaveState};
use crate::store;

/// Keeps time for every wave: forgets keys that another process destroyed, postpones those that are
/// short once closing time has passed, closes those that are over, and finishes what a crash
/// interrupted.
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
                    // Sealed ballots still arrive in the 24 hours after closing time.
                    .and_then(|()| cover_now_and_then(services, &wave))
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
