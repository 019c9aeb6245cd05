//! The documents of one wave, each by itself and all together.
//!
//!     cargo bench --bench readout
//!
//! The release is the sample `third_year`: two parties with item figures, a trend of three waves, comments under themes, six
//! recorded actions, a logo. "warm" is what a running server does; fonts and texts are read once. See docs/performance.md.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use rapport::definition::Definition;
use rapport::disclosure::Release;
use rapport::relationship::{Agreements, Branding, Logo};
use rapport::report::{Format, Options, Readout, documents, preview};

const DEFINITION: &str = include_str!("../../survey-definitions/compatibility-and-trust.json");
const RELEASE: &str = include_str!("../fixtures/releases/third_year.json");
const LOGO: &[u8] = include_bytes!("../readouts/logo.png");

fn readouts(criterion: &mut Criterion) {
    let release = Release::from_json(RELEASE).expect("a release");
    let definition: Definition = serde_json::from_str(DEFINITION).expect("the definition");
    let branding = Branding {
        logo: Some(Logo::new(LOGO.to_vec()).expect("a picture")),
        ..Branding::default()
    };
    let readout = Readout {
        release: &release,
        definition: &definition,
        relationship_name: "Northwind × Halden",
        language: "en",
        branding: &branding,
        agreements: &Agreements::default(),
    };
    let made = |options: &Options| documents(&readout, options, &mut |_| ()).expect("documents");
    let mut group = criterion.benchmark_group("readout");
    group
        .sample_size(10)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(4));
    for format in Format::ALL {
        let options = Options::only(format);
        group.bench_function(format.word(), |bencher| {
            bencher.iter(|| black_box(made(&options)));
        });
    }
    let all = Options::default();
    group.bench_function("all", |bencher| bencher.iter(|| black_box(made(&all))));
    group.bench_function("preview", |bencher| {
        bencher.iter(|| preview(&readout, Format::Pdf, all.paper, 3, 400).expect("a page"));
    });
    group.finish();
    println!("peak of memory: {} MB", peak_megabytes());
}

/// The most memory this process has had, as Linux says it.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1024
}

criterion_group!(benches, readouts);
criterion_main!(benches);
