//! Representatives: links, the roster, and the documents.

use jiff::SignedDuration;
use rapport::workflow::{ConsoleLetter, RepresentativeLetter};

use super::site::{INES, PASSWORD, Site, last, open_site};

fn review_letters(site: &Site) -> Vec<RepresentativeLetter> {
    site.console_mail()
        .into_iter()
        .filter_map(|letter| match letter {
            ConsoleLetter::Review(letter) => Some(letter),
            _ => None,
        })
        .collect()
}

fn path(letter: &RepresentativeLetter) -> String {
    format!("/r/{}", last(&letter.link))
}

#[test]
pub fn a_representative_reads_and_confirms() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    let page = ines.send(&format!("/console/waves/{wave}/representative/buyer"), &[]);
    assert!(page.header("location").unwrap().ends_with("?done=asked"));
    let letters = review_letters(&site);
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to.email, "ana@buyer.example");
    let at = path(&letters[0]);

    let ana = site.browser();
    let page = ana.open(&at);
    assert_eq!(page.status, 200);
    assert_eq!(page.header("set-cookie"), None);
    assert!(page.says("Nordwerk and Halden: 2027"));
    assert!(page.says("p12@buyer.example"));
    assert!(
        !page.says("@supplier.example"),
        "the partner's people are not theirs to see"
    );
    assert!(page.says("1 March 2027, 09:00 (CET, Europe/Berlin)"));
    assert!(
        ana.open(&format!("{at}/questionnaire"))
            .says("This is a preview")
    );
    assert!(
        ines.open(&format!("/console/waves/{wave}"))
            .says("Not confirmed")
    );

    let digest = page.between("name=\"roster\" value=\"", "\"");
    let confirm = format!("{at}/confirm");
    assert_eq!(ana.open(&confirm).status, 405, "confirming is no link");
    let page = ana.post_body(
        &confirm,
        "application/x-www-form-urlencoded",
        &[("sec-fetch-site", "cross-site")],
        format!("roster={digest}").as_bytes(),
    );
    assert_eq!(page.status, 403);
    let page = ana.post(&confirm, &[("roster", &digest)]);
    assert_eq!(page.status, 303);
    assert!(
        ana.open(page.header("location").unwrap())
            .says("The list is confirmed")
    );
    assert!(
        ines.open(&format!("/console/waves/{wave}"))
            .says("Confirmed by the representative")
    );
    let page = ines.open(&format!("/console/waves/{wave}/launch"));
    assert!(page.says("Halden has not confirmed") && !page.says("Nordwerk has not confirmed"));
    ines.launch(&wave);
    let (panel, _) = site.panels(&wave).remove(0);
    assert!(
        ana.open(&format!("/s/{panel}"))
            .says("Nordwerk has confirmed the list")
    );
    assert!(ana.open(&at).says("Fingerprint"));
}

#[test]
pub fn nobody_confirms_what_was_not_shown() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    let ask = format!("/console/waves/{wave}/representative/buyer");
    ines.send(&ask, &[]);
    let at = path(&review_letters(&site)[0]);
    let ana = site.browser();
    let digest = ana.open(&at).between("name=\"roster\" value=\"", "\"");
    ines.enter_roster(&wave, "buyer", 13);
    let confirm = format!("{at}/confirm");
    let page = ana.post(&confirm, &[("roster", &digest)]);
    assert_eq!(page.status, 409);
    assert!(page.says("The list was changed while you read it") && page.says("p13@buyer.example"));
    assert_eq!(ana.post(&confirm, &[]).status, 409);
    let digest = page.between("name=\"roster\" value=\"", "\"");
    assert_eq!(ana.post(&confirm, &[("roster", &digest)]).status, 303);
    ines.enter_roster(&wave, "buyer", 13);
    let page = ines.open(&format!("/console/waves/{wave}"));
    assert!(
        !page.says("Confirmed by the representative"),
        "another list is to be confirmed again"
    );
    ines.launch(&wave);
    let page = ana.post(&confirm, &[("roster", &digest)]);
    assert_eq!(page.status, 409);
    assert!(
        page.says("The wave was launched meanwhile"),
        "{}",
        page.body
    );
}

