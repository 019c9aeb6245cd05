//! Forms are taken from pages of the session only.

use super::site::{INES, open_site};

const FORM: &str = "application/x-www-form-urlencoded";

/// Every form of a draft and of the console, by its address.
fn forms(wave: &str, relationship: &str) -> Vec<String> {
    let mut forms = vec![
        "/console/sign-out".to_owned(),
        "/console/relationships/new".to_owned(),
        format!("/console/relationships/{relationship}/waves/new"),
        format!("/console/relationships/{relationship}/representative/buyer"),
    ];
    forms.extend(
        [
            "edit",
            "next",
            "rosters/buyer",
            "test-mail/buyer",
            "representative/buyer",
            "representative/buyer/revoke",
            "measure",
            "launch",
            "remind",
            "close",
            "release",
            "people/resend",
            "people/00000000000000000000000000000000",
            "postpone",
            "comments",
        ]
        .map(|path| format!("/console/waves/{wave}/{path}")),
    );
    forms
}

#[test]
fn a_form_without_the_sessions_token_is_refused() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let relationship = ines.add_relationship();
    let wave = ines.add_wave(&relationship);
    let other = site.signed_in(INES).token();
    let own = ines.token();
    assert_ne!(own, other, "every session has its own");
    for path in forms(&wave, &relationship) {
        for token in ["", "x", &other] {
            let page = ines.post(&path, &[("token", token), ("sure", "1")]);
            assert_eq!(page.status, 403, "{path}");
            assert!(page.says("Nothing was changed"), "{path}");
        }
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "https://evil.example"),
        ] {
            let body = format!("token={own}&sure=1");
            let page = ines.post_body(&path, FORM, &[(name, value)], body.as_bytes());
            assert_eq!(page.status, 403, "{path} {name}");
        }
    }
    assert_eq!(ines.open("/console").status, 200, "still signed in");
    let headers = [("sec-fetch-site", "same-origin"), ("origin", "null")];
    let path = format!("/console/waves/{wave}/test-mail/buyer");
    let page = ines.post_body(&path, FORM, &headers, format!("token={own}").as_bytes());
    assert_eq!(
        page.status, 303,
        "what a browser sends from our page is taken"
    );
}

#[test]
fn nothing_is_reached_without_a_session() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let relationship = ines.add_relationship();
    let wave = ines.add_wave(&relationship);
    let token = ines.token();
    let stranger = site.browser();
    for path in forms(&wave, &relationship) {
        let page = stranger.post(&path, &[("token", &token), ("sure", "1")]);
        assert_eq!(page.status, 403, "{path}");
        let page = stranger.open(&path);
        assert_eq!(page.status, 303, "{path}");
        assert_eq!(page.header("location"), Some("/console/sign-in"), "{path}");
    }
    *stranger.cookie.borrow_mut() = format!("rapport={}", "0".repeat(64));
    assert_eq!(stranger.open("/console").status, 303);
}

#[test]
fn another_site_cannot_sign_anybody_in() {
    let site = open_site();
    let body = format!("email={INES}&password={}", super::site::PASSWORD);
    let headers = [("sec-fetch-site", "cross-site")];
    let page = site
        .browser()
        .post_body("/console/sign-in", FORM, &headers, body.as_bytes());
    assert_eq!(page.status, 403);
    assert_eq!(page.header("set-cookie"), None);
}

#[test]
fn every_page_carries_the_headers_and_every_link_leads_somewhere() {
    let site = open_site();
    let ines = site.signed_in(INES);
    ines.draft();
    let mut waiting = vec!["/console".to_owned()];
    let mut seen = std::collections::BTreeSet::new();
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let page = ines.open(&path);
        assert_eq!(page.status, 200, "{path}");
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.contains("script-src 'self'") && policy.contains("form-action 'self'"));
        if path.starts_with("/static/") {
            continue;
        }
        assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
        assert!(!page.body.contains(" style=") && !page.body.contains("Unknown localization"));
        assert!(!page.body.contains("{$"), "{path}");
        let links = page.body.split("href=\"").skip(1);
        let links = links.filter_map(|link| link.split(['"', '#']).next());
        waiting.extend(
            links
                .filter(|link| link.starts_with('/'))
                .map(str::to_owned),
        );
    }
    assert!(seen.len() > 15, "{seen:?}");
}
