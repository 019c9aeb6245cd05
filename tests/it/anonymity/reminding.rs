//! Property 17: a reminder run leaves the invitations as they were, and no trace of whom it mailed:
//! not in the outbox, the database, the log of the database, or the program's log.

use std::sync::Arc;

use rapport::mail::{Transport, Worker};
use rapport::workflow;

use super::structure::{differences, rows, sealed_boxes};
use crate::support::database::is_postgresql;
use crate::support::program::{Program, now, open_now, wait};
use crate::support::smtp_sink::SmtpSink;
use crate::support::test_wave::{Saved, TestWave, opinion};

/// A launched wave with reminders for everybody in the outbox.
fn reminding(wave: TestWave) -> Saved {
    workflow::remind(&wave.services, wave.wave).unwrap();
    wave.put_away()
}

/// Some answer: six of each party, the first or the last six.
fn answered(base: &Saved, the_first: bool) -> TestWave {
    let wave = base.taken_up();
    for number in 0..6 {
        for people in [wave.buyers(), wave.suppliers()] {
            let number = if the_first { number } else { 11 - number };
            wave.counts(&people[number], &opinion(number));
        }
    }
    wave
}

/// Plays until no cover write falls into the play. Those come at random, whoever is mailed, and
/// would make a difference of their own.
fn uncovered(play: impl Fn() -> Played) {
    assert!((0..50).any(|_| play() == Played::Uncovered));
}

#[derive(PartialEq, Eq)]
enum Played {
    Covered,
    Uncovered,
}

/// Whether a box was written between two moments between which nobody answered.
fn covered(before: &[Saved], after: &[Saved]) -> bool {
    let mut pairs = before.iter().zip(after);
    pairs.any(|(before, after)| sealed_boxes(before) != sealed_boxes(after))
}

/// Everything about the run that must not depend on whom it mailed.
fn assert_no_trace(before: [&Saved; 2], after: [&Saved; 2]) {
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(rows(before, "outbox").len(), 24);
        assert_eq!(rows(after, "outbox").len(), 0);
        assert_eq!(rows(before, "invitation"), rows(after, "invitation"));
    }
    assert_eq!(differences(after[0], after[1]), [""; 0]);
}

#[test]
pub fn a_reminder_run_leaves_no_trace_of_whom_it_mailed() {
    let base = reminding(TestWave::launched(12, 12));
    uncovered(|| {
        let waves = [answered(&base, true), answered(&base, false)];
        let before = waves.each_ref().map(TestWave::saved);
        for wave in &waves {
            wave.works_the_outbox();
        }
        // The run did mail, and other people in each history.
        let mailed = waves.each_ref().map(TestWave::mailed);
        assert_eq!(mailed.each_ref().map(Vec::len), [12, 12]);
        assert!(mailed[0].iter().all(|address| !mailed[1].contains(address)));

        let running = waves.each_ref().map(TestWave::saved);
        if covered(&before, &running) {
            return Played::Covered;
        }
        assert_no_trace(before.each_ref(), running.each_ref());
        let stopped = waves.map(TestWave::put_away);
        assert_no_trace(before.each_ref(), stopped.each_ref());
        // Neither in what SQLite has freed.
        for saved in &stopped {
            for row in rows(&before[0], "outbox")
                .iter()
                .filter(|_| !is_postgresql())
            {
                let id = row[0].text().unwrap().as_bytes();
                assert!(!saved.database().windows(32).any(|window| window == id));
            }
        }
        Played::Uncovered
    });
}

#[test]
pub fn reminders_that_cannot_be_delivered_leave_no_trace_either() {
    let base = reminding(TestWave::launched(12, 12));
    uncovered(|| {
        let waves = [answered(&base, true), answered(&base, false)];
        let before = waves.each_ref().map(TestWave::saved);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        for wave in &waves {
            // Nobody listens on this port.
            let nowhere = Transport::from_url("smtp://127.0.0.1:1").unwrap();
            let worker = Worker::new(Arc::clone(&wave.services), nowhere, "rapport@trust.example");
            assert!(runtime.block_on(worker.tick()).unwrap());
        }
        let after = waves.each_ref().map(TestWave::saved);
        if covered(&before, &after) {
            return Played::Covered;
        }
        assert_no_trace(before.each_ref(), after.each_ref());
        let told = waves.each_ref().map(|wave| {
            let status = workflow::status(&wave.services, wave.wave).unwrap();
            status
                .panels
                .into_iter()
                .map(|p| (p.waiting, p.undeliverable))
                .collect::<Vec<_>>()
        });
        assert_eq!(told, [vec![(0, vec![]); 2], vec![(0, vec![]); 2]]);
        Played::Uncovered
    });
}

/// Log lines without their times.
fn without_times(log: &str) -> Vec<&str> {
    log.lines()
        .map(|line| line.split_once(' ').map_or(line, |(_, rest)| rest.trim()))
        .collect()
}

#[test]
pub fn the_log_of_the_worker_does_not_tell_whom_it_mailed() {
    let base = reminding(open_now(12, 12));
    uncovered(|| {
        let mut logs = Vec::new();
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for the_first in [true, false] {
            let wave = answered(&base, the_first);
            before.push(wave.saved());
            let (folder, people, id) = wave.leave();
            let sink = SmtpSink::start();
            let url = format!("smtp://{}", sink.address());
            let worker = Program::start(folder.path(), "trace", &["--mail-url", &url, "worker"]);
            while sink.deliveries().len() < 12 {
                wait(5.0);
            }
            let printed = worker.asked_to_stop();
            assert!(printed.succeeded && printed.out.is_empty(), "{printed:?}");
            assert_eq!(sink.deliveries().len(), 12);
            for person in &people {
                assert!(
                    !printed.err.contains(&person.email) && !printed.err.contains(&person.code)
                );
            }
            logs.push(printed.err);
            after.push(TestWave::found(folder, people, id, now()).put_away());
        }
        println!("the worker's log: {:?}", without_times(&logs[0]));
        assert_eq!(without_times(&logs[0]), without_times(&logs[1]));
        if covered(&before, &after) {
            return Played::Covered;
        }
        assert_eq!(differences(&after[0], &after[1]), [""; 0]);
        Played::Uncovered
    });
}
