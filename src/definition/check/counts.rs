//! How many of each thing a definition may hold. Together with the sizes checked in `numbers`,
//! these limits keep every ballot below 16 KiB.

use std::ops::RangeInclusive;

use crate::definition::fault::{Faults, below};
use crate::definition::places::wordings;
use crate::definition::{Definition, PickOptions};

/// Most room for comments in a ballot, in bytes.
const MOST_COMMENT_BYTES: usize = 12_000;

/// Adds faults of count. `false` when there is too much of something to look any closer.
pub(super) fn check(definition: &Definition, faults: &mut Faults) -> bool {
    let d = definition;
    let lists = [
        ("languages", d.languages.len(), 1, 32),
        ("scales", d.scales.len(), 1, 20),
        ("dimensions", d.dimensions.len(), 1, 40),
        ("facets", d.facets.len(), 1, 100),
        ("items", d.items.len(), 1, 500),
        ("sections", d.sections.len(), 1, 100),
        ("picks", d.picks.len(), 0, 20),
        ("comments", d.comments.len(), 0, 20),
    ];
    let mut bearable = true;
    for (name, count, least, most) in lists {
        bearable &= count <= most;
        within(faults, below("", name), name, count, least..=most);
    }
    for (index, scale) in d.scales.iter().enumerate() {
        let at = format!("/scales/{index}/labels");
        bearable &= scale.labels.len() <= 100;
        within(faults, at, "labels", scale.labels.len(), 4..=11);
    }
    for (index, pick) in d.picks.iter().enumerate() {
        if let PickOptions::Words(words) = &pick.options {
            let at = format!("/picks/{index}/options/words");
            bearable &= words.len() <= 100;
            within(faults, at, "words", words.len(), 2..=100);
        }
    }
    for (at, wordings) in wordings(d) {
        bearable &= wordings.len() <= 10;
        within(faults, at, "wordings", wordings.len(), 0..=10);
    }
    let room: usize = d.comments.iter().map(|c| usize::from(c.max_bytes)).sum();
    if room > MOST_COMMENT_BYTES {
        faults.add(
            "/comments",
            format!("the comments take {room} bytes of every ballot"),
            format!("Lower max_bytes: together they may take {MOST_COMMENT_BYTES}."),
        );
    }
    bearable
}

fn within(
    faults: &mut Faults,
    at: String,
    what: &str,
    count: usize,
    allowed: RangeInclusive<usize>,
) {
    if !allowed.contains(&count) {
        let (least, most) = (allowed.start(), allowed.end());
        let remedy = match (least, count) {
            (1, 0) => "Add at least one.".to_owned(),
            (0 | 1, _) => format!("Keep at most {most}."),
            _ => format!("Give {least} to {most}."),
        };
        faults.add(at, format!("the number of {what} is {count}"), remedy);
    }
}
