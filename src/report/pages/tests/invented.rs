//! Releases of any definition, from invented answers and made by the engine as a wave's are.

use crate::definition::{CheckedDefinition, Perspective};
use crate::disclosure::{CommentFigure, PanelCount, Policy, Release, release};
use crate::questionnaire::{Answers, Layout};
use crate::relationship::PartyKey;
use crate::scoring::{PanelAnswers, score};

const NAMES: [(&str, &str); 3] = [
    ("buyer", "Northwind Foods"),
    ("supplier", "Halden Logistics"),
    ("carrier", "Vesterhav Carriers"),
];

/// A release with so many counted answers of each party. Ratings differ by item, party and
/// perspective, so that there is something to say.
pub(super) fn released(definition: &CheckedDefinition, counted: &[u32]) -> Release {
    let parties: Vec<PartyKey> = NAMES
        .iter()
        .take(counted.len())
        .map(|(party, _)| PartyKey::parse(party).expect("a word"))
        .collect();
    let answers: Vec<Vec<Answers>> = counted
        .iter()
        .enumerate()
        .map(|(place, counted)| {
            (0..*counted)
                .map(|person| answered(definition, place, person))
                .collect()
        })
        .collect();
    let panels: Vec<PanelAnswers<'_>> = parties
        .iter()
        .zip(&answers)
        .map(|(party, answers)| PanelAnswers {
            party: party.clone(),
            answers,
        })
        .collect();
    let scores = score(definition, &panels).expect("scores");
    let panels: Vec<PanelCount> = parties
        .iter()
        .zip(counted)
        .zip(NAMES)
        .map(|((party, counted), (_, name))| PanelCount {
            party: party.clone(),
            name: name.into(),
            invited: counted + 2,
            counted: *counted,
            lowered: false,
        })
        .collect();
    let made = release(
        definition,
        &"0".repeat(64),
        "2026",
        &panels,
        &scores,
        &Policy { k: 5 },
        None,
    );
    let comments = comments(definition, &made);
    made.with_comments(comments)
}

fn answered(definition: &CheckedDefinition, place: usize, person: u32) -> Answers {
    let layout = Layout::of(definition);
    let mut answers = layout.blank();
    let facets = &definition.definition().facets;
    let slots = layout.ratings.iter().zip(&mut answers.ratings);
    for (number, (slot, answer)) in slots.enumerate() {
        let item = definition.definition().items.iter();
        let facet = item.into_iter().find(|item| item.id == slot.item);
        let facet = facet.and_then(|item| facets.iter().position(|f| f.id == item.facet));
        let side = match slot.perspective {
            Perspective::Own => 1,
            Perspective::Partner => 0,
            Perspective::Relationship => 2,
        };
        let lean = (facet.unwrap_or(0) * (3 + 2 * place) + side * place) % 4;
        let scatter = (usize::try_from(person).expect("small") * 7 + number) % 3;
        let point = (lean + scatter).clamp(1, usize::from(slot.points));
        *answer = u8::try_from(point).ok();
    }
    for (slot, chosen) in layout.picks.iter().zip(&mut answers.picks) {
        let options = u8::try_from(slot.options.len()).expect("few");
        let first = u8::try_from(place).expect("few");
        chosen.extend((first..options).take(usize::from(slot.limit)));
    }
    answers
}

/// One comment on each question from each party that may have comments.
fn comments(definition: &CheckedDefinition, release: &Release) -> Vec<CommentFigure> {
    let questions = definition.definition().comments.iter();
    questions
        .flat_map(|question| {
            let parties = release.parties.iter();
            let allowed = parties.filter(|party| release.comments_allowed(&party.party));
            allowed.map(|party| CommentFigure {
                comment: question.id.clone(),
                party: party.party.clone(),
                text: "…".into(),
                theme: None,
            })
        })
        .collect()
}
