//! The public pages of a wave, and the check of its bulletin offline.

mod bulletin;
mod terms;
