//! The definitions inside the program.

use super::WorkflowError;
use crate::definition::CheckedDefinition;

const SHIPPED: [(&str, &[u8]); 1] = [(
    "compatibility-and-trust",
    include_bytes!("../../survey-definitions/compatibility-and-trust.json"),
)];

/// A definition inside the program, by its name; `None` when there is none of that name.
///
/// # Errors
/// When it has faults, which a test rules out.
pub fn shipped_definition(name: &str) -> Result<Option<CheckedDefinition>, WorkflowError> {
    let found = SHIPPED.iter().find(|(known, _)| *known == name);
    found
        .map(|(_, bytes)| {
            CheckedDefinition::parse(bytes)
                .map_err(|_| WorkflowError::Damaged("shipped definition".into()))
        })
        .transpose()
}

/// The names of the definitions inside the program; the first is the default.
pub fn shipped_definitions() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_definition_is_without_fault() {
        for name in shipped_definitions() {
            assert!(shipped_definition(name).unwrap().is_some(), "{name}");
        }
        assert!(shipped_definition("another").unwrap().is_none());
    }
}
