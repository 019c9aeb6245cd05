//! A facilitator's whole way, page by page.

use jiff::SignedDuration;
use rapport::ballot::Addendum;
use rapport::store;
use rapport::workflow::ConsoleLetter;

use super::site::{INES, TERMS, last, open_site, roster};

#[test]
pub fn a_relationship_is_added_and_what_is_wrong_comes_back() {
    let site = open_site();
    let ines = site.signed_in(INES);
    assert!(ines.open("/console").says("There is none yet"));
    let page = ines.send(
        "/console/relationships/new",
        &[
            ("name", "Nordwerk and Halden"),
            ("buyer-name", "Nordwerk"),
            ("buyer-email", "ana"),
        ],
    );
    assert_eq!(page.status, 422);
    assert!(page.says("The buyer's representative: the address has no @; correct it."));
    assert!(
        page.body.contains("value=\"Nordwerk\""),
        "what was entered is kept"
    );
    let relationship = ines.add_relationship();
    let page = ines.open(&format!("/console/relationships/{relationship}"));
    assert!(page.says("Ana Berg") && page.says("jon@supplier.example"));
    assert!(ines.open("/console").says("Nordwerk and Halden"));
}

#[test]
pub fn terms_are_checked_and_can_be_changed_until_launch() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let relationship = ines.add_relationship();
    let path = format!("/console/relationships/{relationship}/waves/new");
    assert!(
        ines.open(&path).body.contains("value=\"2027-02-08T09:00\""),
        "a week ahead"
    );
    for (field, value, words) in [
        ("zone", "Middle/Earth", "This time zone is not known"),
        ("opens", "soon", "The opening time could not be read"),
        (
            "closes",
            "2027-03-01T09:30",
            "Closing time must be at least one hour",
        ),
        ("k", "3", "K must be at least 5"),
        ("k", "many", "must be a whole number"),
        ("label", "", "label must have 1 to 40 characters"),
    ] {
        let terms = TERMS.map(|(name, known)| (name, if name == field { value } else { known }));
        let page = ines.send(&path, &terms);
        assert_eq!(page.status, 422, "{field}");
        assert!(page.says(words), "{field}: {}", page.body);
    }
    let wave = ines.add_wave(&relationship);
    let page = ines.open(&format!("/console/waves/{wave}"));
    assert!(
        page.says("1 March 2027, 09:00 (CET, Europe/Berlin)"),
        "every time names its zone"
    );
    let edit = format!("/console/waves/{wave}/edit");
    assert!(ines.open(&edit).body.contains("value=\"2027-03-19T17:00\""));
    let terms = TERMS.map(|(name, known)| (name, if name == "label" { "Spring" } else { known }));
    let page = ines.send(&edit, &terms);
    assert_eq!(
        page.header("location").unwrap(),
        format!("/console/waves/{wave}?done=edited")
    );
    assert!(
        ines.open(page.header("location").unwrap())
            .says("The terms are saved")
    );
    for party in ["buyer", "supplier"] {
        ines.enter_roster(&wave, party, 12);
    }
    ines.launch(&wave);
    assert_eq!(ines.open(&edit).status, 409);
    assert_eq!(ines.send(&edit, &terms).status, 409);
}

#[test]
pub fn bad_lines_of_a_roster_are_shown_in_place() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.add_wave(&ines.add_relationship());
    let path = format!("/console/waves/{wave}/rosters/buyer");
    let pasted = "name\temail\nAna\tana@buyer.example\n\nBo\tbo\nCy\tana@buyer.example\n";
    let page = ines.send(&path, &[("text", pasted)]);
    assert_eq!(page.status, 422);
    assert!(page.says("2 lines cannot be used"));
    let rows: Vec<&str> = page.body.split("<strong>Line ").skip(1).collect();
    assert!(rows[0].starts_with("4</strong> <code>Bo\tbo</code> <span>the address has no @"));
    assert!(rows[1].starts_with("5</strong>") && rows[1].contains("line 2 already"));
    assert!(
        page.body.contains("Bo\tbo\n"),
        "the list can be corrected where it stands"
    );
    let page = ines.send(&path, &[("text", "just words")]);
    assert!(page.says("line 1 must name the columns"), "{}", page.body);
    assert!(ines.open(&path).says("Person") || site_is_empty(&ines.open(&path).body));

    let token = ines.token();
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n\
         --x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nignored\r\n\
         --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"buyer.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n\u{feff}{}\r\n--x--\r\n",
        roster("buyer", 14)
    );
    let page = ines.post_body(
        &path,
        "multipart/form-data; boundary=x",
        &[],
        body.as_bytes(),
    );
    assert_eq!(page.status, 303, "{}", page.body);
    assert!(
        ines.open(&format!("/console/waves/{wave}"))
            .says("14 people")
    );
    assert!(ines.open(&path).says("Person 14,p14@buyer.example,en"));
    let page = ines.send(
        &format!("/console/waves/{wave}/rosters/supplier"),
        &[("text", "email\np14@buyer.example")],
    );
    assert!(page.says("invited by the other party"));
}

