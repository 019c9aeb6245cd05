//! An invitation, a reminder or a thank-you, put together into a message.
//!
//! Invariant: whatever a name or a note contains, a message has exactly the headers written here,
//! one recipient and one link (and the address that stops mail). Nothing is read from the clock.

use std::time::SystemTime;

use jiff::civil::date;
use jiff::{Timestamp, Zoned};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use uuid::Uuid;

use super::language::Language;
use super::templates::{self, Rendered};
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

/// Whose address: the one that only this mail has.
pub(super) const RECIPIENT: &str = "recipient's";

/// Why a message cannot be put together. Names the field, never its content.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// An address that no mail can have.
    #[error("the {0} address is not a valid e-mail address; correct it")]
    Address(&'static str),
    /// A link that is no link.
    #[error(
        "the link of a mail must be one https:// or http:// address under the site; check the site's public URL"
    )]
    Link,
    /// A template could not be filled in.
    #[error("a mail template could not be filled in")]
    Template(#[from] askama::Error),
    /// The signing key failed.
    #[error("a mail could not be signed: {0}")]
    Signature(#[from] super::DkimError),
    /// The mail library refused.
    #[error("the message could not be put together")]
    Message(#[from] lettre::error::Error),
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
    let words = ThanksWords {
        language: Language::of(&letter.language),
        to_name: one_line(&letter.to_name),
        title: one_line(&letter.title),
        own_name: one_line(&letter.own_name),
        partner_name: one_line(&letter.partner_name),
        sender_name: one_line(contact_name),
        contact_name: one_line(contact_name),
        contact_email: address(contact_email, "contact")?.to_string(),
    };
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

/// What the templates of a letter show: every text on one line, whatever was typed.
pub(super) struct Words {
    pub(super) language: Language,
    pub(super) to_name: String,
    pub(super) title: String,
    pub(super) own_name: String,
    pub(super) partner_name: String,
    pub(super) sender_name: String,
    pub(super) contact_name: String,
    pub(super) contact_email: String,
    pub(super) link: String,
    /// Where the link leads, for people: host and path, no scheme, no code.
    pub(super) page: String,
    /// The name of the host the link leads to.
    pub(super) host: String,
    pub(super) code: String,
    /// The deadline in words.
    pub(super) until: String,
    pub(super) minutes: u32,
    /// When the backup was made to which everything was put back, in words; in that notice only.
    pub(super) lost_since: String,
    /// Whether answers can still be sent.
    pub(super) takes_answers: bool,
    /// The note's lines; an empty one stands between paragraphs.
    pub(super) note: Vec<String>,
    pub(super) no_more_mail: String,
}

impl Words {
    pub(super) fn new(mail: &InvitationMail) -> Result<Self, MailError> {
        let (page, host) = page_and_host(mail)?;
        let language = Language::of(&mail.language);
        path_of(&mail.no_more_mail, &mail.site)?;
        Ok(Self {
            language,
            to_name: one_line(&mail.to_name),
            title: one_line(&mail.title),
            own_name: one_line(&mail.own_name),
            partner_name: one_line(&mail.partner_name),
            sender_name: one_line(&mail.sender_name),
            contact_name: one_line(&mail.contact_name),
            contact_email: address(&mail.contact_email, "contact")?.to_string(),
            link: mail.link.clone(),
            page,
            host,
            code: one_line(&mail.code_printed),
            until: language.moment(&mail.closes_at),
            minutes: mail.minutes,
            lost_since: mail
                .restored
                .as_ref()
                .map(|restored| language.moment(&restored.made_at))
                .unwrap_or_default(),
            takes_answers: mail
                .restored
                .as_ref()
                .is_none_or(|restored| restored.takes_answers),
            note: mail.note.trim().lines().map(one_line).collect(),
            no_more_mail: mail.no_more_mail.clone(),
        })
    }
}

/// What the templates of a thank-you show.
pub(super) struct ThanksWords {
    pub(super) language: Language,
    pub(super) to_name: String,
    pub(super) title: String,
    pub(super) own_name: String,
    pub(super) partner_name: String,
    pub(super) sender_name: String,
    pub(super) contact_name: String,
    pub(super) contact_email: String,
}

/// What stands above a mail's texts.
pub(super) struct Head {
    pub(super) message_id: MailId,
    /// The host of the site, for the Message-ID.
    pub(super) host: String,
    pub(super) from: Mailbox,
    pub(super) reply_to: Mailbox,
    pub(super) to: Mailbox,
    pub(super) no_more_mail: Option<String>,
}

pub(super) fn assemble(
    head: Head,
    rendered: &Rendered,
    sent_at: Timestamp,
) -> Result<Message, MailError> {
    let parts = MultiPart::alternative()
        .boundary(format!("part-{}", head.message_id))
        .singlepart(part(ContentType::TEXT_PLAIN, &rendered.text))
        .singlepart(part(ContentType::TEXT_HTML, &rendered.html));
    let mut message = Message::builder()
        .date(SystemTime::from(sent_at.max(Timestamp::UNIX_EPOCH)))
        .from(head.from)
        .reply_to(head.reply_to)
        .to(head.to)
        .subject(one_line(&rendered.subject))
        .message_id(Some(format!("<{}@{}>", head.message_id, head.host)))
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(address) = head.no_more_mail {
        message = message.raw_header(header("List-Unsubscribe", &format!("<{address}>")));
        // RFC 8058 allows one click over https only.
        if address.starts_with("https://") {
            message = message.raw_header(header(
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click",
            ));
        }
    }
    Ok(message.multipart(parts)?)
}

/// A header whose value is printable ASCII.
fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn part(content_type: ContentType, text: &str) -> SinglePart {
    SinglePart::builder()
        .header(content_type)
        .body(text.to_owned())
}

pub(super) fn mailbox(name: &str, email: &str, whose: &'static str) -> Result<Mailbox, MailError> {
    let name = one_line(name);
    let name = (!name.is_empty()).then_some(name);
    Ok(Mailbox::new(name, address(email, whose)?))
}

pub(super) fn address(email: &str, whose: &'static str) -> Result<Address, MailError> {
    let checked = super::validate_email(email).map_err(|_| MailError::Address(whose))?;
    checked
        .as_str()
        .parse()
        .map_err(|_| MailError::Address(whose))
}

/// The page of the link without scheme and code, and its host without port.
fn page_and_host(mail: &InvitationMail) -> Result<(String, String), MailError> {
    let path = path_of(&mail.link, &mail.site)?;
    let path = path.split('#').next().unwrap_or_default();
    let host = host(&mail.site)?;
    let port = url::Url::parse(&mail.site)
        .ok()
        .and_then(|site| site.port())
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    Ok((format!("{host}{port}{path}"), host))
}

/// What follows the site in an address under it.
fn path_of<'a>(address: &'a str, site: &str) -> Result<&'a str, MailError> {
    let printable = |c: char| c.is_ascii_graphic() && !r#"<>"'\"#.contains(c);
    address
        .strip_prefix(site.trim_end_matches('/'))
        .filter(|path| path.starts_with('/') && path.chars().all(printable))
        .ok_or(MailError::Link)
}

/// The host of the site, without port.
pub(super) fn host(site: &str) -> Result<String, MailError> {
    let site = url::Url::parse(site).map_err(|_| MailError::Link)?;
    match (site.host_str(), site.scheme()) {
        (Some(host), "https" | "http") => Ok(host.to_owned()),
        _ => Err(MailError::Link),
    }
}

/// A text on one line: control and direction-changing characters become spaces, spaces are
/// joined, the ends trimmed.
pub(super) fn one_line(text: &str) -> String {
    let strange = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let spaced = text.replace(strange, " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_on_one_line() {
        assert_eq!(one_line("  Ana\r\nBcc: x@y\t\u{202E}Z "), "Ana Bcc: x@y Z");
        assert_eq!(one_line("王 小明"), "王 小明");
    }

    #[test]
    fn the_page_is_the_link_without_scheme_and_code() {
        let mut mail = InvitationMail::sample();
        mail.site = "http://127.0.0.1:8080/".into();
        mail.link = "http://127.0.0.1:8080/s/ab12#CODE.PRINT".into();
        let (page, host) = page_and_host(&mail).unwrap();
        assert_eq!(
            (page.as_str(), host.as_str()),
            ("127.0.0.1:8080/s/ab12", "127.0.0.1")
        );
    }

    #[test]
    fn a_link_that_leads_elsewhere_is_refused() {
        for link in [
            "https://elsewhere.example/s/ab#c",
            "https://trust.example.elsewhere.example/s/ab#c",
            "https://trust.example/s/ab#c\r\n",
            "https://trust.example/s/ab#c\"onclick=x",
        ] {
            let mut mail = InvitationMail::sample();
            mail.link = link.into();
            assert!(
                matches!(page_and_host(&mail), Err(MailError::Link)),
                "{link:?}"
            );
        }
    }
}
