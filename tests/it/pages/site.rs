//! A running server with panels in memory, and a browser that can read forms.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use rapport::definition::CheckedDefinition;
use rapport::questionnaire::{Answers, Layout};
use rapport::relationship::{Custody, PanelId, PartyKey, WaveId};
use rapport::web::respondent::{PanelPage, Phase, Respondents, Submitted, Unavailable};
use rapport::web::{Application, ServerSettings};
use tokio::sync::oneshot;
use ureq::http::Response;
use uuid::Uuid;

/// The code of an invitee of every panel, and that of another.
pub const CODE: &str = "abcdefghijklmnop2345";
pub const OTHER_CODE: &str = "ponmlkjihgfedcba5432";

/// A mark that no page may show: the cause of a failure.
pub const CAUSE: &str = "canary-cause";

pub const OPEN: PanelId = PanelId(Uuid::from_u128(1));
pub const NOT_YET_OPEN: PanelId = PanelId(Uuid::from_u128(2));
pub const LATE: PanelId = PanelId(Uuid::from_u128(3));
pub const CLOSED: PanelId = PanelId(Uuid::from_u128(4));
/// The open panel of the other party; its list of invitees was not confirmed.
pub const BUYERS: PanelId = PanelId(Uuid::from_u128(5));
/// A panel whose storage does not answer.
pub const DOWN: PanelId = PanelId(Uuid::from_u128(6));
/// A panel that can be shown, but not stored into.
pub const FULL: PanelId = PanelId(Uuid::from_u128(7));
/// A panel that panics.
pub const BROKEN: PanelId = PanelId(Uuid::from_u128(8));
/// No panel.
pub const NOBODY: PanelId = PanelId(Uuid::from_u128(99));

/// The wave of every panel.
pub const WAVE: WaveId = WaveId(Uuid::from_u128(77));

