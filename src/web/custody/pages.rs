//! The two pages, whoever opens them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use zeroize::Zeroizing;

use super::card::{Line, lines};
use crate::relationship::{Holder, Wave};
use crate::web::console::form::Form;
use crate::web::error::WebError;
use crate::web::pages::{Frame, render};
use crate::web::statics::{CLOSING_CODE, CONSOLE};
use crate::web::texts::{Language, Texts};
use crate::workflow::{CustodyView, TypedCodes};

/// Where a page stands, and where it leads back to.
pub struct Place {
    /// Under which the pages of this reader stand.
    pub at: String,
    /// The page to go back to, by name.
    pub back_name: String,
    /// What a form carries; empty on pages that need no session.
    pub token: String,
}

#[derive(Template)]
#[template(path = "custody/closing-code.html")]
struct CodePage {
    frame: Frame,
    place: Place,
    /// The reader's check letters, once there is a code.
    check: Option<String>,
    kept_now: bool,
    holders: Vec<Line>,
    problem: Option<String>,
}

#[derive(Template)]
#[template(path = "custody/close.html")]
struct ClosePage {
    frame: Frame,
    place: Place,
    holders: Vec<Line>,
    until: String,
    problem: Option<String>,
}

impl CodePage {
    fn console_style(&self) -> &'static str {
        CONSOLE.path()
    }

    fn holders_script(&self) -> &'static str {
        CLOSING_CODE.path()
    }
}

impl ClosePage {
    fn console_style(&self) -> &'static str {
        CONSOLE.path()
    }

    fn holders_script(&self) -> &'static str {
        CLOSING_CODE.path()
    }
}

fn texts() -> Texts {
    Texts::of(Language::default())
}

fn status(problem: Option<&String>) -> StatusCode {
    match problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    }
}

/// The page where a holder makes a code.
///
/// # Errors
/// [`WebError::Broken`] when the template fails.
pub fn code_page(
    place: Place,
    custody: &CustodyView,
    reader: Holder,
    kept_now: bool,
    problem: Option<String>,
) -> Result<HttpResponse, WebError> {
    let texts = texts();
    let check = custody
        .holder(reader)
        .and_then(|holder| holder.check.clone());
    let page = CodePage {
        frame: Frame { texts },
        place,
        kept_now: kept_now && check.is_some(),
        check,
        holders: lines(texts, custody),
        problem,
    };
    render(status(page.problem.as_ref()), &page)
}

/// The page where two holders close a wave. What was entered does not come back.
///
/// # Errors
/// [`WebError::Broken`] when the template fails.
pub fn close_page(
    place: Place,
    custody: &CustodyView,
    wave: &Wave,
    problem: Option<String>,
) -> Result<HttpResponse, WebError> {
    let texts = texts();
    let until = wave.schedule.zoned(wave.schedule.joint_close_until());
    let page = ClosePage {
        frame: Frame { texts },
        place,
        holders: lines(texts, custody),
        until: texts.moment(&until),
        problem,
    };
    render(status(page.problem.as_ref()), &page)
}

/// The two codes of a form.
pub fn typed_codes(form: &Form) -> TypedCodes {
    ["first", "second"].map(|name| Zeroizing::new(form.get(name).to_owned()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// Everything that names texts of these pages by their keys.
    const SOURCES: [&str; 3] = [
        include_str!("card.rs"),
        include_str!("../templates/custody/closing-code.html"),
        include_str!("../templates/custody/close.html"),
    ];

    #[test]
    fn every_text_that_is_named_is_there_and_every_text_is_named() {
        let named: BTreeSet<&str> = SOURCES
            .iter()
            .flat_map(|source| source.split('"'))
            .filter(|piece| piece.starts_with("h-") && !piece.contains(' '))
            .collect();
        let written: BTreeSet<&str> = include_str!("../texts/en/custody.ftl")
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, _)| key)
            .collect();
        assert!(named.len() > 20);
        assert_eq!(named, written);
    }
}
