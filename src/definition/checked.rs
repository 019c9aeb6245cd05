//! The one trusted form of a definition, and the questions asked of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::check::check;
use super::fault::{Faults, below};
use super::places::places;
use super::{
    Definition, Dimension, Facet, Fault, Item, Perspective, Perspectives, Scale, json, shape,
};

/// A definition without faults. Cheap to clone; it cannot be changed.
///
/// Because every reference was checked, the look-ups below answer `None` only for a name that is
/// not of this definition.
#[derive(Clone, Debug)]
pub struct CheckedDefinition(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    definition: Definition,
    canonical: Vec<u8>,
}

impl CheckedDefinition {
    /// Reads and checks a definition file.
    ///
    /// # Errors
    ///
    /// Every fault of the file, in the order of the checks: reading, shape, meaning. A fault
    /// that only follows from another one is left out.
    pub fn parse(bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        let mut faults = Faults::default();
        match read(bytes, &mut faults) {
            Some(checked) if faults.is_empty() => Ok(checked),
            _ => Err(faults.into_list()),
        }
    }

    /// Reads a definition that may lack translations, and nothing else: what translators work on.
    ///
    /// # Errors
    ///
    /// Every other fault of the file.
    pub fn parse_unfinished(bytes: &[u8]) -> Result<Definition, Vec<Fault>> {
        let mut faults = Faults::default();
        let read = read(bytes, &mut faults);
        let mut faults = faults.into_list();
        let Some(checked) = read else {
            return Err(faults);
        };
        let missing = checked.definition().missing();
        let missing: BTreeSet<String> = missing
            .into_iter()
            .map(|(language, at)| below(&at, language))
            .collect();
        faults.retain(|fault| !missing.contains(&fault.pointer));
        match faults.is_empty() {
            true => Ok(checked.definition().clone()),
            false => Err(faults),
        }
    }

    /// The definition itself.
    #[must_use]
    pub fn definition(&self) -> &Definition {
        &self.0.definition
    }

    /// The definition as JSON that is the same for every way of writing the same file: members
    /// sorted by name, defaults written out, no white space, no `$schema`. Reading it again
    /// gives an equal definition.
    #[must_use]
    pub fn canonical_bytes(&self) -> Vec<u8> {
        self.0.canonical.clone()
    }

    /// The tag of the default language.
    #[must_use]
    pub fn default_language(&self) -> &str {
        let first = self.definition().languages.first();
        first.map_or("", |language| &language.code)
    }

    /// The item of this name.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.definition().items.iter().find(|item| item.id == id)
    }

    /// The facet of this name.
    #[must_use]
    pub fn facet(&self, id: &str) -> Option<&Facet> {
        self.definition().facets.iter().find(|facet| facet.id == id)
    }

    /// The dimension of this name.
    #[must_use]
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        let mut dimensions = self.definition().dimensions.iter();
        dimensions.find(|dimension| dimension.id == id)
    }

    /// The scale of this name.
    #[must_use]
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.definition().scales.iter().find(|scale| scale.id == id)
    }

    /// The scale an item is answered on: that of its section.
    #[must_use]
    pub fn scale_of_item(&self, item: &str) -> Option<&Scale> {
        let mut sections = self.definition().sections.iter();
        let section = sections.find(|section| section.items.iter().any(|id| id == item))?;
        self.scale(section.scale.as_deref()?)
    }

    /// The dimension an item counts towards.
    #[must_use]
    pub fn dimension_of_item(&self, item: &str) -> Option<&Dimension> {
        self.dimension(&self.facet(&self.item(item)?.facet)?.dimension)
    }

    /// The items of a facet, in the order of the definition.
    pub fn items_of_facet(&self, facet: &str) -> impl Iterator<Item = &Item> {
        let items = self.definition().items.iter();
        items.filter(move |item| item.facet == facet)
    }

    /// The facets of a dimension, in the order of the definition.
    pub fn facets_of_dimension(&self, dimension: &str) -> impl Iterator<Item = &Facet> {
        let facets = self.definition().facets.iter();
        facets.filter(move |facet| facet.dimension == dimension)
    }

    /// The facets of paired dimensions, in the order of the definition: what a pick with
    /// [`super::PickOptions::Facets`] offers.
    pub fn paired_facets(&self) -> impl Iterator<Item = &Facet> {
        let facets = self.definition().facets.iter();
        facets.filter(|facet| {
            let dimension = self.dimension(&facet.dimension);
            dimension.is_some_and(|d| d.perspectives == Perspectives::Paired)
        })
    }

    /// The name under which waves are compared: that of the family, or its own.
    #[must_use]
    pub fn line(&self) -> &str {
        let definition = self.definition();
        definition.family.as_deref().unwrap_or(&definition.id)
    }

    /// Whether anything is asked about a partner or about what two have in common: then it takes
    /// two parties. One party alone can answer it otherwise.
    #[must_use]
    pub fn needs_partner(&self) -> bool {
        let definition = self.definition();
        let mut dimensions = definition.dimensions.iter();
        dimensions.any(|d| d.perspectives != Perspectives::Own)
            || self.texts().any(|words| words.contains("{partner}"))
    }

    /// Whether so many parties can be asked.
    #[must_use]
    pub fn suits(&self, parties: usize) -> bool {
        parties > 1 || !self.needs_partner()
    }

    /// Every text in every language.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let places = places(self.definition()).into_iter();
        places.flat_map(|place| place.text.values().map(String::as_str))
    }

    /// From which sides an item is answered, in the order of its rating slots; none for an
    /// unknown item.
    #[must_use]
    pub fn perspectives_of_item(&self, item: &str) -> &'static [Perspective] {
        match self.dimension_of_item(item).map(|d| d.perspectives) {
            Some(Perspectives::Paired) => &[Perspective::Own, Perspective::Partner],
            Some(Perspectives::Relationship) => &[Perspective::Relationship],
            Some(Perspectives::Own) => &[Perspective::Own],
            None => &[],
        }
    }
}

impl PartialEq for CheckedDefinition {
    fn eq(&self, other: &Self) -> bool {
        self.0.canonical == other.0.canonical
    }
}

fn read(bytes: &[u8], faults: &mut Faults) -> Option<CheckedDefinition> {
    let value = json::read(bytes, faults)?;
    let value = shape::shaped(value, faults);
    let read = serde_json::from_value(value).and_then(|definition: Definition| {
        let canonical = canonical(&definition)?;
        Ok((definition, canonical))
    });
    match read {
        Ok((definition, canonical)) => {
            check(&definition, faults);
            Some(CheckedDefinition(Arc::new(Inner {
                definition,
                canonical,
            })))
        }
        Err(error) => {
            faults.add(
                "",
                format!("the file is not a definition: {error}"),
                "Compare it with definition.schema.json.",
            );
            None
        }
    }
}

fn canonical(definition: &Definition) -> serde_json::Result<Vec<u8>> {
    let mut value = serde_json::to_value(definition)?;
    if let Some(members) = value.as_object_mut() {
        members.remove("$schema");
    }
    serde_json::to_vec(&sorted(value))
}

/// The value with the members of every object in the order of their names.
fn sorted(value: Value) -> Value {
    match value {
        Value::Array(values) => Value::Array(values.into_iter().map(sorted).collect()),
        Value::Object(members) => {
            let mut members: Vec<(String, Value)> = members.into_iter().collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            let members = members
                .into_iter()
                .map(|(name, value)| (name, sorted(value)));
            Value::Object(members.collect::<Map<_, _>>())
        }
        other => other,
    }
}
