//! What crosses to charts, reports and people. Only this module makes a [`Release`].
//!
//! All values are in points of 0 to 100 unless a field says otherwise. A release holds no
//! identifier, key, fingerprint or wall time: equal answers under an equal definition give equal
//! bytes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::definition::Id;
use crate::relationship::PartyKey;
pub use crate::scoring::{About, GapKind, Subject, Verdict};

/// A number that passed disclosure control. Only `disclosure` can make one.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Released<T>(T);

impl<T: Copy> Released<T> {
    pub(super) fn new(value: T) -> Self {
        Self(value)
    }

    /// The number.
    pub fn get(self) -> T {
        self.0
    }
}

/// The frozen, disclosure-checked result of a wave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Format of the document; always 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The definition the answers were given under.
    pub definition: DefinitionName,
    /// The wave's label, as the facilitator named it ("2026").
    pub wave: String,
    /// Fewest counted ballots of a panel for anything to be released.
    pub k: u32,
    /// The smallest gap that matters.
    pub delta: f64,
    /// The parties, in the order of the relationship.
    pub parties: Vec<PartyFigures>,
    /// The one standard deviation behind every interval ("typical precision"); absent when
    /// nothing is released.
    pub typical_deviation: Option<Released<f64>>,
    /// Levels: how a rater sees a subject.
    pub levels: Vec<Level>,
    /// Differences between two levels of this wave.
    pub gaps: Vec<Gap>,
    /// Both received levels of a paired facet or dimension taken together.
    pub alignments: Vec<Alignment>,
    /// Perception gaps of facets without general leniency.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relative_gaps: Vec<RelativeGap>,
    /// What was picked.
    pub picks: Vec<PickFigures>,
    /// Mood and visibility of each party.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moods: Vec<Mood>,
    /// Items rated in two camps.
    pub two_camps: Vec<ItemFlag>,
    /// Items to which more than a quarter of a party could not say.
    pub cant_say: Vec<ItemFlag>,
    /// Shares of low, middle and high answers.
    pub shares: Vec<Shares>,
    /// Comments, redacted, sorted by question, party and text, so that their order tells nothing.
    pub comments: Vec<CommentFigure>,
    /// Change since the wave before; absent in a first wave.
    pub change: Option<Change>,
    /// Levels over three waves and more, since the last definition break; empty with fewer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trend: Vec<TrendLine>,
    /// What was withheld, and why.
    pub withheld: Vec<Withheld>,
}

/// Which definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DefinitionName {
    /// Id of the definition.
    pub id: Id,
    /// The family whose items mean the same under the same name, if it belongs to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<Id>,
    /// Version of the definition.
    pub version: String,
    /// SHA-256 of the canonical definition, hexadecimal.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    pub digest: String,
}

impl DefinitionName {
    /// The name under which waves are compared: that of the family, or its own.
    #[must_use]
    pub fn line(&self) -> &str {
        self.family.as_deref().unwrap_or(&self.id)
    }
}

/// A party's numbers of people, exact after close, and the row of the disclosure table it has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartyFigures {
    /// Which party.
    pub party: PartyKey,
    /// Name of the organisation.
    pub name: String,
    /// Invited.
    pub invited: Released<u32>,
    /// Ballots counted.
    pub counted: Released<u32>,
    /// What may be released about it.
    pub row: Row,
    /// Whether the row was lowered because the last release was less than nine months ago.
    pub lowered: bool,
}

/// The rows of the disclosure table, least to most.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Row {
    /// Fewer than k: nothing.
    Nothing,
    /// k to 9: dimension scores in steps of 5.
    Dimensions,
    /// 10 to 24: item means in sixteenths of the scale.
    Items,
    /// 25 and more: item means in fortieths of the scale.
    FineItems,
}

/// A value, or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
pub enum Figure {
    /// A released value.
    Value {
        /// The value.
        value: Released<f64>,
        /// Whether the value is coded as a bound; a coded value counts as its bound.
        bound: Bound,
    },
    /// Nothing.
    Withheld {
        /// Why.
        withheld: Reason,
    },
}

