//! The holders' pages over real HTTP: from the terms in the console to closing behind a
//! representative's link.

use rapport::relationship::Holder;
use rapport::workflow::{self, ConsoleLetter, HolderLetter};

use crate::console::site::{Browser, INES, OTTO, PASSWORD, Page, Site, TERMS, last, open_site};
use crate::support::holders::{code_of, public_half};

/// A joint draft with twelve people a side; its identifier.
fn joint_draft(ines: &Browser) -> String {
    let relationship = ines.add_relationship();
    let form = format!("/console/relationships/{relationship}/waves/new");
    assert!(ines.open(&form).says("Who can open the answers"));
    let mut terms = TERMS.to_vec();
    terms.push(("custody", "joint"));
    let page = ines.send(&form, &terms);
    assert_eq!(page.status, 303, "{}", page.body);
    let wave = last(page.header("location").unwrap());
    for party in ["buyer", "supplier"] {
        assert_eq!(ines.enter_roster(&wave, party, 12).status, 303);
    }
    wave
}

/// Asks both representatives; the paths of their links, the buyer's first.
fn links(site: &Site, ines: &Browser, wave: &str) -> [String; 2] {
    ["buyer", "supplier"].map(|party| {
        ines.send(
            &format!("/console/waves/{wave}/representative/{party}"),
            &[],
        );
        let mut letters = site.console_mail().into_iter();
        letters
            .find_map(|letter| match letter {
                ConsoleLetter::Review(letter) => {
                    assert!(letter.closing_code);
                    Some(format!("/r/{}", last(&letter.link)))
                }
                _ => None,
            })
            .unwrap()
    })
}

fn half(holder: Holder) -> String {
    public_half(&code_of(holder, 0))
}

/// A launched joint wave; the representatives' links.
fn launched(site: &Site, ines: &Browser) -> (String, [String; 2]) {
    let wave = joint_draft(ines);
    let links = links(site, ines, &wave);
    let path = format!("/console/waves/{wave}/closing-code");
    let page = ines.send(&path, &[("public", &half(Holder::Facilitator))]);
    assert_eq!(page.status, 303, "{}", page.body);
    for (link, holder) in links.iter().zip([Holder::Buyer, Holder::Supplier]) {
        let path = format!("{link}/closing-code");
        let page = site.browser().post(&path, &[("public", &half(holder))]);
        assert_eq!(page.status, 303, "{}", page.body);
    }
    ines.launch(&wave);
    (wave, links)
}

/// Everybody answers, and the wave is over.
fn over(site: &Site, ines: &Browser, wave: &str) {
    site.set("2027-03-18T09:00:00Z");
    for (panel, people) in site.panels(wave) {
        people
            .iter()
            .for_each(|invitee| site.answer(panel, invitee, ""));
    }
    site.set("2027-03-20T16:00:00Z");
    ines.sign_in(INES, PASSWORD);
}

/// The path of the link with which the buyer's representative was asked to close.
fn asked_to_close(site: &Site) -> String {
    workflow::keep_time(&site.services).unwrap();
    let asked: Vec<HolderLetter> = site
        .console_mail()
        .into_iter()
        .filter_map(|letter| match letter {
            ConsoleLetter::CloseTogether(letter) => Some(letter),
            _ => None,
        })
        .collect();
    assert_eq!(asked.len(), 3);
    let buyer = asked
        .iter()
        .find(|letter| letter.to.email == "ana@buyer.example");
    let (_, path) = buyer.unwrap().link.split_once("localhost").unwrap();
    path.to_owned()
}

fn enter(browser: &Browser, path: &str, one: Holder, other: Holder) -> Page {
    let (first, second) = (code_of(one, 0), code_of(other, 0));
    browser.post(path, &[("first", &first), ("second", &second)])
}

#[test]
pub fn a_representative_makes_a_closing_code_behind_the_link() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = joint_draft(&ines);
    let asked: Vec<HolderLetter> = site
        .console_mail()
        .into_iter()
        .filter_map(|letter| match letter {
            ConsoleLetter::ClosingCode(letter) => Some(letter),
            _ => None,
        })
        .collect();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].to.email, INES);
    assert!(
        asked[0]
            .link
            .ends_with(&format!("/console/waves/{wave}/closing-code"))
    );

    let [link, _] = links(&site, &ines, &wave);
    let ana = site.browser();
    let page = ana.open(&link);
    assert!(page.says("Joint custody") && page.says("yours is still missing"));
    let path = format!("{link}/closing-code");
    let page = ana.open(&path);
    assert_eq!(page.status, 200);
    assert_eq!(page.header("set-cookie"), None);
    assert!(
        page.says("it needs JavaScript"),
        "what it needs is said without script"
    );
    for name in ["Ines Vogel", "Ana Berg", "Jon Lie"] {
        assert!(page.says(name), "{name}");
    }
    // Whatever is typed into the page has no name, so no browser sends it.
    let typed = page.between("<input id=\"typed\"", ">");
    assert!(!typed.contains("name="), "{typed}");

    let page = ana.post(&path, &[("public", "no key")]);
    assert_eq!(page.status, 422);
    assert!(
        page.says("no closing key, and nothing was kept"),
        "{}",
        page.body
    );
    let foreign = [("sec-fetch-site", "cross-site")];
    let body = format!("public={}", half(Holder::Buyer));
    let form = "application/x-www-form-urlencoded";
    assert_eq!(
        ana.post_body(&path, form, &foreign, body.as_bytes()).status,
        403
    );
    let page = ana.post(&path, &[("public", &half(Holder::Buyer))]);
    assert_eq!(page.status, 303);
    let page = ana.open(page.header("location").unwrap());
    assert!(page.says("Your closing code is set up."));
    let letters = page.between("<code class=\"letters\">", "</code>");
    assert_eq!(letters.len(), 19, "{letters}");
    // The others see that it is there, and its check letters.
    let page = ines.open(&format!("/console/waves/{wave}"));
    assert!(page.says(&letters) && page.says("No closing code yet"));
    let page = ines.open(&format!("/console/waves/{wave}/launch"));
    assert!(
        page.says("Still missing: the facilitator")
            || page.says("still missing: the facilitator, the supplier's representative"),
        "{}",
        page.body
    );
}