/// The shipped definition.
pub fn definition() -> CheckedDefinition {
    let file = include_bytes!("../../../survey-definitions/compatibility-and-trust.json");
    CheckedDefinition::parse(file).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// Panels in memory.
pub struct Panels {
    definition: CheckedDefinition,
    counted: Mutex<Vec<(PanelId, String, Answers)>>,
}

impl Panels {
    /// What was counted, in order.
    pub fn counted(&self) -> Vec<(PanelId, String, Answers)> {
        self.counted.lock().unwrap().clone()
    }
}

impl Respondents for Panels {
    fn page(&self, panel: PanelId) -> Result<Option<PanelPage>, Unavailable> {
        let phase = match panel {
            OPEN | BUYERS | FULL => Phase::Open,
            NOT_YET_OPEN => Phase::NotYetOpen,
            LATE => Phase::Late,
            CLOSED => Phase::Closed,
            DOWN => return Err(Unavailable),
            BROKEN => panic!("{CAUSE}"),
            _ => return Ok(None),
        };
        let (party, own, partner) = if panel == BUYERS {
            (PartyKey::buyer(), "Northwind & Sons", "Kestrel Packaging")
        } else {
            (
                PartyKey::supplier(),
                "Kestrel Packaging",
                "Northwind & Sons",
            )
        };
        let at = |text: &str| -> jiff::Zoned { text.parse().unwrap() };
        Ok(Some(PanelPage {
            wave: WAVE,
            panel,
            definition: self.definition.clone(),
            party,
            own_name: own.into(),
            partner_name: partner.into(),
            asked_by: "Bridgewater Partners".into(),
            contact_name: "Ines Haverkamp".into(),
            contact_email: "ines@bridgewater.example".into(),
            invited: 14,
            counted_minimum_k: 5,
            custody: Custody::Server,
            roster_confirmed: panel != BUYERS,
            reference_period: "the last 12 months".into(),
            opens_at: at("2026-09-01T09:00[Europe/Berlin]"),
            closes_at: at("2026-09-30T17:00[Europe/Berlin]"),
            late_until: at("2026-10-01T17:00[Europe/Berlin]"),
            surely_over: at("2026-11-30T17:00[Europe/Berlin]").timestamp(),
            fingerprint: "K7QX2M4ZBTLD5H3WEYRAGV6NPC".into(),
            restored_from: None,
            phase,
        }))
    }

    fn submit(
        &self,
        panel: PanelId,
        code: &str,
        answers: Answers,
    ) -> Result<Submitted, Unavailable> {
        let phase = match self.page(panel)? {
            Some(page) => page.phase,
            None => return Ok(Submitted::WrongCode),
        };
        if panel == FULL {
            return Err(Unavailable);
        }
        if phase != Phase::Open {
            return Ok(Submitted::NotOpen(phase));
        }
        if ![CODE, OTHER_CODE].contains(&code.to_lowercase().as_str()) {
            return Ok(Submitted::WrongCode);
        }
        let mut counted = self.counted.lock().unwrap();
        if counted.iter().any(|(at, by, _)| *at == panel && by == code) {
            return Ok(Submitted::AlreadyCounted);
        }
        counted.push((panel, code.to_owned(), answers));
        Ok(Submitted::Counted {
            receipt: format!("MZXW6YTBOI7Q2KLN4XAPT3HSD{}", counted.len()),
        })
    }
}

/// A running server; it stops when dropped.
pub struct Site {
    pub panels: Arc<Panels>,
    pub port: u16,
    agent: ureq::Agent,
    stop: Option<oneshot::Sender<()>>,
    running: Option<JoinHandle<std::io::Result<()>>>,
}

/// Starts a server on a free port.
pub fn open_site() -> Site {
    open_site_at("http://localhost")
}

/// Starts a server that is reached by this address from outside.
pub fn open_site_at(public_url: &str) -> Site {
    let panels = Arc::new(Panels {
        definition: definition(),
        counted: Mutex::default(),
    });
    let (stop, stopped) = oneshot::channel::<()>();
    let (tell_port, port) = std::sync::mpsc::channel();
    let settings = ServerSettings {
        address: "127.0.0.1:0".parse().unwrap(),
        public_url: public_url.to_owned(),
    };
    let services: Arc<dyn Respondents> = panels.clone();
    let running = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        runtime.block_on(async move {
            let (application, port) = Application::build(settings, services)?;
            tell_port.send(port).unwrap();
            application
                .run_until(async {
                    let _ = stopped.await;
                })
                .await
        })
    });
    Site {
        panels,
        port: port.recv().unwrap(),
        agent: ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .build()
            .new_agent(),
        stop: Some(stop),
        running: Some(running),
    }
}

impl Site {
    /// Opens a path.
    pub fn open(&self, path: &str) -> Page {
        Page::read(self.agent.get(self.address(path)).call().unwrap())
    }

    /// Opens a path as a browser that reads compressed pages does; the length of what came.
    pub fn transferred(&self, path: &str) -> usize {
        let request = self.agent.get(self.address(path));
        let mut response = request.header("accept-encoding", "gzip").call().unwrap();
        response.body_mut().read_to_vec().unwrap().len()
    }

    /// Asks for the headers of a path.
    pub fn head(&self, path: &str) -> Page {
        Page::read(self.agent.head(self.address(path)).call().unwrap())
    }

    /// Sends a body to a path.
    pub fn post(&self, path: &str, body: &[u8]) -> Page {
        let request = self.agent.post(self.address(path));
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        Page::read(request.send(body).unwrap())
    }

    /// Sends a form to a panel, as a browser does.
    pub fn send(&self, panel: PanelId, form: &Form) -> Page {
        self.post(&format!("/s/{panel}"), form.encoded().as_bytes())
    }

    fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Stops the server; what it ended with.
    pub fn stop(&mut self) -> std::io::Result<()> {
        drop(self.stop.take());
        match self.running.take() {
            Some(running) => running.join().unwrap(),
            None => Ok(()),
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.stop();
    }
}

/// An answer of the server.
pub struct Page {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Page {
    fn read(mut response: Response<ureq::Body>) -> Self {
        let header = |(name, value): (&ureq::http::HeaderName, &ureq::http::HeaderValue)| {
            (name.to_string(), value.to_str().unwrap().to_owned())
        };
        Self {
            status: response.status().as_u16(),
            headers: response.headers().iter().map(header).collect(),
            body: response.body_mut().read_to_string().unwrap(),
        }
    }

    /// A header by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body with its escapes undone, without what only a script could show.
    pub fn text(&self) -> String {
        let mut pieces = self.body.split("<template");
        let mut shown = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            shown += piece.split_once("</template>").unwrap().1;
        }
        unescaped(&shown)
    }

    /// Whether the page says so.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// The start tags of this name.
    pub fn tags(&self, name: &str) -> Vec<&str> {
        let start = format!("<{name}");
        let pieces = self.body.split(start.as_str()).skip(1);
        pieces
            .filter(|piece| piece.starts_with([' ', '>']))
            .map(|piece| piece.split('>').next().unwrap())
            .collect()
    }

    /// The start tag with this id.
    pub fn tag_with_id(&self, id: &str) -> Option<&str> {
        let at = self.body.find(&format!(" id=\"{id}\""))?;
        let start = self.body[..at].rfind('<')?;
        let end = at + self.body[at..].find('>')?;
        Some(&self.body[start..=end])
    }

    /// The form as a browser would send it now.
    pub fn form(&self) -> Form {
        let mut fields = BTreeSet::new();
        for tag in self.tags("input") {
            let on = match attribute(tag, "type").as_deref() {
                Some("radio" | "checkbox") => tag.ends_with(" checked"),
                _ => true,
            };
            if on {
                let value = attribute(tag, "value").unwrap_or_default();
                fields.insert((attribute(tag, "name").unwrap(), value));
            }
        }
        for piece in self.body.split("<textarea ").skip(1) {
            let (tag, rest) = piece.split_once('>').unwrap();
            let written = rest.split("</textarea>").next().unwrap();
            let written = unescaped(written.strip_prefix('\n').unwrap_or(written));
            // As a browser reads line ends.
            let written = written.replace("\r\n", "\n");
            fields.insert((attribute(tag, "name").unwrap(), written));
        }
        Form(fields)
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(unescaped(rest.split('"').next()?))
}

fn unescaped(html: &str) -> String {
    html.replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
}

/// A form: names and values, in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form(pub BTreeSet<(String, String)>);

impl Form {
    /// A form in which everything is answered.
    pub fn complete(code: &str) -> Self {
        let layout = Layout::of(&definition());
        let mut form = Self::blank(code);
        for (at, slot) in layout.ratings.iter().enumerate() {
            let point = at % usize::from(slot.points) + 1;
            form = form.with(&format!("r{at}"), &point.to_string());
        }
        form.with("p0", "0").with("p0", "5").with("p1", "2")
    }

    /// A form with nothing but the code.
    pub fn blank(code: &str) -> Self {
        let comments = (0..Layout::of(&definition()).comments.len())
            .map(|at| (format!("c{at}"), String::new()));
        let mut fields: BTreeSet<_> = comments.collect();
        fields.insert(("code".into(), code.into()));
        Self(fields)
    }

    /// The same form with one more choice.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        if name.starts_with('c') {
            self.0.retain(|(known, _)| known != name);
        }
        self.0.insert((name.into(), value.into()));
        self
    }

    /// As a browser encodes it.
    pub fn encoded(&self) -> String {
        let fields = self.0.iter().map(|(name, value)| {
            let value = value.replace('\n', "\r\n");
            format!("{name}={}", percent_encoded(&value))
        });
        fields.collect::<Vec<_>>().join("&")
    }
}

fn percent_encoded(text: &str) -> String {
    let letter = |byte: u8| match byte {
        b' ' => "+".to_owned(),
        letter if letter.is_ascii_alphanumeric() => char::from(letter).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(letter).collect()
}
