//! The binomial distribution: draws from it, and its quantiles.

use rand::{Rng, RngExt};

use super::beta::{stirling_error, tails};
use super::cast::{floor_index, nearest, whole};
use super::normal::norm_quantile;

/// Expected number from which draws are by rejection.
const MANY: f64 = 10.0;

/// How many of `n` events of chance `p` (0 to 1) come true: one draw.
///
/// By inversion where few are expected, otherwise by transformed rejection (Hörmann 1993, algorithm
/// BTRS), which is exact and costs the same for every `n`.
pub fn draw_binomial(n: u32, p: f64, generator: &mut impl Rng) -> u32 {
    if n == 0 || p.is_nan() || p <= 0.0 {
        return 0;
    }
    if p >= 1.0 {
        return n;
    }
    if p > 0.5 {
        return n - draw_binomial(n, 1.0 - p, generator);
    }
    if f64::from(n) * p < MANY {
        by_inversion(n, p, generator)
    } else {
        by_rejection(n, p, generator)
    }
}

fn by_inversion(n: u32, p: f64, generator: &mut impl Rng) -> u32 {
    let odds = p / (1.0 - p);
    let mut chance = (f64::from(n) * (-p).ln_1p()).exp();
    let mut left: f64 = generator.random();
    for k in 0..n {
        if left < chance {
            return k;
        }
        left -= chance;
        chance *= odds * f64::from(n - k) / f64::from(k + 1);
    }
    n
}

fn by_rejection(n: u32, p: f64, generator: &mut impl Rng) -> u32 {
    let (size, odds) = (f64::from(n), p / (1.0 - p));
    let spread = (size * p * (1.0 - p)).sqrt();
    let b = 1.15 + 2.53 * spread;
    let a = -0.0873 + 0.0248 * b + 0.01 * p;
    let centre = size * p + 0.5;
    let sure = 0.92 - 4.2 / b;
    let alpha = (2.83 + 5.1 / b) * spread;
    let mode = ((size + 1.0) * p).floor();
    loop {
        let u: f64 = generator.random::<f64>() - 0.5;
        let v: f64 = generator.random();
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + centre).floor();
        let inside = (0.0..=size).contains(&k);
        if inside
            && (us >= 0.07 && v <= sure || accepted(v, alpha, a, b, us, [size, mode, k], odds))
        {
            return nearest(k).and_then(|k| u32::try_from(k).ok()).unwrap_or(n);
        }
    }
}

/// Whether `v` lies under the ratio of the chance of `k` to that of the mode.
fn accepted(
    v: f64,
    alpha: f64,
    a: f64,
    b: f64,
    us: f64,
    [n, mode, k]: [f64; 3],
    odds: f64,
) -> bool {
    let bound = (v * alpha / (a / (us * us) + b)).ln();
    let rest = |k: f64| n - k;
    // ln (mode! (n − mode)! / (k! (n − k)!)) + (k − mode) ln odds.
    let up = (mode + 0.5) * ((mode + 1.0) / (odds * (rest(mode) + 1.0))).ln()
        + stirling_error(mode + 1.0)
        + stirling_error(rest(mode) + 1.0);
    let to = up
        + (n + 1.0) * ((rest(mode) + 1.0) / (rest(k) + 1.0)).ln()
        + (k + 0.5) * ((rest(k) + 1.0) * odds / (k + 1.0)).ln()
        - stirling_error(k + 1.0)
        - stirling_error(rest(k) + 1.0);
    bound <= to
}

