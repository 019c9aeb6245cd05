//! Every chart of every sample release: named, described, deterministic, nothing clipped, no text
//! over another.

use rstest::rstest;

use super::*;
use crate::definition::Definition;
use crate::disclosure::Release;
use crate::wording::Texts;

const DEFINITION: &str = include_str!("../../survey-definitions/compatibility-and-trust.json");
const HEALTHY: &str = include_str!("../../tests/fixtures/releases/healthy.json");
const TROUBLED: &str = include_str!("../../tests/fixtures/releases/troubled.json");
const FEW: &str = include_str!("../../tests/fixtures/releases/few.json");
const NOTHING: &str = include_str!("../../tests/fixtures/releases/nothing.json");
const CHANGE: &str = include_str!("../../tests/fixtures/releases/change.json");
const LARGE: &str = include_str!("../../tests/fixtures/releases/large.json");

fn drawn(release: &str) -> Vec<Chart> {
    let definition: Definition = serde_json::from_str(DEFINITION).expect("the sample definition");
    let release: Release = serde_json::from_str(release).expect("a sample release");
    charts(
        &Readings {
            release: &release,
            definition: &definition,
            language: "en",
            texts: &Texts::new("en"),
        },
        Frame::Page,
    )
}

/// A text as it stands in a drawing, in points.
#[derive(Debug)]
struct Label {
    words: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

fn attribute<'a>(line: &'a str, name: &str) -> &'a str {
    let (_, rest) = line
        .split_once(&format!(" {name}=\""))
        .expect("the attribute");
    rest.split_once('"').expect("its end").0
}

fn labels(svg: &str) -> Vec<Label> {
    let texts = svg.lines().filter(|line| line.starts_with("<text "));
    texts
        .map(|line| {
            let number = |name: &str| attribute(line, name).parse::<f64>().expect("a number") / 8.0;
            let (x, y, size) = (number("x"), number("y"), number("font-size"));
            let weight = match attribute(line, "font-family").split(',').next() {
                Some("Inter Report") => Weight::Plain,
                _ => Weight::Strong,
            };
            let (_, words) = line.split_once('>').expect("the words");
            let words = words.trim_end_matches("</text>").replace("&amp;", "&");
            let wide = width(weight, size, &words);
            let left = match attribute(line, "text-anchor") {
                "start" => x,
                "middle" => x - wide / 2.0,
                _ => x - wide,
            };
            // Cap height of the font; what hangs below the line is left out.
            Label {
                words,
                left,
                right: left + wide,
                top: y - size * 0.73,
                bottom: y,
            }
        })
        .collect()
}

#[rstest]
#[case::healthy(HEALTHY)]
#[case::troubled(TROUBLED)]
#[case::few(FEW)]
#[case::nothing(NOTHING)]
#[case::change(CHANGE)]
#[case::large(LARGE)]
fn charts_are_described_unclipped_and_without_texts_over_texts(#[case] release: &str) {
    let charts = drawn(release);
    assert_eq!(charts, drawn(release), "equal input, equal bytes");
    for chart in charts {
        let name = &chart.name;
        assert!(chart.svg.contains("role=\"img\""), "{name}");
        assert!(
            chart.svg.contains(&format!("<title id=\"{name}-title\">")),
            "{name}"
        );
        assert!(chart.description.len() > 40, "{name}");
        assert!(
            !chart.svg.contains("\"NaN") && !chart.svg.contains("\"inf"),
            "{name}"
        );
        assert!(!chart.table.rows.is_empty(), "{name}");
        for row in &chart.table.rows {
            assert_eq!(row.len(), chart.table.head.len(), "{name}: {row:?}");
        }
        assert_unclipped(&chart);
    }
}

fn assert_unclipped(chart: &Chart) {
    let name = &chart.name;
    let height: f64 = attribute(&chart.svg, "height").parse().expect("a height");
    let labels = labels(&chart.svg);
    for (place, label) in labels.iter().enumerate() {
        assert!(
            label.left > -0.1
                && label.right < WIDTH + 0.1
                && label.top > -0.1
                && label.bottom < height + 0.1,
            "{name}: “{}” is clipped: {label:?}",
            label.words
        );
        for other in &labels[place + 1..] {
            let across = label.right.min(other.right) - label.left.max(other.left);
            let down = label.bottom.min(other.bottom) - label.top.max(other.top);
            assert!(
                across < 0.3 || down < 0.3,
                "{name}: “{}” over “{}”",
                label.words,
                other.words
            );
        }
    }
}

#[test]
fn the_longest_titles_fit() {
    let mut definition: Definition = serde_json::from_str(DEFINITION).expect("the definition");
    for facet in &mut definition.facets {
        facet.title.insert(
            "en".into(),
            "Wholehearted willingness to warn in time".into(),
        );
    }
    for dimension in &mut definition.dimensions {
        let title = "A dimension whose name is longer than any that a sensible author would choose";
        dimension.title.insert("en".into(), title.into());
    }
    let release: Release = serde_json::from_str(CHANGE).expect("a sample release");
    let readings = Readings {
        release: &release,
        definition: &definition,
        language: "en",
        texts: &Texts::new("en"),
    };
    for chart in charts(&readings, Frame::Page) {
        assert_unclipped(&chart);
    }
}

#[test]
fn what_is_withheld_keeps_its_row_and_says_why() {
    let summary = drawn(NOTHING)
        .into_iter()
        .find(|chart| chart.name == "summary")
        .expect("summary");
    assert_eq!(
        summary
            .svg
            .matches("not shown: fewer than 5 answers</text>")
            .count(),
        6
    );
    assert!(
        summary
            .table
            .rows
            .iter()
            .flatten()
            .any(|cell| cell == "not shown: fewer than 5 answers")
    );
}

#[test]
fn coded_values_are_drawn_in_words() {
    let charts = drawn(HEALTHY);
    assert!(
        charts
            .iter()
            .any(|chart| chart.svg.contains(">at least 88</text>"))
    );
}

#[test]
fn a_changed_figure_changes_the_charts_that_show_it_and_no_other() {
    let mut release: Release = serde_json::from_str(TROUBLED).expect("a sample release");
    release.levels.retain(|level| {
        level.subject != crate::disclosure::Subject::Facet("delivery".into())
            || level.rater != PartyKey::buyer()
            || level.about != crate::disclosure::About::Party(PartyKey::supplier())
    });
    let definition: Definition = serde_json::from_str(DEFINITION).expect("the sample definition");
    let readings = Readings {
        release: &release,
        definition: &definition,
        language: "en",
        texts: &Texts::new("en"),
    };
    let changed: Vec<String> = charts(&readings, Frame::Page)
        .into_iter()
        .zip(drawn(TROUBLED))
        .filter(|(now, before)| now.svg != before.svg)
        .map(|(now, _)| now.name)
        .collect();
    assert_eq!(changed, ["received", "party-supplier", "overview"]);
}
