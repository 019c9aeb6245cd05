//! Logs: structured lines on standard error. Only our own events are written, with fields that
//! name counts, kinds and identifiers of waves and panels; never a code, an address, a path under
//! `/s/` or an answer. Other crates are silent below warnings whatever level is asked for, because
//! their debug lines quote requests and mails.

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::prelude::*;

/// Starts logging at a level, and makes panics say where they happened but not with what.
pub fn start(level: LevelFilter, json: bool) {
    let filter = Targets::new()
        .with_target("rapport", level)
        .with_default(LevelFilter::OFF);
    let registry = tracing_subscriber::registry().with(filter);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_target(false);
    // A second start (several tests in one process) keeps the first subscriber.
    let _ = if json {
        registry.with(lines.json()).try_init()
    } else {
        registry.with(lines).try_init()
    };
    quiet_panics();
}

/// A panic's message may quote what it stumbled over, so only its place is told.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(place, "a task stopped unexpectedly");
    }));
}
