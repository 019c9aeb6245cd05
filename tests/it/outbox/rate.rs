//! How fast mail leaves. Measured only where `RAPPORT_MANY_MAILS` says how much; `docs/performance.md`
//! says how to repeat it.

use super::faults::people;
use super::mailroom::Mailroom;

#[test]
#[allow(clippy::disallowed_methods)] // A stopwatch; no outcome depends on it.
fn invitations_leave_at_this_rate() {
    if std::env::var("RAPPORT_MANY_MAILS").is_err() {
        return;
    }
    let people = people();
    let room = Mailroom::of(people / 2);
    let worker = room.worker();
    let begun = std::time::Instant::now();
    room.work(&worker);
    let took = begun.elapsed();
    assert_eq!(room.waiting(), (0, vec![]));
    assert_eq!(room.sink.deliveries().len(), people);
    let rate = people as f64 / took.as_secs_f64();
    println!("{people} invitations in {took:.1?}: {rate:.0} a second");
}
