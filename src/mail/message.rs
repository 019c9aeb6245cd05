//! The mails to invitees, and the one for trying out: what each is made of, and the message it becomes.
//!
//! Invariant: whatever a name or a note contains, a mail to an invitee has one recipient and one
//! link (and the address that stops mail); a thank-you has none.

use jiff::civil::date;
use jiff::{Timestamp, Zoned};
use lettre::Message;
use uuid::Uuid;

use super::assemble::{Head, MailError, RECIPIENT, assemble, host, mailbox};
use super::templates::{self, Rendered};
use super::words::{ThanksWords, Words};
use crate::relationship::MailId;
use crate::workflow::{Letter, RestoreWords, ThanksLetter};

/// Everything an invitation or a reminder says. No `Debug`: it holds a working access code.
#[derive(Clone)]
pub struct InvitationMail {
    /// The entry of the outbox; becomes the Message-ID.
    pub message_id: MailId,
    /// The invitee's name.
    pub to_name: String,
    /// The invitee's address.
    pub to_email: String,
    /// Language tag ("en", "de-AT"). Without templates in that language the mail is in English.
    pub language: String,
    /// What the definition calls itself ("Compatibility and trust").
    pub title: String,
    /// The invitee's organisation.
    pub own_name: String,
    /// The other organisation.
    pub partner_name: String,
    /// Who asks; shown as the sender's name.
    pub sender_name: String,
    /// The address this system sends from.
    pub sender_email: String,
    /// Who answers questions.
    pub contact_name: String,
    /// Where questions go; also Reply-To.
    pub contact_email: String,
    /// `https://HOST/s/{panel}#{code}.{fingerprint}`.
    pub link: String,
    /// The code as it is printed, in groups.
    pub code_printed: String,
    /// Address of this system without a path, `https://HOST`.
    pub site: String,
    /// Until when answers can be given, in the wave's time zone.
    pub closes_at: Zoned,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// What a notice after a restore says; the other mails have none.
    pub restored: Option<RestoreWords>,
    /// What the facilitator writes to everybody; several lines, or empty.
    pub note: String,
    /// Where its reader can ask for no more mail; an address under the site.
    pub no_more_mail: String,
}

impl InvitationMail {
    /// The mail of a letter, sent from the address `sender_email`.
    #[must_use]
    pub fn of(message_id: MailId, letter: Letter, sender_email: &str) -> Self {
        let (contact_name, contact_email) = letter.contact;
        Self {
            message_id,
            to_name: letter.invitation.person.name,
            to_email: letter.invitation.person.email,
            language: letter.invitation.person.locale,
            title: letter.title,
            own_name: letter.own_name,
            partner_name: letter.partner_name,
            sender_name: contact_name.clone(),
            sender_email: sender_email.to_owned(),
            contact_name,
            contact_email,
            link: letter.link,
            code_printed: letter.code_printed,
            site: letter.site,
            closes_at: letter.closes_at,
            minutes: letter.minutes,
            restored: letter.restored,
            note: letter.note,
            no_more_mail: letter.no_more_mail,
        }
    }

    /// An example, for previews and tests.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            message_id: MailId(Uuid::from_u128(0x0192_7c3e_5a4b_4d1f_8e6a_31c0_77d9_b254)),
            to_name: "Ana Lindqvist".into(),
            to_email: "ana.lindqvist@nordwerk.example".into(),
            language: "en".into(),
            title: "Compatibility and trust".into(),
            own_name: "Nordwerk AG".into(),
            partner_name: "Halden Logistics".into(),
            sender_name: "Ines Vogel".into(),
            sender_email: "rapport@trust.example".into(),
            contact_name: "Ines Vogel".into(),
            contact_email: "ines.vogel@vogel-partner.example".into(),
            link: "https://trust.example/s/6f1c2a9e4b7d4c08a5e3d2f190b8c764\
                   #7K3MQ2XW4HTBN5RZP6DC.A2B3C4D5E6F7G2H3J4K5L6M7N2"
                .into(),
            code_printed: "7K3MQ 2XW4H TBN5R ZP6DC".into(),
            site: "https://trust.example".into(),
            closes_at: date(2027, 3, 12)
                .at(17, 0, 0, 0)
                .in_tz("Europe/Berlin")
                .unwrap_or_default(),
            minutes: 12,
            restored: None,
            note: String::new(),
            no_more_mail: "https://trust.example/n/6f1c2a9e4b7d4c08a5e3d2f190b8c764/\
                           wvtg0ejafj8wdc7bgw6a"
                .into(),
        }
    }
}

