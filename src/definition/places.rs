//! Every text of a definition with the place where it stands, in the order of the file: the one list
//! that checks, translations and reading times go through, so that none of them forgets a text.

use super::fault::below;
use super::{Definition, LocalizedText, PickOptions, Wordings};

/// Longest text, in characters.
const LONGEST: usize = 2_000;
/// Longest title of a facet, in characters: it labels a row of a chart.
const LONGEST_FACET_TITLE: usize = 40;

/// A text of a definition and where it stands.
pub struct Place<'d> {
    /// JSON pointer to it.
    pub at: String,
    /// The text.
    pub text: &'d LocalizedText,
    /// How many characters it may have.
    pub longest: usize,
}

/// Every text of a definition, in the order of the file.
#[must_use]
pub fn places(definition: &Definition) -> Vec<Place<'_>> {
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
        places.add_wordings(&at, "text_for", &item.text_for);
    }
    for (index, section) in d.sections.iter().enumerate() {
        let at = format!("/sections/{index}");
        places.add(&at, "title", &section.title);
        if !section.introduction.is_empty() {
            places.add(&at, "introduction", &section.introduction);
        }
        places.add_wordings(&at, "introduction_for", &section.introduction_for);
    }
    for (index, pick) in d.picks.iter().enumerate() {
        let at = format!("/picks/{index}");
        places.add(&at, "text", &pick.text);
        places.add_wordings(&at, "text_for", &pick.text_for);
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
        let at = format!("/comments/{index}");
        places.add(&at, "text", &comment.text);
        places.add_wordings(&at, "text_for", &comment.text_for);
    }
    places.0
}

/// A text's wordings for one party each, and where they stand.
type PlacedWordings<'d> = (String, &'d Wordings);

/// Everything that is worded for one party where it must differ.
pub fn wordings(definition: &Definition) -> Vec<PlacedWordings<'_>> {
    let d = definition;
    let at = |list: &str, index: usize, name: &str| format!("/{list}/{index}/{name}");
    let items = d.items.iter().enumerate();
    let items = items.map(|(index, item)| (at("items", index, "text_for"), &item.text_for));
    let sections = d.sections.iter().enumerate();
    let sections = sections.map(|(index, section)| {
        let at = at("sections", index, "introduction_for");
        (at, &section.introduction_for)
    });
    let picks = d.picks.iter().enumerate();
    let picks = picks.map(|(index, pick)| (at("picks", index, "text_for"), &pick.text_for));
    let comments = d.comments.iter().enumerate();
    let comments =
        comments.map(|(index, comment)| (at("comments", index, "text_for"), &comment.text_for));
    items.chain(sections).chain(picks).chain(comments).collect()
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

    fn add_wordings(&mut self, at: &str, name: &str, wordings: &'d Wordings) {
        let at = below(at, name);
        for (party, text) in wordings {
            self.add(&at, party, text);
        }
    }

    fn add_short(&mut self, at: &str, name: &str, text: &'d LocalizedText) {
        self.0.push(Place {
            at: below(at, name),
            text,
            longest: LONGEST_FACET_TITLE,
        });
    }
}

impl Definition {
    /// Every text that a language after the first lacks: the language and a JSON pointer.
    #[must_use]
    pub fn missing(&self) -> Vec<(&str, String)> {
        let mut missing = Vec::new();
        for language in self.languages.iter().skip(1) {
            for place in places(self) {
                if !place.text.contains_key(&language.code) {
                    missing.push((language.code.as_str(), place.at));
                }
            }
        }
        missing
    }
}
