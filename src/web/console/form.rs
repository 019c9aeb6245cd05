//! A form as a browser sends it, fields or files. Any bytes are a form; unknown fields are ignored.

use actix_web::HttpRequest;
use actix_web::http::header::CONTENT_TYPE;
use zeroize::Zeroizing;

use super::multipart;
use crate::web::error::WebError;
use crate::web::respondent::urlencoded;

/// The largest form that is read, in bytes: room for the largest roster.
pub const ROSTER_LIMIT: usize = 2 * 1024 * 1024;

/// The fields of a form. Memory is wiped afterwards: one may be a password.
#[derive(Default)]
pub struct Form {
    fields: Vec<(Zeroizing<String>, Zeroizing<String>)>,
    files: Vec<(String, Zeroizing<Vec<u8>>)>,
}

impl Form {
    /// Reads a body by its content type.
    ///
    /// # Errors
    /// [`WebError::Unreadable`] for files without boundaries.
    pub fn read(request: &HttpRequest, body: &[u8]) -> Result<Self, WebError> {
        let content_type = request.headers().get(CONTENT_TYPE);
        let content_type = content_type
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let mut form = Self::default();
        if !content_type.starts_with("multipart/form-data") {
            form.fields = urlencoded::fields(body).collect();
            return Ok(form);
        }
        let boundary = multipart::boundary(content_type).ok_or(WebError::Unreadable)?;
        for part in multipart::parts(body, boundary) {
            let content = Zeroizing::new(part.content.to_vec());
            if part.is_file {
                form.files.push((part.name, content));
            } else {
                let text = String::from_utf8_lossy(&content).into_owned();
                form.fields
                    .push((Zeroizing::new(part.name), Zeroizing::new(text)));
            }
        }
        Ok(form)
    }

    /// The last field of this name.
    pub fn find(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter().rev();
        fields
            .find(|(known, _)| known.as_str() == name)
            .map(|(_, value)| value.as_str())
    }

    /// The last field of this name; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// The field of this name, trimmed.
    pub fn line(&self, name: &str) -> String {
        self.get(name).trim().to_owned()
    }

    /// The file of this name, unless none was chosen.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files
            .iter()
            .find(|(known, content)| known == name && !content.is_empty())
            .map(|(_, content)| content.as_slice())
    }
}
