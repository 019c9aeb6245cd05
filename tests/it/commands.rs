//! The command line as a facilitator uses it: the real binary in a folder of its own.

use std::path::Path;
use std::process::{Command, Output};

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn folder(&self) -> &Path {
        self.0.path()
    }

    fn run(&self, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_rapport"))
            .args(words)
            .args(["--log", "off"])
            .current_dir(self.folder())
            .env_clear()
            .output()
            .unwrap()
    }

    /// Runs a command that must succeed; returns its JSON.
    fn does(&self, words: &[&str]) -> serde_json::Value {
        let output = self.run(&[words, &["--json"]].concat());
        assert!(
            output.status.success(),
            "{words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Runs a command that must be refused; returns what it says.
    fn refuses(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert_eq!(
            output.status.code(),
            Some(1),
            "{words:?}: {}",
            String::from_utf8_lossy(&output.stdout)
        );
        assert!(output.stdout.is_empty());
        String::from_utf8(output.stderr).unwrap()
    }

    fn roster(&self, name: &str, text: &str) -> String {
        std::fs::write(self.folder().join(name), text).unwrap();
        name.to_owned()
    }

    /// A facilitator, a relationship and a draft of a wave.
    fn draft(&self) -> String {
        self.does(&[
            "facilitator",
            "add",
            "--name",
            "Ines Vogel",
            "--email",
            "ines@consult.example",
        ]);
        let relationship = self.does(&[
            "relationship",
            "add",
            "--facilitator",
            "ines@consult.example",
            "--name",
            "Nordwerk and Halden",
            "--buyer",
            "Nordwerk",
            "--buyer-representative",
            "Ana Berg <ana@nordwerk.example>",
            "--supplier",
            "Halden",
            "--supplier-representative",
            "jon@halden.example",
        ]);
        let relationship = relationship["relationship"].as_str().unwrap().to_owned();
        let wave = self.does(&new_wave(&relationship));
        wave["wave"].as_str().unwrap().to_owned()
    }
}

/// The words that prepare a wave.
fn new_wave(relationship: &str) -> [&str; 12] {
    [
        "wave",
        "new",
        "--relationship",
        relationship,
        "--label",
        "2090",
        "--opens",
        "2090-03-01T09:00",
        "--closes",
        "2090-03-19T17:00",
        "--zone",
        "Europe/Berlin",
    ]
}

/// The words that import a roster.
fn import<'a>(wave: &'a str, party: &'a str, file: &'a str) -> [&'a str; 7] {
    ["roster", "import", "--wave", wave, "--party", party, file]
}

/// The texts of a list.
fn texts(list: &serde_json::Value) -> Vec<&str> {
    let list = list.as_array().unwrap().iter();
    list.map(|text| text.as_str().unwrap()).collect()
}

fn people(domain: &str, count: usize) -> String {
    let lines: String = (1..=count)
        .map(|n| format!("Person {n},p{n}@{domain},\n"))
        .collect();
    format!("name,email,locale\n{lines}")
}

#[test]
fn launching_warns_of_languages_without_a_native_reader() {
    let desk = Desk::new();
    let wave = desk.draft();
    let in_two = people("nordwerk.example", 12).replacen(",\n", ",de\n", 5);
    let buyer = desk.roster("buyer.csv", &in_two);
    let supplier = desk.roster("supplier.csv", &people("halden.example", 12));
    desk.does(&import(&wave, "buyer", &buyer));
    desk.does(&import(&wave, "supplier", &supplier));
    let check = desk.does(&["wave", "launch", &wave, "--check"]);
    assert_eq!(
        texts(&check["warnings"]),
        ["the questionnaire's \"de\" texts were not reviewed by a native speaker"]
    );
}

#[test]
fn a_wave_is_prepared_checked_and_launched_once() {
    let desk = Desk::new();
    let wave = desk.draft();
    let buyer = desk.roster("buyer.csv", &people("nordwerk.example", 12));
    let few = desk.roster("few.csv", &people("halden.example", 4));
    desk.does(&import(&wave, "buyer", &buyer));
    desk.does(&import(&wave, "supplier", &few));
    assert!(
        desk.refuses(&["wave", "launch", &wave])
            .contains("4 invitees; at least 5 are needed")
    );

    let supplier = desk.roster("supplier.csv", &people("halden.example", 6));
    desk.does(&import(&wave, "supplier", &supplier));
    let check = desk.does(&["wave", "launch", &wave[..8], "--check"]);
    assert_eq!(
        (check["launched"].as_bool(), check["invitations"].as_u64()),
        (Some(false), Some(18))
    );
    assert!(
        check["warnings"][0]
            .as_str()
            .unwrap()
            .contains("the supplier has 6 invitees")
    );

    let launched = desk.does(&["wave", "launch", &wave]);
    assert_eq!(launched["fingerprint"].as_str().unwrap().len(), 26);
    assert!(
        desk.refuses(&["wave", "launch", &wave])
            .contains("launched once")
    );
    assert!(
        desk.refuses(&import(&wave, "buyer", &buyer))
            .contains("rosters are fixed")
    );
    assert_eq!(desk.does(&["wave", "status", &wave])["state"], "open");
    assert!(
        desk.refuses(&["wave", "close", &wave])
            .contains("Monday 20 March 2090, 17:00 (Europe/Berlin)")
    );
    assert!(
        desk.refuses(&["wave", "release", &wave])
            .contains("close it")
    );
    assert!(
        desk.refuses(&["report", "--wave", &wave, "--out", "readout"])
            .contains("not released")
    );
    assert!(!desk.folder().join("readout").exists());
}

