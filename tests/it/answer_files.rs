//! `rapport score` and `rapport definition diff`, as somebody with typed-in answers uses them.

use std::path::Path;
use std::process::{Command, Output};

use rapport::disclosure::{Release, Row};
use rapport::workflow::{AnswersFault, ScoreError, Scoring, answer_columns, score_file};

use crate::support::test_wave::definition;

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let small = include_str!("support/small.json");
        std::fs::write(folder.path().join("small.json"), small).unwrap();
        Self(folder)
    }

    fn folder(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.folder().join(name), text).unwrap();
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

    fn says(&self, words: &[&str]) -> String {
        let output = self.run(words);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words:?}: {error}");
        String::from_utf8(output.stdout).unwrap()
    }
}

const HEAD: &str = "party,on-time.own,on-time.partner,first-time.own,first-time.partner,as-agreed.own,as-agreed.partner,mood.open,mood.tense\n";

/// Twelve a side: buyers rate themselves 4 and the supplier 2, suppliers the other way round.
fn answers() -> String {
    let mut text = HEAD.to_owned();
    for _ in 0..12 {
        text += "buyer,4,2,4,2,4,,1,0\n";
        text += "supplier,4,3,4,3,5,3,0,1\n";
    }
    text
}

fn faults(text: &str) -> Vec<AnswersFault> {
    let scoring = Scoring {
        label: "2026".into(),
        ..Scoring::default()
    };
    match score_file(&definition(), &mut text.as_bytes(), &scoring, &[]) {
        Err(ScoreError::Answers(faults)) => faults,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("scored"),
    }
}

#[test]
fn a_file_of_answers_is_scored_as_a_wave_is() {
    let desk = Desk::new();
    desk.write("2026.csv", &answers());
    let score = [
        "score",
        "--definition",
        "small.json",
        "--answers",
        "2026.csv",
    ];
    let table = desk.says(&score);
    assert!(table.contains("buyer: 12 of 12 answered"), "{table}");
    assert!(table.contains("seen differently"), "{table}");
    let json = desk.says(&[&score[..], &["--json"]].concat());
    let release = Release::from_json(&json).unwrap();
    assert_eq!(
        (release.wave.as_str(), release.parties[0].row),
        ("2026", Row::Items)
    );
    // Rounded and coded like any other: nobody sees a mean of 4.33.
    let own = release
        .levels
        .iter()
        .find(|l| l.value.value() == Some(75.0));
    assert!(own.is_some());
    // As the next wave's first point.
    desk.write("release.json", &json);
    let next = ["--previous", "release.json", "--label", "2027"];
    let table = desk.says(&[&score[..], &next].concat());
    assert!(
        table.contains("Since 2026") && table.contains("too few answers to tell"),
        "{table}"
    );
}

#[test]
fn few_answers_show_no_more_than_the_table_allows() {
    let desk = Desk::new();
    let lines = answers();
    let few: Vec<&str> = lines.lines().take(9).collect();
    desk.write("few.csv", &few.join("\n"));
    let score = [
        "score",
        "--definition",
        "small.json",
        "--answers",
        "few.csv",
    ];
    let table = desk.says(&score);
    assert!(
        table.contains("everything: fewer than 5 answers"),
        "{table}"
    );
    assert!(!table.contains("75"), "{table}");
    let asked = ["--invited", "buyer=20", "--name", "buyer=Nordwerk"];
    let table = desk.says(&[&score[..], &asked].concat());
    assert!(table.contains("Nordwerk: 4 of 20 answered"), "{table}");
}

#[test]
fn every_fault_is_named_by_line_and_column_and_no_answer_is() {
    let text = HEAD.replace("mood.tense", "mood.loud")
        + "buyer,4,2,77,2,4,,1,0\nBuyer,4,2,4,2,4,,x,0\nbuyer,4,2\n\nsupplier,0,1,1,1,1,1,1,1\n";
    let faults = faults(&text);
    let found: Vec<(u64, Option<usize>)> = faults
        .iter()
        .map(|fault| (fault.line, fault.column.as_ref().map(|(number, _)| *number)))
        .collect();
    let expected = [
        (1, Some(9)),
        (1, None),
        (2, Some(4)),
        (3, Some(1)),
        (3, Some(8)),
        (4, None),
        (6, Some(2)),
    ];
    assert_eq!(found, expected, "{faults:?}");
    let words: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(!words.join("\n").contains("77"), "{words:?}");
    assert_eq!(
        words[2],
        "line 2, column 4 (first-time.own): not a whole number from 1 to 5; leave it empty for \"can't say\""
    );
}

#[test]
fn a_bad_file_is_refused_and_nothing_is_printed() {
    let desk = Desk::new();
    desk.write("bad.csv", &(HEAD.to_owned() + "buyer,9,2,4,2,4,,1,0\n"));
    let output = desk.run(&[
        "score",
        "--definition",
        "small.json",
        "--answers",
        "bad.csv",
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("line 2, column 2 (on-time.own)"), "{told}");
}

#[test]
fn files_come_as_spreadsheets_write_them() {
    let plain = answers();
    let release = |text: &str| {
        let scoring = Scoring {
            label: "2026".into(),
            ..Scoring::default()
        };
        let release = score_file(&definition(), &mut text.as_bytes(), &scoring, &[]);
        release.unwrap().to_json()
    };
    let excel = format!("\u{feff}{}", plain.replace(',', ";").replace('\n', "\r\n"));
    assert_eq!(release(&plain), release(&excel));
    let quoted = plain.replace("buyer", "\"buyer\"");
    assert_eq!(release(&plain), release(&quoted));
    let mut lines: Vec<&str> = plain.lines().collect();
    lines[1..].reverse();
    assert_eq!(release(&plain), release(&lines.join("\n")));
    assert_eq!(answer_columns(&definition()).join(",") + "\n", HEAD);
}

#[test]
fn too_many_choices_and_an_empty_file_are_faults() {
    assert_eq!(faults("").len(), 1);
    assert_eq!(faults(HEAD).len(), 1);
    let stray = faults("party\nbuyer\n");
    // Every rating is asked for; picks may be left out.
    assert_eq!(stray.len(), 6);
}

#[test]
fn versions_of_a_definition_are_compared() {
    let desk = Desk::new();
    let small = include_str!("support/small.json");
    desk.write(
        "comma.json",
        &small.replace("by the agreed date.", "by the agreed date"),
    );
    desk.write(
        "reverse.json",
        &small.replace(
            "\"id\": \"on-time\",",
            "\"id\": \"on-time\", \"reverse\": true,",
        ),
    );
    desk.write("renamed.json", &small.replace("\"on-time\"", "\"in-time\""));
    for (new, code, words) in [
        ("small.json", 0, "The line continues: 3 of 3"),
        ("comma.json", 0, "cosmetic"),
        ("reverse.json", 3, "scale"),
        ("renamed.json", 4, "The line breaks: 2 of 3"),
        ("missing.json", 1, ""),
    ] {
        let output = desk.run(&["definition", "diff", "small.json", new]);
        assert_eq!(output.status.code(), Some(code), "{new}");
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(told.contains(words), "{new}: {told}");
    }
    let json = desk.run(&["definition", "diff", "small.json", "renamed.json", "--json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["line_continues"], false);
    // One item gone, one new, and the page that shows them.
    assert_eq!(json["edits"].as_array().unwrap().len(), 3);
}
