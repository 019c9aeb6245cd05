//! `rapport definition preview`: the pages in a browser, before anybody is asked. The file is read again for
//! every page, and nothing is written.

use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::clock::{Clock, SystemClock};
use crate::definition::{CheckedDefinition, Fault};
use crate::relationship::PartyKey;
use crate::web::{DefinitionSource, definition_preview, preview_address, previewed_parties};

/// Serves a definition on this machine until interrupted.
pub(super) fn run(
    path: &Path,
    first: (Option<&PartyKey>, Option<&str>),
    port: u16,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let definition = match read(path) {
        Ok(definition) => definition,
        Err(faults) => {
            super::tell_faults(&path.display().to_string(), &faults)?;
            return Ok(false);
        }
    };
    let chosen = match chosen(&definition, first) {
        Ok(chosen) => chosen,
        Err(words) => return refuse(&format!("{}: {words}", path.display())),
    };
    let file = path.to_owned();
    let source: DefinitionSource = Arc::new(move || read(&file));
    let opens_at = SystemClock.now().to_zoned(TimeZone::system());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let (server, port) = match definition_preview(source, opens_at, port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                return refuse(&format!(
                    "port {port} is in use; name another with --port, or leave it out for any free one"
                ));
            }
            bound => bound?,
        };
        writeln!(out, "http://127.0.0.1:{port}{chosen}")?;
        writeln!(out, "Nothing can be sent from there, and nothing is kept. Reload after a change.")?;
        writeln!(out, "Press Ctrl+C to end.")?;
        out.flush()?;
        server.await?;
        Ok(true)
    })
}

fn read(path: &Path) -> Result<CheckedDefinition, Vec<Fault>> {
    let bytes = super::read(path).map_err(|error| vec![super::unreadable(&error)])?;
    CheckedDefinition::parse(&bytes)
}

/// Where to begin: the list of pages, or one of them.
fn chosen(
    definition: &CheckedDefinition,
    (party, language): (Option<&PartyKey>, Option<&str>),
) -> Result<String, String> {
    let languages: Vec<&str> = definition
        .definition()
        .languages
        .iter()
        .map(|language| language.code.as_str())
        .collect();
    if let Some(unknown) = language.filter(|wanted| !languages.contains(wanted)) {
        let known = languages.join(", ");
        return Err(format!("it has no texts in \"{unknown}\"; it has {known}"));
    }
    let parties = previewed_parties(definition);
    if let Some(absent) = party.filter(|wanted| !parties.iter().any(|(key, _)| key == *wanted)) {
        return Err(format!(
            "it asks nothing about a partner, so one party alone is shown; leave out --party {absent}"
        ));
    }
    Ok(match (party, language) {
        (None, None) => "/".to_owned(),
        (party, language) => preview_address(
            party.unwrap_or(&PartyKey::buyer()),
            language.unwrap_or(definition.default_language()),
        ),
    })
}

fn refuse(words: &str) -> io::Result<bool> {
    writeln!(io::stderr().lock(), "error: {words}")?;
    Ok(false)
}
