//! Disclosure control: the one way from scores to anything a person may see.

mod release;

pub use release::*;
