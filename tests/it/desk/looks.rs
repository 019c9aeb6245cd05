//! How readouts look: what is refused, and what is kept.

use std::io::Cursor;

use image::{ImageFormat, RgbImage};
use rapport::relationship::RelationshipId;
use rapport::store;
use rapport::workflow::{self, LogoChoice, NewLook};

use crate::support::test_wave::TestWave;

/// A picture of this size.
pub fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([(x % 256) as u8, (y % 256) as u8, 90])
    })
    .write_to(&mut bytes, format)
    .unwrap();
    bytes.into_inner()
}

fn relationship(wave: &TestWave) -> RelationshipId {
    store::relationships(&mut wave.services.store.connection().unwrap()).unwrap()[0].id
}

fn look(logo: LogoChoice) -> NewLook {
    NewLook {
        logo,
        accent: " #1D6B66 ".into(),
        cover: "Nordwerk invites:\r\n the year together".into(),
        language: "de".into(),
    }
}

#[test]
pub fn a_look_is_kept_changed_and_taken_away() {
    let wave = TestWave::drafted(5, 5);
    let (services, id) = (&wave.services, relationship(&wave));
    assert_eq!(
        workflow::look(services, id).unwrap(),
        store::Look::default()
    );
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let logo = picture(60, 20, format);
        workflow::change_look(services, id, &look(LogoChoice::Replace(logo.clone()))).unwrap();
        let kept = workflow::look(services, id).unwrap();
        assert_eq!(kept.branding.logo.unwrap().bytes(), logo);
        assert_eq!(kept.branding.accent.unwrap().as_str(), "#1d6b66");
        let cover = kept.branding.cover.unwrap();
        assert_eq!(cover, "Nordwerk invites: the year together");
        assert_eq!(kept.language.as_deref(), Some("de"));
    }
    workflow::change_look(services, id, &NewLook::default()).unwrap();
    let kept = workflow::look(services, id).unwrap();
    assert!(kept.branding.logo.is_some(), "what is not mentioned stays");
    assert_eq!((kept.branding.accent, kept.branding.cover), (None, None));
    let bare = NewLook {
        logo: LogoChoice::Remove,
        ..NewLook::default()
    };
    workflow::change_look(services, id, &bare).unwrap();
    assert_eq!(
        workflow::look(services, id).unwrap(),
        store::Look::default()
    );
}

#[test]
pub fn what_documents_could_not_show_is_refused_and_changes_nothing() {
    let wave = TestWave::drafted(5, 5);
    let (services, id) = (&wave.services, relationship(&wave));
    let good = look(LogoChoice::Replace(picture(60, 20, ImageFormat::Png)));
    workflow::change_look(services, id, &good).unwrap();
    let before = workflow::look(services, id).unwrap();

    let mut cut = picture(60, 20, ImageFormat::Png);
    cut.truncate(60);
    let mut altered = picture(60, 20, ImageFormat::Png);
    let middle = altered.len() / 2;
    altered[middle] ^= 0xff;
    let mut noise = picture(60, 20, ImageFormat::Png);
    noise.resize(200 * 1024 + 1, 0);
    let pictures = [
        (b"<svg onload=\"x\"/>".to_vec(), "neither a PNG nor a JPEG"),
        (b"\xff\xd8\xff\xe0".to_vec(), "cannot be read as a picture"),
        (cut, "cannot be read as a picture"),
        (altered, "cannot be read as a picture"),
        (noise, "the most is 200 kB"),
        (picture(4001, 2, ImageFormat::Png), "4001 × 2 pixels"),
        (bomb(), "50000 × 50000 pixels"),
    ];
    for (bytes, words) in pictures {
        let refused = workflow::change_look(services, id, &look(LogoChoice::Replace(bytes)));
        let refused = refused.unwrap_err().to_string();
        assert!(refused.contains(words), "{refused}");
    }
    let others = [
        (
            NewLook {
                accent: "teal".into(),
                ..good.clone()
            },
            "is not a colour",
        ),
        (
            NewLook {
                accent: "#ffff00".into(),
                ..good.clone()
            },
            "choose a darker one",
        ),
        (
            NewLook {
                cover: "x".repeat(301),
                ..good.clone()
            },
            "has 301 characters",
        ),
        (
            NewLook {
                language: "tlh".into(),
                ..good.clone()
            },
            "written in de, en",
        ),
    ];
    for (new, words) in others {
        let refused = workflow::change_look(services, id, &new).unwrap_err();
        assert!(refused.to_string().contains(words), "{refused}");
    }
    assert_eq!(workflow::look(services, id).unwrap(), before);
}

/// A short file that says it is huge.
fn bomb() -> Vec<u8> {
    let mut bytes = picture(1, 1, ImageFormat::Png);
    bytes[16..24].copy_from_slice(&[0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
    bytes
}
