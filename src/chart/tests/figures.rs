//! A figure is in the charts that show it, and in no other.

use serde_json::json;

use super::*;
use crate::disclosure::{About, Figure, GapKind, Level, Subject};

fn figure(value: f64) -> Figure {
    serde_json::from_value(json!({ "value": value, "bound": "exact" })).expect("a figure")
}

/// The charts that a change of the release changes.
fn changed(release: &str, change: impl Fn(&mut Release)) -> Vec<String> {
    let before = sample(release);
    let mut after = before.clone();
    change(&mut after);
    assert_ne!(before, after, "the change is none");
    let pairs = drawn(&before).into_iter().zip(drawn(&after));
    pairs
        .map(|(before, after)| {
            assert_eq!(before.name, after.name);
            (before, after)
        })
        .filter(|(before, after)| before != after)
        .map(|(before, _)| before.name)
        .collect()
}

fn level_of<'a>(release: &'a mut Release, facet: &str) -> &'a mut Level {
    let about = About::Party(PartyKey::supplier());
    let mut levels = release.levels.iter_mut();
    let found = levels.find(|level| {
        level.subject == Subject::Facet(facet.into())
            && level.rater == PartyKey::buyer()
            && level.about == about
    });
    found.expect("the level")
}

#[test]
fn a_level_is_in_the_charts_that_show_it() {
    let names = changed(TROUBLED, |release| {
        level_of(release, "delivery").value = figure(61.0);
    });
    let expected = [
        "received",
        "party-supplier",
        "overview",
        "asymmetry",
        "radar",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_gap_is_in_the_charts_that_show_it() {
    let kind = GapKind::Perception {
        target: PartyKey::buyer(),
        rater: PartyKey::supplier(),
    };
    let subject = Subject::Facet("delivery".into());
    let names = changed(TROUBLED, |release| {
        let mut gaps = release.gaps.iter_mut();
        let gap = gaps.find(|gap| gap.subject == subject && gap.gap == kind);
        gap.expect("the gap").value = figure(-33.0);
    });
    assert_eq!(names, ["party-buyer", "overview"]);
}

#[test]
fn figures_of_single_charts_are_in_these_alone() {
    let names = changed(TROUBLED, |release| {
        release.alignments[4].misalignment = figure(39.0);
    });
    assert_eq!(names, ["quadrant", "priority"]);
    let names = changed(THIRD_YEAR, |release| {
        release.trend[0].points[1].value = figure(12.0);
    });
    assert_eq!(names, ["trend"]);
    let names = changed(CHANGE, |release| {
        let change = release.change.as_mut().expect("a change");
        change.closures[0].now = figure(47.0);
    });
    assert_eq!(names, ["closure"]);
    let names = changed(LARGE, |release| {
        let words = release
            .picks
            .iter_mut()
            .find(|p| p.pick.as_str() == "words");
        words.expect("words").options[0].amount =
            serde_json::from_value(json!({ "count": 31 })).expect("an amount");
    });
    assert_eq!(names, ["adjectives"]);
    let names = changed(TROUBLED, |release| {
        release.parties[0].invited = serde_json::from_value(json!(99)).expect("a count");
    });
    assert_eq!(names, ["participation"]);
}

/// Every released figure that charts show at all changes a description or a table when it changes.
#[test]
fn a_drawn_figure_is_described_as_well() {
    for place in [0, 40, 60, 100] {
        let before = sample(TROUBLED);
        let mut after = before.clone();
        after.levels[place].value = figure(97.0);
        for (before, after) in drawn(&before).iter().zip(&drawn(&after)) {
            if before.svg != after.svg {
                assert_ne!(before.description, after.description, "{}", before.name);
                assert_ne!(before.table, after.table, "{}", before.name);
            }
        }
    }
}

#[test]
fn coded_amounts_are_ranges_and_counts_are_counts() {
    let few = drawn(&sample(TROUBLED));
    let words = find(&few, "adjectives");
    assert!(words.svg.contains(">many</text>"));
    assert!(words.description.contains("many (over two thirds)"));
    assert!(!words.description.contains(" of 12"));
    let large = drawn(&sample(LARGE));
    let words = find(&large, "adjectives");
    assert!(words.description.contains("46 of 60"));
    assert!(words.svg.contains(">≥ 80%</text>"));
}

#[test]
fn nearly_all_is_drawn_without_an_end() {
    let mut release = sample(LARGE);
    for shares in &mut release.shares {
        shares.shares = serde_json::from_value(json!("predominantly_favourable")).expect("a share");
    }
    assert_all_sound(&release, &shipped());
    let charts = drawn(&release);
    let shares = find(&charts, "shares");
    assert!(shares.svg.contains(">nearly all high</text>"));
    let (_, rows) = shares.description.split_once("10%.").expect("the steps");
    assert!(!rows.contains('%'), "{rows}");
}
