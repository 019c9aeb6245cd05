//! The measures beyond levels and gaps, against values by hand and against the slow way.

use proptest::prelude::*;
use rand::SeedableRng;
use rand_chacha::ChaCha12Rng;
use rapport::definition::{CheckedDefinition, Perspective};
use rapport::questionnaire::{Answers, Layout};
use rapport::relationship::PartyKey;
use rapport::scoring::{
    AnswerTable, Bootstrap, PanelAnswers, Scores, Subject, importance, mean_if_enough, score,
};
use rapport::stats::{Undefined, mean, variance};

use crate::instrument::{Instrument, Parts, people, person, scored};

const PARTS: [Parts<'static>; 2] = [
    (
        "trust",
        true,
        &[
            ("delivery", &["d1", "d2", "d3"]),
            ("integrity", &["i1", "i2-reversed"]),
            ("loyalty", &["l1"]),
        ],
    ),
    ("health", false, &[("overall", &["h1", "h2", "h3"])]),
];

fn definition() -> CheckedDefinition {
    Instrument::new(5, &PARTS).checked()
}

/// Ratings of a person, 0 is "can't say".
fn rated(definition: &CheckedDefinition, ratings: &[Vec<u8>]) -> Vec<Answers> {
    let layout = Layout::of(definition);
    let person = |ratings: &Vec<u8>| {
        let mut answers = layout.blank();
        for (slot, point) in answers.ratings.iter_mut().zip(ratings) {
            *slot = (*point > 0).then_some(*point);
        }
        answers
    };
    ratings.iter().map(person).collect()
}

/// Scores of single people the slow way: straight from their answers.
fn slow(
    definition: &CheckedDefinition,
    answers: &[Answers],
    subject: &Subject,
    side: Perspective,
) -> Vec<Option<f64>> {
    let layout = Layout::of(definition);
    let policy = &definition.definition().policy;
    let facet = |answers: &Answers, facet: &str| {
        let items = definition.items_of_facet(facet).map(|item| {
            let place = layout.rating(&item.id, side)?;
            let (points, point) = (layout.ratings[place].points, answers.ratings[place]?);
            let step = if item.reverse {
                points - point
            } else {
                point - 1
            };
            Some(100.0 * f64::from(step) / f64::from(points - 1))
        });
        mean_if_enough(&items.collect::<Vec<_>>(), policy.facet_answered)
    };
    let one = |answers: &Answers| match subject {
        Subject::Facet(id) => facet(answers, id),
        Subject::Dimension(id) => {
            let facets = definition.facets_of_dimension(id);
            let facets: Vec<_> = facets.map(|f| facet(answers, &f.id)).collect();
            mean_if_enough(&facets, policy.dimension_valid)
        }
        Subject::Item(_) => None,
    };
    answers.iter().map(one).collect()
}

fn agrees_with_the_slow_way(definition: &CheckedDefinition, answers: &[Answers]) {
    let scores = scored(definition, answers, &[]);
    let panel = &scores.panels[0];
    for people in panel.facets.iter().chain(&panel.dimensions) {
        let slow = slow(definition, answers, &people.subject, people.perspective);
        let valid: Vec<f64> = slow.into_iter().flatten().collect();
        assert_eq!(people.scores.n(), valid.len());
        match (people.scores.moments(), variance(&valid)) {
            (Ok(fast), Ok(variance)) => {
                assert!((fast.mean - mean(&valid).unwrap()).abs() < 1e-7);
                assert!((fast.variance - variance).abs() < 1e-5 * variance.max(1.0));
            }
            (fast, slow) => assert_eq!(fast.err(), slow.err()),
        }
    }
    for paired in &panel.paired {
        let own = slow(definition, answers, &paired.subject, Perspective::Own);
        let partner = slow(definition, answers, &paired.subject, Perspective::Partner);
        let both = own.into_iter().zip(partner);
        let differences: Vec<f64> = both.filter_map(|(a, b)| Some(a? - b?)).collect();
        assert_eq!(paired.differences.n(), differences.len());
        if let (Ok(fast), Ok(slow)) = (paired.differences.mean(), mean(&differences)) {
            assert!((fast - slow).abs() < 1e-7);
        }
    }
}

fn ballots(slots: usize, points: u8) -> impl Strategy<Value = Vec<Vec<u8>>> {
    let person = prop::collection::vec(0..=points, slots);
    prop::collection::vec(person, 0..12)
}

