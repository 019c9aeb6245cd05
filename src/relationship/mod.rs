//! What a relationship is made of: parties, waves, panels and invitations, and the states a wave
//! goes through. Pure: nothing is stored or drawn here.

mod names;

pub use names::*;
