//! Ballots that a browser seals and has signed blindly: what the two requests answer, that each
//! person has one ballot whatever happens between them, and that boxes are written together.

pub mod contract;
pub mod killed;
pub mod linking;
pub mod once;
pub mod together;
