//! Canaries: words, codes and addresses that must turn up nowhere but where they belong. A real
//! server logs at the most verbose level while it is sent everything that is right and wrong; then
//! its log, its pages, its files and its panics are searched.

use std::collections::{BTreeSet, HashMap};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use data_encoding::{BASE32, BASE32HEX, BASE64, BASE64URL_NOPAD, HEXLOWER};
use rapport::questionnaire::Answers;
use rapport::relationship::PanelId;
use rapport::web::respondent::{PanelPage, Respondents, Submitted, Unavailable};

use super::structure::{rows, tables};
use crate::support::browser::post_json;
use crate::support::program::{Program, now, open_now, run, wait};
use crate::support::smtp_sink::SmtpSink;
use crate::support::sqlite_file::Value;
use crate::support::test_wave::{TestWave, opinion, with_comment};
use crate::support::web_server::{WebServer, encoded, form, post, request};

/// What somebody writes.
const CANARY: &str = "Zwergkanarienvogel";

/// What a search looks for: the bytes, and what common encodings make of them, at any offset.
pub fn forms_of(secret: &str) -> Vec<Vec<u8>> {
    let bytes = secret.as_bytes();
    let mut forms = vec![
        bytes.to_vec(),
        secret.to_lowercase().into_bytes(),
        secret.to_uppercase().into_bytes(),
        HEXLOWER.encode(bytes).into_bytes(),
        HEXLOWER.encode(bytes).to_uppercase().into_bytes(),
        secret.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        encoded(secret).into_bytes(),
    ];
    for lead in 0..5 {
        let shifted = [&vec![b'x'; lead][..], bytes].concat();
        // Characters that the neighbours share are cut off.
        for (text, bits) in [
            (BASE64.encode(&shifted), 6),
            (BASE32.encode(&shifted), 5),
            (BASE32HEX.encode(&shifted), 5),
        ] {
            let (from, to) = ((lead * 8).div_ceil(bits), shifted.len() * 8 / bits);
            forms.push(text.as_bytes()[from..to].to_vec());
            forms.push(text.to_lowercase().as_bytes()[from..to].to_vec());
        }
    }
    forms
}

/// A code in addition: in print, and the bits that it stands for.
pub fn forms_of_code(code: &str) -> Vec<Vec<u8>> {
    let mut forms = forms_of(code);
    let groups: Vec<&str> = (0..4)
        .map(|group| &code[group * 5..group * 5 + 5])
        .collect();
    forms.push(groups.join("-").into_bytes());
    let alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    let mut bits: u128 = 0;
    for letter in code.chars() {
        bits = bits << 5 | u128::try_from(alphabet.find(letter).unwrap()).unwrap();
    }
    let bytes = (bits << 28).to_be_bytes();
    forms.push(bytes[..12].to_vec());
    forms.push(HEXLOWER.encode(&bytes[..12]).into_bytes());
    forms
}

/// What must not turn up, by the first bytes of each of its forms.
struct Secrets(HashMap<[u8; 4], Vec<(String, Vec<u8>)>>);

impl Secrets {
    fn new(secrets: impl IntoIterator<Item = (String, Vec<Vec<u8>>)>) -> Self {
        let mut by_beginning: HashMap<_, Vec<_>> = HashMap::new();
        for (name, forms) in secrets {
            for form in forms {
                let beginning: [u8; 4] = form[..4].try_into().unwrap();
                by_beginning
                    .entry(beginning)
                    .or_default()
                    .push((name.clone(), form));
            }
        }
        Self(by_beginning)
    }

    /// One more, as it is sent and as bytes.
    fn add(&mut self, name: &str, sent: &str) {
        let sent = sent.get(..64).unwrap();
        let bytes = BASE64URL_NOPAD.decode(sent.as_bytes()).unwrap();
        for form in [sent.as_bytes().to_vec(), bytes] {
            let beginning: [u8; 4] = form[..4].try_into().unwrap();
            self.0
                .entry(beginning)
                .or_default()
                .push((name.to_owned(), form));
        }
    }

