//! The mails to invitees, in every language.

use super::{Outcome, Rendered};
use crate::mail::language::Language;
use crate::mail::words::{ThanksWords, Words};

/// One mail: its templates in every language, and the function that picks those of its reader.
macro_rules! in_every_language {
    ($mail:ident, $words:ident, $($language:ident $module:ident $subject:literal $text:literal $html:literal)*) => {
        $(mail_templates!($module, $words, $subject, $text, $html);)*

        pub(in crate::mail) fn $mail(words: &$words) -> Outcome {
            match words.language {
                $(Language::$language => $module::render(words),)*
            }
        }
    };
}

in_every_language!(
    invitation, Words,
    English invitation_en "invitation/en/subject.txt" "invitation/en/body.txt" "invitation/en/body.html"
    German invitation_de "invitation/de/subject.txt" "invitation/de/body.txt" "invitation/de/body.html"
    French invitation_fr "invitation/fr/subject.txt" "invitation/fr/body.txt" "invitation/fr/body.html"
    Spanish invitation_es "invitation/es/subject.txt" "invitation/es/body.txt" "invitation/es/body.html"
    Portuguese invitation_pt "invitation/pt/subject.txt" "invitation/pt/body.txt" "invitation/pt/body.html"
    Polish invitation_pl "invitation/pl/subject.txt" "invitation/pl/body.txt" "invitation/pl/body.html"
    Chinese invitation_zh "invitation/zh/subject.txt" "invitation/zh/body.txt" "invitation/zh/body.html"
    Arabic invitation_ar "invitation/ar/subject.txt" "invitation/ar/body.txt" "invitation/ar/body.html"
);

in_every_language!(
    reminder, Words,
    English reminder_en "reminder/en/subject.txt" "reminder/en/body.txt" "reminder/en/body.html"
    German reminder_de "reminder/de/subject.txt" "reminder/de/body.txt" "reminder/de/body.html"
    French reminder_fr "reminder/fr/subject.txt" "reminder/fr/body.txt" "reminder/fr/body.html"
    Spanish reminder_es "reminder/es/subject.txt" "reminder/es/body.txt" "reminder/es/body.html"
    Portuguese reminder_pt "reminder/pt/subject.txt" "reminder/pt/body.txt" "reminder/pt/body.html"
    Polish reminder_pl "reminder/pl/subject.txt" "reminder/pl/body.txt" "reminder/pl/body.html"
    Chinese reminder_zh "reminder/zh/subject.txt" "reminder/zh/body.txt" "reminder/zh/body.html"
    Arabic reminder_ar "reminder/ar/subject.txt" "reminder/ar/body.txt" "reminder/ar/body.html"
);

in_every_language!(
    restored, Words,
    English restored_en "restored/en/subject.txt" "restored/en/body.txt" "restored/en/body.html"
    German restored_de "restored/de/subject.txt" "restored/de/body.txt" "restored/de/body.html"
    French restored_fr "restored/fr/subject.txt" "restored/fr/body.txt" "restored/fr/body.html"
    Spanish restored_es "restored/es/subject.txt" "restored/es/body.txt" "restored/es/body.html"
    Portuguese restored_pt "restored/pt/subject.txt" "restored/pt/body.txt" "restored/pt/body.html"
    Polish restored_pl "restored/pl/subject.txt" "restored/pl/body.txt" "restored/pl/body.html"
    Chinese restored_zh "restored/zh/subject.txt" "restored/zh/body.txt" "restored/zh/body.html"
    Arabic restored_ar "restored/ar/subject.txt" "restored/ar/body.txt" "restored/ar/body.html"
);

in_every_language!(
    thanks, ThanksWords,
    English thanks_en "thanks/en/subject.txt" "thanks/en/body.txt" "thanks/en/body.html"
    German thanks_de "thanks/de/subject.txt" "thanks/de/body.txt" "thanks/de/body.html"
    French thanks_fr "thanks/fr/subject.txt" "thanks/fr/body.txt" "thanks/fr/body.html"
    Spanish thanks_es "thanks/es/subject.txt" "thanks/es/body.txt" "thanks/es/body.html"
    Portuguese thanks_pt "thanks/pt/subject.txt" "thanks/pt/body.txt" "thanks/pt/body.html"
    Polish thanks_pl "thanks/pl/subject.txt" "thanks/pl/body.txt" "thanks/pl/body.html"
    Chinese thanks_zh "thanks/zh/subject.txt" "thanks/zh/body.txt" "thanks/zh/body.html"
    Arabic thanks_ar "thanks/ar/subject.txt" "thanks/ar/body.txt" "thanks/ar/body.html"
);
