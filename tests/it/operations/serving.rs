//! Headers on everything, health and readiness, and an end that loses nothing.

use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use rapport::questionnaire::Answers;
use rapport::relationship::PanelId;
use rapport::web::respondent::{PanelPage, Respondents, Submitted, Unavailable};
use rapport::web::{Operation, Process};

use super::server::Server;
use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::{Reply, form, post, request};

fn header<'a>(reply: &'a Reply, name: &str) -> Option<&'a str> {
    let found = reply.headers.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value.as_str())
}

/// Panics where a test wants a panic.
struct Breaking(Arc<dyn Respondents>);

impl Respondents for Breaking {
    fn page(&self, panel: PanelId) -> Result<Option<PanelPage>, Unavailable> {
        assert!(panel.0.as_u128() != 13, "canary-cause");
        self.0.page(panel)
    }

    fn submit(
        &self,
        panel: PanelId,
        code: &str,
        answers: Answers,
    ) -> Result<Submitted, Unavailable> {
        self.0.submit(panel, code, answers)
    }
}

#[test]
fn every_answer_carries_the_headers() {
    let wave = TestWave::launched(5, 5);
    let services = Arc::new(Breaking(Arc::clone(&wave.services) as _));
    let server = Server::start("https://trust.example", services, Operation::default());
    let page = wave.people[0].page();
    let broken = format!("/s/{:032x}", 13);
    let style = {
        let opened = request(server.port, "GET", &page, &[], b"").unwrap();
        let (_, rest) = opened
            .body
            .split_once("rel=\"stylesheet\" href=\"")
            .unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let paths = [
        &page,
        &broken,
        "/",
        "/health",
        "/ready",
        "/s/x",
        "/s/%23",
        "/nowhere",
        style.as_str(),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for path in paths {
        for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"] {
            let reply = request(server.port, method, path, &[], b"code=x").unwrap();
            seen.insert(reply.status);
            let what = format!("{method} {path}: {}", reply.status);
            for (name, value) in [
                ("strict-transport-security", "max-age=31536000"),
                ("referrer-policy", "no-referrer"),
                ("x-content-type-options", "nosniff"),
                ("x-frame-options", "DENY"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("x-robots-tag", "noindex, nofollow"),
            ] {
                assert_eq!(header(&reply, name), Some(value), "{what}: {name}");
            }
            let policy = header(&reply, "content-security-policy").expect(&what);
            assert!(
                policy.contains("default-src 'none'") && !policy.contains("unsafe"),
                "{what}"
            );
            assert!(header(&reply, "cache-control").is_some(), "{what}");
            assert!(header(&reply, "permissions-policy").is_some(), "{what}");
            assert!(
                header(&reply, "server").is_none() && header(&reply, "set-cookie").is_none(),
                "{what}"
            );
            assert!(!reply.body.contains("canary"), "{what}");
        }
    }
    let expected = [200, 404, 405, 422, 500];
    assert!(
        expected.iter().all(|status| seen.contains(status)),
        "{seen:?}"
    );
}

fn operated(wave: &TestWave, mail: bool) -> Operation {
    let services = Arc::clone(&wave.services);
    Operation {
        watched: Some(Arc::new(Process { services, mail })),
        ..Operation::default()
    }
}

#[test]
fn a_process_is_ready_when_it_can_do_its_work() {
    let wave = TestWave::launched(5, 5);
    let ready = |mail| {
        let server = Server::start(
            "http://localhost",
            Arc::clone(&wave.services) as _,
            operated(&wave, mail),
        );
        let reply = request(server.port, "GET", "/ready", &[], b"").unwrap();
        assert_eq!(
            request(server.port, "GET", "/health", &[], b"")
                .unwrap()
                .status,
            200
        );
        (reply.status, reply.body)
    };
    assert_eq!(ready(true), (200, "database ok\nkeys ok\nmail ok\n".into()));
    assert_eq!(ready(false).0, 503);
    let open = |mode| {
        std::fs::set_permissions(wave.keys(), std::fs::Permissions::from_mode(mode)).unwrap()
    };
    open(0o750);
    assert_eq!(
        ready(true),
        (503, "database ok\nkeys not ready\nmail ok\n".into())
    );
    open(0o700);
    assert_eq!(ready(true).0, 200);
}

/// Takes a submission only when the test says so.
struct Slow {
    inner: Arc<dyn Respondents>,
    arrived: Mutex<Sender<()>>,
    go_on: Mutex<Receiver<()>>,
}

impl Respondents for Slow {
    fn page(&self, panel: PanelId) -> Result<Option<PanelPage>, Unavailable> {
        self.inner.page(panel)
    }

    fn submit(
        &self,
        panel: PanelId,
        code: &str,
        answers: Answers,
    ) -> Result<Submitted, Unavailable> {
        self.arrived.lock().unwrap().send(()).unwrap();
        self.go_on.lock().unwrap().recv().unwrap();
        self.inner.submit(panel, code, answers)
    }
}

#[test]
fn a_form_under_way_is_counted_before_the_server_ends() {
    let wave = TestWave::launched(5, 5);
    let (arrived, has_arrived) = channel();
    let (go_on, told) = channel();
    let slow = Arc::new(Slow {
        inner: Arc::clone(&wave.services) as _,
        arrived: Mutex::new(arrived),
        go_on: Mutex::new(told),
    });
    let mut server = Server::start("http://localhost", slow, Operation::default());
    let (port, person) = (server.port, wave.people[0].clone());
    let sending =
        std::thread::spawn(move || post(port, &person.page(), &form(&person.code, &opinion(1))));
    has_arrived.recv().unwrap();
    server.is_asked_to_stop();
    // The port closes while the form is still under way.
    while TcpStream::connect(("127.0.0.1", port)).is_ok() {
        std::thread::yield_now();
    }
    assert!(!sending.is_finished());
    go_on.send(()).unwrap();
    assert!(sending.join().unwrap().unwrap().thanks());
    server.ends().unwrap();
    let again = wave.answers(&wave.people[0], &opinion(1));
    assert!(again.was_counted_before(), "{}", again.status);
}
