//! What a command's words name: a wave or another thing by the beginning of its identifier, a
//! definition by its name or its file.
//!
//! Invariant: nothing is guessed. Words that name nothing, or several things, are refused with the remedy.

use std::path::Path;

use super::output::CliError;
use crate::definition::CheckedDefinition;
use crate::relationship::Wave;
use crate::store;
use crate::workflow::{self, Services, WorkflowError};

/// The wave whose identifier begins with `text`.
///
/// # Errors
/// When none or several do.
pub fn find_wave(services: &Services, text: &str) -> Result<Wave, CliError> {
    let all = store::waves(
        &mut *services.store.connection().map_err(WorkflowError::from)?,
        None,
    )
    .map_err(WorkflowError::from)?;
    one_of(all, text, "wave", |wave| wave.id.to_string())
}

/// The one thing whose identifier begins with `text`.
///
/// # Errors
/// When none or several do.
pub fn one_of<T>(
    all: Vec<T>,
    text: &str,
    what: &'static str,
    id: impl Fn(&T) -> String,
) -> Result<T, CliError> {
    let wanted = text.replace('-', "").to_lowercase();
    let mut found = all
        .into_iter()
        .filter(|one| !wanted.is_empty() && id(one).starts_with(&wanted));
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (Some(_), Some(_)) => Err(CliError::usage(format!(
            "several {what}s begin with \"{text}\"; give more of the identifier"
        ))),
        (None, _) => Err(CliError::usage(format!(
            "no {what} begins with \"{text}\"; see `rapport {what} list`"
        ))),
    }
}

/// What `--definition` takes: a file, or one of those inside the program.
pub fn definition_help() -> String {
    let mut help =
        String::from("A definition file, or the name of one that is inside the program:");
    for name in workflow::shipped_definitions() {
        if let Ok(Some(known)) = workflow::shipped_definition(name) {
            let known = workflow::KnownDefinition::of(&known);
            help += &format!(
                "\n  {name}: {}, {} min. {}",
                known.title, known.minutes, known.when
            );
        }
    }
    help
}

/// A shipped definition by name, or a file.
///
/// # Errors
/// When the file cannot be read or has faults.
pub fn definition(name: &str) -> Result<CheckedDefinition, CliError> {
    if let Some(shipped) = workflow::shipped_definition(name)? {
        return Ok(shipped);
    }
    let bytes = std::fs::read(Path::new(name)).map_err(|error| {
        CliError::usage(format!(
            "{name}: cannot be read ({error}); give a file, or one of {}",
            workflow::shipped_definitions()
                .collect::<Vec<_>>()
                .join(", ")
        ))
    })?;
    CheckedDefinition::parse(&bytes).map_err(|faults| {
        CliError::usage(format!(
            "{name} has {} faults; see `rapport definition lint {name}`",
            faults.len()
        ))
    })
}
