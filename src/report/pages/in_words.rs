//! Page 12: the words people chose, mood and visibility, and what people wrote: by theme where the
//! facilitator has filed comments under one, then by question.

use crate::chart::Table;
use crate::definition::{Id, Pick, PickOptions, Tone, Word};
use crate::disclosure::{CommentFigure, PickFigures, Subject};

use super::{Block, Page, Writer, picked, say};

/// Whether the questionnaire asks for words or comments.
pub(super) fn is_asked(writer: &Writer<'_>) -> bool {
    words_asked(writer).next().is_some() || !writer.readings.definition.comments.is_empty()
}

/// Whether anybody's words or comments are shown.
pub(super) fn is_shown(writer: &Writer<'_>) -> bool {
    let mut asked = words_asked(writer);
    !writer.readings.release.comments.is_empty()
        || asked.any(|(pick, _)| !picked::shown(writer, pick).is_empty())
}

/// Picks of words.
fn words_asked<'a>(writer: &Writer<'a>) -> impl Iterator<Item = (&'a Pick, &'a [Word])> + use<'a> {
    let picks = writer.readings.definition.picks.iter();
    picks.filter_map(|pick| match &pick.options {
        PickOptions::Words(words) => Some((pick, words.as_slice())),
        PickOptions::Facets => None,
    })
}

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    if !is_shown(writer) {
        return None;
    }
    let texts = writer.texts;
    let mut blocks = Vec::new();
    let mut titled: Option<String> = None;
    let drawn = writer.chart("adjectives");
    if let Some(chart) = drawn.clone() {
        blocks.push(Block::heading(say!(texts, "words-adjectives")));
        blocks.push(chart);
    }
    for (pick, offered) in words_asked(writer) {
        let shown = picked::shown(writer, pick);
        if shown.is_empty() {
            continue;
        }
        let title = title(writer, &shown, offered);
        titled.get_or_insert(title);
        if drawn.is_none() {
            blocks.push(Block::heading(say!(texts, "words-adjectives")));
            blocks.push(table(writer, &shown, offered));
        }
        blocks.extend(moods(writer));
        blocks.push(picked::note(writer, pick, &shown));
        blocks.extend(picked::withheld(writer, pick));
    }
    if !writer.readings.definition.comments.is_empty() {
        blocks.push(Block::heading(say!(texts, "words-comments")));
        let comments = comments(writer);
        if comments.is_empty() {
            blocks.push(Block::text(say!(texts, "words-no-comments")));
        } else {
            blocks.push(Block::note(say!(texts, "words-comments-note")));
            blocks.extend(comments);
        }
    }
    let title = titled.unwrap_or_else(|| {
        let many = writer.readings.release.comments.len();
        say!(texts, "words-title-comments", many = many)
    });
    let mut prompts = vec![say!(texts, "words-ask-next")];
    if !writer.readings.release.comments.is_empty() && writer.heard().len() > 1 {
        prompts.push(say!(texts, "words-ask-comments"));
    }
    let kicker = say!(texts, "words-kicker");
    Some(writer.page("words", kicker, title, "words-question", blocks, prompts))
}

fn title(writer: &Writer<'_>, shown: &[&PickFigures], offered: &[Word]) -> String {
    let texts = writer.texts;
    let word = |id: &Id| {
        let word = offered.iter().find(|word| word.id == *id)?;
        Some(texts.quoted(writer.readings.text(&word.text)))
    };
    let tops: Vec<(String, Vec<String>)> = shown
        .iter()
        .filter_map(|figures| {
            let top = picked::most_chosen(figures).into_iter();
            let words: Vec<String> = top.filter_map(word).collect();
            (!words.is_empty()).then(|| (writer.name(&figures.party), words))
        })
        .collect();
    let heard = writer.heard().len();
    writer.fitting(|most| {
        let list = |words: &[String]| writer.some_of(words, most);
        match tops.as_slice() {
            [] => say!(texts, "words-title-none"),
            [(_, words), rest @ ..]
                if rest.len() + 1 == heard && heard > 1 && rest.iter().all(|o| o.1 == *words) =>
            {
                say!(texts, "words-title-shared", words = list(words))
            }
            [(party, words)] => {
                let party = party.as_str();
                say!(texts, "words-title-one", party = party, words = list(words))
            }
            [(first, a), (second, b), ..] => say!(
                texts,
                "words-title-apart",
                first = first.as_str(),
                a = list(a),
                second = second.as_str(),
                b = list(b)
            ),
        }
    })
}

