//! The languages the respondents' pages are written in, and which of them a reader wants: the one chosen
//! on the page or by the invitation (`?lang=de`), else what the browser asks for.
//!
//! Invariant: which language somebody reads is stored nowhere, and no ballot travels with it.

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{AcceptLanguage, Header};
use actix_web::middleware::Next;
use fluent_templates::{LanguageIdentifier, langid};

pub use crate::relationship::Language;

impl Language {
    /// What the reader of the request under way wants most of what is `offered`; the first that is
    /// offered where nothing fits, and English where nothing is.
    #[must_use]
    pub fn wanted(offered: &[Self]) -> Self {
        let fits = |wanted: &Vec<Self>| {
            let mut wanted = wanted.iter().copied();
            wanted.find(|language| offered.contains(language))
        };
        let wanted = WANTED.try_with(fits).ok().flatten();
        wanted
            .or_else(|| offered.first().copied())
            .unwrap_or_default()
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::German => langid!("de"),
            Self::French => langid!("fr"),
            Self::Spanish => langid!("es"),
            Self::Portuguese => langid!("pt"),
            Self::Polish => langid!("pl"),
            Self::Chinese => langid!("zh"),
            Self::Arabic => langid!("ar"),
        }
    }
}

tokio::task_local! {
    /// What the reader of the request under way wants, best first.
    static WANTED: Vec<Language>;
}

/// Middleware: notes which languages the reader wants for as long as the request is under way.
///
/// # Errors
/// Those of what it wraps.
pub async fn listen(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let wanted = wanted_by(request.query_string(), AcceptLanguage::parse(&request).ok());
    WANTED.scope(wanted, next.call(request)).await
}

fn wanted_by(query: &str, accepted: Option<AcceptLanguage>) -> Vec<Language> {
    let chosen = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("lang="))
        // Some mail gateways turn the `#` of a mailed link into `%23`.
        .and_then(|tag| tag.split(['%', '#']).next())
        .and_then(Language::of_tag);
    let accepted = accepted.map_or_else(Vec::new, |accepted| accepted.ranked());
    let accepted = accepted.iter().filter_map(|preference| match preference {
        actix_web::http::header::Preference::Any => None,
        actix_web::http::header::Preference::Specific(tag) => Language::of_tag(&tag.to_string()),
    });
    chosen.into_iter().chain(accepted).collect()
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn wanted(query: &str, accept: &str) -> Vec<Language> {
        let request = TestRequest::default()
            .insert_header(("accept-language", accept))
            .to_srv_request();
        wanted_by(query, AcceptLanguage::parse(&request).ok())
    }

    #[test]
    fn what_was_chosen_comes_before_what_the_browser_asks_for() {
        use Language::{English, French, German};
        assert_eq!(
            wanted("", "de-CH, en;q=0.4, fr;q=0.9"),
            [German, French, English]
        );
        assert_eq!(wanted("lang=fr", "de"), [French, German]);
        assert_eq!(wanted("a=b&lang=FR-ca%23code.print", "tlh, *"), [French]);
        assert_eq!(wanted("lang=", ""), []);
    }

    #[test]
    fn readers_of_traditional_chinese_get_simplified_before_another_language() {
        use Language::{Chinese, English};
        for tag in ["zh-Hant", "zh-TW", "zh-HK", "zh-Hant-MO"] {
            let accept = format!("{tag}, en;q=0.8");
            assert_eq!(wanted("", &accept), [Chinese, English], "{tag}");
            assert_eq!(
                wanted("lang=en", &accept)[0],
                English,
                "{tag}: a choice counts"
            );
            assert_eq!(wanted(&format!("lang={tag}"), "en"), [Chinese, English]);
        }
        assert_eq!(
            Chinese.own_name(),
            "简体中文",
            "the switch says which characters"
        );
    }

    #[test]
    fn what_cannot_be_read_is_no_wish() {
        assert_eq!(wanted("lang=%F0", ";;q=,"), []);
    }

    #[actix_web::test]
    async fn only_what_is_offered_is_given() {
        use Language::{Arabic, English, French, German};
        let given = |offered: &'static [Language]| async move { Language::wanted(offered) };
        let as_german = |offered| WANTED.scope(vec![German, English], given(offered));
        assert_eq!(as_german(&[English, German]).await, German);
        assert_eq!(as_german(&[Arabic, English]).await, English);
        assert_eq!(as_german(&[French, Arabic]).await, French);
        assert_eq!(as_german(&[]).await, English);
        assert_eq!(Language::wanted(&[French]), French);
    }
}
