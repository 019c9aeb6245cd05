//! Comparing two sets of files by everything but the content of ballot boxes.

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;

use crate::support::sqlite_file::{Image, PageKind, Place, Value, frames};
use crate::support::test_wave::{DATABASE, Saved};

/// What a thief can measure without a key: sizes, kinds of pages, rows and lengths of values.
#[derive(Debug, PartialEq, Eq)]
pub struct Shape {
    pub database: usize,
    pub log: usize,
    pub frames: Vec<(usize, u32)>,
    pub pages: Vec<PageKind>,
    pub tables: Vec<(String, Vec<Vec<usize>>)>,
}

/// The shape of saved files.
pub fn shape(saved: &Saved) -> Shape {
    let image = Image::read(saved.database(), saved.log());
    let lengths = |rows: Vec<Vec<Value>>| -> Vec<Vec<usize>> {
        rows.iter()
            .map(|row| row.iter().map(Value::len).collect())
            .collect()
    };
    Shape {
        database: saved.database().len(),
        log: saved.log().len(),
        frames: frames(saved.log())
            .iter()
            .map(|frame| (frame.page, frame.commit))
            .collect(),
        pages: image.page_kinds(),
        tables: image
            .dump()
            .into_iter()
            .map(|(name, rows)| (name, lengths(rows)))
            .collect(),
    }
}

/// Where the sealed boxes lie.
pub fn places_of_boxes(saved: &Saved) -> BTreeSet<Place> {
    let image = Image::read(saved.database(), saved.log());
    let rows = image.table("ballot_box");
    rows.iter()
        .flat_map(|row| row.places_of(2).iter().copied())
        .collect()
}

/// The files with the content of boxes wiped out, and in the log what follows from it: salts,
/// which are random, and checksums.
pub fn without_boxes(saved: &Saved) -> (Vec<u8>, Vec<u8>) {
    let places = places_of_boxes(saved);
    let image = saved.database();
    let page_size = usize::from(image[16]) << 8 | usize::from(image[17]);
    let mut database = image.to_vec();
    for (page, byte) in &places {
        if let Some(byte) = database.get_mut((page - 1) * page_size + byte) {
            *byte = 0;
        }
    }
    let mut log = saved.log().to_vec();
    for frame in frames(saved.log()) {
        for (_, byte) in places.range((frame.page, 0)..(frame.page + 1, 0)) {
            log[frame.at + byte] = 0;
        }
        log[frame.at - 16..frame.at].fill(0);
    }
    if let Some(salts_and_checksum) = log.get_mut(16..32) {
        salts_and_checksum.fill(0);
    }
    (database, log)
}

/// The first byte in which two files differ.
pub fn first_difference(one: &[u8], other: &[u8]) -> Option<usize> {
    if one.len() != other.len() {
        return Some(one.len().min(other.len()));
    }
    one.iter().zip(other).position(|(one, other)| one != other)
}

/// The rows of a table as they were saved, on either database.
pub fn rows(saved: &Saved, table: &str) -> Vec<Vec<Value>> {
    if saved.data.contains_key(DATABASE) {
        return Image::read(saved.database(), saved.log())
            .dump()
            .remove(table)
            .unwrap();
    }
    let text = std::str::from_utf8(&saved.data[&format!("{table}.rows")]).unwrap();
    text.lines().map(columns).collect()
}

/// The tables that were saved.
pub fn tables(saved: &Saved) -> Vec<String> {
    if saved.data.contains_key(DATABASE) {
        let tables = Image::read(saved.database(), saved.log()).dump();
        return tables.into_keys().collect();
    }
    let names = saved.data.keys();
    names
        .filter_map(|name| name.strip_suffix(".rows").map(str::to_owned))
        .collect()
}

/// The columns of a row that PostgreSQL gave as JSON, in the order of the table.
fn columns(json: &str) -> Vec<Value> {
    let row: serde_json::Value = serde_json::from_str(json).unwrap();
    // Keys are sorted when parsed; the text has the order of the table.
    let mut names: Vec<&String> = row.as_object().unwrap().keys().collect();
    names.sort_by_key(|name| json.find(&format!("\"{name}\":")));
    let value = |name: &String| match &row[name] {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Number(number) => Value::Integer(number.as_i64().unwrap()),
        serde_json::Value::String(text) => match text.strip_prefix("\\x") {
            Some(bytes) => Value::Blob(HEXLOWER.decode(bytes.as_bytes()).unwrap()),
            None => Value::Text(text.clone()),
        },
        other => panic!("no column has {other}"),
    };
    names.into_iter().map(value).collect()
}

