//! Invitations in a real SMTP conversation whose server fails in every way at every stage.
//!
//! `RAPPORT_MANY_MAILS=10000` makes it that many people.

use std::collections::BTreeSet;
use std::time::Duration;

use rapport::workflow;

use super::mailroom::Mailroom;
use crate::support::smtp_sink::{Act, At};

/// How many people, unless told otherwise.
const FEW: usize = 300;

pub fn people() -> usize {
    let many = std::env::var("RAPPORT_MANY_MAILS").ok();
    many.map_or(FEW, |number| number.parse().unwrap())
}

#[test]
fn each_invitation_arrives_once_whatever_the_server_does() {
    let people = people();
    let room = Mailroom::of(people / 2);
    let sink = &room.sink;
    sink.fail_every(5, At::Connect, Act::Reply("421 4.3.2 too busy"));
    sink.fail_every(7, At::Connect, Act::Drop);
    sink.fail_every(11, At::Connect, Act::Reply("554 5.7.1 not you"));
    sink.fail_every(29, At::Mail, Act::Reply("451 4.3.0 later"));
    sink.fail_every(37, At::Mail, Act::Reply("550 5.1.0 who?"));
    sink.fail_every(41, At::Mail, Act::Drop);
    sink.fail_every(31, At::Rcpt, Act::Reply("450 4.2.0 greylisted"));
    sink.fail_every(43, At::Rcpt, Act::Drop);
    sink.fail_every(59, At::Rcpt, Act::Reply("550 5.1.1 unknown"));
    sink.fail_every(23, At::Data, Act::Reply("452 4.3.1 disk full"));
    sink.fail_every(47, At::Data, Act::Drop);
    sink.fail_every(53, At::Content, Act::Reply("451 4.3.0 later"));
    sink.fail_every(61, At::Content, Act::Reply("554 5.7.1 looks like spam"));
    sink.fail_every(19, At::Content, Act::Slow(Duration::from_millis(2)));
    // Lost after the content was handed over: kept by the server, or not. Nobody can know.
    sink.fail_every(67, At::Content, Act::Drop);
    sink.fail_every(71, At::Content, Act::Lose);

    let worker = room.worker();
    let mut rounds = 0;
    while room.waiting().0 > 0 {
        room.work(&worker);
        room.pass(15);
        rounds += 1;
        assert!(rounds < 200, "{} wait still", room.waiting().0);
    }

    // What was refused for good is shown, and arrives when it is sent again.
    let refused: BTreeSet<String> = room.waiting().1.into_iter().collect();
    let hung_up = sink.hung_up(At::Content);
    assert!(!refused.is_empty() && hung_up > 0);
    sink.recover();
    for invitation in room.people() {
        if refused.contains(&invitation.person.email) {
            workflow::resend(&room.services, room.wave, invitation.id).unwrap();
        }
    }
    room.work(&worker);

    assert_eq!(room.waiting(), (0, vec![]));
    let arrived = room.arrived();
    assert_eq!(arrived.len(), people, "nobody is left out");
    let copies: usize = arrived.values().map(|ids| ids.len() - 1).sum();
    println!("{people} people, {hung_up} connections lost after hand-over, {copies} second copies");
    assert!(
        copies <= hung_up,
        "{copies} copies of {hung_up} lost connections"
    );
    for (address, ids) in arrived {
        let different: BTreeSet<&String> = ids.iter().collect();
        let sent_anew = usize::from(refused.contains(&address));
        assert!(
            different.len() <= 1 + sent_anew,
            "a copy has the same Message-ID"
        );
    }
}
