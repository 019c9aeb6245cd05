//! How fast mail leaves, unsigned and signed. Measured only where `RAPPORT_MANY_MAILS` says how much;
//! `docs/performance.md` says how to repeat it.

use std::sync::Arc;

use openssl::rsa::Rsa;
use rapport::mail::{DkimSigner, Transport, Worker};

use super::faults::people;
use super::mailroom::Mailroom;

#[allow(clippy::disallowed_methods)] // A stopwatch; no outcome depends on it.
fn measure(how: &str, transport: impl FnOnce(&Mailroom) -> Transport) {
    if std::env::var("RAPPORT_MANY_MAILS").is_err() {
        return;
    }
    let people = people();
    let room = Mailroom::of(people / 2);
    let services = Arc::clone(&room.services);
    let worker = Worker::new(services, transport(&room), "rapport@trust.example");
    let begun = std::time::Instant::now();
    room.work(&worker);
    let took = begun.elapsed();
    assert_eq!(room.waiting(), (0, vec![]));
    assert_eq!(room.sink.deliveries().len(), people);
    let rate = people as f64 / took.as_secs_f64();
    println!("{people} invitations, {how}, in {took:.1?}: {rate:.0} a second");
}

#[test]
fn unsigned_invitations_leave_at_this_rate() {
    measure("unsigned", Mailroom::transport);
}

#[test]
fn signed_invitations_leave_at_this_rate() {
    measure("signed", |room| {
        let key = Rsa::generate(2048).unwrap().private_key_to_pem().unwrap();
        let signer = DkimSigner::new(&key, "rapport", "trust.example").unwrap();
        room.transport().signed(signer)
    });
}
