//! The linkers of the anonymity on this path, where issue and ballot are two writes at different
//! times: they know every commit, and who asked and who cast in which order. On the obvious schema
//! ("mark the token used; later insert an unlinked answer") they find people; here nobody.

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

const PEOPLE: usize = 12;
const HISTORIES: usize = 6;

/// What happens: somebody is issued, or somebody's ballot arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Event {
    Issue(usize),
    Ballot(usize),
}

/// A history: everybody is issued and casts, most of them at once, some only after others came.
fn history(seed: u64) -> Vec<Event> {
    let mut generator = ChaCha12Rng::seed_from_u64(seed);
    let mut people: Vec<usize> = (0..PEOPLE).collect();
    people.shuffle(&mut generator);
    let (mut events, mut later) = (Vec::new(), Vec::new());
    for person in people {
        events.push(Event::Issue(person));
        if generator.random_ratio(3, 4) {
            events.push(Event::Ballot(person));
        } else {
            later.push(person);
        }
        if generator.random_ratio(1, 3)
            && let Some(person) = later.pop()
        {
            events.push(Event::Ballot(person));
        }
    }
    events.extend(later.into_iter().map(Event::Ballot));
    events
}

/// The rows that name each person, and everything else that may be an answer, in an image.
fn look(image: &Image, people: &[String]) -> Vec<BTreeSet<Vec<Value>>> {
    let mut named = vec![BTreeSet::new(); people.len()];
    for row in image.dump().into_values().flatten() {
        let person = people
            .iter()
            .position(|id| row.iter().any(|value| value.text() == Some(id)));
        if let Some(person) = person {
            named[person].insert(row);
        }
    }
    named
}

