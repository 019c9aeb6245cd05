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

pub(super) fn restored(words: &Words) -> Outcome {
    match words.language {
        Language::English => restored_en::render(words),
        Language::German => restored_de::render(words),
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

/// Facilitators have no language of their own, so theirs is in English.
pub(super) fn desk(kind: Desk, words: &DeskWords) -> Outcome {
    match (kind, words.language) {
        (Desk::Password, _) => password_en::render(words),
        (Desk::ClosingCode, _) => closing_code_en::render(words),
        (Desk::Review, Language::English) => review_en::render(words),
        (Desk::Review, Language::German) => review_de::render(words),
        (Desk::Documents, Language::English) => documents_en::render(words),
        (Desk::Documents, Language::German) => documents_de::render(words),
        (Desk::CloseTogether, Language::English) => close_together_en::render(words),
        (Desk::CloseTogether, Language::German) => close_together_de::render(words),
        (Desk::DestroyedSoon, Language::English) => destroyed_soon_en::render(words),
        (Desk::DestroyedSoon, Language::German) => destroyed_soon_de::render(words),
        (Desk::OldAddress, Language::English) => old_address_en::render(words),
        (Desk::OldAddress, Language::German) => old_address_de::render(words),
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
    restored_en,
    Words,
    "restored/en/subject.txt",
    "restored/en/body.txt",
    "restored/en/body.html"
);
mail_templates!(
    restored_de,
    Words,
    "restored/de/subject.txt",
    "restored/de/body.txt",
    "restored/de/body.html"
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
