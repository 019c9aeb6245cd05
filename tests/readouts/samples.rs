//! Writes sample readouts into a folder, through the same code that makes real ones: what the gallery and the tests in a
//! browser look at.
//!
//!     cargo run --example readouts -- FOLDER [SAMPLE …]
//!
//! A sample is a release of `tests/fixtures/releases`, `names` (long ones, on US Letter) or `scripts` (names that
//! are written from right to left), with `-de` behind it for German: `troubled`, `few-de`. Without any, all are written.

use std::path::Path;
use std::process::ExitCode;

use rapport::definition::Definition;
use rapport::disclosure::Release;
use rapport::relationship::{Accent, Agreements, Branding, Logo};
use rapport::report::{Format, Options, Paper, Readout, documents, write_all};

const DEFINITION: &str = include_str!("../../survey-definitions/compatibility-and-trust.json");
const LOGO: &[u8] = include_bytes!("logo.png");
const RELEASES: [&str; 8] = [
    "healthy",
    "troubled",
    "few",
    "nothing",
    "change",
    "large",
    "third_year",
    "five_waves",
];
const MADE_UP: [&str; 2] = ["names", "scripts"];

/// A sample with everything it is made from.
struct Sample {
    release: Release,
    definition: Definition,
    relationship: String,
    branding: Branding,
    agreements: Agreements,
    paper: Paper,
}

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let Some(folder) = words.next() else {
        eprintln!("usage: readouts FOLDER [SAMPLE …]");
        return ExitCode::FAILURE;
    };
    let mut asked: Vec<String> = words.collect();
    if asked.is_empty() {
        let all = RELEASES.iter().chain(&MADE_UP);
        asked = all
            .flat_map(|name| [(*name).to_owned(), format!("{name}-de")])
            .collect();
    }
    for name in asked {
        let (sample, language) = match name.strip_suffix("-de") {
            Some(sample) => (sample, "de"),
            None => (name.as_str(), "en"),
        };
        write(&Path::new(&folder).join(&name), sample, language);
    }
    ExitCode::SUCCESS
}

fn write(folder: &Path, name: &str, language: &str) {
    let sample = sample(name);
    let readout = Readout {
        release: &sample.release,
        definition: &sample.definition,
        relationship_name: &sample.relationship,
        language,
        branding: &sample.branding,
        agreements: &sample.agreements,
    };
    let options = Options {
        formats: Format::ALL.to_vec(),
        paper: sample.paper,
    };
    let made = documents(&readout, &options, &mut |_| ()).expect("a readout");
    write_all(folder, &made).expect("written");
    println!("{}", folder.display());
}

fn release(name: &str) -> Release {
    let path = format!(
        "{}/tests/fixtures/releases/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(&path).expect(&path);
    Release::from_json(&text).expect("a release")
}

fn sample(name: &str) -> Sample {
    let mut sample = Sample {
        release: release(match name {
            "names" => "troubled",
            "scripts" => "large",
            name => name,
        }),
        definition: serde_json::from_str(DEFINITION).expect("the shipped definition"),
        relationship: "Northwind × Halden".into(),
        branding: Branding::default(),
        agreements: Agreements::default(),
        paper: Paper::A4,
    };
    match name {
        "healthy" => sample.branding = branding(),
        "change" | "third_year" => {
            sample.branding = branding();
            sample.agreements = agreements(&sample.release);
        }
        "names" => long_names(&mut sample),
        "scripts" => {
            sample.relationship = "شركة النور للتجارة × חברת הגל בע״מ".into();
            rename(
                &mut sample,
                ["شركة النور للتجارة والتوزيع", "חברת הגל הכחול בע״מ"],
            );
        }
        _ => {}
    }
    sample
}

fn rename(sample: &mut Sample, names: [&str; 2]) {
    for (party, name) in sample.release.parties.iter_mut().zip(names) {
        party.name = name.to_owned();
    }
}

fn branding() -> Branding {
    Branding {
        logo: Some(Logo::new(LOGO.to_vec()).expect("a picture")),
        accent: Some(Accent::try_from("#3b2f63".to_owned()).expect("a colour")),
        cover: Some(
            "For the joint steering group of both companies. Please read it before the workshop."
                .into(),
        ),
    }
}

/// As long as names may be, on US Letter.
fn long_names(sample: &mut Sample) {
    sample.paper = Paper::Letter;
    sample.relationship =
        "Northwind Industrial Procurement and Logistics Holding × Halden Precision Components and Services".into();
    rename(
        sample,
        [
            "Northwind Industrial Procurement and Logistics Holding SE & Co. KGaA",
            "Halden Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        ],
    );
    for facet in &mut sample.definition.facets {
        for title in facet.title.values_mut() {
            // Forty characters, as three words.
            *title = format!("{title} throughout partnership operations worldwide")
                .chars()
                .take(40)
                .collect();
        }
    }
}

/// Three actions, and what became of three earlier ones.
fn agreements(release: &Release) -> Agreements {
    let text = include_str!("agreements.json");
    let wave = release
        .change
        .as_ref()
        .map_or("2026", |change| change.since.as_str());
    let read: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let actions = |name: &str| serde_json::from_value(read[name].clone()).expect("actions");
    Agreements {
        actions: actions("now"),
        before: Some(rapport::relationship::EarlierActions {
            wave: wave.to_owned(),
            actions: actions("before"),
        }),
    }
}
