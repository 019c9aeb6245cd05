//! Differences between and within parties on raw scores.

use crate::definition::Perspective;
use crate::relationship::PartyKey;
use crate::stats::{Undefined, Welch, mean, welch_of};

use super::people::estimate;
use super::{
    Difference, Estimate, GapKind, Grain, PanelScores, PeopleScores, Scores, Subject, Verdict,
    judge,
};

/// A difference between two parties on a facet or dimension, exact.
pub struct RawGap {
    /// The facet or dimension.
    pub subject: Subject,
    /// Which two levels: perception or relationship.
    pub gap: GapKind,
    /// The difference, in points of −100 to 100; undefined when nobody of a side has a score.
    pub difference: Result<f64, Undefined>,
    /// The difference with its 95 % Welch interval; undefined below two people a side or when
    /// nobody differs from anybody.
    pub welch: Result<Welch, Undefined>,
    /// p value corrected within all dimensions (Holm) or all facets (Benjamini–Hochberg).
    pub adjusted_p: Option<f64>,
    /// What it means.
    pub verdict: Option<Verdict>,
}

/// Both received levels of a facet or dimension taken together.
pub struct Aligned {
    /// Mean of both received levels.
    pub mutual: f64,
    /// The lower of both received levels.
    pub floor: f64,
    /// `½ (|gap of the first| + |gap of the second|)`.
    pub misalignment: f64,
    /// How the first sees the second minus how the second sees the first.
    pub asymmetry: f64,
}

impl Scores {
    /// Every perception gap `M(T→T) − M(P→T)` and relationship gap `M(first) − M(second)`:
    /// facets, then dimensions. Perception gaps exist between two parties only ("the partner" has
    /// no name among more); relationship gaps between every two of any number.
    #[must_use]
    pub fn gaps(&self) -> Vec<RawGap> {
        let of = |grain, read: fn(&PanelScores) -> &[PeopleScores]| {
            let mut gaps = Vec::new();
            for (place, first) in self.panels.iter().enumerate() {
                for second in self.panels.iter().skip(place + 1) {
                    let cells = read(first).iter();
                    gaps.extend(cells.filter_map(|cell| gap(cell, first, second)));
                }
            }
            gaps.retain(|gap| {
                self.panels.len() == 2 || matches!(gap.gap, GapKind::Relationship { .. })
            });
            judged(grain, gaps, self.delta)
        };
        let mut all = of(Grain::Facets, |panel| &panel.facets);
        all.extend(of(Grain::Dimensions, |panel| &panel.dimensions));
        all
    }

    /// How far each facet's perception gap is from the party's mean gap over its facets,
    /// `gap − mean gap`, in points of −200 to 200: what is left when general leniency is taken out
    /// (self-ratings run about d = .3 high). Undefined gaps are left out of the mean.
    #[must_use]
    pub fn relative_gaps(&self) -> Vec<(Subject, PartyKey, f64)> {
        let gaps = self.gaps();
        let of_target = |gap: &RawGap| match (&gap.gap, &gap.subject, gap.difference) {
            (GapKind::Perception { target, .. }, Subject::Facet(_), Ok(difference)) => {
                Some((gap.subject.clone(), target.clone(), difference))
            }
            _ => None,
        };
        let gaps: Vec<(Subject, PartyKey, f64)> = gaps.iter().filter_map(of_target).collect();
        let mean_of = |party: &PartyKey| {
            let own = gaps.iter().filter(|(_, target, _)| target == party);
            let own: Vec<f64> = own.map(|(_, _, gap)| *gap).collect();
            mean(&own).unwrap_or(0.0)
        };
        let relative = gaps.iter();
        relative
            .map(|(subject, target, gap)| (subject.clone(), target.clone(), gap - mean_of(target)))
            .collect()
    }

    /// Mutual level, floor, misalignment and asymmetry of a paired facet or dimension, between
    /// exactly two parties. Undefined when one of the four levels is.
    pub fn aligned(&self, subject: &Subject) -> Result<Aligned, Undefined> {
        let [first, second] = self.panels.as_slice() else {
            return Err(Undefined::AllMissing);
        };
        let level = |panel: &PanelScores, perspective| {
            let people = panel.people(subject, perspective);
            Ok(people.ok_or(Undefined::AllMissing)?.level()?.mean)
        };
        let (own_first, own_second) = (
            level(first, Perspective::Own)?,
            level(second, Perspective::Own)?,
        );
        let (of_second, of_first) = (
            level(first, Perspective::Partner)?,
            level(second, Perspective::Partner)?,
        );
        Ok(Aligned {
            mutual: f64::midpoint(of_first, of_second),
            floor: of_first.min(of_second),
            misalignment: f64::midpoint(
                (own_first - of_first).abs(),
                (own_second - of_second).abs(),
            ),
            asymmetry: of_second - of_first,
        })
    }
}

impl PanelScores {
    /// The us–them gap on a paired facet or dimension: mean of own − partner over the people who
    /// have both, with its 95 % t interval. Undefined when nobody has both.
    pub fn us_them(&self, subject: &Subject) -> Result<Estimate, Undefined> {
        let mut paired = self.paired.iter();
        let paired = paired.find(|paired| paired.subject == *subject);
        estimate(&paired.ok_or(Undefined::AllMissing)?.differences)
    }
}

/// The gap that a cell of the first panel belongs to; a self-rating and a rating of the partner
/// are each compared with what the second panel says of the same party.
fn gap(cell: &PeopleScores, first: &PanelScores, second: &PanelScores) -> Option<RawGap> {
    let other = |perspective| second.people(&cell.subject, perspective);
    let (own, other, kind) = match cell.perspective {
        Perspective::Own => (
            cell,
            other(Perspective::Partner)?,
            GapKind::Perception {
                target: first.party.clone(),
                rater: second.party.clone(),
            },
        ),
        Perspective::Partner => (
            other(Perspective::Own)?,
            cell,
            GapKind::Perception {
                target: second.party.clone(),
                rater: first.party.clone(),
            },
        ),
        Perspective::Relationship => (
            cell,
            other(Perspective::Relationship)?,
            GapKind::Relationship {
                first: first.party.clone(),
                second: second.party.clone(),
            },
        ),
    };
    Some(RawGap {
        subject: cell.subject.clone(),
        gap: kind,
        difference: both(own.scores.mean(), other.scores.mean()).map(|(own, other)| own - other),
        welch: both(own.moments(), other.moments())
            .and_then(|(own, other)| welch_of(own, other, 0.95)),
        adjusted_p: None,
        verdict: None,
    })
}

fn judged(grain: Grain, mut gaps: Vec<RawGap>, delta: f64) -> Vec<RawGap> {
    let differences: Vec<Option<Difference>> = gaps
        .iter()
        .map(|gap| gap.welch.ok().map(Difference::from))
        .collect();
    for (gap, judged) in gaps.iter_mut().zip(judge(grain, &differences, delta)) {
        gap.adjusted_p = judged.map(|(p, _)| p);
        gap.verdict = judged.map(|(_, verdict)| verdict);
    }
    gaps
}

/// Both, or the reason why the first of them is missing.
pub(super) fn both<A, B>(
    a: Result<A, Undefined>,
    b: Result<B, Undefined>,
) -> Result<(A, B), Undefined> {
    Ok((a?, b?))
}
