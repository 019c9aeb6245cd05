//! The report module.
