//! The definitions inside the program.

use super::WorkflowError;
use crate::definition::CheckedDefinition;

/// A definition inside the program.
struct Shipped {
    name: &'static str,
    /// When to use it, in a sentence.
    when: &'static str,
    file: &'static [u8],
}

/// All of them; the first is the default.
const SHIPPED: [Shipped; 6] = [
    Shipped {
        name: "compatibility-and-trust",
        when: "Before a contract, or once a year: both sides about themselves, the other, and the relationship.",
        file: include_bytes!("../../survey-definitions/compatibility-and-trust.json"),
    },
    Shipped {
        name: "compatibility-and-trust-pulse",
        when: "Between two years, to see whether agreements work: one stem for each facet of the long form.",
        file: include_bytes!("../../survey-definitions/compatibility-and-trust-pulse.json"),
    },
    Shipped {
        name: "guiding-principles",
        when: "When the two sides have agreed on the six principles, or are about to.",
        file: include_bytes!("../../survey-definitions/guiding-principles.json"),
    },
    Shipped {
        name: "relationship-health",
        when: "In the middle of a long contract, for joint management.",
        file: include_bytes!("../../survey-definitions/relationship-health.json"),
    },
    Shipped {
        name: "alliance-pulse",
        when: "Every quarter, for a leadership team that works on its habits.",
        file: include_bytes!("../../survey-definitions/alliance-pulse.json"),
    },
    Shipped {
        name: "collaboration-readiness",
        when: "Before an alliance: one organisation about itself.",
        file: include_bytes!("../../survey-definitions/collaboration-readiness.json"),
    },
];

/// A definition inside the program, by its name; `None` when there is none of that name.
///
/// # Errors
/// When it has faults, which a test rules out.
pub fn shipped_definition(name: &str) -> Result<Option<CheckedDefinition>, WorkflowError> {
    let found = SHIPPED.iter().find(|shipped| shipped.name == name);
    found
        .map(|shipped| {
            CheckedDefinition::parse(shipped.file)
                .map_err(|_| WorkflowError::Damaged("shipped definition".into()))
        })
        .transpose()
}

/// The names of the definitions inside the program; the first is the default.
pub fn shipped_definitions() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|shipped| shipped.name)
}

/// The name of the definition that is used where none is named.
#[must_use]
pub fn default_definition() -> &'static str {
    let [first, ..] = &SHIPPED;
    first.name
}

/// When to use a definition of this id, in a sentence; empty for one that is not shipped.
#[must_use]
pub fn when_to_use(id: &str) -> &'static str {
    let found = SHIPPED.iter().find(|shipped| shipped.name == id);
    found.map_or("", |shipped| shipped.when)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_definition_is_without_fault_and_known_by_its_id() {
        for name in shipped_definitions() {
            let shipped = shipped_definition(name).unwrap().unwrap();
            assert_eq!(shipped.definition().id, name);
            assert!(when_to_use(name).ends_with('.'), "{name}");
        }
        assert!(shipped_definition("another").unwrap().is_none());
        assert_eq!(default_definition(), "compatibility-and-trust");
    }
}
