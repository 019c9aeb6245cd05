//! P values corrected for how many were looked at.

use super::cast::count;

/// How to correct p values of several tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjustment {
    /// Step-down, controls the chance of any false finding (Holm 1979).
    Holm,
    /// Step-up, controls the share of false findings (Benjamini & Hochberg 1995).
    BenjaminiHochberg,
    /// As before under any dependence (Benjamini & Yekutieli 2001).
    BenjaminiYekutieli,
    /// Times the number of tests.
    Bonferroni,
}

/// Corrected p values in the order given, each in [0, 1]. A missing p value, or one outside
/// [0, 1], stays missing and is not counted among the tests. Definitions of R's `p.adjust`.
#[must_use]
pub fn p_adjust(p: &[Option<f64>], method: Adjustment) -> Vec<Option<f64>> {
    let mut tests: Vec<(usize, f64)> = p
        .iter()
        .enumerate()
        .filter_map(|(place, p)| p.map(|p| (place, p)))
        .filter(|(_, p)| (0.0..=1.0).contains(p))
        .collect();
    tests.sort_by(|a, b| a.1.total_cmp(&b.1));
    let m = count(tests.len());
    let ranked = tests
        .iter()
        .enumerate()
        .map(|(below, (place, p))| (*place, *p, count(below)));
    let mut adjusted = vec![None; p.len()];
    let mut put = |place: usize, value: f64| {
        if let Some(slot) = adjusted.get_mut(place) {
            *slot = Some(value.min(1.0));
        }
    };
    match method {
        Adjustment::Bonferroni => ranked.for_each(|(place, p, _)| put(place, m * p)),
        Adjustment::Holm => {
            let mut largest = 0.0_f64;
            for (place, p, below) in ranked {
                largest = largest.max((m - below) * p);
                put(place, largest);
            }
        }
        Adjustment::BenjaminiHochberg | Adjustment::BenjaminiYekutieli => {
            let factor = match method {
                Adjustment::BenjaminiYekutieli => (1..=tests.len()).map(|i| 1.0 / count(i)).sum(),
                _ => 1.0,
            };
            let mut smallest = 1.0_f64;
            for (place, p, below) in ranked.rev() {
                smallest = smallest.min(factor * m / (below + 1.0) * p);
                put(place, smallest);
            }
        }
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn missing_tests_are_not_counted() {
        let p = [Some(0.01), None, Some(0.04), Some(f64::NAN)];
        let holm = p_adjust(&p, Adjustment::Holm);
        assert_eq!(holm, [Some(0.02), None, Some(0.04), None]);
    }

    proptest! {
        #[test]
        fn corrected_values_are_probabilities_no_smaller_than_given(
            p in prop::collection::vec(prop::option::of(-0.5..1.5_f64), 0..20),
        ) {
            for method in [
                Adjustment::Holm,
                Adjustment::BenjaminiHochberg,
                Adjustment::BenjaminiYekutieli,
                Adjustment::Bonferroni,
            ] {
                for (before, after) in p.iter().zip(p_adjust(&p, method)) {
                    let valid = before.filter(|p| (0.0..=1.0).contains(p));
                    prop_assert_eq!(valid.is_some(), after.is_some());
                    if let (Some(before), Some(after)) = (valid, after) {
                        prop_assert!(after >= before * (1.0 - 1e-12) && after <= 1.0);
                    }
                }
            }
        }
    }
}
