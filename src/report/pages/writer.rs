//! What every page is written with: names, figures as words, and titles that fit.

use crate::chart::{Chart, Reading, Readings};
use crate::definition::{Facet, Policy};
use crate::disclosure::{About, Row, Subject};
use crate::relationship::{Agreements, PartyKey};
use crate::wording::{Texts, say};

use super::{Block, Heading, Page, voices};

/// Longest title, in characters; one of longer names is as short as it can be.
const TITLE: usize = 118;
/// Most questions of a page.
const PROMPTS: usize = 3;

/// Everything a page is written from.
pub(in crate::report) struct Writer<'a> {
    pub(in crate::report) readings: Readings<'a>,
    pub(in crate::report) charts: &'a [Chart],
    pub(in crate::report) texts: &'a Texts,
    pub(in crate::report) agreements: &'a Agreements,
}

impl<'a> Writer<'a> {
    /// A page of the slides. `question` is the key of what it answers; `prompts` may be more than are kept.
    pub(super) fn page(
        &self,
        id: impl Into<String>,
        kicker: String,
        title: String,
        question: &str,
        blocks: Vec<Block>,
        mut prompts: Vec<String>,
    ) -> Page {
        prompts.truncate(PROMPTS);
        Page {
            id: id.into(),
            heading: Heading {
                kicker,
                title: sentence(title),
                question: self.texts.say(question, &[]),
            },
            blocks,
            slide: true,
            prompts,
        }
    }

    pub(super) fn policy(&self) -> &'a Policy {
        &self.readings.definition.policy
    }

    pub(super) fn name(&self, party: &PartyKey) -> String {
        self.readings.name(party)
    }

    /// What a subject is called at the beginning of a line.
    pub(super) fn title(&self, subject: &Subject) -> String {
        self.readings.title(subject)
    }

    /// What a subject is called inside a sentence.
    pub(super) fn called(&self, subject: &Subject) -> String {
        self.texts.inside(&self.readings.title(subject))
    }

    pub(super) fn chart(&self, name: &str) -> Option<Block> {
        self.charts
            .iter()
            .find(|chart| chart.name == name)
            .map(Block::chart)
    }

    pub(super) fn said(&self, reading: &Reading) -> String {
        match reading {
            Reading::Shown { value, bound, .. } => self.texts.level(*value, *bound),
            Reading::Withheld(why) => self.texts.not_shown(*why, self.readings.release.k),
        }
    }

    pub(super) fn difference(&self, reading: &Reading) -> String {
        match reading {
            Reading::Shown { value, bound, .. } => self.texts.difference(*value, *bound),
            Reading::Withheld(why) => self.texts.not_shown(*why, self.readings.release.k),
        }
    }

    /// The band of a shown level, in a word.
    pub(super) fn band(&self, level: &Reading) -> String {
        let value = level.value();
        value.map_or_else(String::new, |value| {
            self.texts.level_band(self.policy(), value)
        })
    }

    /// The first names, and how many more there are: "a, b and 2 more".
    pub(super) fn some_of(&self, names: &[String], most: usize) -> String {
        let mut shown: Vec<String> = names.iter().take(most).cloned().collect();
        if names.len() > most {
            let more = names.len() - most;
            shown.push(say!(self.texts, "list-more", more = more));
        }
        self.texts.list(&shown)
    }

    /// The longest title that fits, made with three names at most.
    pub(super) fn fitting(&self, title: impl Fn(usize) -> String) -> String {
        let fits = |most: usize| {
            let title = title(most);
            (title.chars().count() <= TITLE).then_some(title)
        };
        fits(3).or_else(|| fits(2)).unwrap_or_else(|| title(1))
    }

    /// Whether two parties rate each other, so that there is something to compare.
    pub(super) fn compares(&self) -> bool {
        self.readings.both().is_some() && self.readings.paired_dimensions().next().is_some()
    }

    /// The parties of which something is shown.
    pub(super) fn heard(&self) -> Vec<&'a PartyKey> {
        let parties = self.readings.release.parties.iter();
        parties
            .filter(|party| party.row > Row::Nothing)
            .map(|party| &party.party)
            .collect()
    }

    /// Whether any facet is shown: from both sides where they are compared.
    pub(super) fn has_facets(&self) -> bool {
        let mut facets = self.readings.definition.facets.iter();
        facets.any(|facet| {
            let subject = facet_subject(facet);
            if self.compares() {
                let alignment = self.readings.alignment(&subject);
                return alignment.is_some_and(|both| both.mutual.value().is_some());
            }
            self.heard().into_iter().any(|party| {
                let own = self.own(&subject, party).value();
                let once = self.of_relationship(&subject, party).value();
                own.or(once).is_some()
            })
        })
    }

    /// How a party rates itself.
    pub(super) fn own(&self, subject: &Subject, party: &PartyKey) -> Reading {
        self.readings.seen(subject, party, party)
    }

    /// How a party rates the relationship.
    pub(super) fn of_relationship(&self, subject: &Subject, party: &PartyKey) -> Reading {
        self.readings.reading(subject, party, &About::Relationship)
    }

    /// Why facets are not shown, as sentences.
    pub(super) fn why_no_facets(&self) -> String {
        voices::limits(self).join(" ")
    }

    /// An item's text as it stands in a sentence, without its full stop.
    pub(super) fn stem(&self, item: &str) -> String {
        let stem = self.readings.title(&Subject::Item(item.to_owned()));
        self.texts.quoted(stem.trim_end_matches('.'))
    }
}

/// The subject of a facet.
pub(super) fn facet_subject(facet: &Facet) -> Subject {
    Subject::Facet(facet.id.clone())
}

/// A title as a sentence begins: with a capital letter.
pub(super) fn sentence(text: String) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}
