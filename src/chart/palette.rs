//! Colours and shapes. A party keeps its colour and its shape everywhere; the colour says whose
//! voice it is. No red against green, no colour that judges; every pair differs in greyscale too.

use crate::relationship::PartyKey;

/// A colour: red, green, blue.
pub(super) type Colour = (u8, u8, u8);

/// Text of labels.
pub(super) const LABEL: Colour = (0x33, 0x33, 0x33);
/// Less important text.
pub(super) const QUIET: Colour = (0x5A, 0x61, 0x6B);
/// Grid lines.
pub(super) const GRID: Colour = (0xDD, 0xE1, 0xE6);
/// What joins two marks.
pub(super) const JOIN: Colour = (0xA9, 0xB1, 0xBB);
/// Low answers.
pub(super) const LOW: Colour = (0x77, 0x7F, 0x8A);
/// Answers between low and high.
pub(super) const MIDDLE: Colour = (0xE3, 0xE6, 0xEA);
/// The ground of charts.
pub(super) const WHITE: Colour = (0xFF, 0xFF, 0xFF);
/// The ground of what is not shown.
pub(super) const EMPTY: Colour = (0xF1, 0xF2, 0xF4);

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Circle,
    Triangle,
    Square,
    Diamond,
}

/// How a voice is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub shape: Shape,
    pub colour: Colour,
    /// Hollow marks are self-ratings.
    pub hollow: bool,
}

impl Mark {
    /// The mark of a party; `place` is its place among the parties, for parties that are neither
    /// buyer nor supplier.
    pub(super) fn of(party: &PartyKey, place: usize) -> Self {
        let (shape, colour) = match (party.as_str(), place % 2) {
            ("buyer", _) => (Shape::Circle, (0x00, 0x4D, 0x80)),
            ("supplier", _) => (Shape::Triangle, (0xD5, 0x5E, 0x00)),
            (_, 0) => (Shape::Square, (0x00, 0x73, 0x5C)),
            (_, _) => (Shape::Diamond, (0x8A, 0x4F, 0x7D)),
        };
        Self {
            shape,
            colour,
            hollow: false,
        }
    }

    /// The same mark for a rating of the party by itself.
    pub(super) fn hollow(self) -> Self {
        Self {
            hollow: true,
            ..self
        }
    }

    /// A mark that belongs to no party.
    pub(super) const NEUTRAL: Self = Self {
        shape: Shape::Circle,
        colour: LABEL,
        hollow: false,
    };
}

/// A step between two colours; `share` from 0 (first) to 1 (second).
pub(super) fn between(first: Colour, second: Colour, share: f64) -> Colour {
    let mix = |a: u8, b: u8| {
        super::cast::channel(f64::from(a) + (f64::from(b) - f64::from(a)) * share.clamp(0.0, 1.0))
    };
    (
        mix(first.0, second.0),
        mix(first.1, second.1),
        mix(first.2, second.2),
    )
}

/// Relative luminance after WCAG 2.2, from 0 (black) to 1 (white).
#[cfg(test)]
pub(super) fn luminance(colour: Colour) -> f64 {
    let channel = |value: u8| {
        let share = f64::from(value) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(colour.0) + 0.7152 * channel(colour.1) + 0.0722 * channel(colour.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(a: Colour, b: Colour) -> f64 {
        let (high, low) = (
            luminance(a).max(luminance(b)),
            luminance(a).min(luminance(b)),
        );
        (high + 0.05) / (low + 0.05)
    }

    #[test]
    fn texts_and_marks_stand_out_from_the_ground() {
        assert!(contrast(LABEL, WHITE) >= 7.0);
        assert!(contrast(QUIET, WHITE) >= 4.5);
        for party in [PartyKey::buyer(), PartyKey::supplier()] {
            assert!(contrast(Mark::of(&party, 0).colour, WHITE) >= 3.0);
        }
    }

    #[test]
    fn whatever_stands_side_by_side_differs_in_greyscale() {
        let parties = [PartyKey::buyer(), PartyKey::supplier()];
        let colours = parties.map(|party| Mark::of(&party, 0).colour);
        for colour in colours {
            // Full and faint bars of one party; high, middle and low answers.
            assert!(contrast(colour, between(colour, WHITE, 0.72)) >= 1.9);
            assert!(contrast(colour, MIDDLE) >= 2.5);
            assert!(contrast(LOW, MIDDLE) >= 2.5);
        }
        assert!(contrast(colours[0], LOW) >= 1.9);
        assert!(contrast(JOIN, GRID) >= 1.4);
        assert!(contrast(GRID, WHITE) >= 1.25);
    }

    #[test]
    fn parties_have_shapes_of_their_own() {
        let words = ["buyer", "supplier", "carrier", "bank"];
        let shape = |(place, word): (usize, &&str)| {
            Mark::of(&PartyKey::parse(word).expect("a word"), place).shape
        };
        let shapes: Vec<Shape> = words.iter().enumerate().map(shape).collect();
        for (place, shape) in shapes.iter().enumerate() {
            assert!(!shapes[place + 1..].contains(shape), "{shapes:?}");
        }
    }

    #[test]
    fn buyer_and_supplier_differ_in_shape_and_in_greyscale() {
        let buyer = Mark::of(&PartyKey::buyer(), 0);
        let supplier = Mark::of(&PartyKey::supplier(), 1);
        assert_ne!(buyer.shape, supplier.shape);
        assert!(contrast(buyer.colour, supplier.colour) > 1.9);
    }
}
