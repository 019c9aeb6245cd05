//! Changes that arrive together are committed together, and a trouble of one is nobody else's.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use jiff::Timestamp;
use rapport::ballot::{BallotBox, SealedBallot, SignedBallot};
use rapport::clock::Clock;
use rapport::relationship::PanelId;
use rapport::store;
use rapport::workflow::{self, Casting, Issuing, Services, Submission, WorkflowError};

use crate::anonymity::counting::opened;
use crate::support::browser::Browser;
use crate::support::database::is_postgresql;
use crate::support::program::{Program, now, open_now, wait};
use crate::support::sqlite_file::Image;
use crate::support::test_wave::{Person, TestWave, opinion};

type Issued = Result<Option<Issuing>, WorkflowError>;

fn asks(services: &Services, browser: &Browser) -> Issued {
    workflow::issue(services, browser.panel, &browser.code, &browser.blinded())
}

fn casts(services: &Services, browser: &Browser, blind: &[u8]) -> Option<Casting> {
    let signature = browser.unblinded(blind);
    workflow::cast(
        services,
        browser.panel,
        browser.sealed.clone(),
        browser.prefix,
        signature,
    )
    .unwrap()
}

fn seal_all(wave: &TestWave, people: &[Person]) -> Vec<Browser> {
    (0..)
        .zip(people)
        .map(|(number, person)| wave.seals(person, &opinion(number)))
        .collect()
}

/// While another process holds the boxes of a panel, everybody asks; then the boxes are let go.
fn all_ask_while_locked(
    holder: &Services,
    services: &Services,
    panel: PanelId,
    browsers: &[Browser],
) -> Vec<Issued> {
    thread::scope(|scope| {
        let mut asking = Vec::new();
        holder
            .store
            .transaction(|connection| {
                store::lock_box(connection, panel, 0)?;
                for browser in browsers {
                    asking.push(scope.spawn(move || asks(services, browser)));
                }
                wait(400.0);
                Ok::<_, WorkflowError>(())
            })
            .unwrap();
        asking
            .into_iter()
            .map(|asked| asked.join().unwrap())
            .collect()
    })
}

#[test]
pub fn what_arrives_while_others_are_written_is_written_together() {
    let wave = TestWave::launched(16, 16);
    let other = wave.another_process();
    let browsers = seal_all(&wave, &wave.people);
    // On SQLite every commit is still in the log.
    let commits = |wave: &TestWave| {
        let saved = wave.saved();
        Image::history(saved.database(), saved.log()).len()
    };
    let before = if is_postgresql() { 0 } else { commits(&wave) };
    let issued = all_ask_while_locked(&other, &wave.services, wave.panels()[0], &browsers);
    let signatures: Vec<Box<[u8; 256]>> = issued
        .into_iter()
        .map(|issued| match issued {
            Ok(Some(Issuing::Signed(signature))) => signature,
            other => panic!("{other:?}"),
        })
        .collect();
    if !is_postgresql() {
        let made = commits(&wave) - before;
        println!("32 people in {made} commits");
        assert!(made <= 16, "{made}");
    }
    for (browser, blind) in browsers.iter().zip(&signatures) {
        let counted = Some(Casting::Counted {
            receipt: browser.receipt.clone(),
        });
        assert_eq!(casts(&wave.services, browser, &blind[..]), counted);
    }
    for panel in wave.panels() {
        let opened = opened(&wave, panel);
        assert_eq!((opened.issued_count(), opened.ballot_count()), (16, 16));
    }
}

#[test]
pub fn a_damaged_box_fails_its_own_panel_only() {
    let wave = TestWave::launched(8, 8);
    let [damaged, sound] = wave.panels();
    let browsers = seal_all(&wave, &wave.people);
    let good = wave.boxes(damaged).remove(0);
    let mut altered = good.clone();
    *altered.last_mut().unwrap() ^= 1;
    let replace = |record: &[u8]| {
        let mut connection = wave.services.store.connection().unwrap();
        store::replace_box(&mut connection, damaged, 0, record).unwrap();
    };
    replace(&altered);
    let other = wave.another_process();
    let issued = all_ask_while_locked(&other, &wave.services, sound, &browsers);
    for (browser, issued) in browsers.iter().zip(issued) {
        if browser.panel == sound {
            assert!(matches!(issued, Ok(Some(Issuing::Signed(_)))));
        } else {
            assert!(matches!(issued, Err(WorkflowError::Damaged(_))));
        }
    }
    // Put back, everything goes on.
    replace(&good);
    for browser in browsers.iter().filter(|browser| browser.panel == damaged) {
        assert!(matches!(
            asks(&wave.services, browser),
            Ok(Some(Issuing::Signed(_)))
        ));
    }
}

