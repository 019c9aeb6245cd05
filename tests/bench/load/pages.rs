//! Pages as people open them: 200 requests a second, whether the ones before are answered or not, so
//! that a slow answer makes those behind it late too.

use std::thread;
use std::time::Duration;

use jiff::ToSpan;
use rapport::clock::{Clock, SystemClock};

use crate::clients::{Connection, Measured};

const PER_SECOND: usize = 200;
const SECONDS: usize = 30;
/// Connections over which the requests go in turn; one that waits for its answer delays only its own.
const CONNECTIONS: usize = 50;
const LANGUAGES: [&str; 8] = ["en", "de", "fr", "es", "pt", "pl", "zh", "ar"];

/// What is opened, and how long it took.
pub struct Opened {
    /// In words.
    pub what: &'static str,
    /// The largest answer, in bytes as sent.
    pub bytes: usize,
    /// Milliseconds from when it was due to its last byte.
    pub measured: Measured,
}

/// Opens the questionnaires of panels in every language, the terms of their waves, and the files of a page.
pub fn open(port: u16, panels: &[String]) -> Vec<Opened> {
    let addresses = addresses(port, panels);
    let begun = SystemClock.now() + 200.milliseconds();
    let visit = |first: usize| -> Vec<(Kind, usize, f64)> {
        let mut connection = Connection::to(port);
        let mine = (first..PER_SECOND * SECONDS).step_by(CONNECTIONS);
        let opened = mine.map(|number| {
            let due = begun + microseconds(number).microseconds();
            let early = due.duration_since(SystemClock.now());
            thread::sleep(Duration::try_from(early).unwrap_or_default());
            let (kind, address) = &addresses[number % addresses.len()];
            let bytes = connection.gets(address, number, "gzip").len();
            let took = SystemClock.now().duration_since(due);
            (*kind, bytes, took.as_secs_f64() * 1000.0)
        });
        opened.collect()
    };
    let all: Vec<(Kind, usize, f64)> = thread::scope(|scope| {
        let visits: Vec<_> = (0..CONNECTIONS)
            .map(|first| scope.spawn(move || visit(first)))
            .collect();
        visits
            .into_iter()
            .flat_map(|one| one.join().unwrap())
            .collect()
    });
    let of = |kind: Kind| {
        let opened = || all.iter().filter(move |one| one.0 == kind);
        Opened {
            what: kind.words(),
            bytes: opened().map(|one| one.1).max().unwrap(),
            measured: Measured::of(opened().map(|one| one.2).collect()),
        }
    };
    Kind::ALL.map(of).into()
}

/// When a request is due after the first, in microseconds.
fn microseconds(number: usize) -> i64 {
    i64::try_from(number * 1_000_000 / PER_SECOND).unwrap()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Questionnaire,
    Terms,
    File,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Questionnaire, Self::Terms, Self::File];

    fn words(self) -> &'static str {
        match self {
            Self::Questionnaire => "the questionnaire, in eight languages",
            Self::Terms => "the terms of a wave",
            Self::File => "style, script and icon",
        }
    }
}

/// What is asked for in turn: of eight requests four questionnaires, one page of terms, three files.
fn addresses(port: u16, panels: &[String]) -> Vec<(Kind, String)> {
    let mut connection = Connection::to(port);
    let mut all = Vec::new();
    for (number, panel) in panels.iter().enumerate() {
        let page = connection.gets(&format!("/s/{panel}"), number, "identity");
        let page = String::from_utf8(page).unwrap();
        let mut linked: Vec<&str> = page
            .split('"')
            .filter(|part| part.starts_with("/static/"))
            .collect();
        linked.dedup();
        let terms = page
            .split('"')
            .find(|part| part.starts_with("/w/"))
            .unwrap();
        let files = linked.iter().map(|file| (Kind::File, (*file).to_owned()));
        for (language, file) in LANGUAGES.iter().zip(files.cycle()) {
            all.push((Kind::Questionnaire, format!("/s/{panel}?lang={language}")));
            all.push(match all.len() % 8 {
                7 => (Kind::Terms, terms.to_owned()),
                _ => file,
            });
        }
    }
    all
}
