//! The ballot module.
