//! The clock module.