impl Figure {
    /// The value, whether coded or not.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Value { value, .. } => Some(value.get()),
            Self::Withheld { .. } => None,
        }
    }
}

/// How a value is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// As it stands. A difference or mean of bounds in opposite directions stands as well: each
    /// bound counts as its value.
    Exact,
    /// "At most".
    AtMost,
    /// "At least".
    AtLeast,
}

/// Why a figure is missing. Depends on counts and the definition only.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A party has fewer than k counted ballots.
    FewerThanK,
    /// A party has fewer than ten counted ballots, or is `lowered`; such detail needs ten.
    FewerThanTen,
    /// A party has fewer than twenty-five counted ballots; such detail needs twenty-five.
    FewerThanTwentyFive,
    /// Too few valid answers to this item for the party's row.
    FewValidAnswers,
    /// Something it would be computed from is withheld or coded.
    NotComputable,
    /// Dimensions of fewer than three items have no figure with few answers.
    FewItems,
    /// The two waves share too few items.
    FewCommonItems,
    /// It would narrow down what single people answered.
    Disclosive,
}

/// How a rater sees a subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// What.
    pub subject: Subject,
    /// Who rates.
    pub rater: PartyKey,
    /// Whose behaviour. `rater == about` is the self-rating.
    pub about: About,
    /// The mean.
    pub value: Figure,
    /// Half-width of the 95 % interval ("typical precision with n answers"); facets and
    /// dimensions only.
    pub half_width: Option<Released<f64>>,
}

/// The difference of two levels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// What.
    pub subject: Subject,
    /// Which two levels.
    pub gap: GapKind,
    /// The difference.
    pub value: Figure,
    /// Half-width of the 95 % interval; facets and dimensions only.
    pub half_width: Option<Released<f64>>,
    /// What the difference means; facets and dimensions only, perception and relationship gaps only.
    pub verdict: Option<Verdict>,
}

/// Both received levels of a paired subject taken together (two parties).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alignment {
    /// What.
    pub subject: Subject,
    /// Mean of both received levels.
    pub mutual: Figure,
    /// The lower of both received levels.
    pub floor: Figure,
    /// Half the sum of both absolute perception gaps.
    pub misalignment: Figure,
}

/// A facet's perception gap minus the party's mean gap over its facets: where a party misjudges
/// itself more, or less, than it does in general.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RelativeGap {
    /// The facet.
    pub facet: Id,
    /// Rated party.
    pub target: PartyKey,
    /// Gap minus mean gap: + means it rates itself higher, here more than elsewhere.
    pub value: Figure,
}

/// Mood and visibility of a party, from its released picks and "can't say" flags.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mood {
    /// Which party.
    pub party: PartyKey,
    /// Of the words chosen, the share that speaks for the relationship, in percent; an amount counts
    /// as the fewest that it can mean.
    pub positive_words: Figure,
    /// Of the ratings asked for, the share that more than a quarter could not give, in percent.
    pub unseen: Figure,
}

/// A level over several waves, on the items that all of them have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrendLine {
    /// What.
    pub subject: Subject,
    /// Who rates.
    pub rater: PartyKey,
    /// Whose behaviour.
    pub about: About,
    /// One for each wave, oldest first.
    pub points: Vec<TrendPoint>,
}

/// A level in one wave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrendPoint {
    /// Label of the wave.
    pub wave: String,
    /// The level on common items.
    pub value: Figure,
    /// Half-width of its 95 % interval ("typical precision with n answers").
    pub half_width: Option<Released<f64>>,
}

/// How often each option of a pick was chosen by a party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PickFigures {
    /// The pick.
    pub pick: Id,
    /// Who picked.
    pub party: PartyKey,
    /// Why nothing is shown, if so.
    pub withheld: Option<Reason>,
    /// Options (word or facet id) with what is shown of them; options below the lowest level
    /// shown are left out.
    pub options: Vec<OptionFigure>,
}

