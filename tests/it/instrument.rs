//! Small definitions and answers for tests of scores and releases.

use rapport::definition::{CheckedDefinition, Perspective};
use rapport::disclosure::PanelCount;
use rapport::questionnaire::{Answers, Layout};
use rapport::relationship::PartyKey;
use rapport::scoring::{PanelAnswers, Scores, score};
use serde_json::{Value, json};

/// A dimension: its name, whether it is paired, and its facets with their items.
pub type Parts<'a> = (&'a str, bool, &'a [(&'a str, &'a [&'a str])]);

/// A definition under construction.
pub struct Instrument(Value);

impl Instrument {
    /// On a scale of this many points. An item whose name ends with `-reversed` is.
    pub fn new(points: usize, dimensions: &[Parts<'_>]) -> Self {
        let text = |text: &str| json!({ "en": text });
        let labels: Vec<Value> = (1..=points).map(|p| text(&format!("point {p}"))).collect();
        let (mut all, mut facets, mut items) = (Vec::new(), Vec::new(), Vec::new());
        let mut sections = Vec::new();
        for (dimension, paired, parts) in dimensions {
            let perspectives = if *paired { "paired" } else { "relationship" };
            all.push(json!({
                "id": dimension, "title": text(dimension), "description": text("About it."),
                "perspectives": perspectives,
            }));
            let mut shown = Vec::new();
            for (facet, stems) in *parts {
                facets.push(json!({
                    "id": facet, "dimension": dimension,
                    "title": text(facet), "description": text("About it."),
                }));
                for item in *stems {
                    items.push(json!({
                        "id": item, "facet": facet, "text": text(item),
                        "reverse": item.ends_with("-reversed"),
                    }));
                    shown.push(*item);
                }
            }
            sections.push(json!({
                "id": format!("page-{dimension}"), "title": text(dimension),
                "scale": "scale", "items": shown,
            }));
        }
        Self(json!({
            "format": 1, "id": "small", "version": "1.0.0", "title": text("Small"),
            "languages": [{ "code": "en", "reviewed": true }],
            "introduction": text("Please answer."),
            "scales": [{ "id": "scale", "labels": labels, "cant_say": text("Can't say") }],
            "dimensions": all, "facets": facets, "items": items, "sections": sections,
        }))
    }

    /// With one pick of the paired facets.
    pub fn with_priorities(mut self, limit: u8) -> Self {
        self.0["picks"] = json!([{
            "id": "priorities", "text": { "en": "Which?" }, "limit": limit, "options": "facets",
        }]);
        self.0["sections"][0]["picks"] = json!(["priorities"]);
        self
    }

    /// Under another name.
    pub fn named(mut self, id: &str) -> Self {
        self.0["id"] = json!(id);
        self
    }

    pub fn checked(&self) -> CheckedDefinition {
        let bytes = serde_json::to_vec(&self.0).unwrap();
        CheckedDefinition::parse(&bytes).unwrap_or_else(|faults| panic!("{faults:?}"))
    }
}

/// Answers in which `rate` says what is answered to each item and perspective.
pub fn person(
    definition: &CheckedDefinition,
    rate: impl Fn(&str, Perspective) -> Option<u8>,
) -> Answers {
    let layout = Layout::of(definition);
    let mut answers = layout.blank();
    for (slot, answer) in layout.ratings.iter().zip(&mut answers.ratings) {
        *answer = rate(&slot.item, slot.perspective);
    }
    answers
}

/// People who answer everything with these points: one for the own organisation and the
/// relationship, one for the partner.
pub fn people(definition: &CheckedDefinition, points: &[(u8, u8)]) -> Vec<Answers> {
    let rate = |own: u8, partner: u8| {
        person(definition, |_, perspective| match perspective {
            Perspective::Partner => Some(partner),
            Perspective::Own | Perspective::Relationship => Some(own),
        })
    };
    points
        .iter()
        .map(|(own, partner)| rate(*own, *partner))
        .collect()
}

pub fn scored(definition: &CheckedDefinition, buyer: &[Answers], supplier: &[Answers]) -> Scores {
    let panels = [
        PanelAnswers {
            party: PartyKey::buyer(),
            answers: buyer,
        },
        PanelAnswers {
            party: PartyKey::supplier(),
            answers: supplier,
        },
    ];
    score(definition, &panels).unwrap_or_else(|error| panic!("{error}"))
}

/// The numbers of people of a panel in which everyone invited answered.
pub fn all_of(party: PartyKey, answers: &[Answers]) -> PanelCount {
    let counted = u32::try_from(answers.len()).unwrap();
    PanelCount {
        name: format!("The {party}"),
        party,
        invited: counted,
        counted,
        lowered: false,
    }
}
