//! Property 10 on the path of a browser that seals: `kill -9` at any point between issue and ballot
//! ends, after the retry, in exactly one counted ballot for everybody.

use std::thread;

use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;

use crate::support::browser::Browser;
use crate::support::program::{Program, now, open_now, wait};
use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::Reply;

/// How often a server is killed.
const KILLS: usize = 16;
/// How many send at the same time.
const AT_ONCE: usize = 6;

/// How far a browser got.
enum Reached {
    HungUpBeforeSignature,
    HungUpBeforeReceipt,
    Counted,
}

/// A browser submits from the beginning, as after a reload.
fn tries(browser: &Browser, port: u16) -> Reached {
    let Some(reply) = browser.asks(port) else {
        return Reached::HungUpBeforeSignature;
    };
    assert_eq!(reply.status, 200, "{}", reply.body);
    match browser.casts(port, &browser.signature(&reply)) {
        None => Reached::HungUpBeforeReceipt,
        Some(Reply { status: 200, .. }) => Reached::Counted,
        Some(reply) => panic!("{}: {}", reply.status, reply.body),
    }
}

/// Kills servers amid submissions; `beside` is one that stays, if any, to which whoever is hung up
/// on turns at once.
fn played(beside: bool) {
    let wave = open_now(16, 16);
    // Drawn anew every time; the assertions hold whatever is drawn.
    let mut generator = ChaCha12Rng::from_rng(&mut rapport::ids::generator());
    let browsers: Vec<Browser> = (0..)
        .zip(&wave.people)
        .map(|(number, person)| wave.seals(person, &opinion(number)))
        .collect();
    let (folder, people, id) = wave.leave();
    let steady = beside.then(|| Program::start(folder.path(), "info", &["serve"]));
    let steady_port = steady.as_ref().map(Program::port);

    let begun = now();
    {
        let server = Program::start(folder.path(), "info", &["serve"]);
        assert!(matches!(
            tries(&browsers[0], server.port()),
            Reached::Counted
        ));
        server.killed();
    }
    let mut longest = 1000.0 * now().duration_since(begun).as_secs_f64();
    let (mut before_signature, mut before_receipt, mut counted) = (0, 0, 0);
    for _ in 0..KILLS {
        let server = Program::start(folder.path(), "info", &["serve"]);
        let port = server.port();
        let everybody: Vec<usize> = (0..browsers.len()).collect();
        let senders: Vec<usize> = everybody.sample(&mut generator, AT_ONCE).copied().collect();
        let delay = generator.random_range(0.0..longest);
        let reached: Vec<Reached> = thread::scope(|scope| {
            let sending: Vec<_> = senders
                .iter()
                .map(|sender| {
                    let browser = &browsers[*sender];
                    scope.spawn(move || {
                        let reached = tries(browser, port);
                        if let (Some(port), false) =
                            (steady_port, matches!(reached, Reached::Counted))
                        {
                            assert!(matches!(tries(browser, port), Reached::Counted));
                        }
                        reached
                    })
                })
                .collect();
            wait(delay);
            server.killed();
            sending
                .into_iter()
                .map(|sent| sent.join().unwrap())
                .collect()
        });
        // Kills shall fall before, amid and after.
        let all_counted = reached
            .iter()
            .all(|reached| matches!(reached, Reached::Counted));
        longest *= if all_counted { 0.7 } else { 1.15 };
        for reached in reached {
            match reached {
                Reached::HungUpBeforeSignature => before_signature += 1,
                Reached::HungUpBeforeReceipt => before_receipt += 1,
                Reached::Counted => counted += 1,
            }
        }
    }
    println!(
        "{KILLS} kills: {before_signature} were hung up on before the signature, {before_receipt} before the receipt, {counted} were counted before"
    );
    assert!(before_signature + before_receipt > 0 && counted > 0);

    let server = Program::start(folder.path(), "info", &["serve"]);
    let port = server.port();
    for browser in &browsers {
        assert!(matches!(tries(browser, port), Reached::Counted));
    }
    server.killed();
    drop(steady);
    let wave = TestWave::found(folder, people, id, now());
    wave.is_over();
    for count in wave.closes() {
        assert_eq!(
            (count.invited, count.issued, count.counted, count.invalid),
            (16, 16, 16, 0)
        );
    }
}

#[test]
pub fn after_kills_between_issue_and_ballot_everybody_has_one_counted_ballot() {
    played(false);
}

#[test]
pub fn after_kills_of_one_of_two_processes_everybody_has_one_counted_ballot() {
    played(true);
}