/// A clock that panics when it is told to.
struct Stumbling {
    stumbles: AtomicBool,
    now: Timestamp,
}

impl Clock for Stumbling {
    fn now(&self) -> Timestamp {
        assert!(!self.stumbles.load(Ordering::SeqCst), "the clock stumbles");
        self.now
    }
}

#[test]
pub fn a_panic_amid_a_write_stores_nothing_and_keeps_nobody_waiting() {
    let wave = TestWave::launched(8, 8);
    let clock = Arc::new(Stumbling {
        stumbles: AtomicBool::new(false),
        now: wave.clock.now(),
    });
    let services = wave.another_process_by(Arc::clone(&clock) as Arc<dyn Clock>);
    let browsers = seal_all(&wave, &wave.people);
    let first = asks(&services, &browsers[0]);
    assert!(matches!(first, Ok(Some(Issuing::Signed(_)))));
    let before = wave.panels().map(|panel| wave.boxes(panel));
    clock.stumbles.store(true, Ordering::SeqCst);
    let issued = all_ask_while_locked(&wave.services, &services, wave.panels()[0], &browsers[1..]);
    for issued in issued {
        assert!(
            matches!(issued, Err(WorkflowError::Unwritten(_))),
            "{issued:?}"
        );
    }
    assert_eq!(wave.panels().map(|panel| wave.boxes(panel)), before);
    clock.stumbles.store(false, Ordering::SeqCst);
    for browser in &browsers {
        assert!(matches!(
            asks(&services, browser),
            Ok(Some(Issuing::Signed(_)))
        ));
    }
}

#[test]
pub fn what_another_process_wrote_is_never_written_over() {
    let wave = TestWave::launched(12, 5);
    let other = wave.another_process();
    let browsers = seal_all(&wave, &wave.buyers());
    let processes = [&*wave.services, &*other];
    let mut blind = Vec::new();
    // Each process remembers the box as it wrote it, while the other changes it.
    for (number, browser) in browsers.iter().enumerate() {
        match asks(processes[number % 2], browser) {
            Ok(Some(Issuing::Signed(signature))) => blind.push(signature),
            other => panic!("{other:?}"),
        }
    }
    for (number, (browser, blind)) in browsers.iter().zip(&blind).enumerate() {
        let counted = Some(Casting::Counted {
            receipt: browser.receipt.clone(),
        });
        assert_eq!(
            casts(processes[number / 2 % 2], browser, &blind[..]),
            counted
        );
        assert_eq!(casts(processes[number % 2], browser, &blind[..]), counted);
    }
    let opened = opened(&wave, wave.panels()[0]);
    assert_eq!((opened.issued_count(), opened.ballot_count()), (12, 12));
    // A box that was put back to an earlier state is read as it is.
    let earlier = wave.boxes(wave.panels()[0]).remove(0);
    let late = wave.seals(&wave.suppliers()[0], &opinion(40));
    assert!(asks(&wave.services, &late).is_ok());
    let mut connection = wave.services.store.connection().unwrap();
    store::replace_box(&mut connection, wave.panels()[0], 0, &earlier).unwrap();
    assert_eq!(wave.boxes(wave.panels()[0])[0], earlier);
}

