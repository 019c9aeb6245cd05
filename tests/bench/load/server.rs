//! The server process that is measured.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::database::Database;
use crate::prepare::ADDRESS_FILE;

/// A running server; killed when dropped.
pub struct Server {
    child: Child,
    port: u16,
}

impl Server {
    /// Starts `rapport serve` behind a proxy on this machine, which the clients play.
    pub fn start(database: &Database, folder: &Path) -> Self {
        let address = std::fs::read_to_string(folder.join(ADDRESS_FILE)).unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_rapport"))
            .env("NO_COLOR", "1")
            .env("RAPPORT_DATABASE_URL", address)
            .current_dir(folder)
            .args(["--data", "data", "--keys", "keys", "--log", "info"])
            .args(["--listen", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1"])
            .args(["--public-url", "http://localhost", "serve"])
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| line.split_once("serving port=")?.1.trim().parse().ok());
        let port = port.unwrap_or_else(|| panic!("{} is not served", database.name()));
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                eprintln!("{line}");
            }
        });
        Self { child, port }
    }

    /// The port it serves on.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
