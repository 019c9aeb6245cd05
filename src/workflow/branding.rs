//! How the readouts of a relationship look, and the language they are first offered in.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

use super::{Services, WorkflowError};
use crate::relationship::{
    Accent, BrandingError, COVER_CHARACTERS, LOGO_SIDE, Logo, LogoKind, RelationshipId,
};
use crate::store::{self, Look};
use crate::wording::Texts;

/// A look as somebody enters it. What is empty is left out of the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewLook {
    /// What becomes of the logo.
    pub logo: LogoChoice,
    /// A colour, `#rrggbb`.
    pub accent: String,
    /// A few words for the cover.
    pub cover: String,
    /// A language the documents have texts in; empty for the definition's own.
    pub language: String,
}

/// What becomes of a logo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LogoChoice {
    /// It stays as it is.
    #[default]
    Keep,
    /// There is none any more.
    Remove,
    /// This picture, PNG or JPEG.
    Replace(Vec<u8>),
}

/// The look of a relationship's readouts.
///
/// # Errors
/// When the database fails.
pub fn look(services: &Services, id: RelationshipId) -> Result<Look, WorkflowError> {
    Ok(store::look(&mut *services.store.connection()?, id)?)
}

/// Changes the look of a relationship's readouts, those of earlier waves included.
///
/// # Errors
/// What is unusable, with its remedy; or there is no such relationship.
pub fn change_look(
    services: &Services,
    id: RelationshipId,
    new: &NewLook,
) -> Result<(), WorkflowError> {
    let accent = match new.accent.trim() {
        "" => None,
        colour => Some(Accent::try_from(colour.to_owned()).map_err(unusable)?),
    };
    let logo = match &new.logo {
        LogoChoice::Replace(bytes) => Some(picture(bytes)?),
        LogoChoice::Keep | LogoChoice::Remove => None,
    };
    let (cover, language) = (cover(&new.cover)?, language(&new.language)?);
    services.store.transaction(|connection| {
        if !store::lock_relationship(connection, id)? {
            return Err(WorkflowError::NotFound("relationship"));
        }
        let mut look = store::look(connection, id)?;
        if new.logo != LogoChoice::Keep {
            look.branding.logo = logo;
        }
        look.branding.accent = accent;
        look.branding.cover = cover;
        look.language = language;
        Ok(store::keep_look(connection, id, &look)?)
    })
}

/// A picture that unpacks. Its size is read first, so unpacking it takes little memory.
fn picture(bytes: &[u8]) -> Result<Logo, WorkflowError> {
    let logo = Logo::new(bytes.to_vec()).map_err(unusable)?;
    let format = match logo.kind() {
        LogoKind::Png => ImageFormat::Png,
        LogoKind::Jpeg => ImageFormat::Jpeg,
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(LOGO_SIDE);
    limits.max_image_height = Some(LOGO_SIDE);
    // Eight bytes for each pixel are the most that a PNG unpacks to.
    limits.max_alloc = Some(40 * 1024 * 1024);
    let mut reader = ImageReader::with_format(Cursor::new(logo.bytes()), format);
    reader.limits(limits);
    reader
        .decode()
        .map_err(|_| unusable(BrandingError::Broken))?;
    Ok(logo)
}

fn cover(text: &str) -> Result<Option<String>, WorkflowError> {
    let text = one_line(text);
    let length = text.chars().count();
    if length > COVER_CHARACTERS {
        return Err(unusable(BrandingError::Cover(length)));
    }
    Ok((!text.is_empty()).then_some(text))
}

/// Text as documents set it: in one line, without characters that cannot be seen.
pub(super) fn one_line(text: &str) -> String {
    let seen: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn language(tag: &str) -> Result<Option<String>, WorkflowError> {
    let known = Texts::languages();
    match tag.trim() {
        "" => Ok(None),
        tag if known.iter().any(|language| language == tag) => Ok(Some(tag.to_owned())),
        _ => Err(WorkflowError::refused(format!(
            "readouts are written in {}; choose one of them",
            known.join(", ")
        ))),
    }
}

fn unusable(error: BrandingError) -> WorkflowError {
    WorkflowError::refused(error.to_string())
}
