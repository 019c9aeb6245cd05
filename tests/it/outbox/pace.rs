//! Mail leaves in the window, in the wave's zone, and no faster than is set.

use rapport::store::{self, MailKind};
use rapport::workflow;

use super::mailroom::Mailroom;

#[test]
fn outside_the_window_mail_waits_in_the_outbox() {
    let room = Mailroom::of(5);
    let worker = room.worker().paced("10:00-18:00".parse().unwrap(), 0);
    // 09:00 in Berlin.
    room.work(&worker);
    assert_eq!(room.waiting().0, 10);
    room.pass(60);
    room.work(&worker);
    assert_eq!(room.waiting().0, 0);

    // In the evening somebody reminds: nothing leaves the outbox before the next morning, so a
    // restart at night loses nothing.
    room.pass(9 * 60);
    workflow::remind(&room.services, room.wave).unwrap();
    room.work(&worker);
    let due = |room: &Mailroom| {
        let mut connection = room.services.store.connection().unwrap();
        let now = rapport::clock::Clock::now(&*room.clock);
        let due = store::due(&mut connection, MailKind::Reminder, room.wave, now, 100);
        due.unwrap().len()
    };
    assert_eq!((due(&room), room.sink.deliveries().len()), (10, 10));
    room.pass(15 * 60);
    room.work(&worker);
    assert_eq!((due(&room), room.sink.deliveries().len()), (0, 20));
}

#[test]
fn no_more_mails_leave_in_a_minute_than_are_set() {
    let room = Mailroom::of(20);
    let worker = room.worker().paced("00:00-24:00".parse().unwrap(), 12);
    room.work(&worker);
    let at_once = room.sink.deliveries().len();
    assert_eq!(at_once, 1, "a few seconds' worth");
    for minute in 1..=2 {
        for _ in 0..12 {
            room.clock
                .set(rapport::clock::Clock::now(&*room.clock) + jiff::SignedDuration::from_secs(5));
            room.work(&worker);
        }
        assert_eq!(room.sink.deliveries().len(), at_once + minute * 12);
    }
    assert_eq!(
        room.sink.connections(),
        1,
        "at a slow pace one connection is enough"
    );
}