#[test]
fn one_organisation_is_asked_about_itself_only() {
    let desk = Desk::new();
    let ines = "ines@consult.example";
    desk.does(&["facilitator", "add", "--name", "Ines", "--email", ines]);
    let relationship = desk.does(&[
        "relationship",
        "add",
        "--facilitator",
        ines,
        "--name",
        "Nordwerk",
        "--buyer",
        "Nordwerk",
        "--buyer-representative",
        "ana@nordwerk.example",
    ]);
    let relationship = relationship["relationship"].as_str().unwrap().to_owned();
    let new = new_wave(&relationship);
    let of = |name: &'static str| [&new[..], &["--definition", name]].concat();
    for unfit in [new.to_vec(), of("guiding-principles")] {
        let said = desk.refuses(&unfit);
        assert!(
            said.contains("asks about a partner; choose a definition"),
            "{said}"
        );
    }
    let waves = desk.does(&["wave", "list"]);
    assert_eq!(
        waves.as_array().unwrap().len(),
        0,
        "nothing was stored: {waves}"
    );
    let wave = desk.does(&of("collaboration-readiness"));
    let wave = wave["wave"].as_str().unwrap().to_owned();
    let both = [&of("collaboration-readiness")[..], &["--custody", "joint"]].concat();
    assert!(
        desk.refuses(&both)
            .contains("joint custody needs one buyer and one supplier")
    );
    let people = desk.roster("people.csv", &people("nordwerk.example", 6));
    let said = desk.refuses(&import(&wave, "supplier", &people));
    assert!(
        said.contains("there is no such party; it is one of buyer"),
        "{said}"
    );
    desk.does(&import(&wave, "buyer", &people));
    assert_eq!(desk.does(&["wave", "launch", &wave])["invitations"], 6);
}

#[test]
fn a_bad_roster_names_every_line_and_imports_nothing() {
    let desk = Desk::new();
    let wave = desk.draft();
    let good = desk.roster("good.csv", &people("nordwerk.example", 6));
    desk.does(&import(&wave, "buyer", &good));
    let bad = desk.roster(
        "bad.csv",
        "name;email\nAda;ada@nordwerk.example\nBo;bo\nCy;ADA@nordwerk.example\n",
    );
    let said = desk.refuses(&import(&wave, "buyer", &bad));
    assert!(
        said.contains("line 3") && said.contains("line 4") && !said.contains("line 2:"),
        "{said}"
    );
    assert_eq!(
        desk.does(&["wave", "status", &wave])["parties"][0]["invited"],
        6
    );
    let other_side = desk.refuses(&import(&wave, "supplier", &good));
    assert!(
        other_side.contains("invited by the other party"),
        "{other_side}"
    );
    // Without a first line that names the columns, the address tells which column is which.
    let headless = desk.roster("headless.csv", "Ada,ada@nordwerk.example\n");
    let imported = desk.does(&import(&wave, "buyer", &headless));
    assert_eq!(imported["invited"], 1);
}

#[test]
fn bad_words_and_settings_are_refused_with_a_remedy() {
    let desk = Desk::new();
    desk.draft();
    assert!(
        desk.refuses(&["wave", "status", "zz"])
            .contains("no wave begins with \"zz\"")
    );
    assert!(
        desk.refuses(&["serve", "--public-url", "http://trust.example"])
            .contains("https://")
    );
    assert!(
        desk.refuses(&["wave", "list", "--keys", "rapport-data/keys"])
            .contains("must not contain one another")
    );
    assert!(
        desk.refuses(&["wave", "list", "--database-url", "mysql://x"])
            .contains("nothing was created")
    );
    assert!(
        desk.refuses(&["worker", "--mail-url", "file:mail"])
            .contains("working codes")
    );
    desk.roster("rapport.toml", "datta = \"x\"\n");
    assert!(
        desk.refuses(&["wave", "list"])
            .contains("unknown field `datta`")
    );
}

