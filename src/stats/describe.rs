//! Centre and spread of a set of numbers.

use super::cast::count;
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

    proptest! {
        #[test]
        fn only_numbers_come_out(x in prop::collection::vec(prop::num::f64::ANY, 0..9)) {
            prop_assert!(mean(&x).is_ok_and(f64::is_finite) || mean(&x).is_err());
            prop_assert!(variance(&x).is_ok_and(|v| v.is_finite() && v >= 0.0) || variance(&x).is_err());
        }
    }
}
