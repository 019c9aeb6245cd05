//! The files a page loads: styles, scripts, one icon; all inside the binary. Their names
//! carry a digest of their content, so browsers may keep them for good.

use std::sync::LazyLock;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
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
        }
    }

    /// The path it is served at.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    fn answer(&self) -> HttpResponse {
        HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, self.media_type))
            .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
            .body(self.content)
    }
}

/// Serves [`STYLE`].
pub async fn style() -> HttpResponse {
    STYLE.answer()
}

/// Serves [`CONSOLE`].
pub async fn console() -> HttpResponse {
    CONSOLE.answer()
}

/// Serves [`SCRIPT`].
pub async fn script() -> HttpResponse {
    SCRIPT.answer()
}

/// Serves [`CLOSING_CODE`].
pub async fn closing_code() -> HttpResponse {
    CLOSING_CODE.answer()
}

/// Serves [`LICENCES`].
pub async fn licences() -> HttpResponse {
    LICENCES.answer()
}

/// Serves [`ICON`].
pub async fn icon() -> HttpResponse {
    ICON.answer()
}

#[cfg(test)]
mod tests {
    use super::*;

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
