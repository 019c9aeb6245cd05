//! What becomes of a form.

use super::site::*;
use rapport::questionnaire::{Consent, Layout};
use rapport::relationship::PanelId;

/// The page brings back exactly what was sent, and names what is wrong.
fn comes_back(site: &Site, panel: PanelId, form: &Form, status: u16, words: &str) -> Page {
    let page = site.send(panel, form);
    assert_eq!(page.status, status, "{words}");
    assert_eq!(page.form(), *form, "everything entered is still there");
    assert!(page.says(words), "{words}");
    let summary = page.tag_with_id("problems").unwrap();
    assert!(summary.contains("role=\"alert\"") && summary.contains("tabindex=\"-1\""));
    assert!(site.panels.counted().is_empty(), "nothing was counted");
    page
}

/// The field an error is tied to says so, and the summary links to it.
fn is_tied(page: &Page, field: &str, error: &str) {
    assert!(page.body.contains(&format!("href=\"#{field}\"")), "{field}");
    assert!(page.tag_with_id(field).is_some(), "{field}");
    assert!(page.tag_with_id(error).is_some(), "{error}");
    let mut described = page.body.split("aria-describedby=\"").skip(1);
    assert!(described.any(|ids| {
        ids.split('"')
            .next()
            .unwrap()
            .split(' ')
            .any(|id| id == error)
    }));
}

#[test]
fn a_complete_form_is_counted_and_thanked_for() {
    let site = open_site();
    let form = Form::complete(CODE)
        .with("r3", "0")
        .with("c1", "  Zu\u{308}rich <b>\nsecond line ")
        .with("s1", "1")
        .with("s2", "1");
    let form = Form(
        form.0
            .into_iter()
            .filter(|(name, value)| name != "r3" || value == "0")
            .collect(),
    );
    let page = site.send(OPEN, &form);
    assert_eq!(page.status, 200);
    assert!(page.says("Thank you") && page.says("MZXW6YTBOI7Q2KLN4XAPT3HSD1"));
    assert!(!page.says("second line"), "answers are not shown again");

    let counted = site.panels.counted();
    let [(panel, code, answers)] = counted.as_slice() else {
        panic!("counted {}", counted.len());
    };
    assert_eq!((*panel, code.as_str()), (OPEN, CODE));
    let layout = Layout::of(&definition());
    for (at, (answer, slot)) in answers.ratings.iter().zip(&layout.ratings).enumerate() {
        let point = u8::try_from(at).unwrap() % slot.points + 1;
        assert_eq!(*answer, (at != 3).then_some(point), "rating {at}");
    }
    assert_eq!(answers.picks, [vec![0, 5], vec![2]]);
    assert_eq!(answers.comments[1].text, "Z\u{fc}rich <b>\nsecond line");
    assert_eq!(answers.comments[1].consent, Consent::Verbatim);
    assert_eq!(answers.comments[2].text, "");
    assert_eq!(
        answers.comments[2].consent,
        Consent::FacilitatorOnly,
        "nothing written, nothing allowed"
    );
}

#[test]
fn a_second_form_is_told_kindly_that_the_first_was_counted() {
    let site = open_site();
    assert_eq!(site.send(OPEN, &Form::complete(CODE)).status, 200);
    let page = site.send(OPEN, &Form::complete(CODE));
    assert_eq!(page.status, 200);
    assert!(page.says("You have already answered"));
    assert_eq!(site.panels.counted().len(), 1);
    assert_eq!(site.send(OPEN, &Form::complete(OTHER_CODE)).status, 200);
    assert_eq!(site.panels.counted().len(), 2);
}

#[test]
fn a_code_counts_however_it_is_typed() {
    for typed in [
        " abcde fghij-klmno p2345 ",
        "abcdefghijklmnop2345.K7QX2M4ZBTLD5H3WEYRAGV6NPC",
        "https://survey.example/s/0011#abcdefghijklmnop2345.K7QX2M4ZBTLD5H3WEYRAGV6NPC",
        "ABCDE-FGHIJ-KLMNO-P2345",
    ] {
        let site = open_site();
        let page = site.send(OPEN, &Form::complete(typed));
        assert!(page.says("Thank you"), "{typed}");
    }
}

#[test]
fn a_form_sent_to_an_escaped_link_counts_too() {
    let site = open_site();
    let path = format!("/s/{OPEN}%23{CODE}.K7QX2M4ZBTLD5H3WEYRAGV6NPC");
    let page = site.post(&path, Form::complete(CODE).encoded().as_bytes());
    assert!(page.says("Thank you"));
}

