//! What goes with an outcome: least squares and the share of each predictor in what it explains.
//! Predictors are complete columns, one per predictor, as long as the outcome.

use nalgebra::{DMatrix, DVector};

use super::cast::count;
use super::describe::mean;
use super::rows::unit_deviations;
use super::student::t_sf;
use super::undefined::{Undefined, finite};

/// Share of a predictor's length that the others must leave unexplained, as R's `lm`.
const COLLINEAR: f64 = 1e-7;
/// Most predictors whose subsets are gone through.
const MOST_PREDICTORS: usize = 16;

/// A least squares fit with intercept. Vectors are in the order of the predictors.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// Observations.
    pub n: usize,
    /// Share of the outcome's variance explained, 0 to 1.
    pub r2: f64,
    /// The same, corrected for the number of predictors; may be negative.
    pub adj_r2: f64,
    /// Outcome where all predictors are 0.
    pub intercept: f64,
    /// Change of the outcome per unit of the predictor, the others held.
    pub coefficients: Vec<f64>,
    /// Standard errors of the coefficients.
    pub errors: Vec<f64>,
    /// Two-sided p values of "the coefficient is zero", by Student's t.
    pub p: Vec<f64>,
    /// Variance inflation factors, from 1.
    pub vif: Vec<f64>,
}

/// Least squares of `y` on `predictors`, through the QR decomposition of their unit deviations.
/// Undefined: no predictor, or fewer than two observations more than predictors (`n<2`); a
/// constant outcome or predictor, predictors that determine one another, or an outcome met
/// exactly (`zero_variance`); a value that is not finite (`out_of_range`). R's `lm`.
pub fn least_squares(y: &[f64], predictors: &[Vec<f64>]) -> Result<Fit, Undefined> {
    let (n, p) = (y.len(), predictors.len());
    if p == 0 || n < p + 2 || predictors.iter().any(|x| x.len() < n) {
        return Err(Undefined::TooFew);
    }
    let (outcome, outcome_length) = directed(y)?;
    let directions = predictors
        .iter()
        .map(|x| directed(x.get(..n).unwrap_or(x)))
        .collect::<Result<Vec<_>, _>>()?;
    let columns: Vec<DVector<f64>> = directions.iter().map(|(x, _)| x.clone()).collect();
    let design = DMatrix::from_columns(&columns);
    let decomposed = design.clone().qr();
    let r = decomposed.r();
    if r.diagonal().iter().any(|d| d.abs() < COLLINEAR) {
        return Err(Undefined::ZeroVariance);
    }
    let projected = decomposed.q().transpose() * &outcome;
    let solved = r.solve_upper_triangular(&projected);
    let inverse = r.solve_upper_triangular(&DMatrix::identity(p, p));
    let (solved, inverse) = solved.zip(inverse).ok_or(Undefined::ZeroVariance)?;
    let unexplained = (&outcome - &design * &solved).norm_squared();
    if unexplained == 0.0 {
        return Err(Undefined::ZeroVariance);
    }
    let freedom = count(n - p - 1);
    let noise = (unexplained / freedom).sqrt();
    let mut fit = Fit {
        n,
        r2: (1.0 - unexplained).clamp(0.0, 1.0),
        adj_r2: 1.0 - unexplained * (count(n) - 1.0) / freedom,
        intercept: mean(y)?,
        coefficients: Vec::with_capacity(p),
        errors: Vec::with_capacity(p),
        p: Vec::with_capacity(p),
        vif: Vec::with_capacity(p),
    };
    for (((direction, (_, length)), row), x) in solved
        .iter()
        .zip(&directions)
        .zip(inverse.row_iter())
        .zip(predictors)
    {
        let inflation = row.norm_squared();
        let t = direction / (noise * inflation.sqrt());
        let scale = outcome_length / length;
        let coefficient = finite(direction * scale)?;
        fit.intercept -= coefficient * mean(x.get(..n).unwrap_or(x))?;
        fit.coefficients.push(coefficient);
        fit.errors.push(finite(noise * inflation.sqrt() * scale)?);
        fit.p
            .push(2.0 * t_sf(t.abs(), freedom).ok_or(Undefined::OutOfRange)?);
        fit.vif.push(finite(inflation)?);
    }
    finite(fit.intercept)?;
    Ok(fit)
}

/// The importance of predictors.
#[derive(Clone, Debug, PartialEq)]
pub struct Importance {
    /// Share of the outcome's variance explained, 0 to 1.
    pub r2: f64,
    /// What each predictor adds to it, averaged over all orders; they sum to `r2`.
    pub weights: Vec<f64>,
}

