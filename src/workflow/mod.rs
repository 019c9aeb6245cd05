//! Use cases. A function here is one step of a person's or the worker's way, and its writes are
//! one transaction; it names its parts and leaves the work to the modules on its left.

mod close;
mod console_letters;
mod desk;
mod during;
mod error;
mod launch;
mod letters;
mod mail_wishes;
mod open_panel;
mod participation;
mod people;
mod prepare;
mod readout;
mod release;
mod representatives;
mod respond;
mod roster_file;
mod services;
mod shipped;
mod sign_in;
mod token;

pub use close::*;
pub use console_letters::*;
pub use desk::*;
pub use during::*;
pub use error::*;
pub use launch::*;
pub use letters::*;
pub use mail_wishes::*;
pub use open_panel::OpenPanel;
pub use participation::*;
pub use people::*;
pub use prepare::*;
pub use readout::*;
pub use release::*;
pub use representatives::*;
pub use respond::*;
pub use roster_file::*;
pub use services::*;
pub use shipped::*;
pub use sign_in::*;
