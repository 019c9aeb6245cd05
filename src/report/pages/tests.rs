//! Sentences of every page, in every language, for every kind of release.

mod invented;
mod sentences;
mod texts;
mod verdicts;

use rstest::rstest;

use crate::definition::{CheckedDefinition, Definition};
use crate::disclosure::Release;
use crate::relationship::{Agreements, Branding};
use crate::report::model::{Block, Model, Page};
use crate::report::{Content, Readout};

pub(super) const DEFINITION: &str =
    include_str!("../../../survey-definitions/compatibility-and-trust.json");
const PULSE: &str = include_str!("../../../survey-definitions/compatibility-and-trust-pulse.json");
const READINESS: &str = include_str!("../../../survey-definitions/collaboration-readiness.json");
const HEALTH: &str = include_str!("../../../survey-definitions/relationship-health.json");
const ALLIANCE: &str = include_str!("../../../survey-definitions/alliance-pulse.json");
const PRINCIPLES: &str = include_str!("../../../survey-definitions/guiding-principles.json");

/// A sample release by its name.
fn sample(name: &str) -> Release {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/releases/");
    let text = std::fs::read_to_string(format!("{path}{name}.json")).expect("a sample");
    serde_json::from_str(&text).expect("a release")
}

fn definition() -> Definition {
    serde_json::from_str(DEFINITION).expect("the shipped definition")
}

fn written(
    release: &Release,
    definition: &Definition,
    language: &str,
    agreements: &Agreements,
) -> Model {
    let readout = Readout {
        release,
        definition,
        relationship_name: "Northwind × Halden",
        language,
        branding: &Branding::default(),
        agreements,
    };
    Content::new(&readout).model
}

fn page<'m>(model: &'m Model, id: &str) -> &'m Page {
    let mut pages = model.pages.iter();
    pages.find(|page| page.id == id).unwrap_or_else(|| {
        let ids: Vec<&str> = model.pages.iter().map(|page| page.id.as_str()).collect();
        panic!("no page {id} among {ids:?}")
    })
}

/// The words of a page that this program wrote: not the charts', not what people said.
fn words(page: &Page) -> Vec<String> {
    let heading = &page.heading;
    let mut words = vec![
        heading.kicker.clone(),
        heading.title.clone(),
        heading.question.clone(),
    ];
    words.extend(page.prompts.iter().cloned());
    for block in &page.blocks {
        match block {
            Block::Lead { text }
            | Block::Text { text }
            | Block::Note { text }
            | Block::Heading { text } => words.push(text.clone()),
            Block::Points { points } => words.extend(points.iter().cloned()),
            Block::Table { title, table, .. } => {
                words.push(title.clone());
                words.extend(table.head.iter().cloned());
                words.extend(table.rows.iter().flatten().cloned());
            }
            Block::Board { title, head, .. } => {
                words.push(title.clone());
                words.extend(head.iter().cloned());
            }
            Block::Chart { .. } | Block::Quote { .. } => {}
        }
    }
    words
}

/// Names and abbreviations that are the same in every language.
fn without_names(text: &str) -> String {
    let names = [
        "Northwind International Foods & Beverages Holding plc",
        "Northwind Foods",
        "Halden Logistics",
        "Vesterhav Carriers",
        "Halden",
    ];
    names
        .into_iter()
        .fold(text.to_owned(), |text, name| text.replace(name, "N"))
}

/// Words that only the other language has.
const ENGLISH: [&str; 14] = [
    "the", "and", "of", "is", "are", "with", "from", "which", "what", "not", "how", "by", "too",
    "each",
];
const GERMAN: [&str; 12] = [
    "und", "der", "das", "ist", "sind", "mit", "von", "nicht", "wie", "eine", "zu", "jede",
];

/// What is wrong with a text of this program.
fn faults_of(text: &str, foreign: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    for orphan in [
        "  ", " .", " ,", " ;", "()", "( ", " )", ": .", ": ;", "{$", "{ $", "..", "; .", ",,",
        "“”", "„“",
    ] {
        if text.contains(orphan) {
            faults.push(format!("“{orphan}”"));
        }
    }
    if text.trim() != text || text.ends_with([':', ';', ',']) {
        faults.push("an end".into());
    }
    if text.contains('{') || text.contains('}') {
        faults.push("a placeholder".into());
    }
    if text.starts_with('[') && text.ends_with(']') {
        faults.push("a missing text".into());
    }
    let lower = text.to_lowercase();
    for test in [
        "significan",
        "signifikan",
        "p-value",
        "p-wert",
        "t-test",
        "cronbach",
    ] {
        if lower.contains(test) {
            faults.push(test.into());
        }
    }
    let plain = without_names(text).to_lowercase();
    let words = plain.split(|c: char| !c.is_alphabetic() && c != '-');
    faults.extend(
        words
            .filter(|word| foreign.contains(word))
            .map(String::from),
    );
    faults
}

