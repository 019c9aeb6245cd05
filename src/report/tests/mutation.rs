//! One released figure is changed: every place that names it changes, and nothing else does.

use super::*;
use crate::report::sheets::sheets;

/// What documents say in words, without drawings.
fn words(release: &Release) -> (String, String) {
    let definition = definition();
    let readout = readout(release, &definition, "en");
    let content = Content::new(&readout);
    let model = serde_json::to_string(&content.model).expect("words");
    (model, undrawn(&html::html(&content)))
}

fn undrawn(html: &str) -> String {
    let mut pieces = html.split("<svg ");
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        kept += piece.split_once("</svg>").expect("an end").1;
    }
    let (before, after) = kept.split_once("<style>").expect("a style");
    format!(
        "{before}{}",
        after.split_once("</style>").expect("an end").1
    )
}

fn set_level(release: &Release, place: usize, to: f64) -> Release {
    let mut changed = release.clone();
    let Figure::Value { value, .. } = &mut changed.levels[place].value else {
        panic!("a value");
    };
    *value = serde_json::from_value(json!(to)).expect("a figure");
    changed
}

/// Two neighbouring whole numbers that nothing in the readout says, and that are in one band.
fn unsaid(release: &Release, place: usize) -> Option<(f64, f64)> {
    let (model, html) = words(&set_level(release, place, 0.0));
    (2..98).find_map(|low| {
        let bands = [45, 60, 75];
        let said = |number: u32| {
            let number = number.to_string();
            model.contains(&number) || html.contains(&number)
        };
        let fits = !bands.contains(&(low + 1)) && !said(low) && !said(low + 1);
        fits.then(|| (f64::from(low), f64::from(low + 1)))
    })
}

#[test]
fn in_words_a_changed_level_changes_where_it_is_named_and_nowhere_else() {
    // The release with the fewest figures, so that there are numbers that nothing says.
    let release = sample(FEW);
    let mut tried = 0;
    for (place, level) in release.levels.iter().enumerate() {
        let shown = matches!(level.value, Figure::Value { .. });
        if !shown || !matches!(level.subject, Subject::Dimension(_)) {
            continue;
        }
        let Some((low, high)) = unsaid(&release, place) else {
            continue;
        };
        let (model, html) = words(&set_level(&release, place, low));
        let (other_model, other_html) = words(&set_level(&release, place, high));
        let (low, high) = (low.to_string(), high.to_string());
        assert!(model.contains(&low), "{level:?} is named nowhere");
        assert_eq!(model.replace(&low, &high), other_model, "{level:?}");
        assert_eq!(html.replace(&low, &high), other_html, "{level:?}");
        tried += 1;
    }
    assert!(tried >= 4, "only {tried} levels were tried");
}

#[test]
fn in_tables_a_changed_level_is_one_cell_and_one_line() {
    let release = sample(TROUBLED);
    let definition = definition();
    let tables = |release: &Release| -> Vec<String> {
        let readout = readout(release, &definition, "en");
        let content = Content::new(&readout);
        let mut cells: Vec<String> = Vec::new();
        for sheet in sheets(&content) {
            for (place, row) in sheet.rows.iter().enumerate() {
                for (column, cell) in sheet.columns.iter().zip(row) {
                    cells.push(format!("{} {place} {}: {cell:?}", sheet.file, column.key));
                }
            }
        }
        cells
    };
    let before = tables(&release);
    for place in (0..release.levels.len()).step_by(7) {
        if !matches!(release.levels[place].value, Figure::Value { .. }) {
            continue;
        }
        let changed = set_level(&release, place, 41.25);
        let after = tables(&changed);
        let differ: Vec<&String> = before
            .iter()
            .zip(&after)
            .filter(|(before, after)| before != after)
            .map(|(_, after)| after)
            .collect();
        let expected = format!("levels {place} value: Number(41.25, Points)");
        assert_eq!(differ, [&expected]);
        let lines = |release: &Release| release.to_json();
        let (old, new) = (lines(&release), lines(&changed));
        let differ = old.lines().zip(new.lines()).filter(|(a, b)| a != b).count();
        assert_eq!(differ, 1, "release.json");
    }
}

#[test]
fn in_files_a_changed_level_changes_only_those_that_name_levels() {
    let release = sample(TROUBLED);
    let place = (release.levels.iter())
        .position(|level| {
            matches!(level.subject, Subject::Facet(_))
                && matches!(level.value, Figure::Value { .. })
        })
        .expect("a level");
    let name = "Northwind × Halden";
    let before = made(&release, name, Paper::A4);
    let after = made(&set_level(&release, place, 41.25), name, Paper::A4);
    let differ: Vec<&str> = before
        .iter()
        .zip(&after)
        .filter(|(before, after)| before != after)
        .map(|(before, _)| before.name.as_str())
        .collect();
    for named in [
        "report.pdf",
        "deck.pdf",
        "readout.pptx",
        "report.html",
        "readout.xlsx",
        "csv/levels.csv",
        "release.json",
    ] {
        assert!(differ.contains(&named), "{named} does not name it");
    }
    for other in [
        "csv/gaps.csv",
        "csv/who.csv",
        "csv/picks.csv",
        "release.schema.json",
        "charts/participation.svg",
        "charts/summary.svg",
        "charts/relationship.svg",
    ] {
        assert!(!differ.contains(&other), "{other} changed");
    }
}
