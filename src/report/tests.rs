//! Every document of every sample release.

mod accessible;
mod mutation;

use rstest::rstest;
use serde_json::json;

use super::*;
use crate::disclosure::{Figure, Level, Released, Subject, Verdict};
use crate::wording::Texts;

const DEFINITION: &str = include_str!("../../survey-definitions/compatibility-and-trust.json");
const HEALTHY: &str = include_str!("../../tests/fixtures/releases/healthy.json");
const TROUBLED: &str = include_str!("../../tests/fixtures/releases/troubled.json");
const FEW: &str = include_str!("../../tests/fixtures/releases/few.json");
const NOTHING: &str = include_str!("../../tests/fixtures/releases/nothing.json");
const CHANGE: &str = include_str!("../../tests/fixtures/releases/change.json");
const LARGE: &str = include_str!("../../tests/fixtures/releases/large.json");
const THIRD_YEAR: &str = include_str!("../../tests/fixtures/releases/third_year.json");
const FIVE_WAVES: &str = include_str!("../../tests/fixtures/releases/five_waves.json");

/// Every sample release with its name.
pub(super) const SAMPLES: [(&str, &str); 8] = [
    ("healthy", HEALTHY),
    ("troubled", TROUBLED),
    ("few", FEW),
    ("nothing", NOTHING),
    ("change", CHANGE),
    ("large", LARGE),
    ("third_year", THIRD_YEAR),
    ("five_waves", FIVE_WAVES),
];

fn sample(release: &str) -> Release {
    serde_json::from_str(release).expect("a sample release")
}

fn definition() -> Definition {
    serde_json::from_str(DEFINITION).expect("the shipped definition")
}

static PLAIN: Branding = Branding {
    logo: None,
    accent: None,
    cover: None,
};
static NONE_AGREED: Agreements = Agreements {
    actions: Vec::new(),
    before: None,
};

fn readout<'a>(release: &'a Release, definition: &'a Definition, language: &'a str) -> Readout<'a> {
    Readout {
        release,
        definition,
        relationship_name: "Northwind × Halden",
        language,
        branding: &PLAIN,
        agreements: &NONE_AGREED,
    }
}

fn made(release: &Release, name: &str, paper: Paper) -> Vec<Document> {
    let definition = definition();
    let readout = Readout {
        relationship_name: name,
        ..readout(release, &definition, "en")
    };
    let options = Options {
        paper,
        ..Options::default()
    };
    documents(&readout, &options, &mut |_| ()).expect("a readout")
}

/// The bytes of a document.
fn named<'a>(documents: &'a [Document], name: &str) -> &'a [u8] {
    let found = documents.iter().find(|document| document.name == name);
    &found.expect(name).bytes
}

/// The model and its HTML, without the slower PDF.
fn set(release: &Release) -> (model::Model, String) {
    let definition = definition();
    let readout = readout(release, &definition, "en");
    let content = Content::new(&readout);
    let html = html::html(&content);
    (content.model, html)
}

fn title(model: &model::Model, page: &str) -> String {
    let page = model
        .pages
        .iter()
        .find(|found| found.id == page)
        .expect("the page");
    page.heading.title.clone()
}

#[rstest]
#[case::healthy(HEALTHY)]
#[case::troubled(TROUBLED)]
#[case::few(FEW)]
#[case::nothing(NOTHING)]
#[case::change(CHANGE)]
#[case::large(LARGE)]
#[case::third_year(THIRD_YEAR)]
#[case::five_waves(FIVE_WAVES)]
fn every_release_becomes_an_accessible_pdf_and_a_complete_page(#[case] release: &str) {
    let release = sample(release);
    let documents = made(&release, "Northwind × Halden", Paper::A4);
    let pdf = &documents[0];
    assert_eq!(pdf.name, "report.pdf");
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    let (model, html) = set(&release);
    for page in &model.pages {
        assert!(!page.blocks.is_empty(), "{} is empty", page.id);
        assert!(html.contains(&format!("<section id=\"{}\"", page.id)));
    }
    let words = serde_json::to_string(&model).expect("words");
    assert!(
        !words.contains("{$") && !words.contains("{ $"),
        "a word is missing: {words}"
    );
    let read: Release =
        serde_json::from_slice(named(&documents, "release.json")).expect("release.json");
    assert_eq!(read, release);
}

