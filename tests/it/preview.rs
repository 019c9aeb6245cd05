//! `rapport definition preview`: every definition as respondents of either party see it, on the author's own
//! machine. Nothing can be sent, nothing is written, and a reload shows what was changed.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use rapport::definition::{CheckedDefinition, text};
use rapport::workflow;
use rstest::rstest;
use serde_json::{Value, json};

/// A running preview; it ends when dropped.
struct Preview {
    program: Child,
    address: String,
    agent: ureq::Agent,
}

fn command(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command
        .args(["definition", "preview"])
        .args(words)
        .current_dir(folder)
        .env_clear();
    command
}

impl Preview {
    fn of(folder: &Path, words: &[&str]) -> Self {
        let mut program = command(folder, words)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let out = program.stdout.as_mut().unwrap();
        BufReader::new(out).read_line(&mut line).unwrap();
        Self {
            program,
            address: line.trim().to_owned(),
            agent: ureq::Agent::config_builder()
                .http_status_as_error(false)
                .build()
                .new_agent(),
        }
    }

    fn at(&self, path: &str) -> String {
        let (scheme, rest) = self.address.split_once("://").unwrap();
        let (host, _) = rest.split_once('/').unwrap();
        format!("{scheme}://{host}{path}")
    }

    /// A page, with its status.
    fn open(&self, path: &str) -> (u16, String) {
        let answer = self.agent.get(self.at(path)).call().unwrap();
        let status = answer.status().as_u16();
        let mut body = String::new();
        let mut reader = answer.into_body().into_reader();
        reader.read_to_string(&mut body).unwrap();
        (
            status,
            body.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&#38;", "&"),
        )
    }

    fn post(&self, path: &str) -> u16 {
        let answer = self.agent.post(self.at(path)).send("code=x").unwrap();
        answer.status().as_u16()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// What lies in a folder, byte for byte.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let file = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().unwrap();
        (name, fs::read(entry.path()).unwrap())
    };
    entries.map(file).collect()
}

fn shipped(name: &str) -> CheckedDefinition {
    workflow::shipped_definition(name).unwrap().unwrap()
}

fn small() -> Value {
    serde_json::from_slice(include_bytes!("support/small.json")).unwrap()
}

/// A folder with one definition in it.
fn folder_with(definition: &Value) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("own.json"), definition.to_string()).unwrap();
    folder
}

