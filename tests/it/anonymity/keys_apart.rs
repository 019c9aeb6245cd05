//! Properties 8 and 9: database without key file, or key file without database, opens nothing; and
//! after close no saved copy of a box can be opened with what the server still holds.
//!
//! "Cannot be opened" is tried: everything in the files that could be a key is taken for one.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

use data_encoding::{BASE64, BASE64URL, HEXLOWER};
use rapport::ballot::{BallotBox, BoxKey, BoxShape};
use rapport::keys::KeyError;
use rapport::relationship::PanelId;
use rapport::store;
use rapport::web::respondent::Respondents;
use rapport::workflow::{self, CloseStep, WorkflowError};

use super::structure::{rows, sealed_boxes};
use crate::support::database::is_postgresql;
use crate::support::sqlite_file::Value;
use crate::support::test_wave::{Files, Saved, TestWave, opinion};

/// Everything in these files that could be a key of 32 bytes: as it is, in hexadecimal, in base64.
fn possible_keys(files: &[&Files]) -> BTreeSet<Vec<u8>> {
    let mut found = BTreeSet::new();
    for content in files.iter().flat_map(|files| files.values()) {
        for window in content.windows(32) {
            // A random key has few zeros and is no text.
            let zeros = window.iter().filter(|byte| **byte == 0).count();
            if zeros < 6 && !window.is_ascii() {
                found.insert(window.to_vec());
            }
        }
        let texts = |length: usize| content.windows(length).filter(|window| window.is_ascii());
        found.extend(texts(64).filter_map(|text| HEXLOWER.decode(&text.to_ascii_lowercase()).ok()));
        for text in texts(43) {
            let padded = [text, b"="].concat();
            let decoded = BASE64
                .decode(&padded)
                .or_else(|_| BASE64URL.decode(&padded))
                .ok();
            found.extend(decoded.filter(|key| key.len() == 32));
        }
    }
    found
}

/// A box as somebody saved it, with all that is public about it.
struct SavedBox {
    panel: PanelId,
    shape: BoxShape,
    record: Vec<u8>,
}

fn saved_boxes(copies: &[Saved], shapes: &[(PanelId, BoxShape)]) -> Vec<SavedBox> {
    let mut found = Vec::new();
    for copy in copies {
        for row in rows(copy, "ballot_box") {
            let [Value::Text(panel), _, Value::Blob(record)] = &row[..] else {
                panic!("a box has three columns");
            };
            let panel: PanelId = panel.parse().unwrap();
            let (_, shape) = shapes.iter().find(|(known, _)| *known == panel).unwrap();
            found.push(SavedBox {
                panel,
                shape: *shape,
                record: record.clone(),
            });
        }
    }
    found
}

/// How many of the boxes anything in the files opens.
fn opened(boxes: &[SavedBox], files: &[&Files]) -> usize {
    let keys = possible_keys(files);
    let opens = |one: &SavedBox| {
        keys.iter().any(|key| {
            let key = BoxKey::from_bytes(key).unwrap();
            BallotBox::open_record(&key, one.panel, 0, &one.record, one.shape).is_ok()
        })
    };
    boxes.iter().filter(|one| opens(one)).count()
}

fn shapes(wave: &TestWave) -> Vec<(PanelId, BoxShape)> {
    let shape = |panel| wave.services.open_panel(panel).unwrap().unwrap().1.shape(0);
    wave.panels().map(|panel| (panel, shape(panel))).to_vec()
}

fn answered() -> TestWave {
    let wave = TestWave::launched(5, 5);
    for (number, person) in wave.people.iter().enumerate().skip(1) {
        wave.counts(person, &opinion(number));
    }
    wave
}

#[test]
pub fn the_database_without_the_key_files_opens_nothing() {
    let wave = answered();
    let shapes = shapes(&wave);
    let mut copy = wave.put_away();
    let boxes = saved_boxes(std::slice::from_ref(&copy), &shapes);
    assert_eq!(
        opened(&boxes, &[&copy.data, &copy.keys]),
        2,
        "the search finds keys where they are"
    );
    assert_eq!(opened(&boxes, &[&copy.data]), 0);

    copy.keys.clear();
    let wave = copy.taken_up();
    let person = &wave.people[0];
    let submission = workflow::submit(&wave.services, person.panel, &person.code, &opinion(0));
    // Nobody is told that the code is wrong or the wave over: the operator is to find the keys.
    assert!(matches!(
        submission,
        Err(WorkflowError::Keys(KeyError::PanelGone(_)))
    ));
    assert!(matches!(
        workflow::status(&wave.services, wave.wave),
        Err(WorkflowError::Keys(_))
    ));
    wave.is_over();
    assert!(matches!(
        wave.tries_to_close(),
        Err(WorkflowError::Keys(KeyError::PanelGone(_)))
    ));
    // With the keys back, all is well.
    assert!(wave.services.keys.panel(person.panel).is_err());
}

