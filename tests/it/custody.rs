//! Joint custody: property 8 for waves whose ballots only two of three holders open, and how such
//! a wave is set up, closed, cut off, kept and destroyed.

pub mod closing;
pub mod escrow;

pub mod opening;
pub mod pages;

pub mod secrets;
pub mod setup;
pub mod time;
