//! Mail to facilitators, representatives and old addresses: what it says, and how the worker sends
//! it. Unlike mail to invitees it tells nothing about anybody's answers, so its rows simply stay
//! until they are sent.

use jiff::{SignedDuration, Timestamp};
use lettre::Message;

use super::assemble::{Head, MailError, RECIPIENT, address, assemble, host, mailbox, one_line};
use super::language::Language;
use super::message::{InvitationMail, invitation};
use super::outbox::Worker;
use super::templates::{self, Desk};
use super::{SendError, backoff};
use crate::relationship::MailId;
use crate::store::{self, ConsoleMail};
use crate::workflow::{ConsoleLetter, HolderLetter, RepresentativeLetter, WorkflowError};

/// Mails taken at once.
const BATCH: i64 = 50;

/// How long a claimed mail stays claimed when its worker disappears.
const CLAIM: SignedDuration = SignedDuration::from_mins(30);

/// What the templates show: every text on one line, whatever was typed.
#[derive(Default)]
pub(super) struct DeskWords {
    pub(super) language: Language,
    pub(super) to_name: String,
    pub(super) own_name: String,
    pub(super) partner_name: String,
    pub(super) label: String,
    pub(super) contact_name: String,
    pub(super) contact_email: String,
    pub(super) link: String,
    pub(super) until: String,
    pub(super) opens_at: String,
    pub(super) relationship: String,
    pub(super) closing_code: bool,
}

/// The message of a letter, sent from `from`, dated `sent_at`.
///
/// # Errors
/// An address or a link is not valid.
pub fn desk_message(
    id: MailId,
    letter: ConsoleLetter,
    from: &str,
    site: &str,
    sent_at: Timestamp,
) -> Result<Message, MailError> {
    let (kind, to, contact, words) = match letter {
        ConsoleLetter::Sample(letter) => {
            return invitation(&InvitationMail::of(id, letter, from), sent_at);
        }
        ConsoleLetter::Password { to, link } => {
            let words = DeskWords {
                to_name: one_line(&to.name),
                link,
                ..DeskWords::default()
            };
            let own = (to.name.clone(), from.to_owned());
            (Desk::Password, (to.name, to.email), own, words)
        }
        ConsoleLetter::Review(letter) => representative(Desk::Review, letter),
        ConsoleLetter::Documents(letter) => representative(Desk::Documents, letter),
        ConsoleLetter::ClosingCode(letter) => holder(Desk::ClosingCode, letter),
        ConsoleLetter::CloseTogether(letter) => holder(Desk::CloseTogether, letter),
        ConsoleLetter::DestroyedSoon(letter) => holder(Desk::DestroyedSoon, letter),
        ConsoleLetter::OldAddress {
            to,
            language,
            own_name,
            contact,
        } => {
            let words = DeskWords {
                language: Language::of_desk(&language),
                own_name: one_line(&own_name),
                contact_name: one_line(&contact.0),
                contact_email: contact.1.clone(),
                ..DeskWords::default()
            };
            (Desk::OldAddress, (String::new(), to), contact, words)
        }
    };
    let sender = if matches!(kind, Desk::Password) {
        "Rapport"
    } else {
        contact.0.as_str()
    };
    let head = Head {
        message_id: id,
        host: host(site)?,
        from: mailbox(sender, from, "sender's")?,
        reply_to: mailbox(sender, address(&contact.1, "contact")?.as_ref(), "contact")?,
        to: mailbox(&to.0, &to.1, RECIPIENT)?,
        no_more_mail: None,
    };
    assemble(head, &templates::desk(kind, &words)?, sent_at)
}

type Parts = (Desk, (String, String), (String, String), DeskWords);

fn representative(kind: Desk, letter: RepresentativeLetter) -> Parts {
    let language = Language::of_desk(&letter.to.locale);
    let words = DeskWords {
        language,
        to_name: one_line(&letter.to.name),
        own_name: one_line(&letter.own_name),
        partner_name: one_line(&letter.partner_name),
        label: one_line(&letter.label),
        contact_name: one_line(&letter.contact.0),
        contact_email: letter.contact.1.clone(),
        link: letter.link,
        until: language.moment(&letter.until),
        opens_at: language.moment(&letter.opens_at),
        closing_code: letter.closing_code,
        ..DeskWords::default()
    };
    (
        kind,
        (letter.to.name, letter.to.email),
        letter.contact,
        words,
    )
}

fn holder(kind: Desk, letter: HolderLetter) -> Parts {
    let language = Language::of_desk(&letter.to.locale);
    let words = DeskWords {
        language,
        to_name: one_line(&letter.to.name),
        relationship: one_line(&letter.relationship),
        label: one_line(&letter.label),
        contact_name: one_line(&letter.contact.0),
        contact_email: letter.contact.1.clone(),
        link: letter.link,
        until: language.moment(&letter.until),
        ..DeskWords::default()
    };
    let to = (letter.to.name, letter.to.email);
    (kind, to, letter.contact, words)
}

impl Worker {
    /// Sends what is due to facilitators, representatives and old addresses.
    ///
    /// # Errors
    /// When the database fails; mails under way are tried again later.
    pub(super) async fn send_desk_mail(&self) -> Result<bool, WorkflowError> {
        let due = self
            .blocking(|services| {
                let now = services.clock.now();
                Ok(store::due_console_mail(
                    &mut *services.store.connection()?,
                    now,
                    BATCH,
                )?)
            })
            .await?;
        let any = !due.is_empty();
        for mail in due {
            self.send_one(mail).await?;
        }
        Ok(any)
    }

    async fn send_one(&self, mail: ConsoleMail) -> Result<(), WorkflowError> {
        let (id, attempts) = (mail.id, mail.attempts + 1);
        let letter = self
            .blocking(move |services| {
                let now = services.clock.now();
                let until = now.checked_add(CLAIM).unwrap_or(now);
                let claimed = services.store.transaction(|connection| {
                    store::claim_console_mail(connection, &mail, until).map_err(WorkflowError::from)
                })?;
                Ok(if claimed {
                    Some(services.console_letter(&mail)?)
                } else {
                    None
                })
            })
            .await?;
        let Some(letter) = letter else { return Ok(()) };
        let failed = match letter {
            // There is nothing to send any more.
            None => None,
            Some(letter) => self.hand_over(id, letter).await.err(),
        };
        self.blocking(move |services| {
            let now = services.clock.now();
            let again = failed.and_then(|error| {
                let wait = SignedDuration::try_from(backoff(attempts, error.kind)?).ok()?;
                now.checked_add(wait).ok()
            });
            if let (Some(error), None) = (failed, again) {
                tracing::error!(%error, "a mail to a facilitator or representative cannot be delivered");
            }
            services.store.transaction(|connection| {
                match again {
                    Some(later) => store::put_off_console_mail(connection, id, later)?,
                    None => store::remove_console_mail(connection, id)?,
                }
                Ok(())
            })
        })
        .await
    }

    async fn hand_over(&self, id: MailId, letter: ConsoleLetter) -> Result<(), SendError> {
        let services = &self.post.services;
        let now = services.clock.now();
        let message = desk_message(id, letter, &self.post.from, &services.public_url, now);
        let message = message
            .and_then(|mut message| {
                self.post.transport.sign(&mut message, now)?;
                Ok(message)
            })
            .map_err(SendError::from)?;
        self.post.transport.send(message).await
    }
}
