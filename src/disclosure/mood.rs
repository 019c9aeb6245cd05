//! Mood and visibility of a party in one number each, from what is released of its picks and of its
//! "can't say" answers.

use crate::definition::{Definition, PickOptions, Tone};
use crate::relationship::PartyKey;
use crate::scoring::{Structure, abouts};

use super::primaries::{Panel, Primaries};
use super::{Amount, Figure, ItemFlag, Mood, PickFigures, Reason, picks};

/// One for each party.
pub(super) fn moods(
    definition: &Definition,
    structure: &Structure,
    primaries: &Primaries,
    picks: &[PickFigures],
    cant_say: &[ItemFlag],
) -> Vec<Mood> {
    let panels = primaries.panels.iter();
    let mood = |panel: &Panel| Mood {
        party: panel.party.clone(),
        positive_words: positive_words(definition, panel, picks),
        unseen: unseen(structure, primaries, panel, cant_say),
    };
    panels.map(mood).collect()
}

/// Of the words chosen, the share that speaks for the relationship, in percent. An amount counts as
/// the fewest that it can mean.
fn positive_words(definition: &Definition, panel: &Panel, figures: &[PickFigures]) -> Figure {
    let (mut positive, mut all, mut reason) = (0_u64, 0_u64, None);
    for pick in &definition.picks {
        let PickOptions::Words(words) = &pick.options else {
            continue;
        };
        let mut own = figures.iter();
        let own = own.find(|figures| figures.pick == pick.id && figures.party == panel.party);
        reason = reason.or(own.and_then(|own| own.withheld));
        for option in own.map_or(&[][..], |own| &own.options) {
            let least = u64::from(fewest(option.amount, panel.counted));
            let tone = words.iter().find(|word| word.id == option.option);
            all += least;
            if tone.is_some_and(|word| word.tone == Tone::Positive) {
                positive += least;
            }
        }
    }
    match reason {
        Some(reason) => Figure::withheld(reason),
        None => percent(positive, all),
    }
}

fn fewest(amount: Amount, counted: u32) -> u32 {
    match amount {
        Amount::Few => 0,
        Amount::Some => picks::fewest_some(counted),
        Amount::Many => picks::fewest_many(counted),
        Amount::Count(n) => n.get(),
        Amount::AtLeastPercent(percent) => picks::fewest_of_percent(percent.get(), counted),
    }
}

/// The share of the ratings asked of a party that more than a quarter of it could not give, in
/// percent.
fn unseen(
    structure: &Structure,
    primaries: &Primaries,
    panel: &Panel,
    cant_say: &[ItemFlag],
) -> Figure {
    if let Some(reason) = panel.row.too_coarse_for_items() {
        return Figure::withheld(reason);
    }
    let own = |flag: &&ItemFlag| flag.rater == panel.party;
    let flagged = cant_say.iter().filter(own).count();
    percent(
        u64::try_from(flagged).unwrap_or(u64::MAX),
        asked(structure, primaries, &panel.party),
    )
}

/// How many ratings a party is asked for.
fn asked(structure: &Structure, primaries: &Primaries, party: &PartyKey) -> u64 {
    let each = structure.facets.iter().map(|facet| {
        let sides = abouts(facet.perspectives, party, primaries.parties()).len();
        u64::try_from(sides * facet.items.len()).unwrap_or(u64::MAX)
    });
    each.sum()
}

/// In whole percent, halves up.
fn percent(part: u64, whole: u64) -> Figure {
    let rounded = (200 * part + whole).checked_div(2 * whole);
    match rounded.and_then(|percent| u32::try_from(percent).ok()) {
        Some(percent) => Figure::exact(f64::from(percent)),
        None => Figure::withheld(Reason::NotComputable),
    }
}
