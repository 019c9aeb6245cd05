//! Passwords, sessions, one-time links and the slow-down.

use jiff::SignedDuration;
use rapport::workflow::{self, ConsoleLetter};

use super::site::{Browser, INES, OTTO, PASSWORD, Site, open_site, open_site_at};

fn path_of(link: &str) -> String {
    format!("/console/password/{}", super::site::last(link))
}

#[test]
pub fn a_session_begins_and_ends() {
    let site = open_site();
    let ines = site.browser();
    let page = ines.open("/console");
    assert_eq!(page.status, 303);
    assert_eq!(page.header("location"), Some("/console/sign-in"));
    assert_eq!(ines.sign_in(INES, "wrong password").status, 403);
    let page = ines.sign_in(INES, PASSWORD);
    assert_eq!(page.status, 303);
    let cookie = page.header("set-cookie").unwrap();
    assert!(cookie.starts_with("rapport="), "{cookie}");
    assert!(
        cookie.ends_with("; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict"),
        "{cookie}"
    );
    assert!(ines.open("/console").says("Your relationships"));

    let stolen = ines.cookie.borrow().clone();
    assert_eq!(ines.send("/console/sign-out", &[]).status, 303);
    *ines.cookie.borrow_mut() = stolen;
    assert_eq!(
        ines.open("/console").status,
        303,
        "the session is revoked, not only forgotten"
    );
}

#[test]
pub fn over_tls_the_cookie_is_bound_to_the_host() {
    let site = open_site_at("https://trust.example");
    let page = site.browser().sign_in(INES, PASSWORD);
    let cookie = page.header("set-cookie").unwrap();
    assert!(cookie.starts_with("__Host-rapport="), "{cookie}");
    assert!(
        cookie.contains("; Secure") && cookie.contains("; HttpOnly"),
        "{cookie}"
    );
}

#[test]
pub fn a_session_expires() {
    let site = open_site();
    let ines = site.signed_in(INES);
    site.pass(SignedDuration::from_secs(12 * 3600 - 1));
    assert_eq!(ines.open("/console").status, 200);
    site.pass(SignedDuration::from_secs(1));
    assert_eq!(ines.open("/console").status, 303);
}

fn wrong(browser: &Browser, email: &str, times: usize) {
    for _ in 0..times {
        assert_eq!(browser.sign_in(email, "wrong password").status, 403);
    }
}

#[test]
pub fn wrong_passwords_slow_an_account_down_and_nobody_else() {
    let site = open_site();
    let somebody = site.browser();
    wrong(&somebody, INES, 5);
    let page = somebody.sign_in(INES, PASSWORD);
    assert_eq!(page.status, 429, "even the right one has to wait");
    assert_eq!(page.header("retry-after"), Some("3"));
    assert!(page.says("Please wait 3 seconds"));
    assert_eq!(
        somebody.sign_in(OTTO, PASSWORD).status,
        303,
        "the office is not locked out"
    );
    site.pass(SignedDuration::from_secs(2));
    wrong(&somebody, INES, 1);
    assert_eq!(
        somebody.sign_in(INES, PASSWORD).header("retry-after"),
        Some("5")
    );
    site.pass(SignedDuration::from_secs(4));
    assert_eq!(somebody.sign_in(INES, PASSWORD).status, 303);
    wrong(&somebody, INES, 5);
}

#[test]
pub fn an_unknown_account_is_treated_like_a_known_one() {
    let site = open_site();
    let somebody = site.browser();
    let known = somebody.sign_in(INES, "wrong password");
    let unknown = somebody.sign_in("nobody@consult.example", "wrong password");
    assert_eq!(known.status, unknown.status);
    assert_eq!(
        known.body.replace(INES, "x"),
        unknown.body.replace("nobody@consult.example", "x")
    );
    wrong(&somebody, "nobody@consult.example", 4);
    let page = somebody.sign_in("Nobody@consult.example ", "wrong password");
    assert_eq!(page.status, 429);
}

#[test]
pub fn a_one_time_link_sets_a_password_once() {
    let site = open_site();
    let before = site.signed_in(INES);
    let ines = workflow::facilitator_with(&site.services, INES).unwrap();
    let link = workflow::password_link(&site.services, ines.id, workflow::MAILED_LINK).unwrap();
    let path = path_of(&link);
    let browser = site.browser();
    for _ in 0..2 {
        assert_eq!(browser.open(&path).status, 200, "looking uses nothing up");
    }
    let set = |one: &str, again: &str| browser.post(&path, &[("password", one), ("again", again)]);
    assert_eq!(set("too short", "too short").status, 422);
    assert_eq!(set("a new long password", "another long one").status, 422);
    assert_eq!(
        set("a new long password", "a new long password").status,
        200
    );
    assert_eq!(
        set("a third long password", "a third long password").status,
        410
    );
    assert_eq!(browser.open(&path).status, 410);
    assert_eq!(
        before.open("/console").status,
        303,
        "other sessions are ended"
    );
    assert_eq!(browser.sign_in(INES, PASSWORD).status, 403);
    assert_eq!(browser.sign_in(INES, "a new long password").status, 303);
}

fn mailed_links(site: &Site) -> Vec<String> {
    site.console_mail()
        .into_iter()
        .filter_map(|letter| match letter {
            ConsoleLetter::Password { to, link } => {
                assert_eq!(to.email, INES);
                Some(link)
            }
            _ => None,
        })
        .collect()
}

#[test]
pub fn a_forgotten_password_is_reset_by_mail() {
    let site = open_site();
    let browser = site.browser();
    wrong(&browser, INES, 5);
    let ask = |email: &str| browser.post("/console/forgotten", &[("email", email)]);
    let page = ask(INES);
    assert_eq!(
        page.body,
        ask("nobody@consult.example").body,
        "nobody learns who is there"
    );
    assert_eq!(page.body, ask(INES).body);
    let links = mailed_links(&site);
    assert_eq!(links.len(), 1, "asking twice mails once");
    let path = path_of(&links[0]);
    let set = [
        ("password", "a new long password"),
        ("again", "a new long password"),
    ];
    assert_eq!(browser.post(&path, &set).status, 200);
    assert_eq!(
        browser.sign_in(INES, "a new long password").status,
        303,
        "the link ends the slow-down too"
    );
}

#[test]
pub fn a_mailed_link_expires() {
    let site = open_site();
    let browser = site.browser();
    browser.post("/console/forgotten", &[("email", INES)]);
    let path = path_of(&mailed_links(&site)[0]);
    site.pass(SignedDuration::from_secs(24 * 3600 - 1));
    assert_eq!(browser.open(&path).status, 200);
    site.pass(SignedDuration::from_secs(1));
    assert_eq!(browser.open(&path).status, 410);
    let set = [
        ("password", "a new long password"),
        ("again", "a new long password"),
    ];
    assert_eq!(browser.post(&path, &set).status, 410);
}

#[test]
pub fn the_database_holds_no_token_and_no_password() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let who = workflow::facilitator_with(&site.services, INES).unwrap();
    let link = workflow::password_link(&site.services, who.id, workflow::MAILED_LINK).unwrap();
    let session = ines.cookie.borrow().split_once('=').unwrap().1.to_owned();
    site.services.store.checkpoint().unwrap();
    let database = std::fs::read(site.database()).unwrap();
    let holds = |text: &str| {
        database
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(holds(INES), "the search finds what is there");
    for secret in [&session, &super::site::last(&link), PASSWORD] {
        assert!(!holds(secret));
    }
}
