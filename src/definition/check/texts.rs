//! Texts: there in every declared language and no other, of bearable length, with known
//! placeholders.

use std::collections::BTreeSet;

use crate::definition::fault::{Faults, below, quoted};
use crate::definition::nearest::nearest;
use crate::definition::places::{Place, places};
use crate::definition::text::{PLACEHOLDERS, Piece, pieces};
use crate::definition::{Definition, LocalizedText};

use super::names::is_language;

pub(super) fn check(definition: &Definition, faults: &mut Faults) {
    let codes = definition.languages.iter().map(|l| l.code.as_str());
    let codes: BTreeSet<&str> = codes.collect();
    // Under a wrong list of languages every text would be at fault.
    let known = !codes.is_empty() && codes.iter().all(|code| is_language(code));
    for Place { at, text, longest } in places(definition) {
        if known {
            check_languages(&at, text, &codes, faults);
        }
        for (language, words) in text {
            let at = below(&at, language);
            check_words(&at, words, longest, faults);
            check_placeholders(&at, words, faults);
        }
    }
}

fn check_languages(at: &str, text: &LocalizedText, codes: &BTreeSet<&str>, faults: &mut Faults) {
    for code in codes.iter().filter(|code| !text.contains_key(**code)) {
        faults.add(
            below(at, code),
            format!("the text in {} is missing", quoted(code)),
            "Write it, or remove the language from the languages of the definition.",
        );
    }
    for code in text.keys().filter(|code| !codes.contains(code.as_str())) {
        faults.add(
            below(at, code),
            format!("{} is not a language of the definition", quoted(code)),
            "Remove this text, or add the language to the languages of the definition.",
        );
    }
}

fn check_words(at: &str, words: &str, longest: usize, faults: &mut Faults) {
    let length = words.chars().count();
    if words.trim().is_empty() {
        faults.add(at, "the text is empty", "Write it.");
    }
    if length > longest {
        faults.add(
            at,
            format!("the text has {length} characters"),
            format!("Shorten it to {longest}."),
        );
    }
    if words.contains(|c: char| is_invisible(c)) {
        faults.add(
            at,
            "the text holds an invisible control character",
            "Remove it; only line feeds are allowed.",
        );
    }
}

fn check_placeholders(at: &str, words: &str, faults: &mut Faults) {
    let mut alone = false;
    for piece in pieces(words) {
        match piece {
            Piece::Plain(plain) => alone |= plain.contains(['{', '}']),
            Piece::Placeholder(whole) => {
                let inside = whole.trim_matches(['{', '}']);
                if !PLACEHOLDERS.contains(&inside) && !faults.is_full() {
                    faults.add(
                        at,
                        format!("there is no placeholder {}", quoted(whole)),
                        match nearest(inside, PLACEHOLDERS) {
                            Some(near) => format!("Did you mean {{{near}}}?"),
                            None => "Write {own}, {partner} or {period}.".to_owned(),
                        },
                    );
                }
            }
        }
    }
    if alone {
        faults.add(
            at,
            "a brace stands alone",
            "Write placeholders as {own}, {partner} or {period}.",
        );
    }
}

/// A character that no text needs and no translator's file can carry.
fn is_invisible(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}')
}
