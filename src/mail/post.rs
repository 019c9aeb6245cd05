//! Putting mails together and handing them over, several at a time.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use lettre::Message;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use super::{
    InvitationMail, MailError, SendError, ThanksMail, Transport, invitation, reminder, restored,
    thanks,
};
use crate::relationship::{InvitationId, MailId};
use crate::store::MailKind;
use crate::workflow::{Services, WorkflowError};

/// One mail to send.
#[derive(Clone)]
pub(super) struct Job {
    pub(super) id: MailId,
    pub(super) invitation: InvitationId,
    pub(super) kind: MailKind,
    /// Attempts made before this one.
    pub(super) attempts: u32,
}

/// Why a mail was not sent.
pub(super) enum Unsent {
    /// There is nothing to send any more.
    Moot,
    /// Its turn came too late; somebody else may have taken it over.
    Late,
    /// It may succeed later, or never.
    Failed(SendError),
}

impl From<SendError> for Unsent {
    fn from(error: SendError) -> Self {
        Self::Failed(error)
    }
}

impl From<MailError> for Unsent {
    fn from(error: MailError) -> Self {
        Self::Failed(error.into())
    }
}

/// What became of a mail. The outer error is the database's or the keys'.
pub(super) type Outcome = Result<Result<(), Unsent>, WorkflowError>;

/// What sending takes.
pub(super) struct Post {
    pub(super) services: Arc<Services>,
    pub(super) transport: Transport,
    pub(super) from: String,
}

impl Post {
    /// Sends `jobs`, as many at a time as the transport takes. Outcomes come as they are known, and
    /// end when all have come. Mails whose turn has not come by `until` stay unsent. Dropping the
    /// tasks gives up what is under way.
    pub(super) fn send_all(
        self: &Arc<Self>,
        jobs: Vec<Job>,
        until: Timestamp,
    ) -> (JoinSet<()>, mpsc::Receiver<(Job, Outcome)>) {
        let (tell, outcomes) = mpsc::channel(64);
        let queue = Arc::new(Mutex::new(VecDeque::from(jobs)));
        let mut lanes = JoinSet::new();
        for _ in 0..self.transport.lanes() {
            let (post, queue, tell) = (Arc::clone(self), Arc::clone(&queue), tell.clone());
            lanes.spawn(async move {
                let next = || {
                    let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
                    queue.pop_front()
                };
                while let Some(job) = next() {
                    let outcome = if post.services.clock.now() < until {
                        post.send(job.clone()).await
                    } else {
                        Ok(Err(Unsent::Late))
                    };
                    if tell.send((job, outcome)).await.is_err() {
                        return;
                    }
                }
            });
        }
        (lanes, outcomes)
    }

    async fn send(self: &Arc<Self>, job: Job) -> Outcome {
        let post = Arc::clone(self);
        let composed = blocking(move || post.compose(&job)).await?;
        match composed {
            Ok(message) => Ok(self.transport.send(message).await.map_err(Unsent::from)),
            Err(unsent) => Ok(Err(unsent)),
        }
    }

    /// Puts a mail together from the database and the keys, as they are now.
    fn compose(&self, job: &Job) -> Result<Result<Message, Unsent>, WorkflowError> {
        let now = self.services.clock.now();
        let message = if job.kind == MailKind::Thanks {
            let Some(letter) = self.services.thanks_letter(job.invitation)? else {
                return Ok(Err(Unsent::Moot));
            };
            let mail = ThanksMail {
                message_id: job.id,
                letter,
                sender_email: self.from.clone(),
            };
            thanks(&mail, now)
        } else {
            let Some(letter) = self.services.letter(job.invitation, job.kind)? else {
                return Ok(Err(Unsent::Moot));
            };
            let mail = InvitationMail::of(job.id, letter, &self.from);
            match job.kind {
                MailKind::Reminder => reminder(&mail, now),
                MailKind::Restored => restored(&mail, now),
                MailKind::Invitation | MailKind::Thanks => invitation(&mail, now),
            }
        };
        let signed = message.and_then(|mut message| {
            self.transport.sign(&mut message, now)?;
            Ok(message)
        });
        Ok(signed.map_err(Unsent::from))
    }
}

/// Runs work that waits for the database on a thread where that hurts nobody.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, WorkflowError> + Send + 'static,
) -> Result<T, WorkflowError> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| {
        Err(WorkflowError::Refused(
            "a task of the worker stopped unexpectedly".into(),
        ))
    })
}
