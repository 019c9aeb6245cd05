//! `rapport definition preview`: the page in a browser, before anybody is asked.

use std::io::{self, Write};
use std::path::Path;

use jiff::tz::TimeZone;

use crate::clock::{Clock, SystemClock};
use crate::relationship::PartyKey;
use crate::web::{definition_preview, preview_address};

/// Serves a definition on this machine until interrupted.
pub(super) fn run(
    path: &Path,
    first: (Option<&PartyKey>, Option<&str>),
    port: u16,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let Some(definition) = super::read_checked(path)? else {
        return Ok(false);
    };
    let language = first.1.unwrap_or(definition.default_language()).to_owned();
    let chosen = match first {
        (None, None) => "/".to_owned(),
        (party, _) => preview_address(party.unwrap_or(&PartyKey::buyer()), &language),
    };
    let opens_at = SystemClock.now().to_zoned(TimeZone::system());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let (server, port) = definition_preview(definition, opens_at, port)?;
        writeln!(out, "http://127.0.0.1:{port}{chosen}")?;
        writeln!(out, "Nothing can be sent from there. Press Ctrl+C to end.")?;
        out.flush()?;
        server.await
    })?;
    Ok(true)
}