/// Shapley shares of the variance explained (LMG): what each predictor adds to R², averaged over
/// all orders in which predictors may enter. Undefined as [`least_squares`] is, and above sixteen
/// predictors (`out_of_range`). Lindeman, Merenda & Gold 1980; R's `relaimpo`.
pub fn importance(y: &[f64], predictors: &[Vec<f64>]) -> Result<Importance, Undefined> {
    let p = predictors.len();
    if p > MOST_PREDICTORS {
        return Err(Undefined::OutOfRange);
    }
    let r2 = least_squares(y, predictors)?.r2;
    let outcome = DVector::from_vec(unit_deviations(y)?);
    let columns = predictors
        .iter()
        .map(|x| unit_deviations(x.get(..y.len()).unwrap_or(x)).map(DVector::from_vec))
        .collect::<Result<Vec<_>, _>>()?;
    let design = DMatrix::from_columns(&columns);
    let (among, with) = (design.transpose() * &design, design.transpose() * outcome);
    let explained = (0..1_usize << p)
        .map(|subset| {
            let members: Vec<usize> = (0..p).filter(|j| subset & (1 << j) != 0).collect();
            if members.is_empty() {
                return Ok(0.0);
            }
            let chosen = with.select_rows(&members);
            among
                .select_rows(&members)
                .select_columns(&members)
                .cholesky()
                .map(|factor| chosen.dot(&factor.solve(&chosen)))
                .ok_or(Undefined::ZeroVariance)
        })
        .collect::<Result<Vec<f64>, Undefined>>()?;
    let weights = (0..p)
        .map(|j| {
            (0..1_usize << p)
                .filter(|subset| subset & (1 << j) == 0)
                .map(|subset| {
                    let others = usize::try_from(subset.count_ones()).unwrap_or(0);
                    let without = explained.get(subset).copied().unwrap_or(0.0);
                    let with = explained.get(subset | (1 << j)).copied().unwrap_or(0.0);
                    (with - without) * share_of_orders(others, p)
                })
                .sum()
        })
        .collect();
    Ok(Importance { r2, weights })
}

/// Share of the orders of `p` predictors in which one comes right after `before` given others:
/// `before! (p − before − 1)! / p!`.
fn share_of_orders(before: usize, p: usize) -> f64 {
    let choose = (1..=before).fold(1.0, |c, i| c * count(p - i) / count(i));
    1.0 / (choose * count(p))
}

/// The deviations from the mean as a unit vector, and their length.
fn directed(x: &[f64]) -> Result<(DVector<f64>, f64), Undefined> {
    let unit = DVector::from_vec(unit_deviations(x)?);
    let centre = mean(x)?;
    let length: f64 = unit
        .iter()
        .zip(x)
        .map(|(unit, x)| unit * (x - centre))
        .sum();
    Ok((unit, finite(length)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_with_noise_is_found() {
        let x = vec![1.0, 2.0, 3.0, 4.0];
        let fit = least_squares(&[2.1, 3.9, 6.1, 7.9], &[x]).unwrap();
        assert!((fit.coefficients[0] - 1.96).abs() < 1e-12);
        assert!((fit.intercept - 0.1).abs() < 1e-12);
        assert!((fit.vif[0] - 1.0).abs() < 1e-12);
    }

    #[test]
    fn what_cannot_be_told_apart_is_not_told_apart() {
        let y = [1.0, 3.0, 2.0, 5.0, 4.0];
        let x = vec![1.0, 2.0, 3.0, 4.0, 6.0];
        let twice: Vec<f64> = x.iter().map(|x| 2.0 * x + 1.0).collect();
        let both = [x.clone(), twice];
        assert_eq!(least_squares(&y, &both), Err(Undefined::ZeroVariance));
        assert_eq!(importance(&y, &both), Err(Undefined::ZeroVariance));
        assert_eq!(
            least_squares(&[2.0; 5], &both[..1]),
            Err(Undefined::ZeroVariance)
        );
        assert_eq!(least_squares(&y[..2], &both[..1]), Err(Undefined::TooFew));
        assert_eq!(least_squares(&y, &[]), Err(Undefined::TooFew));
    }

    proptest! {
        #[test]
        fn weights_sum_to_what_is_explained(
            rows in prop::collection::vec((0.0..5.0_f64, 0.0..5.0_f64, 0.0..5.0_f64, prop::num::f64::ANY), 0..12),
        ) {
            let y: Vec<f64> = rows.iter().map(|r| r.0).collect();
            let x = vec![rows.iter().map(|r| r.1).collect(), rows.iter().map(|r| r.2).collect()];
            if let Ok(found) = importance(&y, &x) {
                prop_assert!((found.weights.iter().sum::<f64>() - found.r2).abs() < 1e-9);
            }
            let wild = vec![rows.iter().map(|r| r.3).collect::<Vec<f64>>()];
            if let Ok(fit) = least_squares(&y, &wild) {
                let all = [fit.coefficients, fit.errors, fit.p, fit.vif, vec![fit.r2, fit.adj_r2, fit.intercept]];
                prop_assert!(all.concat().into_iter().all(f64::is_finite));
            }
        }
    }
}
