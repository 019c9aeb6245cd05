//! What the verdicts on a dimension or facet come to: reality, perception, common ground, or not
//! known. Every page takes its sentence about a subject from here, so that no two pages disagree
//! and none says more than the verdicts do.

use crate::chart::Reading;
use crate::disclosure::{Reason, Subject, Verdict};
use crate::relationship::PartyKey;

use super::{Writer, say};

/// One party's self-rating and how the other sees it.
pub(super) struct Finding<'a> {
    pub(super) target: &'a PartyKey,
    pub(super) rater: &'a PartyKey,
    pub(super) own: Reading,
    pub(super) seen: Reading,
    pub(super) gap: Reading,
    pub(super) verdict: Option<Verdict>,
}

impl Finding<'_> {
    /// Whether the two are proven to differ, much or little.
    pub(super) fn differs(&self) -> bool {
        matches!(self.verdict, Some(Verdict::Gap | Verdict::SmallGap))
    }

    /// How far apart, in points; 0 where it is not shown.
    pub(super) fn size(&self) -> f64 {
        self.gap.value().unwrap_or(0.0).abs()
    }
}

/// Whether both sides see a subject alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Agreement {
    /// At least one party is seen differently than it sees itself.
    Apart,
    /// Every party is seen as it sees itself.
    Alike,
    /// As [`Self::Alike`], but for small, real differences.
    Nearly,
    /// Too few answers to tell.
    Open,
    /// Not shown for both sides.
    Unknown,
}

/// A dimension or facet with what its verdicts come to.
pub(super) struct Standing<'a> {
    pub(super) subject: Subject,
    pub(super) findings: Vec<Finding<'a>>,
    /// Mean of both received levels.
    pub(super) mutual: Reading,
    /// The lower of both received levels.
    pub(super) floor: Reading,
    pub(super) agreement: Agreement,
    /// Whether the mutual level is below workable.
    pub(super) low: bool,
}

impl<'a> Standing<'a> {
    /// Findings that are seen differently, widest first.
    pub(super) fn apart(&self) -> Vec<&Finding<'a>> {
        let findings = self.findings.iter();
        let mut apart: Vec<&Finding<'a>> = findings
            .filter(|finding| finding.verdict == Some(Verdict::Gap))
            .collect();
        apart.sort_by(|a, b| b.size().total_cmp(&a.size()));
        apart
    }

    /// The widest difference that is proven to be seen differently, 0 if none.
    pub(super) fn width(&self) -> f64 {
        self.apart().first().map_or(0.0, |finding| finding.size())
    }

    /// Whether it is a problem that both see.
    pub(super) fn reality(&self) -> bool {
        self.low && matches!(self.agreement, Agreement::Alike | Agreement::Nearly)
    }
}

