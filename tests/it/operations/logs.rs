//! Logs are written by allow-list.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};

use rapport::telemetry::{FIELDS, subscriber};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Written {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Written {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

fn logged(json: bool, log: impl FnOnce()) -> String {
    let written = Written::default();
    let lines = subscriber(LevelFilter::TRACE, json, written.clone());
    tracing::subscriber::with_default(lines, log);
    written.text()
}

#[test]
fn fields_that_are_not_on_the_list_are_dropped() {
    for json in [false, true] {
        let text = logged(json, || {
            let span =
                tracing::error_span!(target: "rapport::web", "canary-span", email = "canary-span");
            let _entered = span.enter();
            tracing::info!(target: "rapport::web", wave = "3f2a", email = "canary-a", code = "canary-b", path = ?"canary-c", "wave launched");
        });
        assert!(
            text.contains("wave launched") && text.contains("3f2a"),
            "{text}"
        );
        assert!(!text.contains("canary"), "{text}");
        assert_eq!(text.lines().count(), 1);
    }
}

#[test]
fn other_crates_are_silent_at_any_level() {
    let text = logged(false, || {
        tracing::error!(target: "lettre", "canary");
        tracing::trace!(target: "actix_http", "canary");
    });
    assert_eq!(text, "");
}

#[test]
fn a_line_of_json_is_json_and_a_value_is_never_a_second_line() {
    let log = || tracing::warn!(target: "rapport", error = "first\nsecond \"quoted\"", "it failed");
    let line: serde_json::Value = serde_json::from_str(&logged(true, log)).unwrap();
    assert_eq!(line["level"], "WARN");
    assert_eq!(line["message"], "it failed");
    assert_eq!(line["error"], "first\nsecond \"quoted\"");
    assert!(line["timestamp"].is_string());
    assert_eq!(logged(false, log).lines().count(), 1);
}

/// What stands between the brackets of every `tracing::level!(…)` of the sources.
fn events() -> Vec<(String, String)> {
    let mut waiting = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(path.read_dir().unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for level in ["error", "warn", "info", "debug", "trace"] {
            for piece in text.split(&format!("tracing::{level}!(")).skip(1) {
                let event = piece.split(");").next().unwrap().trim();
                found.push((path.display().to_string(), event.to_owned()));
            }
        }
    }
    found
}

#[test]
fn every_event_says_a_fixed_sentence_and_fields_of_the_list() {
    let events = events();
    assert!(events.len() > 8);
    let mut used = BTreeSet::from(["message".to_owned()]);
    for (file, event) in events {
        let (fields, rest) = event
            .split_once('"')
            .unwrap_or_else(|| panic!("{file}: {event}"));
        let sentence = rest.split('"').next().unwrap();
        assert!(
            !sentence.contains('{'),
            "{file}: a sentence with a value in it: {sentence}"
        );
        for field in fields
            .split(',')
            .map(str::trim)
            .filter(|field| !field.is_empty())
        {
            let name = field
                .split('=')
                .next()
                .unwrap()
                .trim()
                .trim_start_matches(['%', '?']);
            assert!(
                FIELDS.contains(&name),
                "{file}: the field {name} is not on the list"
            );
            used.insert(name.to_owned());
        }
    }
    let unused: Vec<_> = FIELDS
        .iter()
        .filter(|field| !used.contains(**field))
        .collect();
    assert!(unused.is_empty(), "on the list and not used: {unused:?}");
}
