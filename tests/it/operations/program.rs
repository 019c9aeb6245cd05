//! The program as an operator calls it, on the folder of a test wave.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use rapport::config::Settings;
use rapport::store::Store;

/// The settings of a test wave's folder.
pub fn settings(folder: &Path) -> Settings {
    let data = folder.join("data");
    Settings {
        database: Store::sqlite_in(&data),
        data,
        keys: folder.join("keys"),
        public_url: "http://localhost".into(),
        listen: "127.0.0.1:0".parse().unwrap(),
        mail: None,
        mailing: rapport::config::Mailing::default(),
        mail_from: "rapport@trust.example".into(),
        trusted_proxies: Vec::new(),
        metrics_listen: None,
    }
}

/// The program with data and keys in a folder, and nothing from the outside.
pub struct Program {
    folder: PathBuf,
}

impl Program {
    /// The program on this folder.
    pub fn on(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// Runs it.
    pub fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_rapport"))
            .args(arguments)
            .current_dir(&self.folder)
            .env_clear()
            .env("RAPPORT_DATA", self.folder.join("data"))
            .env("RAPPORT_KEYS", self.folder.join("keys"))
            .output()
            .unwrap()
    }

    /// Runs it to success; what it said.
    pub fn succeeds(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8(output.stdout).unwrap();
        let complained = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{arguments:?}: {said}{complained}");
        said
    }

    /// Runs it to failure with exit code 1; what it said on both channels.
    pub fn fails(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8(output.stdout).unwrap();
        let complained = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            output.status.code(),
            Some(1),
            "{arguments:?}: {said}{complained}"
        );
        said + &complained
    }
}
