//! The pages: everything is asked once, with a scale, and what stands on one page is asked in
//! one way.

use std::collections::{BTreeMap, BTreeSet};

use crate::definition::fault::{Faults, quoted};
use crate::definition::{Definition, Order, Perspectives, Section};

use super::references::Names;

pub(super) fn check(definition: &Definition, faults: &mut Faults) {
    let d = definition;
    placed(
        "item",
        "/items",
        d.items.iter().map(|i| &i.id),
        |s| &s.items,
        d,
        faults,
    );
    placed(
        "pick",
        "/picks",
        d.picks.iter().map(|p| &p.id),
        |s| &s.picks,
        d,
        faults,
    );
    placed(
        "comment",
        "/comments",
        d.comments.iter().map(|c| &c.id),
        |s| &s.comments,
        d,
        faults,
    );
    check_scales(definition, faults);
    check_mixture(definition, faults);
    for (index, section) in d.sections.iter().enumerate() {
        let at = format!("/sections/{index}");
        if section.order == Order::Shuffled
            && section.items.len() < 2
            && !faults.has_blanks(&format!("{at}/items"))
        {
            faults.add(
                format!("{at}/order"),
                "there are fewer than two items to shuffle",
                "Remove the order, or add items.",
            );
        }
        let parts = [&section.items, &section.picks, &section.comments];
        if parts.iter().all(|part| part.is_empty()) && !faults.has_blanks(&at) {
            faults.add(
                at,
                format!("{} asks nothing", quoted(&section.id)),
                "Give it items, picks or comments, or remove it.",
            );
        }
    }
}

/// Adds a fault for everything of a kind that is unknown, in two places, or in none.
fn placed<'d>(
    kind: &'static str,
    list: &'static str,
    ids: impl Iterator<Item = &'d String> + Clone,
    of: impl Fn(&'d Section) -> &'d Vec<String>,
    definition: &'d Definition,
    faults: &mut Faults,
) {
    let names = Names::of(kind, list, ids.clone());
    let mut placed = BTreeSet::new();
    let mut complete = !faults.has_blanks("/sections") || !definition.sections.is_empty();
    for (index, section) in definition.sections.iter().enumerate() {
        let at = format!("/sections/{index}{list}");
        complete &= !faults.has_blanks(&at);
        for (position, id) in of(section).iter().enumerate() {
            let at = format!("{at}/{position}");
            if names.look_up(id, at.clone(), faults) && !placed.insert(id) {
                faults.add(
                    at,
                    format!("{} is used twice", quoted(id)),
                    format!("Show every {kind} in one place only."),
                );
            }
        }
    }
    let mut told = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if complete && !id.is_empty() && !placed.contains(id) && told.insert(id) {
            faults.add(
                format!("{list}/{index}"),
                format!("{} stands in no section", quoted(id)),
                format!("Add it to the {kind}s of a section."),
            );
        }
    }
}

fn check_scales(definition: &Definition, faults: &mut Faults) {
    let scales = Names::of("scale", "/scales", definition.scales.iter().map(|s| &s.id));
    for (index, section) in definition.sections.iter().enumerate() {
        let at = format!("/sections/{index}/scale");
        match &section.scale {
            Some(id) => {
                scales.look_up(id, at, faults);
            }
            None if section.items.is_empty() => {}
            None => faults.add(
                at,
                "the section has items but no scale",
                "Name the scale they are answered on.",
            ),
        }
    }
}

fn check_mixture(definition: &Definition, faults: &mut Faults) {
    let dimensions = definition.dimensions.iter();
    let dimensions: BTreeMap<_, _> = dimensions.map(|d| (&d.id, d.perspectives)).collect();
    let facets = definition.facets.iter();
    let facets: BTreeMap<_, _> = facets
        .filter_map(|facet| Some((&facet.id, *dimensions.get(&facet.dimension)?)))
        .collect();
    let items = definition.items.iter();
    let items: BTreeMap<_, _> = items
        .filter_map(|item| Some((&item.id, *facets.get(&item.facet)?)))
        .collect();
    for (index, section) in definition.sections.iter().enumerate() {
        let mut first = None;
        for (position, id) in section.items.iter().enumerate() {
            let Some(asked) = items.get(id) else { continue };
            if *first.get_or_insert(asked) != asked {
                faults.add(
                    format!("/sections/{index}/items/{position}"),
                    format!(
                        "{} is {}, unlike the first item here",
                        quoted(id),
                        said(*asked)
                    ),
                    "Put items that are asked in different ways in sections of their own.",
                );
                break;
            }
        }
    }
}

fn said(perspectives: Perspectives) -> &'static str {
    match perspectives {
        Perspectives::Paired => "rated twice",
        Perspectives::Relationship => "rated once, about the relationship",
        Perspectives::Own => "rated once, about the own organisation",
    }
}
