//! What is said of single items beside their mean: two camps, can't say, shares.

use crate::scoring::ItemScores;

use super::{Bound, Figure, Released, Row, ShareFigure};

/// Whether an item may be called rated in two camps: never where its mean is coded or withheld.
pub(super) fn two_camps(scores: &ItemScores, mean: Figure) -> bool {
    let open = matches!(mean.parts(), Ok((_, Bound::Exact)));
    open && scores.two_camps()
}

/// Whether more than a quarter of all ballots could not say.
pub(super) fn cant_say(scores: &ItemScores, row: Row) -> bool {
    let all = u64::from(scores.valid()) + u64::from(scores.missing);
    row >= Row::Items && 4 * u64::from(scores.missing) > all
}

/// Shares of low, middle and high answers to 10 %, where `scores` has enough valid answers for
/// them. *Class disclosure*: where all but at most two, or over 90 % (95 % from 40 on), are in one
/// bucket, only that; and nothing when that bucket is the middle.
pub(super) fn shares(scores: &ItemScores) -> Option<ShareFigure> {
    let valid = u64::from(scores.valid());
    let [low, middle, high] = scores.thirds().map(u64::from);
    let most_percent = if valid < 40 { 90 } else { 95 };
    let class = |bucket: u64| valid - bucket <= 2 || 100 * bucket > most_percent * valid;
    if valid == 0 || class(middle) {
        return None;
    }
    if class(high) {
        return Some(ShareFigure::PredominantlyFavourable);
    }
    if class(low) {
        return Some(ShareFigure::PredominantlyUnfavourable);
    }
    let percent = |bucket: u64| {
        let tenths = (20 * bucket + valid) / (2 * valid);
        u32::try_from(10 * tenths).ok().map(Released::new)
    };
    Some(ShareFigure::Percent {
        low: percent(low)?,
        middle: percent(middle)?,
        high: percent(high)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::Perspective;
    use crate::disclosure::Reason;

    fn item(points: [u32; 5], missing: u32) -> ItemScores {
        ItemScores {
            item: "a".into(),
            perspective: Perspective::Own,
            points: points.to_vec(),
            missing,
        }
    }

    fn percent(low: u32, middle: u32, high: u32) -> Option<ShareFigure> {
        Some(ShareFigure::Percent {
            low: Released::new(low),
            middle: Released::new(middle),
            high: Released::new(high),
        })
    }

    #[test]
    fn camps_are_named_only_beside_an_open_mean() {
        let split = item([3, 0, 4, 0, 3], 0);
        assert!(two_camps(&split, Figure::exact(50.0)));
        assert!(!two_camps(&split, Figure::coded(87.5, Bound::AtLeast)));
        assert!(!two_camps(
            &split,
            Figure::withheld(Reason::FewValidAnswers)
        ));
    }

    #[test]
    fn more_than_a_quarter_is_more_than_a_quarter() {
        assert!(!cant_say(&item([0, 0, 9, 0, 0], 3), Row::Items));
        assert!(cant_say(&item([0, 0, 8, 0, 0], 3), Row::Items));
        assert!(!cant_say(&item([0, 0, 1, 0, 0], 8), Row::Dimensions));
    }

    #[test]
    fn shares_come_in_tens() {
        // 7, 8, 11 of 26: 27, 31, 42 %.
        assert_eq!(shares(&item([3, 4, 8, 6, 5], 0)), percent(30, 30, 40));
    }

    #[test]
    fn a_class_of_nearly_all_is_only_named() {
        use ShareFigure::{PredominantlyFavourable, PredominantlyUnfavourable};
        assert_eq!(
            shares(&item([1, 0, 1, 11, 12], 0)),
            Some(PredominantlyFavourable)
        );
        assert_eq!(
            shares(&item([12, 11, 2, 0, 0], 0)),
            Some(PredominantlyUnfavourable)
        );
        assert_eq!(shares(&item([0, 1, 23, 1, 0], 0)), None);
        // 28 of 31 are 90.3 %; 37 of 40 are 92.5 %, and more than two are elsewhere.
        assert_eq!(
            shares(&item([1, 1, 1, 14, 14], 0)),
            Some(PredominantlyFavourable)
        );
        assert_eq!(shares(&item([1, 1, 1, 18, 19], 0)), percent(10, 0, 90));
    }
}
