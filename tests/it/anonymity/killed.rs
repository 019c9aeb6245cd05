//! Properties 10 and 16 with a real process: `rapport serve` is killed amid submissions, and
//! `rapport wave close` and `release` amid their work. After a restart and a retry, every
//! respondent has exactly one counted ballot, and the wave one release.

use std::path::Path;
use std::thread;

use jiff::ToSpan;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use rapport::workflow;
use tempfile::TempDir;

use crate::support::program::{Program, now, open_now, run, wait};
use crate::support::test_wave::{Person, Saved, TestWave, opinion};
use crate::support::web_server::{form, post, request};

/// How often the server is killed.
const KILLS: usize = 21;
/// How many send at the same time, and so how many times longer the last waits than the first.
const AT_ONCE: f64 = 6.0;

/// A server that has read everything it keeps in memory.
fn warm(folder: &Path, people: &[Person]) -> (Program, u16) {
    let server = Program::start(folder, "info", &["serve"]);
    let port = server.port();
    for page in [people[0].page(), people[people.len() - 1].page()] {
        assert_eq!(request(port, "GET", &page, &[], b"").unwrap().status, 200);
    }
    (server, port)
}

#[test]
pub fn after_kills_amid_submissions_every_respondent_has_one_counted_ballot() {
    let wave = open_now(16, 16);
    // Drawn anew every time; the assertions hold whatever is drawn.
    let mut generator = ChaCha12Rng::from_rng(&mut rapport::ids::generator());
    let (folder, people, id) = wave.leave();
    let mut thanked = vec![false; people.len()];
    let (mut hung_up, mut thanks) = (0, 0);
    let everybody: Vec<usize> = (0..people.len()).collect();
    // How long one takes, so that kills fall before, amid and after.
    let (server, port) = warm(folder.path(), &people);
    let begun = now();
    let first = post(port, &people[0].page(), &form(&people[0].code, &opinion(0))).unwrap();
    thanked[0] = first.thanks();
    let mut longest = 1000.0 * AT_ONCE * now().duration_since(begun).as_secs_f64();
    server.killed();
    for _ in 0..KILLS {
        let (server, port) = warm(folder.path(), &people);
        let senders: Vec<usize> = everybody.sample(&mut generator, 6).copied().collect();
        let delay = generator.random_range(0.0..longest);
        let replies: Vec<_> = thread::scope(|scope| {
            let sending: Vec<_> = senders
                .iter()
                .map(|&sender| {
                    let person = &people[sender];
                    scope.spawn(move || {
                        post(port, &person.page(), &form(&person.code, &opinion(sender)))
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
        // A busy machine may be slower than it was.
        if replies.iter().all(Option::is_none) {
            longest *= 1.25;
        }
        for (sender, reply) in senders.into_iter().zip(replies) {
            match reply {
                None => hung_up += 1,
                Some(reply) if reply.thanks() => {
                    assert!(!thanked[sender], "thanked twice");
                    thanked[sender] = true;
                    thanks += 1;
                }
                Some(reply) => assert!(reply.was_counted_before(), "{}", reply.status),
            }
        }
    }
    println!("{KILLS} kills: {thanks} were thanked before, {hung_up} were hung up on");
    assert!(
        hung_up > 0 && thanks > 0,
        "no kill came amid the submissions"
    );

    let server = Program::start(folder.path(), "info", &["serve"]);
    let port = server.port();
    let mut counted_unthanked = 0;
    for (sender, person) in people.iter().enumerate() {
        let reply = post(port, &person.page(), &form(&person.code, &opinion(sender))).unwrap();
        assert!(
            reply.thanks() || reply.was_counted_before(),
            "{}",
            reply.status
        );
        assert!(
            !(thanked[sender] && reply.thanks()),
            "thanks were given and the ballot was lost"
        );
        counted_unthanked += usize::from(!thanked[sender] && reply.was_counted_before());
    }
    println!("{counted_unthanked} ballots were stored though the thanks did not arrive");
    server.killed();

    let wave = TestWave::found(folder, people, id, now());
    wave.is_over();
    for count in wave.closes() {
        assert_eq!(
            (count.invited, count.issued, count.counted, count.invalid),
            (16, 16, 16, 0)
        );
    }
}

/// A wave that everybody answered and that may be closed since an hour.
fn over() -> Saved {
    let closed_at = now() - 25.hours();
    let wave = TestWave::launched_between(closed_at - 48.hours(), closed_at, 11, 10);
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    wave.clock.set(now());
    wave.put_away()
}

/// Kills a command at a moment; it may have ended before.
fn killed_after(folder: &Path, milliseconds: f64, arguments: &[&str]) {
    let program = Program::start(folder, "off", arguments);
    wait(milliseconds);
    program.killed();
}

/// Milliseconds that a command takes.
fn duration(folder: &Path, arguments: &[&str]) -> f64 {
    let begun = now();
    let printed = run(folder, arguments);
    assert!(printed.succeeded, "{printed:?}");
    now().duration_since(begun).as_secs_f64() * 1000.0
}

fn in_folder(saved: &Saved) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    saved.written_to(folder.path());
    folder
}

#[test]
pub fn after_kills_amid_close_and_release_there_is_one_release_and_no_key() {
    const CUTS: u32 = 8;
    let base = over();
    let id = base.wave.to_string();
    let (close, release) = (
        ["wave", "close", id.as_str()],
        ["wave", "release", id.as_str()],
    );
    let decided = |folder: TempDir| {
        let wave = TestWave::found(folder, base.people.clone(), base.wave, now());
        wave.decides();
        wave.leave().0
    };
    let figures = |folder: TempDir| {
        let wave = TestWave::found(folder, base.people.clone(), base.wave, now());
        let release = workflow::released(&wave.services, wave.wave)
            .unwrap()
            .to_json();
        (
            release,
            wave.put_away().keys.into_keys().collect::<Vec<_>>(),
        )
    };
    let folder = in_folder(&base);
    let closing = duration(folder.path(), &close);
    let folder = decided(folder);
    let releasing = duration(folder.path(), &release);
    let (expected, keys) = figures(folder);
    assert!(
        expected.contains("Opinion 3.") && keys.is_empty(),
        "{keys:?}"
    );
    for cut in 1..=CUTS {
        let part = f64::from(cut) / f64::from(CUTS);
        let folder = in_folder(&base);
        killed_after(folder.path(), closing * part, &close);
        assert!(run(folder.path(), &close).succeeded);
        let folder = decided(folder);
        killed_after(folder.path(), releasing * part, &release);
        assert!(run(folder.path(), &release).succeeded);
        assert_eq!(
            figures(folder),
            (expected.clone(), Vec::new()),
            "cut at {part} of the time"
        );
    }
}
