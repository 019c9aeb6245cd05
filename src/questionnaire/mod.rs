//! The questionnaire of one party and language, and the fixed-size ballot its answers become.

mod answers;

pub use answers::*;
