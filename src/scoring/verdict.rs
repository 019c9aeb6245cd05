//! What a difference means. One rule, for raw and for released differences.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::stats::{Adjustment, Welch, p_adjust, t_quantile, t_sf};

/// What a gap or a change means. The first that applies, see `measurement.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// "seen differently"
    Gap,
    /// "a small, real difference"
    SmallGap,
    /// "seen alike"
    Aligned,
    /// "too few answers to tell"
    Open,
}

/// The families within which several tests are corrected. Items are ranked, never tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// Facets: Benjamini–Hochberg, at most .10.
    Facets,
    /// Dimensions: Holm, at most .05.
    Dimensions,
}

/// A difference of two means with its error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The difference, in points.
    pub value: f64,
    /// Its standard error, above 0.
    pub error: f64,
    /// Degrees of freedom, above 0.
    pub freedom: f64,
}

impl From<Welch> for Difference {
    fn from(welch: Welch) -> Self {
        Self {
            value: welch.diff,
            error: welch.se,
            freedom: welch.df,
        }
    }
}

impl Difference {
    /// Half-width of the interval of this confidence (0 to 1), `t · se`.
    #[must_use]
    pub fn reach(&self, confidence: f64) -> Option<f64> {
        Some(t_quantile(0.5 + confidence / 2.0, self.freedom)? * self.error)
    }

    /// Two-sided p value of "no difference", from `t = value / error`.
    #[must_use]
    pub fn p(&self) -> Option<f64> {
        let tail = t_sf((self.value / self.error).abs(), self.freedom)?;
        Some((2.0 * tail).min(1.0))
    }
}

/// The adjusted p value and verdict of each difference of one family, in the order given;
/// nothing where there is no difference. `delta` is the smallest difference that matters.
#[must_use]
pub fn judge(
    grain: Grain,
    differences: &[Option<Difference>],
    delta: f64,
) -> Vec<Option<(f64, Verdict)>> {
    let (method, most) = match grain {
        Grain::Facets => (Adjustment::BenjaminiHochberg, 0.10),
        Grain::Dimensions => (Adjustment::Holm, 0.05),
    };
    let p: Vec<Option<f64>> = differences.iter().map(|d| d.and_then(|d| d.p())).collect();
    let adjusted = p_adjust(&p, method);
    let judged = differences.iter().zip(adjusted).map(|(difference, p)| {
        let (difference, p) = ((*difference)?, p?);
        let size = difference.value.abs();
        let different = size > difference.reach(0.95)? && p <= most;
        let alike = size + difference.reach(0.90)? <= delta;
        Some((p, verdict(different, alike, size, delta)))
    });
    judged.collect()
}

fn verdict(different: bool, alike: bool, size: f64, delta: f64) -> Verdict {
    match (different, alike) {
        (true, _) if size >= delta => Verdict::Gap,
        (true, _) => Verdict::SmallGap,
        (false, true) => Verdict::Aligned,
        (false, false) => Verdict::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(value: f64, error: f64) -> Option<Difference> {
        Some(Difference {
            value,
            error,
            freedom: 20.0,
        })
    }

    fn verdicts(grain: Grain, differences: &[Option<Difference>]) -> Vec<Option<Verdict>> {
        let judged = judge(grain, differences, 12.5);
        judged
            .iter()
            .map(|j| j.map(|(_, verdict)| verdict))
            .collect()
    }

    #[test]
    fn each_verdict_applies_in_its_turn() {
        // t(20): .975 quantile 2.0860, .95 quantile 1.7247.
        let one = |value, error| verdicts(Grain::Dimensions, &[of(value, error)])[0];
        assert_eq!(one(12.5, 5.99), Some(Verdict::Gap));
        assert_eq!(one(12.5, 6.0), Some(Verdict::Open));
        assert_eq!(one(-12.4, 3.0), Some(Verdict::SmallGap));
        assert_eq!(one(0.0, 7.24), Some(Verdict::Aligned));
        assert_eq!(one(0.0, 7.25), Some(Verdict::Open));
        assert_eq!(one(6.0, 3.7), Some(Verdict::Aligned));
    }

    #[test]
    fn dimensions_share_one_chance_of_error_and_facets_a_share_of_errors() {
        // R: 2 * pt(-2.2, 20) = .0397286 each. Holm: twice that; Benjamini–Hochberg: that.
        let pair = [of(22.0, 10.0), None, of(-22.0, 10.0)];
        let open = [Some(Verdict::Open), None, Some(Verdict::Open)];
        let gap = [Some(Verdict::Gap), None, Some(Verdict::Gap)];
        assert_eq!(verdicts(Grain::Dimensions, &pair), open);
        assert_eq!(verdicts(Grain::Facets, &pair), gap);
        let p = judge(Grain::Dimensions, &pair, 12.5)[0].unwrap().0;
        assert!((p - 2.0 * 0.039_728_59).abs() < 1e-8, "{p}");
    }

    proptest! {
        #[test]
        fn every_difference_has_one_verdict_that_does_not_depend_on_its_sign(
            value in -100.0..100.0_f64, error in 0.01..50.0_f64, freedom in 1.0..1e5_f64,
            delta in 0.0..50.0_f64,
        ) {
            let difference = Difference { value, error, freedom };
            for grain in [Grain::Facets, Grain::Dimensions] {
                let one = judge(grain, &[Some(difference)], delta)[0].unwrap();
                let turned = Difference { value: -value, ..difference };
                prop_assert_eq!(judge(grain, &[Some(turned)], delta)[0], Some(one));
                prop_assert!((0.0..=1.0).contains(&one.0));
                let beyond = value.abs() > difference.reach(0.95).unwrap();
                match one.1 {
                    Verdict::Gap => prop_assert!(beyond && value.abs() >= delta),
                    Verdict::SmallGap => prop_assert!(beyond && value.abs() < delta),
                    Verdict::Aligned => prop_assert!(!beyond && value.abs() < delta),
                    Verdict::Open => prop_assert!(!beyond),
                }
            }
        }
    }
}
