//! A mail's texts and addresses, put together into a message.
//!
//! Invariant: whatever a name or a text contains, a message has exactly the headers written here
//! and one recipient. Nothing is read from the clock.

use std::time::SystemTime;

use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use super::templates::Rendered;
use crate::relationship::MailId;

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

/// The message: the texts under this head, dated `sent_at`.
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

/// A name, if there is one, and an address; `whose` tells in an error which it is.
pub(super) fn mailbox(name: &str, email: &str, whose: &'static str) -> Result<Mailbox, MailError> {
    let name = one_line(name);
    let name = (!name.is_empty()).then_some(name);
    Ok(Mailbox::new(name, address(email, whose)?))
}

/// An address that mail can be sent to; `whose` tells in an error which it is.
pub(super) fn address(email: &str, whose: &'static str) -> Result<Address, MailError> {
    let checked = super::validate_email(email).map_err(|_| MailError::Address(whose))?;
    checked
        .as_str()
        .parse()
        .map_err(|_| MailError::Address(whose))
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
}
