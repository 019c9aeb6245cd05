//! What the questionnaire tells its script: where to send, what a ballot looks like, and the
//! sentences it may have to say. The same for every invitee.

use super::service::{PanelPage, Phase};
use crate::questionnaire::Layout;
use crate::web::texts::Texts;

/// Facts and texts for the script.
pub struct ScriptFacts {
    /// The panel.
    pub panel: String,
    /// The places for answers, as JSON.
    pub layout: String,
    /// Milliseconds since 1970 after which what the browser keeps is deleted.
    pub until: i64,
    /// Where the wave is in its life.
    pub phase: &'static str,
    /// What saving for later means, and until when.
    pub later: String,
    /// Until when a saved ballot is handed in, and where.
    pub hand_in: String,
    /// What a receipt is for.
    pub receipt_text: String,
    /// What happens after the answers are counted.
    pub next: String,
    /// The script's sentences by name.
    pub words: Vec<(&'static str, String)>,
}

/// Sentences by the names the script has for them, with their keys.
const WORDS: [(&str, &str); 28] = [
    ("at", "problem-at"),
    ("step", "step"),
    ("begin", "begin"),
    ("go-on", "go-on"),
    ("next", "next"),
    ("review-ratings", "review-ratings"),
    ("review-picks", "review-picks"),
    ("review-comments", "review-comments"),
    ("room-left", "room-left"),
    ("room-over", "room-over"),
    ("code-missing", "problem-code-missing"),
    ("code-wrong", "problem-code-wrong"),
    ("many-blanks", "problem-many-blanks"),
    ("picks", "problem-too-many-picks"),
    ("too-long", "problem-comment-too-long"),
    ("letters", "problem-letters"),
    ("other-terms", "other-terms"),
    ("not-yet-open", "problem-not-yet-open"),
    ("closed", "stopped-closed"),
    ("offline", "stopped-offline"),
    ("too-many", "stopped-too-many"),
    ("unavailable", "stopped-unavailable"),
    ("refused", "stopped-refused"),
    ("broken", "stopped-broken"),
    ("waiting-title", "waiting-title"),
    ("over-title", "over-title"),
    ("kept", "waiting-kept"),
    ("not-kept", "waiting-not-kept"),
];

/// Numbers the script puts in itself.
const OPEN: [&str; 13] = [
    "question", "sentence", "answered", "ratings", "chosen", "limit", "over", "room", "number",
    "of", "written", "comments", "left",
];

impl ScriptFacts {
    /// The facts of a panel's page.
    #[must_use]
    pub fn of(page: &PanelPage, layout: &Layout, texts: Texts) -> Self {
        let late = [("late", texts.moment(&page.late_until).into())];
        let opens = texts.moment(&page.opens_at);
        let closed = texts.moment(&page.closes_at);
        Self {
            panel: page.panel.to_string(),
            layout: layout_json(layout),
            until: page.surely_over.as_millisecond(),
            phase: match page.phase {
                Phase::NotYetOpen => "not-yet-open",
                Phase::Open => "open",
                Phase::Late => "late",
                Phase::Closed => "closed",
            },
            later: texts.fill("later-text", &late),
            hand_in: texts.fill("saved-until", &late),
            receipt_text: receipt_text(page, texts),
            next: next(page, texts),
            words: sentences(texts, opens, closed),
        }
    }
}

/// The script's sentences, with the numbers it puts in itself left open.
fn sentences(texts: Texts, opens: String, closed: String) -> Vec<(&'static str, String)> {
    let open = OPEN.map(|name| (name, format!("{{{name}}}")));
    let values: Vec<_> = [("opens", opens), ("closed", closed)]
        .into_iter()
        .chain(open)
        .map(|(name, value)| (name, value.into()))
        .collect();
    WORDS
        .map(|(name, key)| (name, texts.fill(key, &values)))
        .into()
}

/// What a receipt shows, and when it is on the list: a panel below k is not listed.
pub fn receipt_text(page: &PanelPage, texts: Texts) -> String {
    let names = [
        ("k", page.counted_minimum_k.into()),
        ("own", page.own_name.as_str().into()),
    ];
    texts.fill("receipt-text", &names)
}

/// What happens after answers are counted.
pub fn next(page: &PanelPage, texts: Texts) -> String {
    let names = [
        ("closes", texts.moment(&page.closes_at).into()),
        ("k", page.counted_minimum_k.into()),
        ("own", page.own_name.as_str().into()),
    ];
    texts.fill("thanks-next", &names)
}

/// The numbers that fix a ballot's bytes, as the script's `Layout`.
fn layout_json(layout: &Layout) -> String {
    let list = |items: Vec<String>| format!("[{}]", items.join(","));
    let ratings = layout.ratings.iter().map(|slot| slot.points.to_string());
    let picks = layout.picks.iter();
    let picks = picks.map(|slot| format!("[{},{}]", slot.limit, slot.options.len()));
    let comments = layout.comments.iter();
    let comments = comments.map(|slot| slot.max_bytes.to_string());
    format!(
        "{{\"ratings\":{},\"picks\":{},\"comments\":{}}}",
        list(ratings.collect()),
        list(picks.collect()),
        list(comments.collect())
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::CheckedDefinition;
    use crate::web::texts::Language;

    #[test]
    fn the_layout_is_spelled_as_the_script_reads_it() {
        let file = include_bytes!("../../../survey-definitions/compatibility-and-trust.json");
        let definition = CheckedDefinition::parse(file).unwrap();
        let json = layout_json(&Layout::of(&definition));
        assert!(
            json.starts_with("{\"ratings\":[5,5,") && json.ends_with("]}"),
            "{json}"
        );
        assert!(
            json.contains("\"picks\":[[3,") && json.contains("\"comments\":[600,"),
            "{json}"
        );
    }

    #[test]
    fn every_sentence_of_the_script_is_there() {
        let texts = Texts::of(Language::English);
        let said = sentences(texts, "on Monday".into(), "on Friday".into());
        assert_eq!(said.len(), WORDS.len());
        for (name, text) in said {
            assert!(!text.contains("Unknown localization"), "{name}: {text}");
        }
    }
}
