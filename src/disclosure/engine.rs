//! From scores to a [`Release`]: the whole table of disclosure control, applied once.

use crate::definition::{CheckedDefinition, Definition};
use crate::relationship::PartyKey;
use crate::scoring::{PanelScores, Scores, Structure, Subject, abouts};

use super::levels::Levels;
use super::primaries::{Panel, Primaries};
use super::{
    CommentFigure, DefinitionName, ItemFlag, PartyFigures, PickFigures, Release, Released, Row,
    Shares, change, flags, gaps, leniency, mood, picks, withheld,
};

/// Fewest counted ballots that any policy may ask for.
const LEAST_K: u32 = 5;

/// A party's numbers of people, after close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelCount {
    /// Which party.
    pub party: PartyKey,
    /// Name of the organisation.
    pub name: String,
    /// Invited.
    pub invited: u32,
    /// Ballots counted.
    pub counted: u32,
    /// Whether this panel's last release is less than nine months before this wave's close: it
    /// then has no more than dimension scores.
    pub lowered: bool,
}

/// What a wave asks beyond its definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Fewest counted ballots of a panel for anything to be released. The definition's k counts
    /// when it is higher.
    pub k: u32,
}

/// Makes the release of a wave.
///
/// `digest` is the hexadecimal SHA-256 of the definition; `panels` are in the order of the
/// relationship; `previous` is the release of the wave before. Comments are added later, by
/// [`Release::with_comments`].
///
/// Two steps: primaries are rounded and coded from `scores`; everything else is computed from
/// those primaries alone.
#[must_use]
pub fn release(
    definition: &CheckedDefinition,
    digest: &str,
    wave: &str,
    panels: &[PanelCount],
    scores: &Scores,
    policy: &Policy,
    previous: Option<&Release>,
) -> Release {
    let written = definition.definition();
    let k = policy.k.max(written.policy.k).max(LEAST_K);
    let delta = written.policy.delta;
    let structure = Structure::of(definition);
    let primaries = Primaries::of(&structure, panels, scores, k);
    let name = DefinitionName {
        id: written.id.clone(),
        family: written.family.clone(),
        version: written.version.clone(),
        digest: digest.to_owned(),
    };
    let beside = Beside::of(&structure, &primaries, scores, k);

    let levels = Levels::new(&structure, &primaries);
    let all = levels.all();
    let gaps = gaps::gaps(&levels, delta);
    let picks = pick_figures(written, &primaries, scores);
    let change =
        previous.map(|before| change::change(&structure, &name, &primaries, before, delta));
    Release {
        format: 1,
        wave: wave.to_owned(),
        k,
        delta,
        parties: parties(panels, &primaries),
        typical_deviation: primaries.deviation.map(Released::new),
        alignments: gaps::alignments(&levels),
        relative_gaps: leniency::relative_gaps(&structure, &gaps),
        gaps,
        moods: mood::moods(written, &structure, &primaries, &picks, &beside.cant_say),
        picks,
        two_camps: beside.two_camps,
        cant_say: beside.cant_say,
        shares: beside.shares,
        comments: Vec::new(),
        withheld: withheld::list(&structure, &primaries.panels, &all, change.as_ref()),
        levels: all,
        change,
        trend: Vec::new(),
        definition: name,
    }
}

fn parties(panels: &[PanelCount], primaries: &Primaries) -> Vec<PartyFigures> {
    let rows = panels.iter().zip(&primaries.panels);
    rows.map(|(panel, seen)| PartyFigures {
        party: panel.party.clone(),
        name: panel.name.clone(),
        invited: Released::new(panel.invited),
        counted: Released::new(panel.counted),
        row: seen.row,
        lowered: panel.lowered,
    })
    .collect()
}

fn pick_figures(
    definition: &Definition,
    primaries: &Primaries,
    scores: &Scores,
) -> Vec<PickFigures> {
    let panels = primaries.panels.iter();
    let figures = panels.flat_map(|panel| {
        let scored = scores.panel(&panel.party);
        definition.picks.iter().map(move |pick| {
            let mut counts = scored.into_iter().flat_map(|scores| &scores.picks);
            let counts = counts.find(|counts| counts.pick == pick.id);
            let ballots = scored.map_or(0, |scores| scores.ballots);
            picks::figures(&pick.id, counts, &panel.party, ballots, panel.row)
        })
    });
    figures.collect()
}

/// What stands beside item means.
#[derive(Default)]
struct Beside {
    two_camps: Vec<ItemFlag>,
    cant_say: Vec<ItemFlag>,
    shares: Vec<Shares>,
}

impl Beside {
    fn of(structure: &Structure, primaries: &Primaries, scores: &Scores, k: u32) -> Self {
        let mut beside = Self::default();
        for panel in &primaries.panels {
            if let Some(scores) = scores.panel(&panel.party) {
                beside.add(structure, primaries, panel, scores, k);
            }
        }
        beside
    }

