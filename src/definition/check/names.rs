//! Names: well formed, and each given once.

use std::collections::BTreeSet;

use crate::definition::fault::{Faults, below, quoted};
use crate::definition::places::wordings;
use crate::definition::{Definition, Language, PickOptions};

pub(super) fn check(definition: &Definition, faults: &mut Faults) {
    let d = definition;
    if d.format != 1 {
        let message = format!("format {} is unknown", d.format);
        faults.add("/format", message, "Write 1.");
    }
    check_id("/id".into(), &d.id, faults);
    if let Some(family) = &d.family {
        check_id("/family".into(), family, faults);
    }
    if !is_version(&d.version) {
        faults.add(
            "/version",
            format!("{} is not a version", quoted(&d.version)),
            "Write three numbers with dots, such as 1.0.0.",
        );
    }
    check_languages(definition, faults);
    all("/scales", "scale", d.scales.iter().map(|s| &s.id), faults);
    all(
        "/dimensions",
        "dimension",
        d.dimensions.iter().map(|x| &x.id),
        faults,
    );
    all("/facets", "facet", d.facets.iter().map(|f| &f.id), faults);
    all("/items", "item", d.items.iter().map(|i| &i.id), faults);
    all(
        "/sections",
        "section",
        d.sections.iter().map(|s| &s.id),
        faults,
    );
    all("/picks", "pick", d.picks.iter().map(|p| &p.id), faults);
    for (index, pick) in d.picks.iter().enumerate() {
        if let PickOptions::Words(words) = &pick.options {
            let at = format!("/picks/{index}/options/words");
            all(&at, "word", words.iter().map(|w| &w.id), faults);
        }
    }
    all(
        "/comments",
        "comment",
        d.comments.iter().map(|c| &c.id),
        faults,
    );
    for (at, wordings) in wordings(d) {
        for party in wordings.keys().filter(|party| !is_party(party)) {
            faults.add(
                below(&at, party),
                format!("{} is not a party", quoted(party)),
                "Write buyer, supplier, or another word of lower-case letters, digits and hyphens.",
            );
        }
    }
}

fn all<'d>(list: &str, kind: &str, ids: impl Iterator<Item = &'d String>, faults: &mut Faults) {
    let mut known = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        let at = format!("{list}/{index}/id");
        if !check_id(at.clone(), id, faults) {
            continue;
        }
        if !known.insert(id) {
            faults.add(
                at,
                format!("{} is used twice", quoted(id)),
                format!("Give every {kind} its own id."),
            );
        }
    }
}

fn check_id(at: String, id: &str, faults: &mut Faults) -> bool {
    let fine = is_id(id);
    if !fine {
        faults.add(
            at,
            format!("{} is not an id", quoted(id)),
            "Write lower-case letters, digits and single hyphens, a letter first, at most 40.",
        );
    }
    fine
}

/// Longest name of a reviewer, in characters.
const LONGEST_REVIEWER: usize = 120;

fn check_reviewer(language: &Language, at: String, faults: &mut Faults) {
    let Some(reviewer) = &language.reviewer else {
        return;
    };
    let length = reviewer.chars().count();
    if reviewer.trim().is_empty()
        || length > LONGEST_REVIEWER
        || reviewer.contains(char::is_control)
    {
        let remedy = format!("Write the reviewer's name in at most {LONGEST_REVIEWER} characters.");
        faults.add(at, "the name of the reviewer is unusable", remedy);
    } else if !language.reviewed {
        faults.add(
            at,
            "a reviewer is named, but the language is not reviewed",
            "Set reviewed to true, or remove the reviewer.",
        );
    }
}

fn check_languages(definition: &Definition, faults: &mut Faults) {
    let mut known = BTreeSet::new();
    for (index, language) in definition.languages.iter().enumerate() {
        let at = format!("/languages/{index}/code");
        if !is_language(&language.code) {
            faults.add(
                at,
                format!("{} is not a language tag", quoted(&language.code)),
                "Write a BCP 47 tag, such as en, de or pt-BR.",
            );
        } else if !known.insert(&language.code) {
            faults.add(
                at,
                format!("{} is listed twice", quoted(&language.code)),
                "List every language once.",
            );
        }
        check_reviewer(language, format!("/languages/{index}/reviewer"), faults);
    }
}

/// Lower-case letters, digits and single hyphens, a letter first, at most 40.
fn is_id(id: &str) -> bool {
    let word = |part: &str| {
        let mut bytes = part.bytes();
        !part.is_empty() && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.len() <= 40 && id.starts_with(|c: char| c.is_ascii_lowercase()) && id.split('-').all(word)
}

/// `major.minor.patch` without leading zeros.
fn is_version(version: &str) -> bool {
    let number = |part: &str| {
        let digits = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        digits && part.len() <= 9 && (part == "0" || !part.starts_with('0'))
    };
    version.split('.').count() == 3 && version.split('.').all(number)
}

/// The common part of BCP 47 in its usual spelling: language, then script, region, variants.
pub(super) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-').peekable();
    let language = parts.next().unwrap_or_default();
    let lower = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase());
    let script = |part: &&str| {
        part.len() == 4
            && part.starts_with(|c: char| c.is_ascii_uppercase())
            && part.bytes().skip(1).all(|b| b.is_ascii_lowercase())
    };
    let region = |part: &&str| {
        (part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase()))
            || (part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let variant = |part: &str| {
        (5..=8).contains(&part.len())
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    let _ = parts.next_if(script);
    let _ = parts.next_if(region);
    tag.len() <= 35 && (2..=3).contains(&language.len()) && lower(language) && parts.all(variant)
}

/// What `relationship` accepts as the key of a party.
fn is_party(word: &str) -> bool {
    let mut bytes = word.bytes();
    (1..=40).contains(&word.len())
        && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain_words() {
        let longest = "a".repeat(40);
        for id in ["a", "rel-03", "early-warning", &longest] {
            assert!(is_id(id), "{id}");
        }
        let too_long = "a".repeat(41);
        for id in [
            "", "3a", "-a", "a-", "a--b", "A", "a_b", "ä", "a b", &too_long,
        ] {
            assert!(!is_id(id), "{id}");
        }
    }

    #[test]
    fn versions_have_three_numbers() {
        assert!(is_version("1.0.0") && is_version("0.12.345"));
        for version in [
            "", "1", "1.0", "1.0.0.0", "1.0.x", "01.0.0", "1..0", "v1.0.0",
        ] {
            assert!(!is_version(version), "{version}");
        }
    }

    #[test]
    fn language_tags_are_written_the_usual_way() {
        for tag in ["en", "gsw", "pt-BR", "es-419", "zh-Hant-TW", "ca-valencia"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in [
            "", "e", "EN", "english", "en_GB", "en-gb", "en-", "de-DE-", "en-x",
        ] {
            assert!(!is_language(tag), "{tag}");
        }
    }
}
