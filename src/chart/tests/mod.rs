//! Every chart of every sample release, in every language and frame: named, described, equal for equal
//! input, nothing clipped, no text over another.

mod drawing;
mod figures;
mod names;

use rstest::rstest;

use super::*;
use crate::definition::Definition;
use crate::disclosure::Release;
use crate::wording::Texts;

const DEFINITION: &str = include_str!("../../../survey-definitions/compatibility-and-trust.json");
const HEALTHY: &str = include_str!("../../../tests/fixtures/releases/healthy.json");
const TROUBLED: &str = include_str!("../../../tests/fixtures/releases/troubled.json");
const FEW: &str = include_str!("../../../tests/fixtures/releases/few.json");
const NOTHING: &str = include_str!("../../../tests/fixtures/releases/nothing.json");
const CHANGE: &str = include_str!("../../../tests/fixtures/releases/change.json");
const LARGE: &str = include_str!("../../../tests/fixtures/releases/large.json");
const THIRD_YEAR: &str = include_str!("../../../tests/fixtures/releases/third_year.json");
const FIVE_WAVES: &str = include_str!("../../../tests/fixtures/releases/five_waves.json");

const FRAMES: [Frame; 2] = [Frame::Page, Frame::Slide];
const LANGUAGES: [&str; 2] = ["en", "de"];

fn sample(release: &str) -> Release {
    serde_json::from_str(release).expect("a sample release")
}

fn shipped() -> Definition {
    serde_json::from_str(DEFINITION).expect("the shipped definition")
}

/// The charts of a release in a language.
fn drawn_in(
    release: &Release,
    definition: &Definition,
    language: &str,
    frame: Frame,
) -> Vec<Chart> {
    let readings = Readings {
        release,
        definition,
        language,
        texts: &Texts::new(language),
    };
    charts(&readings, frame)
}

/// The English charts of a sample for a page.
fn drawn(release: &Release) -> Vec<Chart> {
    drawn_in(release, &shipped(), "en", Frame::Page)
}

fn find<'a>(charts: &'a [Chart], name: &str) -> &'a Chart {
    let found = charts.iter().find(|chart| chart.name == name);
    found.unwrap_or_else(|| panic!("{name} is not drawn"))
}

/// Everything that must hold of any chart of any release.
fn assert_all_sound(release: &Release, definition: &Definition) {
    for language in LANGUAGES {
        let mut rows: Vec<Vec<String>> = Vec::new();
        for frame in FRAMES {
            let charts = drawn_in(release, definition, language, frame);
            let mut names: Vec<&str> = charts.iter().map(|chart| chart.name.as_str()).collect();
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
            for chart in &charts {
                assert_sound(chart, frame);
            }
            let of_frame = charts.iter().filter(|chart| chart.name != "radar");
            let mut of_frame: Vec<String> = of_frame
                .flat_map(|chart| chart.table.rows.iter())
                .map(|row| {
                    row.iter()
                        .filter(|cell| !cell.is_empty())
                        .cloned()
                        .collect()
                })
                .collect::<Vec<Vec<String>>>()
                .into_iter()
                .map(|row| row.join("|"))
                .collect();
            of_frame.sort_unstable();
            rows.push(of_frame);
        }
        assert_eq!(rows[0], rows[1], "slides lose no row");
    }
}