/// One facet with too many patterns for a place each, one whose scores have no exact unit.
fn large() -> CheckedDefinition {
    let names: Vec<String> = (0..24).map(|i| format!("x{i}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (many, inexact) = names.split_at(8);
    let facets: [(&str, &[&str]); 2] = [("many", many), ("inexact", inexact)];
    Instrument::new(11, &[("wide", true, &facets)]).checked()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn counting_patterns_gives_what_people_one_by_one_give(ratings in ballots(15, 5)) {
        let definition = definition();
        agrees_with_the_slow_way(&definition, &rated(&definition, &ratings));
    }

    #[test]
    fn so_it_does_where_there_are_too_many_patterns(ratings in ballots(48, 11)) {
        let definition = large();
        agrees_with_the_slow_way(&definition, &rated(&definition, &ratings));
    }

    #[test]
    fn the_order_of_people_does_not_matter(ratings in ballots(15, 5), by in 0..12_usize) {
        let definition = definition();
        let mut turned = ratings.clone();
        turned.rotate_left(by % ratings.len().max(1));
        let told = |ratings: &[Vec<u8>]| everything(&scored(&definition, &rated(&definition, ratings), &rated(&definition, ratings)));
        prop_assert_eq!(told(&ratings), told(&turned));
    }

    #[test]
    fn turning_every_answer_and_every_item_changes_nothing(ratings in ballots(15, 5)) {
        // Reversed twice: answers x become 6 − x, and straight items reversed ones.
        let straight: [Parts<'static>; 1] = [("trust", true, &[("delivery", &["d1", "d2", "d3"])])];
        let turned: [Parts<'static>; 1] =
            [("trust", true, &[("delivery", &["d1-reversed", "d2-reversed", "d3-reversed"])])];
        let (straight, turned) = (Instrument::new(5, &straight).checked(), Instrument::new(5, &turned).checked());
        let mirrored: Vec<Vec<u8>> = ratings
            .iter()
            .map(|person| person.iter().map(|point| if *point == 0 { 0 } else { 6 - point }).collect())
            .collect();
        let one = scored(&straight, &rated(&straight, &ratings), &[]);
        let other = scored(&turned, &rated(&turned, &mirrored), &[]);
        // Sums run over other patterns, so that the last digits may differ.
        let (one, other) = (everything(&one), everything(&other));
        prop_assert_eq!(one.len(), other.len());
        prop_assert!(one.iter().zip(&other).all(|(a, b)| (a - b).abs() < 1e-7 * a.abs().max(1.0)));
    }

    #[test]
    fn no_answers_make_anything_but_numbers_and_reasons(
        buyer in ballots(15, 5), supplier in ballots(15, 5), seed in 0..9_u64,
    ) {
        let definition = definition();
        let scores = scored(&definition, &rated(&definition, &buyer), &rated(&definition, &supplier));
        for number in everything(&scores) {
            prop_assert!(number.is_finite());
        }
        let mut generator = ChaCha12Rng::seed_from_u64(seed);
        let bootstrap = Bootstrap { resamples: 20, level: 0.95 };
        let resampled = scores.resampled(bootstrap, &mut generator);
        let intervals = resampled.gaps.iter().map(|g| &g.2);
        let intervals = intervals.chain(resampled.medians.iter().map(|m| &m.3));
        for interval in intervals.chain(resampled.favourable.iter().map(|f| &f.3)).flatten() {
            prop_assert!(interval.lo.is_finite() && interval.lo <= interval.hi && interval.hi.is_finite());
        }
        for gap in scores.effects() {
            if let Ok(w) = gap.gap.welch {
                prop_assert!(w.lo <= w.diff && w.diff <= w.hi);
            }
            if let Ok(h) = gap.effect.hedges {
                prop_assert!(h.g_lo <= h.g && h.g <= h.g_hi);
            }
        }
    }
}

/// Every number of the raw layer, in order.
fn everything(scores: &Scores) -> Vec<f64> {
    let mut numbers = Vec::new();
    for panel in &scores.panels {
        for people in panel.facets.iter().chain(&panel.dimensions) {
            if let Ok(level) = people.level() {
                numbers.push(level.mean);
                numbers.extend(level.half_width);
            }
            if let Ok(both) = panel.us_them(&people.subject) {
                numbers.push(both.mean);
            }
        }
        for patterns in &panel.patterns {
            let reliability = patterns.reliability();
            numbers.extend(reliability.alpha);
            numbers.extend(reliability.spearman_brown);
            numbers.extend(reliability.item_rest.into_iter().flatten());
            numbers.extend(reliability.alpha_if_dropped.into_iter().flatten());
            if let Ok(interval) = reliability.feldt {
                numbers.extend([interval.lo, interval.hi]);
            }
            numbers.extend(patterns.cant_say());
        }
        for item in &panel.items {
            numbers.extend(item.average_deviation());
            numbers.extend(item.cant_say());
        }
    }
    for gap in scores.effects() {
        numbers.extend(gap.gap.difference);
        if let Ok(welch) = gap.gap.welch {
            numbers.extend([welch.diff, welch.lo, welch.hi, welch.p]);
        }
        if let Ok(hedges) = gap.effect.hedges {
            numbers.extend([hedges.g, hedges.g_lo, hedges.g_hi]);
        }
        if let Ok(cliff) = gap.effect.cliff {
            numbers.push(cliff.delta);
        }
    }
    numbers.extend(scores.relative_gaps().into_iter().map(|(_, _, gap)| gap));
    numbers
}

#[test]
fn a_relative_gap_takes_general_leniency_out() {
    let definition = definition();
    // Buyers rate themselves 5, but 3 on loyalty; suppliers rate everybody 3.
    let buyers: Vec<Answers> = (0..4)
        .map(|_| {
            person(&definition, |item, side| match (item, side) {
                ("l1", Perspective::Own) | (_, Perspective::Partner) => Some(3),
                ("i2-reversed", _) => Some(1),
                _ => Some(5),
            })
        })
        .collect();
    let suppliers = people(&definition, &[(3, 3); 4]);
    let scores = scored(&definition, &buyers, &suppliers);
    let relative = scores.relative_gaps();
    let of = |id: &str| {
        let facet = Subject::Facet(id.into());
        let mut all = relative.iter();
        all.find(|(s, party, _)| *s == facet && *party == PartyKey::buyer())
            .unwrap()
            .2
    };
    // Gaps 50, 50 and 0: mean 33.3.
    assert!((of("delivery") - 50.0 / 3.0).abs() < 1e-9);
    assert!((of("loyalty") + 100.0 / 3.0).abs() < 1e-9);
}

#[test]
fn reliability_is_that_of_the_people_who_answered_everything() {
    let definition = definition();
    let rows = [[1, 2, 1], [2, 2, 3], [4, 5, 4], [5, 4, 5], [3, 3, 2]];
    let mut answers: Vec<Answers> = rows
        .iter()
        .map(|row| {
            person(&definition, |item, _| {
                let place = ["d1", "d2", "d3"].iter().position(|id| *id == item);
                Some(place.map_or(3, |place| row[place]))
            })
        })
        .collect();
    answers.push(person(&definition, |item, _| (item != "d2").then_some(1)));
    let scores = scored(&definition, &answers, &[]);
    let patterns = scores.panels[0]
        .patterns("delivery", Perspective::Own)
        .unwrap();
    let found = patterns.reliability();
    let columns: Vec<Vec<f64>> = (0..3)
        .map(|i| rows.iter().map(|r| f64::from(r[i])).collect())
        .collect();
    assert_eq!(found.n, 5);
    assert!((found.alpha.unwrap() - rapport::stats::alpha(&columns).unwrap()).abs() < 1e-12);
    assert_eq!(found.spearman_brown, Err(Undefined::TooFew));
    assert!((patterns.cant_say().unwrap() - 1.0 / 18.0).abs() < 1e-12);
}

#[test]
fn one_party_has_no_gaps_and_three_have_those_of_the_relationship() {
    let definition = definition();
    let answers = people(&definition, &[(4, 2), (3, 3), (5, 1)]);
    let parties = ["buyer", "supplier", "carrier"].map(|word| PartyKey::parse(word).unwrap());
    let panels = parties.map(|party| PanelAnswers {
        party,
        answers: &answers,
    });
    assert!(
        score(&definition, &panels[..1])
            .ok()
            .unwrap()
            .gaps()
            .is_empty()
    );
    let three = score(&definition, &panels).ok().unwrap().gaps();
    // One facet and one dimension, each between three pairs.
    assert_eq!(three.len(), 6);
}

#[test]
fn importance_needs_eighty_people_and_finds_what_drives() {
    let definition = definition();
    let table = |n: usize| {
        let mut table = AnswerTable::new(&definition, PartyKey::buyer(), n);
        for i in 0..n {
            let wave = |step: usize| u8::try_from((i / step) % 5 + 1).unwrap();
            let answers = person(&definition, |item, side| match (item, side) {
                // Health follows how the partner delivers, a little how loyal it is.
                (item, Perspective::Partner) if item.starts_with('d') => Some(wave(1)),
                ("l1", Perspective::Partner) => Some(wave(5)),
                ("i1", Perspective::Partner) => Some(wave(7)),
                ("h1" | "h2", _) => Some(wave(1)),
                ("h3", _) => Some(wave(5)),
                _ => Some(3),
            });
            table.push(&answers).unwrap();
        }
        table
    };
    assert_eq!(
        importance(&definition, &table(79)).err(),
        Some(Undefined::TooFew)
    );
    let found = importance(&definition, &table(250)).ok().unwrap();
    assert_eq!(found.n, 250);
    let sum: f64 = found.facets.iter().map(|(_, part)| part).sum();
    assert!((sum - found.explained).abs() < 1e-9 && found.explained > 0.99);
    assert_eq!(found.facets[0].0, "delivery");
    assert!(found.facets[0].1 > found.facets[2].1 && found.facets[2].1 > found.facets[1].1);
}