#[test]
fn equal_releases_give_equal_documents() {
    let release = sample(CHANGE);
    let name = "Northwind × Halden";
    assert_eq!(
        made(&release, name, Paper::Letter),
        made(&release, name, Paper::Letter)
    );
}

#[test]
fn a_changed_figure_changes_every_document_that_names_it() {
    let release = sample(TROUBLED);
    let (_, before) = set(&release);
    for place in 0..release.levels.len() {
        let mut changed = release.clone();
        let level = &mut changed.levels[place];
        if matches!(level.subject, Subject::Item(_)) {
            continue;
        }
        let Figure::Value { value, .. } = &mut level.value else {
            continue;
        };
        let other: Released<f64> = serde_json::from_value(json!(97.0)).expect("a figure");
        *value = other;
        assert_ne!(set(&changed).1, before, "{:?}", release.levels[place]);
    }
}

#[test]
fn a_changed_count_changes_the_pdf() {
    let release = sample(TROUBLED);
    let mut changed = release.clone();
    changed.parties[0].invited = serde_json::from_value(json!(19)).expect("a count");
    let (before, after) = (
        made(&release, "R", Paper::A4),
        made(&changed, "R", Paper::A4),
    );
    let differ: Vec<&str> = before
        .iter()
        .zip(&after)
        .filter(|(before, after)| before.bytes != after.bytes)
        .map(|(before, _)| before.name.as_str())
        .collect();
    assert_eq!(
        differ,
        [
            "report.pdf",
            "deck.pdf",
            "readout.pptx",
            "guide.pdf",
            "report.html",
            "readout.xlsx",
            "csv/who.csv",
            "release.json",
            "charts/participation.svg"
        ]
    );
}

#[test]
fn titles_follow_the_verdicts() {
    let mut release = sample(TROUBLED);
    let (model, _) = set(&release);
    assert!(title(&model, "party-supplier").contains("sees itself higher on"));
    for gap in &mut release.gaps {
        gap.verdict = gap.verdict.map(|_| Verdict::Open);
    }
    let (model, html) = set(&release);
    assert!(title(&model, "summary").contains("too few answers to tell whether self-images match"));
    assert!(title(&model, "party-supplier").starts_with("Too few answers to tell whether"));
    assert!(title(&model, "reality").starts_with("Low, and too few answers to tell"));
    assert!(!html.contains("This is perception"));
    for gap in &mut release.gaps {
        gap.verdict = gap.verdict.map(|_| Verdict::Aligned);
    }
    let (model, _) = set(&release);
    assert!(title(&model, "summary").contains("each side is seen as it sees itself"));
    assert!(title(&model, "reality").starts_with("Both sides see a problem in"));
}

#[test]
fn where_nothing_may_be_shown_the_readout_says_so_and_asks_instead() {
    let (model, html) = set(&sample(NOTHING));
    let pages: Vec<&str> = model.pages.iter().map(|page| page.id.as_str()).collect();
    let expected = [
        "voices",
        "room",
        "room-trust",
        "room-transparency",
        "room-compatibility",
        "room-relationship",
        "start",
        "agreements",
        "method",
    ];
    assert_eq!(pages, expected);
    assert!(html.contains("Where did we see this lately"));
}

#[test]
fn names_are_words_and_nothing_else() {
    let mut release = sample(TROUBLED);
    let name = "<script>alert(1)</script> #import \"x\" & $ Zoë 株式会社 👍";
    release.parties[0].name = name.into();
    release.comments[0].text = format!("{name}\n\n= heading\n#panic()");
    let documents = made(&release, name, Paper::A4);
    let page = documents
        .iter()
        .find(|document| document.name == "report.html");
    let html = String::from_utf8(page.expect("a page").bytes.clone()).expect("text");
    assert_eq!(html.matches("<script").count(), 1);
    assert!(html.contains("&lt;script&gt;"));
}

