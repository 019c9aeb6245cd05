//! What was picked, as words: which options a party chose most, which are worth listing, and how
//! amounts of parties of different sizes stand in one order.

use crate::definition::{Id, Pick, PickOptions};
use crate::disclosure::{Amount, PickFigures, Reason};

use super::{Block, Writer, say};

/// Most options that may share the top; more are no top.
const TOP: usize = 3;

/// Picks of the parties that may be shown.
pub(super) fn shown<'a>(writer: &Writer<'a>, pick: &Pick) -> Vec<&'a PickFigures> {
    let picks = writer.readings.release.picks.iter();
    picks
        .filter(|figures| figures.pick == pick.id && figures.withheld.is_none())
        .collect()
}

/// A sentence for each party whose picks are not shown, though another's are.
pub(super) fn withheld(writer: &Writer<'_>, pick: &Pick) -> Vec<Block> {
    let picks = writer.readings.release.picks.iter();
    picks
        .filter(|figures| figures.pick == pick.id)
        .filter_map(|figures| {
            let reason: Reason = figures.withheld?;
            let texts = writer.texts;
            let reason = texts.reason(reason, writer.readings.release.k);
            let party = writer.name(&figures.party);
            let key = match pick.options {
                PickOptions::Facets => "priorities-withheld",
                PickOptions::Words(_) => "words-withheld",
            };
            Some(Block::note(say!(
                texts,
                key,
                party = party,
                reason = reason
            )))
        })
        .collect()
}

/// The options that a party chose most; none where all that is shown was chosen alike by few, or
/// where too many share the top.
pub(super) fn most_chosen(figures: &PickFigures) -> Vec<&Id> {
    let options = || figures.options.iter();
    let most = options().map(|option| weight(option.amount)).max();
    let top: Vec<&Id> = options()
        .filter(|option| Some(weight(option.amount)) == most && option.amount != Amount::Few)
        .map(|option| &option.option)
        .collect();
    if top.len() > TOP { Vec::new() } else { top }
}

/// Whether an option is worth listing: not one that few chose on every side.
pub(super) fn listed(shown: &[&PickFigures], id: &Id) -> bool {
    let mut options = shown.iter().flat_map(|figures| &figures.options);
    options.any(|option| option.option == *id && option.amount != Amount::Few)
}

/// How much the parties together want an option: the sum of their shares.
pub(super) fn wanted(writer: &Writer<'_>, shown: &[&PickFigures], id: &Id) -> f64 {
    let share = |figures: &&PickFigures| {
        let option = figures.options.iter().find(|option| option.option == *id);
        let counted = writer.readings.party(&figures.party);
        let counted = counted.map_or(1, |party| party.counted.get().max(1));
        option.map_or(0.0, |option| match option.amount {
            Amount::Few => 1.0 / 6.0,
            Amount::Some => 0.5,
            Amount::Many => 5.0 / 6.0,
            Amount::Count(count) => f64::from(count.get()) / f64::from(counted),
            Amount::AtLeastPercent(percent) => f64::from(percent.get()) / 100.0,
        })
    };
    shown.iter().map(share).sum()
}

/// How often a party chose an option, in words.
pub(super) fn amount(writer: &Writer<'_>, figures: &PickFigures, id: &Id) -> String {
    let option = figures.options.iter().find(|option| option.option == *id);
    option.map_or_else(
        || say!(writer.texts, "picked-not-listed"),
        |option| writer.texts.amount(option.amount),
    )
}

/// How amounts are to be read.
pub(super) fn note(writer: &Writer<'_>, pick: &Pick, shown: &[&PickFigures]) -> Block {
    let mut amounts = shown.iter().flat_map(|figures| &figures.options);
    let counted =
        amounts.any(|option| matches!(option.amount, Amount::Count(_) | Amount::AtLeastPercent(_)));
    let key = match counted {
        true => "picked-note-counts",
        false => "picked-note",
    };
    Block::note(say!(writer.texts, key, limit = u32::from(pick.limit)))
}

/// Amounts of one party in their order.
fn weight(amount: Amount) -> u32 {
    match amount {
        Amount::Few => 1,
        Amount::Some => 2,
        Amount::Many => 3,
        Amount::Count(count) => 10 + count.get(),
        Amount::AtLeastPercent(percent) => 1_000_000 + percent.get(),
    }
}
