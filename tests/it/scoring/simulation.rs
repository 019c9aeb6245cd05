//! How often the default interval holds the truth, on answers as people give them: discrete and
//! skewed. Slow; run it with
//!
//!     cargo nextest run --run-ignored only --no-capture welch_intervals

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use rapport::stats::welch;

/// Means of three five-point items with these chances, in points of 100.
fn score(chances: &[f64; 5], generator: &mut ChaCha12Rng) -> f64 {
    let mut sum = 0.0;
    for _ in 0..3 {
        let mut left: f64 = generator.random();
        let mut point = 0.0;
        for chance in chances {
            if left < *chance {
                break;
            }
            left -= chance;
            point += 1.0;
        }
        sum += f64::min(point, 4.0);
    }
    100.0 * sum / 12.0
}

fn truth(chances: &[f64; 5]) -> f64 {
    let points = [0.0, 1.0, 2.0, 3.0, 4.0].iter().zip(chances);
    25.0 * points.map(|(point, chance)| point * chance).sum::<f64>()
}

/// Share of intervals that hold the true difference.
fn coverage(n: usize, first: &[f64; 5], second: &[f64; 5], rounds: u32) -> f64 {
    let mut generator = ChaCha12Rng::seed_from_u64(u64::try_from(n).unwrap());
    let difference = truth(first) - truth(second);
    let (mut held, mut all) = (0_u32, 0_u32);
    for _ in 0..rounds {
        let mut group = |chances| (0..n).map(|_| score(chances, &mut generator)).collect();
        let (a, b): (Vec<f64>, Vec<f64>) = (group(first), group(second));
        if let Ok(found) = welch(&a, &b, 0.95) {
            all += 1;
            held += u32::from(found.lo <= difference && difference <= found.hi);
        }
    }
    f64::from(held) / f64::from(all)
}

#[test]
#[ignore = "slow: 1,200,000 simulated panels"]
fn welch_intervals_hold_the_truth_ninety_five_times_in_a_hundred() {
    let content = [0.03, 0.07, 0.15, 0.35, 0.40];
    let middling = [0.10, 0.20, 0.30, 0.25, 0.15];
    let wary = [0.30, 0.35, 0.20, 0.10, 0.05];
    for n in [5, 10, 20] {
        for (name, first, second) in [
            ("alike", &content, &content),
            ("content and middling", &content, &middling),
            ("content and wary", &content, &wary),
            ("middling and wary", &middling, &wary),
        ] {
            let found = coverage(n, first, second, 50_000);
            println!("n = {n:2}, {name:22}: {found:.4}");
            assert!((0.93..=0.97).contains(&found), "n = {n}, {name}: {found}");
        }
    }
}