fn site_is_empty(body: &str) -> bool {
    !body.contains("@buyer.example")
}

#[test]
pub fn a_draft_can_be_looked_at_and_mailed_to_oneself() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    let page = ines.open(&format!("/console/waves/{wave}/questionnaire/supplier"));
    assert_eq!(page.status, 200);
    assert!(page.says("This is a preview"));
    assert!(page.says("12 people of Halden"));
    assert!(!page.body.contains("<form") && !page.body.contains("type=\"submit\""));
    let page = ines.open(&format!("/console/waves/{wave}/mails/buyer"));
    assert!(page.says("XXXXX XXXXX XXXXX XXXXX") && page.says("This is a reminder"));
    assert!(page.says("Friday 19 March 2027, 17:00 (Europe/Berlin)"));
    let page = ines.send(&format!("/console/waves/{wave}/test-mail/buyer"), &[]);
    assert!(
        page.header("location")
            .unwrap()
            .ends_with("?done=test-mail")
    );
    let letters = site.console_mail();
    let [ConsoleLetter::Sample(letter)] = letters.as_slice() else {
        panic!("one sample is expected");
    };
    assert_eq!(letter.invitation.person.email, INES);
    assert_eq!(letter.own_name, "Nordwerk");
    assert_eq!(site.waiting(&wave), 0, "nobody else is written to");
}

#[test]
pub fn launching_says_what_it_does_and_wants_a_tick() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.add_wave(&ines.add_relationship());
    ines.enter_roster(&wave, "buyer", 4);
    ines.enter_roster(&wave, "supplier", 12);
    let path = format!("/console/waves/{wave}/launch");
    let page = ines.open(&path);
    assert!(page.says("The buyer has 4 invitees; at least 5 are needed"));
    assert!(
        !page.body.contains("name=\"sure\""),
        "no button for what cannot be done"
    );
    assert_eq!(ines.send(&path, &[("sure", "1")]).status, 422);

    ines.enter_roster(&wave, "buyer", 11);
    let page = ines.open(&path);
    assert!(page.says("What cannot be undone"));
    assert!(page.says("Nordwerk: 11 people"));
    assert!(page.says("12 to 20 a side"));
    assert!(page.says("Halden has not confirmed its list"));
    assert_eq!(
        ines.send(&path, &[]).status,
        422,
        "without the tick nothing happens"
    );
    assert!(
        ines.open(&format!("/console/waves/{wave}"))
            .says("In preparation")
    );
    ines.launch(&wave);
    let page = ines.open(&format!("/console/waves/{wave}?done=launched"));
    assert!(page.says("Launched. Invitations go out from opening time on."));
    assert_eq!(site.waiting(&wave), 23);
    assert_eq!(ines.open(&path).status, 409);
    assert_eq!(ines.send(&path, &[("sure", "1")]).status, 409);
    let page = ines.enter_roster(&wave, "buyer", 12);
    assert!(
        page.says("The wave was launched; its rosters are fixed"),
        "{}",
        page.body
    );
}

