//! The console and the representatives' pages over real HTTP, on a real database, with a clock
//! that is set.

mod sign_in;
mod site;
