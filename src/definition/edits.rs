//! The edits between two versions of a definition, thing by thing: what changed, how grave it is, and what
//! it does to the trend.

use std::collections::BTreeSet;

use super::{
    CheckedDefinition, Comment, Dimension, Edit, EditKind, Facet, Item, LocalizedText,
    Perspectives, Pick, PickOptions, Policy, Scale, Wordings, worded_for,
};

pub(super) const NOTHING: &str = "nothing";
const LEAVES: &str = "it is not compared with earlier waves";
const RENAME: &str = "it is still compared by its name; if its meaning changed, give it a new name";
const READ_OTHERWISE: &str = "levels are compared, but are read otherwise";
const NOT_ALIKE: &str =
    "levels before and after are not measured alike; give what changed new names";

/// How much the words of a text weigh.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Weight {
    /// Nobody answers to them.
    Light,
    /// They are answered to.
    Heavy,
}

/// A text, and what single parties read instead.
type Worded<'t> = (&'t LocalizedText, &'t Wordings);

/// The edits found so far.
pub(super) struct Edits(pub(super) Vec<Edit>);

impl Edits {
    pub(super) fn add(
        &mut self,
        kind: EditKind,
        place: &str,
        what: impl Into<String>,
        trend: &'static str,
    ) {
        self.0.push(Edit {
            kind,
            place: place.to_owned(),
            what: what.into(),
            trend,
        });
    }

    /// Things of both versions by name: those that came and went, and `compare` for the rest.
    pub(super) fn each<'t, T>(
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

    pub(super) fn languages(&mut self, old: &CheckedDefinition, new: &CheckedDefinition) {
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
    pub(super) fn text(
        &mut self,
        place: &str,
        old: &LocalizedText,
        new: &LocalizedText,
        weight: Weight,
    ) {
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
        let parties: BTreeSet<&String> = old.1.keys().chain(new.1.keys()).collect();
        for party in parties {
            let (before, after) = (
                worded_for(party, old.0, old.1),
                worded_for(party, new.0, new.1),
            );
            self.text(place, before, after, weight);
        }
    }

    pub(super) fn scale(&mut self, place: &str, old: &Scale, new: &Scale) {
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

    pub(super) fn dimension(&mut self, place: &str, old: &Dimension, new: &Dimension) {
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

    pub(super) fn facet(&mut self, place: &str, old: &Facet, new: &Facet) {
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

    pub(super) fn item(&mut self, place: &str, old: &Item, new: &Item) {
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

    pub(super) fn pick(&mut self, place: &str, old: &Pick, new: &Pick) {
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

    pub(super) fn comment(&mut self, place: &str, old: &Comment, new: &Comment) {
        let (before, after) = ((&old.text, &old.text_for), (&new.text, &new.text_for));
        self.worded(place, before, after, Weight::Light);
        if old.max_bytes != new.max_bytes {
            self.add(EditKind::Cosmetic, place, "has another length", NOTHING);
        }
    }

    /// Items that are answered on a scale of another name.
    pub(super) fn scales_of_items(&mut self, old: &CheckedDefinition, new: &CheckedDefinition) {
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

    pub(super) fn policy(&mut self, old: &Policy, new: &Policy) {
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
