//! No more mail, the facilitator's note, corrections, and the thank-you at the end.

use rapport::relationship::PanelId;
use rapport::workflow::{self, CloseOutcome};

use super::mailroom::Mailroom;

/// Panel and token of the "no more mail" address in somebody's first mail.
fn stop_address(room: &Mailroom, address: &str) -> (PanelId, String) {
    let text = room.read_by(address).remove(0);
    let line = text
        .lines()
        .find(|line| line.starts_with("https://trust.example/n/"))
        .unwrap();
    let mut parts = line.trim().rsplitn(3, '/');
    let token = parts.next().unwrap().to_owned();
    (parts.next().unwrap().parse().unwrap(), token)
}

/// Nobody answers; the wave postpones itself, closes, and is released.
fn close_and_release(room: &Mailroom) {
    room.pass(19 * 24 * 60);
    let first = workflow::close(&room.services, room.wave, &mut |_| {}).unwrap();
    assert!(matches!(first, CloseOutcome::Postponed(_)));
    room.pass(7 * 24 * 60);
    let then = workflow::close(&room.services, room.wave, &mut |_| {}).unwrap();
    assert!(matches!(then, CloseOutcome::Closed(_)));
    workflow::release(&room.services, room.wave, &mut |_| {}).unwrap();
}

#[test]
fn no_more_mail_stops_reminders_and_thanks_but_neither_link_nor_resending() {
    let room = Mailroom::of(12);
    let worker = room.worker();
    room.work(&worker);
    let tired = "buyer-00003@people.example";
    let (panel, token) = stop_address(&room, tired);
    let told = room.services.mail_stop(panel, &token).unwrap().unwrap();
    assert!(told.link_works && told.own_name == "Nordwerk");
    // Reading changes nothing; asking twice is asking once.
    workflow::remind(&room.services, room.wave).unwrap();
    room.work(&worker);
    assert_eq!(room.read_by(tired).len(), 2);
    for _ in 0..2 {
        assert_eq!(
            room.services.stop_mail(panel, &token).unwrap(),
            Some(told.clone())
        );
    }

    workflow::remind(&room.services, room.wave).unwrap();
    room.work(&worker);
    assert_eq!(room.read_by(tired).len(), 2);
    assert_eq!(room.read_by("buyer-00004@people.example").len(), 3);

    let people = room.people();
    let id = people.iter().find(|i| i.person.email == tired).unwrap().id;
    workflow::resend(&room.services, room.wave, id).unwrap();
    room.work(&worker);
    assert_eq!(room.read_by(tired).len(), 3, "asked for, so it comes");

    close_and_release(&room);
    room.work(&worker);
    assert_eq!(room.read_by(tired).len(), 3);
    assert_eq!(room.read_by("buyer-00004@people.example").len(), 4);
    assert_eq!(
        room.services.stop_mail(panel, &token).unwrap(),
        None,
        "the keys are gone"
    );
}

#[test]
fn tokens_name_one_invitee_and_cannot_be_guessed() {
    let room = Mailroom::of(5);
    room.work(&room.worker());
    let (panel, token) = stop_address(&room, "buyer-00001@people.example");
    let (other, _) = stop_address(&room, "supplier-00001@people.example");
    let code = room.read_by("buyer-00001@people.example")[0]
        .split_once('#')
        .map(|(_, code)| code[..20].to_owned())
        .unwrap();
    for (panel, token) in [
        (panel, ""),
        (panel, "sample"),
        (panel, code.as_str()),
        (panel, "00000000000000000000"),
        (other, token.as_str()),
        (PanelId(uuid::Uuid::from_u128(7)), token.as_str()),
    ] {
        assert_eq!(room.services.stop_mail(panel, token).unwrap(), None);
    }
    assert!(room.services.stop_mail(panel, &token).unwrap().is_some());
}

#[test]
fn everybody_invited_is_thanked_once_after_release() {
    let room = Mailroom::of(6);
    let worker = room.worker();
    room.work(&worker);
    close_and_release(&room);
    room.work(&worker);
    // Releasing again changes nothing.
    workflow::release(&room.services, room.wave, &mut |_| {}).unwrap();
    room.work(&worker);
    for invitation in room.people() {
        let mails = room.read_by(&invitation.person.email);
        assert_eq!(mails.len(), 2);
        assert!(mails[1].contains("What happens next") && !mails[1].contains("://"));
    }
}

#[test]
fn a_note_stands_in_every_mail_until_it_is_taken_away() {
    let room = Mailroom::of(5);
    let worker = room.worker();
    workflow::set_mail_note(&room.services, room.wave, " See you on 4 May.\r\nInes \n").unwrap();
    room.work(&worker);
    let somebody = "supplier-00002@people.example";
    assert!(room.read_by(somebody)[0].contains("  See you on 4 May.\r\n  Ines\r\n"));
    workflow::set_mail_note(&room.services, room.wave, "  ").unwrap();
    workflow::remind(&room.services, room.wave).unwrap();
    room.work(&worker);
    assert!(!room.read_by(somebody)[1].contains("4 May"));
    for bad in ["a\u{7}b".to_owned(), "x".repeat(1001)] {
        assert!(workflow::set_mail_note(&room.services, room.wave, &bad).is_err());
    }
}

#[test]
fn a_corrected_address_gets_the_same_link_and_forgets_what_the_old_one_wished() {
    let room = Mailroom::of(5);
    let worker = room.worker();
    room.work(&worker);
    let (old, new) = ("buyer-00002@people.example", "right@people.example");
    let (panel, token) = stop_address(&room, old);
    room.services.stop_mail(panel, &token).unwrap().unwrap();
    let people = room.people();
    let id = people.iter().find(|i| i.person.email == old).unwrap().id;
    workflow::correct_address(&room.services, room.wave, id, new).unwrap();
    room.work(&worker);
    workflow::remind(&room.services, room.wave).unwrap();
    room.work(&worker);
    assert_eq!(room.read_by(new).len(), 2);
    assert_eq!(stop_address(&room, new), (panel, token));
}

#[test]
fn in_a_small_panel_reminders_go_to_everybody() {
    let room = Mailroom::of(9);
    let worker = room.worker();
    room.work(&worker);
    let somebody = "buyer-00001@people.example";
    let text = room.read_by(somebody).remove(0);
    let link = text.lines().find(|line| line.contains('#')).unwrap();
    let (page, code) = link.trim().split_once('#').unwrap();
    let panel: PanelId = page.rsplit_once('/').unwrap().1.parse().unwrap();
    let answers = crate::support::test_wave::opinion(1);
    workflow::submit(&room.services, panel, &code[..20], &answers)
        .unwrap()
        .unwrap();
    workflow::remind(&room.services, room.wave).unwrap();
    room.work(&worker);
    assert_eq!(room.read_by(somebody).len(), 2);
    assert_eq!(room.sink.deliveries().len(), 36);
}
