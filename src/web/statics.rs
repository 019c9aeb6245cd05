//! The files a page loads: styles, scripts, one icon; all inside the binary. Their names
//! carry a digest of their content, so browsers may keep them for good. They are compressed once, as
//! far as it goes: what is compressed for each request is a third larger.

use std::io::Write;
use std::sync::LazyLock;

use actix_web::http::header::{
    AcceptEncoding, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ContentEncoding, Encoding, VARY,
};
use actix_web::{HttpResponse, web};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// The style of every page.
pub static STYLE: LazyLock<StaticFile> = LazyLock::new(|| {
    StaticFile::new(
        "page",
        "css",
        "text/css; charset=utf-8",
        include_bytes!("static/page.css"),
    )
});

/// What the console's pages need beside [`STYLE`].
pub static CONSOLE: LazyLock<StaticFile> = LazyLock::new(|| {
    StaticFile::new(
        "console",
        "css",
        "text/css; charset=utf-8",
        include_bytes!("static/console.css"),
    )
});

/// The script of the questionnaire, built from `script/`.
pub static SCRIPT: LazyLock<StaticFile> = LazyLock::new(|| {
    StaticFile::new(
        "page",
        "js",
        "text/javascript; charset=utf-8",
        include_bytes!("static/page.js"),
    )
});

/// The script of the holders' pages.
pub static CLOSING_CODE: LazyLock<StaticFile> = LazyLock::new(|| {
    StaticFile::new(
        "closing-code",
        "mjs",
        "text/javascript; charset=utf-8",
        include_bytes!("static/closing-code.mjs"),
    )
});

/// The notices of what the script contains.
pub static LICENCES: LazyLock<StaticFile> = LazyLock::new(|| {
    StaticFile::new(
        "page-licences",
        "txt",
        "text/plain; charset=utf-8",
        include_bytes!("static/page-licences.txt"),
    )
});

/// The icon in the browser's tab.
pub static ICON: LazyLock<StaticFile> = LazyLock::new(|| {
    StaticFile::new(
        "icon",
        "svg",
        "image/svg+xml",
        include_bytes!("static/icon.svg"),
    )
});

/// A file inside the binary.
pub struct StaticFile {
    path: String,
    media_type: &'static str,
    content: &'static [u8],
    zipped: Vec<u8>,
}

impl StaticFile {
    fn new(name: &str, extension: &str, media_type: &'static str, content: &'static [u8]) -> Self {
        let digest = Sha256::digest(content);
        let short: String = digest
            .iter()
            .take(6)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self {
            path: format!("/static/{name}-{short}.{extension}"),
            media_type,
            content,
            zipped: zipped(content).unwrap_or_default(),
        }
    }

    /// The path it is served at.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    fn answer(&'static self, accepted: Option<&AcceptEncoding>) -> HttpResponse {
        let mut answer = HttpResponse::Ok();
        answer
            .insert_header((CONTENT_TYPE, self.media_type))
            .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
            .insert_header((VARY, "accept-encoding"));
        if !self.zipped.is_empty() && accepted.is_some_and(takes_gzip) {
            answer
                .insert_header((CONTENT_ENCODING, ContentEncoding::Gzip))
                .body(self.zipped.as_slice())
        } else {
            answer.body(self.content)
        }
    }
}

/// Compressed with gzip.
fn zipped(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

/// Whether the reader takes gzip, and says so.
fn takes_gzip(accepted: &AcceptEncoding) -> bool {
    let ours = [Encoding::gzip(), Encoding::identity()];
    accepted.negotiate(ours.iter()) == Some(Encoding::gzip())
}

/// What the reader takes, if it says so in a way that can be read.
type Accepted = Option<web::Header<AcceptEncoding>>;

fn answer(file: &'static StaticFile, accepted: Accepted) -> HttpResponse {
    file.answer(accepted.map(web::Header::into_inner).as_ref())
}

/// Serves [`STYLE`].
pub async fn style(accepted: Accepted) -> HttpResponse {
    answer(&STYLE, accepted)
}

/// Serves [`CONSOLE`].
pub async fn console(accepted: Accepted) -> HttpResponse {
    answer(&CONSOLE, accepted)
}

/// Serves [`SCRIPT`].
pub async fn script(accepted: Accepted) -> HttpResponse {
    answer(&SCRIPT, accepted)
}

/// Serves [`CLOSING_CODE`].
pub async fn closing_code(accepted: Accepted) -> HttpResponse {
    answer(&CLOSING_CODE, accepted)
}

/// Serves [`LICENCES`].
pub async fn licences(accepted: Accepted) -> HttpResponse {
    answer(&LICENCES, accepted)
}

/// Serves [`ICON`].
pub async fn icon(accepted: Accepted) -> HttpResponse {
    answer(&ICON, accepted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn a_file_is_compressed_for_whom_takes_it() {
        use actix_web::body::to_bytes;
        use actix_web::http::header::Header;
        use actix_web::test::TestRequest;
        use std::io::Read;

        for (takes, is_zipped) in [
            (Some("gzip, deflate, br, zstd"), true),
            (Some("br;q=1.0, gzip;q=0.8, *;q=0.1"), true),
            (Some("gzip;q=0"), false),
            (Some("br"), false),
            (Some("identity"), false),
            (Some(";;q=,"), false),
            (None, false),
        ] {
            let mut request = TestRequest::default();
            if let Some(takes) = takes {
                request = request.insert_header(("accept-encoding", takes));
            }
            let accepted = AcceptEncoding::parse(&request.to_http_request()).ok();
            let answer = SCRIPT.answer(accepted.as_ref());
            let coding = answer.headers().get(CONTENT_ENCODING).cloned();
            assert_eq!(coding.is_some(), is_zipped, "{takes:?}");
            let body = to_bytes(answer.into_body()).await.unwrap();
            if is_zipped {
                assert!(body.len() < 31_000, "{}", body.len());
                let mut whole = Vec::new();
                let mut decoder = flate2::read::GzDecoder::new(&*body);
                decoder.read_to_end(&mut whole).unwrap();
                assert_eq!(whole, SCRIPT.content);
            } else {
                assert_eq!(&*body, SCRIPT.content);
            }
        }
    }

    #[test]
    fn the_script_names_the_notices_of_what_it_contains() {
        let script = String::from_utf8_lossy(SCRIPT.content);
        assert!(script.lines().next().unwrap().contains(LICENCES.path()));
        let notices = String::from_utf8_lossy(LICENCES.content);
        for name in [
            "@hpke/core",
            "@hpke/common",
            "@cloudflare/blindrsa-ts",
            "sjcl",
        ] {
            assert!(notices.contains(&format!("\n{name} ")), "{name}");
        }
        for licence in ["MIT License", "Apache License", "BSD-2-Clause"] {
            assert!(notices.contains(licence), "{licence}");
        }
    }
}
