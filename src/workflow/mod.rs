//! Use cases. A function here is one step of a person's or the worker's way, and its writes are
//! one transaction; it names its parts and leaves the work to the modules on its left.

mod backup;
mod close;
mod erase;
mod error;
mod launch;
mod letters;
mod open_panel;
mod participation;
mod people;
mod prepare;
mod release;
mod respond;
mod services;
mod watch;

pub use backup::*;
pub use close::*;
pub use erase::*;
pub use error::*;
pub use launch::*;
pub use letters::*;
pub use open_panel::OpenPanel;
pub use participation::*;
pub use people::*;
pub use prepare::*;
pub use release::*;
pub use respond::*;
pub use services::*;
pub use watch::*;
