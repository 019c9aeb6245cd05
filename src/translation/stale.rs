//! Translations that were left behind: against an older version, the source text is another and the
//! translation is the same.

use std::collections::BTreeMap;

use crate::definition::{Definition, LocalizedText, places};

/// Language and JSON pointer of every translation in `new` that its source text left behind since
/// `old`. Texts are found by what they belong to, so moving an item is no change.
#[must_use]
pub fn stale(old: &Definition, new: &Definition) -> Vec<(String, String)> {
    let first = |definition: &Definition| {
        let first = definition.languages.first();
        first
            .map(|language| language.code.clone())
            .unwrap_or_default()
    };
    let (source_before, source_now) = (first(old), first(new));
    let before: BTreeMap<String, &LocalizedText> = places(old)
        .into_iter()
        .map(|place| (by_name(old, &place.at), place.text))
        .collect();
    let mut stale = Vec::new();
    for place in places(new) {
        let Some(older) = before.get(&by_name(new, &place.at)) else {
            continue;
        };
        if older.get(&source_before) == place.text.get(&source_now) {
            continue;
        }
        for (language, words) in place.text {
            if *language != source_now && older.get(language) == Some(words) {
                stale.push((language.clone(), place.at.clone()));
            }
        }
    }
    stale
}

/// A pointer with the name of the item, facet and so on in the place of its number.
fn by_name(definition: &Definition, pointer: &str) -> String {
    let mut parts = pointer.splitn(4, '/').skip(1);
    let (Some(list), Some(number), rest) = (parts.next(), parts.next(), parts.next()) else {
        return pointer.to_owned();
    };
    let Ok(at) = number.parse::<usize>() else {
        return pointer.to_owned();
    };
    let d = definition;
    let id = match list {
        "scales" => d.scales.get(at).map(|x| &x.id),
        "dimensions" => d.dimensions.get(at).map(|x| &x.id),
        "facets" => d.facets.get(at).map(|x| &x.id),
        "items" => d.items.get(at).map(|x| &x.id),
        "sections" => d.sections.get(at).map(|x| &x.id),
        "picks" => d.picks.get(at).map(|x| &x.id),
        "comments" => d.comments.get(at).map(|x| &x.id),
        _ => None,
    };
    match id {
        Some(id) => format!("/{list}/{id}/{}", rest.unwrap_or_default()),
        None => pointer.to_owned(),
    }
}
