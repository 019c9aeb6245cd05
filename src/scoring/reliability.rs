//! Whether the items of a facet measure one thing, and how much of it could not be said. Computed
//! always, and never released: the disclosure table has no row for it.

use crate::definition::{Id, Perspective};
use crate::stats::cast::count;
use crate::stats::{Covariances, Interval, Undefined};

use super::Patterns;

/// Reliability of one facet from one perspective, over the people who answered all of its items.
pub struct FacetReliability {
    /// The facet.
    pub facet: Id,
    /// From which side it was rated.
    pub perspective: Perspective,
    /// People who answered every item.
    pub n: usize,
    /// Cronbach's alpha, at most 1. Undefined: fewer than two items or people (`n<2`), no variance
    /// (`zero_variance`). Cronbach 1951.
    pub alpha: Result<f64, Undefined>,
    /// Feldt's 95 % interval of alpha. Feldt 1965.
    pub feldt: Result<Interval, Undefined>,
    /// Of two items: Spearman–Brown, better than alpha for two. Eisinga et al. 2013.
    pub spearman_brown: Result<f64, Undefined>,
    /// Correlation of each item with the sum of the others, −1 to 1, in the order of the items.
    pub item_rest: Vec<Result<f64, Undefined>>,
    /// Alpha without each item in turn.
    pub alpha_if_dropped: Vec<Result<f64, Undefined>>,
}

impl Patterns {
    /// The reliability of the facet.
    #[must_use]
    pub fn reliability(&self) -> FacetReliability {
        let covariances = self.covariances();
        let of = |read: fn(&Covariances) -> Result<f64, Undefined>| {
            covariances
                .as_ref()
                .map_err(|reason| *reason)
                .and_then(read)
        };
        let each = |read: fn(&Covariances) -> Vec<Result<f64, Undefined>>| match &covariances {
            Ok(covariances) => read(covariances),
            Err(reason) => vec![Err(*reason); self.stems.len()],
        };
        FacetReliability {
            facet: self.facet.clone(),
            perspective: self.perspective,
            n: covariances.as_ref().map_or(0, Covariances::n),
            alpha: of(Covariances::alpha),
            feldt: match &covariances {
                Ok(covariances) => covariances.feldt(0.95),
                Err(reason) => Err(*reason),
            },
            spearman_brown: of(Covariances::spearman_brown),
            item_rest: each(Covariances::item_rest),
            alpha_if_dropped: each(Covariances::alpha_if_dropped),
        }
    }

    /// Share of the items' answers that are "can't say", 0 to 1. Undefined without ballots
    /// (`all_missing`).
    pub fn cant_say(&self) -> Result<f64, Undefined> {
        let (mut missing, mut all) = (0.0, 0.0);
        self.each(|pattern, n| {
            let silent = pattern.iter().filter(|point| **point == 0).count();
            missing += f64::from(n) * count(silent);
            all += f64::from(n) * count(pattern.len());
        });
        if all > 0.0 {
            Ok(missing / all)
        } else {
            Err(Undefined::AllMissing)
        }
    }
}