/// Everything a thank-you says.
#[derive(Clone)]
pub struct ThanksMail {
    /// The entry of the outbox; becomes the Message-ID.
    pub message_id: MailId,
    /// What it says.
    pub letter: ThanksLetter,
    /// The address this system sends from.
    pub sender_email: String,
}

impl ThanksMail {
    /// An example, for previews and tests.
    #[must_use]
    pub fn sample() -> Self {
        let mail = InvitationMail::sample();
        Self {
            message_id: mail.message_id,
            letter: ThanksLetter {
                to_name: mail.to_name,
                to_email: mail.to_email,
                language: mail.language,
                title: mail.title,
                own_name: mail.own_name,
                partner_name: mail.partner_name,
                contact: (mail.contact_name, mail.contact_email),
                site: mail.site,
            },
            sender_email: mail.sender_email,
        }
    }
}

/// The invitation, dated `sent_at`.
///
/// # Errors
///
/// An address or a link is not valid.
pub fn invitation(mail: &InvitationMail, sent_at: Timestamp) -> Result<Message, MailError> {
    letter(mail, templates::invitation, sent_at)
}

/// The reminder, dated `sent_at`.
///
/// # Errors
///
/// An address or a link is not valid.
pub fn reminder(mail: &InvitationMail, sent_at: Timestamp) -> Result<Message, MailError> {
    letter(mail, templates::reminder, sent_at)
}

/// The notice that answers were lost by a restore, dated `sent_at`.
///
/// # Errors
///
/// An address or a link is not valid.
pub fn restored(mail: &InvitationMail, sent_at: Timestamp) -> Result<Message, MailError> {
    letter(mail, templates::restored, sent_at)
}

/// The thank-you, dated `sent_at`. It is the last mail, so there is none left to stop.
///
/// # Errors
///
/// An address is not valid.
pub fn thanks(mail: &ThanksMail, sent_at: Timestamp) -> Result<Message, MailError> {
    let letter = &mail.letter;
    let (contact_name, contact_email) = &letter.contact;
    let words = ThanksWords::new(letter)?;
    let head = Head {
        message_id: mail.message_id,
        host: host(&letter.site)?,
        from: mailbox(contact_name, &mail.sender_email, "sender's")?,
        reply_to: mailbox(contact_name, contact_email, "contact")?,
        to: mailbox(&letter.to_name, &letter.to_email, RECIPIENT)?,
        no_more_mail: None,
    };
    assemble(head, &templates::thanks(&words)?, sent_at)
}

/// A mail for trying out whether mail arrives, from an address of this system to any other.
///
/// # Errors
///
/// An address or the site is not valid.
pub fn trial(
    message_id: MailId,
    sender_email: &str,
    to_email: &str,
    site: &str,
    sent_at: Timestamp,
) -> Result<Message, MailError> {
    let from = mailbox("Rapport", sender_email, "sender's")?;
    let host = host(site)?;
    let text = format!(
        "This is a test mail of Rapport at {host}. Nobody is invited by it.\n\n\
         If it was not taken for spam, invitations will likely arrive too.\n"
    );
    let head = Head {
        message_id,
        host,
        reply_to: from.clone(),
        from,
        to: mailbox("", to_email, RECIPIENT)?,
        no_more_mail: None,
    };
    let rendered = Rendered {
        subject: "Test mail of Rapport".into(),
        html: format!(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Test mail</title></head>\
             <body><p>{}</p></body></html>\n",
            text.trim().replace("\n\n", "</p><p>")
        ),
        text,
    };
    assemble(head, &rendered, sent_at)
}

fn letter(
    mail: &InvitationMail,
    render: fn(&Words) -> Result<Rendered, askama::Error>,
    sent_at: Timestamp,
) -> Result<Message, MailError> {
    let words = Words::new(mail)?;
    let head = Head {
        message_id: mail.message_id,
        host: words.host.clone(),
        from: mailbox(&mail.sender_name, &mail.sender_email, "sender's")?,
        reply_to: mailbox(&mail.contact_name, &mail.contact_email, "contact")?,
        to: mailbox(&mail.to_name, &mail.to_email, RECIPIENT)?,
        no_more_mail: Some(words.no_more_mail.clone()),
    };
    assemble(head, &render(&words)?, sent_at)
}
