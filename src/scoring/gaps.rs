//! Differences between and within parties on raw scores.

use crate::definition::Perspective;
use crate::stats::{Undefined, Welch, welch};

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
    /// Every perception gap `M(T→T) − M(P→T)` and relationship gap `M(first) − M(second)`
    /// between two parties: facets, then dimensions. None unless there are exactly two panels.
    #[must_use]
    pub fn gaps(&self) -> Vec<RawGap> {
        let [first, second] = self.panels.as_slice() else {
            return Vec::new();
        };
        let of = |grain, scores: &[PeopleScores]| {
            let mut gaps = Vec::new();
            for own in scores {
                gaps.extend(gap(own, first, second));
            }
            judged(grain, gaps, self.delta)
        };
        let mut all = of(Grain::Facets, &first.facets);
        all.extend(of(Grain::Dimensions, &first.dimensions));
        all
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
        let people = |perspective| self.people(subject, perspective);
        let differences = people(Perspective::Own).zip(people(Perspective::Partner));
        let differences: Vec<f64> = differences.map_or_else(Vec::new, |(own, partner)| {
            let both = own.people.iter().zip(&partner.people);
            both.filter_map(|(own, partner)| Some((*own)? - (*partner)?))
                .collect()
        });
        estimate(&differences)
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
        welch: welch(&own.valid(), &other.valid(), 0.95),
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
