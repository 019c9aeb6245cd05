//! Page 11: what each side most wants to change, beside how far apart both see it. Where nobody's
//! choice is shown, two questions stand for it, and for the words of the next page.

use crate::chart::{Reading, Table};
use crate::definition::{Id, PickOptions};
use crate::disclosure::{Figure, PickFigures, Subject};

use super::{Agreement, Block, Page, Standing, Writer, in_words, picked, say};

/// How many facets to start with are told in a sentence.
const START: usize = 3;

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let mut picks = writer.readings.definition.picks.iter();
    let pick = picks.find(|pick| pick.options == PickOptions::Facets);
    let shown = pick.map_or_else(Vec::new, |pick| picked::shown(writer, pick));
    if shown.is_empty() {
        return start(writer, pick.is_some());
    }
    let pick = pick?;
    let facets = in_order(writer, &shown);
    let mut blocks: Vec<Block> = writer.chart("priority").into_iter().collect();
    blocks.push(table(writer, &shown, &facets));
    blocks.extend(sentences(writer, &facets));
    blocks.push(picked::note(writer, pick, &shown));
    blocks.extend(picked::withheld(writer, pick));
    let mut prompts = Vec::new();
    if let Some(facet) = facets.first() {
        let facet = writer.called(&Subject::Facet((*facet).clone()));
        prompts.push(say!(texts, "priorities-ask-first", facet = facet));
    }
    prompts.push(say!(texts, "priorities-ask"));
    let kicker = say!(texts, "priorities-kicker");
    let title = title(writer, &shown);
    Some(writer.page(
        "priorities",
        kicker,
        title,
        "priorities-question",
        blocks,
        prompts,
    ))
}

fn title(writer: &Writer<'_>, shown: &[&PickFigures]) -> String {
    let texts = writer.texts;
    let tops: Vec<(String, Vec<String>)> = shown
        .iter()
        .filter_map(|figures| {
            let top = picked::most_chosen(figures).into_iter();
            let names: Vec<String> = top
                .map(|id| writer.called(&Subject::Facet(id.clone())))
                .collect();
            (!names.is_empty()).then(|| (writer.name(&figures.party), names))
        })
        .collect();
    let heard = writer.heard().len();
    writer.fitting(|most| {
        let list = |names: &[String]| writer.some_of(names, most);
        match tops.as_slice() {
            [] => say!(texts, "priorities-none"),
            [(_, facets), rest @ ..]
                if rest.len() + 1 == heard && heard > 1 && rest.iter().all(|o| o.1 == *facets) =>
            {
                say!(texts, "priorities-shared", facets = list(facets))
            }
            [(party, facets)] => {
                let party = party.as_str();
                say!(
                    texts,
                    "priorities-one",
                    party = party,
                    facets = list(facets)
                )
            }
            [(first, a), (second, b), ..] => say!(
                texts,
                "priorities-apart",
                first = first.as_str(),
                a = list(a),
                second = second.as_str(),
                b = list(b)
            ),
        }
    })
}

/// The facets worth listing, most wanted first; of equals, those seen further apart.
fn in_order<'a>(writer: &Writer<'a>, shown: &[&PickFigures]) -> Vec<&'a Id> {
    let facets = writer.readings.paired_facets().into_iter();
    let mut facets: Vec<&Id> = facets
        .map(|facet| &facet.id)
        .filter(|id| picked::listed(shown, id))
        .collect();
    let apart = |id: &Id| {
        let alignment = writer.readings.alignment(&Subject::Facet(id.clone()));
        alignment
            .and_then(|both| both.misalignment.value())
            .unwrap_or(0.0)
    };
    facets.sort_by(|a, b| {
        let wanted = |id: &Id| picked::wanted(writer, shown, id);
        let order = wanted(b).total_cmp(&wanted(a));
        order.then_with(|| apart(b).total_cmp(&apart(a)))
    });
    facets
}

/// What the most wanted facets are: reality, perception, or not known.
fn sentences(writer: &Writer<'_>, facets: &[&Id]) -> Vec<Block> {
    let facets = facets.iter().take(START);
    let standings = facets.map(|id| writer.standing(Subject::Facet((*id).clone())));
    let known = |standing: &Standing<'_>| standing.agreement != Agreement::Unknown;
    let lines: Vec<String> = standings
        .filter(known)
        .map(|standing| writer.line(&standing))
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(say!(writer.texts, "priorities-what")),
        Block::points(lines),
    ]
}

fn table(writer: &Writer<'_>, shown: &[&PickFigures], facets: &[&Id]) -> Block {
    let texts = writer.texts;
    if facets.is_empty() {
        return Block::text(say!(texts, "picked-none-listed"));
    }
    let compared = writer.has_facets() && writer.compares();
    let mut head = vec![say!(texts, "priorities-facet")];
    head.extend(shown.iter().map(|figures| {
        let party = writer.name(&figures.party);
        say!(texts, "priorities-chosen", party = party)
    }));
    let mut widths = vec![5];
    widths.extend(std::iter::repeat_n(4, shown.len()));
    if compared {
        head.push(say!(texts, "priorities-mutual"));
        head.push(say!(texts, "priorities-misalignment"));
        widths.extend([3, 3]);
    }
    let figure = |figure: Option<&Figure>| {
        figure.map_or_else(
            || "–".into(),
            |figure| writer.said(&Reading::of(figure, None)),
        )
    };
    let rows = facets.iter().map(|facet| {
        let subject = Subject::Facet((*facet).clone());
        let mut row = vec![writer.title(&subject)];
        row.extend(shown.iter().map(|f| picked::amount(writer, f, facet)));
        if compared {
            let alignment = writer.readings.alignment(&subject);
            row.push(figure(alignment.map(|both| &both.mutual)));
            row.push(figure(alignment.map(|both| &both.misalignment)));
        }
        row
    });
    let table = Table {
        head,
        rows: rows.collect(),
    };
    Block::table(say!(texts, "priorities-kicker"), table, &widths)
}

/// Two questions, where neither priorities nor words of anybody are shown.
fn start(writer: &Writer<'_>, asked: bool) -> Option<Page> {
    let texts = writer.texts;
    let words = in_words::is_asked(writer) && !in_words::is_shown(writer);
    if !asked && !words {
        return None;
    }
    let mut blocks = Vec::new();
    let mut prompts = Vec::new();
    if asked {
        let question = say!(texts, "start-priorities-ask");
        blocks.push(Block::heading(say!(texts, "start-priorities")));
        blocks.push(Block::lead(question.clone()));
        blocks.push(Block::text(say!(texts, "start-priorities-how")));
        prompts.push(question);
    }
    if words {
        let question = say!(texts, "start-words-ask");
        blocks.push(Block::heading(say!(texts, "start-words")));
        blocks.push(Block::lead(question.clone()));
        blocks.push(Block::text(say!(texts, "start-words-how")));
        prompts.push(question);
    }
    blocks.push(Block::note(say!(texts, "start-note")));
    let (kicker, title) = (say!(texts, "start-kicker"), say!(texts, "start-title"));
    Some(writer.page("start", kicker, title, "start-question", blocks, prompts))
}