/// Fills a box with ballots that nobody signed, as a flood could not.
fn fill(wave: &TestWave, panel: PanelId, shard: u32) {
    let (_, open) = wave.services.open_panel(panel).unwrap().unwrap();
    let keys = wave.services.keys.panel(panel).unwrap();
    let shape = open.shape(shard);
    let record = &wave.boxes(panel)[usize::try_from(shard).unwrap()];
    let mut content = BallotBox::open_record(&keys.box_key, panel, shard, record, shape).unwrap();
    for number in 0..shape.slots - content.ballot_count() {
        let mut sealed = vec![0; shape.sealed_len];
        sealed[0] = u8::try_from(number).unwrap();
        sealed[1] = u8::try_from(shard).unwrap();
        content
            .insert(SignedBallot {
                sealed: SealedBallot::from_bytes(sealed).unwrap(),
                prefix: [0; 32],
                signature: [0; 256],
            })
            .unwrap();
    }
    let rng = &mut rapport::ids::generator();
    let record = content
        .seal_record(&keys.box_key, panel, shard, rng)
        .unwrap();
    let mut connection = wave.services.store.connection().unwrap();
    store::replace_box(&mut connection, panel, shard, &record).unwrap();
}

#[test]
pub fn full_boxes_overflow_and_every_ballot_is_found_and_counted_once() {
    let wave = TestWave::launched(67, 5);
    let (panel, buyers) = (wave.panels()[0], wave.buyers());
    assert_eq!(wave.boxes(panel).len(), 3);
    let mut receipts = BTreeSet::new();
    let submit = |person: &Person, number| match workflow::submit(
        &wave.services,
        panel,
        &person.code,
        &opinion(number),
    )
    .unwrap()
    {
        Some(Submission::Counted { receipt }) => receipt,
        other => panic!("{other:?}"),
    };
    // Some before any box is full, some after one is, some after two are; on both paths.
    for round in 0..3 {
        if round > 0 {
            fill(&wave, panel, [2, 0][round - 1]);
        }
        for (number, person) in buyers.iter().enumerate().skip(round * 16).take(8) {
            receipts.insert(submit(person, number));
        }
        let browsers = seal_all(&wave, &buyers[round * 16 + 8..round * 16 + 16]);
        for browser in &browsers {
            let Ok(Some(Issuing::Signed(blind))) = asks(&wave.services, browser) else {
                panic!("not signed");
            };
            let counted = Some(Casting::Counted {
                receipt: browser.receipt.clone(),
            });
            assert_eq!(casts(&wave.services, browser, &blind[..]), counted);
            // Repeated, also by a process that knows nothing yet.
            assert_eq!(casts(&wave.another_process(), browser, &blind[..]), counted);
            receipts.insert(browser.receipt.clone());
        }
    }
    assert_eq!(receipts.len(), 48);
    for person in wave.suppliers() {
        wave.counts(&person, &opinion(1));
    }
    wave.is_over();
    let count = wave.closes().remove(0);
    assert_eq!(
        (count.invited, count.issued, count.counted, count.invalid),
        (67, 48, 48, 0)
    );
    let mut connection = wave.services.store.connection().unwrap();
    let bulletin = store::bulletin_body(&mut connection, wave.wave)
        .unwrap()
        .unwrap();
    assert!(receipts.iter().all(|receipt| bulletin.contains(receipt)));
}

#[test]
pub fn a_server_that_is_told_to_stop_answers_what_waits() {
    let wave = open_now(8, 8);
    let browsers = seal_all(&wave, &wave.people);
    let panel = wave.panels()[0];
    let server = Program::start(wave.folder(), "info", &["serve"]);
    let port = server.port();
    let (replies, printed) = thread::scope(|scope| {
        let (mut asking, mut stopping) = (Vec::new(), None);
        wave.services
            .store
            .transaction(|connection| {
                store::lock_box(connection, panel, 0)?;
                for browser in browsers.iter().filter(|browser| browser.panel == panel) {
                    asking.push(scope.spawn(move || browser.asks(port)));
                }
                wait(400.0);
                stopping = Some(scope.spawn(move || server.asked_to_stop()));
                wait(200.0);
                Ok::<_, WorkflowError>(())
            })
            .unwrap();
        let replies: Vec<_> = asking
            .into_iter()
            .map(|asked| asked.join().unwrap())
            .collect();
        (replies, stopping.unwrap().join().unwrap())
    });
    assert!(printed.succeeded, "{printed:?}");
    assert_eq!(replies.len(), 8);
    for reply in replies {
        assert_eq!(reply.unwrap().status, 200);
    }
    wave.clock.set(now());
    assert_eq!(opened(&wave, panel).issued_count(), 8);
}
