//! The page of a readout: choose language and paper, see what there is, fetch it. While documents
//! are made it says how many are ready, and comes back by itself without script.

use super::asked::{Choice, Query, languages, name, word};
use super::made::{EVERYTHING, Made, PICTURE_WIDTH, Reader, file_name};
use super::renderings::{Inputs, Renderings, Standing};
use crate::definition::CheckedDefinition;
use crate::report::{Format, Options, Paper};
use crate::web::error::WebError;
use crate::web::texts::Texts;
use crate::workflow::ReadoutParts;

/// Seconds after which an unfinished page is asked for again.
const COME_BACK: u32 = 2;

/// A document as it is listed.
pub struct Listed {
    /// Name of the file.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Its size.
    pub size: String,
    /// Where it is.
    pub address: String,
    /// The pictures of its pages.
    pub pictures: Vec<Picture>,
}

/// The picture of a page.
pub struct Picture {
    /// Where it is.
    pub address: String,
    /// What it shows.
    pub alt: String,
}

/// What stands between the heading and the foot of the page.
pub struct ReadoutBody {
    /// The texts.
    pub texts: Texts,
    /// Where the page is, without parameters.
    pub at: String,
    /// Languages to choose from.
    pub languages: Vec<Choice>,
    /// Papers to choose from.
    pub papers: Vec<Choice>,
    /// What the reader should know about the language.
    pub warning: Option<String>,
    /// What is under way, in words, for who cannot see the page too.
    pub status: String,
    /// Whether the page is to come back by itself, and where.
    pub refresh: Option<String>,
    /// Where to try again, when it failed.
    pub retry: Option<String>,
    /// The documents; empty while they are made.
    pub documents: Vec<Listed>,
    /// All of them in one file: where, and its size.
    pub everything: Option<(String, String)>,
    /// How wide pictures are shown.
    pub picture_width: u32,
}

impl ReadoutBody {
    /// A text by its key.
    pub fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    /// The value of the header that makes the page come back.
    #[must_use]
    pub fn come_back(&self) -> Option<String> {
        let address = self.refresh.as_ref()?;
        Some(format!("{COME_BACK}; url={address}"))
    }
}

/// The page of a readout whose address is `at`; begins to make it if nobody did.
///
/// # Errors
/// [`WebError::Broken`].
pub async fn body(
    renderings: &Renderings,
    parts: ReadoutParts,
    query: &Query,
    reader: Reader,
    at: String,
    texts: Texts,
) -> Result<ReadoutBody, WebError> {
    let inputs = Inputs::new(parts, query).await?;
    let (language, paper) = (inputs.language.clone(), inputs.paper);
    let asked = format!("?language={language}&paper={}", word(paper));
    let papers = [
        (Paper::A4, "c-readout-a4"),
        (Paper::Letter, "c-readout-letter"),
    ];
    let mut page = ReadoutBody {
        languages: languages(&language),
        papers: papers
            .map(|(one, key)| Choice {
                code: word(one).to_owned(),
                name: texts.say(key),
                chosen: one == paper,
            })
            .into(),
        warning: warning(texts, &inputs.parts.definition, &language),
        status: String::new(),
        refresh: None,
        retry: None,
        documents: Vec::new(),
        everything: None,
        picture_width: PICTURE_WIDTH / 2,
        at,
        texts,
    };
    let all = Options::default().formats.len();
    let progress = |done: usize| {
        let words = [("done", done.into()), ("all", all.into())];
        texts.fill("c-readout-making", &words)
    };
    match renderings.ask(inputs) {
        Standing::Ready(made) => {
            page.status = texts.say("c-readout-ready");
            page.documents = listed(reader, &page.at, &asked, &made, texts);
            page.everything = made.document(reader, EVERYTHING).map(|file| {
                (
                    address(&page.at, EVERYTHING, &asked),
                    size(file.bytes.len()),
                )
            });
        }
        Standing::Waiting(ahead) => {
            page.status = match ahead {
                0 => progress(0),
                _ => texts.fill("c-readout-waiting", &[("count", ahead.into())]),
            };
            page.refresh = Some(format!("{}{asked}", page.at));
        }
        Standing::Making(done) => {
            page.status = progress(done);
            page.refresh = Some(format!("{}{asked}", page.at));
        }
        Standing::Failed => {
            page.status = texts.say("c-readout-failed");
            page.retry = Some(format!("{}{asked}&again=1", page.at));
        }
        Standing::Full => {
            page.status = texts.say("c-readout-full");
            page.retry = Some(format!("{}{asked}", page.at));
        }
    }
    Ok(page)
}

/// A questionnaire that has no texts in the language asked for speaks its own.
fn warning(texts: Texts, definition: &CheckedDefinition, language: &str) -> Option<String> {
    let mut known = definition.definition().languages.iter();
    if known.any(|known| known.code == language) {
        return None;
    }
    let words = [
        ("language", name(language).into()),
        ("own", name(definition.default_language()).into()),
    ];
    Some(texts.fill("c-readout-incomplete", &words))
}

fn address(at: &str, name: &str, asked: &str) -> String {
    format!("{at}/{name}{asked}")
}

fn listed(reader: Reader, at: &str, asked: &str, made: &Made, texts: Texts) -> Vec<Listed> {
    let one = |format: Format| {
        let name = file_name(format);
        let file = made.document(reader, &name)?;
        let pictures = (1..).zip(made.pictures(format));
        Some(Listed {
            purpose: format.purpose(texts.language().tag()),
            size: size(file.bytes.len()),
            address: address(at, &name, asked),
            pictures: pictures
                .map(|(page, _)| Picture {
                    address: address(at, &format!("{}-{page}.png", format.word()), asked),
                    alt: texts.fill(
                        "c-readout-page",
                        &[
                            ("page", i64::from(page).into()),
                            ("name", name.clone().into()),
                        ],
                    ),
                })
                .collect(),
            name,
        })
    };
    Format::ALL.into_iter().filter_map(one).collect()
}

/// A size as people read it: "340 kB", "1.2 MB".
fn size(bytes: usize) -> String {
    match bytes.div_ceil(1000) {
        kilobytes @ 0..1000 => format!("{kilobytes} kB"),
        kilobytes => {
            let tenths = kilobytes.div_ceil(100);
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::texts::Language;

    #[test]
    fn a_language_the_questionnaire_lacks_is_said() {
        let small = include_bytes!("../../../tests/it/support/small.json");
        let definition = CheckedDefinition::parse(small).ok().unwrap();
        let texts = Texts::of(Language::default());
        assert_eq!(warning(texts, &definition, "en"), None);
        let said = warning(texts, &definition, "de").unwrap();
        assert!(said.contains("no texts in Deutsch") && said.contains("stand in English"));
    }

    #[test]
    fn sizes_are_short() {
        assert_eq!(size(1), "1 kB");
        assert_eq!(size(999_000), "999 kB");
        assert_eq!(size(1_150_000), "1.2 MB");
    }
}
