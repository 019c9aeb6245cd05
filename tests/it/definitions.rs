//! The shipped definitions, their schema and their guide, as files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rapport::cli::definition::{DefinitionCommand, Format, start};
use rapport::definition::{CheckedDefinition, json_schema};
use rapport::questionnaire::Layout;
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("survey-definitions")
}

/// Exit code and output of `rapport definition lint`.
fn lint(files: &[PathBuf], json: bool) -> (ExitCode, String) {
    let files = files.to_vec();
    let mut out = Vec::new();
    let since = None;
    let code = DefinitionCommand::Lint { files, since, json }
        .run(&mut out)
        .unwrap();
    (code, String::from_utf8(out).unwrap())
}

fn written(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    (folder, path)
}

#[test]
fn the_default_instrument_is_fine_and_has_56_ratings() {
    let path = folder().join("compatibility-and-trust.json");
    let (code, out) = lint(std::slice::from_ref(&path), false);
    assert_eq!(code, ExitCode::SUCCESS, "{out}");
    assert!(
        out.contains("compatibility-and-trust 1.3.0: 56 ratings, 2 picks, 3 comments"),
        "{out}"
    );

    let checked = CheckedDefinition::parse(&fs::read(path).unwrap()).unwrap();
    assert_eq!(Layout::of(&checked).ballot_len(), 1 + 56 + 2 * 3 + 3 * 603);
}

#[test]
fn the_committed_schema_is_the_schema_of_the_types() {
    let committed = fs::read(folder().join("definition.schema.json")).unwrap();
    let committed: Value = serde_json::from_slice(&committed).unwrap();
    assert!(
        committed == json_schema(),
        "run: rapport definition schema > survey-definitions/definition.schema.json"
    );
}

#[test]
fn the_schema_command_prints_the_schema() {
    let mut out = Vec::new();
    DefinitionCommand::Schema.run(&mut out).unwrap();
    assert_eq!(
        serde_json::from_slice::<Value>(&out).unwrap(),
        json_schema()
    );
}

