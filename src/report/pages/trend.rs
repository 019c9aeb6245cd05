//! Three waves and more: which views went up, went down or held. A direction is named only where the
//! first and the last figure stand apart by more than both typical precisions together.

use crate::disclosure::{About, Subject, TrendLine, TrendPoint};

use super::{Block, Writer, say};

/// Share of a 95 % half-width that a 90 % half-width has, at the most.
const NINETY: f64 = 0.84;

/// Where a level went from its first wave to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// Certainly up.
    Up,
    /// Certainly down.
    Down,
    /// Certainly no change that matters.
    Steady,
    /// Not certain.
    Open,
}

/// Where a line went, first wave to last; `None` where an end is not shown.
pub(super) fn course(line: &TrendLine, delta: f64) -> Option<Course> {
    let (first, last) = (line.points.first()?, line.points.last()?);
    let (before, now) = (first.value.value()?, last.value.value()?);
    let half = |point: &TrendPoint| point.half_width.map(crate::disclosure::Released::get);
    let (before_half, now_half) = (half(first)?, half(last)?);
    let way = now - before;
    Some(match () {
        () if way > before_half + now_half => Course::Up,
        () if -way > before_half + now_half => Course::Down,
        () if way.abs() + NINETY * before_half.hypot(now_half) <= delta => Course::Steady,
        () => Course::Open,
    })
}

/// Trend lines of dimensions as others see them, with where they went.
pub(super) fn courses<'a>(writer: &Writer<'a>) -> Vec<(&'a TrendLine, Course)> {
    let release = writer.readings.release;
    let compares = writer.compares();
    let seen = |line: &&TrendLine| {
        matches!(line.subject, Subject::Dimension(_))
            && (!compares || line.about != About::Party(line.rater.clone()))
    };
    let lines = release.trend.iter().filter(seen);
    lines
        .filter_map(|line| Some((line, course(line, release.delta)?)))
        .collect()
}

/// A line about each dimension over all waves.
pub(super) fn blocks(writer: &Writer<'_>) -> Vec<Block> {
    let texts = writer.texts;
    let courses = courses(writer);
    if courses.is_empty() {
        return Vec::new();
    }
    let lines = courses.iter().map(|(line, course)| {
        let key = match course {
            Course::Up => "trend-up",
            Course::Down => "trend-down",
            Course::Steady => "trend-steady",
            Course::Open => "trend-open",
        };
        let figure = |point: Option<&TrendPoint>| {
            point.map_or_else(String::new, |point| {
                let half = point.half_width.map(crate::disclosure::Released::get);
                let reading = crate::chart::Reading::of(&point.value, half);
                let precision = half.map_or_else(String::new, |half| texts.precision(half));
                format!("{} {precision}", writer.said(&reading))
            })
        };
        say!(
            texts,
            key,
            name = writer.view(&line.subject, &line.rater, &line.about),
            first = figure(line.points.first()),
            last = figure(line.points.last()),
        )
    });
    vec![
        Block::heading(say!(texts, "trend-list")),
        Block::points(lines.collect()),
        Block::note(say!(texts, "trend-note")),
    ]
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    #[rstest]
    #[case(40.0, 61.0, 10.0, Course::Up)]
    #[case(61.0, 40.0, 10.0, Course::Down)]
    #[case(40.0, 60.0, 10.0, Course::Open)]
    #[case(50.0, 51.0, 6.0, Course::Steady)]
    #[case(50.0, 51.0, 12.0, Course::Open)]
    fn a_direction_is_named_only_where_it_is_certain(
        #[case] before: f64,
        #[case] now: f64,
        #[case] half: f64,
        #[case] expected: Course,
    ) {
        let point = |wave: &str, value: f64| json!({"wave": wave, "value": {"value": value, "bound": "exact"}, "half_width": half});
        let line: TrendLine = serde_json::from_value(json!({
            "subject": {"kind": "dimension", "id": "trust"}, "rater": "buyer",
            "about": {"kind": "party", "party": "supplier"},
            "points": [point("2024", before), point("2025", 99.0), point("2026", now)],
        }))
        .expect("a line");
        assert_eq!(course(&line, 12.5), Some(expected));
    }
}
