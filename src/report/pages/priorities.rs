//! Page 11: what each side most wants to change.

use std::collections::BTreeMap;

use crate::chart::{Reading, Table};
use crate::definition::{Id, Pick, PickOptions};
use crate::disclosure::{Amount, PickFigures, Reason, Subject};

use super::{Block, Page, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let picks = &writer.readings.definition.picks;
    let pick = picks
        .iter()
        .find(|pick| pick.options == PickOptions::Facets)?;
    let shown = shown(writer, pick);
    let tops: Vec<(String, Vec<String>)> = shown
        .iter()
        .filter_map(|figures| {
            let top = most_chosen(figures);
            let names = top
                .iter()
                .map(|id| writer.called(&Subject::Facet((*id).clone())));
            let names: Vec<String> = names.collect();
            (!names.is_empty()).then(|| (writer.name(&figures.party), names))
        })
        .collect();
    let title = match tops.as_slice() {
        _ if shown.is_empty() => say!(texts, "priorities-withheld"),
        [] => say!(texts, "priorities-none"),
        [(party, facets)] => {
            say!(
                texts,
                "priorities-one",
                party = party.as_str(),
                facets = writer.texts.list(facets)
            )
        }
        [(_, first), (_, second), ..] if first == second => {
            say!(
                texts,
                "priorities-shared",
                facets = writer.texts.list(first)
            )
        }
        [(first, a), (second, b), ..] => say!(
            texts,
            "priorities-apart",
            first = first.as_str(),
            a = writer.texts.list(a),
            second = second.as_str(),
            b = writer.texts.list(b)
        ),
    };
    let mut blocks = Vec::new();
    if shown.is_empty() {
        blocks.push(Block::text(writer.why_no_facets()));
        blocks.push(Block::lead(say!(texts, "priorities-prompts")));
    } else {
        blocks.push(table(writer, &shown));
        let counts = shown
            .iter()
            .any(|figures| figures.options.iter().any(|option| is_count(option.amount)));
        let key = if counts {
            "priorities-note-counts"
        } else {
            "priorities-note"
        };
        blocks.push(Block::note(say!(texts, key, limit = u32::from(pick.limit))));
        blocks.extend(withheld(writer, pick));
    }
    let kicker = say!(texts, "priorities-kicker");
    Some(writer.page("priorities", kicker, title, "priorities-question", blocks))
}

/// Picks of the parties that may be shown.
pub(super) fn shown<'a>(writer: &Writer<'a>, pick: &Pick) -> Vec<&'a PickFigures> {
    let picks = writer.readings.release.picks.iter();
    picks
        .filter(|figures| figures.pick == pick.id && figures.withheld.is_none())
        .collect()
}

/// A sentence for each party whose picks are not shown.
pub(super) fn withheld(writer: &Writer<'_>, pick: &Pick) -> Vec<Block> {
    let picks = writer
        .readings
        .release
        .picks
        .iter()
        .filter(|figures| figures.pick == pick.id);
    picks
        .filter_map(|figures| {
            let reason: Reason = figures.withheld?;
            Some(Block::note(say!(
                writer.texts,
                "words-withheld",
                what = say!(writer.texts, "withheld-picks"),
                party = writer.name(&figures.party),
                reason = writer.texts.reason(reason, writer.readings.release.k),
            )))
        })
        .collect()
}

/// The options chosen by the most; none where all that is shown was chosen alike by few.
pub(super) fn most_chosen(figures: &PickFigures) -> Vec<&Id> {
    let most = figures
        .options
        .iter()
        .map(|option| weight(option.amount))
        .max()
        .unwrap_or(0);
    let top: Vec<&Id> = figures
        .options
        .iter()
        .filter(|option| weight(option.amount) == most && option.amount != Amount::Few)
        .map(|option| &option.option)
        .collect();
    if top.len() > 3 { Vec::new() } else { top }
}

/// The options worth listing: all but those that few chose on every side.
pub(super) fn listed<'a>(shown: &[&'a PickFigures]) -> Vec<&'a Id> {
    let options = shown.iter().flat_map(|figures| &figures.options);
    options
        .filter(|option| option.amount != Amount::Few)
        .map(|option| &option.option)
        .collect()
}

/// Amounts of one release in their order.
fn weight(amount: Amount) -> u32 {
    match amount {
        Amount::Few => 1,
        Amount::Some => 2,
        Amount::Many => 3,
        Amount::Count(count) => 10 + count.get(),
        Amount::AtLeastPercent(percent) => 1_000_000 + percent.get(),
    }
}

pub(super) fn is_count(amount: Amount) -> bool {
    matches!(amount, Amount::Count(_) | Amount::AtLeastPercent(_))
}

fn table(writer: &Writer<'_>, shown: &[&PickFigures]) -> Block {
    let texts = writer.texts;
    let mut weights: BTreeMap<&Id, u32> = BTreeMap::new();
    let listed = listed(shown);
    for option in shown.iter().flat_map(|figures| &figures.options) {
        *weights.entry(&option.option).or_default() += weight(option.amount);
    }
    let mut facets: Vec<(&Id, u32)> = weights
        .into_iter()
        .filter(|(facet, _)| listed.contains(facet))
        .collect();
    facets.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let mut head = vec![say!(texts, "priorities-facet")];
    head.extend(shown.iter().map(|figures| {
        say!(
            texts,
            "priorities-chosen",
            party = writer.name(&figures.party)
        )
    }));
    head.extend([
        say!(texts, "priorities-mutual"),
        say!(texts, "priorities-misalignment"),
    ]);
    let rows: Vec<Vec<String>> = facets
        .into_iter()
        .map(|(facet, _)| {
            let subject = Subject::Facet(facet.clone());
            let mut row = vec![writer.readings.title(&subject)];
            row.extend(shown.iter().map(|figures| {
                let option = figures
                    .options
                    .iter()
                    .find(|option| option.option == *facet);
                option.map_or_else(
                    || say!(texts, "priorities-not-listed"),
                    |option| writer.texts.amount(option.amount),
                )
            }));
            let alignment = writer.readings.alignment(&subject);
            let figure = |figure: Option<&crate::disclosure::Figure>| {
                figure.map_or_else(
                    || "–".into(),
                    |figure| writer.said(&Reading::of(figure, None)),
                )
            };
            row.push(figure(alignment.map(|alignment| &alignment.mutual)));
            row.push(figure(alignment.map(|alignment| &alignment.misalignment)));
            row
        })
        .collect();
    if rows.is_empty() {
        return Block::text(say!(texts, "priorities-none-listed"));
    }
    let mut widths = vec![5];
    widths.extend(std::iter::repeat_n(4, shown.len()));
    widths.extend([3, 3]);
    Block::table(
        say!(texts, "priorities-kicker"),
        Table { head, rows },
        &widths,
    )
}
