//! `guide.pdf`: how to run the session, for the facilitator alone: what to do before, an agenda with minutes, rules,
//! every slide with its questions, and how to end. Set from `reports/guide.typ`.

use serde_json::{Value, json};

use super::content::Content;
use super::model::Page;
use super::slides::{Slide, slides};
use super::typeset::Sheet;
use super::{Paper, ReportError, deck, look};
use crate::disclosure::Row;
use crate::wording::say;

const TEMPLATE: &str = include_str!("../../reports/guide.typ");

/// Minutes for what belongs to no page.
const OPENING: u32 = 10;
const PAUSE: u32 = 10;
const CLOSING: u32 = 10;
/// Before which page the pause is best: the first that asks for behaviours instead of figures.
const PAUSE_BEFORE: [&str; 3] = ["behaviours", "priorities", "words"];

const BEFORE: [&str; 6] = [
    "guide-before-read",
    "guide-before-both",
    "guide-before-people",
    "guide-before-comments",
    "guide-before-room",
    "guide-before-send",
];
const RULES: [&str; 5] = [
    "guide-rules-who",
    "guide-rules-behaviour",
    "guide-rules-ask",
    "guide-rules-figures",
    "guide-rules-stays",
];
const TENSE: [&str; 6] = [
    "guide-tense-slow",
    "guide-tense-figures",
    "guide-tense-example",
    "guide-tense-own",
    "guide-tense-hunt",
    "guide-tense-break",
];
const FEW: [&str; 4] = [
    "guide-few-why",
    "guide-few-enough",
    "guide-few-prompts",
    "guide-few-guess",
];
const ALOUD: [&str; 6] = [
    "guide-aloud-one-voice",
    "guide-aloud-flat",
    "guide-aloud-both",
    "guide-aloud-silence",
    "guide-aloud-stop",
    "guide-aloud-not-read",
];
const AGREE: [&str; 5] = [
    "guide-agree-few",
    "guide-agree-behaviour",
    "guide-agree-owners",
    "guide-agree-date",
    "guide-agree-say",
];
const AFTER: [&str; 5] = [
    "guide-after-record",
    "guide-after-respondents",
    "guide-after-weeks",
    "guide-after-keep",
    "guide-after-next",
];

/// The guide, ready to be set.
pub(super) fn sheet(content: &Content<'_>, paper: Paper) -> Result<Sheet, ReportError> {
    let slides = slides(content);
    let say = |key: &str| content.texts.say(key, &[]);
    let section = |heading: &str, intro: &str, points: &[&str]| {
        json!({
            "heading": say(heading),
            "intro": say(intro),
            "points": points.iter().map(|key| say(key)).collect::<Vec<_>>(),
        })
    };
    let mut before = vec![section("guide-before", "guide-before-intro", &BEFORE)];
    let mut rules = vec![
        section("guide-rules", "guide-rules-intro", &RULES),
        section("guide-tense", "guide-tense-intro", &TENSE),
    ];
    let parties = &content.readout.release.parties;
    if parties.iter().any(|party| party.row < Row::Items) {
        rules.push(section("guide-few", "guide-few-intro", &FEW));
    }
    let after = [
        section("guide-aloud", "guide-aloud-intro", &ALOUD),
        section("guide-agree", "guide-agree-intro", &AGREE),
        section("guide-after", "guide-after-intro", &AFTER),
    ];
    before.append(&mut rules);
    let (rows, minutes) = agenda(content);
    let own = json!({
        "heading": say("guide-title"),
        "only": say("guide-only"),
        "sections": before,
        "agenda": {
            "heading": say("guide-agenda"),
            "intro": say!(content.texts, "guide-agenda-intro", minutes = minutes, hours = hours(minutes)),
            "head": [say("guide-agenda-from"), say("guide-agenda-minutes"), say("guide-agenda-part")],
            "rows": rows,
        },
        "pages": {
            "heading": say("guide-pages"),
            "intro": say("guide-pages-intro"),
            "ask": say("guide-ask"),
            "slides": pages(content, &slides),
        },
        "after": after,
        "slides": slides,
        "source": deck::source(content),
    });
    let mut sheet = look::sheet(content, TEMPLATE, paper, own)?;
    sheet.charts(&content.slide_charts);
    Ok(sheet)
}

/// How long a page is talked about, in minutes.
fn minutes(page: &Page) -> u32 {
    match page.id.as_str() {
        "voices" | "strengths" => 5,
        "summary" | "reality" | "behaviours" => 15,
        "agreements" => 30,
        "parties" => 20,
        id if id.starts_with("party-") => 15,
        _ => 10,
    }
}

/// The agenda: when it begins, how long it is, what it is; and its minutes in all.
fn agenda(content: &Content<'_>) -> (Vec<[String; 3]>, u32) {
    let texts = &content.texts;
    let mut parts = vec![(OPENING, say!(texts, "guide-agenda-opening"))];
    let mut paused = false;
    for page in content.model.pages.iter().filter(|page| page.slide) {
        if !paused && PAUSE_BEFORE.contains(&page.id.as_str()) {
            parts.push((PAUSE, say!(texts, "guide-agenda-pause")));
            paused = true;
        }
        let name = format!("{}: {}", page.heading.kicker, page.heading.question);
        parts.push((minutes(page), name));
    }
    parts.push((CLOSING, say!(texts, "guide-agenda-closing")));
    let mut passed = 0;
    let rows = parts.into_iter().map(|(minutes, part)| {
        let from = hours(passed);
        passed += minutes;
        [from, minutes.to_string(), part]
    });
    (rows.collect(), passed)
}

/// Minutes as hours: `1:05`.
fn hours(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Each page with its slides, its questions and its minutes. Slides count from 2, after the title slide.
fn pages(content: &Content<'_>, slides: &[Slide]) -> Vec<Value> {
    let pages = content.model.pages.iter().filter(|page| page.slide);
    let pages = pages.filter_map(|page| {
        let places: Vec<usize> = (slides.iter().enumerate())
            .filter(|(_, slide)| slide.page == page.id)
            .map(|(place, _)| place)
            .collect();
        let (first, last) = (places.first()? + 2, places.last()? + 2);
        let slides = if first == last {
            say!(content.texts, "guide-slide", slide = first)
        } else {
            say!(content.texts, "guide-slides", first = first, last = last)
        };
        Some(json!({
            "kicker": page.heading.kicker,
            "title": page.heading.title,
            "question": page.heading.question,
            "where": say!(content.texts, "guide-where", slides = slides, minutes = minutes(page)),
            "prompts": page.prompts,
            "places": places,
        }))
    });
    pages.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Texts;

    #[test]
    fn with_one_organisation_no_side_is_spoken_of() {
        let keys = [&BEFORE[..], &RULES, &TENSE, &FEW, &ALOUD, &AGREE, &AFTER];
        let intros = [
            "guide-agenda-opening",
            "guide-before-intro",
            "guide-tense-intro",
            "guide-few-intro",
            "guide-agree-intro",
        ];
        for (language, words) in [
            ("en", ["side", "both", "partner"]),
            ("de", [" seite ", "beide", "partner"]),
        ] {
            let texts = Texts::new(language);
            let spoken = |texts: &Texts| {
                let keys = keys.iter().copied().flatten().chain(&intros);
                let said = keys.map(|key| texts.say(key, &[]).to_lowercase());
                said.filter(|said| words.iter().any(|word| said.contains(word)))
                    .collect::<Vec<_>>()
            };
            assert!(spoken(&texts).len() > 10);
            let alone: Vec<String> = spoken(&texts.among(1));
            assert!(alone.is_empty(), "{alone:?}");
        }
    }
}
