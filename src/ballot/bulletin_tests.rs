//! An honest bulletin checks; each kind of tampering is named.

use super::*;
use crate::ballot::testing::{cast, generator, issuing_key, manifest};
use crate::ballot::{Inserted, sign_directly};

fn honest() -> Bulletin {
    let manifest = manifest();
    let (key, mut rng) = (issuing_key(), generator(1));
    let shape = crate::ballot::BoxPlan::for_roster(12).shape(0, 300);
    let mut ballot_box = crate::ballot::BallotBox::empty(shape);
    for byte in 0..6 {
        let ballot = sign_directly(key, cast(byte).sealed, &mut rng).unwrap();
        assert_eq!(ballot_box.insert(ballot), Ok(Inserted::Added));
    }
    let counted = BulletinPanel {
        panel: manifest.panels[0].panel,
        invited: 12,
        issued: 7,
        counted: 5,
        invalid: 1,
        ballots: Some(ballot_box.ballots().map(BulletinBallot::from).collect()),
    };
    let small = BulletinPanel {
        panel: manifest.panels[1].panel,
        invited: 12,
        issued: 4,
        counted: 4,
        invalid: 0,
        ballots: None,
    };
    let text = String::from_utf8(manifest.canonical_bytes().unwrap()).unwrap();
    let addenda = vec![Addendum::AddressesCorrected { count: 2 }];
    Bulletin::new(text, addenda, vec![counted, small])
}

/// The faults of the honest bulletin after a change.
fn faults(change: impl FnOnce(&mut Bulletin)) -> String {
    let mut bulletin = honest();
    change(&mut bulletin);
    bulletin.check().err().unwrap_or_default().join("; ")
}

fn ballots(bulletin: &mut Bulletin) -> &mut Vec<BulletinBallot> {
    bulletin.panels[0].ballots.as_mut().unwrap()
}

#[test]
fn an_honest_bulletin_checks_also_after_a_journey_through_json() {
    let bulletin = honest();
    assert_eq!(bulletin.check(), Ok(()));
    let text = serde_json::to_string(&bulletin).unwrap();
    let again: Bulletin = serde_json::from_str(&text).unwrap();
    assert_eq!(again, bulletin);
    assert_eq!(again.check(), Ok(()));
    assert_eq!(
        text.matches("\"ballots\"").count(),
        1,
        "none for a panel below k"
    );
}

#[test]
fn forged_ballots_are_named() {
    let forged = "signature is not the panel's";
    let digit = |text: &mut String| {
        let other = if text.starts_with('A') { "B" } else { "A" };
        text.replace_range(..1, other);
    };
    assert!(faults(|b| digit(&mut ballots(b)[2].signature)).contains(forged));
    assert!(faults(|b| digit(&mut ballots(b)[2].prefix)).contains(forged));
    assert!(faults(|b| ballots(b)[0].id.replace_range(..1, "0")).contains(forged));
    assert!(faults(|b| ballots(b)[0].id.clear()).contains(forged));
    let swapped = faults(|b| {
        let signature = ballots(b)[0].signature.clone();
        ballots(b)[1].signature = signature;
    });
    assert!(swapped.contains(forged));
}

#[test]
fn order_and_repetition_are_faults() {
    assert!(faults(|b| ballots(b).swap(0, 1)).contains("not ordered"));
    let doubled = faults(|b| {
        let again = ballots(b)[0].clone();
        ballots(b)[1] = again;
    });
    assert!(doubled.contains("not ordered"));
}

#[test]
fn numbers_must_add_up() {
    assert!(faults(|b| b.panels[0].invited = 13).contains("roster size"));
    assert!(faults(|b| b.panels[0].issued = 13).contains("issued than invited"));
    assert!(faults(|b| b.panels[0].issued = 5).contains("more ballots than were issued"));
    assert!(faults(|b| b.panels[0].counted = 6).contains("as long as"));
    assert!(faults(|b| drop(ballots(b).pop())).contains("as long as"));
}

#[test]
fn after_a_restore_more_ballots_than_issued_are_told_and_are_no_fault() {
    let mut bulletin = honest();
    bulletin.panels[0].issued = 5;
    assert!(bulletin.check().is_err());
    assert_eq!(bulletin.remarks(), [""; 0]);
    let made_at = jiff::Timestamp::UNIX_EPOCH;
    bulletin
        .addenda
        .push(Addendum::RestoredFromBackup { made_at });
    assert_eq!(bulletin.check(), Ok(()));
    let remarks = bulletin.remarks().join("; ");
    assert!(
        remarks.contains("backup made at 1970-01-01T00:00:00Z"),
        "{remarks}"
    );
    assert!(
        remarks.contains("6 ballots, but only 5 known to be issued"),
        "{remarks}"
    );
}

#[test]
fn a_list_stands_exactly_where_k_were_counted() {
    assert!(faults(|b| b.panels[0].ballots = None).contains("must be listed"));
    assert!(faults(|b| b.panels[1].ballots = Some(vec![])).contains("none may be listed"));
    let raised = |b: &mut Bulletin| b.addenda.push(Addendum::ThresholdRaised { k: 6 });
    assert!(faults(raised).contains("fewer than 6"));
}

#[test]
fn panels_and_manifest_belong_together() {
    assert!(faults(|b| drop(b.panels.pop())).contains("is missing"));
    assert!(faults(|b| b.panels[1].panel = b.panels[0].panel).contains("twice"));
    assert!(
        faults(|b| b.panels[1].panel = PanelId(uuid::Uuid::nil())).contains("not in the manifest")
    );
    assert!(faults(|b| b.fingerprint.replace_range(..2, "00")).contains("fingerprint"));
    let rewritten = faults(|b| b.manifest = b.manifest.replace("2026-03-02", "2026-03-01"));
    assert!(rewritten.contains("fingerprint"));
    assert!(faults(|b| b.manifest.push(' ')).contains("canonical"));
    assert!(faults(|b| b.format = 2).contains("format 2"));
    // Keys of the other panel do not verify.
    assert!(
        faults(|b| {
            let mut manifest = Manifest::parse(&b.manifest).unwrap();
            let other = manifest.panels[1].issuing_key.clone();
            manifest.panels[0].issuing_key = other;
            b.manifest = String::from_utf8(manifest.canonical_bytes().unwrap()).unwrap();
        })
        .contains("signature")
    );
}
