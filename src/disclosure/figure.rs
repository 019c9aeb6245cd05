//! Arithmetic on released figures. A coded figure counts as its bound, and the result remembers
//! in which direction it is one. Nothing here can see an answer.

use crate::scoring::enough;
use crate::stats::cast::count;

use super::coding;
use super::{Bound, Figure, Reason, Released};

impl Figure {
    /// A value as it stands.
    pub(super) fn exact(value: f64) -> Self {
        Self::coded(value, Bound::Exact)
    }

    /// A value with its direction.
    pub(super) fn coded(value: f64, bound: Bound) -> Self {
        Self::Value {
            value: Released::new(settled(value)),
            bound,
        }
    }

    /// No value.
    pub(super) fn withheld(withheld: Reason) -> Self {
        Self::Withheld { withheld }
    }

    /// The value and its direction, or why there is none.
    pub(super) fn parts(self) -> Result<(f64, Bound), Reason> {
        match self {
            Self::Value { value, bound } => Ok((value.get(), bound)),
            Self::Withheld { withheld } => Err(withheld),
        }
    }

    /// Self minus other.
    pub(super) fn minus(self, other: Self) -> Self {
        self.with(other, |(a, of_a), (b, of_b)| {
            Self::coded(a - b, both(of_a, opposite(of_b)))
        })
    }

    /// The mean of two.
    pub(super) fn middle(self, other: Self) -> Self {
        self.with(other, |(a, of_a), (b, of_b)| {
            Self::coded(f64::midpoint(a, b), both(of_a, of_b))
        })
    }

    /// The lower of two.
    pub(super) fn lower(self, other: Self) -> Self {
        self.with(other, |(a, of_a), (b, of_b)| {
            if a < b {
                return self;
            }
            if b < a {
                return other;
            }
            let bound = match (of_a, of_b) {
                (Bound::AtMost, _) | (_, Bound::AtMost) => Bound::AtMost,
                (Bound::AtLeast, Bound::AtLeast) => Bound::AtLeast,
                _ => Bound::Exact,
            };
            Self::coded(a, bound)
        })
    }

    /// The share of it that is gone when `self` became `now`: `1 − |now| / |self|`.
    pub(super) fn closed(self, now: Self) -> Self {
        self.size()
            .with(now.size(), |(before, of_before), (now, of_now)| {
                Self::coded(1.0 - now / before, both(of_before, opposite(of_now)))
            })
    }

    /// The size without the sign: a bound where it leads away from zero.
    pub(super) fn size(self) -> Self {
        match self.parts() {
            Ok((value, bound)) => {
                let away = (value > 0.0 && bound == Bound::AtLeast)
                    || (value < 0.0 && bound == Bound::AtMost);
                let bound = if away { Bound::AtLeast } else { Bound::Exact };
                Self::coded(value.abs(), bound)
            }
            Err(_) => self,
        }
    }

    /// Both parts, or the graver of the reasons why one is missing.
    fn with(self, other: Self, make: impl FnOnce((f64, Bound), (f64, Bound)) -> Self) -> Self {
        match (self.parts(), other.parts()) {
            (Ok(a), Ok(b)) => make(a, b),
            (Err(a), Err(b)) => Self::withheld(a.min(b)),
            (Err(reason), _) | (_, Err(reason)) => Self::withheld(reason),
        }
    }

    /// The mean of the figures that have a value, if enough of them have; people's means follow
    /// the same rule.
    pub(super) fn mean(figures: &[Self], share: f64) -> Self {
        let (mut sum, mut there, mut bound) = (0.0, 0, Bound::Exact);
        let mut reason: Option<Reason> = None;
        for figure in figures {
            match figure.parts() {
                Ok((value, own)) => {
                    sum += value;
                    there += 1;
                    bound = both(bound, own);
                }
                Err(own) => reason = Some(reason.map_or(own, |reason| reason.min(own))),
            }
        }
        if enough(there, figures.len(), share) {
            Self::coded(sum / count(there), bound)
        } else {
            Self::withheld(reason.unwrap_or(Reason::NotComputable))
        }
    }

