//! Whether the public address and the mail server can be reached from here.

use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use jiff::fmt::rfc2822;
use jiff::{SignedDuration, Timestamp};

use super::super::serve::sender;
use super::Finding;
use crate::config::Settings;
use crate::mail::Transport;

/// How long to wait for an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// How far this machine's clock may differ from that behind the public address.
const TOLERANCE: SignedDuration = SignedDuration::from_mins(2);

/// Looks over the network.
pub fn look(settings: &Settings, now: Timestamp) -> Vec<Finding> {
    let mut findings = vec![
        public(&settings.public_url, now),
        mail(settings.mail.as_deref()),
    ];
    if settings.mail.is_some()
        && let Err(error) = sender(settings)
    {
        findings.push(Finding::fault(
            "mail",
            error.to_string(),
            "Mend --mail-from; without it no mail leaves.",
        ));
    }
    findings
}

fn public(url: &str, now: Timestamp) -> Finding {
    let about = "public address";
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(PATIENCE))
        .build()
        .new_agent();
    let remedy = "Check that the server and its proxy run, the name leads here, and the certificate is valid. A machine that cannot reach its own public address is checked from another.";
    let mut answer = match agent.get(format!("{url}/health")).call() {
        Ok(answer) => answer,
        Err(error) => {
            let seen = format!("{url} does not answer ({error})");
            return Finding::fault(about, seen, remedy);
        }
    };
    let date = answer
        .headers()
        .get("date")
        .and_then(|date| date.to_str().ok());
    let there = date.and_then(|date| rfc2822::parse(date).ok());
    let body = answer.body_mut().read_to_string().unwrap_or_default();
    if answer.status() != 200 || body != "ok\n" {
        let seen = format!(
            "{url}/health is answered by something else ({})",
            answer.status()
        );
        return Finding::fault(about, seen, remedy);
    }
    match there.map(|there| there.timestamp().duration_since(now).abs()) {
        Some(apart) if apart > TOLERANCE => Finding::fault(
            about,
            format!("the clock there and the one here differ by {apart:#}"),
            "Set both clocks, and keep them set (chrony, systemd-timesyncd).",
        ),
        _ => Finding::fine(about, format!("{url} answers")),
    }
}

fn mail(url: Option<&str>) -> Finding {
    let about = "mail";
    let Some(url) = url else {
        return Finding::fault(
            about,
            "nowhere to send it to is set",
            "Set --mail-url here, or look where `rapport worker` runs.",
        );
    };
    if url.starts_with("file:") {
        return Finding::fault(
            about,
            "it goes into a folder",
            "Only the demo may write mail into a folder; set --mail-url to a mail server.",
        );
    }
    if let Err(error) = Transport::from_url(url) {
        return Finding::fault(about, error.to_string(), "Mend --mail-url.");
    }
    let place = place(url);
    let reached = place.to_socket_addrs().is_ok_and(|mut places| {
        places.any(|place| TcpStream::connect_timeout(&place, PATIENCE).is_ok())
    });
    if reached {
        Finding::fine(about, format!("{place} can be reached"))
    } else {
        Finding::fault(
            about,
            format!("{place} cannot be reached"),
            "Check the name and port in --mail-url, and that this network lets them through.",
        )
    }
}

/// Host and port of a mail URL that can be read; without user name and password.
fn place(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("smtp", url));
    let rest = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
    let (authority, query) = rest.split_once(['/', '?']).unwrap_or((rest, ""));
    let default = match scheme {
        "smtps" => 465,
        _ if query.contains("tls=") => 587,
        _ => 25,
    };
    let port = authority
        .rsplit_once(':')
        .filter(|(_, port)| port.parse::<u16>().is_ok());
    match port {
        Some(_) => authority.to_owned(),
        None => format!("{authority}:{default}"),
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn the_place_of_a_mail_server_has_no_password() {
        for (url, expected) in [
            ("smtps://rapport:secret@mail.example", "mail.example:465"),
            (
                "smtp://rapport:sec%40ret@mail.example?tls=required",
                "mail.example:587",
            ),
            ("smtp://mail.example", "mail.example:25"),
            (
                "smtp://mail.example:2525?tls=opportunistic",
                "mail.example:2525",
            ),
            ("smtp://[::1]:2525", "[::1]:2525"),
            ("smtp://[::1]", "[::1]:25"),
        ] {
            assert_eq!(place(url), expected);
        }
    }
}
