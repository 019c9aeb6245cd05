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
