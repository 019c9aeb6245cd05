//! The console and the representatives' pages over real HTTP, on a real database, with a clock
//! that is set.

pub mod agreements;
mod forms;
mod hostile;
pub mod one_party;
mod others;
mod own_definition;
pub mod readouts;
pub mod representative;
pub mod road;
pub mod sign_in;
mod silence;
pub mod site;
