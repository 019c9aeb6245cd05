//! The outbox worker: the only thing that sends mail. It also keeps time: it postpones, resumes
//! and carries out closings that are due.
//!
//! Invitations and thank-yous are claimed, sent several at a time, and their rows deleted as they
//! are sent; so a crash repeats at most the mails under way, with the same Message-ID. Reminders
//! leave the outbox all together before the first is sent, and are retried from memory only:
//! otherwise the rows left over, or their attempts, would tell who had not answered. A crash amid
//! reminders loses the rest; remind again.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

use super::pace::{Pace, SendWindow};
use super::post::{Job, Outcome, Post, Unsent, blocking};
use super::{FailureKind, SendError, Transport, backoff};
use crate::relationship::WaveId;
use crate::store::{self, MailKind, Waiting};
use crate::workflow::{self, Services, WorkflowError};

/// Mails claimed at once.
const BATCH: usize = 200;

/// Reminders taken from the outbox at once: all of a wave, within reason.
const ALL_REMINDERS: usize = 100_000;

/// How long a claimed mail stays claimed when its worker disappears.
const CLAIM: SignedDuration = SignedDuration::from_mins(30);

/// How long after claiming a mail its hand-over may begin. The longest hand-over (570 seconds of
/// patience with a server) then ends before the claim does.
const FRESH: SignedDuration = SignedDuration::from_mins(15);

/// How long mails wait that met a database or keys out of order.
const PAUSE: SignedDuration = SignedDuration::from_mins(1);

/// A reminder that waits in memory.
struct Reminder {
    job: Job,
    wave: WaveId,
    not_before: Timestamp,
}

/// Works the outbox.
pub struct Worker {
    pub(super) post: Arc<Post>,
    window: SendWindow,
    pace: Mutex<Pace>,
    reminders: Mutex<Vec<Reminder>>,
}

impl Worker {
    /// A worker that sends from `from` over `transport`, at any time of the day and as fast as it
    /// can.
    #[must_use]
    pub fn new(services: Arc<Services>, transport: Transport, from: &str) -> Self {
        Self {
            post: Arc::new(Post {
                services,
                transport,
                from: from.to_owned(),
            }),
            window: SendWindow::default(),
            pace: Mutex::new(Pace::per_minute(0)),
            reminders: Mutex::default(),
        }
    }

    /// The same worker, which sends in this window of the day (in each wave's zone) and at most so
    /// many mails a minute (0: without limit).
    #[must_use]
    pub fn paced(mut self, window: SendWindow, per_minute: u32) -> Self {
        self.window = window;
        self.pace = Mutex::new(Pace::per_minute(per_minute));
        self
    }

    /// Does what is due. Returns whether there was anything to do.
    ///
    /// # Errors
    /// When database or keys fail; mails under way are tried again later.
    pub async fn tick(&self) -> Result<bool, WorkflowError> {
        self.blocking(workflow::keep_time).await?;
        // What is wrong with one kind of mail, or one wave's keys, does not stop the others.
        let done = [
            self.send_desk_mail().await,
            self.send_claimed(MailKind::Invitation).await,
            self.send_claimed(MailKind::Restored).await,
            self.send_reminders().await,
            self.send_claimed(MailKind::Thanks).await,
        ];
        done.into_iter()
            .try_fold(false, |any, done| Ok(done? || any))
    }

    /// Claims and sends mails whose rows stay until they are sent.
    async fn send_claimed(&self, kind: MailKind) -> Result<bool, WorkflowError> {
        let mut any = false;
        let mut failure = None;
        for wave in self.waves_due(kind).await? {
            let now = self.post.services.clock.now();
            let granted = lock(&self.pace).take(now, BATCH);
            if granted == 0 {
                break;
            }
            let claimed = self
                .blocking(move |services| claim(services, kind, wave, granted))
                .await?;
            any |= claimed.any_due;
            let mut left = granted - claimed.jobs.len();
            let until = now.checked_add(FRESH).unwrap_or(now);
            let (lanes, mut outcomes) = self.post.send_all(claimed.jobs, until);
            let mut known = Vec::new();
            // What becomes known together is written together.
            while outcomes.recv_many(&mut known, BATCH).await > 0 {
                left += known
                    .iter()
                    .filter(|(_, outcome)| !left_us(outcome))
                    .count();
                let batch = std::mem::take(&mut known);
                let failed = self
                    .blocking(move |services| settle(services, kind, wave, batch))
                    .await?;
                failure = failure.or(failed);
            }
            drop(lanes);
            lock(&self.pace).give_back(left);
        }
        failure.map_or(Ok(any), Err)
    }

