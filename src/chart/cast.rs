//! The checked casts of this module: the only place where `as` is allowed.
#![allow(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "both directions are bounded: values are clamped before the cast, counts are small"
)]

/// A coordinate as a whole number: rounded, within ±100,000; 0 for what is not a number.
pub(super) fn whole(value: f64) -> i32 {
    value.round().clamp(-100_000.0, 100_000.0) as i32
}

/// A length as a whole number: rounded, from 0 to 100,000.
pub(super) fn length(value: f64) -> u32 {
    value.round().clamp(0.0, 100_000.0) as u32
}

/// A colour channel: rounded, from 0 to 255.
pub(super) fn channel(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

/// How many, as a number to calculate with.
pub(super) fn count(many: usize) -> f64 {
    many as f64
}

/// A share as whole percent: rounded, from 0 to 100,000.
pub(super) fn percent(share: f64) -> u32 {
    length(share * 100.0)
}
