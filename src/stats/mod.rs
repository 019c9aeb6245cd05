//! Domain-free numerics: descriptions, distributions, comparisons, agreement, reliability,
//! regression and exact resampling.
//!
//! Invariant: a function here answers with finite numbers or says why there is none
//! ([`Undefined`], or `None` for a distribution asked outside its domain). It never returns NaN
//! or infinity, never puts zero for "not known", never panics, reads no clock and draws no
//! random number. It knows nothing of surveys: inputs are slices of numbers.

#![cfg_attr(
    not(test),
    deny(
        clippy::as_conversions,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic
    )
)]

mod adjust;
mod agreement;
mod beta;
mod binomial;
mod bootstrap;
pub mod cast;
mod contrast;
mod covariance;
mod describe;
mod effect;
mod exact_bootstrap;
mod fisher;
mod interval;
mod moments;
mod noncentral;
mod normal;
mod proportion;
mod rank;
mod regression;
mod reliability;
mod resample;
mod rows;
mod student;
mod tally;
mod undefined;
mod welch;

pub use adjust::{Adjustment, p_adjust};
pub use agreement::{Centre, average_deviation};
pub use binomial::{binomial_quantile, draw_binomial};
pub use bootstrap::bootstrap_interval;
pub use contrast::{Contrast, Equivalence, contrast, contrast_of, equivalence};
pub use covariance::Covariances;
pub use describe::{Summary, describe, deviation, mean, median, quantile, variance};
pub use effect::{Cliff, Hedges, cliffs_delta, cliffs_delta_of, hedges, hedges_of};
pub use exact_bootstrap::{BootstrapGap, BootstrapMean, bootstrap_gap, bootstrap_mean};
pub use fisher::{f_quantile, f_sf};
pub use interval::{Interval, MeanInterval, Paired, mean_interval, paired};
pub use moments::Moments;
pub use noncentral::nct_cdf;
pub use normal::{norm_quantile, norm_sf};
pub use proportion::{
    BoxShares, ShareDifference, box_shares, clopper_pearson, newcombe, share, wilson,
};
pub use rank::{ExactRankTest, RankTest, exact_rank_test, rank_test};
pub use regression::{Fit, Importance, importance, least_squares};
pub use reliability::{
    Reliability, TwoItems, alpha, alpha_if_dropped, feldt_interval, item_rest, reliability,
    spearman_brown,
};
pub use resample::{Resampler, bootstrap_gap_of, bootstrap_median, bootstrap_share};
pub use rows::{complete_rows, correlation, mean_of_row_means, pomp, reverse_key, row_means};
pub use student::{t_quantile, t_sf};
pub use tally::Tally;
pub use undefined::Undefined;
pub use welch::{Welch, welch, welch_of};