    /// The first one that turns up in the bytes.
    fn found_in(&self, bytes: &[u8]) -> Option<&str> {
        (0..bytes.len()).find_map(|at| {
            let rest = &bytes[at..];
            let forms = self.0.get(rest.first_chunk::<4>()?)?;
            let (name, _) = forms.iter().find(|(_, form)| rest.starts_with(form))?;
            Some(name.as_str())
        })
    }
}

/// Codes, the canary, and its ratings as debug output or a body would show them.
fn secrets(wave: &TestWave) -> Secrets {
    let codes = wave.people.iter();
    let codes = codes.map(|person| {
        (
            format!("code of {}", person.email),
            forms_of_code(&person.code),
        )
    });
    let ratings = ["Some(5), Some(1), Some(5)", "[5, 1, 5", "r0=5&r1=1&r2=5"];
    let ratings = ratings.map(|text| text.as_bytes().to_vec()).to_vec();
    Secrets::new(codes.chain([
        ("canary".into(), forms_of(CANARY)),
        ("ratings".into(), ratings),
    ]))
}

fn canary_answers() -> Answers {
    let mut answers = with_comment(opinion(0), CANARY);
    for (at, rating) in answers.ratings.iter_mut().enumerate() {
        *rating = Some(if at % 2 == 0 { 5 } else { 1 });
    }
    answers
}

/// Sends bytes that no browser would send; what came back.
fn raw(port: u16, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let mut back = Vec::new();
    let _ = stream.write_all(bytes);
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let _ = stream.read_to_end(&mut back);
    back
}

/// Everything that is wrong, with a code and a canary in it. Pages that bring the form back
/// (status 422) show it to whoever sent it; all others are returned.
fn send_what_is_wrong(port: u16, wave: &TestWave) -> Vec<(u16, Vec<u8>)> {
    let person = &wave.people[1];
    let (page, code) = (person.page(), &person.code);
    let complete = form(code, &canary_answers());
    let long = format!("{complete}&c0={}", CANARY.repeat(40));
    let bodies = [
        complete.replacen(code.as_str(), "0123456789abcdefghjk", 1),
        complete.replacen(code.as_str(), &format!("{code}{CANARY}"), 1),
        long,
        format!("{complete}&r0={CANARY}&p0={CANARY}"),
        format!("code={code}&c0={CANARY}"),
        format!("{CANARY}={code}&{code}"),
    ];
    let mut replies = Vec::new();
    for body in &bodies {
        replies.extend(post(port, &page, body));
    }
    for path in [
        format!("{page}%23{code}.x"),
        format!("{page}%2523{code}.x"),
        format!("{page}/{code}/{CANARY}"),
        format!("{page}?code={code}&c0={CANARY}"),
        format!("/s/{code}"),
        format!("/{CANARY}/{code}"),
        format!("/s/{CANARY}%ff%fe{code}"),
    ] {
        let headers = [
            ("referer", path.as_str()),
            ("user-agent", code),
            ("cookie", CANARY),
            ("x-forwarded-for", CANARY),
        ];
        for method in ["GET", "HEAD", "POST", "PUT", CANARY] {
            let body = if matches!(method, "GET" | "HEAD") {
                b""
            } else {
                bodies[3].as_bytes()
            };
            replies.extend(request(port, method, &path, &headers, body));
        }
    }
    let mut others: Vec<(u16, Vec<u8>)> = replies
        .into_iter()
        .filter(|reply| reply.status != 422)
        .map(|reply| {
            (
                reply.status,
                format!("{:?}{}", reply.headers, reply.body).into_bytes(),
            )
        })
        .collect();
    let huge = format!("code={code}&c0={}", CANARY.repeat(20_000));
    for bytes in [
        [format!("POST {page} HTTP/1.1\r\nhost: x\r\ncontent-length: 80\r\n\r\ncode={code}&c0={CANARY}&c0=").as_bytes(), b"\xff\xfe\xc3"].concat(),
        format!("POST {page} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\ncode={code}{CANARY}\r\n").into_bytes(),
        format!("GET {page}#{code} HTTP/1.1\r\nhost: {CANARY}\r\n\r\n").into_bytes(),
        format!("{CANARY} {code}\r\n\r\n").into_bytes(),
        format!("POST {page} HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{huge}", huge.len()).into_bytes(),
        format!("POST {page} HTTP/1.1\r\nhost: x\r\n{CANARY}: {code}\r\ncontent-length: {CANARY}\r\n\r\n").into_bytes(),
    ] {
        others.push((0, raw(port, &bytes)));
    }
    let broken = [complete.as_bytes(), b"&c0=\xff\xfe%ff%c3"].concat();
    others.extend(
        request(
            port,
            "POST",
            "/s/00000000000000000000000000000000",
            &[],
            &broken,
        )
        .map(|r| (r.status, r.body.into_bytes())),
    );
    others
}

