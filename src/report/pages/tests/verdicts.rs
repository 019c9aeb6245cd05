//! No sentence says more than the verdict of its figure.

use std::sync::OnceLock;

use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

use super::{definition, page, sample, words};
use crate::chart::{Chart, Frame, Readings};
use crate::definition::Definition;
use crate::disclosure::{Figure, GapKind, Release, Subject, Verdict};
use crate::relationship::Agreements;
use crate::report::model::Model;
use crate::report::pages::Writer;
use crate::wording::Texts;

/// The troubled sample with these verdicts on the perception gaps of one facet, in the order of the
/// relationship, and both received levels at `mutual`.
fn with(facet: &str, verdicts: [Verdict; 2], mutual: f64) -> Release {
    let mut release = sample("troubled");
    let subject = Subject::Facet(facet.into());
    let mut verdicts = verdicts.into_iter();
    for gap in &mut release.gaps {
        let perception = matches!(gap.gap, GapKind::Perception { .. });
        if gap.subject == subject && perception {
            gap.verdict = verdicts.next();
        }
    }
    for both in &mut release.alignments {
        if both.subject == subject {
            both.mutual = figure(mutual);
            both.floor = figure(mutual);
        }
    }
    release
}

fn figure(value: f64) -> Figure {
    serde_json::from_value(json!({"value": value, "bound": "exact"})).expect("a figure")
}

fn reality_line(release: &Release, facet: &str) -> String {
    let model = written_with(release, &definition(), charts());
    let words = words(page(&model, "reality"));
    let found = words
        .into_iter()
        .find(|line| line.starts_with(&format!("{facet}: ")) || line.starts_with("Delivery (80)"));
    found.unwrap_or_else(|| panic!("no line about {facet}"))
}

#[rstest]
#[case([Verdict::Gap, Verdict::Gap], 70.0, "This is perception.")]
#[case([Verdict::Gap, Verdict::Aligned], 70.0, "This is perception.")]
#[case([Verdict::Open, Verdict::Gap], 40.0, "This is perception, on a low level (40 on average, critical).")]
#[case([Verdict::Aligned, Verdict::Aligned], 40.0, "Delivery: low, and seen alike from both sides (40 on average, critical). This is reality.")]
#[case([Verdict::Aligned, Verdict::Aligned], 62.0, "Delivery: workable, and seen alike from both sides (62 on average).")]
#[case([Verdict::Aligned, Verdict::SmallGap], 50.0, "Delivery: low, and seen nearly alike, with a small, real difference (50 on average, at risk). This is reality.")]
#[case([Verdict::SmallGap, Verdict::Aligned], 80.0, "Delivery: strong, and seen nearly alike, with a small, real difference (80 on average).")]
#[case([Verdict::Open, Verdict::Open], 50.0, "Delivery: low (50 on average, at risk); too few answers to tell whether it is reality or perception.")]
#[case([Verdict::Open, Verdict::Open], 80.0, "Delivery (80)")]
#[case([Verdict::Aligned, Verdict::Open], 80.0, "Delivery: strong (80 on average). What Northwind Foods does is seen alike; for Halden Logistics there are too few answers to tell.")]
#[case([Verdict::Open, Verdict::Aligned], 40.0, "Delivery: low (40 on average, critical). What Halden Logistics does is seen alike; for Northwind Foods there are too few answers to tell.")]
#[case([Verdict::SmallGap, Verdict::Open], 70.0, "Delivery: 70 on average (workable); a small, real difference for Northwind Foods, too few answers to tell for Halden Logistics.")]
fn a_facet_is_what_its_verdicts_say(
    #[case] verdicts: [Verdict; 2],
    #[case] mutual: f64,
    #[case] expected: &str,
) {
    let line = reality_line(&with("delivery", verdicts, mutual), "Delivery");
    assert!(line.contains(expected), "{line}");
}

fn any_verdict() -> impl Strategy<Value = Verdict> {
    prop_oneof![
        Just(Verdict::Gap),
        Just(Verdict::SmallGap),
        Just(Verdict::Aligned),
        Just(Verdict::Open),
    ]
}

/// The troubled sample with other verdicts and gaps.
fn shuffled(verdicts: &[Verdict], gaps: &[f64], levels: &[f64]) -> Release {
    let mut release = sample("troubled");
    let (mut verdicts, mut gaps) = (verdicts.iter().cycle(), gaps.iter().cycle());
    for gap in &mut release.gaps {
        if gap.verdict.is_some() {
            gap.verdict = verdicts.next().copied();
            gap.value = figure(gaps.next().copied().unwrap_or(0.0));
        }
    }
    let mut levels = levels.iter().cycle();
    for both in &mut release.alignments {
        both.mutual = figure(levels.next().copied().unwrap_or(50.0));
    }
    release
}

/// Verdicts and gaps of a subject's perception gaps: target and both.
fn judged(release: &Release, subject: &Subject) -> Vec<(String, Verdict, f64)> {
    let gaps = release.gaps.iter().filter(|gap| gap.subject == *subject);
    gaps.filter_map(|gap| match &gap.gap {
        GapKind::Perception { target, .. } => {
            let name = release.parties.iter().find(|p| p.party == *target)?;
            Some((name.name.clone(), gap.verdict?, gap.value.value()?))
        }
        _ => None,
    })
    .collect()
}

