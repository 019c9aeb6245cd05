//! What a facilitator adds to a readout: its look, what was agreed on, and what comments are about.

pub mod agreements;
pub mod looks;
pub mod themes;
