//! A release read together with its definition: figures found by what they are about, names in the
//! reader's language. Charts and sentences ask here, so they cannot disagree.

use crate::definition::{
    Definition, Dimension, Facet, HighIs, Item, LocalizedText, Perspectives, fill,
};
use crate::disclosure::{
    About, Alignment, Bound, Figure, Gap, GapKind, Level, PartyFigures, Reason, Release, Row,
    Subject,
};
use crate::relationship::PartyKey;
use crate::wording::Texts;

/// A release with the definition its texts come from.
#[derive(Clone, Copy, Debug)]
pub struct Readings<'a> {
    /// The figures.
    pub release: &'a Release,
    /// The texts.
    pub definition: &'a Definition,
    /// Language of the texts, a BCP 47 tag; where a text lacks it, the definition's first is used.
    pub language: &'a str,
    /// How figures and verdicts are said.
    pub texts: &'a Texts,
}

/// A figure as a reader meets it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// It may be shown.
    Shown {
        /// The value; a coded value is its bound.
        value: f64,
        /// How it is to be read.
        bound: Bound,
        /// Half-width of the typical precision, if there is one.
        half_width: Option<f64>,
    },
    /// It may not.
    Withheld(Reason),
}

impl Reading {
    /// The value, whether coded or not.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Shown { value, .. } => Some(*value),
            Self::Withheld(_) => None,
        }
    }

    /// Of a released figure.
    #[must_use]
    pub fn of(figure: &Figure, half_width: Option<f64>) -> Self {
        match figure {
            Figure::Value { value, bound } => Self::Shown {
                value: value.get(),
                bound: *bound,
                half_width,
            },
            Figure::Withheld { withheld } => Self::Withheld(*withheld),
        }
    }
}

impl<'a> Readings<'a> {
    /// A text in the reader's language, otherwise in the definition's first, otherwise in any.
    #[must_use]
    pub fn text(&self, text: &'a LocalizedText) -> &'a str {
        text.get(self.language)
            .or_else(|| {
                self.definition
                    .languages
                    .first()
                    .and_then(|first| text.get(&first.code))
            })
            .or_else(|| text.values().next())
            .map_or("", String::as_str)
    }

    /// A party's figures.
    #[must_use]
    pub fn party(&self, party: &PartyKey) -> Option<&'a PartyFigures> {
        self.release
            .parties
            .iter()
            .find(|figures| figures.party == *party)
    }

    /// A party's name; its word where the release does not know it.
    #[must_use]
    pub fn name(&self, party: &PartyKey) -> String {
        self.party(party)
            .map_or_else(|| party.to_string(), |figures| figures.name.clone())
    }

