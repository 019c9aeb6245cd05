//! The chart module.
