//! Random definitions and answers through everything that reads and scores them: nothing may panic,
//! and every number must be one. Definitions are mutations of real ones, so that many stay valid.
//!
//! A few hundred rounds run with the other tests. To run for longer (ten minutes unless told):
//!
//!     RAPPORT_FUZZ_SECONDS=600 cargo nextest run --run-ignored only fuzz
//!
//! A round that fails names its seed; `RAPPORT_FUZZ_SEED` runs that one alone.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use rapport::definition::{CheckedDefinition, diff};
use rapport::disclosure::{Figure, PanelCount, Policy, Release, release};
use rapport::questionnaire::{Answers, Layout};
use rapport::relationship::PartyKey;
use rapport::scoring::{AnswerTable, Bootstrap, PanelAnswers, importance, score, score_tables};
use rapport::workflow::{answer_columns, read_answers};
use serde_json::Value;

const SEEDS: [&str; 2] = [
    include_str!("../../survey-definitions/compatibility-and-trust.json"),
    include_str!("../it/support/small.json"),
];

#[test]
fn a_few_hundred_rounds_go_well() {
    let outcome = rounds(0..300);
    assert!(outcome.scored > 30, "{outcome:?}");
}

#[test]
#[ignore = "runs for ten minutes, or RAPPORT_FUZZ_SECONDS"]
#[expect(
    clippy::disallowed_methods,
    reason = "a run has a length, its rounds have no time"
)]
fn minutes_of_rounds_go_well() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    if let Some(seed) = number("RAPPORT_FUZZ_SEED") {
        println!("{:?}", rounds(seed..seed + 1));
        return;
    }
    let length = Duration::from_secs(number("RAPPORT_FUZZ_SECONDS").unwrap_or(600));
    let (start, mut from, mut all) = (Instant::now(), 1_000_000, Outcome::default());
    while start.elapsed() < length {
        let outcome = rounds(from..from + 200);
        from += 200;
        all.rounds += outcome.rounds;
        all.checked += outcome.checked;
        all.scored += outcome.scored;
        all.files += outcome.files;
    }
    println!("{all:?} in {} s", start.elapsed().as_secs());
}

/// What was reached.
#[derive(Debug, Default)]
struct Outcome {
    rounds: u64,
    /// Definitions without a fault.
    checked: u64,
    /// Waves scored and released.
    scored: u64,
    /// Files of answers without a fault.
    files: u64,
}

fn rounds(seeds: std::ops::Range<u64>) -> Outcome {
    let mut outcome = Outcome::default();
    for seed in seeds {
        let round = catch_unwind(AssertUnwindSafe(|| round(seed, &mut outcome)));
        assert!(round.is_ok(), "the round of seed {seed} panicked");
        outcome.rounds += 1;
    }
    outcome
}

fn round(seed: u64, outcome: &mut Outcome) {
    let mut generator = ChaCha12Rng::seed_from_u64(seed);
    let text = SEEDS[generator.random_range(0..SEEDS.len())];
    let original = CheckedDefinition::parse(text.as_bytes()).unwrap();
    let mut bytes = text.as_bytes().to_vec();
    if generator.random::<f64>() < 0.2 {
        scramble(&mut bytes, &mut generator);
    } else {
        let mut value: Value = serde_json::from_slice(&bytes).unwrap();
        for _ in 0..generator.random_range(0..4_u8) {
            edit(&mut value, &mut generator);
        }
        bytes = serde_json::to_vec(&value).unwrap();
    }
    let Ok(definition) = CheckedDefinition::parse(&bytes) else {
        return;
    };
    outcome.checked += 1;
    let again = CheckedDefinition::parse(&definition.canonical_bytes()).unwrap();
    assert_eq!(diff(&definition, &again).edits.len(), 0);
    let _ = diff(&original, &definition);
    let sides = [0, 1].map(|_| people(&definition, &mut generator));
    let before = scored(
        &original,
        &[0, 1].map(|_| people(&original, &mut generator)),
        None,
    );
    if let Some(release) = scored(&definition, &sides, before.as_ref()) {
        outcome.scored += 1;
        let written = release.to_json();
        assert_eq!(Release::from_json(&written).unwrap().to_json(), written);
        assert!(!written.contains("NaN") && !written.contains("inf\""));
        for level in &release.levels {
            if let Figure::Value { value, .. } = level.value {
                assert!((0.0..=100.0).contains(&value.get()), "{level:?}");
            }
        }
    }
    measured(&definition, &sides, &mut generator);
    let mut file = written_down(&definition, &sides);
    if generator.random::<f64>() < 0.5 {
        scramble(&mut file, &mut generator);
    }
    if let Ok(tables) = read_answers(&definition, &mut file.as_slice()) {
        outcome.files += 1;
        assert!(score_tables(&definition, &tables).is_ok());
    }
}

