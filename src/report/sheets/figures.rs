//! Levels, gaps, and both sides taken together.

use super::{Kind, Sheet, Tables, half_width, row};
use crate::disclosure::{About, GapKind, Subject};

use super::Cell;

impl Tables<'_> {
    pub(super) fn about(&self, about: &About) -> Cell {
        match about {
            About::Party(party) => self.party(party),
            About::Relationship => {
                Cell::Code("relationship".into(), self.say("about-relationship"))
            }
        }
    }

    pub(super) fn levels(&self) -> Sheet {
        let levels = self.readings.release.levels.iter().map(|level| {
            row([
                &self.subject(&level.subject),
                &[self.party(&level.rater), self.about(&level.about)],
                &self.figure(&level.value, Kind::Points),
                &[half_width(level.half_width)],
            ])
        });
        let columns = [
            "column-kind",
            "column-id",
            "column-title",
            "column-rater",
            "column-about",
            "column-value",
            "column-bound",
            "column-withheld",
            "column-half-width",
        ];
        self.sheet("sheet-levels", &columns, levels.collect())
    }

    pub(super) fn gaps(&self) -> Sheet {
        let gaps = self.readings.release.gaps.iter().map(|gap| {
            let (word, said, first, second) = match &gap.gap {
                GapKind::Perception { target, rater } => {
                    ("perception", "gap-perception", target, rater)
                }
                GapKind::Relationship { first, second } => {
                    ("relationship", "gap-relationship", first, second)
                }
                GapKind::UsThem { rater, partner } => ("us_them", "gap-us-them", rater, partner),
                GapKind::Asymmetry { first, second } => {
                    ("asymmetry", "gap-asymmetry", first, second)
                }
            };
            row([
                &self.subject(&gap.subject),
                &[
                    Cell::Code(word.into(), self.say(said)),
                    self.party(first),
                    self.party(second),
                ],
                &self.figure(&gap.value, Kind::Difference),
                &[
                    half_width(gap.half_width),
                    self.verdict(gap.verdict, |tables, verdict| {
                        tables.readings.texts.verdict(verdict)
                    }),
                ],
            ])
        });
        let columns = [
            "column-kind",
            "column-id",
            "column-title",
            "column-gap",
            "column-first",
            "column-second",
            "column-value",
            "column-bound",
            "column-withheld",
            "column-half-width",
            "column-verdict",
        ];
        self.sheet("sheet-gaps", &columns, gaps.collect())
    }

    pub(super) fn alignment(&self) -> Sheet {
        let alignments = self.readings.release.alignments.iter();
        let rows = alignments.flat_map(|alignment| {
            let measures = [
                ("mutual", "measure-mutual", &alignment.mutual),
                ("floor", "measure-floor", &alignment.floor),
                (
                    "misalignment",
                    "measure-misalignment",
                    &alignment.misalignment,
                ),
            ];
            measures.map(|(word, said, figure)| {
                row([
                    &self.subject(&alignment.subject),
                    &[Cell::Code(word.into(), self.say(said))],
                    &self.figure(figure, Kind::Points),
                ])
            })
        });
        let columns = [
            "column-kind",
            "column-id",
            "column-title",
            "column-measure",
            "column-value",
            "column-bound",
            "column-withheld",
        ];
        self.sheet("sheet-alignment", &columns, rows.collect())
    }

    pub(super) fn relative_gaps(&self) -> Sheet {
        let gaps = self.readings.release.relative_gaps.iter().map(|gap| {
            row([
                &self.subject(&Subject::Facet(gap.facet.clone())),
                &[self.party(&gap.target)],
                &self.figure(&gap.value, Kind::Difference),
            ])
        });
        let columns = [
            "column-kind",
            "column-id",
            "column-title",
            "column-about",
            "column-value",
            "column-bound",
            "column-withheld",
        ];
        self.sheet("sheet-relative-gaps", &columns, gaps.collect())
    }
}
