//! How long answering takes, by a scripted reader who reads all that is seen, once, at 200 words a
//! minute, and takes 5 seconds for a rating, 20 for a pick and 60 for a comment.
//!
//! What comes again on a later page is read once, descriptions of facets not at all: they are folded
//! away. `tests/browser/minutes.spec.js` is the same reader in a browser.

use std::collections::BTreeSet;

use crate::definition::{CheckedDefinition, LocalizedText, PickOptions, text};

use super::Layout;

/// Words that the pages themselves show around the questions: the promise, the facts, hints and
/// buttons, each once. It is what the English pages have; tests hold every language near it.
pub const WORDS_AROUND: u32 = 300;

const RATING: u32 = 5_000;
const PICK: u32 = 20_000;
const COMMENT: u32 = 60_000;
/// Milliseconds for one word, at 200 words a minute.
const WORD: u32 = 300;
const MINUTE: u32 = 60_000;

/// Minutes that answering takes in a language, to the nearest; at least one.
#[must_use]
pub fn minutes(checked: &CheckedDefinition, language: &str) -> u32 {
    let layout = Layout::of(checked);
    let many = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let answering = many(layout.ratings.len())
        .saturating_mul(RATING)
        .saturating_add(many(layout.picks.len()).saturating_mul(PICK))
        .saturating_add(many(layout.comments.len()).saturating_mul(COMMENT));
    let words = words_asked(checked, language).saturating_add(WORDS_AROUND);
    let all = answering.saturating_add(words.saturating_mul(WORD));
    (all.saturating_add(MINUTE / 2) / MINUTE).max(1)
}

/// Words of the definition that a respondent sees in a language, each text once.
#[must_use]
pub fn words_asked(checked: &CheckedDefinition, language: &str) -> u32 {
    let definition = checked.definition();
    let mut seen: Vec<&LocalizedText> = vec![&definition.title, &definition.introduction];
    for section in &definition.sections {
        seen.extend([&section.title, &section.introduction]);
        if let Some(scale) = section.scale.as_deref().and_then(|id| checked.scale(id)) {
            seen.extend(&scale.labels);
            seen.push(&scale.cant_say);
        }
        let items = section.items.iter().filter_map(|id| checked.item(id));
        seen.extend(items.map(|item| &item.text));
    }
    for pick in &definition.picks {
        seen.push(&pick.text);
        match &pick.options {
            PickOptions::Words(options) => seen.extend(options.iter().map(|one| &one.text)),
            PickOptions::Facets => seen.extend(checked.paired_facets().map(|facet| &facet.title)),
        }
    }
    seen.extend(definition.comments.iter().map(|comment| &comment.text));
    let default = checked.default_language();
    let texts: BTreeSet<&str> = seen
        .into_iter()
        .map(|one| text(one, language, default))
        .collect();
    texts.into_iter().map(words_of).sum()
}

/// Words of a text; in Chinese and Japanese, which write none apart, three signs count as two.
#[must_use]
pub fn words_of(text: &str) -> u32 {
    let is_sign = |c: &char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    let signs = text.chars().filter(is_sign).count();
    let has_letters = |word: &&str| word.chars().any(|c| c.is_alphanumeric() && !is_sign(&c));
    let words = text.split_whitespace().filter(has_letters).count();
    u32::try_from(words + (2 * signs).div_ceil(3)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn default() -> CheckedDefinition {
        let file = include_bytes!("../../survey-definitions/compatibility-and-trust.json");
        CheckedDefinition::parse(file).unwrap()
    }

    #[test]
    fn words_are_counted_as_they_are_read() {
        assert_eq!(
            words_of("Does what it agreed to do – by the agreed date."),
            10
        );
        assert_eq!(words_of("« Oui », dit-il."), 2);
        assert_eq!(words_of("按时交付"), 3);
        assert_eq!(words_of(""), 0);
    }

    #[test]
    fn the_default_instrument_is_short_in_every_language() {
        let default = default();
        for language in &default.definition().languages {
            let code = &language.code;
            assert!(
                words_asked(&default, code) <= 480,
                "{code}: {}",
                words_asked(&default, code)
            );
            assert!(minutes(&default, code) <= 12, "{code}");
        }
    }
}
