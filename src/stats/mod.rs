//! The stats module.
