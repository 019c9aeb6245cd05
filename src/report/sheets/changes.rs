//! What has changed since the wave before, and over several waves.

use super::{Cell, Kind, Sheet, Tables, half_width, row};
use crate::disclosure::Change;

impl Tables<'_> {
    fn shown_change(&self) -> Option<&Change> {
        let change = self.readings.release.change.as_ref();
        change.filter(|change| change.withheld.is_none())
    }

    pub(super) fn change(&self) -> Sheet {
        let mut rows = Vec::new();
        if let Some(change) = self.shown_change() {
            rows.extend(change.levels.iter().map(|level| {
                let [before, before_bound, _] = self.figure(&level.before, Kind::Points);
                let [now, now_bound, _] = self.figure(&level.now, Kind::Points);
                row([
                    &self.subject(&level.subject),
                    &[
                        self.party(&level.rater),
                        self.about(&level.about),
                        Cell::Text(change.since.clone()),
                        before,
                        before_bound,
                        now,
                        now_bound,
                    ],
                    &self.figure(&level.change, Kind::Difference),
                    &[
                        half_width(level.half_width),
                        self.verdict(level.verdict, |tables, verdict| {
                            tables.readings.texts.change(verdict)
                        }),
                    ],
                ])
            }));
        }
        let columns = [
            "column-kind",
            "column-id",
            "column-title",
            "column-rater",
            "column-about",
            "column-since",
            "column-before",
            "column-before-bound",
            "column-now",
            "column-now-bound",
            "column-change",
            "column-bound",
            "column-withheld",
            "column-half-width",
            "column-verdict",
        ];
        self.sheet("sheet-change", &columns, rows)
    }

    pub(super) fn closures(&self) -> Sheet {
        let mut rows = Vec::new();
        if let Some(change) = self.shown_change() {
            rows.extend(change.closures.iter().map(|closure| {
                let [before, before_bound, _] = self.figure(&closure.before, Kind::Difference);
                let [now, now_bound, _] = self.figure(&closure.now, Kind::Difference);
                row([
                    &self.subject(&closure.subject),
                    &[
                        self.party(&closure.target),
                        Cell::Text(change.since.clone()),
                        before,
                        before_bound,
                        now,
                        now_bound,
                    ],
                    &self.figure(&closure.closure, Kind::Share),
                ])
            }));
        }
        let columns = [
            "column-kind",
            "column-id",
            "column-title",
            "column-about",
            "column-since",
            "column-before",
            "column-before-bound",
            "column-now",
            "column-now-bound",
            "column-closure",
            "column-bound",
            "column-withheld",
        ];
        self.sheet("sheet-closures", &columns, rows)
    }

    pub(super) fn trend(&self) -> Sheet {
        let lines = self.readings.release.trend.iter();
        let rows = lines.flat_map(|line| {
            line.points.iter().map(|point| {
                row([
                    &self.subject(&line.subject),
                    &[
                        self.party(&line.rater),
                        self.about(&line.about),
                        Cell::Text(point.wave.clone()),
                    ],
                    &self.figure(&point.value, Kind::Points),
                    &[half_width(point.half_width)],
                ])
            })
        });
        let columns = [
            "column-kind",
            "column-id",
            "column-title",
            "column-rater",
            "column-about",
            "column-wave",
            "column-value",
            "column-bound",
            "column-withheld",
            "column-half-width",
        ];
        self.sheet("sheet-trend", &columns, rows.collect())
    }
}
