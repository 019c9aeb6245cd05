//! What changed between two versions of a definition, and what that does to the trend. Waves are
//! compared on the items that both have, by name: so an item must keep its name as long as it
//! keeps its meaning, and no longer.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    CheckedDefinition, Comment, Dimension, Facet, Item, LocalizedText, Perspectives, Pick,
    PickOptions, Policy, Scale,
};

/// Fewest common items, and their smallest share of the new version's, for waves to be compared.
const LEAST_ITEMS: usize = 3;
const LEAST_PERCENT: usize = 70;

/// What an edit touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EditKind {
    /// Words around the questions, order, languages, or punctuation: answers mean the same.
    Cosmetic,
    /// What is asked, or how it is read: answers may mean something else.
    Substantive,
    /// How answers become numbers.
    Scale,
}

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Edit {
    /// What it touches.
    pub kind: EditKind,
    /// The thing that changed: `item rel-03`, `policy`.
    pub place: String,
    /// What is different.
    pub what: String,
    /// What it does to the trend.
    pub trend: &'static str,
}

/// Everything that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Every edit, the gravest last.
    pub edits: Vec<Edit>,
    /// Items that both versions have.
    pub common_items: usize,
    /// Items of the new version.
    pub items: usize,
    /// Whether waves of both versions can be compared: one name or family, at least 70 % of the new version's
    /// items in common, and at least three.
    pub line_continues: bool,
}

impl Difference {
    /// The gravest kind of edit; none when nothing changed.
    #[must_use]
    pub fn gravest(&self) -> Option<EditKind> {
        self.edits.iter().map(|edit| edit.kind).max()
    }
}

const NOTHING: &str = "nothing";
const LEAVES: &str = "it is not compared with earlier waves";
const RENAME: &str = "it is still compared by its name; if its meaning changed, give it a new name";
const READ_OTHERWISE: &str = "levels are compared, but are read otherwise";
const NOT_ALIKE: &str =
    "levels before and after are not measured alike; give what changed new names";

/// Compares two versions of a definition.
#[must_use]
pub fn diff(old: &CheckedDefinition, new: &CheckedDefinition) -> Difference {
    let (before, after) = (old.definition(), new.definition());
    let mut edits = Edits(Vec::new());
    if before.id != after.id {
        let (kind, trend) = match old.line() == new.line() {
            true => (EditKind::Cosmetic, "both are of one family"),
            false => (
                EditKind::Substantive,
                "the line breaks: names mean the same only within one definition or family",
            ),
        };
        let what = format!("is called {} and was {}", after.id, before.id);
        edits.add(kind, "definition", what, trend);
    } else if before.family != after.family {
        let (kind, trend) = match old.line() == new.line() {
            true => (EditKind::Cosmetic, NOTHING),
            false => (
                EditKind::Substantive,
                "the line breaks: waves are compared within one family",
            ),
        };
        edits.add(kind, "definition", "its family differs", trend);
    }
    edits.text("title", &before.title, &after.title, Weight::Light);
    edits.text(
        "introduction",
        &before.introduction,
        &after.introduction,
        Weight::Light,
    );
    edits.languages(old, new);
    edits.each(
        "scale",
        &before.scales,
        &after.scales,
        |scale| &scale.id,
        Edits::scale,
    );
    edits.each(
        "dimension",
        &before.dimensions,
        &after.dimensions,
        |d| &d.id,
        Edits::dimension,
    );
    edits.each(
        "facet",
        &before.facets,
        &after.facets,
        |facet| &facet.id,
        Edits::facet,
    );
    edits.each(
        "item",
        &before.items,
        &after.items,
        |item| &item.id,
        Edits::item,
    );
    edits.each(
        "pick",
        &before.picks,
        &after.picks,
        |pick| &pick.id,
        Edits::pick,
    );
    edits.each(
        "comment",
        &before.comments,
        &after.comments,
        |c| &c.id,
        Edits::comment,
    );
    edits.scales_of_items(old, new);
    if before.sections != after.sections {
        let what = "pages, their headings or the order of questions differ";
        edits.add(EditKind::Cosmetic, "sections", what, NOTHING);
    }
    edits.policy(&before.policy, &after.policy);
    edits.0.sort();
    let kept = |item: &&Item| old.item(&item.id).is_some();
    let (common_items, items) = (after.items.iter().filter(kept).count(), after.items.len());
    Difference {
        edits: edits.0,
        common_items,
        items,
        line_continues: old.line() == new.line()
            && common_items >= LEAST_ITEMS
            && 100 * common_items >= LEAST_PERCENT * items,
    }
}