#[test]
fn the_example_of_the_guide_is_fine() {
    let guide = fs::read_to_string(folder().join("README.md")).unwrap();
    let (_, rest) = guide.split_once("```json\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let (_folder, path) = written("example.json", example);
    let (code, out) = lint(&[path], false);
    assert_eq!(code, ExitCode::SUCCESS, "{out}");
}

#[test]
fn a_new_definition_is_the_example_of_the_guide_under_its_name() {
    let guide = fs::read_to_string(folder().join("README.md")).unwrap();
    let (_, rest) = guide.split_once("```json\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    assert_eq!(start("small-example").unwrap(), example);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ours.json");
    let new = || DefinitionCommand::New {
        id: "ours".into(),
        out: Some(path.clone()),
    };
    new().run(&mut Vec::new()).unwrap();
    let (code, out) = lint(std::slice::from_ref(&path), false);
    assert_eq!(code, ExitCode::SUCCESS, "{out}");
    assert!(out.contains("all is well with ours 1.0.0"), "{out}");
    assert!(new().run(&mut Vec::new()).is_err(), "it replaced a file");
    assert!(start("Not a name").is_err());
}

#[test]
fn a_language_goes_out_comes_back_and_is_reviewed() {
    let run = |command: DefinitionCommand| command.run(&mut Vec::new()).unwrap();
    let (folder, path) = written("ours.json", &start("ours").unwrap());
    let out = folder.path().join("ours.pl.csv");
    let export = DefinitionCommand::Export {
        file: path.clone(),
        language: "pl".into(),
        format: Format::Csv,
        since: None,
        out: Some(out.clone()),
    };
    assert_eq!(run(export), ExitCode::SUCCESS);
    let before = fs::read_to_string(&path).unwrap();
    let import = || DefinitionCommand::Import {
        file: path.clone(),
        translation: out.clone(),
        out: None,
    };
    // A translator who drops a placeholder.
    let exported = fs::read_to_string(&out).unwrap();
    fs::write(
        &out,
        exported.replacen(",,\"Read before", ",\"O {own}.\",\"Read before", 1),
    )
    .unwrap();
    if fs::read_to_string(&out).unwrap() != exported {
        assert_eq!(run(import()), ExitCode::FAILURE);
        assert_eq!(fs::read_to_string(&path).unwrap(), before);
    }
    let filled: Vec<String> = exported
        .lines()
        .map(|line| {
            line.replacen(
                "/title,Working together,,",
                "/title,Working together,Współpraca,",
                1,
            )
        })
        .collect();
    fs::write(&out, filled.join("\n")).unwrap();
    assert_eq!(run(import()), ExitCode::SUCCESS);
    let (code, told) = lint(std::slice::from_ref(&path), false);
    assert_eq!(code, ExitCode::FAILURE, "{told}");
    assert!(told.contains("texts are missing in pl"), "{told}");

    let review = DefinitionCommand::Review {
        file: folder_of_shipped_copy(folder.path()),
        language: "fr".into(),
        by: "Claire Petit".into(),
    };
    assert_eq!(run(review), ExitCode::SUCCESS);
    let reviewed = fs::read(folder.path().join("copy.json")).unwrap();
    let reviewed = CheckedDefinition::parse(&reviewed).unwrap();
    let french = &reviewed.definition().languages[2];
    assert_eq!(
        (french.reviewed, french.reviewer.as_deref()),
        (true, Some("Claire Petit"))
    );
}

/// A copy of the default instrument.
fn folder_of_shipped_copy(into: &Path) -> PathBuf {
    let copy = into.join("copy.json");
    fs::copy(folder().join("compatibility-and-trust.json"), &copy).unwrap();
    copy
}

#[test]
fn translations_left_behind_are_told_with_an_older_version() {
    let shipped = folder().join("compatibility-and-trust.json");
    let text = fs::read_to_string(&shipped).unwrap();
    let newer = text.replacen("agreed date", "date agreed on", 1);
    assert_ne!(newer, text);
    let (_folder, path) = written("newer.json", &newer);
    let lint = DefinitionCommand::Lint {
        files: vec![path],
        since: Some(shipped),
        json: false,
    };
    let mut out = Vec::new();
    assert_eq!(lint.run(&mut out).unwrap(), ExitCode::from(3));
    let out = String::from_utf8(out).unwrap();
    assert_eq!(
        out.matches("the text it was translated from has changed")
            .count(),
        3,
        "{out}"
    );
}

#[test]
fn every_fault_of_every_file_is_printed_and_the_exit_code_is_1() {
    let shipped = folder().join("compatibility-and-trust.json");
    let broken = fs::read_to_string(&shipped).unwrap();
    let broken = broken
        .replacen("\"delivery-2\"", "\"delivery-1\"", 1)
        .replacen("{period}", "{preiod}", 1);
    let (_folder, path) = written("broken.json", &broken);
    let missing = folder().join("missing.json");
    let (code, out) = lint(&[shipped.clone(), path.clone(), missing.clone()], false);
    assert_eq!(code, ExitCode::FAILURE);
    let lines: Vec<&str> = out.lines().collect();
    let broken = path.display();
    assert!(
        lines[0].starts_with(&format!("{}: all is well", shipped.display())),
        "{out}"
    );
    assert_eq!(
        lines[1..4],
        [
            format!(
                "{broken}: /items/1/id: \"delivery-1\" is used twice. Give every item its own id."
            ),
            format!(
                "{broken}: /sections/0/items/1: there is no item \"delivery-2\". Did you mean \"delivery-1\"?"
            ),
            format!(
                "{broken}: /introduction/en: there is no placeholder \"{{preiod}}\". Did you mean {{period}}?"
            ),
        ]
    );
    assert!(lines[4].starts_with(&format!("{}: the file cannot be read: ", missing.display())));
    assert_eq!(lines.len(), 5);
}

#[test]
fn faults_can_be_had_as_json() {
    let (_folder, path) = written("broken.json", "{\"format\": ");
    let (code, out) = lint(std::slice::from_ref(&path), true);
    assert_eq!(code, ExitCode::FAILURE);
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(found[0]["file"], path.display().to_string());
    assert_eq!(found[0]["faults"][0]["pointer"], "/format");
}