fn subjects() -> Vec<(String, Subject)> {
    let definition = definition();
    let facets = definition.facets.iter();
    let facets = facets.map(|f| (f.title["en"].clone(), Subject::Facet(f.id.clone())));
    let dimensions = definition.dimensions.iter();
    let dimensions = dimensions.map(|d| (d.title["en"].clone(), Subject::Dimension(d.id.clone())));
    facets.chain(dimensions).collect()
}

fn check_lines(release: &Release, model: &Model) -> Result<(), TestCaseError> {
    let named = subjects();
    for id in ["summary", "reality", "strengths", "priorities"] {
        let page = page(model, id);
        for line in words(page) {
            if line == page.heading.title {
                continue;
            }
            let Some((_, subject)) = named
                .iter()
                .find(|(name, _)| line.starts_with(&format!("{name}: ")))
            else {
                continue;
            };
            let judged = judged(release, subject);
            if judged.is_empty() || id == "strengths" {
                continue;
            }
            let all = |wanted: &[Verdict]| judged.iter().all(|(_, v, _)| wanted.contains(v));
            let any = |wanted: Verdict| judged.iter().any(|(_, v, _)| *v == wanted);
            if line.contains("This is perception") {
                prop_assert!(any(Verdict::Gap), "{line}");
            }
            if line.contains("seen alike from both sides") {
                prop_assert!(all(&[Verdict::Aligned]), "{line}");
            }
            if line.contains("This is reality") {
                prop_assert!(all(&[Verdict::Aligned, Verdict::SmallGap]), "{line}");
            }
            if line.contains("too few answers to tell") {
                prop_assert!(any(Verdict::Open) && !any(Verdict::Gap), "{line}");
            }
            for (name, verdict, gap) in &judged {
                let told = line.contains(&format!("{name} rates itself"));
                prop_assert_eq!(told, *verdict == Verdict::Gap, "{}", line);
                let praised = line.contains("better than it thinks");
                prop_assert!(!praised || judged.iter().any(|j| j.1 == Verdict::Gap && j.2 <= 0.0));
                let alike = line.contains(&format!("What {name} does is seen alike"));
                prop_assert!(!alike || *verdict == Verdict::Aligned, "{line} {gap}");
            }
        }
    }
    Ok(())
}

/// Titles of a party's page name a facet as higher or lower only where that is proven.
fn check_party(
    release: &Release,
    model: &Model,
    party: &str,
    name: &str,
) -> Result<(), TestCaseError> {
    let title = &page(model, &format!("party-{party}")).heading.title;
    let (high, low) = match title.split_once("; lower on ") {
        Some((high, low)) => (high.to_owned(), low.to_owned()),
        None if title.contains("rates itself higher") => (title.clone(), String::new()),
        None if title.contains("is seen better") => (String::new(), title.clone()),
        None => (String::new(), String::new()),
    };
    let mut verdicts = Vec::new();
    for (facet, subject) in subjects() {
        let Subject::Facet(_) = subject else { continue };
        for (_, verdict, gap) in judged(release, &subject)
            .into_iter()
            .filter(|j| j.0 == name)
        {
            verdicts.push(verdict);
            let proven = matches!(verdict, Verdict::Gap | Verdict::SmallGap);
            let inside = facet.to_lowercase();
            prop_assert!(!high.contains(&inside) || (proven && gap > 0.0), "{title}");
            prop_assert!(!low.contains(&inside) || (proven && gap <= 0.0), "{title}");
        }
    }
    if title.contains("on every facet") {
        prop_assert!(verdicts.iter().all(|v| *v == Verdict::Aligned), "{title}");
    }
    Ok(())
}

/// Charts of the sample, drawn once; sentences need to know only which there are.
fn charts() -> &'static [Chart] {
    static CHARTS: OnceLock<Vec<Chart>> = OnceLock::new();
    CHARTS.get_or_init(|| {
        let (release, definition, texts) = (sample("troubled"), definition(), Texts::new("en"));
        crate::chart::charts(&readings(&release, &definition, &texts), Frame::Page)
    })
}

fn readings<'a>(
    release: &'a Release,
    definition: &'a Definition,
    texts: &'a Texts,
) -> Readings<'a> {
    Readings {
        release,
        definition,
        language: "en",
        texts,
    }
}

fn written_with(release: &Release, definition: &Definition, charts: &[Chart]) -> Model {
    let texts = Texts::new("en");
    let writer = Writer {
        readings: readings(release, definition, &texts),
        charts,
        texts: &texts,
        agreements: &Agreements::default(),
    };
    crate::report::pages::write(&writer, "Northwind × Halden", "en")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sentence_says_more_than_its_verdict(
        verdicts in prop::collection::vec(any_verdict(), 37),
        gaps in prop::collection::vec(-45.0_f64..45.0, 41),
        levels in prop::collection::vec(10.0_f64..95.0, 15),
    ) {
        let release = shuffled(&verdicts, &gaps, &levels);
        let model = written_with(&release, &definition(), charts());
        check_lines(&release, &model)?;
        check_party(&release, &model, "buyer", "Northwind Foods")?;
        check_party(&release, &model, "supplier", "Halden Logistics")?;
        let relationship = &page(&model, "relationship").heading.title;
        let dimension = Subject::Dimension("relationship".into());
        let verdict = release.gaps.iter().find(|gap| {
            gap.subject == dimension && matches!(gap.gap, GapKind::Relationship { .. })
        }).and_then(|gap| gap.verdict);
        prop_assert_eq!(relationship.contains("see it alike"), verdict == Some(Verdict::Aligned));
        prop_assert_eq!(relationship.contains("see it differently"), verdict == Some(Verdict::Gap));
    }
}
