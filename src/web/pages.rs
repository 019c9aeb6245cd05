//! The plain pages, and how a template becomes an answer.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::ContentType;
use askama::Template;

use super::error::WebError;
use super::statics::{ICON, SCRIPT, STYLE};
use super::texts::Texts;

/// What every page needs.
#[derive(Clone, Copy)]
pub struct Frame {
    /// The texts in the page's language.
    pub texts: Texts,
}

impl Frame {
    /// BCP 47 tag of the page.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.texts.language().tag()
    }

    /// Which way the page is written.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        self.texts.language().direction()
    }

    /// Path of the style.
    #[must_use]
    pub fn style(&self) -> &'static str {
        STYLE.path()
    }

    /// Path of the script.
    #[must_use]
    pub fn script(&self) -> &'static str {
        SCRIPT.path()
    }

    /// Path of the icon.
    #[must_use]
    pub fn icon(&self) -> &'static str {
        ICON.path()
    }

    /// A text by its key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }
}

/// A heading and some sentences.
#[derive(Template)]
#[template(path = "message.html")]
pub struct Message {
    /// The frame.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// The sentences, a paragraph each.
    pub paragraphs: Vec<String>,
}

/// Renders a template.
///
/// # Errors
/// [`WebError::Broken`] when the template fails.
pub fn render(status: StatusCode, page: &impl Template) -> Result<HttpResponse, WebError> {
    let body = page.render()?;
    Ok(HttpResponse::build(status)
        .insert_header(ContentType::html())
        .body(body))
}

/// A page with the texts `{key}-title` and `{key}-text`.
#[must_use]
pub fn message(status: StatusCode, texts: Texts, key: &str) -> HttpResponse {
    let page = Message {
        frame: Frame { texts },
        title: texts.say(&format!("{key}-title")),
        paragraphs: vec![texts.say(&format!("{key}-text"))],
    };
    render(status, &page).unwrap_or_else(|_| HttpResponse::new(status))
}