fn table(writer: &Writer<'_>, shown: &[&PickFigures], offered: &[Word]) -> Block {
    let texts = writer.texts;
    let mut head = vec![say!(texts, "words-word"), say!(texts, "words-tone")];
    head.extend(shown.iter().map(|figures| writer.name(&figures.party)));
    let rows: Vec<Vec<String>> = offered
        .iter()
        .filter(|word| picked::listed(shown, &word.id))
        .map(|word| {
            let tone = match word.tone {
                Tone::Positive => "words-positive",
                Tone::Negative => "words-negative",
            };
            let text = writer.readings.text(&word.text).to_owned();
            let mut row = vec![text, texts.say(tone, &[])];
            row.extend(shown.iter().map(|f| picked::amount(writer, f, &word.id)));
            row
        })
        .collect();
    if rows.is_empty() {
        return Block::text(say!(texts, "picked-none-listed"));
    }
    let mut widths = vec![4, 4];
    widths.extend(std::iter::repeat_n(5, shown.len()));
    let title = say!(texts, "words-adjectives");
    Block::table(title, Table { head, rows }, &widths)
}

/// How much of what was chosen speaks for the relationship, and how much people could not see.
fn moods(writer: &Writer<'_>) -> Option<Block> {
    let texts = writer.texts;
    let mut points = Vec::new();
    for mood in &writer.readings.release.moods {
        let party = writer.name(&mood.party);
        if let Some(percent) = mood.positive_words.value() {
            let percent = texts.share(percent / 100.0);
            points.push(say!(
                texts,
                "words-mood",
                party = party.as_str(),
                percent = percent
            ));
        }
        if let Some(percent) = mood.unseen.value().filter(|percent| *percent > 0.0) {
            let percent = texts.share(percent / 100.0);
            points.push(say!(
                texts,
                "words-unseen",
                party = party,
                percent = percent
            ));
        }
    }
    (!points.is_empty()).then(|| Block::points(points))
}

/// Comments under their themes and questions, in the order of the definition and the release.
fn comments(writer: &Writer<'_>) -> Vec<Block> {
    let all = &writer.readings.release.comments;
    if all.iter().all(|comment| comment.theme.is_none()) {
        let all: Vec<&CommentFigure> = all.iter().collect();
        return by_question(writer, &all);
    }
    let mut themes: Vec<&Id> = Vec::new();
    for facet in &writer.readings.definition.facets {
        themes.push(&facet.id);
    }
    // A theme that the definition does not know comes after those it knows.
    for theme in all.iter().filter_map(|comment| comment.theme.as_ref()) {
        if !themes.contains(&theme) {
            themes.push(theme);
        }
    }
    let mut blocks = Vec::new();
    let themes = themes.into_iter().map(Some).chain([None]);
    for theme in themes {
        let own: Vec<&CommentFigure> = all
            .iter()
            .filter(|comment| comment.theme.as_ref() == theme)
            .collect();
        if own.is_empty() {
            continue;
        }
        blocks.push(Block::heading(theme.map_or_else(
            || say!(writer.texts, "words-no-theme"),
            |theme| writer.title(&Subject::Facet(theme.clone())),
        )));
        blocks.extend(by_question(writer, &own));
    }
    blocks
}

fn by_question(writer: &Writer<'_>, comments: &[&CommentFigure]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for question in &writer.readings.definition.comments {
        let given = comments.iter().filter(|c| c.comment == question.id);
        for (place, comment) in given.enumerate() {
            if place == 0 {
                let text = writer.readings.text(&question.text);
                let text = writer.readings.filled(question_alone(text));
                blocks.push(Block::lead(text));
            }
            blocks.push(Block::Quote {
                text: comment.text.clone(),
                source: writer.name(&comment.party),
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
