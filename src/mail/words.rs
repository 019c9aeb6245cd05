//! What the templates of a mail to invitees are filled in with.
//!
//! Invariant: every text is on one line (a note is a list of lines), whatever was typed, and every
//! link leads to a page under the site.

use super::assemble::{MailError, address, host, one_line};
use super::language::Language;
use super::message::InvitationMail;
use crate::workflow::ThanksLetter;

/// What the templates of an invitation, a reminder or a notice after a restore show.
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

impl ThanksWords {
    pub(super) fn new(letter: &ThanksLetter) -> Result<Self, MailError> {
        let (contact_name, contact_email) = &letter.contact;
        Ok(Self {
            language: Language::of(&letter.language),
            to_name: one_line(&letter.to_name),
            title: one_line(&letter.title),
            own_name: one_line(&letter.own_name),
            partner_name: one_line(&letter.partner_name),
            sender_name: one_line(contact_name),
            contact_name: one_line(contact_name),
            contact_email: address(contact_email, "contact")?.to_string(),
        })
    }
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

#[cfg(test)]
mod tests {
    use super::*;

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
