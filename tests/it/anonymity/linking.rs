//! Property 4: the positive control. One linker runs on the obvious schema ("hash the token, mark
//! it used, insert an unlinked answer row, commit") and on ours. It finds the links there, and here
//! none better than chance.
//!
//! The linker knows the files as a thief has them (each commit in the log, or one copy a night),
//! and in addition the order in which people came, as a colleague may have seen it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use rapport::ballot::{BallotBox, open};

use crate::support::sqlite_file::{Image, Value};
use crate::support::test_wave::{Saved, TestWave, opinion};

/// Respondents of a history.
const PEOPLE: usize = 12;
/// Histories played on our schema.
const HISTORIES: usize = 10;

/// Something that may be one person's answer, by a name that tells two of them apart.
type Trace = String;

/// A moment as the linker sees it: a fingerprint of everything that names a person, and the
/// traces of answers in the order in which they lie in the file.
struct Sight {
    people: Vec<BTreeSet<Vec<Value>>>,
    traces: Vec<Trace>,
}

/// Looks at an image: rows that hold a person's identifier belong to that person; every row of
/// `answers` is a trace.
fn look(image: &Image, people: &[String], answers: &str) -> Sight {
    let mut of_people = vec![BTreeSet::new(); people.len()];
    for rows in image.dump().into_values() {
        for row in rows {
            let named = people
                .iter()
                .position(|id| row.iter().any(|value| value.text() == Some(id)));
            if let Some(person) = named {
                of_people[person].insert(row);
            }
        }
    }
    let mut rows = image.table(answers);
    // Cells are laid down from the end of a page, so the latest lies first.
    rows.sort_by_key(|row| (row.place.0, std::cmp::Reverse(row.place.1)));
    let traces = rows
        .iter()
        .map(|row| match &row.values[row.values.len() - 1] {
            Value::Blob(bytes) => format!("{:x?}", &bytes[..12]),
            other => format!("{other:?}"),
        });
    Sight {
        people: of_people,
        traces: traces.collect(),
    }
}

/// Links by what changed together: for each new trace, the people whose rows changed in the same
/// step, or everybody when none did. The chance of naming the right person for each trace.
fn link_by_change(sights: &[Sight]) -> BTreeMap<Trace, Vec<usize>> {
    let mut suspects = BTreeMap::new();
    for pair in sights.windows(2) {
        let everybody: Vec<usize> = (0..pair[0].people.len()).collect();
        let changed: Vec<usize> = everybody
            .iter()
            .copied()
            .filter(|at| pair[0].people[*at] != pair[1].people[*at])
            .collect();
        let named = if changed.is_empty() {
            everybody
        } else {
            changed
        };
        for trace in pair[1]
            .traces
            .iter()
            .filter(|trace| !pair[0].traces.contains(trace))
        {
            suspects.insert(trace.clone(), named.clone());
        }
    }
    suspects
}

/// Mean chance of naming the right person.
fn odds(suspects: &BTreeMap<Trace, Vec<usize>>, truth: &BTreeMap<Trace, usize>) -> f64 {
    let hit = |(trace, person): (&Trace, &usize)| match suspects.get(trace) {
        Some(named) if named.contains(person) => 1.0 / number(named.len()),
        _ => 0.0,
    };
    truth.iter().map(hit).sum::<f64>() / number(truth.len())
}

