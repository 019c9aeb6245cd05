//! Metrics for Prometheus, at an address of their own.
//!
//! Invariant: no figure moves because somebody has answered, nor tells whom a reminder went to.
//! Requests are counted by class of route and status alone; of the forms of respondents only those
//! that fail for our sake are counted. Nothing names a wave, a panel or a person.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::http::{Method, StatusCode};
use actix_web::{HttpResponse, web};

use super::health::Watched;
use crate::workflow::Gauges;

/// The classes of routes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The respondents' pages, the public ones of a wave, and those that stop mail.
    Questionnaire,
    /// The facilitators' and representatives' pages.
    Console,
    /// Style, script and icon.
    File,
    /// Everything that does not exist.
    Unknown,
}

impl Class {
    /// The class of a route by its pattern.
    #[must_use]
    pub fn of(pattern: Option<&str>) -> Self {
        match pattern.and_then(|pattern| pattern.split('/').nth(1)) {
            Some("s" | "n" | "w") => Self::Questionnaire,
            Some("console" | "r") => Self::Console,
            Some("") | None => Self::Unknown,
            Some(_) => Self::File,
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Questionnaire => "questionnaire",
            Self::Console => "console",
            Self::File => "file",
            Self::Unknown => "unknown",
        }
    }
}

/// Requests by class and status.
#[derive(Default)]
pub struct Counts(Mutex<BTreeMap<(Class, u16), u64>>);

impl Counts {
    /// Counts an answer, unless that would tell of a respondent's form.
    pub fn count(&self, class: Class, method: &Method, status: StatusCode) {
        let form = class == Class::Questionnaire && method == Method::POST;
        if form && !status.is_server_error() {
            return;
        }
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *counts.entry((class, status.as_u16())).or_default() += 1;
    }

    fn write(&self, text: &mut String) {
        head(
            text,
            "rapport_requests_total",
            "counter",
            "Answers by class of route and status.",
        );
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for ((class, status), count) in counts.iter() {
            let class = class.as_str();
            line(
                text,
                &format!("rapport_requests_total{{class=\"{class}\",status=\"{status}\"}} {count}"),
            );
        }
    }
}

/// Serves the metrics.
pub async fn show(
    counts: web::Data<Counts>,
    watched: web::Data<Option<Arc<dyn Watched>>>,
) -> HttpResponse {
    let watched = watched.get_ref().clone();
    let gauges = web::block(move || watched.and_then(|watched| watched.gauges())).await;
    HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4")
        .body(text(&counts, gauges.unwrap_or(None).as_ref()))
}

/// Everything in Prometheus' text format. Without gauges the database does not answer.
fn text(counts: &Counts, gauges: Option<&Gauges>) -> String {
    let mut text = String::new();
    counts.write(&mut text);
    head(
        &mut text,
        "rapport_database_up",
        "gauge",
        "Whether the database answers.",
    );
    line(
        &mut text,
        &format!("rapport_database_up {}", u8::from(gauges.is_some())),
    );
    let Some(gauges) = gauges else { return text };
    head(&mut text, "rapport_waves", "gauge", "Waves by state.");
    for (state, count) in &gauges.waves {
        line(
            &mut text,
            &format!("rapport_waves{{state=\"{}\"}} {count}", state.as_str()),
        );
    }
    head(
        &mut text,
        "rapport_waves_overdue",
        "gauge",
        "Waves that should have been closed an hour ago.",
    );
    line(
        &mut text,
        &format!("rapport_waves_overdue {}", gauges.overdue),
    );
    head(
        &mut text,
        "rapport_waves_without_keys",
        "gauge",
        "Open waves of which keys are missing; their mail waits.",
    );
    line(
        &mut text,
        &format!("rapport_waves_without_keys {}", gauges.without_keys),
    );
    head(
        &mut text,
        "rapport_mail",
        "gauge",
        "Mail in the outbox by kind and state; reminders are not counted.",
    );
    for (kind, mail) in &gauges.mail {
        for (state, count) in [
            ("waiting", mail.waiting),
            ("overdue", mail.overdue),
            ("undeliverable", mail.undeliverable),
        ] {
            line(
                &mut text,
                &format!("rapport_mail{{kind=\"{kind}\",state=\"{state}\"}} {count}"),
            );
        }
    }
    text
}

fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    line(text, &format!("# HELP {name} {help}\n# TYPE {name} {kind}"));
}

fn line(text: &mut String, line: &str) {
    // Writing into a string does not fail.
    let _ = writeln!(text, "{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(counts: &Counts) -> String {
        text(counts, None)
    }

    #[test]
    fn routes_are_counted_by_class() {
        for (pattern, class) in [
            (Some("/s/{panel}"), Class::Questionnaire),
            (Some("/console/waves/{wave}"), Class::Console),
            (Some("/r/{token}"), Class::Console),
            (Some("/style-0123.css"), Class::File),
            (Some("/"), Class::Unknown),
            (None, Class::Unknown),
        ] {
            assert_eq!(Class::of(pattern), class, "{pattern:?}");
        }
    }

    #[test]
    fn no_form_of_a_respondent_moves_a_figure_unless_we_failed() {
        let counts = Counts::default();
        let before = shown(&counts);
        for status in [200, 409, 410, 413, 422, 429] {
            let status = StatusCode::from_u16(status).unwrap();
            counts.count(Class::Questionnaire, &Method::POST, status);
        }
        assert_eq!(shown(&counts), before);
        counts.count(
            Class::Questionnaire,
            &Method::POST,
            StatusCode::SERVICE_UNAVAILABLE,
        );
        counts.count(Class::Questionnaire, &Method::GET, StatusCode::OK);
        let after = shown(&counts);
        assert!(
            after.contains("{class=\"questionnaire\",status=\"503\"} 1"),
            "{after}"
        );
        assert!(
            after.contains("{class=\"questionnaire\",status=\"200\"} 1"),
            "{after}"
        );
    }
}