/// How much the words of a text weigh.
#[derive(Clone, Copy, PartialEq)]
enum Weight {
    /// Nobody answers to them.
    Light,
    /// They are answered to.
    Heavy,
}

/// A text, and what one party reads instead.
type Worded<'t> = (&'t LocalizedText, &'t BTreeMap<String, LocalizedText>);

struct Edits(Vec<Edit>);

impl Edits {
    fn add(&mut self, kind: EditKind, place: &str, what: impl Into<String>, trend: &'static str) {
        self.0.push(Edit {
            kind,
            place: place.to_owned(),
            what: what.into(),
            trend,
        });
    }

    /// Things of both versions by name: those that came and went, and `compare` for the rest.
    fn each<'t, T>(
        &mut self,
        what: &str,
        old: &'t [T],
        new: &'t [T],
        name: impl Fn(&'t T) -> &'t String,
        compare: impl Fn(&mut Self, &str, &'t T, &'t T),
    ) {
        for gone in old {
            if !new.iter().any(|kept| name(kept) == name(gone)) {
                let place = format!("{what} {}", name(gone));
                self.add(EditKind::Substantive, &place, "was taken out", LEAVES);
            }
        }
        for thing in new {
            let place = format!("{what} {}", name(thing));
            match old.iter().find(|before| name(before) == name(thing)) {
                Some(before) => compare(self, &place, before, thing),
                None => self.add(EditKind::Substantive, &place, "is new", LEAVES),
            }
        }
    }

    fn languages(&mut self, old: &CheckedDefinition, new: &CheckedDefinition) {
        let codes = |checked: &CheckedDefinition| -> Vec<String> {
            let languages = checked.definition().languages.iter();
            languages.map(|language| language.code.clone()).collect()
        };
        if codes(old) != codes(new) {
            let what = format!(
                "{} instead of {}",
                codes(new).join(", "),
                codes(old).join(", ")
            );
            self.add(EditKind::Cosmetic, "languages", what, NOTHING);
        }
    }

    /// A text in the languages that both versions have.
    fn text(&mut self, place: &str, old: &LocalizedText, new: &LocalizedText, weight: Weight) {
        for (language, before) in old {
            let Some(after) = new.get(language).filter(|after| *after != before) else {
                continue;
            };
            if weight == Weight::Light || bare(before) == bare(after) {
                let what = format!("other words or punctuation ({language})");
                self.add(EditKind::Cosmetic, place, what, NOTHING);
            } else {
                let what = format!("is worded otherwise ({language})");
                self.add(EditKind::Substantive, place, what, RENAME);
            }
        }
    }

    /// A text with its wordings for one party each.
    fn worded(&mut self, place: &str, old: Worded<'_>, new: Worded<'_>, weight: Weight) {
        self.text(place, old.0, new.0, weight);
        for (party, before) in old.1 {
            let after = new.1.get(party).unwrap_or(new.0);
            self.text(place, before, after, weight);
        }
        for (party, after) in new.1 {
            if !old.1.contains_key(party) {
                self.text(place, old.0, after, weight);
            }
        }
    }

    fn scale(&mut self, place: &str, old: &Scale, new: &Scale) {
        if old.labels.len() != new.labels.len() {
            let what = format!(
                "has {} points and had {}",
                new.labels.len(),
                old.labels.len()
            );
            self.add(EditKind::Scale, place, what, NOT_ALIKE);
            return;
        }
        for (before, after) in old.labels.iter().zip(&new.labels) {
            for (language, before) in before {
                let after = after.get(language);
                if after.is_some_and(|after| bare(after) != bare(before)) {
                    let what = format!("a point is called otherwise ({language})");
                    self.add(EditKind::Scale, place, what, NOT_ALIKE);
                }
            }
        }
        self.text(place, &old.cant_say, &new.cant_say, Weight::Light);
    }

