//! A whole Rapport for the tests in a browser: the real server, worker and mails, in a folder of
//! its own, with a clock that stands until it is set. `site.js` starts it and speaks to it by lines:
//!
//! - `now 2027-03-01T08:00:00Z` sets the clock;
//! - `work` does all that is due: opens and closes waves, writes mails as `.eml` files;
//! - `facilitator ines@consult.example Ines Vogel` adds a facilitator and answers the link with
//!   which a password is set;
//! - `wave compatibility-and-trust 6 5` launches a wave of 6 buyers and 5 suppliers that opens now;
//! - `release WAVE` releases a closed wave and answers the release;
//! - `hold` stops the making of readouts, `go` lets it go on;
//! - `packed 100` answers as many ballots as `rapport` packs them.
//!
//! Each line is answered by one that begins with `ok` or `no`. It ends with its standard input.

mod waves;

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use rapport::clock::{Clock, SetClock};
use rapport::config::{Mailing, Settings};
use rapport::mail::{Transport, Worker};
use rapport::web::{Application, Operation, Renderer, ServerSettings};
use rapport::workflow::{self, FIRST_LINK, Services};

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn settings(folder: &Path, port: u16) -> Settings {
    let data = folder.join("data");
    Settings {
        database: format!("sqlite:{}", data.join("rapport.sqlite").display()),
        data,
        keys: folder.join("keys"),
        public_url: format!("http://localhost:{port}"),
        listen: ([127, 0, 0, 1], port).into(),
        mail: None,
        mail_from: "rapport@localhost".into(),
        mailing: Mailing::default(),
        trusted_proxies: Vec::new(),
        metrics_listen: None,
    }
}

/// What the lines act on.
struct Site {
    services: Arc<Services>,
    clock: Arc<SetClock>,
    worker: Worker,
    press: Arc<Press>,
}

/// Whether readouts are held up.
#[derive(Default)]
struct Press {
    held: Mutex<bool>,
    changed: Condvar,
}

impl Press {
    fn hold(&self, held: bool) {
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = held;
        self.changed.notify_all();
    }

    fn wait(&self) {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.changed.wait_while(held, |held| *held));
    }
}

impl Site {
    async fn obey(&self, line: &str) -> Result<String, Failure> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "now" => self.clock.set(rest.parse()?),
            "work" => while self.worker.tick().await? {},
            "facilitator" => {
                let (email, name) = rest.split_once(' ').ok_or("an address and a name")?;
                let added = workflow::add_facilitator(&self.services, name, email)?;
                return Ok(workflow::password_link(
                    &self.services,
                    added.id,
                    FIRST_LINK,
                )?);
            }
            "wave" => return waves::launch(&self.services, rest),
            "release" => return waves::release(&self.services, rest),
            "hold" => self.press.hold(true),
            "go" => self.press.hold(false),
            "packed" => return waves::packed(rest),
            _ => return Err("no such word".into()),
        }
        Ok(String::new())
    }
}

/// A free port: links are made with it before the server runs.
fn free_port() -> std::io::Result<u16> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?
        .local_addr()?
        .port())
}

fn tell(line: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let folder: PathBuf = std::env::args_os().nth(1).ok_or("name a folder")?.into();
    // A port is named by who starts it again: links were made with it.
    let port = match std::env::args().nth(2) {
        Some(port) => port.parse()?,
        None => free_port()?,
    };
    let settings = settings(&folder, port);
    let clock = Arc::new(SetClock::at("2027-02-01T08:00:00Z".parse()?));
    let services = Services::open(&settings, Arc::clone(&clock) as Arc<dyn Clock>)?;
    let services = Arc::new(services);
    let server = ServerSettings {
        address: settings.listen,
        public_url: settings.public_url.clone(),
    };
    let press = Arc::new(Press::default());
    let (real, held) = (Renderer::default(), Arc::clone(&press));
    let operation = Operation {
        renderer: Renderer::new(move |inputs, progress| {
            held.wait();
            real.make(inputs, progress)
        }),
        ..Operation::default()
    };
    let (application, _) = Application::with_console(server, Arc::clone(&services), operation)?;
    tokio::spawn(application.run_until(std::future::pending()));
    let transport = Transport::folder(&folder.join("mail"))?;
    let worker = Worker::new(Arc::clone(&services), transport, &settings.mail_from);
    let site = Site {
        services,
        clock,
        worker,
        press,
    };
    tell(&settings.public_url)?;
    let (send, mut lines) = tokio::sync::mpsc::channel(1);
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if send.blocking_send(line).is_err() {
                break;
            }
        }
    });
    while let Some(line) = lines.recv().await {
        match site.obey(line.trim()).await {
            Ok(answer) => tell(&format!("ok {answer}"))?,
            Err(error) => tell(&format!("no {error}"))?,
        }
    }
    Ok(())
}
