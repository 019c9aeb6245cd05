//! The backup thief, on thousands of simulated waves of 5 to 60 invitees: he has a copy of every
//! night, knows how many ballots each day brought, and even where in a box each person's flag
//! stands. Who answered on which day?
//!
//! He compares each night's record with the one before, at each person's place, and names those
//! who stand out. On the real record he does no better than chance. The positive controls are the
//! same record under one nonce for the whole wave, and the obvious schema of status and answer rows.

use rand::seq::SliceRandom;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use rapport::ballot::{BallotBox, BoxKey, BoxShape, SealedBallot, SignedBallot};
use rapport::relationship::PanelId;
use uuid::Uuid;

const WAVES: usize = 2_000;
const NIGHTS: usize = 10;
/// Bytes of a sealed ballot; its length matters to no flag.
const SEALED: usize = 256;
/// Bytes of a flag with the hash of the blinded message, and of what comes before the first.
const FLAG: usize = 33;
const HEAD: usize = 1;

/// Who answered on which night, by place of the flag; somebody may never answer.
struct Story {
    people: usize,
    nights: Vec<Vec<usize>>,
}

fn story(generator: &mut ChaCha12Rng) -> Story {
    let people = generator.random_range(5..=60);
    let mut came: Vec<usize> = (0..people).collect();
    came.shuffle(generator);
    came.truncate(generator.random_range(people / 2..=people));
    let mut nights = vec![Vec::new(); NIGHTS];
    for person in came {
        nights[generator.random_range(0..NIGHTS)].push(person);
    }
    Story { people, nights }
}

fn ballot(generator: &mut ChaCha12Rng) -> SignedBallot {
    let mut sealed = vec![0; SEALED];
    generator.fill_bytes(&mut sealed);
    let mut signature = [0; 256];
    generator.fill_bytes(&mut signature);
    SignedBallot {
        sealed: SealedBallot::from_bytes(sealed).unwrap(),
        prefix: generator.random(),
        signature,
    }
}

/// A record of each night, and of the launch before the first.
fn real(story: &Story, generator: &mut ChaCha12Rng) -> Vec<Vec<u8>> {
    let key = BoxKey::generate(generator);
    let panel = PanelId(Uuid::from_u128(generator.random()));
    let mut filled = BallotBox::empty(BoxShape {
        invitees: story.people,
        slots: story.people,
        sealed_len: SEALED,
    });
    let mut copies = vec![filled.seal_record(&key, panel, 0, generator).unwrap()];
    for night in &story.nights {
        for person in night {
            filled.mark_issued(*person, generator.random()).unwrap();
            filled.insert(ballot(generator)).unwrap();
        }
        copies.push(filled.seal_record(&key, panel, 0, generator).unwrap());
    }
    copies
}

/// The flags of the same record, under one key stream for the whole wave.
fn one_nonce(story: &Story, generator: &mut ChaCha12Rng) -> Vec<Vec<u8>> {
    let mut stream = vec![0; 12 + HEAD + FLAG * story.people];
    generator.fill_bytes(&mut stream);
    let mut plain = vec![0; stream.len()];
    let hidden = |plain: &[u8]| plain.iter().zip(&stream).map(|(a, b)| a ^ b).collect();
    let mut copies = vec![hidden(&plain)];
    for night in &story.nights {
        for person in night {
            let at = 12 + HEAD + FLAG * person;
            plain[at] = 1;
            generator.fill_bytes(&mut plain[at + 1..at + FLAG]);
        }
        copies.push(hidden(&plain));
    }
    copies
}

/// How far a person's place differs between two nights, in bits.
fn changed(before: &[u8], after: &[u8], person: usize) -> u32 {
    let at = 12 + HEAD + FLAG * person;
    let pair = before[at..at + FLAG].iter().zip(&after[at..at + FLAG]);
    pair.map(|(a, b)| (a ^ b).count_ones()).sum()
}

/// Right namings, how many would be by chance, and the variance of that.
#[derive(Default)]
struct Score {
    right: f64,
    named: f64,
    chance: f64,
    variance: f64,
}

/// Names, of those who are not yet named, as many as answered that day: whose place changed most.
fn name(story: &Story, copies: &[Vec<u8>], score: &mut Score) {
    for (night, pair) in story.nights.iter().zip(copies.windows(2)) {
        let mut places: Vec<usize> = (0..story.people).collect();
        places.sort_by_key(|person| std::cmp::Reverse(changed(&pair[0], &pair[1], *person)));
        let named = &places[..night.len()];
        let right = named.iter().filter(|person| night.contains(person)).count();
        // Hypergeometric: as many drawn as there are.
        let (all, some) = (number(story.people), number(night.len()));
        score.right += number(right);
        score.named += some;
        score.chance += some * some / all;
        score.variance += some * some / all * ((all - some) / all) * ((all - some) / (all - 1.0));
    }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

fn played(copies: impl Fn(&Story, &mut ChaCha12Rng) -> Vec<Vec<u8>>) -> Score {
    let mut generator = ChaCha12Rng::seed_from_u64(11);
    let mut score = Score::default();
    for _ in 0..WAVES {
        let story = story(&mut generator);
        let copies = copies(&story, &mut generator);
        name(&story, &copies, &mut score);
    }
    score
}

#[test]
fn every_backup_of_two_thousand_waves_names_nobody() {
    let score = played(real);
    let away = (score.right - score.chance) / score.variance.sqrt();
    println!(
        "{WAVES} waves, a copy of each of {NIGHTS} nights: {:.4} of the days' respondents named, chance {:.4} ({away:+.1} standard deviations)",
        score.right / score.named,
        score.chance / score.named
    );
    assert!(score.named > 30_000.0);
    assert!(away.abs() < 4.5);
}

#[test]
fn one_nonce_for_all_copies_would_name_everybody() {
    let score = played(one_nonce);
    println!(
        "the same under one nonce: {:.4} named",
        score.right / score.named
    );
    assert!((score.right - score.named).abs() < 1e-9);
}

/// The chance of saying whose a row of answers is when status and answers are rows: of the
/// night's new rows, each is one of the night's new statuses.
#[test]
fn status_and_answer_rows_would_link_many_between_two_nights() {
    for people in [5, 10, 20, 60] {
        let mut generator = ChaCha12Rng::seed_from_u64(12);
        let (mut linked, mut rows) = (0.0, 0.0);
        for _ in 0..WAVES {
            let mut nights = [0_usize; NIGHTS];
            for _ in 0..people {
                nights[generator.random_range(0..NIGHTS)] += 1;
            }
            linked += number(nights.iter().filter(|night| **night > 0).count());
            rows += number(people);
        }
        println!(
            "status and answer rows, {people} people, {NIGHTS} nights: {:.2} linked, chance {:.2}",
            linked / rows,
            1.0 / number(people)
        );
        assert!(linked / rows > 2.0 / number(people));
    }
}
