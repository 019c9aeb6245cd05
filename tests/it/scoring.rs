//! Scores against values computed by hand, or by R where said.

mod measures;
mod simulation;

use proptest::prelude::*;
use rapport::definition::{CheckedDefinition, Perspective};
use rapport::questionnaire::{Answers, Layout};
use rapport::relationship::PartyKey;
use rapport::scoring::{GapKind, PanelAnswers, ScoringError, Subject, Verdict, score};
use rapport::stats::Undefined;

use crate::instrument::{Instrument, Parts, people, person, scored};

const PARTS: [Parts<'static>; 2] = [
    (
        "trust",
        true,
        &[
            ("delivery", &["d1", "d2"]),
            ("integrity", &["i1", "i2-reversed"]),
        ],
    ),
    ("health", false, &[("overall", &["h1", "h2", "h3"])]),
];

fn definition() -> CheckedDefinition {
    Instrument::new(5, &PARTS).with_priorities(2).checked()
}

fn facet(id: &str) -> Subject {
    Subject::Facet(id.into())
}

fn dimension(id: &str) -> Subject {
    Subject::Dimension(id.into())
}

fn one_person(rate: impl Fn(&str, Perspective) -> Option<u8>) -> Vec<Answers> {
    vec![person(&definition(), rate)]
}

#[test]
fn a_reversed_item_is_turned() {
    let answers = one_person(|item, _| match item {
        "i1" => Some(2),
        "i2-reversed" => Some(1),
        _ => None,
    });
    let scores = scored(&definition(), &answers, &[]);
    let buyer = scores.panel(&PartyKey::buyer()).unwrap();
    let item = buyer.item("i2-reversed", Perspective::Own).unwrap();
    assert_eq!(item.points, [0, 0, 0, 0, 1]);
    // 2 of five is 25; 1 turned is 5, which is 100.
    let integrity = buyer.people(&facet("integrity"), Perspective::Own).unwrap();
    assert_eq!(integrity.scores.values(), [(62.5, 1)]);
}

#[test]
fn half_of_a_facet_and_three_fifths_of_a_dimension_are_enough() {
    let answers = one_person(|item, perspective| match (item, perspective) {
        ("d1", _) => Some(4),
        ("i1", Perspective::Own) => Some(2),
        ("h1", _) => Some(1),
        _ => None,
    });
    let scores = scored(&definition(), &answers, &[]);
    let buyer = scores.panel(&PartyKey::buyer()).unwrap();
    let people = |subject: &Subject, side| {
        let scores = &buyer.people(subject, side).unwrap().scores;
        scores.values().first().map(|(score, _)| *score)
    };
    assert_eq!(people(&facet("delivery"), Perspective::Own), Some(75.0));
    assert_eq!(people(&dimension("trust"), Perspective::Own), Some(50.0));
    // One of two facets is half of the dimension, and 60 % are needed.
    assert_eq!(people(&dimension("trust"), Perspective::Partner), None);
    // One of three items is less than half.
    assert_eq!(people(&facet("overall"), Perspective::Relationship), None);
}

#[test]
fn nobody_answered_is_said_and_not_zero() {
    let scores = scored(&definition(), &one_person(|_, _| None), &[]);
    let buyer = scores.panel(&PartyKey::buyer()).unwrap();
    let trust = buyer.people(&dimension("trust"), Perspective::Own).unwrap();
    assert_eq!(trust.level().err(), Some(Undefined::AllMissing));
    let item = buyer.item("d1", Perspective::Own).unwrap();
    assert_eq!(item.mean(), Err(Undefined::AllMissing));
    assert_eq!(item.cant_say(), Ok(1.0));
    assert_eq!(scores.facet_deviation(), Err(Undefined::TooFew));
}

#[test]
fn a_perception_gap_is_self_minus_partner_with_a_welch_interval() {
    let definition = definition();
    // The reversed item makes "integrity" 50 for everyone; "delivery" follows the points.
    let buyer = people(&definition, &[(4, 2), (5, 3), (4, 2), (5, 1)]);
    let supplier = people(&definition, &[(3, 3), (4, 2), (3, 2)]);
    let scores = scored(&definition, &buyer, &supplier);
    let gaps = scores.gaps();
    let target = PartyKey::buyer();
    let gap = gaps
        .iter()
        .find(|gap| {
            let about = matches!(&gap.gap, GapKind::Perception { target: t, .. } if *t == target);
            about && gap.subject == facet("delivery")
        })
        .unwrap();
    // R: a <- c(75, 100, 75, 100); b <- c(50, 25, 25); v <- c(var(a) / 4, var(b) / 3).
    let welch = gap.welch.unwrap();
    let v = [625.0 / 12.0, 625.0 / 9.0_f64];
    assert!((welch.diff - (87.5 - 100.0 / 3.0)).abs() < 1e-9);
    assert!((welch.se - (v[0] + v[1]).sqrt()).abs() < 1e-9);
    let df = (v[0] + v[1]).powi(2) / (v[0] * v[0] / 3.0 + v[1] * v[1] / 2.0);
    assert!((welch.df - df).abs() < 1e-9);
    assert_eq!(gap.verdict, Some(Verdict::Gap));
    assert!(gap.adjusted_p.unwrap() >= welch.p);
    // Where nobody differs there is no test.
    let constant = gaps
        .iter()
        .find(|gap| gap.subject == facet("integrity"))
        .unwrap();
    assert_eq!(constant.welch, Err(Undefined::ZeroVariance));
    assert_eq!(constant.verdict, None);
}

