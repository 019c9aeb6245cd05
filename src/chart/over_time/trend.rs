//! The trend over three waves and more: lines with a ribbon of their typical precision, and the
//! change since the wave before.

use crate::wording::say;

use super::super::legend::Sign;
use super::super::readings::Reading;
use super::super::{Chart, Frame, Readings, mark};
use super::{Line, OverTime, Subject, change_of, changed, is_drawn, panels};

pub(in crate::chart) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let (release, texts) = (readings.release, readings.texts);
    let Some(first) = release.trend.first() else {
        return Vec::new();
    };
    let waves: Vec<String> = first.points.iter().map(|p| p.wave.clone()).collect();
    let change = release.change.as_ref();
    let change = change.filter(|change| change.withheld.is_none());
    let of = |subject: &Subject| {
        let lines = release.trend.iter();
        let lines = lines.filter(|line| line.subject == *subject);
        lines
            .map(|line| {
                let points = line.points.iter();
                let which = (subject, &line.rater, &line.about);
                Line {
                    subject: subject.clone(),
                    rater: line.rater.clone(),
                    about: line.about.clone(),
                    mark: mark(readings, &line.rater),
                    points: points
                        .map(|point| {
                            Reading::of(&point.value, point.half_width.map(|half| half.get()))
                        })
                        .collect(),
                    change: change_of(change, which).map(changed),
                    drawn: is_drawn(readings, &line.rater, &line.about),
                }
            })
            .collect()
    };
    let mut remarks = vec![(Sign::None, say!(texts, "chart-trend-ribbon"))];
    if let Some(change) = change {
        let since = change.since.as_str();
        remarks.push((Sign::None, say!(texts, "chart-trend-below", since = since)));
    }
    let from = waves.first().cloned().unwrap_or_default();
    let over_time = OverTime {
        readings,
        name: "trend",
        title: say!(texts, "chart-trend-title", since = from.as_str()),
        about: say!(
            texts,
            "chart-trend-about",
            since = from.as_str(),
            now = release.wave.as_str()
        ),
        waves,
        panels: panels(readings, of),
        remarks,
    };
    over_time.charts(frame)
}