#[test]
fn every_command_has_help_with_an_example() {
    let desk = Desk::new();
    for words in [
        &["demo"][..],
        &["serve"],
        &["worker"],
        &["definition", "lint"],
        &["facilitator", "add"],
        &["relationship", "add"],
        &["relationship", "list"],
        &["relationship", "brand"],
        &["roster", "import"],
        &["wave", "new"],
        &["wave", "list"],
        &["wave", "launch"],
        &["wave", "status"],
        &["wave", "remind"],
        &["wave", "close"],
        &["wave", "comments"],
        &["wave", "bulletin"],
        &["wave", "release"],
        &["report"],
    ] {
        let output = desk.run(&[words, &["--help"]].concat());
        let help = String::from_utf8(output.stdout).unwrap();
        assert!(help.contains("Example"), "{words:?} has no example");
    }
}

#[test]
fn the_demo_goes_the_whole_way_and_the_seed_fixes_its_figures() {
    let desk = Desk::new();
    let first = desk.does(&["demo", "--data", "one", "--seed", "7", "--exit"]);
    desk.does(&["demo", "--data", "two", "--seed", "7", "--exit"]);
    desk.does(&["demo", "--data", "three", "--seed", "8", "--exit"]);
    let read =
        |name: &str| std::fs::read(desk.folder().join(name).join("readout/release.json")).unwrap();
    assert!(
        read("one") == read("two"),
        "the same seed gave other figures"
    );
    assert!(
        read("one") != read("three"),
        "another seed gave the same figures"
    );

    let documents = texts(&first["documents"]);
    for wanted in [
        "report.pdf",
        "report.html",
        "release.json",
        "charts/summary.svg",
        "charts/trend.svg",
    ] {
        assert!(documents.contains(&wanted), "{wanted} is missing");
    }
    let release: serde_json::Value = serde_json::from_slice(&read("one")).unwrap();
    let people = |party: usize| {
        (
            release["parties"][party]["invited"].clone(),
            release["parties"][party]["counted"].clone(),
        )
    };
    assert_eq!(people(0), (12.into(), 11.into()));
    assert_eq!(people(1), (14.into(), 12.into()));
    assert_eq!(release["change"]["since"], "2025");
    assert!(
        !release["trend"].as_array().unwrap().is_empty(),
        "three years make no trend"
    );
    let comments = release["comments"].as_array().unwrap();
    assert!(comments.iter().any(|one| one["theme"].is_string()));
    let of_demo = ["--data", "one/data", "--keys", "one/keys"];
    let waves = desk.does(&[&["wave", "list"][..], &of_demo].concat());
    let waves: Vec<&str> = waves
        .as_array()
        .unwrap()
        .iter()
        .map(|w| w["wave"].as_str().unwrap())
        .collect();
    assert_eq!(waves.len(), 3);
    for wave in &waves {
        let status = desk.does(&[&["wave", "status", wave][..], &of_demo].concat());
        for party in status["parties"].as_array().unwrap() {
            assert_eq!(party["roster_confirmed"], true, "{party}");
        }
    }
    let report = ["report", "--wave", waves[2]];
    let german = [
        "--out", "de", "--locale", "DE", "--format", "json,pdf", "--paper", "letter",
    ];
    let written = desk.does(&[&report[..], &german, &of_demo].concat());
    assert_eq!(written["locale"], "de");
    assert!(desk.folder().join("de/report.pdf").is_file());
    assert!(!desk.folder().join("de/report.html").exists());
    for (bad, why) in [
        (
            ["--out", "xx", "--locale", "tlh"],
            "documents are written in de, en",
        ),
        (["--out", "xx", "--format", "pdf,doc"], "there is pdf, "),
    ] {
        let refused = desk.run(&[&report[..], &bad, &of_demo].concat());
        assert!(!refused.status.success());
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(said.contains(why), "{said}");
    }
    assert!(!desk.folder().join("xx").exists());
    assert!(
        !release["two_camps"].as_array().unwrap().is_empty(),
        "the camps do not show"
    );
    assert!(
        !release["cant_say"].as_array().unwrap().is_empty(),
        "nobody could not say"
    );
    let keys = std::fs::read_dir(desk.folder().join("one/keys"))
        .unwrap()
        .count();
    assert_eq!(keys, 0, "keys outlived the waves");
    let again = desk.run(&["demo", "--data", ".", "--exit"]);
    assert!(String::from_utf8_lossy(&again.stderr).contains("is not a demo"));
}