/// How often an option was chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionFigure {
    /// Word or facet.
    pub option: Id,
    /// How often.
    pub amount: Amount,
}

/// How many of a party chose an option.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// At most a third.
    Few,
    /// More than a third, at most two thirds.
    Some,
    /// More than two thirds.
    Many,
    /// An exact count.
    Count(Released<u32>),
    /// At least this many percent.
    AtLeastPercent(Released<u32>),
}

/// Something true of one item in one party's answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemFlag {
    /// The item.
    pub item: Id,
    /// Who rates.
    pub rater: PartyKey,
    /// Whose behaviour.
    pub about: About,
}

/// Shares of answers in the lowest two points, the middle, and the highest two, to 10 %.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shares {
    /// The item.
    pub item: Id,
    /// Who rates.
    pub rater: PartyKey,
    /// Whose behaviour.
    pub about: About,
    /// The shares.
    pub shares: ShareFigure,
}

/// Shares, or what may be said instead.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ShareFigure {
    /// Percent low, middle, high, in steps of 10.
    Percent {
        /// Lowest two points.
        low: Released<u32>,
        /// Between.
        middle: Released<u32>,
        /// Highest two points.
        high: Released<u32>,
    },
    /// Nearly all in the highest two.
    PredominantlyFavourable,
    /// Nearly all in the lowest two.
    PredominantlyUnfavourable,
}

/// One released comment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommentFigure {
    /// The comment question.
    pub comment: Id,
    /// Who wrote.
    pub party: PartyKey,
    /// The text, as redacted by the facilitator.
    pub text: String,
    /// The facet that the facilitator filed it under, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Id>,
}

/// Change since the wave before, on common items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Label of the wave before.
    pub since: String,
    /// Share of this wave's items that both waves have, 0 to 1.
    pub common: Released<f64>,
    /// Why there is no change to show, if so.
    pub withheld: Option<Reason>,
    /// Changes of levels: facets and dimensions.
    pub levels: Vec<LevelChange>,
    /// How far perception gaps have closed: facets and dimensions.
    pub closures: Vec<GapClosure>,
}

/// Change of a level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LevelChange {
    /// What.
    pub subject: Subject,
    /// Who rates.
    pub rater: PartyKey,
    /// Whose behaviour.
    pub about: About,
    /// Level of the wave before, on common items.
    pub before: Figure,
    /// Level of this wave, on common items.
    pub now: Figure,
    /// Now minus before.
    pub change: Figure,
    /// Half-width of the 95 % interval of the change.
    pub half_width: Option<Released<f64>>,
    /// What the change means (`Gap` reads "changed").
    pub verdict: Option<Verdict>,
}

/// How far a perception gap has closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GapClosure {
    /// What.
    pub subject: Subject,
    /// Rated party.
    pub target: PartyKey,
    /// Gap of the wave before, on common items.
    pub before: Figure,
    /// Gap of this wave, on common items.
    pub now: Figure,
    /// 1 − |now| / |before|: 1 is closed, 0 unchanged, negative wider. Not computable when the
    /// gap before is below 5 points.
    pub closure: Figure,
}

/// Something that was withheld.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withheld {
    /// The kind of figures.
    pub what: WithheldKind,
    /// Of which party, where it is one party's.
    pub party: Option<PartyKey>,
    /// Why.
    pub reason: Reason,
}

/// Kinds of figures that may be withheld as a whole.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum WithheldKind {
    /// Everything.
    Everything,
    /// Facets and items.
    Facets,
    /// Dimensions of fewer than three items.
    SmallDimensions,
    /// Adjectives and priorities.
    Picks,
    /// Comments.
    Comments,
    /// Spread and two camps.
    Spread,
    /// Can't-say rates.
    CantSay,
    /// Shares of low, middle and high answers.
    Shares,
    /// Some items with few valid answers.
    SomeItems,
    /// Change since the wave before.
    Change,
}
