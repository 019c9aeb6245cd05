//! Rounding and coding of primaries: the only place where a raw mean becomes a figure.
//!
//! A mean is rounded first, then coded by the rounded value, so that a figure tells no more than
//! its step. Halves are rounded up, in whole numbers for items, so that no order of answers and
//! no arithmetic moves a figure.

use crate::scoring::ItemScores;
use crate::stats::cast::{nearest, whole};

use super::{Bound, Figure, Reason, Row};

/// Dimension scores with few answers come in steps of this many points of 100.
const STEP: f64 = 5.0;
/// At or beyond these, a dimension score with few answers is a bound.
const LOW: f64 = 25.0;
const HIGH: f64 = 75.0;

/// The mean of an item, in 1/16 of the scale's width (row `Items`) or 1/40 (row `FineItems`), in
/// points of 100. A rounded mean in the outer eighths (of four points: the outer 3/16) is coded
/// as that bound.
pub(super) fn item_mean(scores: &ItemScores, row: Row) -> Figure {
    let parts: u64 = match row {
        Row::Items => 16,
        Row::FineItems => 40,
        Row::Nothing | Row::Dimensions => return Figure::withheld(Reason::FewerThanTen),
    };
    let width = u64::try_from(scores.points.len())
        .unwrap_or(0)
        .saturating_sub(1);
    let whole_width = u64::from(scores.valid()) * width;
    let twice = 2 * parts * scores.steps() + whole_width;
    let Some(rounded) = twice.checked_div(2 * whole_width) else {
        return Figure::withheld(Reason::FewValidAnswers);
    };
    let outer: u64 = if scores.points.len() == 4 { 3 } else { 2 };
    let edge = 100.0 * small(outer) / 16.0;
    if 16 * rounded <= outer * parts {
        Figure::coded(edge, Bound::AtMost)
    } else if 16 * rounded >= (16 - outer) * parts {
        Figure::coded(100.0 - edge, Bound::AtLeast)
    } else {
        Figure::exact(100.0 * small(rounded) / small(parts))
    }
}

/// The mean of a dimension with few answers: to 5 of 100, coded at 25 and 75.
pub(super) fn dimension_mean(mean: f64) -> Figure {
    coarse(mean, Bound::Exact)
}

/// A value in steps of 5, coded at 25 and 75; a bound stays one. Values that differ by no more
/// than arithmetic are rounded alike.
pub(super) fn coarse(value: f64, bound: Bound) -> Figure {
    let settled = (value / STEP * 1e9).round() / 1e9;
    let Some(steps) = nearest(settled) else {
        return Figure::withheld(Reason::NotComputable);
    };
    let rounded = STEP * whole(steps);
    if rounded <= LOW {
        Figure::coded(LOW, Bound::AtMost)
    } else if rounded >= HIGH {
        Figure::coded(HIGH, Bound::AtLeast)
    } else {
        Figure::coded(rounded, bound)
    }
}

/// A small whole number as a number.
fn small(n: u64) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::Perspective;

    fn item(points: &[u32]) -> ItemScores {
        ItemScores {
            item: "a".into(),
            perspective: Perspective::Own,
            points: points.to_vec(),
            missing: 0,
        }
    }

    #[test]
    fn item_means_are_rounded_to_a_quarter_point_of_five() {
        // Ten answers with sum 33: mean 3.3, rounded 3.25, of 100: 56.25.
        let figure = item_mean(&item(&[0, 2, 4, 3, 1]), Row::Items);
        assert_eq!(figure, Figure::exact(56.25));
        // Sum 29 of eight: mean 3.625, half-way, up to 3.75.
        let figure = item_mean(&item(&[0, 0, 4, 3, 1]), Row::Items);
        assert_eq!(figure, Figure::exact(68.75));
    }

    #[test]
    fn item_means_of_many_are_rounded_to_a_tenth() {
        // 26 answers with sum 89: mean 3.423, rounded 3.4, of 100: 60.
        let figure = item_mean(&item(&[1, 3, 10, 8, 4]), Row::FineItems);
        assert_eq!(figure, Figure::exact(60.0));
    }

    #[test]
    fn the_rounded_mean_decides_the_coding() {
        // Mean 1.6 of five is rounded to 1.5: coded. Mean 1.7 is rounded to 1.75.
        let coded = item_mean(&item(&[4, 6, 0, 0, 0]), Row::Items);
        assert_eq!(coded, Figure::coded(12.5, Bound::AtMost));
        let open = item_mean(&item(&[3, 7, 0, 0, 0]), Row::Items);
        assert_eq!(open, Figure::exact(18.75));
        // Mean 4.4 is rounded to 4.5, with many answers it stays 4.4.
        let high = [0, 0, 0, 15, 10];
        assert_eq!(
            item_mean(&item(&high), Row::Items),
            Figure::coded(87.5, Bound::AtLeast)
        );
        assert_eq!(item_mean(&item(&high), Row::FineItems), Figure::exact(85.0));
    }

    #[test]
    fn four_points_are_coded_in_the_outer_three_sixteenths() {
        // Mean 1.6 of four: 3.2/16, rounded 3/16: coded. Mean 1.7: 3.73/16, rounded 4/16.
        let coded = item_mean(&item(&[4, 6, 0, 0]), Row::Items);
        assert_eq!(coded, Figure::coded(18.75, Bound::AtMost));
        assert_eq!(
            item_mean(&item(&[3, 7, 0, 0]), Row::Items),
            Figure::exact(25.0)
        );
        let high = item_mean(&item(&[0, 0, 6, 4]), Row::Items);
        assert_eq!(high, Figure::coded(81.25, Bound::AtLeast));
    }

    #[test]
    fn dimension_scores_come_in_fives_between_bounds() {
        assert_eq!(dimension_mean(27.4), Figure::coded(25.0, Bound::AtMost));
        assert_eq!(dimension_mean(27.5), Figure::exact(30.0));
        assert_eq!(dimension_mean(62.49), Figure::exact(60.0));
        assert_eq!(
            dimension_mean(72.5 - 1e-12),
            Figure::coded(75.0, Bound::AtLeast)
        );
        assert_eq!(dimension_mean(100.0), Figure::coded(75.0, Bound::AtLeast));
    }

    #[test]
    fn nothing_answered_is_no_figure() {
        let none = item_mean(&item(&[0; 5]), Row::Items);
        assert_eq!(none, Figure::withheld(Reason::FewValidAnswers));
        let coarse = item_mean(&item(&[0, 0, 9, 0, 0]), Row::Dimensions);
        assert_eq!(coarse, Figure::withheld(Reason::FewerThanTen));
    }
}