impl<'a> Writer<'a> {
    /// Every self-rating of a subject with the other party's view.
    fn findings(&self, subject: &Subject) -> Vec<Finding<'a>> {
        let readings = &self.readings;
        let pairs = readings.pairs().into_iter();
        pairs
            .map(|(target, rater)| {
                let gap = readings.perception(subject, target, rater);
                Finding {
                    target,
                    rater,
                    own: readings.seen(subject, target, target),
                    seen: readings.seen(subject, rater, target),
                    gap: gap.map_or(Reading::Withheld(Reason::NotComputable), |gap| {
                        Reading::of(&gap.value, gap.half_width.map(|half| half.get()))
                    }),
                    verdict: gap.and_then(|gap| gap.verdict),
                }
            })
            .collect()
    }

    /// What the verdicts on a subject come to.
    pub(super) fn standing(&self, subject: Subject) -> Standing<'a> {
        let findings = self.findings(&subject);
        let alignment = self.readings.alignment(&subject);
        let nothing = Reading::Withheld(Reason::NotComputable);
        let mutual = alignment.map_or(nothing, |both| Reading::of(&both.mutual, None));
        let floor = alignment.map_or(nothing, |both| Reading::of(&both.floor, None));
        let [_, workable, _] = self.policy().level_bands;
        Standing {
            agreement: agreement(&findings, &mutual),
            low: mutual.value().is_some_and(|level| level < workable),
            subject,
            findings,
            mutual,
            floor,
        }
    }

    /// Standings of all facets that are rated for both organisations.
    pub(super) fn facet_standings(&self) -> Vec<Standing<'a>> {
        let facets = self.readings.paired_facets().into_iter();
        facets
            .map(|facet| self.standing(super::writer::facet_subject(facet)))
            .collect()
    }

    /// A line about a subject: its name, what is seen, and whether that is reality or perception.
    pub(super) fn line(&self, standing: &Standing<'_>) -> String {
        let texts = self.texts;
        let name = self.title(&standing.subject);
        let (mutual, band) = (self.said(&standing.mutual), self.band(&standing.mutual));
        let targets = || {
            let apart = standing.apart();
            let targets: Vec<String> = apart.iter().map(|finding| self.target(finding)).collect();
            targets.join("; ")
        };
        let key = match (standing.agreement, standing.low) {
            (Agreement::Apart, false) => {
                return say!(
                    texts,
                    "standing-apart",
                    name = name,
                    targets = targets(),
                    mutual = mutual,
                    band = band
                );
            }
            (Agreement::Apart, true) => {
                return say!(
                    texts,
                    "standing-apart-low",
                    name = name,
                    targets = targets(),
                    mutual = mutual,
                    band = band
                );
            }
            (Agreement::Alike, true) => "standing-alike-low",
            (Agreement::Alike, false) => "standing-alike",
            (Agreement::Nearly, true) => "standing-nearly-low",
            (Agreement::Nearly, false) => "standing-nearly",
            (Agreement::Open, low) => return self.open(standing, low),
            (Agreement::Unknown, _) => {
                let reason = match standing.mutual {
                    Reading::Withheld(why) => texts.reason(why, self.readings.release.k),
                    Reading::Shown { .. } => texts.reason(Reason::NotComputable, 0),
                };
                return say!(texts, "standing-unknown", name = name, reason = reason);
            }
        };
        say!(texts, key, name = name, mutual = mutual, band = band)
    }

    /// A line about a subject that is not known for at least one party.
    fn open(&self, standing: &Standing<'_>, low: bool) -> String {
        let named = |verdict: Verdict| {
            let findings = standing.findings.iter();
            let names: Vec<String> = findings
                .filter(|finding| finding.verdict == Some(verdict))
                .map(|finding| self.name(finding.target))
                .collect();
            self.texts.list(&names)
        };
        let (alike, small) = (named(Verdict::Aligned), named(Verdict::SmallGap));
        let key = match (alike.is_empty(), small.is_empty(), low) {
            (false, _, true) => "standing-open-alike-low",
            (false, _, false) => "standing-open-alike",
            (true, false, _) => "standing-open-small",
            (true, true, true) => "standing-open-low",
            (true, true, false) => "standing-open",
        };
        say!(
            self.texts,
            key,
            name = self.title(&standing.subject),
            mutual = self.said(&standing.mutual),
            band = self.band(&standing.mutual),
            alike = alike,
            small = small,
            open = named(Verdict::Open),
        )
    }

    /// A page's title about one dimension.
    pub(super) fn standing_title(&self, standing: &Standing<'_>) -> String {
        let texts = self.texts;
        let name = self.title(&standing.subject);
        let band = self.band(&standing.mutual);
        let key = match (standing.agreement, standing.low) {
            (Agreement::Apart, _) => {
                let apart = standing.apart();
                let words = |finding: &&Finding<'_>| {
                    say!(
                        texts,
                        "standing-title-apart",
                        name = name.as_str(),
                        target = self.name(finding.target),
                        own = self.said(&finding.own),
                        seen = self.said(&finding.seen)
                    )
                };
                return apart.first().map(words).unwrap_or(name);
            }
            (Agreement::Alike, true) => "standing-title-alike-low",
            (Agreement::Alike, false) => "standing-title-alike",
            (Agreement::Nearly, _) => "standing-title-nearly",
            (Agreement::Open, _) => "standing-title-open",
            (Agreement::Unknown, _) => "standing-title-unknown",
        };
        say!(texts, key, name = name, band = band)
    }

    /// How a party rates itself and how it is seen, where that is seen differently.
    pub(super) fn target(&self, finding: &Finding<'_>) -> String {
        let gap = finding.gap.value().unwrap_or(0.0);
        let key = if gap > 0.0 {
            "standing-target-high"
        } else {
            "standing-target-low"
        };
        say!(
            self.texts,
            key,
            target = self.name(finding.target),
            own = self.said(&finding.own),
            rater = self.name(finding.rater),
            seen = self.said(&finding.seen),
            size = self.texts.gap_band(self.policy(), gap),
            gap = self.difference(&finding.gap),
        )
    }
}

fn agreement(findings: &[Finding<'_>], mutual: &Reading) -> Agreement {
    let any = |verdict| findings.iter().any(|f| f.verdict == Some(verdict));
    let unknown = findings.is_empty() || findings.iter().any(|f| f.verdict.is_none());
    match () {
        () if any(Verdict::Gap) => Agreement::Apart,
        () if unknown || mutual.value().is_none() => Agreement::Unknown,
        () if any(Verdict::Open) => Agreement::Open,
        () if any(Verdict::SmallGap) => Agreement::Nearly,
        () => Agreement::Alike,
    }
}
