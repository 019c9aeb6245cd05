//! Metrics have an address of their own, and tell nothing about respondents.

use std::sync::Arc;

use rapport::web::{Operation, Process};
use rapport::workflow;

use super::server::Server;
use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::{form, post, request};

fn watched(wave: &TestWave) -> Server {
    let services = Arc::clone(&wave.services);
    let operation = Operation {
        watched: Some(Arc::new(Process {
            services,
            mail: true,
        })),
        metrics_listen: Some("127.0.0.1:0".parse().unwrap()),
        ..Operation::default()
    };
    Server::start(
        "http://localhost",
        Arc::clone(&wave.services) as _,
        operation,
    )
}

fn metrics(server: &Server) -> String {
    let reply = request(server.metrics_port.unwrap(), "GET", "/metrics", &[], b"").unwrap();
    assert_eq!(reply.status, 200);
    reply.body
}

#[test]
fn metrics_are_not_on_the_public_address() {
    let wave = TestWave::launched(5, 5);
    let server = watched(&wave);
    assert_eq!(
        request(server.port, "GET", "/metrics", &[], b"")
            .unwrap()
            .status,
        404
    );
    let other = request(
        server.metrics_port.unwrap(),
        "GET",
        &wave.people[0].page(),
        &[],
        b"",
    );
    assert_eq!(other.unwrap().status, 404, "nor pages on the metrics'");
}

#[test]
fn no_figure_moves_when_somebody_answers_or_is_reminded() {
    let wave = TestWave::launched(5, 5);
    let server = watched(&wave);
    let before = metrics(&server);
    for (number, person) in wave.people.iter().take(4).enumerate() {
        let reply = post(
            server.port,
            &person.page(),
            &form(&person.code, &opinion(number)),
        )
        .unwrap();
        assert!(reply.thanks());
    }
    let person = &wave.people[0];
    let again = post(
        server.port,
        &person.page(),
        &form(&person.code, &opinion(1)),
    )
    .unwrap();
    assert!(again.was_counted_before());
    let wrong = form("AAAAAAAAAAAAAAAAAAAA", &opinion(1));
    assert_eq!(
        post(server.port, &person.page(), &wrong).unwrap().status,
        422
    );
    assert_eq!(metrics(&server), before);
    workflow::remind(&wave.services, wave.wave).unwrap();
    assert_eq!(metrics(&server), before, "while reminders wait");
    wave.works_the_outbox();
    assert_eq!(metrics(&server), before, "when they are sent");
}

#[test]
fn figures_name_no_wave_and_no_panel() {
    let wave = TestWave::launched(5, 5);
    let server = watched(&wave);
    request(server.port, "GET", &wave.people[0].page(), &[], b"").unwrap();
    request(server.port, "GET", "/s/nobody", &[], b"").unwrap();
    let text = metrics(&server);
    for line in [
        "rapport_requests_total{class=\"questionnaire\",status=\"200\"} 1",
        "rapport_requests_total{class=\"questionnaire\",status=\"404\"} 1",
        "rapport_database_up 1",
        "rapport_waves{state=\"open\"} 1",
        "rapport_waves_overdue 0",
        "rapport_mail{kind=\"invitation\",state=\"waiting\"} 0",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    let [buyers, suppliers] = wave.panels();
    for name in [
        wave.wave.to_string(),
        buyers.to_string(),
        suppliers.to_string(),
    ] {
        assert!(!text.contains(&name));
    }
}

#[test]
fn a_wave_that_is_not_closed_in_time_is_seen() {
    let wave = TestWave::launched(5, 5);
    let server = watched(&wave);
    wave.is_over();
    wave.clock
        .set(wave_time(&wave) + jiff::SignedDuration::from_hours(2));
    assert!(metrics(&server).contains("rapport_waves_overdue 1\n"));
}

fn wave_time(wave: &TestWave) -> jiff::Timestamp {
    use rapport::clock::Clock;
    wave.clock.now()
}