/// Everything in which two sets of files differ, but for the content of boxes.
pub fn differences(one: &Saved, other: &Saved) -> Vec<String> {
    if !one.data.contains_key(DATABASE) {
        return differences_of_rows(one, other);
    }
    let mut found = Vec::new();
    if shape(one) != shape(other) {
        found.push(format!(
            "the shape: {:?} and {:?}",
            shape(one),
            shape(other)
        ));
    }
    if places_of_boxes(one) != places_of_boxes(other) {
        found.push("where the boxes lie".into());
    }
    let (ours, theirs) = (without_boxes(one), without_boxes(other));
    if let Some(at) = first_difference(&ours.0, &theirs.0) {
        found.push(format!("byte {at} of the database"));
    }
    if let Some(at) = first_difference(&ours.1, &theirs.1) {
        found.push(format!("byte {at} of the log"));
    }
    if !one.data.keys().eq(other.data.keys()) {
        found.push("which files there are".into());
    }
    if one.keys != other.keys {
        found.push("the keys".into());
    }
    found
}

/// Everything in which two databases on PostgreSQL differ as their rows tell it: the rows, where
/// they lie, and which of them were written by one transaction, and in what order.
fn differences_of_rows(one: &Saved, other: &Saved) -> Vec<String> {
    let mut found = Vec::new();
    for (name, content) in &one.data {
        let Some(table) = name.strip_suffix(".rows") else {
            continue;
        };
        let shown = |saved: &Saved| -> Vec<Vec<Value>> {
            let wiped = |value: Value| match value {
                Value::Blob(bytes) => Value::Blob(vec![0; bytes.len()]),
                other => other,
            };
            let rows = rows(saved, table).into_iter();
            rows.map(|row| row.into_iter().map(wiped).collect())
                .collect()
        };
        if other
            .data
            .get(name)
            .is_none_or(|theirs| theirs.len() != content.len())
            || shown(one) != shown(other)
        {
            found.push(format!("rows of {table}"));
        }
    }
    if ranked_headers(one) != ranked_headers(other) {
        found.push(format!(
            "headers: {:?} and {:?}",
            ranked_headers(one),
            ranked_headers(other)
        ));
    }
    if one.keys != other.keys {
        found.push("the keys".into());
    }
    found
}

/// Place and transactions of every row; transactions by their order, since their numbers depend on
/// what else the server does.
fn ranked_headers(saved: &Saved) -> Vec<String> {
    let named = saved
        .data
        .iter()
        .filter(|(name, _)| name.ends_with(".headers"));
    let lines: Vec<(&String, Vec<&str>)> = named
        .flat_map(|(name, content)| {
            let text = std::str::from_utf8(content).unwrap();
            text.lines()
                .map(move |line| (name, line.split(' ').collect()))
        })
        .collect();
    let number = |text: &str| text.parse::<u64>().unwrap();
    let transactions: BTreeSet<u64> = lines
        .iter()
        .flat_map(|(_, parts)| parts[1..].iter().map(|text| number(text)))
        .collect();
    let rank = |text: &str| transactions.range(..number(text)).count();
    lines
        .iter()
        .map(|(name, parts)| format!("{name} {} {} {}", parts[0], rank(parts[1]), rank(parts[2])))
        .collect()
}

/// The sealed boxes, by panel and shard.
pub fn sealed_boxes(saved: &Saved) -> Vec<Vec<u8>> {
    let mut boxes = rows(saved, "ballot_box");
    boxes.sort();
    boxes
        .iter()
        .map(|row| row[2].blob().unwrap().to_vec())
        .collect()
}

/// How far the number of equal bytes of two strings of the same length is from what chance gives,
/// in standard deviations.
pub fn surprise(one: &[u8], other: &[u8]) -> f64 {
    let bytes = f64::from(u32::try_from(one.len()).unwrap());
    let equal = one
        .iter()
        .zip(other)
        .filter(|(one, other)| one == other)
        .count();
    let equal = f64::from(u32::try_from(equal).unwrap());
    let chance = 1.0 / 256.0;
    (equal - bytes * chance) / (bytes * chance * (1.0 - chance)).sqrt()
}
