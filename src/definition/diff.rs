//! What changed between two versions of a definition, and what that does to the trend. Waves are
//! compared on the items that both have, by name: so an item must keep its name as long as it
//! keeps its meaning, and no longer.

use serde::Serialize;

use super::edits::{Edits, NOTHING, Weight};
use super::{CheckedDefinition, Item};

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
