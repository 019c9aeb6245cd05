//! How long answering takes, by a scripted reader who reads all that is seen, once, at 200 words a
//! minute, and takes 5 seconds for a rating, 20 for a pick and 60 for a comment.
//!
//! Labels of a scale are read once a page, descriptions of facets not at all: they are folded away.

use crate::definition::{CheckedDefinition, LocalizedText, PickOptions, text};

use super::Layout;

/// Words that the pages themselves show around the questions: the promise, the facts, hints and
/// buttons, each sentence once. It is what the English page has; a test holds every language near it.
pub const WORDS_AROUND: u32 = 270;

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

/// Words of the definition that a respondent sees in a language.
#[must_use]
pub fn words_asked(checked: &CheckedDefinition, language: &str) -> u32 {
    let definition = checked.definition();
    let default = checked.default_language();
    let words = |localized: &LocalizedText| words_of(text(localized, language, default));
    let mut sum = words(&definition.title) + words(&definition.introduction);
    for section in &definition.sections {
        sum += words(&section.title) + words(&section.introduction);
        if let Some(scale) = section.scale.as_deref().and_then(|id| checked.scale(id)) {
            sum += scale.labels.iter().map(words).sum::<u32>() + words(&scale.cant_say);
        }
        let items = section.items.iter().filter_map(|id| checked.item(id));
        sum += items.map(|item| words(&item.text)).sum::<u32>();
    }
    for pick in &definition.picks {
        sum += words(&pick.text);
        sum += match &pick.options {
            PickOptions::Words(options) => options.iter().map(|one| words(&one.text)).sum::<u32>(),
            PickOptions::Facets => checked.paired_facets().map(|f| words(&f.title)).sum(),
        };
    }
    let comments = definition.comments.iter();
    sum + comments.map(|comment| words(&comment.text)).sum::<u32>()
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
            // 500 seconds of answering leave room for so many words of its own below 11.6 minutes.
            assert!(
                words_asked(&default, code) <= 650,
                "{code}: {}",
                words_asked(&default, code)
            );
            assert!(minutes(&default, code) <= 13, "{code}");
        }
    }
}
