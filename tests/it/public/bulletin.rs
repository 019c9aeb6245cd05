//! After close: every receipt is on the list, and anybody can check the list with one command.

use std::process::{Command, Output};

use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::{Reply, request};

/// A closed wave: nine of the buyers and three of the suppliers answered. With the receipts.
fn closed() -> (TestWave, Vec<String>) {
    let wave = TestWave::launched(10, 6);
    let mut receipts = Vec::new();
    let people = wave.buyers().into_iter().take(9);
    for (number, person) in people
        .chain(wave.suppliers().into_iter().take(3))
        .enumerate()
    {
        let reply = wave.answers(&person, &opinion(number));
        let (_, rest) = reply.body.split_once("id=\"receipt\">").unwrap();
        receipts.push(rest.split('<').next().unwrap().to_owned());
    }
    // Too few suppliers: the wave postpones itself once.
    wave.is_over();
    wave.tries_to_close().unwrap();
    wave.is_over();
    wave.closes();
    (wave, receipts)
}

fn read(wave: &TestWave, path: &str) -> Reply {
    let path = format!("/w/{}{path}", wave.wave);
    request(wave.port(), "GET", &path, &[], b"").unwrap()
}

fn verify(text: &str, words: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bulletin.json");
    std::fs::write(&file, text).unwrap();
    Command::new(env!("CARGO_BIN_EXE_rapport"))
        .args(["--log", "off", "verify"])
        .arg(&file)
        .args(words)
        .current_dir(folder.path())
        .env_clear()
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn receipts_are_found_where_enough_answered_and_nothing_else_is_listed() {
    let (wave, receipts) = closed();
    let (listed, few) = receipts.split_at(9);
    let search = |receipt: &str| read(&wave, &format!("/bulletin?receipt={receipt}")).body;
    for receipt in listed {
        assert!(search(receipt).contains(">It is on the list: this ballot was counted.</p>"));
        assert!(search(&format!("+{}%0A", receipt.to_uppercase())).contains(">It is on the list"));
    }
    for receipt in few.iter().map(String::as_str).chain([&*"0".repeat(64)]) {
        assert!(search(receipt).contains(">It is not on the list."));
    }
    for receipt in ["", "abc", "%3Cscript%3E", &"g".repeat(64)] {
        assert!(
            search(receipt).contains(">This is not a receipt"),
            "{receipt}"
        );
    }
    let page = read(&wave, "/bulletin").body;
    assert!(page.contains("10 invited, 9 ballots given out, 9 counted, 0 could not be read."));
    assert!(page.contains("Fewer than 5 answered. None of their ballots was opened"));
    let json = read(&wave, "/bulletin.json").body;
    assert!(few.iter().all(|receipt| !json.contains(receipt)));
    assert!(listed.iter().all(|receipt| json.contains(receipt)));
}

#[test]
fn the_published_bulletin_verifies_offline() {
    let (wave, receipts) = closed();
    let bulletin = read(&wave, "/bulletin.json").body;
    let (_, fingerprint) = wave.people[0].link.rsplit_once('.').unwrap();
    let output = verify(
        &bulletin,
        &["--fingerprint", fingerprint, "--receipt", &receipts[0]],
    );
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("All is well with 9 ballots."));

    let output = verify(&bulletin, &["--json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["fine"], &json["ballots"]), (&true.into(), &9.into()));
}

#[test]
fn every_fault_is_named_and_fails() {
    let (wave, receipts) = closed();
    let bulletin = read(&wave, "/bulletin.json").body;
    let other = "0".repeat(26);
    let cases: [(String, &[&str], &str); 6] = [
        (
            bulletin.clone(),
            &["--fingerprint", &other],
            "fault: the fingerprint is not the one you gave",
        ),
        (
            bulletin.clone(),
            &["--receipt", &receipts[9]],
            "fault: the receipt you gave is not listed",
        ),
        (
            bulletin.replace("\"issued\":9", "\"issued\":8"),
            &[],
            "more ballots than were issued",
        ),
        (
            bulletin.replace("\"counted\":9", "\"counted\":8"),
            &[],
            "the list is not as long as",
        ),
        (
            bulletin.replace(&receipts[0], &"0".repeat(64)),
            &[],
            "the signature is not the panel's",
        ),
        (
            bulletin.replace("\\\"k\\\":5", "\\\"k\\\":4"),
            &[],
            "the fingerprint is not the manifest's",
        ),
    ];
    for (text, words, fault) in cases {
        let output = verify(&text, words);
        assert_eq!(output.status.code(), Some(1), "{fault}");
        assert!(said(&output).contains(fault), "{fault}: {}", said(&output));
    }
    for nothing in ["", "{}", "[1]"] {
        let output = verify(nothing, &[]);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("is no bulletin"));
    }
}
