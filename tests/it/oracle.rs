//! Grades `stats` against reference answers from R and Python: every case of `tests/oracle`, or of
//! the folder that `RAPPORT_ORACLE_DIR` names.
//!
//! A case passes when every expected number is met to `tolerance · max(1, |expected|)`
//! (`key_tolerance` for single keys) and when everything expected to be null is undefined.

mod answers;
mod request;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::catch_unwind;
use std::path::PathBuf;

use serde::Deserialize;
use serde_json::Value;

/// One reference answer.
#[derive(Deserialize)]
struct Case {
    name: String,
    statistic: String,
    input: Option<String>,
    args: Value,
    expected: Value,
    tolerance: f64,
    #[serde(default)]
    key_tolerance: BTreeMap<String, f64>,
}

#[test]
fn every_reference_answer_is_met() {
    let cases = cases();
    assert!(!cases.is_empty(), "no case in {}", folder().display());
    let faults: Vec<String> = cases.iter().filter_map(fault).collect();
    assert!(
        faults.is_empty(),
        "{} of {} cases fail:\n{}",
        faults.len(),
        cases.len(),
        faults.join("\n")
    );
}

#[test]
fn every_statistic_has_a_case() {
    if std::env::var_os("RAPPORT_ORACLE_DIR").is_some() {
        return; // Another folder may hold a part.
    }
    let statistics: BTreeSet<String> = cases().into_iter().map(|case| case.statistic).collect();
    assert_eq!(statistics.len(), 38, "{statistics:?}");
}

#[test]
fn a_wrong_number_is_noticed() {
    let mut tried = 0;
    for case in cases() {
        for place in numbers(&case.expected, String::new()) {
            let mut wrong = case.expected.clone();
            let number = wrong.pointer_mut(&place).unwrap();
            let right = number.as_f64().unwrap();
            *number = Value::from(right + 3e-6 * right.abs().max(1.0));
            assert!(difference(&case, &case.expected, &wrong, "").is_some());
            tried += 1;
        }
        assert_eq!(difference(&case, &case.expected, &case.expected, ""), None);
    }
    assert!(tried > 0);
}

#[test]
fn an_undefined_value_may_not_be_a_number() {
    let undefined = serde_json::json!({"reason": "n<2"});
    let mut case = cases().remove(0);
    case.expected = Value::Null;
    for (answer, passes) in [
        (undefined, true),
        (Value::Null, true),
        (serde_json::json!({"value": 0.0}), false),
        (Value::from(0), false),
    ] {
        let found = difference(&case, &case.expected, &answer, "");
        assert_eq!(found.is_none(), passes, "{answer}");
    }
}

fn folder() -> PathBuf {
    std::env::var_os("RAPPORT_ORACLE_DIR").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/oracle"),
        PathBuf::from,
    )
}

fn cases() -> Vec<Case> {
    let path = folder().join("oracle.json");
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What is wrong with the answer to a case, with the case's name.
fn fault(case: &Case) -> Option<String> {
    let folder = folder();
    let answered = catch_unwind(|| {
        answers::answer(
            &case.statistic,
            &case.args,
            case.input.as_deref(),
            &|input| table::Table::read(&folder.join(input)),
        )
    });
    let fault = match answered {
        Err(_) => Some("panics".to_owned()),
        Ok(Err(complaint)) => Some(complaint),
        Ok(Ok(answer)) => difference(case, &case.expected, &answer, ""),
    };
    fault.map(|fault| format!("{}: {fault}", case.name))
}

/// Where an answer is not what is expected.
fn difference(case: &Case, expected: &Value, answer: &Value, key: &str) -> Option<String> {
    let met = match (expected, answer) {
        (Value::Null, Value::Object(parts)) => parts
            .iter()
            .all(|(key, part)| part.is_null() || key == "reason" || key == "n"),
        (Value::Number(expected), Value::Number(answer)) => {
            let (expected, answer) = (expected.as_f64().unwrap(), answer.as_f64().unwrap());
            let tolerance = case.key_tolerance.get(key).unwrap_or(&case.tolerance);
            (answer - expected).abs() <= tolerance * expected.abs().max(1.0)
        }
        (Value::Array(expected), Value::Array(answer)) if expected.len() == answer.len() => {
            return expected
                .iter()
                .zip(answer)
                .find_map(|(expected, answer)| difference(case, expected, answer, key));
        }
        (Value::Object(expected), Value::Object(answer)) => {
            return expected.iter().find_map(|(key, part)| {
                answer.get(key).map_or_else(
                    || Some(format!("{key} is not answered, {answer:?}")),
                    |answer| difference(case, part, answer, key),
                )
            });
        }
        (expected, answer) => expected == answer,
    };
    (!met).then(|| format!("{key} is {answer}, not {expected}"))
}

/// JSON pointers of all numbers.
fn numbers(value: &Value, place: String) -> Vec<String> {
    match value {
        Value::Number(_) => vec![place],
        Value::Array(parts) => (parts.iter().enumerate())
            .flat_map(|(i, part)| numbers(part, format!("{place}/{i}")))
            .collect(),
        Value::Object(parts) => (parts.iter())
            .flat_map(|(key, part)| numbers(part, format!("{place}/{key}")))
            .collect(),
        _ => Vec::new(),
    }
}
