//! Page 12: the words people chose, and what they wrote.

use crate::chart::Table;
use crate::definition::{PickOptions, Tone, Word};
use crate::disclosure::PickFigures;

use super::{Block, Page, Writer, priorities, say};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let definition = writer.readings.definition;
    let pick = definition
        .picks
        .iter()
        .find_map(|pick| match &pick.options {
            PickOptions::Words(words) => Some((pick, words)),
            PickOptions::Facets => None,
        });
    if pick.is_none() && definition.comments.is_empty() {
        return None;
    }
    let shown = pick
        .map(|(pick, _)| priorities::shown(writer, pick))
        .unwrap_or_default();
    let comments = comments(writer);
    let mut blocks = Vec::new();
    if let Some((pick, offered)) = pick.filter(|_| !shown.is_empty()) {
        blocks.push(Block::heading(say!(texts, "words-adjectives")));
        blocks.push(table(writer, &shown, offered));
        let counted = shown
            .iter()
            .flat_map(|f| &f.options)
            .any(|o| priorities::is_count(o.amount));
        let key = if counted {
            "priorities-note-counts"
        } else {
            "priorities-note"
        };
        let note = say!(texts, key, limit = u32::from(pick.limit));
        blocks.push(Block::note(note));
        blocks.extend(priorities::withheld(writer, pick));
    }
    if shown.is_empty() && comments.is_empty() {
        blocks.push(Block::text(writer.why_no_facets()));
        blocks.push(Block::lead(say!(texts, "words-prompts")));
    } else {
        blocks.push(Block::heading(say!(texts, "words-comments")));
        if comments.is_empty() {
            blocks.push(Block::text(say!(texts, "words-no-comments")));
        } else {
            blocks.push(Block::note(say!(texts, "words-comments-note")));
            blocks.extend(comments);
        }
    }
    let title = title(
        writer,
        &shown,
        pick.map_or(&[], |(_, words)| words.as_slice()),
    );
    Some(writer.page(
        "words",
        say!(texts, "words-kicker"),
        title,
        "words-question",
        blocks,
    ))
}

fn title(writer: &Writer<'_>, shown: &[&PickFigures], offered: &[Word]) -> String {
    let texts = writer.texts;
    let tops: Vec<(String, String)> = shown
        .iter()
        .filter_map(|figures| {
            let words: Vec<String> = priorities::most_chosen(figures)
                .into_iter()
                .filter_map(|id| offered.iter().find(|word| word.id == *id))
                .map(|word| format!("“{}”", writer.readings.text(&word.text)))
                .collect();
            (!words.is_empty()).then(|| (writer.name(&figures.party), writer.texts.list(&words)))
        })
        .collect();
    match tops.as_slice() {
        _ if shown.is_empty() => say!(texts, "words-title-withheld"),
        [] => say!(texts, "words-title-none"),
        [(party, words)] => {
            say!(
                texts,
                "words-title-one",
                party = party.as_str(),
                words = words.as_str()
            )
        }
        [(_, a), (_, b), ..] if a == b => say!(texts, "words-title-shared", words = a.as_str()),
        [(first, a), (second, b), ..] => say!(
            texts,
            "words-title-apart",
            first = first.as_str(),
            a = a.as_str(),
            second = second.as_str(),
            b = b.as_str()
        ),
    }
}

fn table(writer: &Writer<'_>, shown: &[&PickFigures], offered: &[Word]) -> Block {
    let texts = writer.texts;
    let mut head = vec![say!(texts, "words-word"), say!(texts, "words-tone")];
    head.extend(shown.iter().map(|figures| writer.name(&figures.party)));
    let listed = priorities::listed(shown);
    let rows: Vec<Vec<String>> = offered
        .iter()
        .filter(|word| listed.contains(&&word.id))
        .map(|word| {
            let tone = match word.tone {
                Tone::Positive => "words-positive",
                Tone::Negative => "words-negative",
            };
            let mut row = vec![
                writer.readings.text(&word.text).to_owned(),
                texts.say(tone, &[]),
            ];
            row.extend(shown.iter().map(|figures| {
                let option = figures
                    .options
                    .iter()
                    .find(|option| option.option == word.id);
                option.map_or_else(
                    || say!(texts, "priorities-not-listed"),
                    |option| writer.texts.amount(option.amount),
                )
            }));
            row
        })
        .collect();
    if rows.is_empty() {
        return Block::text(say!(texts, "priorities-none-listed"));
    }
    let mut widths = vec![4, 4];
    widths.extend(std::iter::repeat_n(5, shown.len()));
    Block::table(
        say!(texts, "words-adjectives"),
        Table { head, rows },
        &widths,
    )
}

/// Comments under their questions, in the order of the release.
fn comments(writer: &Writer<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for question in &writer.readings.definition.comments {
        let given = writer
            .readings
            .release
            .comments
            .iter()
            .filter(|c| c.comment == question.id);
        for (place, comment) in given.enumerate() {
            if place == 0 {
                let text = question_alone(writer.readings.text(&question.text));
                blocks.push(Block::lead(text.to_owned()));
            }
            let source = writer.name(&comment.party);
            blocks.push(Block::Quote {
                text: comment.text.clone(),
                source,
            });
        }
    }
    blocks
}

/// The question itself, without what respondents were told beside it.
fn question_alone(text: &str) -> &str {
    text.find('?')
        .and_then(|end| text.get(..=end))
        .unwrap_or(text)
}
