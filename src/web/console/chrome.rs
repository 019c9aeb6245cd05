//! What stands around every page of the console, and how its texts are found.

use std::borrow::Borrow;
use std::fmt::Display;

use actix_web::HttpResponse;
use actix_web::http::header::LOCATION;

use super::seat::SignedIn;
use crate::web::pages::Frame;
use crate::web::statics::CONSOLE;
use crate::web::texts::{Language, Texts};

/// The frame of a page, who is signed in, and the token of its forms.
pub struct Chrome {
    /// The frame.
    pub frame: Frame,
    /// Name of who is signed in; empty on pages that need no session.
    pub name: String,
    /// What every form carries.
    pub token: String,
}

impl Chrome {
    /// For pages that need no session.
    #[must_use]
    pub fn public() -> Self {
        Self {
            frame: Frame {
                texts: Texts::of(Language::default()),
            },
            name: String::new(),
            token: String::new(),
        }
    }

    /// For pages of a session.
    #[must_use]
    pub fn signed_in(who: &SignedIn) -> Self {
        Self {
            name: who.facilitator.name.clone(),
            token: who.form_token.clone(),
            ..Self::public()
        }
    }

    /// The same for pages about so many organisations: one alone is worded for.
    #[must_use]
    pub fn among(mut self, parties: usize) -> Self {
        self.frame.texts = self.frame.texts.among(parties);
        self
    }

    /// The texts.
    #[must_use]
    pub fn texts(&self) -> Texts {
        self.frame.texts
    }

    /// Path of the console's style.
    #[must_use]
    pub fn console_style(&self) -> &'static str {
        CONSOLE.path()
    }

    /// A text by its key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.texts().say(key)
    }

    /// A text with one number put in, on which its wording may depend.
    #[must_use]
    pub fn number(&self, key: &str, name: &'static str, value: impl Borrow<usize>) -> String {
        self.texts().fill(key, &[(name, (*value.borrow()).into())])
    }

    /// A text with one value put in.
    #[must_use]
    pub fn fill(&self, key: &str, name: &'static str, value: impl Display) -> String {
        self.texts().fill(key, &[(name, value.to_string().into())])
    }
}

/// Leads on to a page after a form was taken.
pub fn lead_to(path: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, path))
        .finish()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// Everything that names texts by their keys.
    const SOURCES: [&str; 41] = [
        include_str!("../templates/console/action-fields.html"),
        include_str!("../templates/console/action.html"),
        include_str!("../templates/console/agreements.html"),
        include_str!("../templates/console/branding.html"),
        include_str!("../templates/console/comments.html"),
        include_str!("../templates/console/confirm.html"),
        include_str!("../templates/console/forgotten.html"),
        include_str!("../templates/console/frame.html"),
        include_str!("../templates/console/mails.html"),
        include_str!("../templates/console/password.html"),
        include_str!("../templates/console/people.html"),
        include_str!("../templates/console/person.html"),
        include_str!("../templates/console/postpone.html"),
        include_str!("../templates/console/problem.html"),
        include_str!("../templates/console/readout.html"),
        include_str!("../templates/console/relationship-new.html"),
        include_str!("../templates/console/relationship.html"),
        include_str!("../templates/console/relationships.html"),
        include_str!("../templates/console/representative.html"),
        include_str!("../templates/console/roster.html"),
        include_str!("../templates/console/sign-in.html"),
        include_str!("../templates/console/wave-form.html"),
        include_str!("../templates/console/wave.html"),
        include_str!("../templates/readout-body.html"),
        include_str!("../templates/representative-readout.html"),
        include_str!("../templates/representative.html"),
        include_str!("act.rs"),
        include_str!("action_form.rs"),
        include_str!("agreements.rs"),
        include_str!("branding.rs"),
        include_str!("comments.rs"),
        include_str!("looks.rs"),
        include_str!("own_definition.rs"),
        include_str!("postpone.rs"),
        include_str!("relationships.rs"),
        include_str!("roster.rs"),
        include_str!("sign_in.rs"),
        include_str!("wave.rs"),
        include_str!("../agreed.rs"),
        include_str!("../readout/page.rs"),
        include_str!("../representative/mod.rs"),
    ];

    fn named() -> BTreeSet<String> {
        let key = |piece: &&str| {
            (piece.starts_with("c-") || piece.starts_with("r-"))
                && piece
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        let mut keys: BTreeSet<String> = SOURCES
            .iter()
            .flat_map(|source| source.split('"'))
            .filter(key)
            .map(str::to_owned)
            .collect();
        for state in ["draft", "open", "closing", "closed", "released"] {
            keys.insert(format!("c-state-{state}"));
        }
        for step in ["launch", "remind", "close", "release"] {
            keys.extend(["title", "sure", "button"].map(|part| format!("c-{step}-{part}")));
        }
        for form in ["new", "edit", "next"] {
            keys.extend(["title", "lead", "button"].map(|part| format!("c-terms-{form}-{part}")));
        }
        keys.extend(super::super::agreements::DONE.map(|done| format!("c-action-{done}")));
        keys.extend(super::super::wave::DONE.map(|done| format!("c-done-{done}")));
        keys
    }

    #[test]
    fn every_text_that_is_named_is_there_and_every_text_is_named() {
        let named = named();
        let terms = [
            "zone-unknown",
            "opens-unreadable",
            "k-unreadable",
            "period-unusable",
        ];
        let of_terms: BTreeSet<String> = terms.iter().map(|key| format!("c-terms-{key}")).collect();
        let written: BTreeSet<String> = include_str!("../texts/en/console.ftl")
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, _)| key.to_owned())
            .filter(|key| key.starts_with("c-") || key.starts_with("r-"))
            .collect();
        let missing: Vec<&String> = named.difference(&written).collect();
        assert!(missing.is_empty(), "{missing:?}");
        let unused: Vec<&String> = written
            .difference(&named)
            .filter(|key| {
                !of_terms.contains(*key) && !["c-buyer", "c-supplier"].contains(&key.as_str())
            })
            .collect();
        assert!(unused.is_empty(), "{unused:?}");
    }
}
