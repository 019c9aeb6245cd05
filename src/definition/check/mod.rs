//! What the types cannot say: that names are unique and known, that everything is asked once,
//! that every text is there, that numbers make sense. One file per concern; each only adds
//! faults.

mod counts;
mod names;
mod numbers;
mod references;
mod sections;
mod texts;

use super::Definition;
use super::fault::Faults;

/// Adds every fault of a definition whose shape is sound.
pub(super) fn check(definition: &Definition, faults: &mut Faults) {
    if !counts::check(definition, faults) {
        return;
    }
    names::check(definition, faults);
    references::check(definition, faults);
    sections::check(definition, faults);
    numbers::check(definition, faults);
    texts::check(definition, faults);
}