#[test]
pub fn the_key_files_without_the_database_open_nothing() {
    let launched = TestWave::launched(5, 5).put_away();
    let wave = launched.taken_up();
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    let mut copy = wave.put_away();
    // Nothing of an answer ever comes into a key file.
    assert_eq!(copy.keys, launched.keys);
    copy.data.clear();
    let wave = copy.taken_up();
    assert_eq!(
        store::waves(&mut wave.services.store.connection().unwrap(), None).unwrap(),
        []
    );
    assert!(wave.services.page(wave.people[0].panel).unwrap().is_none());
}

#[test]
pub fn a_key_file_of_another_wave_opens_nothing() {
    let (wave, mut other) = (answered(), TestWave::launched(5, 5).put_away());
    let shapes = shapes(&wave);
    let mut copy = wave.put_away();
    let boxes = saved_boxes(std::slice::from_ref(&copy), &shapes);
    assert_eq!(opened(&boxes, &[&other.keys]), 0);
    // Neither under the name of the wave's own.
    let names: Vec<String> = copy.keys.keys().cloned().collect();
    let contents = std::mem::take(&mut other.keys).into_values();
    copy.keys = names.into_iter().zip(contents).collect();
    let wave = copy.taken_up();
    wave.is_over();
    assert!(matches!(
        wave.tries_to_close(),
        Err(WorkflowError::Keys(KeyError::Damaged { .. }))
    ));
}

#[test]
pub fn after_close_no_saved_copy_opens_with_what_the_server_still_holds() {
    let wave = TestWave::launched(5, 5);
    let shapes = shapes(&wave);
    let mut copies = vec![wave.saved()];
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
        copies.push(wave.saved());
    }
    wave.is_over();
    // Another process has keys and codes in its memory.
    let other = wave.another_process();
    let remembered = wave.panels().map(|panel| {
        let (_, open) = other.open_panel(panel).unwrap().unwrap();
        (
            Arc::downgrade(&other.keys.panel(panel).unwrap()),
            Arc::downgrade(&open),
        )
    });
    assert!(
        remembered
            .iter()
            .all(|(keys, open)| keys.upgrade().is_some() && open.upgrade().is_some())
    );
    for step in CloseStep::ALL {
        let unwound = catch_unwind(AssertUnwindSafe(|| {
            workflow::close(&wave.services, wave.wave, &mut |done| {
                if done == step {
                    resume_unwind(Box::new("cut off"));
                }
            })
        }));
        assert!(unwound.is_err(), "{step:?} was not reached");
        copies.push(wave.saved());
    }
    wave.closes();
    wave.releases();
    copies.push(wave.saved());

    let [before, .., after] = &copies[..] else {
        panic!("copies")
    };
    let boxes = saved_boxes(&copies, &shapes);
    assert!(boxes.len() >= 2 * 12, "{}", boxes.len());
    assert_eq!(sealed_boxes(after), Vec::<Vec<u8>>::new());
    assert_eq!(
        opened(&boxes, &[&before.keys]),
        boxes.len(),
        "the search finds keys where they are"
    );
    assert_eq!(opened(&boxes, &[&after.data, &after.keys]), 0);

    // What another process remembered is forgotten when it next looks after the time.
    workflow::keep_time(&other).unwrap();
    assert!(
        remembered
            .iter()
            .all(|(keys, open)| keys.upgrade().is_none() && open.upgrade().is_none())
    );
    for services in [&wave.services, &other] {
        for panel in wave.panels() {
            assert!(matches!(
                services.keys.panel(panel),
                Err(KeyError::PanelGone(_))
            ));
        }
    }
    // The copy in place of the database, with the keys there still are.
    for copy in &copies[..11] {
        let restored = Saved {
            keys: after.keys.clone(),
            ..copy.clone()
        }
        .taken_up();
        restored.is_over();
        assert!(matches!(
            restored.tries_to_close(),
            Err(WorkflowError::Keys(KeyError::PanelGone(_)))
        ));
    }
    // On PostgreSQL dead rows stay; see `postgresql/traces.rs`.
    if is_postgresql() {
        return;
    }
    // Nothing of a box stays in the files, not even in what SQLite has freed.
    let windows =
        |content: &'_ Vec<u8>| content.windows(16).map(<[u8]>::to_vec).collect::<Vec<_>>();
    let pieces_of = |saved: &Saved| {
        saved
            .data
            .values()
            .flat_map(windows)
            .collect::<BTreeSet<_>>()
    };
    let (open, closed) = (pieces_of(&copies[10]), pieces_of(after));
    let stays = |pieces: &BTreeSet<Vec<u8>>, one: &SavedBox| {
        one.record
            .chunks_exact(16)
            .any(|piece| pieces.contains(piece))
    };
    assert!(
        boxes.iter().any(|one| stays(&open, one)),
        "the search finds a box where it is"
    );
    assert!(!boxes.iter().any(|one| stays(&closed, one)));
}