#[test]
pub fn closing_moves_to_a_later_time_only() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    let path = format!("/console/waves/{wave}/postpone");
    assert_eq!(
        ines.open(&path).status,
        409,
        "a draft's times are simply changed"
    );
    ines.launch(&wave);
    assert!(ines.open(&path).body.contains("value=\"2027-03-26T17:00\""));
    for (closes, words) in [
        (
            "2027-03-19T16:59",
            "Closing can only be moved to a later time",
        ),
        (
            "2027-03-19T17:00",
            "Closing can only be moved to a later time",
        ),
        (
            "2027-05-18T18:01",
            "The latest closing time was fixed at launch",
        ),
        ("later", "could not be read"),
    ] {
        let page = ines.send(&path, &[("closes", closes)]);
        assert_eq!(page.status, 422);
        assert!(page.says(words), "{closes}: {}", page.body);
    }
    assert_eq!(
        ines.send(&path, &[("closes", "2027-03-30T12:00")]).status,
        303
    );
    let page = ines.open(&format!("/console/waves/{wave}"));
    assert!(page.says("30 March 2027, 12:00 (CEST, Europe/Berlin)"));
    let mut connection = site.services.store.connection().unwrap();
    let addenda = store::addenda(&mut connection, wave.parse().unwrap()).unwrap();
    let entry: Addendum = serde_json::from_str(&addenda[0]).unwrap();
    let closes_at = "2027-03-30T10:00:00Z".parse().unwrap();
    assert_eq!(entry, Addendum::ClosingPostponed { closes_at });
    site.set("2027-03-31T10:00:00Z");
    assert_eq!(ines.sign_in(INES, super::site::PASSWORD).status, 303);
    assert_eq!(
        ines.send(&path, &[("closes", "2027-04-30T12:00")]).status,
        422,
        "it is over"
    );
}

#[test]
pub fn an_invitation_is_sent_again_and_an_address_corrected() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    ines.launch(&wave);
    assert_eq!(site.waiting(&wave), 24);
    let (panel, people) = site.panels(&wave).remove(0);
    let somebody = &people[0];
    let page = ines.open(&format!("/console/waves/{wave}/people"));
    assert!(page.says("p01@buyer.example") && page.says("p12@supplier.example"));
    let resend = format!("/console/waves/{wave}/people/resend");
    let id = somebody.id.to_string();
    assert_eq!(ines.send(&resend, &[("invitation", &id)]).status, 303);
    assert_eq!(site.waiting(&wave), 25);
    assert_eq!(
        ines.send(&resend, &[("invitation", &panel.to_string())])
            .status,
        404
    );

    let path = format!("/console/waves/{wave}/people/{id}");
    assert!(ines.open(&path).says("The old address gets a notice"));
    for (address, words) in [
        ("not an address", "holds a character"),
        ("P02@buyer.example", "This address is invited already"),
        ("p01@supplier.example", "This address is invited already"),
    ] {
        let page = ines.send(&path, &[("email", address)]);
        assert_eq!(page.status, 422);
        assert!(page.says(words), "{address}: {}", page.body);
    }
    for address in ["first@buyer.example", "second@buyer.example"] {
        assert_eq!(ines.send(&path, &[("email", address)]).status, 303);
    }
    assert_eq!(site.waiting(&wave), 27);
    let notices: Vec<String> = site
        .console_mail()
        .into_iter()
        .filter_map(|letter| match letter {
            ConsoleLetter::OldAddress { to, .. } => Some(to),
            _ => None,
        })
        .collect();
    assert_eq!(notices.len(), 2);
    assert!(notices.contains(&"p01@buyer.example".to_owned()));
    let (_, now) = site.panels(&wave).remove(0);
    assert!(
        now.iter()
            .any(|i| i.id == somebody.id && i.person.email == "second@buyer.example")
    );
    assert!(
        ines.open(&format!("/console/waves/{wave}"))
            .says("2 addresses were corrected since")
    );
}

