//! Comparing two sets of files by everything but the content of ballot boxes.

use std::collections::BTreeSet;

use crate::support::sqlite_file::{Image, PageKind, Place, Value, frames};
use crate::support::test_wave::Saved;

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

/// Everything in which two sets of files differ, but for the content of boxes.
pub fn differences(one: &Saved, other: &Saved) -> Vec<String> {
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

/// The sealed boxes, one after the other.
pub fn sealed_boxes(saved: &Saved) -> Vec<Vec<u8>> {
    let image = Image::read(saved.database(), saved.log());
    let rows = image.table("ballot_box");
    rows.iter()
        .map(|row| row.values[2].blob().unwrap().to_vec())
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
