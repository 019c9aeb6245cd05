//! No closing code and no opening key gets into the database, a file or a log, whatever is entered
//! and at the most verbose level.

use data_encoding::{BASE32, BASE64, BASE64URL, HEXLOWER};
use jiff::ToSpan;
use rapport::relationship::Holder;

use super::opening::opening_keys;
use crate::anonymity::canaries::forms_of;
use crate::support::holders::code_of;
use crate::support::program::{Program, now};
use crate::support::test_wave::{Files, TestWave, opinion};
use crate::support::web_server::{encoded, post, request};

/// Bytes, as they are and as common encodings show them at any offset.
pub fn forms_of_bytes(bytes: &[u8]) -> Vec<Vec<u8>> {
    let hex = HEXLOWER.encode(bytes);
    let mut forms = vec![
        bytes.to_vec(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
        format!("{bytes:?}").into_bytes(),
    ];
    for lead in 0..5 {
        let shifted = [&vec![0; lead][..], bytes].concat();
        for (text, bits) in [
            (BASE64.encode(&shifted), 6),
            (BASE64URL.encode(&shifted), 6),
            (BASE32.encode(&shifted), 5),
        ] {
            let (from, to) = ((lead * 8).div_ceil(bits), shifted.len() * 8 / bits);
            forms.push(text.as_bytes()[from..to].to_vec());
        }
    }
    forms
}

/// A code: as it is entered, and each of its groups but the first, which alone is no secret.
fn forms_of_code(code: &str) -> Vec<Vec<u8>> {
    let groups: Vec<&str> = (0..7)
        .map(|group| &code[group * 4..group * 4 + 4])
        .collect();
    let mut forms = forms_of(code);
    forms.extend(forms_of(&groups.join("-")));
    forms.extend(forms_of(&groups.join(" ")));
    forms.extend(forms_of(&code[8..24]));
    forms
}

fn found(forms: &[Vec<u8>], bytes: &[u8]) -> bool {
    let mut forms = forms.iter().filter(|form| !form.is_empty());
    forms.any(|form| bytes.windows(form.len()).any(|window| window == *form))
}

fn nothing_in(forms: &[Vec<u8>], files: &Files, when: &str) {
    for (name, content) in files {
        assert!(!found(forms, content), "{name} {when}");
    }
}

/// The path of the link in the mail to the buyer's representative.
fn link(wave: &TestWave) -> String {
    wave.works_the_outbox();
    let mail = wave.mail.lock().unwrap();
    let mut links = mail.iter().filter_map(|message| {
        let bytes = message.formatted();
        let parsed = mailparse::parse_mail(&bytes).unwrap();
        let text = parsed.subparts[0].get_body().unwrap();
        let mut words = text.split_whitespace();
        let link = words.find(|word| word.starts_with("http://localhost/r/"))?;
        Some(link.strip_prefix("http://localhost").unwrap().to_owned())
    });
    links.next_back().unwrap()
}

#[test]
pub fn no_code_and_no_opening_key_is_in_database_files_or_logs() {
    let closed_at = now() - 25.hours();
    let wave = TestWave::launched_jointly_between(closed_at - 48.hours(), closed_at, 6, 5);
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    wave.clock.set(now());
    let mut forms: Vec<Vec<u8>> = Holder::ALL
        .iter()
        .flat_map(|holder| forms_of_code(&code_of(*holder, 0)))
        .collect();
    let stranger = code_of(Holder::Buyer, 9);
    forms.extend(forms_of_code(&stranger));
    for key in opening_keys(&wave) {
        forms.extend(forms_of_bytes(&*key.to_bytes()));
    }
    let at = link(&wave);
    assert!(at.ends_with("/close"), "{at}");
    let (folder, people, id) = wave.leave();
    let server = Program::start(folder.path(), "trace", &["serve"]);
    let port = server.port();
    let page = request(port, "GET", &at, &[], b"").unwrap();
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("Close together"));

    let [one, other] = [Holder::Facilitator, Holder::Supplier].map(|holder| code_of(holder, 0));
    let form =
        |first: &str, second: &str| format!("first={}&second={}", encoded(first), encoded(second));
    let spoilt = format!("{one}x");
    for (first, second) in [
        (one.as_str(), ""),
        (&one, &one),
        (&one, &stranger),
        (&spoilt, &other),
    ] {
        let page = post(port, &at, &form(first, second)).unwrap();
        assert_eq!(page.status, 422, "{}", page.body);
        assert!(
            !found(&forms, page.body.as_bytes()),
            "a code came back in a page"
        );
    }
    for path in [
        format!("{at}?first={one}&second={other}"),
        format!("{at}/{one}"),
    ] {
        for method in ["GET", "PUT"] {
            let page = request(port, method, &path, &[("referer", &one)], b"").unwrap();
            assert!(
                !found(&forms, page.body.as_bytes()),
                "{method} {}",
                page.status
            );
        }
    }
    let taken = TestWave::found(folder, people, id, now());
    let saved = taken.saved();
    nothing_in(&forms, &saved.data, "before close");
    nothing_in(&forms, &saved.keys, "before close");
    let page = post(port, &at, &form(&one, &other)).unwrap();
    assert_eq!(page.status, 303, "{}", page.body);
    let saved = taken.saved();
    nothing_in(&forms, &saved.data, "after close");
    nothing_in(&forms, &saved.keys, "after close");
    let printed = server.asked_to_stop();
    let log = format!("{}{}", printed.out, printed.err);
    assert!(log.contains("wave closed"), "{log}");
    assert!(!found(&forms, log.as_bytes()), "{log}");
    taken.releases();
}

#[test]
pub fn the_search_finds_codes_and_keys_where_they_are() {
    let code = code_of(Holder::Buyer, 0);
    let forms = forms_of_code(&code);
    let grouped: Vec<&str> = (0..7)
        .map(|group| &code[group * 4..group * 4 + 4])
        .collect();
    for shown in [
        code.clone(),
        code.to_uppercase(),
        format!("first={}", grouped.join("-")),
        BASE64.encode(format!("x{code}").as_bytes()),
    ] {
        assert!(found(&forms, shown.as_bytes()), "{shown}");
    }
    assert!(!found(&forms, code_of(Holder::Supplier, 0).as_bytes()));
    let key = [7, 250, 3, 99, 180, 41, 5, 66];
    let forms = forms_of_bytes(&key);
    for shown in [
        BASE64.encode(&[&[1, 2][..], &key].concat()).into_bytes(),
        HEXLOWER.encode(&key).into_bytes(),
        format!("Key({key:?})").into_bytes(),
        [&b"raw "[..], &key].concat(),
    ] {
        assert!(found(&forms, &shown));
    }
}
