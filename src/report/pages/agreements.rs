//! Page 13: what became of the actions of the wave before, and who does what by when from here on.
//! Without any action it is a board to write on.

use crate::chart::Table;
use crate::disclosure::Subject;
use crate::relationship::{Action, ActionResult, EarlierActions};

use super::{Block, Page, Writer, say};

/// Rows of the board to write on.
const ROWS: usize = 5;

pub(super) fn page(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let agreements = writer.agreements;
    let earlier = agreements
        .before
        .as_ref()
        .filter(|earlier| !earlier.actions.is_empty());
    let mut blocks = Vec::new();
    if let Some(earlier) = earlier {
        let wave = earlier.wave.as_str();
        blocks.push(Block::heading(say!(
            texts,
            "agreements-before",
            wave = wave
        )));
        blocks.push(outcomes(writer, earlier));
    }
    blocks.push(Block::heading(say!(texts, "agreements-now")));
    blocks.push(board(writer, &agreements.actions));
    let alone = writer.readings.release.parties.len() == 1;
    let good = [
        "agreements-good-behaviour",
        "agreements-good-soon",
        if alone {
            "agreements-good-owner"
        } else {
            "agreements-good-owners"
        },
        "agreements-good-seen",
    ];
    blocks.push(Block::heading(say!(texts, "agreements-good")));
    blocks.push(Block::points(
        good.iter().map(|rule| texts.say(rule, &[])).collect(),
    ));
    let mut prompts = Vec::new();
    if earlier.is_some() {
        prompts.push(say!(texts, "agreements-ask-before"));
    }
    prompts.push(say!(texts, "agreements-ask-first"));
    prompts.push(say!(texts, "agreements-ask-when"));
    let title = title(writer, earlier);
    writer.page(
        "agreements",
        say!(texts, "agreements-kicker"),
        title,
        "agreements-question",
        blocks,
        prompts,
    )
}

fn title(writer: &Writer<'_>, earlier: Option<&EarlierActions>) -> String {
    let texts = writer.texts;
    let Some(earlier) = earlier else {
        return match writer.agreements.actions.len() {
            0 => say!(texts, "agreements-title-empty"),
            many => say!(texts, "agreements-title-now", many = many),
        };
    };
    let (all, wave) = (earlier.actions.len(), earlier.wave.as_str());
    let result = |action: &Action| action.outcome.as_ref().map(|outcome| outcome.result);
    if earlier
        .actions
        .iter()
        .all(|action| result(action).is_none())
    {
        return say!(texts, "agreements-title-unknown", all = all, wave = wave);
    }
    let done = earlier
        .actions
        .iter()
        .filter(|action| result(action) == Some(ActionResult::Done))
        .count();
    let key = match done {
        0 => "agreements-title-none",
        done if done == all => "agreements-title-all",
        _ => "agreements-title-done",
    };
    say!(texts, key, done = done, all = all, wave = wave)
}

fn outcomes(writer: &Writer<'_>, earlier: &EarlierActions) -> Block {
    let texts = writer.texts;
    let rows = earlier.actions.iter().map(|action| {
        let note = action.outcome.as_ref().map_or("", |outcome| &outcome.note);
        vec![
            facet(writer, action),
            action.text.clone(),
            texts.say(result(action), &[]),
            note.to_owned(),
        ]
    });
    let head = [
        "agreements-facet",
        "agreements-action",
        "agreements-result",
        "agreements-note",
    ]
    .map(|column| texts.say(column, &[]));
    let table = Table {
        head: head.to_vec(),
        rows: rows.collect(),
    };
    let wave = earlier.wave.as_str();
    let title = say!(texts, "agreements-before", wave = wave);
    Block::table(title, table, &[3, 6, 3, 4])
}

fn result(action: &Action) -> &'static str {
    match action.outcome.as_ref().map(|outcome| outcome.result) {
        Some(ActionResult::Done) => "agreements-done",
        Some(ActionResult::Partly) => "agreements-partly",
        Some(ActionResult::NotDone) => "agreements-not-done",
        Some(ActionResult::Dropped) => "agreements-dropped",
        None => "agreements-unknown",
    }
}

/// The facet an action is about, as a reader knows it.
fn facet(writer: &Writer<'_>, action: &Action) -> String {
    match &action.facet {
        Some(facet) => writer.readings.title(&Subject::Facet(facet.clone())),
        None => say!(writer.texts, "agreements-whole"),
    }
}

/// The actions with an owner from each party; empty rows where there are none.
fn board(writer: &Writer<'_>, actions: &[Action]) -> Block {
    let texts = writer.texts;
    let parties = &writer.readings.release.parties;
    let mut head = vec![
        say!(texts, "agreements-facet"),
        say!(texts, "agreements-action"),
    ];
    head.extend(
        parties
            .iter()
            .map(|party| say!(texts, "agreements-owner", party = party.name.as_str())),
    );
    head.push(say!(texts, "agreements-due"));
    let mut widths = vec![3, 6];
    widths.extend(parties.iter().map(|_| 3));
    widths.push(3);
    let title = say!(texts, "agreements-now");
    if actions.is_empty() {
        return Block::Board {
            title,
            head,
            rows: ROWS,
            widths,
        };
    }
    let rows = actions.iter().map(|action| {
        let mut row = vec![facet(writer, action), action.text.clone()];
        row.extend(parties.iter().map(|party| {
            let owner = action
                .owners
                .iter()
                .find(|owner| owner.party == party.party);
            owner.map_or_else(|| "–".into(), |owner| owner.name.clone())
        }));
        row.push(texts.date(action.due));
        row
    });
    let table = Table {
        head,
        rows: rows.collect(),
    };
    Block::table(title, table, &widths)
}