#[test]
pub fn two_holders_close_behind_a_link_or_at_the_desk() {
    for at_desk in [false, true] {
        let site = open_site();
        let ines = site.signed_in(INES);
        let (wave, [link, _]) = launched(&site, &ines);
        let ana = site.browser();
        assert_eq!(ana.open(&format!("{link}/closing-code")).status, 409);
        assert_eq!(
            ana.open(&format!("{link}/close")).status,
            409,
            "not over yet"
        );
        let (panel, _) = site.panels(&wave).remove(0);
        let page = ana.open(&format!("/s/{panel}"));
        assert!(page.says("unless two of three code holders"));
        assert!(!page.says("could misuse them"));
        over(&site, &ines, &wave);
        // The link of the setup has expired by now; the request to close brings another.
        assert_eq!(ana.open(&link).status, 410);
        let asked = asked_to_close(&site);
        let console = format!("/console/waves/{wave}");
        let page = ines.open(&console);
        assert!(page.says("Close together"), "{}", page.body);
        let said = if at_desk {
            let path = format!("{console}/close");
            assert_eq!(ines.open(&path).status, 200);
            // Without the session's token nothing is taken.
            let page = enter(&ines, &path, Holder::Buyer, Holder::Supplier);
            assert_eq!(page.status, 403);
            let (first, second) = (code_of(Holder::Buyer, 0), code_of(Holder::Supplier, 0));
            ines.send(&path, &[("first", &first), ("second", &second)])
        } else {
            let path = asked.clone();
            assert!(ana.open(&path).says("18 May 2027"));
            let page = enter(&ana, &path, Holder::Buyer, Holder::Buyer);
            assert_eq!(page.status, 422);
            assert!(
                page.says("Both codes are the same holder's"),
                "{}",
                page.body
            );
            assert!(!page.body.contains(&code_of(Holder::Buyer, 0)));
            enter(&ana, &path, Holder::Facilitator, Holder::Buyer)
        };
        assert_eq!(said.status, 303, "{}", said.body);
        let browser = if at_desk { &ines } else { &ana };
        let page = browser.open(said.header("location").unwrap());
        assert!(page.says("keys") && page.says("destroyed"), "{}", page.body);
        let page = ines.open(&console);
        assert!(page.says("12 invited, 12 counted"), "{}", page.body);
        assert!(page.says("you can throw yours away"));
        // Once closed, there is nothing to close.
        assert_eq!(ana.open(&asked).status, 409);
    }
}

#[test]
pub fn nobody_else_reaches_the_pages() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let (wave, _) = launched(&site, &ines);
    over(&site, &ines, &wave);
    let otto = site.signed_in(OTTO);
    let (first, second) = (code_of(Holder::Buyer, 0), code_of(Holder::Supplier, 0));
    let fields = [("first", first.as_str()), ("second", second.as_str())];
    for page in ["close", "closing-code"] {
        let path = format!("/console/waves/{wave}/{page}");
        assert_eq!(otto.open(&path).status, 404);
        assert_eq!(otto.send(&path, &fields).status, 404);
        assert_eq!(site.browser().open(&path).status, 303, "to the sign-in");
        let path = format!("/r/{}/{page}", "0".repeat(64));
        assert_eq!(site.browser().open(&path).status, 410);
        assert_eq!(site.browser().post(&path, &fields).status, 410);
    }
}

#[test]
pub fn a_wave_of_the_server_has_none_of_this() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    let path = format!("/console/waves/{wave}");
    assert!(!ines.open(&path).says("Joint custody"));
    assert_eq!(ines.open(&format!("{path}/closing-code")).status, 409);
    let half = half(Holder::Facilitator);
    assert_eq!(
        ines.send(&format!("{path}/closing-code"), &[("public", &half)])
            .status,
        409
    );
    ines.launch(&wave);
    let (panel, _) = site.panels(&wave).remove(0);
    assert!(
        site.browser()
            .open(&format!("/s/{panel}"))
            .says("could misuse them")
    );
}
