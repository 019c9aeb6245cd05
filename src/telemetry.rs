//! Logs: structured lines on standard error. Only our own events are written, and of these only
//! the fields on [`FIELDS`], which name counts, kinds, places and identifiers of waves; never a
//! code, an address, a path under `/s/` or an answer. Other crates are silent whatever level is
//! asked for, because their debug lines quote requests and mails.

use std::fmt::{self, Write as _};

use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::{FormatTime, SystemTime};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields, MakeWriter};
use tracing_subscriber::prelude::*;
use tracing_subscriber::registry::LookupSpan;

/// The fields that may be written. `message` is a fixed sentence (a test reads the sources for
/// it); `error` is the text of one of our errors, which name no code, address or answer.
pub const FIELDS: &[&str] = &[
    "message",
    "error",
    "wave",
    "relationship",
    "invitations",
    "waves",
    "kind",
    "port",
    "place",
    "stage",
    "reply",
];

/// Starts logging at a level, and makes panics say where they happened but not with what.
pub fn start(level: LevelFilter, json: bool) {
    // A second start (several tests in one process) keeps the first subscriber.
    let _ = tracing::subscriber::set_global_default(subscriber(level, json, std::io::stderr));
    quiet_panics();
}

/// What writes the lines of this crate, from a level on.
pub fn subscriber<W>(level: LevelFilter, json: bool, writer: W) -> impl Subscriber + Send + Sync
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let filter = Targets::new()
        .with_target("rapport", level)
        .with_default(LevelFilter::OFF);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(writer)
        .event_format(Lines { json });
    tracing_subscriber::registry().with(filter).with(lines)
}

/// One line per event, as words or as JSON.
struct Lines {
    json: bool,
}

impl<S, N> FormatEvent<S, N> for Lines
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(
        &self,
        _: &FmtContext<'_, S, N>,
        mut writer: Writer<'_>,
        event: &Event<'_>,
    ) -> fmt::Result {
        let mut allowed = Allowed::default();
        event.record(&mut allowed);
        let level = event.metadata().level();
        let mut time = String::new();
        SystemTime.format_time(&mut Writer::new(&mut time))?;
        if self.json {
            let mut line = serde_json::Map::new();
            line.insert("timestamp".into(), time.into());
            line.insert("level".into(), level.as_str().into());
            line.extend(
                allowed
                    .0
                    .into_iter()
                    .map(|(name, value)| (name.into(), value.into())),
            );
            return writeln!(writer, "{}", serde_json::Value::Object(line));
        }
        write!(writer, "{time} {level:>5}")?;
        for (name, value) in &allowed.0 {
            // A value never ends its line, so that nothing can pass for another line.
            let value = value.replace(char::is_control, " ");
            match *name {
                "message" => write!(writer, " {value}")?,
                name => write!(writer, " {name}={value}")?,
            }
        }
        writeln!(writer)
    }
}

/// The fields of an event that are on the list, in the order they come.
#[derive(Default)]
struct Allowed(Vec<(&'static str, String)>);

impl Visit for Allowed {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.record_debug(field, &format_args!("{value}"));
    }

    fn record_error(&mut self, field: &Field, value: &(dyn std::error::Error + 'static)) {
        self.record_debug(field, &format_args!("{value}"));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if FIELDS.contains(&field.name()) {
            let mut text = String::new();
            // Writing into a string does not fail; a value that refuses to be written is left out.
            if write!(text, "{value:?}").is_ok() {
                self.0.push((field.name(), text));
            }
        }
    }
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