#[test]
fn the_us_them_gap_is_paired_within_people() {
    let definition = definition();
    let buyer = people(&definition, &[(4, 2), (5, 3), (4, 2), (5, 1)]);
    let scores = scored(&definition, &buyer, &[]);
    let buyer = scores.panel(&PartyKey::buyer()).unwrap();
    // Differences 50, 50, 50, 100: mean 62.5, sd 25; R: qt(.975, 3) * 25 / 2 = 39.78.
    let gap = buyer.us_them(&facet("delivery")).ok().unwrap();
    assert_eq!((gap.n, gap.mean), (4, 62.5));
    assert!((gap.half_width.unwrap() - 39.7806).abs() < 1e-3);
}

#[test]
fn both_received_levels_make_mutual_floor_and_misalignment() {
    let definition = definition();
    let buyer = people(&definition, &[(4, 2), (4, 2)]);
    let supplier = people(&definition, &[(3, 5), (3, 5)]);
    let aligned = scored(&definition, &buyer, &supplier).aligned(&facet("delivery"));
    let aligned = aligned.ok().unwrap();
    // Received: supplier 25, buyer 100. Gaps: buyer 75 − 100, supplier 50 − 25.
    assert_eq!((aligned.mutual, aligned.floor), (62.5, 25.0));
    assert_eq!((aligned.misalignment, aligned.asymmetry), (25.0, -75.0));
}

#[test]
fn picks_are_counted_by_option() {
    let definition = definition();
    let mut answers = people(&definition, &[(3, 3), (3, 3), (3, 3)]);
    answers[0].picks[0] = vec![0, 1];
    answers[1].picks[0] = vec![1];
    let scores = scored(&definition, &answers, &[]);
    let buyer = scores.panel(&PartyKey::buyer()).unwrap();
    let expected = [("delivery".to_owned(), 1), ("integrity".to_owned(), 2)];
    assert_eq!(buyer.picks[0].options, expected);
}

#[test]
fn what_is_out_of_range_is_a_hard_error_that_shows_no_answer() {
    let definition = definition();
    let error = |answers: Answers| {
        let panel = PanelAnswers {
            party: PartyKey::buyer(),
            answers: &[answers],
        };
        score(&definition, &[panel]).err().unwrap()
    };
    let blank = || Layout::of(&definition).blank();
    for point in [0, 6] {
        let mut answers = blank();
        answers.ratings[0] = Some(point);
        let error = error(answers);
        assert!(matches!(&error, ScoringError::Rating { item, .. } if item == "d1"));
        assert!(!error.to_string().contains(&point.to_string()));
    }
    for chosen in [vec![0, 0], vec![1, 0], vec![2]] {
        let mut answers = blank();
        answers.picks[0] = chosen;
        assert!(matches!(error(answers), ScoringError::Pick { .. }));
    }
    let mut short = blank();
    short.ratings.pop();
    assert!(matches!(error(short), ScoringError::Shape { .. }));
    let twice = PanelAnswers {
        party: PartyKey::buyer(),
        answers: &[],
    };
    let error = score(&definition, &[twice.clone(), twice]).err().unwrap();
    assert!(matches!(error, ScoringError::PartyTwice { .. }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn scores_are_in_range_and_swapping_the_parties_swaps_their_gaps(
        buyer in panel(), supplier in panel(),
    ) {
        let definition = definition();
        let (one, other) = (
            scored(&definition, &rated(&definition, &buyer), &rated(&definition, &supplier)),
            scored(&definition, &rated(&definition, &supplier), &rated(&definition, &buyer)),
        );
        for people in one.panels.iter().flat_map(|p| p.facets.iter().chain(&p.dimensions)) {
            prop_assert!(people.scores.values().iter().all(|(score, _)| (0.0..=100.0).contains(score)));
            if let Ok(level) = people.level() {
                prop_assert!((0.0..=100.0).contains(&level.mean));
                prop_assert!(level.half_width.is_ok_and(f64::is_finite) || level.half_width.is_err());
            }
        }
        for gap in one.gaps() {
            let mirrored = other.gaps().into_iter().find(|m| {
                m.subject == gap.subject && swapped(&m.gap) == gap.gap
            });
            let mirrored = mirrored.unwrap();
            prop_assert_eq!(gap.verdict, mirrored.verdict);
            prop_assert_eq!(gap.welch.is_ok(), mirrored.welch.is_ok());
            if let (Ok(a), Ok(b)) = (gap.welch, mirrored.welch) {
                let sign = if matches!(gap.gap, GapKind::Relationship { .. }) { -1.0 } else { 1.0 };
                prop_assert!((a.diff - sign * b.diff).abs() < 1e-9);
            }
        }
    }
}

fn swapped(gap: &GapKind) -> GapKind {
    let turn = |party: &PartyKey| match party.as_str() {
        "buyer" => PartyKey::supplier(),
        _ => PartyKey::buyer(),
    };
    match gap {
        GapKind::Perception { target, rater } => GapKind::Perception {
            target: turn(target),
            rater: turn(rater),
        },
        other => other.clone(),
    }
}

type Ratings = Vec<Vec<Option<u8>>>;

fn panel() -> impl Strategy<Value = Ratings> {
    let ratings = prop::collection::vec(prop::option::weighted(0.9, 1..=5_u8), 11);
    prop::collection::vec(ratings, 0..9)
}

fn rated(definition: &CheckedDefinition, ratings: &Ratings) -> Vec<Answers> {
    let person = |ratings: &Vec<Option<u8>>| {
        let mut answers = Layout::of(definition).blank();
        answers.ratings.clone_from(ratings);
        answers
    };
    ratings.iter().map(person).collect()
}
