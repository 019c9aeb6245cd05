//! The shape of a definition file. Everything here is plain data as written by an author;
//! only [`super::CheckedDefinition`] is trusted by the rest of the program.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The name of a thing inside a definition: lower-case letters, digits and single hyphens,
/// starting with a letter, at most 40 characters. It never changes meaning between versions.
pub type Id = String;

/// A text in each language of the definition, keyed by BCP 47 tag (`en`, `de`, `pt-BR`).
///
/// Placeholders allowed in texts: `{own}` and `{partner}` (names of the organisations as seen by
/// the reader) and `{period}` (the wave's reference period).
pub type LocalizedText = BTreeMap<String, String>;

/// What single parties read instead of a text, by party (`buyer`, `supplier`).
pub type Wordings = BTreeMap<String, LocalizedText>;

/// A survey definition: everything respondents read and everything scores are made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Address of the JSON Schema, for editors; ignored by the program.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Format of the file; always 1.
    pub format: u32,
    /// Name of the definition, the same in all its versions.
    pub id: Id,
    /// Name shared by definitions whose items of the same name mean the same, such as a pulse and
    /// its long form: waves of one family are compared. Without it, a definition stands alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<Id>,
    /// Version of the definition, `major.minor.patch`.
    pub version: String,
    /// Title shown to respondents and in documents.
    pub title: LocalizedText,
    /// Languages offered; the first is the default and must be complete.
    pub languages: Vec<Language>,
    /// What respondents read before the first section.
    pub introduction: LocalizedText,
    /// Answer scales.
    pub scales: Vec<Scale>,
    /// Dimensions in the order of the readout.
    pub dimensions: Vec<Dimension>,
    /// Facets; each belongs to one dimension.
    pub facets: Vec<Facet>,
    /// Items; each belongs to one facet.
    pub items: Vec<Item>,
    /// Pages of the questionnaire, in order. Every item, pick and comment stands in exactly one.
    pub sections: Vec<Section>,
    /// "Choose up to …" questions.
    #[serde(default)]
    pub picks: Vec<Pick>,
    /// Free-text questions.
    #[serde(default)]
    pub comments: Vec<Comment>,
    /// Thresholds that are fixed before launch.
    #[serde(default)]
    pub policy: Policy,
}

/// A language of a definition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// BCP 47 tag.
    pub code: String,
    /// Whether a native reviewer approved the texts; launch warns where not.
    pub reviewed: bool,
    /// Who approved them, if that is to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<String>,
}

/// An answer scale with a label for each point. Every item also offers `cant_say`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Name used by sections.
    pub id: Id,
    /// Labels from the lowest point to the highest; 4 to 11 of them. The lowest point counts 1.
    pub labels: Vec<LocalizedText>,
    /// Label of the answer that counts as missing.
    pub cant_say: LocalizedText,
}

/// From whose side an item is answered.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Perspective {
    /// The respondent's own organisation.
    Own,
    /// The partner organisation.
    Partner,
    /// The relationship as a whole, rated once.
    Relationship,
}

/// A dimension: a group of facets with one score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Name used by facets.
    pub id: Id,
    /// Name shown in documents.
    pub title: LocalizedText,
    /// One sentence: what it is about.
    pub description: LocalizedText,
    /// How its items are asked.
    pub perspectives: Perspectives,
    /// Whether a high score is good (default) or bad (guardedness).
    #[serde(default)]
    pub high_is: HighIs,
}

/// How the items of a dimension are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Perspectives {
    /// Twice, side by side: own organisation and partner.
    Paired,
    /// Once, about the relationship.
    Relationship,
    /// Once, about the respondent's own organisation; nothing is asked about a partner.
    Own,
}

/// The meaning of a high score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HighIs {
    /// High is what one wants.
    #[default]
    Good,
    /// High is a warning; scored apart.
    Bad,
}

