//! The ids module.