    fn add(
        &mut self,
        structure: &Structure,
        primaries: &Primaries,
        panel: &Panel,
        scores: &PanelScores,
        k: u32,
    ) {
        if panel.row < Row::Items {
            return;
        }
        for facet in &structure.facets {
            for (side, about) in abouts(facet.perspectives, &panel.party, primaries.parties()) {
                for item in &facet.items {
                    let Some(scores) = scores.item(item, side) else {
                        continue;
                    };
                    let flag = ItemFlag {
                        item: item.clone(),
                        rater: panel.party.clone(),
                        about: about.clone(),
                    };
                    let mean = primaries.figure(&Subject::Item(item.clone()), &panel.party, &about);
                    let fine = panel.row == Row::FineItems && scores.valid() >= panel.row.least(k);
                    if let Some(shares) = flags::shares(scores).filter(|_| fine) {
                        self.shares.push(Shares {
                            item: flag.item.clone(),
                            rater: flag.rater.clone(),
                            about: flag.about.clone(),
                            shares,
                        });
                    }
                    if flags::two_camps(scores, mean) {
                        self.two_camps.push(flag.clone());
                    }
                    if flags::cant_say(scores, panel.row) {
                        self.cant_say.push(flag);
                    }
                }
            }
        }
    }
}

impl Release {
    /// Whether comments of a party may be shown: from ten counted ballots on.
    #[must_use]
    pub fn comments_allowed(&self, party: &PartyKey) -> bool {
        let mut parties = self.parties.iter();
        parties.any(|figures| figures.party == *party && figures.row >= Row::Items)
    }

    /// The release with its redacted comments. Comments of a party that has none to show
    /// ([`Self::comments_allowed`]) and empty ones are left out. They are sorted by question,
    /// party and text, so that their order tells nothing.
    #[must_use]
    pub fn with_comments(self, comments: Vec<CommentFigure>) -> Self {
        let mut comments = comments;
        comments.retain(|comment| {
            self.comments_allowed(&comment.party) && !comment.text.trim().is_empty()
        });
        comments.sort();
        Self { comments, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::{Answers, Layout};
    use crate::scoring::{PanelAnswers, score};
    use proptest::prelude::*;

    fn instrument() -> CheckedDefinition {
        let text = include_bytes!("../../survey-definitions/compatibility-and-trust.json");
        CheckedDefinition::parse(text).unwrap()
    }

    /// People who answer by a fixed sequence: every tenth cannot say, the others lean to a side.
    fn people(definition: &CheckedDefinition, n: u32, seed: u32) -> Vec<Answers> {
        let layout = Layout::of(definition);
        let mut state = seed;
        let mut next = |most: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % most
        };
        let mut person = || {
            let mut answers = layout.blank();
            for rating in &mut answers.ratings {
                let point = 1 + next(3) + next(3);
                *rating = (next(10) > 0).then(|| u8::try_from(point).unwrap());
            }
            answers
        };
        (0..n).map(|_| person()).collect()
    }

    fn released(n: [u32; 2], seed: u32, previous: Option<&Release>) -> Release {
        let definition = instrument();
        let parties = [PartyKey::buyer(), PartyKey::supplier()];
        let answers = n.map(|n| people(&definition, n, seed.wrapping_mul(31).wrapping_add(n)));
        let panels = [0, 1].map(|place| PanelAnswers {
            party: parties[place].clone(),
            answers: answers[place].as_slice(),
        });
        let scores = score(&definition, &panels).ok().unwrap();
        let counts: Vec<PanelCount> = parties
            .iter()
            .zip(n)
            .map(|(party, counted)| PanelCount {
                party: party.clone(),
                name: party.to_string(),
                invited: counted + 2,
                counted,
                lowered: false,
            })
            .collect();
        release(
            &definition,
            "d1",
            "2026",
            &counts,
            &scores,
            &Policy { k: 5 },
            previous,
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]
        #[test]
        fn everything_but_primaries_can_be_computed_from_the_release_alone(
            n in [3..28_u32, 3..28_u32], before in [3..28_u32, 3..28_u32], seed in 0..1000_u32,
        ) {
            let previous = released(before, seed + 1, None);
            let release = released(n, seed, Some(&previous));
            let structure = Structure::of(&instrument());
            let primaries = Primaries::from_release(&release);
            let levels = Levels::new(&structure, &primaries);
            let written = instrument();
            let again = Release {
                relative_gaps: leniency::relative_gaps(&structure, &release.gaps),
                moods: mood::moods(
                    written.definition(), &structure, &primaries, &release.picks, &release.cant_say,
                ),
                levels: levels.all(),
                gaps: gaps::gaps(&levels, release.delta),
                alignments: gaps::alignments(&levels),
                change: Some(change::change(
                    &structure, &release.definition, &primaries, &previous, release.delta,
                )),
                ..release.clone()
            };
            prop_assert_eq!(again.to_json(), release.to_json());
        }
    }
}
