//! What a chart is drawn for: a page takes any height, a slide does not. What is too tall for a slide
//! becomes several charts, each with some of the rows; no row is lost.

use crate::wording::say;

use super::Readings;

/// What a chart is drawn for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frame {
    /// A page of a report.
    #[default]
    Page,
    /// A slide, where a chart stands 1.85 times larger beside a title.
    Slide,
}

/// The greatest height of a chart on a slide, in points.
pub const SLIDE_HEIGHT: f64 = 205.0;

impl Frame {
    /// The greatest height of a chart.
    pub(super) fn tallest(self) -> f64 {
        match self {
            Self::Page => f64::INFINITY,
            Self::Slide => SLIDE_HEIGHT,
        }
    }

    /// One of two values.
    pub(super) fn either<T>(self, page: T, slide: T) -> T {
        match self {
            Self::Page => page,
            Self::Slide => slide,
        }
    }

    /// Rows in as few parts as fit, evenly filled; `around` is the height of everything but rows.
    pub(super) fn parts<T>(
        self,
        rows: Vec<T>,
        around: f64,
        height: impl Fn(&T) -> f64,
    ) -> Vec<Vec<T>> {
        let heights: Vec<f64> = rows.iter().map(&height).collect();
        let room = self.tallest() - around;
        let fewest = breaks(&heights, room).len();
        let total: f64 = heights.iter().sum();
        let mut limit = total / super::cast::count(fewest + 1);
        while limit < room && breaks(&heights, limit).len() > fewest {
            limit += 2.0;
        }
        let mut rows = rows;
        let mut parts = Vec::new();
        for place in breaks(&heights, limit.min(room)).into_iter().rev() {
            parts.push(rows.split_off(place));
        }
        parts.push(rows);
        parts.reverse();
        parts
    }
}

/// Before which rows a new part begins, so that none but a single row is taller than `room`.
fn breaks(heights: &[f64], room: f64) -> Vec<usize> {
    let (mut places, mut filled) = (Vec::new(), 0.0);
    for (place, height) in heights.iter().enumerate() {
        if place > 0 && filled + height > room + 1e-6 {
            places.push(place);
            filled = 0.0;
        }
        filled += height;
    }
    places
}

/// Name and title of a part, counted from 0; of the whole where there is one part only.
pub(super) fn named(
    readings: &Readings<'_>,
    (name, title): (&str, &str),
    place: usize,
    parts: usize,
) -> (String, String) {
    if parts < 2 {
        return (name.to_owned(), title.to_owned());
    }
    let part = (place + 1).to_string();
    let of = parts.to_string();
    (
        format!("{name}-{part}"),
        say!(
            readings.texts,
            "chart-part",
            title = title,
            part = part,
            parts = of
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_takes_everything_and_a_slide_what_fits() {
        let rows: Vec<u32> = (0..12).collect();
        assert_eq!(Frame::Page.parts(rows.clone(), 45.0, |_| 28.0).len(), 1);
        let parts = Frame::Slide.parts(rows.clone(), 45.0, |_| 25.0);
        assert_eq!(parts.iter().map(Vec::len).collect::<Vec<_>>(), [6, 6]);
        assert_eq!(parts.concat(), rows);
    }

    #[test]
    fn parts_are_evenly_filled_and_a_row_too_tall_stands_alone() {
        let rows: Vec<u32> = (0..7).collect();
        let parts = Frame::Slide.parts(rows, 45.0, |_| 27.0);
        assert_eq!(parts.iter().map(Vec::len).collect::<Vec<_>>(), [4, 3]);
        let parts = Frame::Slide.parts(vec![10.0, 500.0, 10.0], 45.0, |row| *row);
        assert_eq!(parts, [vec![10.0], vec![500.0], vec![10.0]]);
        assert_eq!(
            Frame::Slide
                .parts(Vec::<f64>::new(), 45.0, |row| *row)
                .len(),
            1
        );
    }
}
