//! Change between two waves, as slopes. Three waves make a trend, which tells this as well.

use crate::wording::say;

use super::super::readings::Reading;
use super::super::{Chart, Frame, Readings, mark};
use super::{Line, OverTime, Subject, changed, is_drawn, panels};

pub(in crate::chart) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let release = readings.release;
    let Some(change) = release.change.as_ref() else {
        return Vec::new();
    };
    if change.withheld.is_some() || !release.trend.is_empty() {
        return Vec::new();
    }
    let of = |subject: &Subject| {
        let levels = change.levels.iter();
        let levels = levels.filter(|level| level.subject == *subject);
        levels
            .map(|level| Line {
                subject: subject.clone(),
                rater: level.rater.clone(),
                about: level.about.clone(),
                mark: mark(readings, &level.rater),
                points: [&level.before, &level.now]
                    .map(|figure| Reading::of(figure, None))
                    .into(),
                change: Some(changed(level)),
                drawn: is_drawn(readings, &level.rater, &level.about),
            })
            .collect()
    };
    let (since, now) = (change.since.as_str(), release.wave.as_str());
    let over_time = OverTime {
        readings,
        name: "change",
        title: say!(readings.texts, "chart-change-title", since = since),
        about: say!(
            readings.texts,
            "chart-change-about",
            since = since,
            now = now
        ),
        waves: vec![since.to_owned(), now.to_owned()],
        panels: panels(readings, of),
        remarks: Vec::new(),
    };
    over_time.charts(frame)
}
