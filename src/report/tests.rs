//! Every document of every sample release.

use rstest::rstest;

use super::*;

const DEFINITION: &str = include_str!("../../tests/fixtures/releases/definition.json");
const HEALTHY: &str = include_str!("../../tests/fixtures/releases/healthy.json");
const TROUBLED: &str = include_str!("../../tests/fixtures/releases/troubled.json");
const FEW: &str = include_str!("../../tests/fixtures/releases/few.json");
const NOTHING: &str = include_str!("../../tests/fixtures/releases/nothing.json");
const CHANGE: &str = include_str!("../../tests/fixtures/releases/change.json");
const LARGE: &str = include_str!("../../tests/fixtures/releases/large.json");

fn sample(release: &str) -> Release {
    serde_json::from_str(release).expect("a sample release")
}

fn made(release: &Release) -> Vec<Document> {
    let definition: Definition = serde_json::from_str(DEFINITION).expect("the sample definition");
    let readout = Readout {
        release,
        definition: &definition,
        relationship_name: "Northwind × Halden",
        language: "en",
    };
    documents(&readout, Paper::A4).expect("a readout")
}

#[rstest]
#[case::healthy("healthy", HEALTHY)]
#[case::troubled("troubled", TROUBLED)]
#[case::few("few", FEW)]
#[case::nothing("nothing", NOTHING)]
#[case::change("change", CHANGE)]
#[case::large("large", LARGE)]
fn dump(#[case] name: &str, #[case] release: &str) {
    let folder = std::path::PathBuf::from(format!("/tmp/out/r/{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    write_all(&folder, &made(&sample(release))).expect("written");
}
