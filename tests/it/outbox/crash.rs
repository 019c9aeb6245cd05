//! A worker that dies, and several at once: nothing is lost, and what is sent twice is bounded.

use rapport::mail::LANES;

use super::mailroom::Mailroom;
use crate::support::smtp_sink::{Act, At};

#[test]
fn a_worker_killed_between_sending_and_noting_it_repeats_only_the_mails_under_way() {
    let room = Mailroom::of(30);
    // Every tenth mail arrives, and the server never says so: the lanes get stuck one by one.
    room.sink.fail_every(10, At::Content, Act::Hold);
    let worker = room.worker();
    let killed = room.runtime.spawn(async move { worker.tick().await });
    let sent_and_noted = 10 * LANES - LANES;
    while room.waiting().0 > 60 - sent_and_noted {
        std::thread::yield_now();
    }
    while room.sink.deliveries().len() < 10 * LANES {
        std::thread::yield_now();
    }
    killed.abort();
    assert!(room.runtime.block_on(killed).is_err());
    room.sink.recover();

    let services = room.another_process();
    let worker = room.worker_of(&services);
    room.work(&worker);
    assert_eq!(
        room.waiting().0,
        60 - sent_and_noted,
        "claims stand for a while"
    );
    room.pass(31);
    room.work(&worker);

    assert_eq!(room.waiting(), (0, vec![]));
    let arrived = room.arrived();
    assert_eq!(arrived.len(), 60);
    let twice: Vec<_> = arrived.values().filter(|ids| ids.len() > 1).collect();
    assert_eq!(twice.len(), LANES);
    assert!(twice.iter().all(|ids| ids.len() == 2 && ids[0] == ids[1]));
}

#[test]
fn several_workers_send_each_mail_once() {
    let room = Mailroom::of(40);
    let services = room.another_process();
    let workers = [room.worker(), room.worker_of(&services)];
    let busy = workers.map(|worker| {
        room.runtime
            .spawn(async move { while worker.tick().await.unwrap() {} })
    });
    for worker in busy {
        room.runtime.block_on(worker).unwrap();
    }
    assert_eq!(room.waiting(), (0, vec![]));
    let arrived = room.arrived();
    assert_eq!(arrived.len(), 80);
    assert!(arrived.values().all(|ids| ids.len() == 1));
}
