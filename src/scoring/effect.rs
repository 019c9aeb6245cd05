//! How large the differences are, free of the unit. Computed, and never released.

use crate::definition::Perspective;
use crate::stats::{Cliff, Hedges, Undefined, cliffs_delta_of, hedges_of};

use super::gaps::both;
use super::{GapKind, PeopleScores, RawGap, Scores, Subject};

/// The size of one gap.
pub struct Effect {
    /// Standardised difference with its 95 % noncentral-t interval. Undefined as Welch's test is.
    /// Hedges 1981.
    pub hedges: Result<Hedges, Undefined>,
    /// How often somebody of the first side lies above somebody of the other, −1 to 1, with its 95 %
    /// interval. Undefined when a side has no scores. Cliff 1993.
    pub cliff: Result<Cliff, Undefined>,
}

/// A gap with its size.
pub struct PairEffect {
    /// The gap.
    pub gap: RawGap,
    /// Its size.
    pub effect: Effect,
}

impl Scores {
    /// Every gap with its effect sizes, in the order of [`Scores::gaps`].
    #[must_use]
    pub fn effects(&self) -> Vec<PairEffect> {
        let gaps = self.gaps().into_iter();
        gaps.map(|gap| PairEffect {
            effect: self.effect(&gap),
            gap,
        })
        .collect()
    }

    fn effect(&self, gap: &RawGap) -> Effect {
        let sides = self
            .sides(&gap.subject, &gap.gap)
            .ok_or(Undefined::AllMissing);
        Effect {
            hedges: sides.and_then(|(a, b)| {
                let (a, b) = both(a.moments(), b.moments())?;
                hedges_of(a, b, 0.95)
            }),
            cliff: sides.and_then(|(a, b)| cliffs_delta_of(&a.scores, &b.scores, 0.95)),
        }
    }

    /// The two groups of people that a perception or relationship gap compares.
    pub(super) fn sides(
        &self,
        subject: &Subject,
        gap: &GapKind,
    ) -> Option<(&PeopleScores, &PeopleScores)> {
        let people = |party, side| self.panel(party)?.people(subject, side);
        match gap {
            GapKind::Perception { target, rater } => Some((
                people(target, Perspective::Own)?,
                people(rater, Perspective::Partner)?,
            )),
            GapKind::Relationship { first, second } => Some((
                people(first, Perspective::Relationship)?,
                people(second, Perspective::Relationship)?,
            )),
            GapKind::UsThem { .. } | GapKind::Asymmetry { .. } => None,
        }
    }
}