#[test]
pub fn no_log_page_or_file_shows_a_code_an_address_or_an_answer() {
    let wave = open_now(6, 6);
    let mut secrets = secrets(&wave);
    // Somebody's browser seals; whatever it sends is looked for too.
    let browser = wave.seals(&wave.people[2], &canary_answers());
    secrets.add(
        "blinded message",
        &BASE64URL_NOPAD.encode(&browser.blinded()),
    );
    secrets.add("sealed ballot", &BASE64URL_NOPAD.encode(&browser.sealed));
    let addresses = wave
        .people
        .iter()
        .map(|person| (person.email.clone(), forms_of(&person.email)));
    let addresses = Secrets::new(addresses);
    let (people, id) = (wave.people.clone(), wave.wave);
    let (folder, ..) = wave.leave();
    let sink = SmtpSink::start();
    let url = format!("smtp://{}", sink.address());
    let remind = run(folder.path(), &["wave", "remind", &id.to_string()]);
    assert!(remind.succeeded, "{remind:?}");
    let server = Program::start(folder.path(), "trace", &["--mail-url", &url, "serve"]);
    let port = server.port();
    while sink.deliveries().len() < people.len() {
        wait(5.0);
    }

    let signed = browser.asks(port).unwrap();
    let signature = browser.signature(&signed);
    secrets.add("blind signature", &signed.body[14..]);
    secrets.add("signature", &BASE64URL_NOPAD.encode(&signature));
    let counted = browser.casts(port, &signature).unwrap();
    assert_eq!(counted.receipt(), browser.receipt);
    for (path, body) in [
        (
            browser.issue_path(),
            browser.issue_body().replace('}', ", 1}"),
        ),
        (browser.issue_path(), browser.blinded_again().issue_body()),
        (browser.ballot_path(), browser.ballot_body(&signature[1..])),
        (
            browser.ballot_path(),
            browser.ballot_body(&browser.blinded()),
        ),
    ] {
        let refused = post_json(port, &path, &body).unwrap();
        assert!([400, 409, 422].contains(&refused.status));
        assert_eq!(secrets.found_in(refused.body.as_bytes()), None);
    }
    let by_form = [1, 2].map(|at| people[at].email.clone());
    for person in people
        .iter()
        .filter(|person| !by_form.contains(&person.email))
    {
        let reply = post(port, &person.page(), &form(&person.code, &canary_answers())).unwrap();
        assert!(reply.thanks());
        assert_eq!(secrets.found_in(reply.body.as_bytes()), None);
        let again = post(port, &person.page(), &form(&person.code, &canary_answers())).unwrap();
        assert!(again.was_counted_before());
        assert_eq!(secrets.found_in(again.body.as_bytes()), None);
    }
    let wave = TestWave::found(folder, people, id, now());
    let pages = send_what_is_wrong(port, &wave);
    let statuses: BTreeSet<u16> = pages.iter().map(|(status, _)| *status).collect();
    println!(
        "pages without a form: {} of statuses {statuses:?}",
        pages.len()
    );
    assert!(statuses.contains(&404) && statuses.contains(&405));
    for (status, page) in &pages {
        assert_eq!(
            secrets.found_in(page),
            None,
            "{status}: {}",
            String::from_utf8_lossy(page)
        );
        assert_eq!(addresses.found_in(page), None, "{status}");
    }

    // The files while everything runs, with the log of the database.
    let saved = wave.saved();
    for (name, content) in saved.data.iter().chain(&saved.keys) {
        assert_eq!(secrets.found_in(content), None, "{name}");
    }
    for content in saved.keys.values() {
        assert_eq!(addresses.found_in(content), None);
    }
    // Addresses of invitees stand in the invitations, and nowhere else in the database.
    for name in tables(&saved) {
        let rows = rows(&saved, &name);
        let text = |value: &Value| {
            value
                .text()
                .map(str::as_bytes)
                .or(value.blob())
                .unwrap_or_default()
                .to_vec()
        };
        let all: Vec<u8> = rows.iter().flatten().flat_map(text).collect();
        assert_eq!(
            addresses.found_in(&all).is_some(),
            name == "invitation",
            "{name}"
        );
    }

    let printed = server.asked_to_stop();
    let log = format!("{}{}", printed.out, printed.err);
    assert!(log.contains("serving"), "{log}");
    assert_eq!(secrets.found_in(log.as_bytes()), None, "{log}");
    assert_eq!(addresses.found_in(log.as_bytes()), None, "{log}");
}

