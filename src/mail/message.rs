//! An invitation or a reminder, put together into a message.
//!
//! Invariant: whatever a name contains, a message has exactly the headers written here, one
//! recipient and one link. Nothing is read from the clock.

use std::time::SystemTime;

use jiff::civil::date;
use jiff::{Timestamp, Zoned};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use uuid::Uuid;

use super::templates::{self, Rendered};
use crate::relationship::MailId;

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
}

impl InvitationMail {
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
        }
    }
}

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
    /// The mail library refused.
    #[error("the message could not be put together")]
    Message(#[from] lettre::error::Error),
}

/// The invitation, dated `sent_at`.
///
/// # Errors
///
/// An address or the link is not valid.
pub fn invitation(mail: &InvitationMail, sent_at: Timestamp) -> Result<Message, MailError> {
    let words = Words::new(mail)?;
    assemble(mail, &templates::invitation(&words)?, sent_at)
}

/// The reminder, dated `sent_at`.
///
/// # Errors
///
/// An address or the link is not valid.
pub fn reminder(mail: &InvitationMail, sent_at: Timestamp) -> Result<Message, MailError> {
    let words = Words::new(mail)?;
    assemble(mail, &templates::reminder(&words)?, sent_at)
}

/// What the templates show: every text on one line, whatever was typed.
pub(super) struct Words {
    pub(super) language: String,
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
    pub(super) closes_at: Zoned,
    pub(super) minutes: u32,
}

impl Words {
    pub(super) fn new(mail: &InvitationMail) -> Result<Self, MailError> {
        let (page, host) = page_and_host(mail)?;
        Ok(Self {
            language: mail.language.clone(),
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
            closes_at: mail.closes_at.clone(),
            minutes: mail.minutes,
        })
    }

    /// The zone of the deadline: its name, or its distance from UTC where it has none.
    pub(super) fn zone(&self) -> String {
        match self.closes_at.time_zone().iana_name() {
            Some(name) => name.to_owned(),
            None => format!("UTC{}", self.closes_at.strftime("%:z")),
        }
    }
}

fn assemble(
    mail: &InvitationMail,
    rendered: &Rendered,
    sent_at: Timestamp,
) -> Result<Message, MailError> {
    let auto_submitted = HeaderValue::new(
        HeaderName::new_from_ascii_str("Auto-Submitted"),
        "auto-generated".into(),
    );
    let parts = MultiPart::alternative()
        .boundary(format!("part-{}", mail.message_id))
        .singlepart(part(ContentType::TEXT_PLAIN, &rendered.text))
        .singlepart(part(ContentType::TEXT_HTML, &rendered.html));
    let (_, host) = page_and_host(mail)?;
    let message = Message::builder()
        .date(SystemTime::from(sent_at.max(Timestamp::UNIX_EPOCH)))
        .from(mailbox(&mail.sender_name, &mail.sender_email, "sender's")?)
        .reply_to(mailbox(&mail.contact_name, &mail.contact_email, "contact")?)
        .to(mailbox(&mail.to_name, &mail.to_email, "recipient's")?)
        .subject(one_line(&rendered.subject))
        .message_id(Some(format!("<{}@{host}>", mail.message_id)))
        .raw_header(auto_submitted)
        .multipart(parts)?;
    Ok(message)
}

fn part(content_type: ContentType, text: &str) -> SinglePart {
    SinglePart::builder()
        .header(content_type)
        .body(text.to_owned())
}

fn mailbox(name: &str, email: &str, whose: &'static str) -> Result<Mailbox, MailError> {
    let name = one_line(name);
    let name = (!name.is_empty()).then_some(name);
    Ok(Mailbox::new(name, address(email, whose)?))
}

fn address(email: &str, whose: &'static str) -> Result<Address, MailError> {
    let checked = super::validate_email(email).map_err(|_| MailError::Address(whose))?;
    checked
        .as_str()
        .parse()
        .map_err(|_| MailError::Address(whose))
}

/// The page of the link without scheme and code, and its host without port.
fn page_and_host(mail: &InvitationMail) -> Result<(String, String), MailError> {
    let printable = |c: char| c.is_ascii_graphic() && !r#"<>"'\"#.contains(c);
    let path = mail
        .link
        .strip_prefix(mail.site.trim_end_matches('/'))
        .filter(|path| path.starts_with('/') && path.chars().all(printable));
    let (Some(path), Ok(site)) = (path, url::Url::parse(&mail.site)) else {
        return Err(MailError::Link);
    };
    let (Some(host), "https" | "http") = (site.host_str(), site.scheme()) else {
        return Err(MailError::Link);
    };
    let port = site
        .port()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    let path = path.split('#').next().unwrap_or_default();
    Ok((format!("{host}{port}{path}"), host.to_owned()))
}

/// A text on one line: control and direction-changing characters become spaces, spaces are
/// joined, the ends trimmed.
fn one_line(text: &str) -> String {
    let strange = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let spaced = text.replace(strange, " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use jiff::tz::{Offset, TimeZone};

    use super::*;

    #[test]
    fn texts_stay_on_one_line() {
        assert_eq!(one_line("  Ana\r\nBcc: x@y\t\u{202E}Z "), "Ana Bcc: x@y Z");
        assert_eq!(one_line("王 小明"), "王 小明");
    }

    #[test]
    fn a_zone_without_name_is_told_by_its_distance() {
        let mut mail = InvitationMail::sample();
        let zone = TimeZone::fixed(Offset::constant(1));
        mail.closes_at = mail.closes_at.with_time_zone(zone);
        assert_eq!(Words::new(&mail).unwrap().zone(), "UTC+01:00");
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
