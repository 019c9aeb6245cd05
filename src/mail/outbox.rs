//! The outbox worker: the only thing that sends mail. It also keeps time: it postpones, resumes
//! and carries out closings that are due.
//!
//! Invitations are claimed one by one and their rows stay until they are sent, so a crash repeats
//! at most the mails under way. Reminders leave the outbox all together before the first is sent,
//! and are retried from memory only: otherwise the rows left over, or their attempts, would tell
//! who had not answered. A crash amid reminders loses the rest; remind again.

use std::sync::{Arc, Mutex};

use jiff::{SignedDuration, Timestamp};

use super::{
    FailureKind, InvitationMail, MailError, SendError, Transport, backoff, invitation, reminder,
};
use crate::relationship::{InvitationId, MailId};
use crate::store::{self, MailKind};
use crate::workflow::{self, Letter, Services, WorkflowError};

/// Mails taken from the outbox at once.
const BATCH: i64 = 50;

/// Reminders taken from the outbox at once: all of them, within reason.
const ALL_REMINDERS: i64 = 100_000;

/// How long a claimed mail stays claimed when its worker disappears.
const CLAIM: SignedDuration = SignedDuration::from_mins(10);

/// A reminder that waits in memory.
struct Reminder {
    id: MailId,
    invitation: InvitationId,
    attempts: u32,
    not_before: Timestamp,
}

/// Works the outbox.
pub struct Worker {
    services: Arc<Services>,
    transport: Transport,
    from: String,
    reminders: Mutex<Vec<Reminder>>,
}

/// Why a mail was not sent.
enum Unsent {
    /// There is nothing to send any more.
    Moot,
    /// It may succeed later, or never.
    Failed(FailureKind),
}

impl From<SendError> for Unsent {
    fn from(error: SendError) -> Self {
        Self::Failed(error.kind)
    }
}

impl From<MailError> for Unsent {
    fn from(_: MailError) -> Self {
        Self::Failed(FailureKind::Permanent)
    }
}

impl Worker {
    /// A worker that sends from `from` over `transport`.
    #[must_use]
    pub fn new(services: Arc<Services>, transport: Transport, from: &str) -> Self {
        Self {
            services,
            transport,
            from: from.to_owned(),
            reminders: Mutex::default(),
        }
    }

    /// Does what is due. Returns whether there was anything to do.
    ///
    /// # Errors
    /// When the database fails; mails under way are tried again later.
    pub async fn tick(&self) -> Result<bool, WorkflowError> {
        self.blocking(workflow::keep_time).await?;
        let invited = self.send_invitations().await?;
        let reminded = self.send_reminders().await?;
        Ok(invited || reminded)
    }

    async fn send_invitations(&self) -> Result<bool, WorkflowError> {
        let due = self
            .blocking(|services| {
                let now = services.clock.now();
                Ok(store::due(
                    &mut *services.store.connection()?,
                    MailKind::Invitation,
                    now,
                    BATCH,
                )?)
            })
            .await?;
        let any = !due.is_empty();
        for mail in due {
            let claimed = {
                let mail = mail.clone();
                self.blocking(move |services| {
                    let now = services.clock.now();
                    let until = now.checked_add(CLAIM).unwrap_or(now);
                    services
                        .store
                        .transaction(|connection| Ok(store::claim(connection, &mail, until)?))
                })
                .await?
            };
            if !claimed {
                continue;
            }
            let outcome = self
                .send(mail.id, mail.invitation, MailKind::Invitation)
                .await?;
            let attempts = mail.attempts + 1;
            self.blocking(move |services| settle(services, mail.id, attempts, &outcome))
                .await?;
        }
        Ok(any)
    }

    async fn send_reminders(&self) -> Result<bool, WorkflowError> {
        let taken = self.blocking(take_reminders).await?;
        let now = self.services.clock.now();
        let due: Vec<Reminder> = {
            let mut waiting = self
                .reminders
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            waiting.extend(taken);
            let (due, later) = std::mem::take(&mut *waiting)
                .into_iter()
                .partition(|r| r.not_before <= now);
            *waiting = later;
            due
        };
        let any = !due.is_empty();
        for mut mail in due {
            if let Err(Unsent::Failed(kind)) = self
                .send(mail.id, mail.invitation, MailKind::Reminder)
                .await?
            {
                mail.attempts += 1;
                if let Some(later) = later(now, mail.attempts, kind) {
                    mail.not_before = later;
                    self.reminders
                        .lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner)
                        .push(mail);
                }
            }
        }
        Ok(any)
    }

    /// Renders and sends one mail. The outer error is the database's or the keys'.
    async fn send(
        &self,
        id: MailId,
        to: InvitationId,
        kind: MailKind,
    ) -> Result<Result<(), Unsent>, WorkflowError> {
        let letter = self
            .blocking(move |services| services.letter(to, kind))
            .await?;
        let Some(letter) = letter else {
            return Ok(Err(Unsent::Moot));
        };
        let now = self.services.clock.now();
        let mail = self.mail(id, letter);
        let message = match kind {
            MailKind::Invitation => invitation(&mail, now),
            MailKind::Reminder => reminder(&mail, now),
        };
        let message = match message {
            Ok(message) => message,
            Err(error) => return Ok(Err(error.into())),
        };
        Ok(self.transport.send(message).await.map_err(Unsent::from))
    }

    fn mail(&self, id: MailId, letter: Letter) -> InvitationMail {
        let (contact_name, contact_email) = letter.contact;
        InvitationMail {
            message_id: id,
            to_name: letter.invitation.person.name,
            to_email: letter.invitation.person.email,
            language: letter.invitation.person.locale,
            title: letter.title,
            own_name: letter.own_name,
            partner_name: letter.partner_name,
            sender_name: contact_name.clone(),
            sender_email: self.from.clone(),
            contact_name,
            contact_email,
            link: letter.link,
            code_printed: letter.code_printed,
            site: letter.site,
            closes_at: letter.closes_at,
            minutes: 12,
        }
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Services) -> Result<T, WorkflowError> + Send + 'static,
    ) -> Result<T, WorkflowError> {
        let services = Arc::clone(&self.services);
        tokio::task::spawn_blocking(move || work(&services))
            .await
            .unwrap_or_else(|_| {
                Err(WorkflowError::Refused(
                    "a task of the worker stopped unexpectedly".into(),
                ))
            })
    }
}

/// Takes every due reminder out of the outbox, all in one transaction.
fn take_reminders(services: &Services) -> Result<Vec<Reminder>, WorkflowError> {
    let now = services.clock.now();
    if store::due(
        &mut *services.store.connection()?,
        MailKind::Reminder,
        now,
        1,
    )?
    .is_empty()
    {
        return Ok(Vec::new());
    }
    services.store.transaction(|connection| {
        let mut taken = Vec::new();
        for mail in store::due(connection, MailKind::Reminder, now, ALL_REMINDERS)? {
            if store::remove(connection, mail.id)? {
                taken.push(Reminder {
                    id: mail.id,
                    invitation: mail.invitation,
                    attempts: 0,
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

/// Records what became of an invitation mail.
fn settle(
    services: &Services,
    id: MailId,
    attempts: u32,
    outcome: &Result<(), Unsent>,
) -> Result<(), WorkflowError> {
    services.store.transaction(|connection| {
        match outcome {
            Ok(()) | Err(Unsent::Moot) => {
                store::remove(connection, id)?;
            }
            Err(Unsent::Failed(kind)) => match later(services.clock.now(), attempts, *kind) {
                Some(later) => store::put_off(connection, id, later)?,
                None => store::give_up(connection, id)?,
            },
        }
        Ok(())
    })
}
