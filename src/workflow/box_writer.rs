//! Group commit: changes of ballot boxes that arrive while others are being written are written
//! together, in the next transaction, and each is answered only after its commit.
//!
//! There is no thread of its own. Whoever comes while nobody writes, writes everything that waits,
//! and then hands the turn to one of those who came meanwhile. So nothing has to be started or
//! stopped: a server that is told to stop lets its requests finish, and with them everything that
//! waits.
//!
//! Invariant: a change that cannot be stored, or a panic on the way, fails the changes of its own
//! panel only; the turn is passed on whatever happens.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::box_change::{Change, KnownBoxes, Made, write_together};
use super::{Services, WorkflowError};
use crate::relationship::PanelId;

/// Writes the changes of one process.
#[derive(Default)]
pub(super) struct BoxWriter {
    queue: Mutex<Queue>,
    /// Boxes as this process wrote them last.
    known: Mutex<KnownBoxes>,
}

#[derive(Default)]
struct Queue {
    waiting: Vec<(Change, SyncSender<Turn>)>,
    /// Whether somebody has the turn.
    taken: bool,
}

/// What somebody who waits is told.
enum Turn {
    /// The change was made, or not.
    Over(Result<Made, WorkflowError>),
    /// Write what waits now, your own change among it.
    Yours,
}

impl BoxWriter {
    /// Makes a change, together with those of others who come meanwhile. Blocks until it is
    /// committed. The caller holds no connection.
    ///
    /// # Errors
    /// When database or boxes fail; then nothing of this change was stored.
    pub(super) fn make(&self, services: &Services, change: Change) -> Result<Made, WorkflowError> {
        let (tell, told) = sync_channel(1);
        let mut queue = self.queue();
        queue.waiting.push((change, tell));
        let mine = !std::mem::replace(&mut queue.taken, true);
        drop(queue);
        if mine {
            self.take_turn(services);
        }
        loop {
            match told.recv() {
                Ok(Turn::Over(outcome)) => return outcome,
                Ok(Turn::Yours) => self.take_turn(services),
                Err(_) => return Err(stumbled()),
            }
        }
    }

    /// Forgets boxes of these panels. Waits for a write under way.
    pub(super) fn forget(&self, gone: impl Fn(PanelId) -> bool) {
        self.known().forget(gone);
    }

    fn take_turn(&self, services: &Services) {
        let _passed_on = Turns(self);
        let waiting = std::mem::take(&mut self.queue().waiting);
        let (changes, tell): (Vec<Change>, Vec<_>) = waiting.into_iter().unzip();
        let outcomes = self.write(services, &changes);
        for (tell, outcome) in tell.into_iter().zip(outcomes) {
            // Whoever waits cannot have left.
            let _ = tell.send(Turn::Over(outcome));
        }
    }

    /// Writes all in one transaction, or, when that fails, each panel's in one of its own.
    fn write(&self, services: &Services, changes: &[Change]) -> Vec<Result<Made, WorkflowError>> {
        let all: Vec<&Change> = changes.iter().collect();
        let cause = match self.attempt(services, &all) {
            Ok(made) => return made,
            Err(cause) => cause,
        };
        let mut panels: BTreeMap<PanelId, Vec<usize>> = BTreeMap::new();
        for (place, change) in changes.iter().enumerate() {
            panels.entry(change.panel()).or_default().push(place);
        }
        let mut outcomes: Vec<_> = changes.iter().map(|_| Err(again(&cause))).collect();
        if panels.len() == 1 {
            return outcomes;
        }
        // Two that fail in a row are no trouble of a panel, but of the database.
        let mut failed = 0;
        for places in panels.into_values() {
            if failed > 1 {
                break;
            }
            let of_panel: Vec<&Change> = places.iter().filter_map(|at| changes.get(*at)).collect();
            let made = match self.attempt(services, &of_panel) {
                Ok(made) => {
                    failed = 0;
                    made
                }
                Err(cause) => {
                    failed += 1;
                    places.iter().map(|_| Err(again(&cause))).collect()
                }
            };
            for (place, made) in places.into_iter().zip(made) {
                if let Some(outcome) = outcomes.get_mut(place) {
                    *outcome = made;
                }
            }
        }
        outcomes
    }

    /// One transaction. The outer error is everybody's: then nothing was stored.
    fn attempt(
        &self,
        services: &Services,
        changes: &[&Change],
    ) -> Result<Vec<Result<Made, WorkflowError>>, WorkflowError> {
        // Held until after the commit, so that who forgets a panel does not overlook a box that is
        // being written.
        let mut known = self.known();
        // Boxes are taken out of what is known and put back after the commit, so a panic leaves none
        // that was not stored.
        let attempt = || write_together(services, &mut known, changes);
        catch_unwind(AssertUnwindSafe(attempt)).unwrap_or_else(|_| Err(stumbled()))
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn known(&self) -> MutexGuard<'_, KnownBoxes> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Passes the turn on when dropped, so that a panic does not keep it.
struct Turns<'w>(&'w BoxWriter);

impl Drop for Turns<'_> {
    fn drop(&mut self) {
        let mut queue = self.0.queue();
        while let Some((_, tell)) = queue.waiting.first() {
            if tell.send(Turn::Yours).is_ok() {
                return;
            }
            queue.waiting.remove(0);
        }
        queue.taken = false;
    }
}

/// An error for one more of those it concerns.
fn again(cause: &WorkflowError) -> WorkflowError {
    WorkflowError::Unwritten(cause.to_string())
}

fn stumbled() -> WorkflowError {
    WorkflowError::Unwritten("a defect; the log says where".into())
}
