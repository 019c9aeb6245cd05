//! Page 3: what has changed since the wave before, and how far gaps have closed.

use crate::chart::{Reading, Readings, Table};
use crate::definition::{Dimension, HighIs};
use crate::disclosure::{About, Change, LevelChange, Subject, Verdict};

use super::{Block, Page, Writer, say};

/// How many changed facets are listed; the largest come first.
const LISTED: usize = 8;

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let change = writer.readings.release.change.as_ref()?;
    let texts = writer.texts;
    let kicker = say!(texts, "change-kicker", since = change.since.as_str());
    if let Some(why) = change.withheld {
        let reason = writer.texts.reason(why, writer.readings.release.k);
        let title = say!(
            texts,
            "change-none",
            since = change.since.as_str(),
            reason = reason
        );
        return Some(writer.page("change", kicker, title, "change-question", Vec::new()));
    }
    let (moved, mut facets): (Vec<&LevelChange>, Vec<&LevelChange>) = seen_by_others(change)
        .filter(|level| differs(level))
        .partition(|level| matches!(level.subject, Subject::Dimension(_)));
    let size = |level: &LevelChange| level.change.value().unwrap_or(0.0).abs();
    facets.sort_by(|a, b| size(b).total_cmp(&size(a)));
    let mut blocks: Vec<Block> = writer.chart("change").into_iter().collect();
    if !moved.is_empty() || !facets.is_empty() {
        let levels = moved.iter().chain(facets.iter().take(LISTED));
        blocks.push(Block::heading(say!(texts, "change-list")));
        blocks.push(Block::points(
            levels.map(|level| line(writer, level)).collect(),
        ));
    }
    blocks.extend(closures(writer, change));
    let common = format!("{:.0}", 100.0 * change.common.get());
    blocks.push(Block::note(say!(texts, "change-note", common = common)));
    let title = title(writer, change, &moved, &facets);
    Some(writer.page("change", kicker, title, "change-question", blocks))
}

/// Changes as the other side sees them; self-ratings are left to the figures.
fn seen_by_others(change: &Change) -> impl Iterator<Item = &LevelChange> {
    change
        .levels
        .iter()
        .filter(|level| level.about != About::Party(level.rater.clone()))
}

fn differs(level: &LevelChange) -> bool {
    matches!(level.verdict, Some(Verdict::Gap | Verdict::SmallGap))
}

fn title(
    writer: &Writer<'_>,
    change: &Change,
    moved: &[&LevelChange],
    facets: &[&LevelChange],
) -> String {
    let texts = writer.texts;
    let better = moved
        .iter()
        .filter(|level| improves(writer.readings, level))
        .count();
    let worse = moved.len() - better;
    let since = change.since.as_str();
    let what = match (better, worse) {
        (0, 0) if facets.is_empty() => return say!(texts, "change-still", since = since),
        (0, 0) => {
            let mut names: Vec<String> = Vec::new();
            for name in facets.iter().map(|level| writer.called(&level.subject)) {
                if names.len() < 3 && !names.contains(&name) {
                    names.push(name);
                }
            }
            let (facets, many) = (writer.texts.list(&names), names.len());
            return say!(
                texts,
                "change-facets-only",
                since = since,
                facets = facets,
                many = many
            );
        }
        (better, 0) => say!(texts, "change-better", better = better),
        (0, worse) => say!(texts, "change-worse-only", worse = worse),
        (better, worse) => writer.texts.list(&[
            say!(texts, "change-better", better = better),
            say!(texts, "change-worse", worse = worse),
        ]),
    };
    say!(texts, "change-title", since = since, what = what)
}

/// Whether a change is for the better, given what a high figure means.
fn improves(readings: Readings<'_>, level: &LevelChange) -> bool {
    let rises = level.change.value().unwrap_or(0.0) > 0.0;
    let is = |dimension: &&Dimension| level.subject == Subject::Dimension(dimension.id.clone());
    let high_is_bad = readings
        .definition
        .dimensions
        .iter()
        .find(is)
        .is_some_and(|dimension| dimension.high_is == HighIs::Bad);
    rises != high_is_bad
}

fn line(writer: &Writer<'_>, level: &LevelChange) -> String {
    let about = match &level.about {
        About::Party(party) => writer.name(party),
        About::Relationship => say!(writer.texts, "change-relationship"),
    };
    let figure = |figure| writer.said(&Reading::of(figure, None));
    say!(
        writer.texts,
        "change-moved",
        dimension = writer.readings.title(&level.subject),
        rater = writer.name(&level.rater),
        about = about,
        before = figure(&level.before),
        now = figure(&level.now),
        change = writer.difference(&Reading::of(&level.change, None)),
        verdict = level
            .verdict
            .map_or_else(String::new, |verdict| writer.texts.change(verdict)),
    )
}

/// How far the gaps of dimensions have closed, as a table.
fn closures(writer: &Writer<'_>, change: &Change) -> Vec<Block> {
    let texts = writer.texts;
    let rows: Vec<Vec<String>> = change
        .closures
        .iter()
        .filter(|closure| matches!(closure.subject, Subject::Dimension(_)))
        .map(|closure| {
            let gap = |figure| writer.difference(&Reading::of(figure, None));
            let closed = match closure.closure.value() {
                Some(share) if share >= 0.0 => texts.share(share),
                Some(_) => say!(texts, "change-wider"),
                None if closure.before.value().is_some() => say!(texts, "change-small"),
                None => "–".into(),
            };
            vec![
                writer.readings.title(&closure.subject),
                writer.name(&closure.target),
                gap(&closure.before),
                gap(&closure.now),
                closed,
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = vec![
        say!(texts, "change-dimension"),
        say!(texts, "change-organisation"),
        say!(texts, "change-gap-then", wave = change.since.as_str()),
        say!(texts, "change-gap-now"),
        say!(texts, "change-closed-head"),
    ];
    let title = say!(texts, "change-closure");
    let table = Table { head, rows };
    vec![
        Block::heading(title.clone()),
        Block::table(texts.inside(&title), table, &[3, 3, 2, 2, 2]),
    ]
}
