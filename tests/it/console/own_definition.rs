//! Definitions of one's own, and the note in the mails, in the form of a wave.

use super::site::{Browser, INES, OTTO, Page, TERMS, last, open_site};

const SMALL: &[u8] = include_bytes!("../support/small.json");

/// Definitions inside the program.
const SHIPPED: usize = 6;

/// Sends the form of a wave with a definition file.
pub fn send_file(browser: &Browser, path: &str, terms: &[(&str, &str)], file: &[u8]) -> Page {
    let token = browser.token();
    let mut body = Vec::new();
    for (name, value) in terms.iter().chain(&[("token", token.as_str())]) {
        let part =
            format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.as_bytes());
    }
    body.extend(
        b"--edge\r\nContent-Disposition: form-data; name=\"own\"; filename=\"own.json\"\r\n\r\n",
    );
    body.extend(file);
    body.extend(b"\r\n--edge--\r\n");
    browser.post_body(path, "multipart/form-data; boundary=edge", &[], &body)
}

pub fn new_wave(relationship: &str) -> String {
    format!("/console/relationships/{relationship}/waves/new")
}

/// How many definitions a form offers.
pub fn offered(page: &Page) -> usize {
    let options = page.body.split("<option value=\"").skip(1);
    options.filter(|rest| rest.find('"') == Some(64)).count()
}

#[test]
fn every_fault_of_a_file_is_shown_and_nothing_is_stored() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let relationship = ines.add_relationship();
    let path = new_wave(&relationship);
    let text = String::from_utf8(SMALL.to_vec()).unwrap();
    let faulty = text.replacen("\"format\": 1", "\"format\": 7", 1).replacen(
        "\"version\": \"",
        "\"version\": \"x",
        1,
    );
    assert_ne!(text, faulty);
    let page = send_file(&ines, &path, &TERMS, faulty.as_bytes());
    assert_eq!(page.status, 422);
    assert!(page.says("Nothing was stored"), "{}", page.body);
    assert!(
        page.body.contains("<code>/format</code>") && page.body.contains("<code>/version</code>"),
        "{}",
        page.body
    );
    assert!(
        page.body.contains("value=\"2027-03-01T09:00\""),
        "what was typed stays"
    );
    let page = send_file(&ines, &path, &TERMS, b"\xff<script>");
    assert_eq!(page.status, 422);
    assert!(page.says("one fault") && !page.body.contains("<script>"));
    assert_eq!(offered(&ines.open(&path)), SHIPPED);
    assert!(
        ines.open("/console")
            .body
            .matches("/console/waves/")
            .count()
            == 0
    );
}

#[test]
fn a_definition_of_ones_own_is_asked_and_offered_again_to_oneself_only() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let relationship = ines.add_relationship();
    let path = new_wave(&relationship);
    let page = send_file(&ines, &path, &TERMS, SMALL);
    assert_eq!(page.status, 303, "{}", page.body);
    let wave = last(page.header("location").unwrap());
    let digest = ines
        .open(&format!("/console/waves/{wave}/edit"))
        .body
        .split("\" selected>")
        .next()
        .unwrap()
        .rsplit('"')
        .next()
        .unwrap()
        .to_owned();
    assert_eq!(digest.len(), 64);
    assert_eq!(offered(&ines.open(&path)), SHIPPED + 1);
    let mut terms = TERMS.to_vec();
    terms.push(("definition", &digest));
    assert_eq!(ines.send(&path, &terms).status, 303);

    let otto = site.signed_in(OTTO);
    let his = new_wave(&otto.add_relationship());
    assert_eq!(offered(&otto.open(&his)), SHIPPED);
    assert_eq!(
        otto.send(&his, &terms).status,
        404,
        "somebody else's definition does not exist here"
    );
}

#[test]
fn a_draft_can_be_given_another_definition_and_is_then_to_be_confirmed_again() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    let at = format!("/console/waves/{wave}");
    for (panel, _) in site.panels(&wave) {
        let mut connection = site.services.store.connection().unwrap();
        rapport::store::note_roster_confirmed(&mut connection, panel, true).unwrap();
    }
    assert!(ines.open(&at).says("Confirmed by the representative"));
    let same = ines.send(&format!("{at}/edit"), &TERMS);
    assert_eq!(same.status, 303);
    assert!(
        ines.open(&at).says("Confirmed by the representative"),
        "only the dates were saved"
    );
    let page = send_file(&ines, &format!("{at}/edit"), &TERMS, SMALL);
    assert_eq!(page.status, 303, "{}", page.body);
    let page = ines.open(&at);
    assert!(page.says("Not confirmed by the representative"));
    assert!(!page.says("Compatibility and trust"));

    let german = String::from_utf8(SMALL.to_vec())
        .unwrap()
        .replace("\"en\"", "\"de\"");
    let page = send_file(&ines, &format!("{at}/edit"), &TERMS, german.as_bytes());
    assert_eq!(page.status, 422);
    assert!(page.says("change the roster first"), "{}", page.body);
    assert!(page.says("choose your definition file again"));
}

#[test]
fn the_note_goes_into_every_mail() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    let at = format!("/console/waves/{wave}");
    let mut terms = TERMS.to_vec();
    terms.push(("note", "We talk about the results\r\non 4 May."));
    assert_eq!(ines.send(&format!("{at}/edit"), &terms).status, 303);
    assert!(ines.open(&at).says("on 4 May."));
    assert!(ines.open(&format!("{at}/edit")).says("on 4 May."));
    assert_eq!(
        ines.open(&format!("{at}/mails/buyer"))
            .body
            .matches("on 4 May.")
            .count(),
        2
    );
    let long = "x".repeat(1001);
    terms.last_mut().unwrap().1 = &long;
    let page = ines.send(&format!("{at}/edit"), &terms);
    assert_eq!(page.status, 422);
    assert!(page.says("A note has at most 1000 characters"));
    assert!(ines.open(&at).says("on 4 May."), "the one before stays");
}