/// Links by order: the n-th trace is the n-th person's. How many of them are.
fn link_by_order(traces: &[Trace], came: &[usize], truth: &BTreeMap<Trace, usize>) -> usize {
    traces
        .iter()
        .zip(came)
        .filter(|(trace, person)| truth.get(*trace) == Some(person))
        .count()
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

/// People in the order in which they came.
fn arrivals(seed: u64) -> Vec<usize> {
    let mut came: Vec<usize> = (0..PEOPLE).collect();
    came.shuffle(&mut ChaCha12Rng::seed_from_u64(seed));
    came
}

/// The obvious schema, with a random key for answers and no row number to give the order away.
struct Naive {
    images: Vec<Image>,
    people: Vec<String>,
    came: Vec<usize>,
    truth: BTreeMap<Trace, usize>,
}

/// Plays a history on the obvious schema; an image after each commit.
fn naive(folder: &Path, people: usize, seed: u64) -> Naive {
    let mut generator = ChaCha12Rng::seed_from_u64(seed);
    let file = folder.join("naive.sqlite");
    let mut database = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    let mut run = |sql: &str| database.batch_execute(sql).unwrap();
    run(
        "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA secure_delete = ON;
        CREATE TABLE invitee (id TEXT PRIMARY KEY, token_hash TEXT, used INTEGER) WITHOUT ROWID;
        CREATE TABLE answer (id TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID;",
    );
    let ids: Vec<String> = (0..people)
        .map(|_| format!("{:032x}", generator.random::<u128>()))
        .collect();
    for id in &ids {
        run(&format!(
            "INSERT INTO invitee VALUES ('{id}', '{:064x}', 0)",
            generator.random::<u128>()
        ));
    }
    run("PRAGMA wal_checkpoint(TRUNCATE)");
    let mut came: Vec<usize> = (0..people).collect();
    came.shuffle(&mut generator);
    let mut truth = BTreeMap::new();
    for person in &came {
        let (id, answer) = (
            &ids[*person],
            format!("{:032x}", generator.random::<u128>()),
        );
        run(&format!(
            "BEGIN; UPDATE invitee SET used = 1 WHERE id = '{id}';
            INSERT INTO answer VALUES ('{answer}', 'opinion {person}'); COMMIT;"
        ));
        truth.insert(
            format!("{:?}", Value::Text(format!("opinion {person}"))),
            *person,
        );
    }
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let images = Image::history(&read("naive.sqlite"), &read("naive.sqlite-wal"));
    Naive {
        images,
        people: ids,
        came,
        truth,
    }
}

#[test]
pub fn the_obvious_schema_gives_everybody_away() {
    let folder = tempfile::tempdir().unwrap();
    let naive = naive(folder.path(), PEOPLE, 1);
    let sights: Vec<Sight> = naive
        .images
        .iter()
        .map(|image| look(image, &naive.people, "answer"))
        .collect();
    let by_commit = odds(&link_by_change(&sights), &naive.truth);
    let by_order = link_by_order(&sights[sights.len() - 1].traces, &naive.came, &naive.truth);
    println!(
        "obvious schema: by commits in the log {by_commit:.2}; by the order of cells {by_order} of {PEOPLE}; chance {:.2}",
        1.0 / number(PEOPLE)
    );
    assert!((by_commit - 1.0).abs() < 1e-9);
    assert_eq!(by_order, PEOPLE);
}

#[test]
pub fn the_obvious_schema_gives_people_away_even_between_nightly_copies() {
    for (people, nights) in [(5, 10), (12, 10), (20, 10)] {
        let folder = tempfile::tempdir().unwrap();
        let naive = naive(folder.path(), people, 2);
        // Everybody came in one of ten nights, at random.
        let mut generator = ChaCha12Rng::seed_from_u64(3);
        let mut copied: Vec<usize> = (1..nights)
            .map(|_| generator.random_range(0..=people))
            .collect();
        copied.sort_unstable();
        let first = naive.images.len() - people - 1;
        let copies = [&[0], copied.as_slice(), &[people]].concat();
        let sights: Vec<Sight> = copies
            .iter()
            .map(|night| look(&naive.images[first + night], &naive.people, "answer"))
            .collect();
        let found = odds(&link_by_change(&sights), &naive.truth);
        println!(
            "obvious schema, {people} people in {nights} nights: {found:.2}; chance {:.2}",
            1.0 / number(people)
        );
        assert!(found > 2.5 / number(people));
    }
}

/// A history on our schema: what the log and the nightly copies hold after each answer, and who
/// came when. Answers differ, so that whoever opened the box would know whose is whose.
fn ours(base: &Saved, came: &[usize]) -> (Vec<Image>, TestWave) {
    let wave = base.taken_up();
    let people = wave.buyers();
    let mut images = Vec::new();
    for person in came {
        wave.counts(&people[*person], &opinion(*person));
    }
    let saved = wave.saved();
    images.extend(Image::history(saved.database(), saved.log()));
    (images, wave)
}

/// The ballots in the order in which they lie in the opened box, by the person who wrote each.
/// Needs every key there is.
fn order_in_the_box(wave: &TestWave) -> Vec<usize> {
    let panel = wave.panels()[0];
    let (_, open_panel) = wave.services.open_panel(panel).unwrap().unwrap();
    let keys = wave.services.keys.panel(panel).unwrap();
    let record = &wave.boxes(panel)[0];
    let opened =
        BallotBox::open_record(&keys.box_key, panel, 0, record, open_panel.shape(0)).unwrap();
    let written = opened.ballots().map(|ballot| {
        let key = keys.opening_key.clear().unwrap();
        let packed = open(key, &open_panel.fingerprint, &ballot.sealed).unwrap();
        let answers = open_panel.layout.unpack(&packed).unwrap();
        (0..PEOPLE)
            .find(|person| opinion(*person) == answers)
            .unwrap()
    });
    written.collect()
}

#[test]
pub fn our_schema_gives_nobody_away() {
    let base = TestWave::launched(PEOPLE, 5).put_away();
    let ids: Vec<String> = {
        let image = Image::read(base.database(), base.log());
        let panel = base.people[0].panel.to_string();
        let rows = image.table("invitation").into_iter();
        let of_panel = rows.filter(|row| row.values[1].text() == Some(panel.as_str()));
        of_panel
            .map(|row| row.values[0].text().unwrap().to_owned())
            .collect()
    };
    assert_eq!(ids.len(), PEOPLE);
    let (mut by_change, mut by_order) = (0.0, 0);
    for history in 0..HISTORIES {
        let came = arrivals(history.try_into().unwrap());
        let (images, wave) = ours(&base, &came);
        // One commit for each answer, and the image before.
        assert_eq!(images.len(), PEOPLE + 1);
        let sights: Vec<Sight> = images
            .iter()
            .map(|image| look(image, &ids, "ballot_box"))
            .collect();
        // Each commit shows one new trace: the box as a whole. Given that it is the answer of the
        // one who came then, who is it?
        let newest = |step: usize| {
            let before = &sights[step].traces;
            sights[step + 1]
                .traces
                .iter()
                .find(|trace| !before.contains(trace))
                .unwrap()
                .clone()
        };
        let truth: BTreeMap<Trace, usize> = came
            .iter()
            .enumerate()
            .map(|(step, person)| (newest(step), *person))
            .collect();
        assert_eq!(truth.len(), PEOPLE);
        by_change += odds(&link_by_change(&sights), &truth);
        // No row that names a person changed, in any step.
        assert!(
            sights
                .windows(2)
                .all(|pair| pair[0].people == pair[1].people)
        );
        // With every key, and knowing who came when: does the order in the box tell?
        let lying = order_in_the_box(&wave);
        by_order += lying
            .iter()
            .zip(&came)
            .filter(|(lies, came)| lies == came)
            .count();
    }
    let chance = 1.0 / number(PEOPLE);
    let by_change = by_change / number(HISTORIES);
    println!(
        "our schema: by commits in the log {by_change:.3}, chance {chance:.3}; by the order in the opened box {by_order} of {}, chance {HISTORIES}",
        PEOPLE * HISTORIES
    );
    assert!(by_change <= chance + 1e-9);
    // The number of hits is Poisson distributed with mean 10: 30 would come once in ten million.
    assert!(by_order < 30);
}