/// What every page must be, whatever is on it.
fn check(model: &Model, language: &str) {
    let foreign: &[&str] = match language {
        "de" => &ENGLISH,
        _ => &GERMAN,
    };
    let mut faults: Vec<String> = Vec::new();
    for page in &model.pages {
        let title = &page.heading.title;
        let first = title.chars().next().expect("a title");
        if !(first.is_uppercase() || first.is_numeric() || "“„".contains(first)) {
            faults.push(format!("{}: begins small: {title}", page.id));
        }
        let long = title.chars().count() > 120 && !title.contains("Holding");
        if long || title.ends_with('.') {
            faults.push(format!(
                "{}: too long or with a full stop: {title}",
                page.id
            ));
        }
        if !(1..=3).contains(&page.prompts.len()) || page.blocks.is_empty() {
            faults.push(format!("{}: {} prompts", page.id, page.prompts.len()));
        }
        for text in words(page) {
            for fault in faults_of(&text, foreign) {
                faults.push(format!("{}: {fault} in “{text}”", page.id));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let mut ids: Vec<&str> = model.pages.iter().map(|page| page.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), model.pages.len());
}

#[rstest]
fn every_page_of_every_sample_reads_well(
    #[values(
        "healthy",
        "troubled",
        "few",
        "nothing",
        "large",
        "change",
        "third_year",
        "five_waves"
    )]
    name: &str,
    #[values("en", "de")] language: &str,
) {
    let release = sample(name);
    let model = written(&release, &definition(), language, &Agreements::default());
    check(&model, language);
}

#[rstest]
fn every_definition_makes_a_sensible_readout_of_any_size(
    #[values(DEFINITION, PULSE, READINESS, HEALTH, ALLIANCE, PRINCIPLES)] file: &str,
    #[values(
        &[12, 13], &[7, 8], &[8, 12], &[3, 12], &[0, 4], &[30, 26], &[12], &[7], &[30], &[3],
        &[12, 13, 11], &[6, 7, 12], &[2, 3, 4]
    )]
    counted: &[u32],
) {
    let checked = CheckedDefinition::parse(file.as_bytes()).expect("a shipped definition");
    let release = invented::released(&checked, counted);
    for language in ["en", "de"] {
        let definition = checked.definition();
        let model = written(&release, definition, language, &Agreements::default());
        check(&model, language);
        if counted.len() == 1 && language == "en" {
            for text in model.pages.iter().flat_map(words) {
                let text = text.to_lowercase();
                for two in ["both sides", "other side", "partner’s view"] {
                    // What a definition says stays as it is.
                    let own = !text.contains('“') && !file.to_lowercase().contains(&text);
                    assert!(!text.contains(two) || !own, "{two} in {text}");
                }
            }
        }
    }
}

/// Leaves readouts where a person can look at them: `RAPPORT_READOUTS=folder`.
#[rstest]
#[ignore = "writes files to look at; run with RAPPORT_READOUTS=folder"]
fn look(
    #[values(
        "healthy",
        "troubled",
        "few",
        "nothing",
        "large",
        "change",
        "third_year",
        "five_waves",
        "readiness",
        "pulse",
        "both_few",
        "three"
    )]
    name: &str,
    #[values("en", "de")] language: &str,
) {
    let folder = std::env::var("RAPPORT_READOUTS").expect("RAPPORT_READOUTS");
    let (file, counted): (&str, &[u32]) = match name {
        "readiness" => (READINESS, &[14]),
        "pulse" => (PULSE, &[12, 11]),
        "both_few" => (DEFINITION, &[6, 7]),
        "three" => (HEALTH, &[12, 13, 11]),
        _ => (DEFINITION, &[]),
    };
    let checked = CheckedDefinition::parse(file.as_bytes()).expect("a shipped definition");
    let release = match counted {
        [] => sample(name),
        counted => invented::released(&checked, counted),
    };
    let agreements = match name {
        "third_year" | "five_waves" => sentences::agreements(),
        _ => Agreements::default(),
    };
    let readout = Readout {
        release: &release,
        definition: checked.definition(),
        relationship_name: "Northwind × Halden",
        language,
        branding: &Branding::default(),
        agreements: &agreements,
    };
    let formats = vec![crate::report::Format::Pdf, crate::report::Format::Html];
    let options = crate::report::Options {
        formats,
        ..Default::default()
    };
    let documents = crate::report::documents(&readout, &options, &mut |_| ()).expect("a readout");
    let mut listing = String::new();
    for page in &Content::new(&readout).model.pages {
        listing += &format!("== {} ({})\n", page.id, page.slide);
        listing += &(words(page).join("\n") + "\n");
    }
    let folder = std::path::Path::new(&folder).join(format!("{name}-{language}"));
    crate::report::write_all(&folder, &documents).expect("written");
    std::fs::write(folder.join("words.txt"), listing).expect("written");
}
