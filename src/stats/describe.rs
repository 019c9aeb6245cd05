//! Centre and spread of a set of numbers.

use super::cast::{count, floor_index};
use super::undefined::{Undefined, finite};

/// Arithmetic mean, in the unit of `x`; between the smallest and the largest value, and exactly
/// the value when all are equal. Undefined: no value (`all_missing`), a value that is not finite
/// (`out_of_range`).
///
/// Summed twice, the second time over the deviations, as R does.
pub fn mean(x: &[f64]) -> Result<f64, Undefined> {
    if x.is_empty() {
        return Err(Undefined::AllMissing);
    }
    let n = count(x.len());
    let rough = x.iter().sum::<f64>() / n;
    let exact = rough + x.iter().map(|x| x - rough).sum::<f64>() / n;
    let least = x.iter().copied().fold(f64::INFINITY, f64::min);
    let most = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Ok(finite(exact)?.max(least).min(most))
}

/// Variance `Σ(x − x̄)² / (n − 1)`, in squared units of `x`; at least 0, and exactly 0 when all are
/// equal. Undefined: fewer than two values (`n<2`), a value that is not finite (`out_of_range`).
pub fn variance(x: &[f64]) -> Result<f64, Undefined> {
    if x.len() < 2 {
        return Err(Undefined::TooFew);
    }
    let centre = mean(x)?;
    let squares: f64 = x.iter().map(|x| (x - centre) * (x - centre)).sum();
    finite(squares / (count(x.len()) - 1.0))
}

/// Standard deviation, the root of [`variance`], in the unit of `x`. Undefined as the variance is.
pub fn deviation(x: &[f64]) -> Result<f64, Undefined> {
    variance(x).map(f64::sqrt)
}

/// The `p` quantile (0 to 1) of `x` in its unit: linear between the order statistics around
/// position `(n − 1) p`, type 7 of Hyndman & Fan 1996. Undefined: no value (`all_missing`), `p` or
/// a value outside its range (`out_of_range`).
pub fn quantile(x: &[f64], p: f64) -> Result<f64, Undefined> {
    if x.is_empty() {
        return Err(Undefined::AllMissing);
    }
    if !(0.0..=1.0).contains(&p) || x.iter().any(|x| !x.is_finite()) {
        return Err(Undefined::OutOfRange);
    }
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    let position = count(sorted.len() - 1) * p;
    let below = floor_index(position).ok_or(Undefined::OutOfRange)?;
    let low = sorted.get(below).copied().ok_or(Undefined::OutOfRange)?;
    let high = sorted.get(below + 1).copied().unwrap_or(low);
    let between = position - count(below);
    Ok(((1.0 - between) * low + between * high).clamp(low, high))
}

/// The middle of `x`, its quantile at one half.
pub fn median(x: &[f64]) -> Result<f64, Undefined> {
    quantile(x, 0.5)
}

/// A set of numbers in a few others, all in the unit of the values. What cannot be said of so few
/// numbers is undefined on its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// Values present.
    pub n: usize,
    /// Values missing.
    pub n_missing: usize,
    /// Arithmetic mean.
    pub mean: Result<f64, Undefined>,
    /// Standard deviation, with n − 1.
    pub sd: Result<f64, Undefined>,
    /// Standard error of the mean, `sd / √n`.
    pub se: Result<f64, Undefined>,
    /// Median.
    pub median: Result<f64, Undefined>,
    /// Lower quartile, type 7.
    pub q25: Result<f64, Undefined>,
    /// Upper quartile, type 7.
    pub q75: Result<f64, Undefined>,
    /// Smallest value.
    pub min: Result<f64, Undefined>,
    /// Largest value.
    pub max: Result<f64, Undefined>,
    /// Median of the absolute deviations from the median, not scaled.
    pub mad: Result<f64, Undefined>,
}

/// Describes the values that are present.
#[must_use]
pub fn describe(x: &[Option<f64>]) -> Summary {
    let present: Vec<f64> = x.iter().copied().flatten().collect();
    let sd = deviation(&present);
    let mad = median(&present).and_then(|middle| {
        let away: Vec<f64> = present.iter().map(|x| (x - middle).abs()).collect();
        median(&away)
    });
    Summary {
        n: present.len(),
        n_missing: x.len() - present.len(),
        mean: mean(&present),
        sd,
        se: sd.map(|sd| sd / count(present.len()).sqrt()),
        median: median(&present),
        q25: quantile(&present, 0.25),
        q75: quantile(&present, 0.75),
        min: quantile(&present, 0.0),
        max: quantile(&present, 1.0),
        mad,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equal_values_have_no_variance_at_all() {
        let x = [10.0 / 3.0; 7];
        assert_eq!(mean(&x), Ok(10.0 / 3.0));
        assert_eq!(variance(&x), Ok(0.0));
    }

    #[test]
    fn too_few_is_said() {
        assert_eq!(mean(&[]), Err(Undefined::AllMissing));
        assert_eq!(variance(&[4.0]), Err(Undefined::TooFew));
        assert_eq!(mean(&[f64::NAN, 1.0]), Err(Undefined::OutOfRange));
    }

    #[test]
    fn one_number_has_a_middle_but_no_spread() {
        let one = describe(&[Some(4.0), None]);
        assert_eq!((one.n, one.n_missing), (1, 1));
        assert_eq!((one.median, one.mad), (Ok(4.0), Ok(0.0)));
        assert_eq!(
            (one.sd, one.se),
            (Err(Undefined::TooFew), Err(Undefined::TooFew))
        );
    }

    proptest! {
        #[test]
        fn quantiles_lie_between_the_extremes(
            x in prop::collection::vec(prop::num::f64::ANY, 0..9),
            p in 0.0..=1.0_f64,
        ) {
            let s = describe(&x.iter().copied().map(Some).collect::<Vec<_>>());
            if let (Ok(q), Ok(least), Ok(most)) = (quantile(&x, p), s.min, s.max) {
                prop_assert!(least <= q && q <= most);
            }
            for value in [s.mean, s.sd, s.se, s.median, s.q25, s.q75, s.min, s.max, s.mad] {
                prop_assert!(value.is_err() || value.is_ok_and(f64::is_finite));
            }
        }

        #[test]
        fn only_numbers_come_out(x in prop::collection::vec(prop::num::f64::ANY, 0..9)) {
            prop_assert!(mean(&x).is_ok_and(f64::is_finite) || mean(&x).is_err());
            prop_assert!(variance(&x).is_ok_and(|v| v.is_finite() && v >= 0.0) || variance(&x).is_err());
        }
    }
}
