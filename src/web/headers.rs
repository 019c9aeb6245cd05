//! The headers of every answer.

use actix_web::http::header::{
    self, HeaderMap, HeaderName, HeaderValue, STRICT_TRANSPORT_SECURITY,
};

/// Everything comes from this server and goes to it; nothing inline; nobody frames us.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; \
    script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    img-src 'self'; connect-src 'self'";

/// No page of ours uses anything of these.
const PERMISSIONS_POLICY: &str =
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

/// Sets the headers every answer carries. A `Cache-Control` that is already there stays (the
/// static files have one); every other answer is stored nowhere.
pub fn secure(headers: &mut HeaderMap, over_https: bool) {
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY);
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(
        HeaderName::from_static("permissions-policy"),
        PERMISSIONS_POLICY,
    );
    for name in ["cross-origin-opener-policy", "cross-origin-resource-policy"] {
        set(HeaderName::from_static(name), "same-origin");
    }
    set(HeaderName::from_static("x-robots-tag"), "noindex, nofollow");
    if over_https {
        set(STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
