//! Bodies no page of ours sends. None may panic, fail or be counted as something else.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::site::*;

fn path() -> String {
    format!("/s/{OPEN}")
}

#[test]
fn broken_bodies_bring_the_page_back() {
    let site = open_site();
    let fields = |n: usize| (0..n).map(|at| format!("f{at}=1&")).collect::<String>();
    let bodies: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"&&&&====&&".to_vec(),
        b"code=%ff%fe%zz%&c0=\xff\xfe\x00&r0=\xf0".to_vec(),
        b"{\"code\": \"abc\"}".to_vec(),
        fields(10_000).into_bytes(),
        "r0=1&".repeat(10_000).into_bytes(),
        b"r999999999999999999999999=1&r-1=1&r1.5=1&p=1&c=1&r%00=1".to_vec(),
        "code=a%00b&c0=%00%1b[31m%e2%80%ae".into(),
    ];
    for body in bodies {
        let page = site.post(&path(), &body);
        assert_eq!(
            page.status,
            422,
            "{:?}",
            String::from_utf8_lossy(&body[..body.len().min(40)])
        );
        assert!(page.says("Your answers were not counted"));
    }
    assert!(site.panels.counted().is_empty());
}

#[test]
fn values_our_page_cannot_send_are_not_taken_for_others() {
    for (name, value, anchor) in [
        ("r0", "6", "#r0"),
        ("r55", "-1", "#r55"),
        ("r1", "four", "#r1"),
        ("r2", "256", "#r2"),
        ("p0", "24", "#p0"),
        ("p1", "first", "#p1"),
    ] {
        let site = open_site();
        let mut body = Form::complete(CODE).encoded();
        body.push_str(&format!("&{name}={value}"));
        let page = site.post(&path(), body.as_bytes());
        assert_eq!(page.status, 422, "{name}={value}");
        assert!(
            page.body.contains(&format!("href=\"{anchor}\"")),
            "{name}={value}"
        );
        assert!(page.says("could not be read"));
        assert!(site.panels.counted().is_empty());
    }
}

#[test]
fn fields_nobody_asked_for_are_ignored() {
    let site = open_site();
    let body = format!(
        "{}&r56=9&p9=1&c9=x&s9=1&x=y",
        Form::complete(CODE).encoded()
    );
    assert!(site.post(&path(), body.as_bytes()).says("Thank you"));
}

#[test]
fn any_content_type_is_read_as_a_form() {
    let site = open_site();
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let address = format!("http://127.0.0.1:{}{}", site.port, path());
    for kind in [
        "application/json",
        "multipart/form-data; boundary=x",
        "\"",
        "text/plain",
    ] {
        let request = agent.post(&address).header("content-type", kind);
        let response = request.send("no form").unwrap();
        assert_eq!(response.status(), 422, "{kind}");
    }
}

#[test]
fn a_form_beyond_the_limit_is_told_kindly() {
    let site = open_site();
    let limit = 256 * 1024;
    let body = |length: usize| {
        let mut body = Form::complete(CODE).encoded().into_bytes();
        body.extend_from_slice(b"&x=");
        body.resize(length, b'a');
        body
    };
    for length in [limit + 1, 1_000_000] {
        let page = site.post(&path(), &body(length));
        assert_eq!(page.status, 413, "{length}");
        assert!(page.says("This form is too large to read"));
    }
    assert!(site.panels.counted().is_empty());
    assert!(
        site.post(&path(), &body(limit)).says("Thank you"),
        "the limit itself fits"
    );
}

#[test]
fn a_body_without_end_is_not_waited_for() {
    let site = open_site();
    let mut line = TcpStream::connect(("127.0.0.1", site.port)).unwrap();
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n",
        path()
    );
    line.write_all(head.as_bytes()).unwrap();
    let chunk = [b"10000\r\n".as_slice(), &[b'a'; 0x10000], b"\r\n"].concat();
    for _ in 0..16 {
        line.write_all(&chunk).unwrap();
    }
    let mut answer = [0; 12];
    line.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 413", "answered before the body ends");
    assert_eq!(site.open("/health").status, 200);
}

#[test]
fn broken_requests_get_no_more_than_a_status() {
    let site = open_site();
    for request in [
        "GET /s/\u{0} HTTP/1.1\r\nhost: a\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n",
        "nonsense\r\n\r\n",
    ] {
        let mut line = TcpStream::connect(("127.0.0.1", site.port)).unwrap();
        line.write_all(request.as_bytes()).unwrap();
        line.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        line.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer);
        assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
        assert!(!answer.contains("error"), "{answer}");
    }
}

#[test]
fn other_methods_are_refused() {
    let site = open_site();
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let address = format!("http://127.0.0.1:{}{}", site.port, path());
    let responses = [
        agent.put(&address).send("x").unwrap(),
        agent.delete(&address).call().unwrap(),
        agent.options(&address).call().unwrap(),
        agent.trace(&address).call().unwrap(),
    ];
    for response in responses {
        assert_eq!(response.status(), 405);
        assert_eq!(response.headers()["allow"], "GET, HEAD, POST");
    }
}
