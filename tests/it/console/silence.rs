//! No page tells who has answered, or what.

use std::collections::BTreeSet;

use super::site::{Browser, INES, PASSWORD, Site, last, open_site};
use rapport::workflow::ConsoleLetter;

const CANARY: &str = "canary-comment";

/// A launched wave in which the people at these places of each roster have answered.
fn history(answered: &[usize]) -> (Site, String) {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    ines.launch(&wave);
    site.set("2027-03-02T09:00:00Z");
    for (panel, people) in site.panels(&wave) {
        for place in answered {
            site.answer(panel, &people[*place], CANARY);
        }
    }
    (site, wave)
}

/// Identifiers, fingerprints and tokens are random; what a page says beside them must not be.
fn without_random(body: &str) -> String {
    let mut text = String::new();
    for word in body.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        let letters = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let hex = letters.len() >= 26 && letters.bytes().all(|b| b.is_ascii_alphanumeric());
        if hex {
            text.push_str("<random>");
            text.push_str(&word[letters.len()..]);
        } else {
            text.push_str(word);
        }
    }
    text
}

/// Every page that is reached from the console by links, by its path without identifiers.
fn pages(browser: &Browser) -> Vec<(String, String)> {
    let mut waiting = vec!["/console".to_owned()];
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.starts_with("/static/") || !seen.insert(path.clone()) {
            continue;
        }
        let page = browser.open(&path);
        let links = page.body.split("href=\"").skip(1);
        let links = links.filter_map(|link| link.split(['"', '#']).next());
        waiting.extend(
            links
                .filter(|link| link.starts_with('/'))
                .map(str::to_owned),
        );
        found.push((
            without_random(&path),
            format!("{}\n{}", page.status, without_random(&page.body)),
        ));
    }
    found.sort();
    found
}

#[test]
fn two_histories_look_the_same_from_the_desk() {
    let (one, one_wave) = history(&[0, 1, 2, 3, 4, 5]);
    let (other, other_wave) = history(&[11, 9, 6, 7, 8, 10]);
    let told = |site: &Site, wave: &str| {
        let ines = site.signed_in(INES);
        ines.send(&format!("/console/waves/{wave}/measure"), &[]);
        ines.send(&format!("/console/waves/{wave}/remind"), &[("sure", "1")]);
        for party in ["buyer", "supplier"] {
            ines.send(
                &format!("/console/waves/{wave}/representative/{party}"),
                &[],
            );
        }
        let mut told = pages(&ines);
        // What an action says is told too: to somebody who answered in one history only.
        let (_, people) = site.panels(wave).remove(0);
        let person = people[0].id.to_string();
        let page = ines.send(
            &format!("/console/waves/{wave}/people/resend"),
            &[("invitation", &person)],
        );
        told.push((
            "resend".into(),
            format!(
                "{} {:?}",
                page.status,
                page.header("location").map(without_random)
            ),
        ));
        for letter in site.console_mail() {
            if let ConsoleLetter::Review(letter) = letter {
                let page = site.browser().open(&format!("/r/{}", last(&letter.link)));
                told.push((letter.own_name, without_random(&page.body)));
            }
        }
        told.sort();
        told
    };
    let (one, other) = (told(&one, &one_wave), told(&other, &other_wave));
    assert!(one.len() > 30, "{}", one.len());
    assert_eq!(one.len(), other.len());
    for ((path, said), (_, also)) in one.iter().zip(&other) {
        assert_eq!(said, also, "{path}");
        assert!(!said.contains(CANARY), "{path}");
    }
}

#[test]
fn the_comparison_sees_a_difference() {
    let (one, wave) = history(&[0]);
    let ines = one.signed_in(INES);
    let before = pages(&ines);
    let (_, people) = one.panels(&wave).remove(0);
    let path = format!("/console/waves/{wave}/people/{}", people[0].id);
    ines.send(&path, &[("email", "another@buyer.example")]);
    assert_ne!(before, pages(&ines));
}

#[test]
fn answers_are_nowhere_before_close_and_comments_on_their_page_alone_after_it() {
    let (site, wave) = history(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    site.set("2027-03-20T16:00:00Z");
    let ines = site.signed_in(INES);
    assert!(pages(&ines).iter().all(|(_, said)| !said.contains(CANARY)));
    ines.sign_in(INES, PASSWORD);
    ines.send(&format!("/console/waves/{wave}/close"), &[("sure", "1")]);
    let telling: Vec<String> = pages(&ines)
        .into_iter()
        .filter(|(_, said)| said.contains(CANARY))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(telling, ["/console/waves/<random>/comments"]);
}
