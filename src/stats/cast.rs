//! The one place where numbers change their type. Every cast here is checked or exact for the
//! sizes that occur; the rest of `stats`, `scoring` and `chart` may not write `as`.

#![allow(
    clippy::as_conversions,
    reason = "the one checked cast helper of the numeric modules"
)]

/// A count as a number. Exact below 2⁵³, which no count of people, items or cells reaches.
#[must_use]
pub fn count(n: usize) -> f64 {
    n as f64
}

/// A whole number as a number. Exact up to ±2⁵³.
#[must_use]
pub fn whole(n: i64) -> f64 {
    n as f64
}

/// The whole number of steps nearest to `x`, halves away from zero. `None` when `x` is not finite
/// or beyond ±2⁵³.
#[must_use]
pub fn nearest(x: f64) -> Option<i64> {
    let rounded = x.round();
    (rounded.abs() <= 9_007_199_254_740_992.0).then_some(rounded as i64)
}

/// The position `⌊x⌋`. `None` when `x` is negative, not finite or beyond 2⁵³.
#[must_use]
pub fn floor_index(x: f64) -> Option<usize> {
    let floor = x.floor();
    (0.0..=9_007_199_254_740_992.0)
        .contains(&floor)
        .then_some(floor as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_beyond_exact_range_are_refused() {
        assert_eq!(nearest(2.5), Some(3));
        assert_eq!(nearest(-2.5), Some(-3));
        assert_eq!(nearest(f64::NAN), None);
        assert_eq!(nearest(1e300), None);
        assert_eq!(floor_index(3.99), Some(3));
        assert_eq!(floor_index(-0.1), None);
        assert_eq!(floor_index(f64::INFINITY), None);
    }
}