#[test]
pub fn links_expire_and_can_be_revoked() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    let ask = format!("/console/waves/{wave}/representative/buyer");
    ines.send(&ask, &[]);
    ines.send(&ask, &[]);
    let letters = review_letters(&site);
    let [first, second] = letters.as_slice() else {
        panic!("two letters are expected");
    };
    let ana = site.browser();
    assert_eq!(ana.open(&path(first)).status, 200);
    assert_ne!(first.link, second.link);
    assert!(
        ines.open(&format!("/console/waves/{wave}"))
            .says("A link is valid until")
    );
    assert_eq!(ines.send(&format!("{ask}/revoke"), &[]).status, 303);
    for letter in &letters {
        assert_eq!(ana.open(&path(letter)).status, 410);
        let confirm = format!("{}/confirm", path(letter));
        assert_eq!(ana.post(&confirm, &[("roster", "x")]).status, 410);
    }
    ines.send(&ask, &[]);
    let at = path(&review_letters(&site)[0]);
    site.pass(SignedDuration::from_secs(30 * 24 * 3600 - 1));
    assert_eq!(ana.open(&at).status, 200);
    site.pass(SignedDuration::from_secs(1));
    assert_eq!(ana.open(&at).status, 410);
    assert_eq!(ana.open(&format!("{at}/questionnaire")).status, 410);
    assert_eq!(ana.open(&format!("/r/{}", "0".repeat(64))).status, 410);
    assert_eq!(ana.open("/r/x").status, 410);
}

#[test]
pub fn a_changed_representative_ends_the_links_of_the_one_before() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    ines.send(&format!("/console/waves/{wave}/representative/buyer"), &[]);
    let at = path(&review_letters(&site)[0]);
    let page = ines.open(&format!("/console/waves/{wave}"));
    let relationship = page.between("/console/relationships/", "\"");
    let change = format!("/console/relationships/{relationship}/representative/buyer");
    assert!(
        ines.open(&change)
            .body
            .contains("value=\"ana@buyer.example\"")
    );
    assert_eq!(ines.send(&change, &[("email", "nobody")]).status, 422);
    assert_eq!(site.browser().open(&at).status, 200);
    let person = [("name", "Eva Lund"), ("email", "eva@buyer.example")];
    assert_eq!(ines.send(&change, &person).status, 303);
    assert_eq!(site.browser().open(&at).status, 410);
    ines.send(&format!("/console/waves/{wave}/representative/buyer"), &[]);
    assert_eq!(review_letters(&site)[0].to.email, "eva@buyer.example");
}

#[test]
pub fn both_sides_get_the_documents_at_the_same_moment() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    ines.launch(&wave);
    site.set("2027-03-18T09:00:00Z");
    ines.sign_in(INES, PASSWORD);
    for party in ["buyer", "supplier"] {
        ines.send(
            &format!("/console/waves/{wave}/representative/{party}"),
            &[],
        );
    }
    let links: Vec<String> = review_letters(&site).iter().map(path).collect();
    assert_eq!(links.len(), 2);
    for (panel, people) in site.panels(&wave) {
        people
            .iter()
            .for_each(|invitee| site.answer(panel, invitee, ""));
    }
    let documents = |link: &String| site.browser().open(&format!("{link}/readout/report.html"));
    site.set("2027-03-20T16:00:00Z");
    ines.sign_in(INES, PASSWORD);
    ines.send(&format!("/console/waves/{wave}/close"), &[("sure", "1")]);
    for link in &links {
        assert_eq!(documents(link).status, 409, "closed is not released");
        assert!(!site.browser().open(link).body.contains("/readout/"));
    }
    ines.send(&format!("/console/waves/{wave}/release"), &[("sure", "1")]);
    let letters = site.console_mail();
    let told: Vec<&str> = letters
        .iter()
        .filter_map(|letter| match letter {
            ConsoleLetter::Documents(letter) => Some(letter.to.email.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(told.len(), 2);
    assert_ne!(told[0], told[1]);
    let bodies: Vec<String> = links.iter().map(|link| documents(link).body).collect();
    assert!(bodies[0].contains("<html"));
    assert_eq!(bodies[0], bodies[1], "both read the same");
    for link in &links {
        assert!(
            site.browser()
                .open(link)
                .body
                .contains("/readout/report.pdf")
        );
        assert_eq!(
            site.browser().open(&format!("{link}/readout/x")).status,
            404
        );
    }
}
