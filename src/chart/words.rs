//! How figures, verdicts and reasons are said, in charts and in documents alike: one wording, so
//! that a sentence never says other than the chart beside it.

use crate::definition::Policy;
use crate::disclosure::{Amount, Bound, Reason, Verdict};

/// A level: "66", "at most 12", "at least 88". Whole numbers; a bound rounds outwards.
#[must_use]
pub fn level(value: f64, bound: Bound) -> String {
    match bound {
        Bound::Exact => plain(value.round()),
        Bound::AtMost => format!("at most {}", plain(value.floor())),
        Bound::AtLeast => format!("at least {}", plain(value.ceil())),
    }
}

/// A difference, always with its sign: "+19", "−4", "0", "at least +20".
#[must_use]
pub fn difference(value: f64, bound: Bound) -> String {
    match bound {
        Bound::Exact => signed(value.round()),
        Bound::AtMost => format!("at most {}", signed(value.floor())),
        Bound::AtLeast => format!("at least {}", signed(value.ceil())),
    }
}

/// Typical precision: "± 9".
#[must_use]
pub fn precision(half_width: f64) -> String {
    format!("± {}", plain(half_width.round()))
}

fn plain(value: f64) -> String {
    if value < 0.0 {
        format!("−{:.0}", -value)
    } else {
        format!("{:.0}", value.abs())
    }
}

fn signed(value: f64) -> String {
    if value > 0.0 {
        format!("+{value:.0}")
    } else {
        plain(value)
    }
}

/// A verdict on a gap.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Gap => "seen differently",
        Verdict::SmallGap => "a small, real difference",
        Verdict::Aligned => "seen alike",
        Verdict::Open => "too few answers to tell",
    }
}

/// A verdict on a change.
#[must_use]
pub fn change(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Gap => "changed",
        Verdict::SmallGap => "a small, real change",
        Verdict::Aligned => "unchanged",
        Verdict::Open => "too few answers to tell",
    }
}

/// Why a figure is missing, without "not shown".
#[must_use]
pub fn reason(reason: Reason, k: u32) -> String {
    match reason {
        Reason::FewerThanK => format!("fewer than {k} answers"),
        Reason::FewerThanTen => "fewer than 10 answers".into(),
        Reason::FewerThanTwentyFive => "fewer than 25 answers".into(),
        Reason::FewValidAnswers => "too few could say".into(),
        Reason::NotComputable => "a part of it is not shown".into(),
        Reason::FewItems => "fewer than 3 items".into(),
        Reason::FewCommonItems => "too few items in common".into(),
        Reason::Disclosive => "would point to single answers".into(),
    }
}

/// "not shown: fewer than 5 answers".
#[must_use]
pub fn not_shown(why: Reason, k: u32) -> String {
    format!("not shown: {}", reason(why, k))
}

/// The band of a level; the bands are a convention of the definition.
#[must_use]
pub fn level_band(policy: &Policy, value: f64) -> &'static str {
    let [strong, workable, at_risk] = policy.level_bands;
    match value {
        v if v >= strong => "strong",
        v if v >= workable => "workable",
        v if v >= at_risk => "at risk",
        _ => "critical",
    }
}

/// The band of a gap, by its size.
#[must_use]
pub fn gap_band(policy: &Policy, gap: f64) -> &'static str {
    let [notable, large] = policy.gap_bands;
    match gap.abs() {
        size if size >= large => "large",
        size if size >= notable => "notable",
        _ => "slight",
    }
}

/// How many of a party chose an option.
#[must_use]
pub fn amount(amount: Amount) -> String {
    match amount {
        Amount::Few => "few (up to a third)".into(),
        Amount::Some => "some (up to two thirds)".into(),
        Amount::Many => "many (over two thirds)".into(),
        Amount::Count(count) => count.get().to_string(),
        Amount::AtLeastPercent(percent) => format!("at least {} %", percent.get()),
    }
}

/// "a", "a and b", "a, b and c".
#[must_use]
pub fn list<T: AsRef<str>>(parts: &[T]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", most.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coded_levels_are_printed_as_bounds() {
        assert_eq!(level(12.5, Bound::AtMost), "at most 12");
        assert_eq!(level(87.5, Bound::AtLeast), "at least 88");
        assert_eq!(level(65.6, Bound::Exact), "66");
        assert_eq!(level(0.2, Bound::Exact), "0");
    }

    #[test]
    fn differences_carry_their_sign() {
        assert_eq!(difference(18.75, Bound::Exact), "+19");
        assert_eq!(difference(-4.2, Bound::Exact), "−4");
        assert_eq!(difference(-0.2, Bound::Exact), "0");
        assert_eq!(difference(20.0, Bound::AtLeast), "at least +20");
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn bands_start_at_their_lower_bound() {
        let policy = Policy::default();
        assert_eq!(level_band(&policy, 75.0), "strong");
        assert_eq!(level_band(&policy, 44.9), "critical");
        assert_eq!(gap_band(&policy, -20.0), "large");
        assert_eq!(gap_band(&policy, 9.9), "slight");
    }
}