fn assert_sound(chart: &Chart, frame: Frame) {
    let name = &chart.name;
    assert!(chart.svg.contains("role=\"img\""), "{name}");
    let title = format!("<title id=\"{name}-title\">");
    assert!(chart.svg.contains(&title), "{name}");
    assert!(
        !chart.title.is_empty() && chart.description.len() > 40,
        "{name}"
    );
    for text in [&chart.title, &chart.description] {
        assert!(
            !text.contains("{$") && !text.contains("[chart-"),
            "{name}: {text}"
        );
    }
    let broken = ["\"NaN", "\"inf", "\"-inf"];
    assert!(
        broken.iter().all(|word| !chart.svg.contains(word)),
        "{name}"
    );
    assert!(!chart.table.rows.is_empty(), "{name}");
    for row in &chart.table.rows {
        assert_eq!(row.len(), chart.table.head.len(), "{name}: {row:?}");
    }
    let height = drawing::height(chart);
    if frame == Frame::Slide {
        assert!(height <= SLIDE_HEIGHT + 0.1, "{name} is {height} high");
    }
    drawing::assert_unclipped(chart);
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
fn charts_are_described_unclipped_and_without_texts_over_texts(#[case] release: &str) {
    let release = sample(release);
    assert_all_sound(&release, &shipped());
    assert_eq!(drawn(&release), drawn(&release), "equal input, equal bytes");
}

#[test]
fn every_chart_of_the_readout_is_drawn_where_there_are_figures() {
    let names = |release: &str| -> Vec<String> {
        let charts = drawn(&sample(release)).into_iter();
        charts.map(|chart| chart.name).collect()
    };
    let third = [
        "participation",
        "summary",
        "trend",
        "closure",
        "strengths",
        "received",
        "quadrant",
        "party-buyer",
        "party-supplier",
        "principles",
        "relationship",
        "behaviours",
        "priority",
        "adjectives",
        "overview",
        "asymmetry",
        "camps",
        "radar",
    ];
    assert_eq!(names(THIRD_YEAR), third);
    assert!(names(LARGE).contains(&"shares".to_owned()));
    assert!(names(CHANGE).contains(&"change".to_owned()));
    assert_eq!(names(NOTHING), ["participation", "summary", "relationship"]);
}

#[test]
fn a_trend_takes_the_place_of_slopes() {
    let charts = drawn(&sample(FIVE_WAVES));
    assert!(charts.iter().all(|chart| chart.name != "change"));
    let trend = find(&charts, "trend");
    for wave in ["2022", "2023", "2024", "2025", "2026"] {
        // On the axis of each of the five panels.
        let axis = format!(">{wave}</text>");
        assert_eq!(trend.svg.matches(&axis).count(), 5, "{wave}");
    }
    // The fixture's third wave has no guardedness of the supplier: a break, and why.
    assert!(trend.svg.contains("2024: not shown: too few could say"));
}

#[test]
fn what_is_withheld_keeps_its_row_and_says_why() {
    let charts = drawn(&sample(NOTHING));
    let summary = find(&charts, "summary");
    let why = "not shown: fewer than 5 answers";
    assert_eq!(summary.svg.matches(&format!("{why}</text>")).count(), 6);
    assert!(summary.table.rows.iter().flatten().any(|cell| cell == why));
    let charts = drawn(&sample(FEW));
    let words = find(&charts, "adjectives");
    assert!(
        words
            .svg
            .contains("Northwind Foods – not shown: fewer than 10")
    );
}

#[test]
fn coded_values_are_drawn_in_words() {
    let charts = drawn(&sample(HEALTHY));
    let coded = |chart: &Chart| chart.svg.contains(">at least 88</text>");
    assert!(charts.iter().any(coded));
}

#[test]
fn one_party_or_three_have_charts_too() {
    let mut alone = sample(THIRD_YEAR);
    let buyer = alone.parties[0].party.clone();
    alone.parties.truncate(1);
    alone.levels.retain(|level| level.rater == buyer);
    alone.trend.retain(|line| line.rater == buyer);
    alone.picks.retain(|picks| picks.party == buyer);
    alone.two_camps.retain(|flag| flag.rater == buyer);
    alone.gaps.clear();
    alone.alignments.clear();
    alone.change = None;
    assert_all_sound(&alone, &shipped());
    let mut three = sample(THIRD_YEAR);
    let mut third = three.parties[1].clone();
    let supplier = third.party.clone();
    third.party = PartyKey::parse("carrier").expect("a word");
    third.name = "Vesterhav Carriers".into();
    let of_supplier = three.levels.iter().filter(|level| level.rater == supplier);
    let levels: Vec<_> = of_supplier.cloned().collect();
    three.levels.extend(levels.into_iter().map(|mut level| {
        level.rater = third.party.clone();
        level
    }));
    let lines = three.trend.iter().filter(|line| line.rater == supplier);
    let lines: Vec<_> = lines.cloned().collect();
    three.trend.extend(lines.into_iter().map(|mut line| {
        line.rater = third.party.clone();
        line
    }));
    three.parties.push(third);
    three.alignments.clear();
    assert_all_sound(&three, &shipped());
}

#[test]
fn what_an_organisation_says_of_itself_alone_is_a_chart() {
    let mut definition = shipped();
    for dimension in &mut definition.dimensions {
        dimension.perspectives = crate::definition::Perspectives::Own;
    }
    let mut release = sample(TROUBLED);
    release.alignments.clear();
    release.gaps.clear();
    assert_all_sound(&release, &definition);
    let charts = drawn_in(&release, &definition, "en", Frame::Page);
    assert_eq!(find(&charts, "own").table.rows.len(), 25);
}

/// Leaves the charts of every sample where a person can look at them: `RAPPORT_CHARTS=folder`.
#[test]
#[ignore = "writes files to look at; run with RAPPORT_CHARTS=folder"]
fn look() {
    let folder = std::env::var("RAPPORT_CHARTS").expect("RAPPORT_CHARTS");
    let samples = [
        ("healthy", HEALTHY),
        ("troubled", TROUBLED),
        ("few", FEW),
        ("nothing", NOTHING),
        ("change", CHANGE),
        ("large", LARGE),
        ("third_year", THIRD_YEAR),
        ("five_waves", FIVE_WAVES),
    ];
    for (name, release) in samples {
        for (language, frame) in LANGUAGES.into_iter().flat_map(|l| FRAMES.map(|f| (l, f))) {
            let within = frame.either("page", "slide");
            let folder = std::path::Path::new(&folder).join(format!("{name}-{language}-{within}"));
            std::fs::create_dir_all(&folder).expect("a folder");
            for chart in drawn_in(&sample(release), &shipped(), language, frame) {
                let path = folder.join(format!("{}.svg", chart.name));
                std::fs::write(path, chart.svg).expect("written");
            }
        }
    }
}
