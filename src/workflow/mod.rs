//! The workflow module.