    /// All parties but one.
    #[must_use]
    pub fn others(&self, party: &PartyKey) -> Vec<&'a PartyKey> {
        self.release
            .parties
            .iter()
            .map(|other| &other.party)
            .filter(|other| *other != party)
            .collect()
    }

    /// Every rated party with every other that rates it, in the order of the relationship.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'a PartyKey, &'a PartyKey)> {
        let parties = self.release.parties.iter().map(|target| &target.party);
        parties
            .flat_map(|target| {
                self.others(target)
                    .into_iter()
                    .map(move |rater| (target, rater))
            })
            .collect()
    }

    /// First and second party, where there are exactly two.
    #[must_use]
    pub fn both(&self) -> Option<(&'a PartyKey, &'a PartyKey)> {
        match self.release.parties.as_slice() {
            [first, second] => Some((&first.party, &second.party)),
            _ => None,
        }
    }

    /// Dimensions rated for both organisations.
    pub fn paired_dimensions(&self) -> impl Iterator<Item = &'a Dimension> + use<'a> {
        self.dimensions(Perspectives::Paired)
    }

    /// Dimensions rated once, about the relationship.
    pub fn relationship_dimensions(&self) -> impl Iterator<Item = &'a Dimension> + use<'a> {
        self.dimensions(Perspectives::Relationship)
    }

    /// Dimensions that everybody rates for the own organisation only.
    pub fn own_dimensions(&self) -> impl Iterator<Item = &'a Dimension> + use<'a> {
        self.dimensions(Perspectives::Own)
    }

    fn dimensions(&self, which: Perspectives) -> impl Iterator<Item = &'a Dimension> + use<'a> {
        self.definition
            .dimensions
            .iter()
            .filter(move |dimension| dimension.perspectives == which)
    }

    /// Facets of a dimension.
    pub fn facets_of(&self, dimension: &'a Dimension) -> impl Iterator<Item = &'a Facet> + use<'a> {
        self.definition
            .facets
            .iter()
            .filter(move |facet| facet.dimension == dimension.id)
    }

    /// Facets rated for both organisations, in the order of their dimensions.
    #[must_use]
    pub fn paired_facets(&self) -> Vec<&'a Facet> {
        self.paired_dimensions()
            .flat_map(|dimension| self.facets_of(dimension))
            .collect()
    }

    /// Items of a facet.
    pub fn items_of(&self, facet: &'a Facet) -> impl Iterator<Item = &'a Item> + use<'a> {
        self.definition
            .items
            .iter()
            .filter(move |item| item.facet == facet.id)
    }

    /// Whether a high score of a dimension is a warning.
    #[must_use]
    pub fn high_is_bad(dimension: &Dimension) -> bool {
        dimension.high_is == HighIs::Bad
    }

    /// The title of a facet or dimension, the text of an item.
    #[must_use]
    pub fn title(&self, subject: &Subject) -> String {
        let definition = self.definition;
        let text = match subject {
            Subject::Dimension(id) => definition
                .dimensions
                .iter()
                .find(|d| d.id == *id)
                .map(|d| &d.title),
            Subject::Facet(id) => definition
                .facets
                .iter()
                .find(|f| f.id == *id)
                .map(|f| &f.title),
            Subject::Item(id) => definition
                .items
                .iter()
                .find(|i| i.id == *id)
                .map(|i| &i.text),
        };
        let (Subject::Dimension(id) | Subject::Facet(id) | Subject::Item(id)) = subject;
        let text = text.map_or(id.as_str(), |text| self.text(text));
        self.filled(text)
    }

    /// A text of the definition with its placeholders filled. Documents are read by both sides: a
    /// stem names neither, unless there is one organisation only.
    #[must_use]
    pub fn filled(&self, text: &str) -> String {
        let texts = self.texts;
        let own = match self.release.parties.as_slice() {
            [only] => only.name.clone(),
            _ => texts.say("any-own", &[]),
        };
        let partner = texts.say("any-partner", &[]);
        fill(text, &own, &partner, &texts.say("any-period", &[]))
    }

    /// The released level, if the release lists it.
    #[must_use]
    pub fn level(&self, subject: &Subject, rater: &PartyKey, about: &About) -> Option<&'a Level> {
        self.release.levels.iter().find(|level| {
            level.subject == *subject && level.rater == *rater && level.about == *about
        })
    }

    /// A level as read. Where the release does not list it, the reason follows from the row.
    #[must_use]
    pub fn reading(&self, subject: &Subject, rater: &PartyKey, about: &About) -> Reading {
        match self.level(subject, rater, about) {
            Some(level) => Reading::of(&level.value, level.half_width.map(|half| half.get())),
            None => Reading::Withheld(self.reason(subject, rater)),
        }
    }

    /// How a party sees a party; its self-rating where both are the same.
    #[must_use]
    pub fn seen(&self, subject: &Subject, rater: &PartyKey, target: &PartyKey) -> Reading {
        self.reading(subject, rater, &About::Party(target.clone()))
    }

    fn reason(&self, subject: &Subject, rater: &PartyKey) -> Reason {
        match self.party(rater).map(|party| party.row) {
            None | Some(Row::Nothing) => Reason::FewerThanK,
            Some(Row::Dimensions) if !matches!(subject, Subject::Dimension(_)) => {
                Reason::FewerThanTen
            }
            Some(_) => Reason::NotComputable,
        }
    }

    /// A released gap, if the release lists it.
    #[must_use]
    pub fn gap(&self, subject: &Subject, kind: &GapKind) -> Option<&'a Gap> {
        self.release
            .gaps
            .iter()
            .find(|gap| gap.subject == *subject && gap.gap == *kind)
    }

    /// The perception gap of a target as a rater sees it.
    #[must_use]
    pub fn perception(
        &self,
        subject: &Subject,
        target: &PartyKey,
        rater: &PartyKey,
    ) -> Option<&'a Gap> {
        let kind = GapKind::Perception {
            target: target.clone(),
            rater: rater.clone(),
        };
        self.gap(subject, &kind)
    }

    /// The gap of the two parties about the relationship.
    #[must_use]
    pub fn relationship_gap(&self, subject: &Subject) -> Option<&'a Gap> {
        let (first, second) = self.both()?;
        let kind = GapKind::Relationship {
            first: first.clone(),
            second: second.clone(),
        };
        self.gap(subject, &kind)
    }

    /// Both received levels taken together.
    #[must_use]
    pub fn alignment(&self, subject: &Subject) -> Option<&'a Alignment> {
        self.release
            .alignments
            .iter()
            .find(|alignment| alignment.subject == *subject)
    }

    /// A level in words, or why there is none.
    pub(super) fn said(&self, reading: &Reading) -> String {
        match reading {
            Reading::Shown { value, bound, .. } => self.texts.level(*value, *bound),
            Reading::Withheld(why) => self.texts.not_shown(*why, self.release.k),
        }
    }

    /// A difference in words, or why there is none.
    pub(super) fn differs(&self, reading: &Reading) -> String {
        match reading {
            Reading::Shown { value, bound, .. } => self.texts.difference(*value, *bound),
            Reading::Withheld(why) => self.texts.not_shown(*why, self.release.k),
        }
    }

    /// The precision in words.
    pub(super) fn spread(&self, reading: &Reading) -> String {
        match reading {
            Reading::Shown {
                half_width: Some(half),
                ..
            } => self.texts.precision(*half),
            _ => "–".into(),
        }
    }

    /// Whether facets and items may be shown for every party.
    #[must_use]
    pub fn has_detail(&self) -> bool {
        self.release
            .parties
            .iter()
            .all(|party| party.row >= Row::Items)
    }

    /// Whether nothing at all is shown of any party.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.release
            .parties
            .iter()
            .all(|party| party.row == Row::Nothing)
    }
}
