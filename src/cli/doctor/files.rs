//! The directories, who may enter them, and the database.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::Finding;
use crate::config::Settings;
use crate::keys::{self, KeyDirectory, KeyKind};
use crate::store;

/// Looks at directories and database. Makes nothing.
pub fn look(settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sqlite = settings.database.strip_prefix("sqlite:");
    if sqlite.is_some() {
        findings.push(private("data directory", &settings.data));
    }
    findings.push(match keys::check_separate(&settings.data, &settings.keys) {
        Ok(()) => Finding::fine("keys and data", "lie apart"),
        Err(error) => Finding::fault(
            "keys and data",
            error.to_string(),
            "Name another place with --keys.",
        ),
    });
    findings.extend(key_files(&settings.keys));
    findings.push(match sqlite {
        Some(file) => sqlite_file(Path::new(file.trim_start_matches("//"))),
        None => server(&settings.database),
    });
    findings
}

fn private(about: &str, directory: &Path) -> Finding {
    let place = directory.display();
    let Ok(found) = std::fs::metadata(directory) else {
        return Finding::fault(
            about,
            format!("{place} is not there or cannot be entered"),
            format!("Make it: install -d -m 700 {place}, owned by whom the server runs as."),
        );
    };
    match found.permissions().mode() & 0o777 {
        mode if mode & 0o077 != 0 => Finding::fault(
            about,
            format!("{place} is open to other accounts (mode {mode:04o})"),
            format!("chmod 700 {place}"),
        ),
        _ => Finding::fine(about, format!("{place} is its owner's alone")),
    }
}

fn key_files(directory: &Path) -> Vec<Finding> {
    let about = "keys directory";
    let listed = match KeyDirectory::look(directory) {
        Ok(listed) => listed,
        Err(error) => {
            let remedy = format!(
                "install -d -m 700 {}, owned by whom the server runs as, on a volume without snapshots or backups.",
                directory.display()
            );
            return vec![Finding::fault(about, error.to_string(), remedy)];
        }
    };
    let mut findings = vec![Finding::fine(
        about,
        format!(
            "{} is its owner's alone; files: {}",
            directory.display(),
            listed.len()
        ),
    )];
    for key in listed {
        let file = key.file.display();
        if key.mode & 0o077 != 0 {
            let seen = format!("{file} is open to other accounts (mode {:04o})", key.mode);
            findings.push(Finding::fault(
                "key file",
                seen,
                format!("chmod 600 {file}"),
            ));
        }
        if key.kind == KeyKind::Other {
            findings.push(Finding::fault(
                "key file",
                format!("{file} is no key file of ours, or was left by a crash"),
                format!("When no wave is being launched or closed now: rm {file}"),
            ));
        }
    }
    findings
}

fn sqlite_file(file: &Path) -> Finding {
    let (about, place) = ("database", file.display());
    if !file.exists() {
        return Finding::fault(
            about,
            format!("{place} is not there"),
            "Make it: rapport migrate",
        );
    }
    match store::examine(file) {
        Err(error) => Finding::fault(
            about,
            error.to_string(),
            "Check that the file is the database and readable; else restore a backup: rapport restore --help",
        ),
        Ok(found) if !found.ours => Finding::fault(
            about,
            format!("{place} is no database of this program"),
            "Name the right one with --data or --database-url.",
        ),
        Ok(found) if !found.sound => Finding::fault(
            about,
            format!("{place} has damaged pages"),
            "Stop everything, and restore a backup: rapport restore --help",
        ),
        Ok(found) if found.newer > 0 => newer(about, &place.to_string()),
        Ok(found) if found.pending > 0 => lacking(about, &place.to_string(), found.pending),
        Ok(_) => Finding::fine(about, format!("{place} is sound and up to date")),
    }
}

fn newer(about: &str, place: &str) -> Finding {
    Finding::fault(
        about,
        format!("{place} was written by a newer version"),
        "Install that version, or a newer one.",
    )
}

fn lacking(about: &str, place: &str, changes: usize) -> Finding {
    Finding::fault(
        about,
        format!("{place} lacks {changes} changes of this version"),
        "rapport migrate, or start the server.",
    )
}

fn server(address: &str) -> Finding {
    let about = "database";
    match store::examine_server(address) {
        Ok(found) if found.newer > 0 => newer(about, "the database"),
        Ok(found) if found.pending > 0 => lacking(about, "the database", found.pending),
        Ok(_) => Finding::fine(about, "the server answers, and its tables are up to date"),
        Err(error) => Finding::fault(
            "database",
            error.to_string(),
            "Check --database-url, that the server runs, and that this machine may connect.",
        ),
    }
}
