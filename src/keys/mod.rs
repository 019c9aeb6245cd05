//! The keys module.