/// A facet: one behaviour theme, measured by one or more items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facet {
    /// Name used by items.
    pub id: Id,
    /// The dimension it belongs to.
    pub dimension: Id,
    /// Short name shown in documents; at most 40 characters.
    pub title: LocalizedText,
    /// One sentence: what it is about.
    pub description: LocalizedText,
    /// Whether it is one of the guiding principles.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub principle: bool,
}

/// One stem. In a paired dimension it is answered for the own organisation and for the partner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Name of the item; stable over versions, as long as its meaning is.
    pub id: Id,
    /// The facet it belongs to.
    pub facet: Id,
    /// What is rated.
    pub text: LocalizedText,
    /// Wording for one party (`buyer`, `supplier`) where it must differ.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub text_for: Wordings,
    /// Whether a high answer means little of the facet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reverse: bool,
}

/// A page of the questionnaire: items on one scale, then picks, then comments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Name of the section.
    pub id: Id,
    /// Heading.
    pub title: LocalizedText,
    /// What to do on this page.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub introduction: LocalizedText,
    /// What to do, worded for one party (`buyer`, `supplier`) where it must differ.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub introduction_for: Wordings,
    /// The scale of every item of the section; needed when there are items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Id>,
    /// Items in the order shown, all of dimensions with the same perspectives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Id>,
    /// Whether every reader meets the items in this order, or in one of chance.
    #[serde(default, skip_serializing_if = "Order::is_fixed")]
    pub order: Order,
    /// Picks in the order shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub picks: Vec<Id>,
    /// Comments in the order shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Id>,
}

/// In which order the items of a section are met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// As written.
    #[default]
    Fixed,
    /// By chance within the page, drawn anew in the browser at every visit; as written without
    /// script. What was drawn is never part of a ballot.
    Shuffled,
}

impl Order {
    fn is_fixed(&self) -> bool {
        *self == Self::Fixed
    }
}

/// "Choose up to `limit` of these".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    /// Name of the pick.
    pub id: Id,
    /// What is asked.
    pub text: LocalizedText,
    /// Wording for one party (`buyer`, `supplier`) where it must differ.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub text_for: Wordings,
    /// How many may be chosen.
    pub limit: u8,
    /// What may be chosen.
    pub options: PickOptions,
}

/// What a pick offers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PickOptions {
    /// The facets of paired dimensions: stated priorities.
    Facets,
    /// Words with a tone.
    Words(Vec<Word>),
}

/// A word that may be picked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// Name of the word.
    pub id: Id,
    /// The word.
    pub text: LocalizedText,
    /// Its tone; the words of a pick are balanced.
    pub tone: Tone,
}

/// The tone of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Speaks for the relationship.
    Positive,
    /// Speaks against it.
    Negative,
}

/// A free-text question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// Name of the comment.
    pub id: Id,
    /// What is asked.
    pub text: LocalizedText,
    /// Wording for one party (`buyer`, `supplier`) where it must differ.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub text_for: Wordings,
    /// Room in the ballot, in UTF-8 bytes after NFC; 100 to 2,000.
    pub max_bytes: u16,
}

/// Thresholds of a definition; a wave may raise `k`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Policy {
    /// Fewest counted ballots of a panel for anything to be released; at least 5.
    pub k: u32,
    /// The smallest gap that matters, in points of 100.
    pub delta: f64,
    /// Share of a facet's items that must be answered for a person's facet score.
    pub facet_answered: f64,
    /// Share of a dimension's facets that must be valid for a person's dimension score.
    pub dimension_valid: f64,
    /// Lower bounds of the level bands in points of 100: strong, workable, at risk.
    pub level_bands: [f64; 3],
    /// Lower bounds of the gap bands in points of 100: notable, large.
    pub gap_bands: [f64; 2],
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            k: 5,
            delta: 12.5,
            facet_answered: 0.5,
            dimension_valid: 0.6,
            level_bands: [75.0, 60.0, 45.0],
            gap_bands: [10.0, 20.0],
        }
    }
}
