//! A mail as its recipient will read it, for those who want to see it before it is sent.

use super::message::{InvitationMail, MailError, Words};
use super::templates;
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
    let (contact_name, contact_email) = letter.contact;
    let mail = InvitationMail {
        message_id: MailId(letter.panel.0),
        to_name: letter.invitation.person.name,
        to_email: letter.invitation.person.email,
        language: letter.invitation.person.locale,
        title: letter.title,
        own_name: letter.own_name,
        partner_name: letter.partner_name,
        sender_name: contact_name.clone(),
        sender_email: contact_email.clone(),
        contact_name,
        contact_email,
        link: letter.link,
        code_printed: letter.code_printed,
        site: letter.site,
        closes_at: letter.closes_at,
        minutes: 12,
    };
    let words = Words::new(&mail)?;
    Ok(
        [templates::invitation(&words)?, templates::reminder(&words)?].map(|rendered| Preview {
            subject: rendered.subject,
            text: rendered.text,
        }),
    )
}
