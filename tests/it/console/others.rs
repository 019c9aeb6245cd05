//! What belongs to somebody else does not exist.

use super::site::{INES, OTTO, TERMS, open_site};

#[test]
fn another_facilitators_wave_is_not_there() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let otto = site.signed_in(OTTO);
    let relationship = ines.add_relationship();
    let wave = ines.add_wave(&relationship);
    for party in ["buyer", "supplier"] {
        ines.enter_roster(&wave, party, 12);
    }
    let (_, people) = site.panels(&wave).remove(0);
    let person = people[0].id.to_string();
    assert!(!otto.open("/console").says("Nordwerk"));
    let own = otto.add_wave(&otto.add_relationship());

    let pages = [
        format!("/console/relationships/{relationship}"),
        format!("/console/relationships/{relationship}/waves/new"),
        format!("/console/relationships/{relationship}/representative/buyer"),
        format!("/console/relationships/{relationship}/branding"),
        format!("/console/waves/{wave}/agreements"),
        format!("/console/waves/{wave}/readout"),
        format!("/console/waves/{wave}"),
        format!("/console/waves/{wave}/edit"),
        format!("/console/waves/{wave}/next"),
        format!("/console/waves/{wave}/rosters/buyer"),
        format!("/console/waves/{wave}/questionnaire/buyer"),
        format!("/console/waves/{wave}/mails/buyer"),
        format!("/console/waves/{wave}/launch"),
        format!("/console/waves/{wave}/remind"),
        format!("/console/waves/{wave}/close"),
        format!("/console/waves/{wave}/release"),
        format!("/console/waves/{wave}/people"),
        format!("/console/waves/{wave}/people/{person}"),
        format!("/console/waves/{own}/people/{person}"),
        format!("/console/waves/{wave}/postpone"),
        format!("/console/waves/{wave}/comments"),
        format!("/console/waves/{wave}/readout/report.pdf"),
    ];
    for path in &pages {
        let page = otto.open(path);
        assert_eq!(page.status, 404, "{path}");
        assert!(
            !page.says("Nordwerk") && !page.says("buyer.example"),
            "{path}"
        );
    }
    let mut fields = TERMS.to_vec();
    fields.extend([
        ("sure", "1"),
        ("text", "email\nx@buyer.example"),
        ("email", "x@buyer.example"),
        ("invitation", person.as_str()),
    ]);
    let actions = [
        format!("/console/relationships/{relationship}/waves/new"),
        format!("/console/relationships/{relationship}/representative/buyer"),
        format!("/console/relationships/{relationship}/branding"),
        format!("/console/waves/{wave}/agreements"),
        format!("/console/waves/{wave}/edit"),
        format!("/console/waves/{wave}/next"),
        format!("/console/waves/{wave}/rosters/buyer"),
        format!("/console/waves/{wave}/test-mail/buyer"),
        format!("/console/waves/{wave}/representative/buyer"),
        format!("/console/waves/{wave}/representative/buyer/revoke"),
        format!("/console/waves/{wave}/measure"),
        format!("/console/waves/{wave}/launch"),
        format!("/console/waves/{wave}/remind"),
        format!("/console/waves/{wave}/close"),
        format!("/console/waves/{wave}/release"),
        format!("/console/waves/{wave}/people/resend"),
        format!("/console/waves/{own}/people/resend"),
        format!("/console/waves/{wave}/people/{person}"),
        format!("/console/waves/{own}/people/{person}"),
        format!("/console/waves/{wave}/postpone"),
        format!("/console/waves/{wave}/comments"),
    ];
    for path in &actions {
        assert_eq!(otto.send(path, &fields).status, 404, "{path}");
    }
    assert!(site.console_mail().is_empty());
    assert!(
        ines.open(&format!("/console/waves/{wave}"))
            .says("In preparation")
    );
}

#[test]
fn a_party_that_is_not_there_is_no_page() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    for path in [
        "rosters/owner",
        "questionnaire/Buyer",
        "mails/%2e%2e",
        "people/nobody",
    ] {
        assert_eq!(
            ines.open(&format!("/console/waves/{wave}/{path}")).status,
            404,
            "{path}"
        );
    }
    assert_eq!(ines.open("/console/waves/1").status, 404);
    assert_eq!(
        ines.open(&format!("/console/waves/{}", "0".repeat(32)))
            .status,
        404
    );
    assert_eq!(ines.open("/console/nowhere").status, 404);
}