/// What files are confused by.
const STRAY: &[u8] = b",;\"\n\r\t.0159{}[]-e";

/// A few bytes changed, taken out or doubled.
fn scramble(bytes: &mut Vec<u8>, generator: &mut ChaCha12Rng) {
    for _ in 0..generator.random_range(1..6_u8) {
        if bytes.is_empty() {
            return;
        }
        let at = generator.random_range(0..bytes.len());
        match generator.random_range(0..4_u8) {
            0 => bytes[at] = generator.random(),
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, STRAY[generator.random_range(0..STRAY.len())]),
            _ => {
                let end = (at + generator.random_range(1..40_usize)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
}

/// One edit somewhere in a JSON document.
fn edit(value: &mut Value, generator: &mut ChaCha12Rng) {
    match value {
        Value::Object(members) if !members.is_empty() && generator.random::<f64>() < 0.97 => {
            let at = generator.random_range(0..members.len());
            if let Some(member) = members.values_mut().nth(at) {
                edit(member, generator);
            }
        }
        Value::Array(list) if !list.is_empty() && generator.random::<f64>() < 0.9 => {
            let at = generator.random_range(0..list.len());
            match generator.random_range(0..8_u8) {
                0 => drop(list.remove(at)),
                1 => list.push(list[at].clone()),
                2 => list.swap(0, at),
                _ => edit(&mut list[at], generator),
            }
        }
        Value::Number(_) => {
            let choices = [0.0, 1.0, 0.5, 3.0, 5.0, 12.5, 255.0, 1e9, -1.0, 1e308];
            *value = Value::from(choices[generator.random_range(0..choices.len())]);
            if generator.random::<bool>() {
                *value = Value::from(generator.random_range(0..20_u8));
            }
        }
        Value::Bool(is) => *is = !*is,
        Value::String(text) => match generator.random_range(0..4_u8) {
            0 => text.clear(),
            1 => text.push('x'),
            2 => *text = "relationship".into(),
            _ => *text = "\u{202e}{own} ".repeat(3),
        },
        other => *other = Value::Null,
    }
}

/// Up to forty people, or now and then some more, who answer anything that fits.
fn people(definition: &CheckedDefinition, generator: &mut ChaCha12Rng) -> Vec<Answers> {
    let layout = Layout::of(definition);
    let n = match generator.random_range(0..10_u8) {
        0 => 0,
        1 => generator.random_range(80..140_usize),
        _ => generator.random_range(1..40_usize),
    };
    let silence = [0.0, 0.1, 0.9, 1.0][generator.random_range(0..4_usize)];
    let alike = generator.random::<f64>() < 0.2;
    let person = |_| {
        let mut answers = layout.blank();
        for (slot, rating) in layout.ratings.iter().zip(&mut answers.ratings) {
            let point = if alike {
                1
            } else {
                generator.random_range(1..=slot.points)
            };
            *rating = (generator.random::<f64>() >= silence).then_some(point);
        }
        for (slot, chosen) in layout.picks.iter().zip(&mut answers.picks) {
            let options = u8::try_from(slot.options.len()).unwrap_or(u8::MAX);
            for option in 0..options {
                if chosen.len() < usize::from(slot.limit) && generator.random::<f64>() < 0.3 {
                    chosen.push(option);
                }
            }
        }
        // Now and then something that does not fit, which must be refused.
        if generator.random::<f64>() < 0.001
            && let Some(rating) = answers.ratings.first_mut()
        {
            *rating = Some(generator.random());
        }
        answers
    };
    (0..n).map(person).collect()
}

fn scored(
    definition: &CheckedDefinition,
    sides: &[Vec<Answers>; 2],
    before: Option<&Release>,
) -> Option<Release> {
    let parties = [PartyKey::buyer(), PartyKey::supplier()];
    let panels: Vec<PanelAnswers<'_>> = parties
        .iter()
        .zip(sides)
        .map(|(party, answers)| PanelAnswers {
            party: party.clone(),
            answers,
        })
        .collect();
    let scores = score(definition, &panels).ok()?;
    let counts: Vec<PanelCount> = panels
        .iter()
        .map(|panel| PanelCount {
            party: panel.party.clone(),
            name: panel.party.to_string(),
            invited: u32::try_from(panel.answers.len()).unwrap(),
            counted: u32::try_from(panel.answers.len()).unwrap(),
            lowered: false,
        })
        .collect();
    let policy = Policy { k: 5 };
    let made = release(definition, "d", "now", &counts, &scores, &policy, before);
    let earlier: Vec<Release> = before.into_iter().cloned().collect();
    Some(made.with_trend(definition, &earlier))
}

/// Everything of the raw layer.
fn measured(
    definition: &CheckedDefinition,
    sides: &[Vec<Answers>; 2],
    generator: &mut ChaCha12Rng,
) {
    let parties = [PartyKey::buyer(), PartyKey::supplier()];
    let mut tables = Vec::new();
    for (party, answers) in parties.into_iter().zip(sides) {
        let mut table = AnswerTable::new(definition, party, 0);
        let fit = answers.iter().filter(|answers| table.push(answers).is_ok());
        assert_eq!(fit.count(), table.ballots());
        tables.push(table);
    }
    let scores = score_tables(definition, &tables).unwrap();
    for gap in scores.effects() {
        if let Ok(hedges) = gap.effect.hedges {
            assert!(hedges.g_lo.is_finite() && hedges.g_lo <= hedges.g && hedges.g <= hedges.g_hi);
        }
        if let Ok(difference) = gap.gap.difference {
            assert!(difference.abs() <= 100.0 + 1e-9);
        }
    }
    for panel in &scores.panels {
        for patterns in &panel.patterns {
            let found = patterns.reliability();
            assert!(found.alpha.is_err() || found.alpha.is_ok_and(|alpha| alpha <= 1.0 + 1e-9));
        }
    }
    if generator.random::<f64>() < 0.1 {
        let bootstrap = Bootstrap {
            resamples: 10,
            level: 0.95,
        };
        for (_, _, interval) in scores.resampled(bootstrap, generator).gaps {
            assert!(interval.is_err() || interval.is_ok_and(|found| found.lo <= found.hi));
        }
        let _ = importance(definition, &tables[0]);
    }
}

/// The answers as a file.
fn written_down(definition: &CheckedDefinition, sides: &[Vec<Answers>; 2]) -> Vec<u8> {
    let mut text = answer_columns(definition).join(",") + "\n";
    let layout = Layout::of(definition);
    for (party, answers) in ["buyer", "supplier"].iter().zip(sides) {
        for answers in answers {
            let mut cells = vec![(*party).to_owned()];
            let ratings = answers.ratings.iter();
            cells.extend(ratings.map(|r| r.map_or_else(String::new, |point| point.to_string())));
            for (slot, chosen) in layout.picks.iter().zip(&answers.picks) {
                let options = (0_u8..).zip(&slot.options);
                cells.extend(options.map(|(o, _)| u8::from(chosen.contains(&o)).to_string()));
            }
            text += &(cells.join(",") + "\n");
        }
    }
    text.into_bytes()
}