    fn dimension(&mut self, place: &str, old: &Dimension, new: &Dimension) {
        self.text(place, &old.title, &new.title, Weight::Light);
        self.text(place, &old.description, &new.description, Weight::Light);
        if old.perspectives != new.perspectives {
            let what = match new.perspectives {
                Perspectives::Paired => "is asked about both organisations and was asked once",
                Perspectives::Relationship => "is asked about the relationship and was not",
                Perspectives::Own => "is asked about the own organisation only and was not",
            };
            self.add(EditKind::Substantive, place, what, LEAVES);
        }
        if old.high_is != new.high_is {
            let what = "high was good and is bad, or the other way round";
            self.add(EditKind::Substantive, place, what, READ_OTHERWISE);
        }
    }

    fn facet(&mut self, place: &str, old: &Facet, new: &Facet) {
        self.text(place, &old.title, &new.title, Weight::Light);
        self.text(place, &old.description, &new.description, Weight::Light);
        if old.dimension != new.dimension {
            let what = format!(
                "counts towards {} and did towards {}",
                new.dimension, old.dimension
            );
            self.add(
                EditKind::Substantive,
                place,
                what,
                "both dimensions are made of other facets",
            );
        }
        if old.principle != new.principle {
            let what = "is a guiding principle now, or no more";
            self.add(EditKind::Cosmetic, place, what, NOTHING);
        }
    }

    fn item(&mut self, place: &str, old: &Item, new: &Item) {
        let (before, after) = ((&old.text, &old.text_for), (&new.text, &new.text_for));
        self.worded(place, before, after, Weight::Heavy);
        if old.facet != new.facet {
            let what = format!("counts towards {} and did towards {}", new.facet, old.facet);
            self.add(
                EditKind::Substantive,
                place,
                what,
                "both facets are made of other items",
            );
        }
        if old.reverse != new.reverse {
            let what = "is turned round now, or no more";
            self.add(EditKind::Scale, place, what, NOT_ALIKE);
        }
    }

    fn pick(&mut self, place: &str, old: &Pick, new: &Pick) {
        const PICKS: &str = "nothing: picks have no trend";
        let (before, after) = ((&old.text, &old.text_for), (&new.text, &new.text_for));
        self.worded(place, before, after, Weight::Light);
        if old.limit != new.limit {
            let what = format!("{} may be chosen, and {} could", new.limit, old.limit);
            self.add(EditKind::Substantive, place, what, PICKS);
        }
        match (&old.options, &new.options) {
            (PickOptions::Facets, PickOptions::Facets) => {}
            (PickOptions::Words(old), PickOptions::Words(new)) => {
                let same = old.len() == new.len()
                    && old
                        .iter()
                        .zip(new)
                        .all(|(a, b)| a.id == b.id && a.tone == b.tone);
                if !same {
                    self.add(EditKind::Substantive, place, "offers other words", PICKS);
                }
            }
            _ => self.add(EditKind::Substantive, place, "offers something else", PICKS),
        }
    }

    fn comment(&mut self, place: &str, old: &Comment, new: &Comment) {
        let (before, after) = ((&old.text, &old.text_for), (&new.text, &new.text_for));
        self.worded(place, before, after, Weight::Light);
        if old.max_bytes != new.max_bytes {
            self.add(EditKind::Cosmetic, place, "has another length", NOTHING);
        }
    }

    /// Items that are answered on a scale of another name.
    fn scales_of_items(&mut self, old: &CheckedDefinition, new: &CheckedDefinition) {
        for item in &new.definition().items {
            let (before, after) = (old.scale_of_item(&item.id), new.scale_of_item(&item.id));
            if let (Some(before), Some(after)) = (before, after)
                && before.id != after.id
            {
                let what = format!("is answered on {} and was on {}", after.id, before.id);
                self.add(
                    EditKind::Scale,
                    &format!("item {}", item.id),
                    what,
                    NOT_ALIKE,
                );
            }
        }
    }

