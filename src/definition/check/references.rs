//! Who belongs to whom: every facet to a known dimension, every item to a known facet, and no
//! dimension or facet without any.

use std::collections::BTreeSet;

use crate::definition::Definition;
use crate::definition::fault::{Faults, quoted};
use crate::definition::nearest::nearest;

pub(super) fn check(definition: &Definition, faults: &mut Faults) {
    let d = definition;
    let dimensions = Names::of(
        "dimension",
        "/dimensions",
        d.dimensions.iter().map(|x| &x.id),
    );
    for (index, facet) in d.facets.iter().enumerate() {
        let at = format!("/facets/{index}/dimension");
        dimensions.look_up(&facet.dimension, at, faults);
    }
    let facets = Names::of("facet", "/facets", d.facets.iter().map(|f| &f.id));
    for (index, item) in d.items.iter().enumerate() {
        let at = format!("/items/{index}/facet");
        facets.look_up(&item.facet, at, faults);
    }
    let parents = d.facets.iter().map(|f| &f.dimension);
    childless(
        "/dimensions",
        d.dimensions.iter().map(|x| &x.id),
        "facet",
        "/facets",
        parents,
        faults,
    );
    let parents = d.items.iter().map(|i| &i.facet);
    childless(
        "/facets",
        d.facets.iter().map(|f| &f.id),
        "item",
        "/items",
        parents,
        faults,
    );
}

/// Adds a fault for each of `ids` that no child names as its parent. Nothing is said while a
/// child does not tell its parent: that fault is listed already.
fn childless<'d>(
    list: &str,
    ids: impl Iterator<Item = &'d String>,
    child: &str,
    children: &str,
    parents: impl Iterator<Item = &'d String>,
    faults: &mut Faults,
) {
    let parents: BTreeSet<&String> = parents.collect();
    if faults.has_blanks(children) && (parents.is_empty() || parents.iter().any(|id| id.is_empty()))
    {
        return;
    }
    for (index, id) in ids
        .enumerate()
        .filter(|(_, id)| !id.is_empty() && !parents.contains(id))
    {
        faults.add(
            format!("{list}/{index}"),
            format!("{} has no {child}s", quoted(id)),
            format!("Give it at least one {child} or remove it."),
        );
    }
}

/// The names of one kind of thing.
pub(super) struct Names<'d> {
    kind: &'static str,
    list: &'static str,
    known: BTreeSet<&'d str>,
}

impl<'d> Names<'d> {
    pub(super) fn of(
        kind: &'static str,
        list: &'static str,
        ids: impl Iterator<Item = &'d String>,
    ) -> Self {
        Self {
            kind,
            list,
            known: ids.map(String::as_str).collect(),
        }
    }

    /// Whether `id` is known. Adds a fault at `at` when it is not, unless it may be one of the
    /// names that are missing themselves.
    pub(super) fn look_up(&self, id: &str, at: String, faults: &mut Faults) -> bool {
        if self.known.contains(id) {
            return true;
        }
        let nameless = self.known.is_empty() || self.known.contains("");
        let hidden = nameless && faults.has_blanks(self.list);
        if !faults.is_full() && !hidden {
            let near = nearest(id, self.known.iter().copied());
            faults.add(
                at,
                format!("there is no {} {}", self.kind, quoted(id)),
                near.map_or_else(
                    || format!("Write the id of a {}.", self.kind),
                    |near| format!("Did you mean \"{near}\"?"),
                ),
            );
        }
        false
    }
}