    /// In steps of 5, coded at 25 and 75: what is left of it beside a panel of fewer than ten.
    pub(super) fn coarse(self) -> Self {
        match self.parts() {
            Ok((value, bound)) => coding::coarse(value, bound),
            Err(_) => self,
        }
    }
}

/// To four decimals and without a negative zero, so that equal figures are equal bytes.
pub(super) fn settled(value: f64) -> f64 {
    (value * 1e4).round() / 1e4 + 0.0
}

/// The direction of a sum. Bounds in opposite directions leave none; each counts as its value.
fn both(a: Bound, b: Bound) -> Bound {
    match (a, b) {
        (Bound::Exact, other) | (other, Bound::Exact) => other,
        (a, b) if a == b => a,
        _ => Bound::Exact,
    }
}

fn opposite(bound: Bound) -> Bound {
    match bound {
        Bound::Exact => Bound::Exact,
        Bound::AtMost => Bound::AtLeast,
        Bound::AtLeast => Bound::AtMost,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_most(value: f64) -> Figure {
        Figure::coded(value, Bound::AtMost)
    }

    fn at_least(value: f64) -> Figure {
        Figure::coded(value, Bound::AtLeast)
    }

    #[test]
    fn a_difference_leans_the_way_its_bounds_do() {
        assert_eq!(at_least(75.0).minus(Figure::exact(40.0)), at_least(35.0));
        assert_eq!(Figure::exact(40.0).minus(at_least(75.0)), at_most(-35.0));
        assert_eq!(at_least(75.0).minus(at_most(25.0)), at_least(50.0));
        assert_eq!(at_least(75.0).minus(at_least(75.0)), Figure::exact(0.0));
    }

    #[test]
    fn the_lower_of_two_is_no_more_certain_than_it_can_be() {
        let exact = Figure::exact;
        assert_eq!(at_least(75.0).lower(exact(60.0)), exact(60.0));
        assert_eq!(at_least(75.0).lower(exact(75.0)), exact(75.0));
        assert_eq!(at_most(25.0).lower(exact(25.0)), at_most(25.0));
        assert_eq!(at_least(75.0).lower(at_least(75.0)), at_least(75.0));
    }

    #[test]
    fn sizes_are_bounds_only_away_from_zero() {
        assert_eq!(at_most(-35.0).size(), at_least(35.0));
        assert_eq!(at_least(-10.0).size(), Figure::exact(10.0));
        assert_eq!(at_least(10.0).size(), at_least(10.0));
    }

    #[test]
    fn a_gap_that_halves_is_half_closed() {
        assert_eq!(
            Figure::exact(-20.0).closed(Figure::exact(10.0)),
            Figure::exact(0.5)
        );
        assert_eq!(Figure::exact(20.0).closed(at_least(30.0)), at_most(-0.5));
    }

    #[test]
    fn means_need_enough_parts_and_name_the_gravest_reason() {
        let one = Figure::withheld(Reason::FewValidAnswers);
        assert_eq!(Figure::mean(&[at_least(87.5), one], 0.5), at_least(87.5));
        let mixed = Figure::mean(&[at_least(87.5), at_most(12.5)], 0.5);
        assert_eq!(mixed, Figure::exact(50.0));
        let few = [
            one,
            Figure::withheld(Reason::FewerThanTen),
            Figure::exact(1.0),
        ];
        assert_eq!(
            Figure::mean(&few, 0.5),
            Figure::withheld(Reason::FewerThanTen)
        );
    }

    #[test]
    fn nothing_is_minus_zero() {
        let zero = Figure::exact(-0.0).value().unwrap();
        assert!(zero.is_sign_positive());
        assert!(settled(-0.000_01).is_sign_positive());
    }
}
