//! The texts of the mails: one directory per mail, in it one per language, in it `subject.txt`,
//! `body.txt` and `body.html`. What all mails share is in `letter`. HTML is escaped, text is not.
//!
//! To add a language, add its directories, its templates below, and a case to [`Language`].

use super::desk::DeskWords;
use super::language::Language;
use super::message::{ThanksWords, Words};

/// A mail's texts, filled in.
pub(super) struct Rendered {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
}

type Outcome = Result<Rendered, askama::Error>;

pub(super) fn invitation(words: &Words) -> Outcome {
    match words.language {
        Language::English => invitation_en::render(words),
        Language::German => invitation_de::render(words),
    }
}

pub(super) fn reminder(words: &Words) -> Outcome {
    match words.language {
        Language::English => reminder_en::render(words),
        Language::German => reminder_de::render(words),
    }
}

pub(super) fn thanks(words: &ThanksWords) -> Outcome {
    match words.language {
        Language::English => thanks_en::render(words),
        Language::German => thanks_de::render(words),
    }
}

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

/// These mails are in English so far.
pub(super) fn desk(kind: Desk, words: &DeskWords) -> Outcome {
    match kind {
        Desk::Password => password_en::render(words),
        Desk::Review => review_en::render(words),
        Desk::Documents => documents_en::render(words),
        Desk::ClosingCode => closing_code_en::render(words),
        Desk::CloseTogether => close_together_en::render(words),
        Desk::DestroyedSoon => destroyed_soon_en::render(words),
        Desk::OldAddress => old_address_en::render(words),
    }
}

/// The three templates of one mail in one language.
macro_rules! mail_templates {
    ($module:ident, $words:ident, $subject:literal, $text:literal, $html:literal) => {
        mod $module {
            use askama::Template;

            use super::{Outcome, Rendered, $words};

            #[derive(Template)]
            #[template(path = $subject)]
            #[allow(dead_code)] // Some subjects say the same to everybody.
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

mail_templates!(
    invitation_en,
    Words,
    "invitation/en/subject.txt",
    "invitation/en/body.txt",
    "invitation/en/body.html"
);
mail_templates!(
    invitation_de,
    Words,
    "invitation/de/subject.txt",
    "invitation/de/body.txt",
    "invitation/de/body.html"
);
mail_templates!(
    reminder_en,
    Words,
    "reminder/en/subject.txt",
    "reminder/en/body.txt",
    "reminder/en/body.html"
);
mail_templates!(
    reminder_de,
    Words,
    "reminder/de/subject.txt",
    "reminder/de/body.txt",
    "reminder/de/body.html"
);
mail_templates!(
    thanks_en,
    ThanksWords,
    "thanks/en/subject.txt",
    "thanks/en/body.txt",
    "thanks/en/body.html"
);
mail_templates!(
    thanks_de,
    ThanksWords,
    "thanks/de/subject.txt",
    "thanks/de/body.txt",
    "thanks/de/body.html"
);
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
    destroyed_soon_en,
    DeskWords,
    "desk/en/destroyed_soon/subject.txt",
    "desk/en/destroyed_soon/body.txt",
    "desk/en/destroyed_soon/body.html"
);