    fn policy(&mut self, old: &Policy, new: &Policy) {
        if old.k != new.k {
            let what = format!("k is {} and was {}", new.k, old.k);
            self.add(
                EditKind::Cosmetic,
                "policy",
                what,
                "figures of smaller panels may be missing",
            );
        }
        if old.delta != new.delta {
            let what = format!("delta is {} and was {}", new.delta, old.delta);
            self.add(EditKind::Substantive, "policy", what, READ_OTHERWISE);
        }
        if old.level_bands != new.level_bands || old.gap_bands != new.gap_bands {
            self.add(
                EditKind::Substantive,
                "policy",
                "bands differ",
                READ_OTHERWISE,
            );
        }
        if old.facet_answered != new.facet_answered || old.dimension_valid != new.dimension_valid {
            let what = "scores need another share of answers";
            self.add(EditKind::Scale, "policy", what, NOT_ALIKE);
        }
    }
}

/// The letters and digits of a text, in small letters: what is left when case, punctuation and
/// spaces do not count.
fn bare(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn shipped() -> Value {
        let text = include_bytes!("../../survey-definitions/compatibility-and-trust.json");
        serde_json::from_slice(text).unwrap()
    }

    fn checked(value: &Value) -> CheckedDefinition {
        let bytes = serde_json::to_vec(value).unwrap();
        CheckedDefinition::parse(&bytes).unwrap_or_else(|faults| panic!("{faults:?}"))
    }

    /// What changes when `edit` is applied to the shipped definition.
    fn edited(edit: impl FnOnce(&mut Value)) -> Difference {
        let mut value = shipped();
        edit(&mut value);
        diff(&checked(&shipped()), &checked(&value))
    }

    fn only(difference: &Difference) -> &Edit {
        assert_eq!(difference.edits.len(), 1, "{:?}", difference.edits);
        &difference.edits[0]
    }

    #[test]
    fn a_definition_does_not_differ_from_itself() {
        let same = edited(|_| {});
        assert_eq!((same.edits.len(), same.gravest()), (0, None));
        assert!(same.line_continues && same.common_items == same.items);
    }

    #[test]
    fn a_comma_is_cosmetic_and_another_word_is_not() {
        let text = shipped()["items"][0]["text"]["en"]
            .as_str()
            .unwrap()
            .to_owned();
        let comma = edited(|d| d["items"][0]["text"]["en"] = json!(format!("{text} .")));
        assert_eq!(only(&comma).kind, EditKind::Cosmetic);
        let word = edited(|d| d["items"][0]["text"]["en"] = json!(format!("{text} Always.")));
        assert_eq!(only(&word).kind, EditKind::Substantive);
        assert!(word.line_continues);
    }

    #[test]
    fn turning_an_item_or_renaming_a_point_touches_the_scale() {
        let turned = edited(|d| d["items"][3]["reverse"] = json!(true));
        assert_eq!(only(&turned).kind, EditKind::Scale);
        let renamed = edited(|d| d["scales"][0]["labels"][0]["en"] = json!("Not once"));
        assert_eq!(renamed.gravest(), Some(EditKind::Scale));
    }

    #[test]
    fn the_line_breaks_below_seventy_percent_of_common_items() {
        // 32 items: with 9 new names 23 are left, which is 71.9 %; with 10 it is 68.8 %.
        let renamed = |n: usize| {
            edited(|d| {
                for i in 0..n {
                    let old = d["items"][i]["id"].as_str().unwrap().to_owned();
                    let new = format!("{old}-b");
                    d["items"][i]["id"] = json!(new);
                    for section in d["sections"].as_array_mut().unwrap() {
                        for id in section
                            .get_mut("items")
                            .and_then(Value::as_array_mut)
                            .into_iter()
                            .flatten()
                        {
                            if *id == json!(old) {
                                *id = json!(new);
                            }
                        }
                    }
                }
            })
        };
        assert_eq!(renamed(9).items, 32);
        assert!(renamed(9).line_continues);
        assert!(!renamed(10).line_continues);
    }

    #[test]
    fn another_name_is_another_instrument() {
        let renamed = edited(|d| {
            d["id"] = json!("another");
            d["family"] = json!("another");
        });
        assert!(!renamed.line_continues);
        let of_the_family = edited(|d| d["id"] = json!("another"));
        assert!(of_the_family.line_continues);
    }
}
