//! The respondent's pages over real HTTP, with a panel kept in memory.

mod answering;
mod hostile;
mod opening;
mod site;
