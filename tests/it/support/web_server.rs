//! A server in this process, and a visitor who reads pages as they come over the wire.

use std::fmt::Write;
use std::sync::Arc;
use std::thread::JoinHandle;

use rapport::questionnaire::{Answers, Consent};
use rapport::web::respondent::Respondents;
use rapport::web::{Application, ServerSettings};
use tokio::sync::oneshot;

/// A running server; it stops when dropped.
pub struct WebServer {
    pub port: u16,
    stop: Option<oneshot::Sender<()>>,
    running: Option<JoinHandle<()>>,
}

impl WebServer {
    /// Serves on a free port.
    pub fn start(services: Arc<dyn Respondents>) -> Self {
        let (stop, stopped) = oneshot::channel::<()>();
        let (tell_port, port) = std::sync::mpsc::channel();
        let settings = ServerSettings {
            address: "127.0.0.1:0".parse().unwrap(),
            public_url: "http://localhost".into(),
        };
        let running = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async move {
                let (application, port) = Application::build(settings, services).unwrap();
                tell_port.send(port).unwrap();
                let stop = async {
                    let _ = stopped.await;
                };
                application.run_until(stop).await.unwrap();
            });
        });
        Self {
            port: port.recv().unwrap(),
            stop: Some(stop),
            running: Some(running),
        }
    }
}

impl Drop for WebServer {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(running) = self.running.take() {
            let _ = running.join();
        }
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub status: u16,
    /// Without the date, which is the only thing that may differ between equal answers.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Reply {
    /// Whether the page thanks for answers that count.
    pub fn thanks(&self) -> bool {
        self.status == 200 && self.body.contains("id=\"receipt\"")
    }

    /// Whether the page says that the code was used before.
    pub fn was_counted_before(&self) -> bool {
        self.status == 200 && self.body.contains("You have already answered")
    }
}

/// Sends a request with any headers and body to a port of this machine. `None` when the server
/// hung up.
pub fn request(
    port: u16,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Option<Reply> {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .allow_non_standard_methods(true)
        .build()
        .new_agent();
    let mut builder = ureq::http::Request::builder()
        .method(method)
        .uri(format!("http://127.0.0.1:{port}{path}"));
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    let mut response = match method {
        "GET" | "HEAD" | "OPTIONS" => agent.run(builder.body(()).unwrap()),
        _ => agent.run(builder.body(body).unwrap()),
    }
    .ok()?;
    let headers = response
        .headers()
        .iter()
        .filter(|(name, _)| *name != "date")
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
    let mut headers: Vec<_> = headers.collect();
    headers.sort();
    Some(Reply {
        status: response.status().as_u16(),
        headers,
        body: response.body_mut().read_to_string().ok()?,
    })
}

/// Sends a form as a browser does.
pub fn post(port: u16, path: &str, body: &str) -> Option<Reply> {
    let form = [("content-type", "application/x-www-form-urlencoded")];
    request(port, "POST", path, &form, body.as_bytes())
}

/// The form a browser sends for these answers.
pub fn form(code: &str, answers: &Answers) -> String {
    let mut form = format!("code={code}&asked=1");
    for (at, rating) in answers.ratings.iter().enumerate() {
        if let Some(point) = rating {
            write!(form, "&r{at}={point}").unwrap();
        }
    }
    for (at, picked) in answers.picks.iter().enumerate() {
        for option in picked {
            write!(form, "&p{at}={option}").unwrap();
        }
    }
    for (at, comment) in answers.comments.iter().enumerate() {
        write!(form, "&c{at}={}", encoded(&comment.text)).unwrap();
        if comment.consent == Consent::Verbatim {
            write!(form, "&s{at}=1").unwrap();
        }
    }
    form
}

/// Percent-encodes a form value.
pub fn encoded(text: &str) -> String {
    let letter = |byte: u8| match byte {
        b' ' => "+".to_owned(),
        letter if letter.is_ascii_alphanumeric() => char::from(letter).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(letter).collect()
}