fn refused(output: Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

#[rstest]
#[case("compatibility-and-trust")]
#[case("compatibility-and-trust-pulse")]
#[case("guiding-principles")]
#[case("relationship-health")]
#[case("alliance-pulse")]
#[case("collaboration-readiness")]
fn every_shipped_definition_is_shown_to_either_party_in_every_language(#[case] name: &str) {
    let definition = shipped(name);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.json");
    fs::write(file, definition.canonical_bytes()).unwrap();
    let before = files(folder.path());
    let preview = Preview::of(folder.path(), &["own.json"]);
    let (status, index) = preview.open("/");
    assert_eq!(status, 200);
    let alone = !definition.needs_partner();
    for (party, own, partner) in [
        ("buyer", "Nordwerk", "Halden"),
        ("supplier", "Halden", "Nordwerk"),
    ] {
        for language in &definition.definition().languages {
            let code = &language.code;
            let address = format!("/{party}/{code}");
            if alone && party == "supplier" {
                assert!(!index.contains(&address));
                assert_eq!(preview.open(&address).0, 404);
                continue;
            }
            for (form, paged) in [("", true), ("/one-page", false)] {
                let address = format!("{address}{form}");
                assert!(index.contains(&format!("href=\"{address}\"")), "{index}");
                let (status, page) = preview.open(&address);
                assert_eq!(status, 200, "{address}");
                assert!(page.contains(&format!("<html lang=\"{code}\"")));
                assert_eq!(page.contains("main data-preview"), paged);
                assert_eq!(page.contains("type=\"button\" disabled"), paged);
                for way_out in ["<form", "type=\"submit\"", "action=", "data-panel"] {
                    assert!(!page.contains(way_out), "{address}: {way_out}");
                }
                assert!(page.contains(own));
                assert_eq!(page.contains(partner), !alone, "{address}");
                for section in &definition.definition().sections {
                    let title = text(&section.title, code, definition.default_language());
                    let named = title.replace("{own}", own).replace("{partner}", partner);
                    assert!(page.contains(&named), "{address}: {title}");
                }
                assert!(!page.contains("{own}") && !page.contains("{partner}"));
                for other in &definition.definition().languages {
                    let there = format!("href=\"/{party}/{}{form}\"", other.code);
                    let only = definition.definition().languages.len() == 1;
                    assert!(only || page.contains(&there), "{address}: {there}");
                }
                assert!([404, 405].contains(&preview.post(&address)));
            }
        }
    }
    assert_eq!(preview.open("/buyer/tlh").0, 404);
    assert_eq!(preview.open("/broker/en").0, 404);
    drop(preview);
    assert_eq!(files(folder.path()), before, "nothing was written");
}

#[test]
fn each_party_reads_its_own_words_everywhere() {
    let mut definition = small();
    let words = |words: &str| json!({ "supplier": { "en": words } });
    definition["items"][0]["text_for"] = words("Sells on time.");
    definition["sections"][0]["introduction"] = json!({ "en": "Rate what everybody sees." });
    definition["sections"][0]["introduction_for"] = words("Rate what a seller sees.");
    definition["picks"][0]["text_for"] = words("Which words fit a seller?");
    definition["comments"][0]["text_for"] = words("What should a seller keep?");
    let folder = folder_with(&definition);
    let preview = Preview::of(folder.path(), &["own.json"]);
    let (_, buyer) = preview.open("/buyer/en");
    let (_, supplier) = preview.open("/supplier/en");
    for (own, others) in [
        (
            "Sells on time.",
            "Does what it agreed to do by the agreed date.",
        ),
        ("Rate what a seller sees.", "Rate what everybody sees."),
        (
            "Which words fit a seller?",
            "Which words fit? Choose up to two.",
        ),
        ("What should a seller keep?", "What should stay?"),
    ] {
        assert!(
            supplier.contains(own) && !supplier.contains(others),
            "{own}"
        );
        assert!(buyer.contains(others) && !buyer.contains(own), "{others}");
    }
}

#[test]
fn a_reload_shows_what_was_changed_or_what_is_wrong_with_it() {
    let mut definition = small();
    let folder = folder_with(&definition);
    let preview = Preview::of(folder.path(), &["own.json", "--party", "supplier"]);
    assert!(
        preview.address.ends_with("/supplier/en"),
        "{}",
        preview.address
    );
    let page = || preview.open("/supplier/en");
    assert!(
        page()
            .1
            .contains("Delivers what was agreed, not something else.")
    );

    definition["items"][2]["text"]["en"] = json!("Delivers more than was agreed.");
    let file = folder.path().join("own.json");
    fs::write(&file, definition.to_string()).unwrap();
    assert!(page().1.contains("Delivers more than was agreed."));

    definition["sections"][0]["items"][1] = json!("first-tyme");
    fs::write(&file, definition.to_string()).unwrap();
    for path in ["/", "/supplier/en", "/buyer/en/one-page"] {
        let (status, faults) = preview.open(path);
        assert_eq!(status, 422);
        assert!(
            faults.contains("<code>/sections/0/items/1</code>"),
            "{faults}"
        );
        assert!(faults.contains("Did you mean \"first-time\"?"), "{faults}");
    }
    fs::remove_file(&file).unwrap();
    let (status, faults) = page();
    assert!(
        status == 422 && faults.contains("the file cannot be read"),
        "{faults}"
    );

    definition["sections"][0]["items"][1] = json!("first-time");
    fs::write(&file, definition.to_string()).unwrap();
    assert_eq!(page().0, 200);
}

#[test]
fn what_cannot_be_shown_is_told_at_once() {
    let mut definition = small();
    let folder = folder_with(&definition);
    let told = |words: &[&str], why: &str| {
        let said = refused(command(folder.path(), words).output().unwrap());
        assert!(said.contains(why), "{said}");
    };
    told(
        &["own.json", "--language", "de"],
        "own.json: it has no texts in \"de\"; it has en",
    );
    told(&["missing.json"], "missing.json: the file cannot be read");

    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let in_use = format!("port {port} is in use; name another");
    told(&["own.json", "--port", &port], &in_use);

    let alone = shipped("collaboration-readiness").canonical_bytes();
    fs::write(folder.path().join("alone.json"), alone).unwrap();
    told(
        &["alone.json", "--party", "supplier"],
        "one party alone is shown",
    );

    definition["format"] = json!(7);
    fs::write(folder.path().join("own.json"), definition.to_string()).unwrap();
    told(&["own.json"], "error: own.json: /format: ");
}
