//! A mail as its recipient will read it, for those who want to see it before it is sent.

use super::assemble::MailError;
use super::message::InvitationMail;
use super::templates;
use super::words::Words;
use crate::relationship::MailId;
use crate::workflow::Letter;

/// Subject and plain text of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The subject.
    pub subject: String,
    /// The text part.
    pub text: String,
}

/// Both mails to invitees made from a letter: the invitation and the reminder.
///
/// # Errors
/// An address or the link is not valid.
pub fn previews(letter: Letter) -> Result<[Preview; 2], MailError> {
    let sender = letter.contact.1.clone();
    let mail = InvitationMail::of(MailId(letter.panel.0), letter, &sender);
    let words = Words::new(&mail)?;
    Ok(
        [templates::invitation(&words)?, templates::reminder(&words)?].map(|rendered| Preview {
            subject: rendered.subject,
            text: rendered.text,
        }),
    )
}
