//! A running server on a database of its own, and browsers of the people who use it.

use std::cell::RefCell;
use std::sync::Arc;
use std::thread::JoinHandle;

use crate::support::database;
use jiff::{SignedDuration, Timestamp};
use rapport::clock::{Clock, SetClock};
use rapport::config::Settings;
use rapport::questionnaire::{Answers, CommentAnswer, Consent, Layout};
use rapport::relationship::{Invitation, PanelId, WaveId};
use rapport::store::{self, MailKind};
use rapport::web::{Application, Operation, Renderer, ServerSettings};
use rapport::workflow::{self, ConsoleLetter, Services, Submission};
use tempfile::TempDir;
use tokio::sync::oneshot;

pub const PASSWORD: &str = "correct horse battery";
pub const INES: &str = "ines@consult.example";
pub const OTTO: &str = "otto@elsewhere.example";

/// A running server; it stops when dropped.
pub struct Site {
    pub services: Arc<Services>,
    pub clock: Arc<SetClock>,
    pub port: u16,
    folder: TempDir,
    stop: Option<oneshot::Sender<()>>,
    running: Option<JoinHandle<()>>,
}

/// Starts a server with the facilitators Ines and Otto.
pub fn open_site() -> Site {
    open_site_at("http://localhost")
}

/// Starts a server that is reached by this address from outside.
pub fn open_site_at(public_url: &str) -> Site {
    open(public_url, Operation::default())
}

/// Starts a server whose readouts are made in this way.
pub fn open_site_making(renderer: Renderer) -> Site {
    let operation = Operation {
        renderer,
        ..Operation::default()
    };
    open("http://localhost", operation)
}

fn open(public_url: &str, operation: Operation) -> Site {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(SetClock::at("2027-02-01T08:00:00Z".parse().unwrap()));
    let settings = Settings {
        data: folder.path().join("data"),
        keys: folder.path().join("keys"),
        database: database::address(folder.path()),
        public_url: public_url.to_owned(),
        listen: "127.0.0.1:0".parse().unwrap(),
        mail: None,
        mail_from: "rapport@localhost".into(),
        mailing: rapport::config::Mailing::default(),
        trusted_proxies: Vec::new(),
        metrics_listen: None,
    };
    let services = Services::open(&settings, Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    let services = Arc::new(services);
    for (name, email) in [("Ines Vogel", INES), ("Otto Krag", OTTO)] {
        workflow::add_facilitator(&services, name, email).unwrap();
        workflow::set_password(&services, email, PASSWORD).unwrap();
    }
    let (stop, stopped) = oneshot::channel::<()>();
    let (tell_port, port) = std::sync::mpsc::channel();
    let server = ServerSettings {
        address: settings.listen,
        public_url: public_url.to_owned(),
    };
    let served = Arc::clone(&services);
    let running = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async move {
            let (application, port) = Application::with_console(server, served, operation).unwrap();
            tell_port.send(port).unwrap();
            let stop = async {
                let _ = stopped.await;
            };
            application.run_until(stop).await.unwrap();
        });
    });
    Site {
        services,
        clock,
        port: port.recv().unwrap(),
        folder,
        stop: Some(stop),
        running: Some(running),
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(running) = self.running.take() {
            let _ = running.join();
        }
    }
}

impl Site {
    /// A browser without cookies.
    pub fn browser(&self) -> Browser {
        Browser {
            port: self.port,
            agent: ureq::Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(0)
                .build()
                .new_agent(),
            cookie: RefCell::default(),
        }
    }

    /// A browser in which a facilitator is signed in.
    pub fn signed_in(&self, email: &str) -> Browser {
        let browser = self.browser();
        let page = browser.sign_in(email, PASSWORD);
        assert_eq!(page.status, 303, "{}", page.body);
        browser
    }