#[test]
fn only_what_is_asked_for_is_made_and_each_is_told_of() {
    let (release, definition) = (sample(FEW), definition());
    let options = Options {
        formats: vec![Format::Json, Format::Csv, Format::Json],
        paper: Paper::A4,
    };
    let mut told = Vec::new();
    let mut hear = |name: &str| told.push(name.to_owned());
    let made = documents(&readout(&release, &definition, "en"), &options, &mut hear);
    let made = made.expect("documents");
    told.sort_unstable();
    assert_eq!(told, ["csv", "release.json"]);
    let folders = |document: &Document| {
        document.name.starts_with("csv/") || document.name.starts_with("release.")
    };
    assert!(made.iter().all(folders));
    assert_eq!(
        made.iter().filter(|one| one.name == "release.json").count(),
        1
    );
}

#[test]
fn a_page_is_shown_as_a_picture() {
    let (release, definition) = (sample(FEW), definition());
    let readout = readout(&release, &definition, "de-AT");
    let shown = |format, page| preview(&readout, format, Paper::A4, page, 300);
    let first = shown(Format::Deck, 2).expect("a picture");
    assert!(first.png.starts_with(b"\x89PNG"));
    assert!(first.pages > 10);
    let refused = shown(Format::Guide, 99).expect_err("no such page");
    assert!(
        refused.to_string().starts_with("there is no page 99"),
        "{refused}"
    );
    assert!(matches!(
        shown(Format::Csv, 1),
        Err(ReportError::NoPages("csv"))
    ));
}

#[test]
fn every_format_has_a_word_and_says_what_it_is_for() {
    for format in Format::ALL {
        assert_eq!(Format::from_word(format.word()), Some(format));
        assert_ne!(format.purpose("en"), format.purpose("de"));
        assert_eq!(format.purpose("tlh"), format.purpose("en"));
    }
}

#[test]
fn an_unknown_language_reads_english() {
    let texts = Texts::new("tlh");
    assert_eq!(texts.say("summary-kicker", &[]), "Summary");
    assert_eq!(
        Texts::new("not a tag").say("summary-kicker", &[]),
        "Summary"
    );
}

#[test]
fn the_page_loads_nothing_and_runs_one_script_that_it_names() {
    let (_, html) = set(&sample(CHANGE));
    assert_eq!(html.matches("<script").count(), 1);
    assert!(html.contains("script-src 'sha256-"));
    let html = html.replace("<script>", "");
    for foreign in [
        "http://", "https://", "<script", "<iframe", "@import", " onload",
    ] {
        let found = html
            .replace("http://www.w3.org/2000/svg", "")
            .contains(foreign);
        assert!(!found, "{foreign}");
    }
}

#[test]
fn one_party_or_three_make_a_readout_too() {
    let mut alone = sample(TROUBLED);
    let buyer = alone.parties[0].party.clone();
    alone.parties.truncate(1);
    alone.levels.retain(|level| level.rater == buyer);
    alone.gaps.clear();
    alone.alignments.clear();
    made(&alone, "Alone", Paper::A4);
    let mut three = sample(TROUBLED);
    let mut third = three.parties[1].clone();
    third.party = crate::relationship::PartyKey::parse("carrier").expect("a word");
    third.name = "Vesterhav Carriers".into();
    let levels: Vec<_> = three
        .levels
        .iter()
        .filter(|l| l.rater == three.parties[1].party)
        .cloned()
        .map(|level| Level {
            rater: third.party.clone(),
            ..level
        })
        .collect();
    three.levels.extend(levels);
    three.parties.push(third);
    three.alignments.clear();
    made(&three, "Three", Paper::A4);
}
