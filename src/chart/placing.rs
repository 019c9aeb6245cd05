//! Where labels stand so that none covers another: first free candidate wins, otherwise the one
//! that covers least.

/// An upright rectangle: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    /// Around a centre.
    pub(super) fn around(x: f64, y: f64, half_width: f64, half_height: f64) -> Self {
        Self {
            left: x - half_width,
            top: y - half_height,
            right: x + half_width,
            bottom: y + half_height,
        }
    }

    /// The surface both cover.
    pub(super) fn overlap(&self, other: &Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }

    /// Whether a line from one place to another runs through.
    pub(super) fn is_crossed(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        // The part of the line that is inside, as shares of its way (Liang and Barsky).
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        for (step, distance) in [
            (-dx, from.0 - self.left),
            (dx, self.right - from.0),
            (-dy, from.1 - self.top),
            (dy, self.bottom - from.1),
        ] {
            if step.abs() < 1e-9 {
                if distance < 0.0 {
                    return false;
                }
                continue;
            }
            let share = distance / step;
            if step < 0.0 {
                enters = enters.max(share);
            } else {
                leaves = leaves.min(share);
            }
        }
        enters < leaves
    }

    fn surface(&self) -> f64 {
        (self.right - self.left) * (self.bottom - self.top)
    }
}

/// What is taken, and the bounds within which labels stand.
pub(super) struct Placing {
    bounds: Area,
    taken: Vec<Area>,
}

impl Placing {
    pub(super) fn within(bounds: Area) -> Self {
        Self {
            bounds,
            taken: Vec::new(),
        }
    }

    /// Keeps an area free of labels.
    pub(super) fn take(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// What it costs to stand in an area: what it covers, and ten times what is out of bounds.
    pub(super) fn cost(&self, area: &Area) -> f64 {
        let outside = area.surface() - area.overlap(&self.bounds);
        let covered: f64 = self.taken.iter().map(|other| area.overlap(other)).sum();
        10.0 * outside + covered
    }

    /// Places a label in the best of its candidates and keeps that area. Returns its position in
    /// the list; 0 where the list is empty.
    pub(super) fn place(&mut self, candidates: &[Area]) -> usize {
        let costs: Vec<f64> = candidates.iter().map(|area| self.cost(area)).collect();
        let mut best = 0;
        let mut least = f64::INFINITY;
        for (place, cost) in costs.into_iter().enumerate() {
            if cost + 0.01 < least {
                (best, least) = (place, cost);
            }
        }
        if let Some(area) = candidates.get(best) {
            self.taken.push(*area);
        }
        best
    }
}

/// Moves heights apart until neighbours are at least `apart` from each other, within `low..=high`
/// where that is possible; order is kept.
pub(super) fn spread(heights: &[f64], apart: f64, low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    let at = |place: usize| heights.get(place).copied().unwrap_or(low);
    order.sort_by(|a, b| at(*a).total_cmp(&at(*b)));
    let mut placed: Vec<f64> = order
        .iter()
        .map(|place| at(*place).clamp(low, high))
        .collect();
    for _ in 0..200 {
        let mut moved = false;
        for place in 1..placed.len() {
            let (Some(above), Some(below)) =
                (placed.get(place - 1).copied(), placed.get(place).copied())
            else {
                continue;
            };
            let missing = apart - (below - above);
            if missing > 1e-6 {
                moved = true;
                let up = (missing / 2.0).min(above - low).max(0.0);
                let down = (missing - up).min(high - below).max(0.0);
                if let Some(value) = placed.get_mut(place - 1) {
                    *value -= missing - down;
                }
                if let Some(value) = placed.get_mut(place) {
                    *value += down;
                }
            }
        }
        if !moved {
            break;
        }
    }
    let mut result = heights.to_vec();
    for (place, height) in order.into_iter().zip(placed) {
        if let Some(value) = result.get_mut(place) {
            *value = height;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_avoids_what_is_taken_and_stays_inside() {
        let mut placing = Placing::within(Area {
            left: 0.0,
            top: 0.0,
            right: 100.0,
            bottom: 20.0,
        });
        placing.take(Area {
            left: 0.0,
            top: 0.0,
            right: 40.0,
            bottom: 20.0,
        });
        let candidates = [
            Area {
                left: 30.0,
                top: 0.0,
                right: 50.0,
                bottom: 10.0,
            },
            Area {
                left: 90.0,
                top: 0.0,
                right: 110.0,
                bottom: 10.0,
            },
            Area {
                left: 50.0,
                top: 0.0,
                right: 70.0,
                bottom: 10.0,
            },
        ];
        assert_eq!(placing.place(&candidates), 2);
        assert_ne!(placing.place(&candidates), 2);
    }

    #[test]
    fn lines_through_an_area_are_found() {
        let area = Area::around(10.0, 10.0, 5.0, 2.0);
        assert!(area.is_crossed((0.0, 10.0), (20.0, 10.0)));
        assert!(area.is_crossed((10.0, 0.0), (10.0, 9.0)));
        assert!(!area.is_crossed((0.0, 0.0), (20.0, 1.0)));
        assert!(!area.is_crossed((10.0, 0.0), (10.0, 7.0)));
    }

    #[test]
    fn heights_are_spread_in_order_and_within_bounds() {
        let spread = spread(&[50.0, 51.0, 99.0, 100.0], 9.0, 0.0, 100.0);
        assert!(spread[1] - spread[0] >= 8.99, "{spread:?}");
        assert!(
            spread[3] - spread[2] >= 8.99 && spread[3] <= 100.0,
            "{spread:?}"
        );
    }
}
