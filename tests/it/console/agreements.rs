//! Agreements, themes and the look of readouts, by their forms.

use image::ImageFormat;
use rapport::workflow::ConsoleLetter;

use super::site::{Browser, INES, OTTO, PASSWORD, Site, last, open_site};
use crate::desk::looks::picture;

/// A wave that is closed, with a comment from each side.
fn closed(site: &Site) -> (Browser, String) {
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    ines.launch(&wave);
    site.set("2027-03-02T09:00:00Z");
    for (panel, people) in site.panels(&wave) {
        for invitee in &people {
            let first = invitee.person.email.starts_with("p01");
            site.answer(panel, invitee, if first { "They answer late" } else { "" });
        }
    }
    site.set("2027-03-20T16:00:00Z");
    ines.sign_in(INES, PASSWORD);
    ines.send(&format!("/console/waves/{wave}/close"), &[("sure", "1")]);
    (ines, wave)
}

fn released(site: &Site) -> (Browser, String) {
    let (ines, wave) = closed(site);
    let path = format!("/console/waves/{wave}/comments");
    ines.send(&path, &[("d1", "show"), ("d2", "show")]);
    let page = ines.send(&format!("/console/waves/{wave}/release"), &[("sure", "1")]);
    assert_eq!(page.status, 303, "{}", page.body);
    (ines, wave)
}

const ACTION: [(&str, &str); 5] = [
    ("text", "Meet <b>every</b> month"),
    ("facet", "early-warning"),
    ("owner-buyer", "Ana Berg"),
    ("owner-supplier", "Jon Lie"),
    ("due", "2027-06-30"),
];

fn with(field: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut fields = ACTION.to_vec();
    fields.retain(|(name, _)| *name != field);
    fields.push((field, value));
    fields
}

#[test]
pub fn a_comment_is_filed_under_a_facet_and_released_with_it() {
    let site = open_site();
    let (ines, wave) = closed(&site);
    let path = format!("/console/waves/{wave}/comments");
    assert!(ines.open(&path).says("Filed under"));
    let page = ines.send(&path, &[("d1", "show"), ("t1", "nothing")]);
    assert_eq!(page.status, 422);
    assert!(page.says("no such facet"), "{}", page.body);
    let marks = [
        ("d1", "show"),
        ("t1", "early-warning"),
        ("d2", "withhold"),
        ("t2", "openness"),
    ];
    assert_eq!(ines.send(&path, &marks).status, 303);
    let page = ines.open(&path);
    assert!(
        page.body
            .contains("<option value=\"early-warning\" selected>")
    );
    ines.send(&format!("/console/waves/{wave}/release"), &[("sure", "1")]);
    let json = ines.open(&format!("/console/waves/{wave}/readout/release.json"));
    assert!(json.says("\"theme\": \"early-warning\""), "{}", json.body);
    assert!(!json.says("\"theme\": \"openness\""), "{}", json.body);
}

#[test]
pub fn actions_are_recorded_on_the_page_and_read_by_both_sides() {
    let site = open_site();
    let (ines, wave) = released(&site);
    let at = format!("/console/waves/{wave}/agreements");
    let page = ines.open(&at);
    assert!(page.says("This is not anonymous") && page.says("Nothing was recorded yet"));
    for (field, value, why) in [
        ("text", " ", "The action must have 1 to 500 characters"),
        (
            "owner-supplier",
            "",
            "The owner at Halden must have 1 to 100",
        ),
        ("due", "soon", "The date cannot be read"),
        ("facet", "nothing", "no such facet"),
    ] {
        let page = ines.send(&at, &with(field, value));
        assert_eq!(page.status, 422);
        assert!(page.says(why), "{}", page.body);
        assert!(
            page.body.contains("value=\"Ana Berg\""),
            "what was entered is kept"
        );
    }
    assert_eq!(ines.send(&at, &ACTION).status, 303);
    let page = ines.open(&format!("{at}?done=recorded"));
    assert!(page.says("The action is recorded.") && page.says("30 June 2027"));
    assert!(page.body.contains("Meet &#60;b&#62;every"), "{}", page.body);
    let one = last(
        &page
            .between("href=\"/console/waves/", "\"><")
            .replace("/outcome", ""),
    );
    let action = page.between(&format!("{at}/"), "/outcome");
    assert!(!one.is_empty());
    assert_eq!(
        ines.send(&format!("{at}/{action}"), &with("text", "Meet weekly"))
            .status,
        303
    );
    let outcome = format!("{at}/{action}/outcome");
    assert_eq!(
        ines.send(&outcome, &[("result", "partly"), ("note", "Half a year")])
            .status,
        303
    );
    let long = "x".repeat(301);
    let page = ines.send(&outcome, &[("result", "done"), ("note", &long)]);
    assert_eq!(page.status, 422);

    for letter in site.console_mail() {
        let ConsoleLetter::Documents(letter) = letter else {
            continue;
        };
        let link = letter.link.replace("http://localhost", "");
        let page = site.browser().open(&link);
        for words in [
            "What was agreed on",
            "Meet weekly",
            "Jon Lie",
            "Partly done. Half a year",
        ] {
            assert!(page.says(words), "{words}: {}", page.body);
        }
        assert!(!page.body.contains("agreements/"), "to read only");
    }
    let otto = site.signed_in(OTTO);
    for path in [String::new(), format!("/{action}")] {
        assert_eq!(otto.open(&format!("{at}{path}")).status, 404);
        assert_eq!(otto.send(&format!("{at}{path}"), &ACTION).status, 404);
    }
    for step in ["outcome", "remove"] {
        assert_eq!(
            otto.send(&format!("{at}/{action}/{step}"), &[("result", "done")])
                .status,
            404
        );
    }
    // Without the session's token nothing is taken.
    assert_eq!(ines.post(&at, &ACTION).status, 403);
    assert_eq!(ines.send(&format!("{at}/{action}/remove"), &[]).status, 303);
    assert!(ines.open(&at).says("Nothing was recorded yet"));
}

