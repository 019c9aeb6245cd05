//! What the types cannot say: that names are unique and known, that everything is asked once,
//! that every text is there, that numbers make sense. One file per concern; each only adds
//! faults.

use super::Definition;
use super::fault::Faults;

/// Adds every fault of a definition of sound shape.
pub(super) fn check(_definition: &Definition, _faults: &mut Faults) {}
