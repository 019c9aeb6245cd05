//! The texts of the mails: one directory per mail, in it one per language, in it `subject.txt`,
//! `body.txt` and `body.html`. What all mails share is in `letter`. HTML is escaped, text is not.
//!
//! To add a language for invitees, add its directories, its lines in `invitees`, and a case to [`Language`].
//! Mail to representatives and old addresses is in English and German ([`Language::of_desk`]).

use super::desk::DeskWords;
use super::language::Language;

/// A mail's texts, filled in.
pub(super) struct Rendered {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
}

type Outcome = Result<Rendered, askama::Error>;

/// The three templates of one mail in one language.
macro_rules! mail_templates {
    ($module:ident, $words:ident, $subject:literal, $text:literal, $html:literal) => {
        mod $module {
            use askama::Template;

            use super::{Outcome, Rendered, $words};

            #[derive(Template)]
            #[template(path = $subject)]
            struct Subject<'a> {
                mail: &'a $words,
            }

            #[derive(Template)]
            #[template(path = $text)]
            struct Text<'a> {
                mail: &'a $words,
            }

            #[derive(Template)]
            #[template(path = $html)]
            struct Html<'a> {
                mail: &'a $words,
            }

            pub(super) fn render(mail: &$words) -> Outcome {
                Ok(Rendered {
                    subject: Subject { mail }.render()?,
                    text: Text { mail }.render()?,
                    html: Html { mail }.render()?,
                })
            }
        }
    };
}

mod invitees;

pub(super) use invitees::{invitation, reminder, restored, thanks};

/// The kinds of mail to facilitators, representatives and old addresses.
#[derive(Clone, Copy, Debug)]
pub(super) enum Desk {
    Password,
    Review,
    Documents,
    ClosingCode,
    CloseTogether,
    DestroyedSoon,
    OldAddress,
}

/// Facilitators have no language of their own, so theirs is in English.
pub(super) fn desk(kind: Desk, words: &DeskWords) -> Outcome {
    match (kind, words.language) {
        (Desk::Password, _) => password_en::render(words),
        (Desk::ClosingCode, _) => closing_code_en::render(words),
        (Desk::Review, Language::German) => review_de::render(words),
        (Desk::Review, _) => review_en::render(words),
        (Desk::Documents, Language::German) => documents_de::render(words),
        (Desk::Documents, _) => documents_en::render(words),
        (Desk::CloseTogether, Language::German) => close_together_de::render(words),
        (Desk::CloseTogether, _) => close_together_en::render(words),
        (Desk::DestroyedSoon, Language::German) => destroyed_soon_de::render(words),
        (Desk::DestroyedSoon, _) => destroyed_soon_en::render(words),
        (Desk::OldAddress, Language::German) => old_address_de::render(words),
        (Desk::OldAddress, _) => old_address_en::render(words),
    }
}

mail_templates!(
    password_en,
    DeskWords,
    "desk/en/password/subject.txt",
    "desk/en/password/body.txt",
    "desk/en/password/body.html"
);
mail_templates!(
    review_en,
    DeskWords,
    "desk/en/review/subject.txt",
    "desk/en/review/body.txt",
    "desk/en/review/body.html"
);
mail_templates!(
    documents_en,
    DeskWords,
    "desk/en/documents/subject.txt",
    "desk/en/documents/body.txt",
    "desk/en/documents/body.html"
);
mail_templates!(
    old_address_en,
    DeskWords,
    "desk/en/old_address/subject.txt",
    "desk/en/old_address/body.txt",
    "desk/en/old_address/body.html"
);
mail_templates!(
    review_de,
    DeskWords,
    "desk/de/review/subject.txt",
    "desk/de/review/body.txt",
    "desk/de/review/body.html"
);
mail_templates!(
    documents_de,
    DeskWords,
    "desk/de/documents/subject.txt",
    "desk/de/documents/body.txt",
    "desk/de/documents/body.html"
);
mail_templates!(
    old_address_de,
    DeskWords,
    "desk/de/old_address/subject.txt",
    "desk/de/old_address/body.txt",
    "desk/de/old_address/body.html"
);
mail_templates!(
    closing_code_en,
    DeskWords,
    "desk/en/closing_code/subject.txt",
    "desk/en/closing_code/body.txt",
    "desk/en/closing_code/body.html"
);
mail_templates!(
    close_together_en,
    DeskWords,
    "desk/en/close_together/subject.txt",
    "desk/en/close_together/body.txt",
    "desk/en/close_together/body.html"
);
mail_templates!(
    close_together_de,
    DeskWords,
    "desk/de/close_together/subject.txt",
    "desk/de/close_together/body.txt",
    "desk/de/close_together/body.html"
);
mail_templates!(
    destroyed_soon_en,
    DeskWords,
    "desk/en/destroyed_soon/subject.txt",
    "desk/en/destroyed_soon/body.txt",
    "desk/en/destroyed_soon/body.html"
);
mail_templates!(
    destroyed_soon_de,
    DeskWords,
    "desk/de/destroyed_soon/subject.txt",
    "desk/de/destroyed_soon/body.txt",
    "desk/de/destroyed_soon/body.html"
);
