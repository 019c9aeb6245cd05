//! The texts of the mails: one directory per mail, in it one per language, in it `subject.txt`,
//! `body.txt` and `body.html`. What all mails share is in `letter`. HTML is escaped, text is not.
//!
//! To add a language, add its directories, its templates below, and a line to [`INVITATION`] and
//! [`REMINDER`].

use super::message::Words;

/// A mail's texts, filled in.
pub(super) struct Rendered {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
}

type Render = fn(&Words) -> Result<Rendered, askama::Error>;

/// Languages of the invitation; the first is for everybody whose language is missing.
const INVITATION: [(&str, Render); 1] = [("en", invitation_en::render)];
/// Languages of the reminder; the first is for everybody whose language is missing.
const REMINDER: [(&str, Render); 1] = [("en", reminder_en::render)];

pub(super) fn invitation(words: &Words) -> Result<Rendered, askama::Error> {
    in_language(&INVITATION, words)
}

pub(super) fn reminder(words: &Words) -> Result<Rendered, askama::Error> {
    in_language(&REMINDER, words)
}

fn in_language<const N: usize>(
    renders: &[(&str, Render); N],
    words: &Words,
) -> Result<Rendered, askama::Error> {
    let primary = words.language.split(['-', '_']).next().unwrap_or_default();
    let own = renders
        .iter()
        .find(|(language, _)| language.eq_ignore_ascii_case(primary));
    let (_, render) = own.unwrap_or(&renders[0]);
    render(words)
}

/// "Friday 12 March 2027, 17:00 (Europe/Berlin)"
fn english_date(words: &Words) -> String {
    let when = words.closes_at.strftime("%A %-d %B %Y, %H:%M");
    format!("{when} ({})", words.zone())
}

/// The three templates of one mail in one language; `$date` writes the deadline in that language.
macro_rules! mail_templates {
    ($module:ident, $date:ident, $subject:literal, $text:literal, $html:literal) => {
        mod $module {
            use askama::Template;

            use super::{Rendered, Words};

            #[derive(Template)]
            #[template(path = $subject)]
            struct Subject<'a> {
                mail: &'a Words,
            }

            #[derive(Template)]
            #[template(path = $text)]
            struct Text<'a> {
                mail: &'a Words,
                until: &'a str,
            }

            #[derive(Template)]
            #[template(path = $html)]
            struct Html<'a> {
                mail: &'a Words,
                until: &'a str,
            }

            pub(super) fn render(mail: &Words) -> Result<Rendered, askama::Error> {
                let until = &super::$date(mail);
                Ok(Rendered {
                    subject: Subject { mail }.render()?,
                    text: Text { mail, until }.render()?,
                    html: Html { mail, until }.render()?,
                })
            }
        }
    };
}

mail_templates!(
    invitation_en,
    english_date,
    "invitation/en/subject.txt",
    "invitation/en/body.txt",
    "invitation/en/body.html"
);
mail_templates!(
    reminder_en,
    english_date,
    "reminder/en/subject.txt",
    "reminder/en/body.txt",
    "reminder/en/body.html"
);
