//! `rapport report`.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::output::{CliError, Output};
use super::wave::find_wave;
use crate::relationship::{Agreements, Branding};
use crate::report::{Options, Paper, Readout, documents, write_all};
use crate::store;
use crate::workflow::{self, Services, WorkflowError};

/// Arguments of `rapport report`.
#[derive(Args)]
#[command(after_help = "Example:\n  rapport report --wave 3f2a --out readout")]
pub struct ReportArgs {
    /// The released wave (its identifier, or the beginning of it)
    #[arg(long)]
    wave: String,
    /// Directory to write into; it is made if it does not exist
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Paper size
    #[arg(long, value_enum, default_value = "a4")]
    paper: PaperSize,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum PaperSize {
    A4,
    Letter,
}

/// Writes the readout of a released wave.
///
/// # Errors
/// When the wave is not released, or the readout cannot be made or written.
pub fn run(args: &ReportArgs, services: &Services, output: &Output) -> Result<(), CliError> {
    let wave = find_wave(services, &args.wave)?;
    let paper = match args.paper {
        PaperSize::A4 => Paper::A4,
        PaperSize::Letter => Paper::Letter,
    };
    let written = write_readout(services, &wave, &args.out, paper)?;
    output.tell(
        &json!({"wave": wave.id, "directory": args.out, "documents": written}),
        &format!(
            "Wrote {} documents into {}: {}",
            written.len(),
            args.out.display(),
            written.join(", ")
        ),
    );
    Ok(())
}

/// Makes and writes the documents of a released wave; returns their names.
///
/// # Errors
/// As [`run`].
pub fn write_readout(
    services: &Services,
    wave: &crate::relationship::Wave,
    out: &std::path::Path,
    paper: Paper,
) -> Result<Vec<String>, CliError> {
    let release = workflow::released(services, wave.id)?;
    let definition = services.definition_of(wave.id)?;
    let mut connection = services.store.connection().map_err(WorkflowError::from)?;
    let relationship = store::relationship(&mut connection, wave.relationship)
        .map_err(WorkflowError::from)?
        .ok_or(WorkflowError::NotFound("relationship"))?;
    let readout = Readout {
        release: &release,
        definition: definition.definition(),
        relationship_name: &relationship.name,
        language: definition.default_language(),
        branding: &Branding::default(),
        agreements: &Agreements::default(),
    };
    let documents = documents(
        &readout,
        &Options {
            paper,
            ..Options::default()
        },
        &mut |_| (),
    )?;
    write_all(out, &documents)?;
    Ok(documents
        .into_iter()
        .map(|document| document.name)
        .collect())
}
