//! Key files: made at launch, kept in a directory of their own, destroyed at close.
//!
//! Invariant: secret keys are in these files and in this process's memory, and nowhere else. The
//! directory is outside the data directory, readable by its owner only, and belongs on a volume
//! without snapshots or backups: destruction is unlink and fsync, which is the best a journaling
//! file system or flash memory offers. Losing a panel's keys before close loses its ballots.
//!
//! Architecture invariant: this module writes key files and nothing else; it knows neither the
//! database nor what the keys protect.

mod age;
mod directory;
mod error;
mod escrow;
mod file;
mod listing;
mod panel;
mod separate;

pub use directory::KeyDirectory;
pub use error::KeyError;
pub use escrow::Passphrase;
pub use listing::{KeyKind, ListedKey};
pub use panel::{KeptOpeningKey, PanelKeys};
pub use separate::check_separate;