#[test]
pub fn from_an_open_wave_to_the_readout_and_the_next_wave() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    ines.launch(&wave);
    let at = |path: &str| format!("/console/waves/{wave}{path}");
    let page = ines.send(&at("/remind"), &[("sure", "1")]);
    assert!(
        page.says("Reminders go out only while answers are taken"),
        "{}",
        page.body
    );
    site.set("2027-03-02T09:00:00Z");
    ines.sign_in(INES, super::site::PASSWORD);
    assert!(
        ines.open(&at("/remind"))
            .says("Nobody is told who that is or how many")
    );
    assert_eq!(ines.send(&at("/remind"), &[]).status, 422);
    assert_eq!(ines.send(&at("/remind"), &[("sure", "1")]).status, 303);
    for (panel, people) in site.panels(&wave) {
        for invitee in people.iter().take(11) {
            let comment = if invitee.person.email.starts_with("p01") {
                "<b>They answer late</b>"
            } else {
                ""
            };
            site.answer(panel, invitee, comment);
        }
    }
    assert!(
        ines.open(&at("")).says("Not measured yet"),
        "looking measures nothing"
    );
    assert_eq!(ines.send(&at("/measure"), &[]).status, 303);
    assert!(ines.open(&at("")).says("Measured 2 March 2027"));
    let page = ines.send(&at("/close"), &[("sure", "1")]);
    assert!(page.says("The wave can be closed from"), "{}", page.body);
    for early in ["/comments", "/release", "/readout/report.pdf"] {
        assert_eq!(ines.open(&at(early)).status, 409, "{early}");
    }

    site.set("2027-03-20T16:00:00Z");
    ines.sign_in(INES, super::site::PASSWORD);
    assert!(ines.open(&at("")).says("Over, and ready to be closed"));
    assert!(ines.open(&at("/close")).says("the keys are destroyed"));
    assert_eq!(ines.send(&at("/close"), &[]).status, 422);
    let page = ines.send(&at("/close"), &[("sure", "1")]);
    assert!(
        page.header("location").unwrap().ends_with("?done=closed"),
        "{}",
        page.body
    );

    assert!(ines.open(&at("")).says("Nordwerk: 12 invited, 11 counted."));

    let page = ines.open(&at("/comments"));
    assert_eq!(page.body.matches("<blockquote>").count(), 2);
    assert!(
        page.body.contains("&#60;b&#62;They answer late"),
        "{}",
        page.body
    );
    assert!(
        ines.open(&at("/release"))
            .says("2 comments have not been decided on yet")
    );
    assert_eq!(ines.send(&at("/release"), &[("sure", "1")]).status, 422);
    let page = ines.send(&at("/comments"), &[("d1", "reword"), ("w1", " ")]);
    assert_eq!(page.status, 422);
    assert!(page.says("must have 1 to 2000 characters"));
    let words = "Answers come\r\nlate";
    let page = ines.send(&at("/comments"), &[("d1", "reword"), ("w1", words)]);
    assert!(
        ines.open(page.header("location").unwrap())
            .says("One comment is left to decide on")
    );
    ines.send(&at("/comments"), &[("d2", "withhold")]);
    assert!(
        ines.open(&at("/comments?saved"))
            .says("All comments are decided on")
    );
    let page = ines.send(&at("/release"), &[("sure", "1")]);
    assert!(
        page.header("location").unwrap().ends_with("?done=released"),
        "{}",
        page.body
    );

    let pdf = ines.open(&at("/readout/report.pdf"));
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    assert_eq!(pdf.header("content-type"), Some("application/pdf"));
    assert_eq!(
        pdf.header("content-disposition"),
        Some("attachment; filename=\"report.pdf\"")
    );
    let json = ines.open(&at("/readout/release.json"));
    assert!(json.says("Answers come") && !json.says("They answer late"));
    assert!(ines.open(&at("/readout/report.html")).says("<html"));
    assert_eq!(ines.open(&at("/readout/../../etc/passwd")).status, 404);
    assert_eq!(ines.open(&at("/readout/charts")).status, 404);
    assert_eq!(
        ines.open(&at("/comments")).status,
        409,
        "the originals are gone"
    );

    let page = ines.open(&at("/next"));
    assert!(
        page.body.contains("value=\"2028\"") && page.body.contains("value=\"2028-03-01T09:00\"")
    );
    let terms = [
        ("label", "2028"),
        ("opens", "2028-03-01T09:00"),
        ("closes", "2028-03-19T17:00"),
        ("zone", "Europe/Berlin"),
        ("period", ""),
        ("k", "5"),
    ];
    let page = ines.send(&at("/next"), &terms);
    let next = last(page.header("location").unwrap()).replace("?done=followed", "");
    let page = ines.open(&format!("/console/waves/{next}"));
    assert!(page.says("12 people") && page.says("In preparation"));
    assert!(ines.open(&at("")).says("A following wave is there already"));
}

#[test]
pub fn participation_is_measured_once_a_day() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    ines.launch(&wave);
    site.set("2027-03-02T09:00:00Z");
    ines.sign_in(INES, super::site::PASSWORD);
    let path = format!("/console/waves/{wave}");
    let measure = format!("{path}/measure");
    ines.send(&measure, &[]);
    for (panel, people) in site.panels(&wave) {
        people
            .iter()
            .take(6)
            .for_each(|invitee| site.answer(panel, invitee, ""));
    }
    site.pass(SignedDuration::from_hours(11));
    ines.send(&measure, &[]);
    assert!(
        ines.open(&path).says("Not yet enough answers"),
        "still as measured before"
    );
    site.pass(SignedDuration::from_hours(13));
    ines.sign_in(INES, super::site::PASSWORD);
    ines.send(&measure, &[]);
    assert!(ines.open(&path).says("Enough answers to release"));
}