    async fn send_reminders(&self) -> Result<bool, WorkflowError> {
        for wave in self.waves_due(MailKind::Reminder).await? {
            let taken = self
                .blocking(move |services| take_reminders(services, wave))
                .await?;
            lock(&self.reminders).extend(taken);
        }
        let due = self.reminders_due().await?;
        let any = !due.is_empty();
        let (due, mut failure) = self.without_issued(due).await;
        let waves = waves_of(&due);
        let now = self.post.services.clock.now();
        let jobs = due.into_iter().map(|reminder| reminder.job).collect();
        let until = now.checked_add(FRESH).unwrap_or(now);
        let (lanes, mut outcomes) = self.post.send_all(jobs, until);
        while let Some((mut job, outcome)) = outcomes.recv().await {
            if !left_us(&outcome) {
                lock(&self.pace).give_back(1);
            }
            let again = match outcome {
                Ok(Ok(()) | Err(Unsent::Moot)) => None,
                Ok(Err(Unsent::Late)) => Some(now),
                Ok(Err(Unsent::Failed(error))) => {
                    job.attempts += 1;
                    later(now, job.attempts, error.kind)
                }
                Err(error) => {
                    failure = Some(error);
                    now.checked_add(PAUSE).ok()
                }
            };
            if let (Some(not_before), Some(wave)) = (again, waves.get(&job.id)) {
                lock(&self.reminders).push(Reminder {
                    job,
                    wave: *wave,
                    not_before,
                });
            }
        }
        drop(lanes);
        failure.map_or(Ok(any), Err)
    }

    /// Takes the reminders out of memory that may leave now.
    async fn reminders_due(&self) -> Result<Vec<Reminder>, WorkflowError> {
        let mut waves: Vec<WaveId> = lock(&self.reminders).iter().map(|r| r.wave).collect();
        waves.sort();
        waves.dedup();
        let open = self.in_window(waves).await?;
        let now = self.post.services.clock.now();
        let mut waiting = lock(&self.reminders);
        let (mut due, mut later): (Vec<_>, Vec<_>) = std::mem::take(&mut *waiting)
            .into_iter()
            .partition(|r| r.not_before <= now && open.contains(&r.wave));
        let granted = lock(&self.pace).take(now, due.len());
        later.extend(due.split_off(granted));
        *waiting = later;
        Ok(due)
    }

    /// The reminders of those who were not issued a ballot, and what looking failed with. The boxes of
    /// a wave are opened once for all its reminders, just before these are sent; what is seen stays
    /// in memory, and no longer than this run. Reminders that could not be looked up wait.
    async fn without_issued(&self, due: Vec<Reminder>) -> (Vec<Reminder>, Option<WorkflowError>) {
        let mut by_wave: BTreeMap<WaveId, Vec<Reminder>> = BTreeMap::new();
        for reminder in due {
            by_wave.entry(reminder.wave).or_default().push(reminder);
        }
        let (mut left, mut failure) = (Vec::new(), None);
        for (_, mut due) in by_wave {
            let invitees: Vec<_> = due.iter().map(|reminder| reminder.job.invitation).collect();
            let looked = self.blocking(move |services| services.issued_among(&invitees));
            match looked.await {
                Ok(issued) => {
                    let before = due.len();
                    due.retain(|reminder| !issued.contains(&reminder.job.invitation));
                    lock(&self.pace).give_back(before - due.len());
                    left.extend(due);
                }
                Err(error) => {
                    let now = self.post.services.clock.now();
                    let not_before = now.checked_add(PAUSE).unwrap_or(now);
                    lock(&self.pace).give_back(due.len());
                    let put_off = |reminder| Reminder {
                        not_before,
                        ..reminder
                    };
                    lock(&self.reminders).extend(due.into_iter().map(put_off));
                    failure = Some(error);
                }
            }
        }
        (left, failure)
    }

    /// The waves with due mail of a kind whose zone is in the window.
    async fn waves_due(&self, kind: MailKind) -> Result<Vec<WaveId>, WorkflowError> {
        let waves = self
            .blocking(move |services| {
                let now = services.clock.now();
                Ok(store::waves_with_mail(
                    &mut *services.store.connection()?,
                    kind,
                    now,
                )?)
            })
            .await?;
        self.in_window(waves).await
    }

    async fn in_window(&self, waves: Vec<WaveId>) -> Result<Vec<WaveId>, WorkflowError> {
        let window = self.window;
        if waves.is_empty() || window == SendWindow::default() {
            return Ok(waves);
        }
        self.blocking(move |services| {
            let mut connection = services.store.connection()?;
            let now = services.clock.now();
            let mut open = Vec::new();
            for id in waves {
                let wave = store::wave(&mut connection, id)?;
                if wave.is_some_and(|wave| window.is_open(&wave.schedule.zoned(now))) {
                    open.push(id);
                }
            }
            Ok(open)
        })
        .await
    }

