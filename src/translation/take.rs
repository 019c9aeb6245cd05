//! Taking what came back: every text is compared with the definition before any is taken.

use std::collections::{BTreeMap, BTreeSet};

use crate::definition::{
    CheckedDefinition, Definition, Fault, Language, placeholders, places, write,
};

use super::{Damage, Returned, ReturnedText};

/// What became of a translation.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The definition with the translation in it.
    pub definition: Definition,
    /// How many texts are other than before.
    pub changed: usize,
    /// Pointers to texts whose source has changed since the file was made: they are as before.
    pub left: Vec<String>,
    /// How many texts have no translation yet.
    pub missing: usize,
}

/// Puts a translation into a definition. Its language is added if it is new, and is not reviewed any
/// more if a text changed.
///
/// # Errors
/// Everything that is damaged, with its line; then nothing is taken.
pub fn take(definition: &Definition, returned: &Returned) -> Result<Taken, Vec<Damage>> {
    let mut damages = addressed(definition, returned);
    let first = definition.languages.first();
    let first = first.map_or("", |language| language.code.as_str());
    let sources: BTreeMap<String, String> = places(definition)
        .into_iter()
        .map(|place| {
            let source = place.text.get(first).cloned().unwrap_or_default();
            (place.at, source)
        })
        .collect();
    let mut seen = BTreeSet::new();
    let (mut taken, mut left) = (Vec::new(), Vec::new());
    for text in &returned.texts {
        let Some(source) = sources.get(&text.pointer) else {
            damages.push(Damage::new(
                text.line,
                format!("there is no text {} in the definition", text.pointer),
                "Leave the identifiers as they are, or export again from this definition.",
            ));
            continue;
        };
        if !seen.insert(&text.pointer) {
            damages.push(Damage::new(
                text.line,
                format!("{} is there twice", text.pointer),
                "Remove one of the two.",
            ));
        } else if *source != text.source {
            left.push(text.pointer.clone());
        } else if !text.target.trim().is_empty() {
            damages.extend(misplaced(text));
            taken.push(text);
        }
    }
    if !damages.is_empty() {
        return Err(damages);
    }
    finished(definition, returned, &taken, left)
}

/// What is wrong with the file as a whole.
fn addressed(definition: &Definition, returned: &Returned) -> Vec<Damage> {
    let mut damages = Vec::new();
    let first = definition.languages.first();
    let first = first.map_or("", |language| language.code.as_str());
    if let Some(id) = returned
        .definition
        .as_ref()
        .filter(|id| **id != definition.id)
    {
        damages.push(Damage::new(
            1,
            format!(
                "the file translates {id}, and the definition is {}",
                definition.id
            ),
            "Give the definition that was exported.",
        ));
    }
    if returned.source_language != first {
        damages.push(Damage::new(
            1,
            format!(
                "the file translates from \"{}\", and the definition is written in \"{first}\"",
                returned.source_language
            ),
            "Export again from this definition.",
        ));
    }
    if returned.language == first {
        damages.push(Damage::new(
            1,
            format!("\"{first}\" is the language the definition is written in"),
            "Name the language translated into.",
        ));
    }
    damages
}

/// A translation must hold the placeholders of its source.
fn misplaced(text: &ReturnedText) -> Option<Damage> {
    let (wanted, found) = (placeholders(&text.source), placeholders(&text.target));
    if wanted == found {
        return None;
    }
    let list = |of: BTreeSet<&str>| match of.is_empty() {
        true => "none".to_owned(),
        false => of.into_iter().collect::<Vec<_>>().join(", "),
    };
    Some(Damage::new(
        text.line,
        format!(
            "the translation of {} has the placeholders {}, its source has {}",
            text.pointer,
            list(found),
            list(wanted)
        ),
        "Write the same placeholders, in braces and in English.",
    ))
}

fn finished(
    definition: &Definition,
    returned: &Returned,
    taken: &[&ReturnedText],
    left: Vec<String>,
) -> Result<Taken, Vec<Damage>> {
    let broken = |error: serde_json::Error| {
        vec![Damage::new(
            1,
            error.to_string(),
            "Export again from this definition.",
        )]
    };
    let language = &returned.language;
    let mut value = serde_json::to_value(definition).map_err(broken)?;
    let mut changed = 0;
    for text in taken {
        let words = value
            .pointer_mut(&text.pointer)
            .and_then(|at| at.as_object_mut());
        if let Some(words) = words {
            let target = serde_json::Value::from(text.target.as_str());
            let before = words.insert(language.clone(), target.clone());
            changed += usize::from(before != Some(target));
        }
    }
    let mut translated: Definition = serde_json::from_value(value).map_err(broken)?;
    if changed > 0 {
        let mut listed = translated.languages.iter_mut();
        match listed.find(|listed| listed.code == *language) {
            Some(listed) => (listed.reviewed, listed.reviewer) = (false, None),
            None => translated.languages.push(Language {
                code: language.clone(),
                reviewed: false,
                reviewer: None,
            }),
        }
    }
    let file = write(&translated).map_err(broken)?;
    let definition = CheckedDefinition::parse_unfinished(file.as_bytes())
        .map_err(|faults| located(&faults, taken, language))?;
    let missing = places(&definition)
        .iter()
        .filter(|place| !place.text.contains_key(language))
        .count();
    Ok(Taken {
        definition,
        changed,
        left,
        missing,
    })
}

/// Faults of the translated definition at the lines they come from.
fn located(faults: &[Fault], taken: &[&ReturnedText], language: &str) -> Vec<Damage> {
    let located = faults.iter().map(|fault| {
        let text = fault.pointer.strip_suffix(&format!("/{language}"));
        let line = taken.iter().find(|one| Some(one.pointer.as_str()) == text);
        Damage::new(
            line.map_or(1, |text| text.line),
            format!("{}: {}", fault.pointer, fault.message),
            fault.remedy.clone(),
        )
    });
    located.collect()
}