#[test]
pub fn the_search_finds_what_is_there() {
    let code = "0123456789abcdefghjk".to_owned();
    let secrets = Secrets::new([
        (code.clone(), forms_of_code(&code)),
        (CANARY.to_owned(), forms_of(CANARY)),
    ]);
    for secret in [code.as_str(), CANARY] {
        for lead in ["", "a", "ab", "abc", "abcd"] {
            let text = format!("{lead}{secret}tail");
            for shown in [
                text.clone(),
                BASE64.encode(text.as_bytes()),
                BASE32.encode(text.as_bytes()),
                HEXLOWER.encode(text.as_bytes()),
            ] {
                assert_eq!(
                    secrets.found_in(format!("before {shown} after").as_bytes()),
                    Some(secret),
                    "{shown}"
                );
            }
        }
    }
    assert_eq!(
        secrets.found_in(b"01234-56789-abcde-fghjk"),
        Some(code.as_str())
    );
    assert_eq!(secrets.found_in(b"nothing here"), None);
}

/// Stumbles over whatever it is given, and says so.
struct Stumbling;

impl Respondents for Stumbling {
    fn page(&self, _: PanelId) -> Result<Option<PanelPage>, Unavailable> {
        panic!("{CANARY} on the way to a page")
    }

    fn submit(&self, _: PanelId, code: &str, _: Answers) -> Result<Submitted, Unavailable> {
        panic!("{CANARY} with {code}")
    }
}

/// Run in a process of its own by the next test, because it starts the log for good.
#[test]
#[ignore = "started by no_panic_shows_what_it_stumbled_over"]
fn a_process_that_stumbles() {
    rapport::telemetry::start(tracing_subscriber::filter::LevelFilter::TRACE, false);
    let server = WebServer::start(Arc::new(Stumbling));
    let page = format!("/s/{:032}", 1);
    for path in [page.clone(), format!("{page}%23{CANARY}")] {
        let reply = request(server.port, "GET", &path, &[], b"").unwrap();
        assert_eq!(reply.status, 500);
        assert!(!reply.body.contains(CANARY));
    }
    let body = format!("code={CANARY}");
    let reply = post(server.port, &page, &body).unwrap();
    assert!(reply.status == 500 && !reply.body.contains(CANARY));
    let _ = std::thread::spawn(|| panic!("{CANARY}")).join();
}

#[test]
pub fn no_panic_shows_what_it_stumbled_over() {
    let name = "anonymity::canaries::a_process_that_stumbles";
    let ran = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", name, "--nocapture"])
        .output()
        .unwrap();
    let printed = format!(
        "{}{}",
        String::from_utf8_lossy(&ran.stdout),
        String::from_utf8_lossy(&ran.stderr)
    );
    assert!(
        ran.status.success() && printed.contains("1 passed"),
        "{printed}"
    );
    assert!(printed.contains("a task stopped unexpectedly"), "{printed}");
    assert!(!printed.contains(CANARY), "{printed}");
}