/// For each ballot, the one whose rows changed last before it arrived, or anybody when nobody's did:
/// the mean chance of naming the right person.
fn link_by_latest_change(images: &[Image], people: &[String], events: &[Event]) -> f64 {
    let sights: Vec<_> = images.iter().map(|image| look(image, people)).collect();
    let mut latest: Vec<usize> = (0..people.len()).collect();
    let mut odds = 0.0;
    for (pair, event) in sights.windows(2).zip(events) {
        let changed: Vec<usize> = (0..people.len())
            .filter(|at| pair[0][*at] != pair[1][*at])
            .collect();
        if !changed.is_empty() {
            latest = changed;
        }
        if let Event::Ballot(person) = event
            && latest.contains(person)
        {
            odds += 1.0 / number(latest.len());
        }
    }
    odds / number(people.len())
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

/// The same history on the obvious schema, an image after each commit.
fn naive(folder: &Path, events: &[Event]) -> (Vec<Image>, Vec<String>) {
    let file = folder.join("naive.sqlite");
    let mut database = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    let mut run = |sql: &str| database.batch_execute(sql).unwrap();
    run(
        "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA secure_delete = ON;
        CREATE TABLE invitee (id TEXT PRIMARY KEY, used INTEGER) WITHOUT ROWID;
        CREATE TABLE answer (id TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID;",
    );
    let mut generator = ChaCha12Rng::seed_from_u64(9);
    let mut name = || format!("{:032x}", generator.random::<u128>());
    let people: Vec<String> = (0..PEOPLE).map(|_| name()).collect();
    for id in &people {
        run(&format!("INSERT INTO invitee VALUES ('{id}', 0)"));
    }
    run("PRAGMA wal_checkpoint(TRUNCATE)");
    for event in events {
        match event {
            Event::Issue(person) => run(&format!(
                "UPDATE invitee SET used = 1 WHERE id = '{}'",
                people[*person]
            )),
            Event::Ballot(person) => run(&format!(
                "INSERT INTO answer VALUES ('{}', 'opinion {person}')",
                name()
            )),
        }
    }
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let images = Image::history(&read("naive.sqlite"), &read("naive.sqlite-wal"));
    let from = images.len() - events.len() - 1;
    (images.into_iter().skip(from).collect(), people)
}

#[test]
pub fn the_obvious_schema_gives_people_away_though_the_writes_are_apart() {
    let mut found = 0.0;
    for seed in 0..HISTORIES {
        let events = history(seed.try_into().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let (images, people) = naive(folder.path(), &events);
        found += link_by_latest_change(&images, &people, &events) / number(HISTORIES);
    }
    println!(
        "obvious schema: by the latest mark before an answer {found:.2}; chance {:.2}",
        1.0 / number(PEOPLE)
    );
    assert!(found > 0.5, "{found}");
}

/// The same history on ours.
fn ours(base: &Saved, events: &[Event]) -> (Vec<Image>, TestWave) {
    let wave = base.taken_up();
    let port = wave.port();
    let people = wave.buyers();
    let browsers: Vec<_> = (0..)
        .zip(&people)
        .map(|(number, person)| wave.seals(person, &opinion(number)))
        .collect();
    let mut signatures = BTreeMap::new();
    for event in events {
        match event {
            Event::Issue(person) => {
                let reply = browsers[*person].asks(port).unwrap();
                signatures.insert(*person, browsers[*person].signature(&reply));
            }
            Event::Ballot(person) => {
                let reply = browsers[*person].casts(port, &signatures[person]).unwrap();
                assert_eq!(reply.status, 200);
            }
        }
    }
    let saved = wave.saved();
    (Image::history(saved.database(), saved.log()), wave)
}

/// Whose ballots lie in the opened box, in their order. Needs every key there is.
fn order_in_the_box(wave: &TestWave) -> Vec<usize> {
    let panel = wave.panels()[0];
    let (_, open_panel) = wave.services.open_panel(panel).unwrap().unwrap();
    let keys = wave.services.keys.panel(panel).unwrap();
    let record = &wave.boxes(panel)[0];
    let opened =
        BallotBox::open_record(&keys.box_key, panel, 0, record, open_panel.shape(0)).unwrap();
    let whose = opened.ballots().map(|ballot| {
        let key = keys.opening_key.clear().unwrap();
        let packed = open(key, &open_panel.fingerprint, &ballot.sealed).unwrap();
        let answers = open_panel.layout.unpack(&packed).unwrap();
        (0..PEOPLE)
            .find(|person| opinion(*person) == answers)
            .unwrap()
    });
    whose.collect()
}

#[test]
pub fn ours_gives_nobody_away_in_any_commit_nor_in_the_opened_box() {
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
    let (mut by_change, mut by_order) = (0.0, 0);
    for seed in 0..HISTORIES {
        let events = history(seed.try_into().unwrap());
        let (images, wave) = ours(&base, &events);
        // One commit for each issue and each ballot, and the image before.
        assert_eq!(images.len(), events.len() + 1);
        by_change += link_by_latest_change(&images, &ids, &events) / number(HISTORIES);
        // Every commit has the same shape: it replaces one box, and does nothing else.
        for pair in images.windows(2) {
            assert_eq!(look(&pair[0], &ids), look(&pair[1], &ids));
            let (before, after) = (pair[0].dump(), pair[1].dump());
            let changed: Vec<&String> = after
                .iter()
                .filter(|(name, rows)| before.get(*name) != Some(*rows))
                .map(|(name, _)| name)
                .collect();
            assert_eq!(changed, ["ballot_box"]);
        }
        // With every key, knowing who was issued and who cast in which order.
        let lying = order_in_the_box(&wave);
        let cast = events.iter().filter_map(|event| match event {
            Event::Ballot(person) => Some(person),
            Event::Issue(_) => None,
        });
        by_order += lying
            .iter()
            .zip(cast)
            .filter(|(lies, cast)| lies == cast)
            .count();
    }
    let chance = 1.0 / number(PEOPLE);
    println!(
        "ours: by the latest change before a ballot {by_change:.3}, chance {chance:.3}; by the order in the opened box {by_order} of {}, chance {HISTORIES}",
        PEOPLE * HISTORIES
    );
    assert!(by_change <= chance + 1e-9);
    // Poisson distributed with mean 6: 23 would come once in ten million.
    assert!(by_order < 23);
}
