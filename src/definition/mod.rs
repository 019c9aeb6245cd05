//! Survey definitions: parse, check, and describe them. Pure: no file is opened here.

mod model;

pub use model::*;
