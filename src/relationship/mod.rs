//! What a relationship is made of: parties, waves, panels and invitations, and the states a wave
//! goes through. Pure: nothing is stored or drawn here.

mod agreement;
mod branding;
mod custody;
mod language;
mod model;
mod names;
mod picture;
mod roster;
mod schedule;

pub use agreement::*;
pub use branding::*;
pub use custody::*;
pub use language::*;
pub use model::*;
pub use names::*;
pub use roster::*;
pub use schedule::*;
