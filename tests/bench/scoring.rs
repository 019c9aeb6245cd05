//! Complete scoring of a wave from a table in memory, with and without 2,000 bootstrap resamples.
//!
//!     cargo bench --bench scoring
//!
//! Two parties share the respondents; each answers 60 items of 15 facets in three dimensions, five
//! points, one in twenty "can't say". What is timed is everything on the raw layer: the pass,
//! levels with intervals, gaps with Welch's test, corrected p values and verdicts, reliability of every facet, spread and camps of every item. `tests/bench/numpy_scoring.py` does
//! the same in numpy. See docs/performance.md.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, SamplingMode, criterion_group, criterion_main};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rapport::definition::CheckedDefinition;
use rapport::questionnaire::Layout;
use rapport::relationship::PartyKey;
use rapport::scoring::{AnswerTable, Bootstrap, Scores, score_tables};
use serde_json::{Value, json};

/// 60 items in 15 facets in three dimensions, each rated once: 60 answers a person. `paired` rates
/// them twice, for the own organisation and for the partner: 120 answers.
fn definition(perspectives: &str) -> CheckedDefinition {
    let text = |text: String| json!({ "en": text });
    let labels: Vec<Value> = (1..=5).map(|p| text(format!("point {p}"))).collect();
    let dimensions: Vec<Value> = (0..3)
        .map(|d| {
            json!({
                "id": format!("d{d}"), "title": text(format!("Dimension {d}")),
                "description": text("About it.".into()), "perspectives": perspectives,
            })
        })
        .collect();
    let facets: Vec<Value> = (0..15)
        .map(|f| {
            json!({
                "id": format!("f{f}"), "dimension": format!("d{}", f / 5),
                "title": text(format!("Facet {f}")), "description": text("About it.".into()),
            })
        })
        .collect();
    let items: Vec<Value> = (0..60)
        .map(|i| json!({ "id": format!("i{i}"), "facet": format!("f{}", i / 4), "text": text(format!("Item {i}")) }))
        .collect();
    let shown: Vec<String> = (0..60).map(|i| format!("i{i}")).collect();
    let whole = json!({
        "format": 1, "id": "bench", "version": "1.0.0", "title": text("Bench".into()),
        "languages": [{ "code": "en", "reviewed": true }],
        "introduction": text("Please answer.".into()),
        "scales": [{ "id": "scale", "labels": labels, "cant_say": text("Can't say".into()) }],
        "dimensions": dimensions, "facets": facets, "items": items,
        "sections": [{ "id": "page", "title": text("Page".into()), "scale": "scale", "items": shown }],
    });
    let bytes = serde_json::to_vec(&whole).expect("a definition is JSON");
    CheckedDefinition::parse(&bytes).expect("the definition has no fault")
}

/// `respondents` in two parties, the second a little more content.
fn tables(definition: &CheckedDefinition, respondents: usize) -> Vec<AnswerTable> {
    let layout = Layout::of(definition);
    let mut generator = ChaCha8Rng::seed_from_u64(1);
    let parties = [(PartyKey::buyer(), 0.0), (PartyKey::supplier(), 0.3)];
    let table = |(party, content): (PartyKey, f64)| {
        let people = respondents / 2;
        let mut table = AnswerTable::new(definition, party, people);
        let mut answers = layout.blank();
        for _ in 0..people {
            let own = 2.6 + content + generator.random::<f64>() + generator.random::<f64>();
            for rating in &mut answers.ratings {
                let value = own + generator.random::<f64>() * 2.0 - 1.0;
                let point = [1, 2, 3, 4, 5]
                    .into_iter()
                    .find(|point| value < f64::from(*point) + 0.5);
                *rating = (generator.random::<f64>() >= 0.05).then_some(point.unwrap_or(5));
            }
            table.push(&answers).expect("answers fit the definition");
        }
        table
    };
    parties.map(table).into()
}

/// Everything that is computed on the raw layer without drawing.
fn complete(definition: &CheckedDefinition, tables: &[AnswerTable]) -> Scores {
    let scores = score_tables(definition, tables).expect("tables fit the definition");
    for panel in &scores.panels {
        for people in panel.facets.iter().chain(&panel.dimensions) {
            black_box(people.level().ok());
        }
        for paired in &panel.paired {
            black_box(panel.us_them(&paired.subject).ok());
        }
        for patterns in &panel.patterns {
            black_box(patterns.reliability());
        }
        for item in &panel.items {
            black_box((
                item.average_deviation().ok(),
                item.two_camps(),
                item.cant_say().ok(),
            ));
        }
    }
    black_box(scores.gaps());
    black_box(scores.relative_gaps());
    black_box(scores.facet_deviation().ok());
    scores
}

fn scoring(criterion: &mut Criterion) {
    let once = definition("relationship");
    let paired = definition("paired");
    for (name, definition) in [("60 answers", &once), ("120 answers, paired", &paired)] {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10).sampling_mode(SamplingMode::Flat);
        for respondents in [20, 10_000, 100_000, 1_000_000] {
            if respondents == 1_000_000 && name != "60 answers" {
                continue;
            }
            let tables = tables(definition, respondents);
            group.bench_with_input(
                BenchmarkId::new("pass", respondents),
                &tables,
                |bencher, tables| bencher.iter(|| score_tables(definition, tables).is_ok()),
            );
            group.bench_with_input(
                BenchmarkId::new("complete", respondents),
                &tables,
                |bencher, tables| bencher.iter(|| complete(definition, tables)),
            );
            let scores = complete(definition, &tables);
            group.bench_with_input(
                BenchmarkId::new("effect sizes after it", respondents),
                &scores,
                |bencher, scores| bencher.iter(|| scores.effects().len()),
            );
            group.bench_with_input(
                BenchmarkId::new("complete with 2,000 resamples", respondents),
                &tables,
                |bencher, tables| {
                    let bootstrap = Bootstrap {
                        resamples: 2_000,
                        level: 0.95,
                    };
                    bencher.iter(|| {
                        let scores = complete(definition, tables);
                        let mut generator = ChaCha8Rng::seed_from_u64(7);
                        black_box(scores.resampled(bootstrap, &mut generator));
                    });
                },
            );
        }
        group.finish();
    }
}

criterion_group!(benches, scoring);
criterion_main!(benches);