    /// Everything the server has on disk.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The database's file.
    pub fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("data/rapport.sqlite")
    }

    /// Lets time pass.
    pub fn pass(&self, time: SignedDuration) {
        self.clock.set(self.clock.now() + time);
    }

    /// Sets the clock.
    pub fn set(&self, moment: &str) {
        self.clock.set(moment.parse::<Timestamp>().unwrap());
    }

    /// Takes all mail to facilitators and representatives out of the outbox.
    pub fn console_mail(&self) -> Vec<ConsoleLetter> {
        let now = self.clock.now();
        let mut connection = self.services.store.connection().unwrap();
        let due = store::due_console_mail(&mut connection, now, 100).unwrap();
        due.iter()
            .filter_map(|mail| {
                assert!(store::claim_console_mail(&mut connection, mail, now).unwrap());
                let letter = self.services.console_letter(mail).unwrap();
                store::remove_console_mail(&mut connection, mail.id).unwrap();
                letter
            })
            .collect()
    }

    /// How many invitation mails wait for the invitees of a wave.
    pub fn waiting(&self, wave: &str) -> usize {
        let mut connection = self.services.store.connection().unwrap();
        let panels = store::panels(&mut connection, wave.parse().unwrap()).unwrap();
        panels
            .iter()
            .map(|panel| {
                let (waiting, _) = store::invitations_in_outbox(&mut connection, panel.id).unwrap();
                waiting
            })
            .sum()
    }

    /// The panels of a wave with their rosters by address, the buyer's first.
    pub fn panels(&self, wave: &str) -> Vec<(PanelId, Vec<Invitation>)> {
        let wave: WaveId = wave.parse().unwrap();
        let mut connection = self.services.store.connection().unwrap();
        let mut panels: Vec<(PanelId, Vec<Invitation>)> = store::panels(&mut connection, wave)
            .unwrap()
            .into_iter()
            .map(|panel| {
                let mut roster = store::roster(&mut connection, panel.id).unwrap();
                roster.sort_by(|a, b| a.person.email.cmp(&b.person.email));
                (panel.id, roster)
            })
            .collect();
        panels.sort_by_key(|(_, roster)| roster[0].person.email.contains("supplier"));
        panels
    }

    /// Lets an invitee answer: everything in the middle, and a comment.
    pub fn answer(&self, panel: PanelId, invitee: &Invitation, comment: &str) {
        let letter = self.services.letter(invitee.id, MailKind::Invitation);
        let code = letter.unwrap().unwrap().code_printed.replace(' ', "");
        let (wave, _) = self.services.open_panel(panel).unwrap().unwrap();
        let layout = Layout::of(&self.services.definition_of(wave.id).unwrap());
        let mut answers: Answers = layout.blank();
        answers
            .ratings
            .iter_mut()
            .for_each(|rating| *rating = Some(3));
        if !comment.is_empty() {
            answers.comments[0] = CommentAnswer {
                text: comment.to_owned(),
                consent: Consent::Verbatim,
            };
        }
        let submission = workflow::submit(&self.services, panel, &code, &answers).unwrap();
        assert!(
            matches!(submission, Some(Submission::Counted { .. })),
            "{submission:?}"
        );
    }
}

/// A browser: it keeps the session's cookie and reads forms.
pub struct Browser {
    port: u16,
    agent: ureq::Agent,
    pub cookie: RefCell<String>,
}

/// An answer of the server.
pub struct Page {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
    pub bytes: Vec<u8>,
}

impl Browser {
    fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Opens a page.
    pub fn open(&self, path: &str) -> Page {
        let request = self.agent.get(self.address(path));
        let request = request.header("cookie", self.cookie.borrow().as_str());
        Page::read(request.call().unwrap())
    }

    /// Sends a body of a content type, with more headers.
    pub fn post_body(
        &self,
        path: &str,
        content_type: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Page {
        let mut request = self.agent.post(self.address(path));
        request = request.header("cookie", self.cookie.borrow().as_str());
        request = request.header("content-type", content_type);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Page::read(request.send(body).unwrap())
    }

    /// Sends a form as it is.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        let content_type = "application/x-www-form-urlencoded";
        self.post_body(path, content_type, &[], body.join("&").as_bytes())
    }

