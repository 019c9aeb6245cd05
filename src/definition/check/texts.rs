//! Texts: there in every declared language and no other, of bearable length, with known
//! placeholders.

use std::collections::BTreeSet;

use crate::definition::fault::{Faults, below, quoted};
use crate::definition::nearest::nearest;
use crate::definition::text::{PLACEHOLDERS, Piece, pieces};
use crate::definition::{Definition, LocalizedText, PickOptions};

use super::names::is_language;

/// Longest text, in characters.
const LONGEST: usize = 2_000;
/// Longest title of a facet, in characters: it labels a row of a chart.
const LONGEST_FACET_TITLE: usize = 40;

pub(super) fn check(definition: &Definition, faults: &mut Faults) {
    let codes = definition.languages.iter().map(|l| l.code.as_str());
    let codes: BTreeSet<&str> = codes.collect();
    // Under a wrong list of languages every text would be at fault.
    let known = !codes.is_empty() && codes.iter().all(|code| is_language(code));
    for Place { at, text, longest } in texts(definition) {
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
    if words.contains(|c: char| c.is_control() && c != '\n') {
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

/// A text and where it stands.
struct Place<'d> {
    at: String,
    text: &'d LocalizedText,
    longest: usize,
}

/// Every text of a definition, in the order of the file.
fn texts(definition: &Definition) -> Vec<Place<'_>> {
    let d = definition;
    let mut places = Places::default();
    places.add("", "title", &d.title);
    places.add("", "introduction", &d.introduction);
    for (index, scale) in d.scales.iter().enumerate() {
        for (point, label) in scale.labels.iter().enumerate() {
            places.add(&format!("/scales/{index}/labels"), point, label);
        }
        places.add(&format!("/scales/{index}"), "cant_say", &scale.cant_say);
    }
    for (index, dimension) in d.dimensions.iter().enumerate() {
        let at = format!("/dimensions/{index}");
        places.add(&at, "title", &dimension.title);
        places.add(&at, "description", &dimension.description);
    }
    for (index, facet) in d.facets.iter().enumerate() {
        let at = format!("/facets/{index}");
        places.add_short(&at, "title", &facet.title);
        places.add(&at, "description", &facet.description);
    }
    for (index, item) in d.items.iter().enumerate() {
        let at = format!("/items/{index}");
        places.add(&at, "text", &item.text);
        for (party, text) in &item.text_for {
            places.add(&format!("{at}/text_for"), party, text);
        }
    }
    for (index, section) in d.sections.iter().enumerate() {
        let at = format!("/sections/{index}");
        places.add(&at, "title", &section.title);
        if !section.introduction.is_empty() {
            places.add(&at, "introduction", &section.introduction);
        }
    }
    for (index, pick) in d.picks.iter().enumerate() {
        let at = format!("/picks/{index}");
        places.add(&at, "text", &pick.text);
        if let PickOptions::Words(words) = &pick.options {
            for (position, word) in words.iter().enumerate() {
                places.add(
                    &format!("{at}/options/words/{position}"),
                    "text",
                    &word.text,
                );
            }
        }
    }
    for (index, comment) in d.comments.iter().enumerate() {
        places.add(&format!("/comments/{index}"), "text", &comment.text);
    }
    places.0
}

#[derive(Default)]
struct Places<'d>(Vec<Place<'d>>);

impl<'d> Places<'d> {
    fn add(&mut self, at: &str, name: impl std::fmt::Display, text: &'d LocalizedText) {
        self.0.push(Place {
            at: below(at, name),
            text,
            longest: LONGEST,
        });
    }

    fn add_short(&mut self, at: &str, name: &str, text: &'d LocalizedText) {
        self.0.push(Place {
            at: below(at, name),
            text,
            longest: LONGEST_FACET_TITLE,
        });
    }
}
