//! The pages of the readout, one file each. A title is a sentence made from the same verdicts as
//! the chart below it; where nothing can be said, the page says that and why, and gives questions
//! for the room instead.

mod agreements;
mod behaviours;
mod change;
mod in_words;
mod method;
mod overview;
mod party;
mod principles;
mod priorities;
mod reality;
mod relationship;
mod strengths;
mod summary;
mod voices;

use crate::chart::{Chart, Reading, Readings};
use crate::definition::{Facet, Policy};
use crate::disclosure::{Reason, Subject, Verdict};
use crate::relationship::{Agreements, PartyKey};

use super::model::{Block, Heading, Model, Page};
use crate::wording::{Texts, say};

/// Everything a page is written from.
pub(super) struct Writer<'a> {
    pub(super) readings: Readings<'a>,
    pub(super) charts: &'a [Chart],
    pub(super) texts: &'a Texts,
    pub(super) agreements: &'a Agreements,
}

/// The whole readout of a relationship.
pub(super) fn write(writer: &Writer<'_>, relationship: &str, language: &str) -> Model {
    let texts = writer.texts;
    let release = writer.readings.release;
    let names: Vec<&str> = release
        .parties
        .iter()
        .map(|party| party.name.as_str())
        .collect();
    let mut pages = vec![voices::page(writer), summary::page(writer)];
    pages.extend(change::page(writer));
    pages.extend(strengths::page(writer));
    pages.extend(reality::page(writer));
    pages.extend(party::pages(writer));
    pages.extend(principles::page(writer));
    pages.extend(relationship::page(writer));
    pages.push(behaviours::page(writer));
    pages.extend(priorities::page(writer));
    pages.extend(in_words::page(writer));
    pages.push(agreements::page(writer));
    pages.extend(overview::page(writer));
    pages.push(method::page(writer));
    Model {
        title: say!(
            texts,
            "document-title",
            relationship = relationship,
            wave = release.wave.as_str()
        ),
        subtitle: say!(
            texts,
            "document-subtitle",
            definition = writer.readings.text(&writer.readings.definition.title),
            parties = texts.list(&names),
            wave = release.wave.as_str(),
        ),
        language: language.to_owned(),
        pages,
        numbers: Heading {
            kicker: say!(texts, "numbers-kicker"),
            title: say!(texts, "numbers-title"),
            question: say!(texts, "numbers-question"),
        },
        details: say!(texts, "table-details"),
        contents: say!(texts, "document-contents"),
        skip: say!(texts, "document-skip"),
    }
}

/// One party's self-rating and how another sees it.
pub(super) struct Finding<'a> {
    pub(super) target: &'a PartyKey,
    pub(super) rater: &'a PartyKey,
    pub(super) own: Reading,
    pub(super) seen: Reading,
    pub(super) gap: Reading,
    pub(super) verdict: Option<Verdict>,
}

impl Finding<'_> {
    /// Whether the two are proven to differ, much or little.
    pub(super) fn differs(&self) -> bool {
        matches!(self.verdict, Some(Verdict::Gap | Verdict::SmallGap))
    }
}

impl<'a> Writer<'a> {
    fn page(
        &self,
        id: impl Into<String>,
        kicker: String,
        title: String,
        question: &str,
        blocks: Vec<Block>,
    ) -> Page {
        let question = self.texts.say(question, &[]);
        Page {
            id: id.into(),
            heading: Heading {
                kicker,
                title: sentence(title),
                question,
            },
            blocks,
            slide: true,
            prompts: Vec::new(),
        }
    }

    fn policy(&self) -> &'a Policy {
        &self.readings.definition.policy
    }

    fn name(&self, party: &PartyKey) -> String {
        self.readings.name(party)
    }

    fn chart(&self, name: &str) -> Option<Block> {
        self.charts
            .iter()
            .find(|chart| chart.name == name)
            .map(Block::chart)
    }

    fn said(&self, reading: &Reading) -> String {
        match reading {
            Reading::Shown { value, bound, .. } => self.texts.level(*value, *bound),
            Reading::Withheld(why) => self.texts.not_shown(*why, self.readings.release.k),
        }
    }

    fn difference(&self, reading: &Reading) -> String {
        match reading {
            Reading::Shown { value, bound, .. } => self.texts.difference(*value, *bound),
            Reading::Withheld(why) => self.texts.not_shown(*why, self.readings.release.k),
        }
    }

    /// Every self-rating of a subject with every other party's view.
    fn findings(&self, subject: &Subject) -> Vec<Finding<'a>> {
        let readings = &self.readings;
        let pairs = readings.pairs().into_iter();
        pairs
            .map(|(target, rater)| {
                let gap = readings.perception(subject, target, rater);
                Finding {
                    target,
                    rater,
                    own: readings.seen(subject, target, target),
                    seen: readings.seen(subject, rater, target),
                    gap: gap.map_or(Reading::Withheld(Reason::NotComputable), |gap| {
                        Reading::of(&gap.value, gap.half_width.map(|half| half.get()))
                    }),
                    verdict: gap.and_then(|gap| gap.verdict),
                }
            })
            .collect()
    }

    /// What a subject is called inside a sentence.
    fn called(&self, subject: &Subject) -> String {
        self.texts.inside(&self.readings.title(subject))
    }

    /// Facets with their description, as questions for the room.
    fn prompts(&self, facets: &[&'a Facet]) -> Block {
        let points = facets.iter().map(|facet| {
            say!(
                self.texts,
                "party-prompt",
                facet = self.readings.text(&facet.title),
                description = self.readings.text(&facet.description),
            )
        });
        Block::points(points.collect())
    }

    /// Why facets are not shown, as a sentence.
    fn why_no_facets(&self) -> String {
        let release = self.readings.release;
        let sentences = release
            .parties
            .iter()
            .filter_map(|party| voices::limited(self, party));
        sentences.collect::<Vec<_>>().join(" ")
    }
}

/// The subject of a facet.
fn facet_subject(facet: &Facet) -> Subject {
    Subject::Facet(facet.id.clone())
}

/// A title as a sentence begins: with a capital letter.
fn sentence(text: String) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}