    /// The form token of the session.
    pub fn token(&self) -> String {
        self.open("/console")
            .between("name=\"token\" value=\"", "\"")
    }

    /// Sends a form of a page of the session.
    pub fn send(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.token();
        let mut all = vec![("token", token.as_str())];
        all.extend(fields);
        self.post(path, &all)
    }

    /// Signs in; keeps the cookie when welcomed.
    pub fn sign_in(&self, email: &str, password: &str) -> Page {
        let page = self.post(
            "/console/sign-in",
            &[("email", email), ("password", password)],
        );
        if let Some(cookie) = page.header("set-cookie") {
            *self.cookie.borrow_mut() = cookie.split(';').next().unwrap().to_owned();
        }
        page
    }

    /// Adds a relationship; its identifier.
    pub fn add_relationship(&self) -> String {
        let page = self.send(
            "/console/relationships/new",
            &[
                ("name", "Nordwerk and Halden"),
                ("buyer-name", "Nordwerk"),
                ("buyer-representative", "Ana Berg"),
                ("buyer-email", "ana@buyer.example"),
                ("supplier-name", "Halden"),
                ("supplier-representative", "Jon Lie"),
                ("supplier-email", "jon@supplier.example"),
            ],
        );
        assert_eq!(page.status, 303, "{}", page.body);
        last(page.header("location").unwrap())
    }

    /// Prepares a wave from 1 to 19 March 2027 in Berlin; its identifier.
    pub fn add_wave(&self, relationship: &str) -> String {
        let page = self.send(
            &format!("/console/relationships/{relationship}/waves/new"),
            &TERMS,
        );
        assert_eq!(page.status, 303, "{}", page.body);
        last(page.header("location").unwrap())
    }

    /// Enters a roster of `count` people.
    pub fn enter_roster(&self, wave: &str, party: &str, count: usize) -> Page {
        let path = format!("/console/waves/{wave}/rosters/{party}");
        self.send(&path, &[("text", &roster(party, count))])
    }

    /// A draft with twelve people a side; its identifier.
    pub fn draft(&self) -> String {
        let wave = self.add_wave(&self.add_relationship());
        for party in ["buyer", "supplier"] {
            assert_eq!(self.enter_roster(&wave, party, 12).status, 303);
        }
        wave
    }

    /// Launches a wave.
    pub fn launch(&self, wave: &str) {
        let page = self.send(&format!("/console/waves/{wave}/launch"), &[("sure", "1")]);
        assert_eq!(page.status, 303, "{}", page.body);
    }
}

/// The terms of the wave.
pub const TERMS: [(&str, &str); 6] = [
    ("label", "2027"),
    ("opens", "2027-03-01T09:00"),
    ("closes", "2027-03-19T17:00"),
    ("zone", "Europe/Berlin"),
    ("period", ""),
    ("k", ""),
];

/// A roster as a file has it.
pub fn roster(party: &str, count: usize) -> String {
    let people = (1..=count).map(|n| format!("Person {n:02},p{n:02}@{party}.example,\n"));
    format!("name,email,locale\n{}", people.collect::<String>())
}

/// The last part of a path.
pub fn last(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

impl Page {
    fn read(mut response: ureq::http::Response<ureq::Body>) -> Self {
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        let bytes = response.body_mut().read_to_vec().unwrap();
        Self {
            status: response.status().as_u16(),
            headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        }
    }

    /// A header by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether the page says so.
    pub fn says(&self, words: &str) -> bool {
        let text = self.body.replace("&#39;", "'").replace("&#34;", "\"");
        text.contains(words)
    }

    /// What stands between two pieces, first found.
    pub fn between(&self, before: &str, after: &str) -> String {
        let (_, rest) = self
            .body
            .split_once(before)
            .unwrap_or_else(|| panic!("no {before} in {}", self.body));
        rest.split(after).next().unwrap().to_owned()
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b' ' => "+".to_owned(),
            letter if letter.is_ascii_alphanumeric() => char::from(letter).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}
