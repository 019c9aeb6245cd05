//! What is wrong with this system and not with a mail: the mail waits until it is mended, and the log
//! says what is wrong without naming anybody.

use std::fs;
use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use rapport::mail::Worker;
use rapport::telemetry::subscriber;
use rapport::workflow;
use tracing_subscriber::filter::LevelFilter;

use super::mailroom::Mailroom;
use crate::support::smtp_sink::{Act, At};

/// Everything that this process logs.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(line)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// Listens to every thread that is started from now on to work the outbox.
    fn of(room: &Mailroom, worker: &Worker) -> String {
        let log = Self::default();
        let writer = log.clone();
        let lines = Arc::new(subscriber(LevelFilter::TRACE, false, move || {
            writer.clone()
        }));
        let dispatch = tracing::Dispatch::from(lines);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .on_thread_start({
                let dispatch = dispatch.clone();
                move || std::mem::forget(tracing::dispatcher::set_default(&dispatch))
            })
            .build()
            .unwrap();
        let _here = tracing::dispatcher::set_default(&dispatch);
        for _ in 0..3 {
            let _ = runtime.block_on(worker.tick());
            room.pass(5);
        }
        drop(runtime);
        String::from_utf8(log.0.lock().unwrap().clone()).unwrap()
    }
}

#[test]
fn a_sender_that_is_no_address_makes_mails_wait_and_gives_none_up() {
    for sender in [
        "Rapport <rapport@trust.example>",
        "rapport",
        "",
        "r\u{fc}ck@trust.example",
    ] {
        let room = Mailroom::of(5);
        let worker = Worker::new(Arc::clone(&room.services), room.transport(), sender);
        room.work(&worker);
        assert_eq!(room.sink.deliveries().len(), 0);
        assert_eq!(room.waiting(), (10, vec![]), "{sender:?}");
        room.pass(2);
        room.work(&room.worker());
        assert_eq!(room.waiting(), (0, vec![]));
        assert_eq!(room.sink.deliveries().len(), 10);
    }
}

#[test]
fn the_log_tells_how_many_invitations_fail_where_and_never_whose() {
    let room = Mailroom::of(5);
    room.sink.fail(
        At::Rcpt,
        Act::Reply("550 5.1.1 <buyer-00001@people.example> is unknown"),
    );
    let log = Log::of(&room, &room.worker());
    assert!(
        log.contains("invitations cannot be delivered")
            && log.contains("stage=recipient reply=5xx"),
        "{log}"
    );
    assert!(
        !log.contains("people.example") && !log.contains("5.1.1"),
        "{log}"
    );
    assert_eq!(room.waiting().1.len(), 10);
}

#[test]
fn the_log_tells_nothing_of_reminders() {
    let room = Mailroom::of(12);
    room.work(&room.worker());
    workflow::remind(&room.services, room.wave).unwrap();
    room.sink
        .fail_every(2, At::Rcpt, Act::Reply("550 5.1.1 unknown"));
    room.sink
        .fail_every(3, At::Data, Act::Reply("451 4.3.0 later"));
    let log = Log::of(&room, &room.worker());
    assert!(room.sink.deliveries().len() > 24);
    assert_eq!(log, "");
}

#[test]
fn mail_waits_for_keys_that_are_not_there_and_the_metrics_say_so() {
    let room = Mailroom::of(12);
    let worker = room.worker();
    // The panels are known to this process, as on the day after launch.
    room.runtime.block_on(worker.tick()).unwrap();
    let sent = room.sink.deliveries().len();
    for invitation in room.people() {
        workflow::resend(&room.services, room.wave, invitation.id).unwrap();
    }
    workflow::remind(&room.services, room.wave).unwrap();
    let (keys, away) = (room.folder().join("keys"), room.folder().join("away"));
    let files: Vec<_> = fs::read_dir(&keys)
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    fs::create_dir(&away).unwrap();
    for file in &files {
        fs::rename(keys.join(file), away.join(file)).unwrap();
    }
    // Longer than any mail server would be tried.
    for _ in 0..30 {
        assert!(room.runtime.block_on(worker.tick()).is_err());
        room.pass(2);
    }
    assert_eq!(room.sink.deliveries().len(), sent);
    let gauges = workflow::gauges(&room.services).unwrap();
    let (_, invitations) = &gauges.mail[0];
    assert_eq!(
        (invitations.waiting, invitations.undeliverable),
        (24, 0),
        "none was dropped"
    );
    assert_eq!(gauges.without_keys, 1);

    for file in &files {
        fs::rename(away.join(file), keys.join(file)).unwrap();
    }
    room.pass(2);
    // The first answer is a temporary refusal: what went before was no attempt and does not count.
    room.sink.fail(At::Mail, Act::Reply("451 4.3.0 later"));
    let _ = room.runtime.block_on(worker.tick());
    room.sink.recover();
    room.pass(3);
    room.work(&worker);
    assert_eq!(room.waiting(), (0, vec![]));
    assert_eq!(room.sink.deliveries().len(), sent + 48);
    assert_eq!(workflow::gauges(&room.services).unwrap().without_keys, 0);
}