    pub(super) async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Services) -> Result<T, WorkflowError> + Send + 'static,
    ) -> Result<T, WorkflowError> {
        let services = Arc::clone(&self.post.services);
        blocking(move || work(&services)).await
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a mail server was spoken to for this mail.
fn left_us(outcome: &Outcome) -> bool {
    matches!(outcome, Ok(Ok(()) | Err(Unsent::Failed(_))))
}

fn waves_of(
    reminders: &[Reminder],
) -> std::collections::HashMap<crate::relationship::MailId, WaveId> {
    reminders.iter().map(|r| (r.job.id, r.wave)).collect()
}

fn job(kind: MailKind) -> impl Fn(Waiting) -> Job {
    move |mail| Job {
        id: mail.id,
        invitation: mail.invitation,
        kind,
        attempts: mail.attempts,
    }
}

/// What was claimed.
struct Claimed {
    jobs: Vec<Job>,
    /// Whether there was anything to claim; others may have been faster.
    any_due: bool,
}

/// Claims up to `limit` due mails of a wave, all in one transaction.
fn claim(
    services: &Services,
    kind: MailKind,
    wave: WaveId,
    limit: usize,
) -> Result<Claimed, WorkflowError> {
    let now = services.clock.now();
    let until = now.checked_add(CLAIM).unwrap_or(now);
    services.store.transaction(|connection| {
        let due = store::due(connection, kind, wave, now, limit)?;
        let any_due = !due.is_empty();
        let mut jobs = Vec::with_capacity(due.len());
        for mail in due {
            if store::claim(connection, &mail, until)? {
                jobs.push(job(kind)(mail));
            }
        }
        Ok(Claimed { jobs, any_due })
    })
}

/// Takes every due reminder of a wave out of the outbox, all in one transaction.
fn take_reminders(services: &Services, wave: WaveId) -> Result<Vec<Reminder>, WorkflowError> {
    let now = services.clock.now();
    services.store.transaction(|connection| {
        let mut taken = Vec::new();
        for mail in store::due(connection, MailKind::Reminder, wave, now, ALL_REMINDERS)? {
            if store::remove(connection, mail.id)? {
                taken.push(Reminder {
                    job: job(MailKind::Reminder)(mail),
                    wave,
                    not_before: now,
                });
            }
        }
        Ok(taken)
    })
}

fn later(now: Timestamp, attempts: u32, kind: FailureKind) -> Option<Timestamp> {
    let wait = SignedDuration::try_from(backoff(attempts, kind)?).ok()?;
    now.checked_add(wait).ok()
}

/// Records what became of claimed mails. Returns what a mail's database or keys failed with; that
/// mail is tried again later.
fn settle(
    services: &Services,
    kind: MailKind,
    wave: WaveId,
    known: Vec<(Job, Outcome)>,
) -> Result<Option<WorkflowError>, WorkflowError> {
    let now = services.clock.now();
    if kind == MailKind::Invitation {
        tell_failures(wave, &known, now);
    }
    let mut failure = None;
    services.store.transaction(|connection| {
        for (job, outcome) in known {
            match outcome {
                Ok(Ok(()) | Err(Unsent::Moot)) => {
                    store::remove(connection, job.id)?;
                }
                // Its claim stands, and ends by itself; but nothing was attempted.
                Ok(Err(Unsent::Late)) => store::uncount_attempt(connection, job.id)?,
                Ok(Err(Unsent::Failed(failed))) => {
                    match later(now, job.attempts + 1, failed.kind) {
                        Some(later) => store::put_off(connection, job.id, later)?,
                        // Failures are shown for invitations only.
                        None if kind == MailKind::Invitation => store::give_up(connection, job.id)?,
                        None => {
                            store::remove(connection, job.id)?;
                        }
                    }
                }
                Err(error) => {
                    let pause = now.checked_add(PAUSE).unwrap_or(now);
                    store::put_off(connection, job.id, pause)?;
                    store::uncount_attempt(connection, job.id)?;
                    failure = Some(error);
                }
            }
        }
        Ok(failure)
    })
}

/// Logs how invitations failed: how many at which stage, with which class of reply. Not whose, and
/// invitations only: what becomes of reminders would tell who was reminded.
fn tell_failures(wave: WaveId, known: &[(Job, Outcome)], now: Timestamp) {
    let mut failed: BTreeMap<(&'static str, String, bool), usize> = BTreeMap::new();
    for (job, outcome) in known {
        if let Ok(Err(Unsent::Failed(error))) = outcome {
            let given_up = later(now, job.attempts + 1, error.kind).is_none();
            *failed
                .entry((error.stage.as_str(), reply_class(error), given_up))
                .or_default() += 1;
        }
    }
    for ((stage, reply, given_up), invitations) in failed {
        if given_up {
            tracing::error!(%wave, stage, reply, invitations, "invitations cannot be delivered");
        } else {
            tracing::warn!(%wave, stage, reply, invitations, "invitations did not leave and are tried again");
        }
    }
}

/// The first digit of a mail server's reply, as `5xx`; the others may tell of an address.
fn reply_class(error: &SendError) -> String {
    match error.reply {
        Some(code) => format!("{}xx", code / 100),
        None => "none".into(),
    }
}
