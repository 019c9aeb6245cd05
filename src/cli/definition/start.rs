//! `rapport definition new`: a small complete definition to start from.

use std::io::{self, Write};
use std::path::Path;

use crate::definition::{CheckedDefinition, Fault};

/// The definition of the guide, `survey-definitions/README.md`.
const START: &str = include_str!("start.json");
/// The name it has there.
const NAME: &str = "small-example";

/// The file of a new definition of this name.
///
/// # Errors
/// When the name is none.
pub fn start(id: &str) -> Result<String, Vec<Fault>> {
    let named = serde_json::Value::from(id).to_string();
    let file = START.replacen(&format!("\"{NAME}\""), &named, 1);
    CheckedDefinition::parse(file.as_bytes()).map(|_| file)
}

/// Writes a new definition into a file that is not there yet, or to `out`.
pub(super) fn run(id: &str, file: Option<&Path>, out: &mut dyn Write) -> io::Result<bool> {
    match start(id) {
        Ok(text) => super::written(&text, file, false, out),
        Err(faults) => {
            super::tell_faults(id, &faults)?;
            Ok(false)
        }
    }
}
