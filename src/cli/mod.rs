//! The cli module.

pub mod definition;