/// The smallest number of `n` events of chance `p` (0 to 1) that at most so many come true with
/// probability `tail` (0 to 1) or more. `None` outside these ranges.
#[must_use]
pub fn binomial_quantile(n: u32, p: f64, tail: f64) -> Option<u32> {
    if !((0.0..=1.0).contains(&p) && tail > 0.0 && tail < 1.0) {
        return None;
    }
    let size = f64::from(n);
    // P(X ≤ k) is the upper tail of a Beta(k + 1, n − k) variable at p.
    let reaches = |k: u32| {
        k >= n
            || tails(f64::from(k) + 1.0, f64::from(n - k), p, 1.0 - p)
                .is_some_and(|(_, upper)| upper >= tail - 1e-12)
    };
    let guess = size * p + norm_quantile(tail)? * (size * p * (1.0 - p)).sqrt();
    let guess = u32::try_from(floor_index(guess.clamp(0.0, size))?).ok()?;
    let (mut low, mut high) = (0, n.min(guess));
    let (mut at, mut step) = (high, 1_u32);
    // Widening steps from the normal approximation, then halving.
    if reaches(at) {
        while high > 0 {
            at = high.saturating_sub(step);
            if !reaches(at) {
                low = at + 1;
                break;
            }
            high = at;
            step = step.saturating_mul(2);
        }
    } else {
        low = at + 1;
        loop {
            at = low.saturating_add(step).min(n);
            if reaches(at) {
                high = at;
                break;
            }
            low = at + 1;
            step = step.saturating_mul(2);
        }
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if reaches(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(high)
}

/// The share `k / n`, of a whole number.
pub(super) fn part(k: u32, n: u32) -> f64 {
    whole(i64::from(k)) / whole(i64::from(n.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha12Rng;

    /// Probabilities of 0 to n, begun at the likelier end: the other one may be too small to be a number.
    fn chances(n: u32, p: f64) -> Vec<f64> {
        if p > 0.5 {
            let mut mirrored = chances(n, 1.0 - p);
            mirrored.reverse();
            return mirrored;
        }
        let mut chance = (f64::from(n) * (-p).ln_1p()).exp();
        let mut all = Vec::new();
        for k in 0..=n {
            all.push(chance);
            chance *= p / (1.0 - p) * f64::from(n - k) / f64::from(k + 1);
        }
        all
    }

    #[test]
    fn draws_come_as_often_as_they_should() {
        for (n, p) in [(7, 0.3), (40, 0.45), (400, 0.03), (300, 0.5), (60, 0.9)] {
            let mut generator = ChaCha12Rng::seed_from_u64(u64::from(n));
            let draws = 100_000_u32;
            let mut seen = vec![0_u32; usize::try_from(n).unwrap() + 1];
            for _ in 0..draws {
                seen[usize::try_from(draw_binomial(n, p, &mut generator)).unwrap()] += 1;
            }
            // Pearson's chi-squared over cells with ten expected; mean df, deviation √(2 df).
            let (mut chi, mut freedom) = (0.0, -1.0);
            for (k, expected) in chances(n, p).iter().enumerate() {
                let expected = expected * f64::from(draws);
                if expected >= 10.0 {
                    chi += (f64::from(seen[k]) - expected).powi(2) / expected;
                    freedom += 1.0;
                }
            }
            let most = freedom + 4.0 * (2.0_f64 * freedom).sqrt();
            assert!(chi < most, "n = {n}, p = {p}: {chi} > {most}");
        }
    }

    proptest! {
        #[test]
        fn quantiles_are_where_the_tail_is_reached(n in 1..200_u32, p in 0.001..0.999_f64, tail in 0.001..0.999_f64) {
            let found = binomial_quantile(n, p, tail).unwrap();
            let mut sum = 0.0;
            let mut listed = n;
            for (k, chance) in (0..).zip(chances(n, p)) {
                sum += chance;
                if sum >= tail - 1e-9 {
                    listed = k;
                    break;
                }
            }
            prop_assert!(found.abs_diff(listed) <= 1, "{found} {listed}");
        }

        #[test]
        fn draws_stay_within_their_number(n in 0..u32::MAX, p in prop::num::f64::ANY, seed in 0..9_u64) {
            let mut generator = ChaCha12Rng::seed_from_u64(seed);
            prop_assert!(draw_binomial(n, p, &mut generator) <= n);
            prop_assert!(binomial_quantile(n.min(1000), p, 0.3).is_none_or(|k| k <= n));
        }
    }
}