#[test]
pub fn next_years_page_asks_what_became_of_this_years_actions() {
    let site = open_site();
    let (ines, wave) = released(&site);
    let at = format!("/console/waves/{wave}/agreements");
    ines.send(&at, &ACTION);
    let terms = [
        ("label", "2028"),
        ("opens", "2028-03-01T09:00"),
        ("closes", "2028-03-19T17:00"),
        ("zone", "Europe/Berlin"),
        ("period", ""),
        ("k", "5"),
    ];
    let page = ines.send(&format!("/console/waves/{wave}/next"), &terms);
    let next = last(page.header("location").unwrap()).replace("?done=followed", "");
    let page = ines.open(&format!("/console/waves/{next}"));
    assert!(
        page.says("One action was agreed on after 2027"),
        "{}",
        page.body
    );
    assert!(page.body.contains(&at));
    let early = ines.send(&format!("/console/waves/{next}/agreements"), &ACTION);
    assert!(early.says("release the wave first"), "{}", early.body);
}

/// A form with a file, as browsers send it.
fn upload(browser: &Browser, path: &str, fields: &[(&str, &str)], logo: &[u8]) -> u16 {
    let mut body = Vec::new();
    let token = browser.token();
    let mut all = vec![("token", token.as_str())];
    all.extend(fields);
    for (name, value) in all {
        let part =
            format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    body.extend(b"--b\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"l\"\r\nContent-Type: image/png\r\n\r\n");
    body.extend(logo);
    body.extend(b"\r\n--b--\r\n");
    let page = browser.post_body(path, "multipart/form-data; boundary=b", &[], &body);
    page.status
}

#[test]
pub fn a_look_is_uploaded_shown_and_removed() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let relationship = ines.add_relationship();
    let at = format!("/console/relationships/{relationship}");
    assert!(ines.open(&at).says("Plain: no logo"));
    let fields = [
        ("accent", "#1d6b66"),
        ("cover", "<i>Both</i> of us"),
        ("language", ""),
    ];
    let logo = picture(60, 20, ImageFormat::Png);
    assert_eq!(
        upload(&ines, &format!("{at}/branding"), &fields, &logo),
        303
    );
    let page = ines.open(&at);
    assert!(page.body.contains("&#60;i&#62;Both") && page.says("The colour #1d6b66"));
    let shown = ines.open(&format!("{at}/logo"));
    assert_eq!(shown.bytes, logo);
    assert_eq!(shown.header("content-type"), Some("image/png"));
    assert!(
        shown
            .header("content-security-policy")
            .unwrap()
            .contains("default-src 'none'")
    );
    let patch = ines.open(&format!("{at}/colour"));
    assert!(patch.body.contains("fill=\"#1d6b66\""));
    for (bytes, fields) in [
        (b"<svg/>".to_vec(), fields),
        (
            logo.clone(),
            [("accent", "#ffff00"), ("cover", ""), ("language", "")],
        ),
        (
            logo.clone(),
            [("accent", ""), ("cover", ""), ("language", "tlh")],
        ),
        (logo[..70].to_vec(), fields),
    ] {
        assert_eq!(
            upload(&ines, &format!("{at}/branding"), &fields, &bytes),
            422
        );
    }
    assert_eq!(
        ines.open(&format!("{at}/logo")).bytes,
        logo,
        "it is as it was"
    );
    let otto = site.signed_in(OTTO);
    for path in ["branding", "logo", "colour"] {
        assert_eq!(otto.open(&format!("{at}/{path}")).status, 404, "{path}");
    }
    assert_eq!(otto.send(&format!("{at}/branding"), &fields).status, 404);
    assert_eq!(
        ines.send(&format!("{at}/branding"), &[("remove", "1")])
            .status,
        303
    );
    assert_eq!(ines.open(&format!("{at}/logo")).status, 404);
    assert!(ines.open(&at).says("Plain: no logo"));
}
