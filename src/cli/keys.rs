//! `rapport keys`.

use std::io::{BufRead, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::json;
use zeroize::Zeroizing;

use super::named::find_wave;
use super::output::{CliError, Output};
use crate::workflow::{self, Services};

/// Commands about key files.
#[derive(Subcommand)]
pub enum KeysCommand {
    /// Write an encrypted copy of the key files of a wave in joint custody; it holds no closing code
    #[command(
        after_help = "The passphrase is printed once. Keep it apart from the file, and destroy both after close.\n\nExample:\n  rapport keys escrow --wave 3f2a --out /media/safe/3f2a.age"
    )]
    Escrow {
        /// The wave (its identifier, or the beginning of it)
        #[arg(long)]
        wave: String,
        /// The file to write; it must not be there yet
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Put key files back from such a copy; the passphrase is read from standard input
    #[command(
        after_help = "Example:\n  rapport keys restore --wave 3f2a --in /media/safe/3f2a.age"
    )]
    Restore {
        /// The wave
        #[arg(long)]
        wave: String,
        /// The file
        #[arg(long = "in", value_name = "FILE")]
        file: PathBuf,
    },
}

impl KeysCommand {
    /// Runs the command.
    ///
    /// # Errors
    /// When a file cannot be read or written, or the use case fails.
    pub fn run(self, services: &Services, output: &Output) -> Result<(), CliError> {
        match self {
            Self::Escrow { wave, out } => escrow(services, &wave, &out, output),
            Self::Restore { wave, file } => restore(services, &wave, &file, output),
        }
    }
}

fn escrow(services: &Services, wave: &str, out: &Path, output: &Output) -> Result<(), CliError> {
    let wave = find_wave(services, wave)?.id;
    let escrow = workflow::escrow(services, wave)?;
    std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(out)
        .and_then(|mut file| {
            file.write_all(&escrow.file)?;
            file.sync_all()
        })
        .map_err(|error| {
            CliError::usage(format!(
                "{}: cannot be written ({error}); name a file that is not there yet",
                out.display()
            ))
        })?;
    let passphrase = escrow.passphrase.as_str();
    output.tell(
        &json!({"wave": wave, "file": out, "passphrase": passphrase}),
        &format!(
            "Written to {}.\nPassphrase, shown once: {passphrase}\nKeep it apart from the file, and destroy both after close.",
            out.display()
        ),
    );
    Ok(())
}

fn restore(services: &Services, wave: &str, file: &Path, output: &Output) -> Result<(), CliError> {
    let wave = find_wave(services, wave)?.id;
    let content = std::fs::read(file).map_err(|error| {
        CliError::usage(format!(
            "{}: cannot be read ({error}); name the file that `rapport keys escrow` wrote",
            file.display()
        ))
    })?;
    eprintln!("Passphrase:");
    let mut passphrase = Zeroizing::new(String::with_capacity(256));
    std::io::stdin()
        .lock()
        .read_line(&mut passphrase)
        .map_err(|error| CliError::usage(format!("the passphrase cannot be read ({error})")))?;
    workflow::restore_escrow(services, wave, &content, &passphrase)?;
    output.tell(
        &json!({"wave": wave, "restored": true}),
        "The key files are back.",
    );
    Ok(())
}
