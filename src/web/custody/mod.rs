//! The pages of the three who hold a closing code: where one makes the code, and where two close
//! the wave. Facilitators reach them at their desk, representatives by their mailed link.
//!
//! Invariant: a closing code is received in one kind of request only, the one that closes. It is
//! never sent back in a page, never logged, and its memory is wiped.

pub mod at_desk;
pub mod by_link;
pub mod card;
mod pages;
