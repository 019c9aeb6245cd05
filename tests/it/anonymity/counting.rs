//! Property 6: a code counts once, however often it is sent at once; what was replayed or altered
//! in a box is refused; ballots ≤ issued ≤ invited.

use std::thread;

use rapport::ballot::{BallotBox, Inserted, NO_BLINDED_MESSAGE};
use rapport::relationship::PanelId;
use rapport::store;
use rapport::workflow::WorkflowError;

use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::{form, post};

/// A wave in which five of six buyers and all five suppliers have answered.
fn answered() -> TestWave {
    let wave = TestWave::launched(6, 5);
    for (number, person) in wave
        .buyers()
        .iter()
        .take(5)
        .chain(&wave.suppliers())
        .enumerate()
    {
        wave.counts(person, &opinion(number));
    }
    wave
}

/// The box of a panel, opened.
pub fn opened(wave: &TestWave, panel: PanelId) -> BallotBox {
    let (_, open) = wave.services.open_panel(panel).unwrap().unwrap();
    let keys = wave.services.keys.panel(panel).unwrap();
    BallotBox::open_record(
        &keys.box_key,
        panel,
        0,
        &wave.boxes(panel)[0],
        open.shape(0),
    )
    .unwrap()
}

/// Puts a record into the place of a box, as somebody with access to the database can.
fn replace(wave: &TestWave, panel: PanelId, record: &[u8]) {
    let mut connection = wave.services.store.connection().unwrap();
    store::replace_box(&mut connection, panel, 0, record).unwrap();
}

#[test]
pub fn a_hundred_submissions_with_one_code_count_once() {
    let wave = TestWave::launched(5, 5);
    let (port, person) = (wave.port(), &wave.buyers()[0]);
    let replies: Vec<_> = thread::scope(|scope| {
        let sending: Vec<_> = (0..100)
            .map(|number| {
                scope.spawn(move || {
                    post(port, &person.page(), &form(&person.code, &opinion(number)))
                })
            })
            .collect();
        sending
            .into_iter()
            .map(|sent| sent.join().unwrap().unwrap())
            .collect()
    });
    assert_eq!(replies.iter().filter(|reply| reply.thanks()).count(), 1);
    assert_eq!(
        replies
            .iter()
            .filter(|reply| reply.was_counted_before())
            .count(),
        99
    );
    let opened = opened(&wave, person.panel);
    assert_eq!((opened.ballot_count(), opened.issued_count()), (1, 1));
}

#[test]
pub fn everybody_at_once_counts_once_each() {
    let wave = TestWave::launched(12, 12);
    let port = wave.port();
    thread::scope(|scope| {
        for (number, person) in wave.people.iter().enumerate() {
            for _ in 0..3 {
                scope.spawn(move || {
                    let reply =
                        post(port, &person.page(), &form(&person.code, &opinion(number))).unwrap();
                    assert!(reply.thanks() || reply.was_counted_before());
                });
            }
        }
    });
    wave.is_over();
    for count in wave.closes() {
        assert_eq!(
            (count.invited, count.issued, count.counted, count.invalid),
            (12, 12, 12, 0)
        );
    }
}

#[test]
pub fn an_altered_box_is_refused_at_close_until_it_is_restored() {
    let wave = answered();
    let panel = wave.panels()[0];
    let good = wave.boxes(panel).remove(0);
    wave.is_over();
    for at in [0, 11, 12, good.len() / 2, good.len() - 1] {
        let mut altered = good.clone();
        altered[at] ^= 1;
        replace(&wave, panel, &altered);
        let error = wave.tries_to_close().unwrap_err();
        assert!(matches!(error, WorkflowError::Damaged(_)), "{error}");
        assert!(
            error.to_string().contains("restore it from a backup"),
            "{error}"
        );
    }
    for length in [0, 12, good.len() - 1] {
        replace(&wave, panel, &good[..length]);
        assert!(wave.tries_to_close().is_err());
    }
    replace(&wave, panel, &good);
    assert_eq!(wave.closes()[0].counted, 5);
}

#[test]
pub fn a_box_opens_in_its_own_place_only() {
    // Panels of one size have boxes of one shape.
    let wave = TestWave::launched(5, 5);
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    let [buyers, suppliers] = wave.panels();
    let (one, other) = (
        wave.boxes(buyers).remove(0),
        wave.boxes(suppliers).remove(0),
    );
    assert_eq!(one.len(), other.len());
    replace(&wave, buyers, &other);
    wave.is_over();
    assert!(matches!(
        wave.tries_to_close(),
        Err(WorkflowError::Damaged(_))
    ));
    replace(&wave, buyers, &one);
    assert_eq!(wave.closes()[0].counted, 5);
}

#[test]
pub fn replayed_and_forged_ballots_do_not_count() {
    let wave = answered();
    let panel = wave.panels()[0];
    let (_, open) = wave.services.open_panel(panel).unwrap().unwrap();
    // Whoever holds the box key can write the box, but cannot sign.
    let mut opened = opened(&wave, panel);
    let ballot = opened.ballots().next().unwrap().clone();
    assert_eq!(opened.insert(ballot.clone()), Ok(Inserted::AlreadyThere));
    let mut signed_anew = ballot.clone();
    signed_anew.prefix = [7; 32];
    assert_eq!(opened.insert(signed_anew), Ok(Inserted::AlreadyThere));
    let mut sealed = ballot.sealed.as_bytes().to_vec();
    let last = sealed.len() - 1;
    sealed[last] ^= 1;
    let forged = rapport::ballot::SignedBallot {
        sealed: rapport::ballot::SealedBallot::from_bytes(sealed).unwrap(),
        ..ballot
    };
    assert_eq!(opened.insert(forged), Ok(Inserted::Added));
    let unissued = (0..6).find(|place| !opened.is_issued(*place)).unwrap();
    opened.mark_issued(unissued, NO_BLINDED_MESSAGE).unwrap();
    let keys = wave.services.keys.panel(panel).unwrap();
    let record = opened
        .seal_record(&keys.box_key, panel, 0, &mut rapport::ids::generator())
        .unwrap();
    assert_eq!(record.len(), open.shape(0).record_len());
    replace(&wave, panel, &record);

    wave.is_over();
    let counts = wave.closes();
    assert_eq!(
        (counts[0].invited, counts[0].issued, counts[0].counted),
        (6, 6, 5)
    );
    assert!(
        counts
            .iter()
            .all(|c| c.counted + c.invalid <= c.issued && c.issued <= c.invited)
    );
}