#[test]
fn a_wrong_code_brings_the_page_back() {
    let site = open_site();
    let form = Form::complete("abcdefghijklmnop9999")
        .with("c0", "\"quoted\" & <tagged>\n\nwith a blank line")
        .with("s0", "1");
    let words = "This code does not belong to this survey.";
    let page = comes_back(&site, OPEN, &form, 422, words);
    is_tied(&page, "code", "code-error");
    let code = page.tag_with_id("code").unwrap();
    assert!(code.contains("aria-invalid=\"true\""));
    assert!(
        !page.body.contains("<tagged>"),
        "what was written is escaped"
    );
}

#[test]
fn a_missing_code_brings_the_page_back() {
    let words = "Please enter the access code from your invitation.";
    let page = comes_back(&open_site(), OPEN, &Form::complete(""), 422, words);
    is_tied(&page, "code", "code-error");
}

#[test]
fn a_comment_that_is_too_long_is_never_cut() {
    let site = open_site();
    let fits = "é".repeat(300);
    let form = Form::complete(CODE).with("c1", &format!("{fits}é"));
    let words = "This comment is too long by about 2 letters; there is room for 600.";
    let page = comes_back(&site, OPEN, &form, 422, words);
    is_tied(&page, "c1", "ce1");
    assert!(
        page.says("“Which behaviour damages trust the most?"),
        "the summary names it"
    );

    let page = site.send(OPEN, &Form::complete(CODE).with("c1", &fits));
    assert!(page.says("Thank you"), "600 bytes fit");
}

#[test]
fn too_many_picks_bring_the_page_back() {
    let form = Form::complete(CODE).with("p0", "7").with("p0", "8");
    let words = "You chose 4. Please keep at most 3.";
    let page = comes_back(&open_site(), OPEN, &form, 422, words);
    is_tied(&page, "p0", "pe0");
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let form = Form::blank("")
        .with("p0", "1")
        .with("p0", "2")
        .with("p0", "3")
        .with("p0", "4")
        .with("c2", &"x".repeat(601));
    let page = open_site().send(OPEN, &form);
    for anchor in ["#code", "#r0", "#p0", "#c2"] {
        assert!(
            page.body.contains(&format!("href=\"{anchor}\"")),
            "{anchor}"
        );
    }
}

#[test]
fn an_almost_empty_form_is_asked_about_once() {
    let site = open_site();
    let mut form = Form::blank(CODE);
    for at in 0..27 {
        form = form.with(&format!("r{at}"), "4");
    }
    let page = site.send(OPEN, &form);
    assert_eq!(page.status, 422);
    assert!(page.says("You answered 27 of 56 ratings."));
    assert!(
        page.body.contains("href=\"#r27\""),
        "goes on at the first blank"
    );
    assert!(site.panels.counted().is_empty());

    let again = page.form();
    assert_eq!(
        again,
        form.with("asked", "1"),
        "everything is there, and one mark more"
    );
    assert!(site.send(OPEN, &again).says("Thank you"));
}

#[test]
fn half_of_the_ratings_are_enough() {
    let mut form = Form::blank(CODE);
    for at in 0..28 {
        form = form.with(&format!("r{at}"), "4");
    }
    assert!(open_site().send(OPEN, &form).says("Thank you"));
}

#[test]
fn asking_about_blanks_is_remembered_beside_other_mistakes() {
    let site = open_site();
    let page = site.send(OPEN, &Form::blank("nobody"));
    let page = site.send(OPEN, &page.form());
    assert!(page.says("This code does not belong to this survey."));
    let corrected = page
        .form()
        .0
        .into_iter()
        .map(|(name, value)| match name.as_str() {
            "code" => (name, CODE.to_owned()),
            _ => (name, value),
        });
    assert!(
        site.send(OPEN, &Form(corrected.collect()))
            .says("Thank you")
    );
}

#[test]
fn before_opening_and_after_closing_the_form_comes_back() {
    let site = open_site();
    let form = Form::complete(CODE).with("c0", "kept");
    let opens = "The survey opens on 1 September 2026";
    let closed = "The survey closed on 30 September 2026";
    comes_back(&site, NOT_YET_OPEN, &form, 409, opens);
    comes_back(&site, LATE, &form, 410, closed);
    comes_back(&site, CLOSED, &form, 410, closed);
}

#[test]
fn nobody_is_sent_to_mend_a_form_for_a_closed_wave() {
    let page = open_site().send(CLOSED, &Form::blank(""));
    assert_eq!(page.status, 410);
    assert!(!page.says("Please enter the access code"));
}

#[test]
fn storage_that_fails_brings_the_page_back() {
    let form = Form::complete(CODE).with("c0", "kept");
    let words = "We could not store your answers just now.";
    comes_back(&open_site(), FULL, &form, 503, words);
}
