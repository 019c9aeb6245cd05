//! The program itself, run as operators run it: another process, the real clock, flags.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread::JoinHandle;

use jiff::{Timestamp, ToSpan};
use rapport::clock::{Clock, SystemClock};

use super::database;
use super::test_wave::TestWave;

/// What the program printed before it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    pub succeeded: bool,
    pub out: String,
    pub err: String,
}

/// A running program; killed when dropped.
pub struct Program {
    child: Child,
    out: Option<JoinHandle<String>>,
    err: Option<JoinHandle<String>>,
    port: mpsc::Receiver<u16>,
}

fn command(folder: &Path, log: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("RAPPORT_")) {
        command.env_remove(name);
    }
    command
        .env("NO_COLOR", "1")
        .env("RAPPORT_MAIL_PER_MINUTE", "0")
        .current_dir(folder)
        .env("RAPPORT_DATABASE_URL", database::address(folder))
        .args(["--data", "data", "--keys", "keys", "--log", log])
        .args([
            "--public-url",
            "http://localhost",
            "--listen",
            "127.0.0.1:0",
        ])
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

impl Program {
    /// Starts the program on a wave's folder.
    pub fn start(folder: &Path, log: &str, arguments: &[&str]) -> Self {
        let mut child = command(folder, log, arguments).spawn().unwrap();
        let (tell_port, port) = mpsc::channel();
        let (mut stdout, stderr) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let out = std::thread::spawn(move || {
            let mut text = Vec::new();
            stdout.read_to_end(&mut text).unwrap();
            String::from_utf8_lossy(&text).into_owned()
        });
        let err = std::thread::spawn(move || {
            let mut text = String::new();
            for line in BufReader::new(stderr).split(b'\n') {
                let line = String::from_utf8_lossy(&line.unwrap()).into_owned();
                if let Some((_, told)) = line.split_once("serving port=") {
                    let _ = tell_port.send(told.trim().parse().unwrap());
                }
                text.push_str(&line);
                text.push('\n');
            }
            text
        });
        Self {
            child,
            out: Some(out),
            err: Some(err),
            port,
        }
    }

    /// The port it serves on, once it does.
    pub fn port(&self) -> u16 {
        self.port.recv().expect("the program serves")
    }

    /// `kill -9`.
    pub fn killed(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, and waits.
    pub fn asked_to_stop(self) -> Printed {
        let process = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &process])
                .status()
                .unwrap()
                .success()
        );
        self.ends()
    }

    /// Waits until it ends by itself.
    pub fn ends(mut self) -> Printed {
        let status = self.child.wait().unwrap();
        let text = |reader: Option<JoinHandle<String>>| reader.unwrap().join().unwrap();
        Printed {
            succeeded: status.success(),
            out: text(self.out.take()),
            err: text(self.err.take()),
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Printed {
    Program::start(folder, "off", arguments).ends()
}

/// The real time.
pub fn now() -> Timestamp {
    SystemClock.now()
}

/// A wave that is open at the real time, an hour since and for two more.
pub fn open_now(buyers: usize, suppliers: usize) -> TestWave {
    let wave = TestWave::launched_between(now() - 1.hours(), now() + 2.hours(), buyers, suppliers);
    wave.clock.set(now());
    wave
}

/// Waits a little, in thousandths of a second: for what another process does by itself.
pub fn wait(milliseconds: f64) {
    std::thread::sleep(std::time::Duration::from_secs_f64(milliseconds / 1000.0));
}
