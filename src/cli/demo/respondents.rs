//! How the demo's people answer: they open the mail, take the link from it, load the page and send
//! its form, over HTTP like anybody else.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::cli::output::CliError;
use crate::questionnaire::{Answers, Consent};

/// What a link in a mail leads to.
#[derive(Clone, Copy)]
pub enum Letter {
    /// The questionnaire.
    Invitation,
    /// A representative's page.
    Representative,
}

impl Letter {
    fn has(self, link: &str) -> bool {
        match self {
            Self::Invitation => link.contains("/s/") && link.contains('#'),
            Self::Representative => link.contains("/r/"),
        }
    }
}

/// A link as found in a mail.
pub struct Invited {
    /// Address it was sent to.
    pub address: String,
    /// The link.
    pub link: String,
}

/// Reads every invitation and reminder of a folder, as [`open_letters`].
///
/// # Errors
/// When the folder or a mail cannot be read.
pub fn open_mail(folder: &Path, read_before: &mut Vec<PathBuf>) -> Result<Vec<Invited>, CliError> {
    open_letters(folder, read_before, Letter::Invitation)
}

/// Reads every mail of a folder that has a link of a kind; the newest files are not told apart from
/// older ones, so the caller names those it has read before.
///
/// # Errors
/// When the folder or a mail cannot be read.
pub fn open_letters(
    folder: &Path,
    read_before: &mut Vec<PathBuf>,
    kind: Letter,
) -> Result<Vec<Invited>, CliError> {
    let mut invited = Vec::new();
    let mut files: Vec<PathBuf> = folder
        .read_dir()?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "eml"));
    files.sort();
    for file in files {
        if read_before.contains(&file) {
            continue;
        }
        let bytes = std::fs::read(&file)?;
        let mail = mailparse::parse_mail(&bytes).map_err(|_| {
            let file = file.display();
            CliError::usage(format!(
                "{file}: the mail cannot be read; run the demo again"
            ))
        })?;
        let to =
            mailparse::MailHeaderMap::get_first_value(&mail.headers[..], "To").unwrap_or_default();
        let address = to
            .rsplit('<')
            .next()
            .unwrap_or_default()
            .trim_end_matches('>')
            .trim()
            .to_owned();
        let text = mail
            .parts()
            .find(|part| part.ctype.mimetype == "text/plain")
            .and_then(|part| part.get_body().ok())
            .unwrap_or_default();
        read_before.push(file);
        // A thank-you has no link.
        let link = text
            .split_whitespace()
            .find(|word| word.starts_with("http") && kind.has(word));
        let Some(link) = link.map(str::to_owned) else {
            continue;
        };
        invited.push(Invited { address, link });
    }
    Ok(invited)
}

/// Loads the page of a link and sends answers. Returns whether they were counted.
///
/// # Errors
/// When the server cannot be reached or does not take the form.
pub fn respond(link: &str, answers: &Answers) -> Result<(), CliError> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .into();
    let (page, fragment) = link
        .split_once('#')
        .ok_or_else(|| CliError::usage("the link has no code"))?;
    let code = fragment.split('.').next().unwrap_or_default();
    let failed = |what: String| {
        CliError::usage(format!("a respondent of the demo could not answer: {what}"))
    };
    let mut loaded = agent
        .get(page)
        .call()
        .map_err(|error| failed(error.to_string()))?;
    let html = loaded
        .body_mut()
        .read_to_string()
        .map_err(|error| failed(error.to_string()))?;
    let form = form(code, answers);
    for name in form.iter().map(|(name, _)| name) {
        if !html.contains(&format!("name=\"{name}\"")) {
            return Err(failed(format!("the page has no field {name}")));
        }
    }
    let mut sent = agent
        .post(page)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .send(urlencoded(&form))
        .map_err(|error| failed(error.to_string()))?;
    let status = sent.status();
    let thanks = sent
        .body_mut()
        .read_to_string()
        .map_err(|error| failed(error.to_string()))?;
    if status != 200 || !thanks.contains("receipt") {
        return Err(failed(format!("the page answered {status}")));
    }
    Ok(())
}

/// Reads the page of a representative's link and confirms the list on it.
///
/// # Errors
/// When the server cannot be reached or does not take the form.
pub fn confirm(link: &str) -> Result<(), CliError> {
    let failed = |what: String| {
        CliError::usage(format!(
            "a representative of the demo could not confirm: {what}"
        ))
    };
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .into();
    let mut page = agent
        .get(link)
        .call()
        .map_err(|error| failed(error.to_string()))?;
    let html = page
        .body_mut()
        .read_to_string()
        .map_err(|error| failed(error.to_string()))?;
    let roster = html
        .split_once("name=\"roster\" value=\"")
        .and_then(|(_, rest)| rest.split('"').next())
        .ok_or_else(|| failed("the page has no list".to_owned()))?;
    let form = urlencoded(&[("roster".to_owned(), roster.to_owned())]);
    let sent = agent
        .post(format!("{link}/confirm"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .send(form)
        .map_err(|error| failed(error.to_string()))?;
    match sent.status().as_u16() {
        200 => Ok(()),
        status => Err(failed(format!("the page answered {status}"))),
    }
}

/// The fields of the form, as a browser would send them.
fn form(code: &str, answers: &Answers) -> Vec<(String, String)> {
    let mut fields = vec![("code".to_owned(), code.to_owned())];
    for (position, rating) in answers.ratings.iter().enumerate() {
        if let Some(point) = rating {
            fields.push((format!("r{position}"), point.to_string()));
        }
    }
    for (position, picked) in answers.picks.iter().enumerate() {
        fields.extend(
            picked
                .iter()
                .map(|option| (format!("p{position}"), option.to_string())),
        );
    }
    for (position, comment) in answers.comments.iter().enumerate() {
        if !comment.text.is_empty() {
            fields.push((format!("c{position}"), comment.text.clone()));
            if comment.consent == Consent::Verbatim {
                fields.push((format!("s{position}"), "1".to_owned()));
            }
        }
    }
    fields
}

fn urlencoded(fields: &[(String, String)]) -> String {
    let mut body = String::new();
    for (name, value) in fields {
        if !body.is_empty() {
            body.push('&');
        }
        body.push_str(name);
        body.push('=');
        for byte in value.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => {
                    body.push(char::from(byte))
                }
                b' ' => body.push('+'),
                other => {
                    // Writing to a string cannot fail.
                    let _ = write!(body, "%{other:02X}");
                }
            }
        }
    }
    body
}
