//! Finding the word an author probably meant.

/// Longest word worth a suggestion, in characters; comparing costs its square.
const LONGEST: usize = 60;

/// The candidate that resembles `word` most, if one is near: a third of its characters may
/// differ, in number or in kind; case does not matter.
pub(super) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = word.trim().chars().take(LONGEST + 1).count();
    if length > LONGEST {
        return None;
    }
    let word = word.trim().to_lowercase();
    let allowed = (length / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .map(|candidate| (distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein distance in characters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (done, from) in a.chars().enumerate() {
        let mut left = done + 1;
        let mut next = vec![left];
        for (to, (diagonal, above)) in b.iter().zip(row.iter().zip(row.iter().skip(1))) {
            left = (left + 1)
                .min(above + 1)
                .min(diagonal + usize::from(from != *to));
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_changed_characters() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("partner", "partner"), 0);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn suggests_only_what_is_near() {
        let known = ["own", "partner", "period"];
        assert_eq!(nearest("Partnr", known), Some("partner"));
        assert_eq!(nearest(" own ", known), Some("own"));
        assert_eq!(nearest("supplier", known), None);
        assert_eq!(nearest("", known), None);
        let long = "x".repeat(61);
        assert_eq!(nearest(&long, [long.as_str()]), None);
    }
}
