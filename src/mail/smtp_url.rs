//! The mail server's URL: `smtp://user:password@host:port?tls=required` or `smtps://…`.
//!
//! Invariant: a password goes out only over TLS or within this machine. An error never repeats
//! the URL.

use lettre::transport::smtp::authentication::Credentials;
use percent_encoding::percent_decode_str;
use url::{Host, Url};

use super::TransportError;

/// How a connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encryption {
    /// Not at all.
    None,
    /// By STARTTLS when the server offers it; guards against listeners only.
    Opportunistic,
    /// By STARTTLS, or nothing is sent.
    Required,
    /// From the first byte.
    Implicit,
}

/// Where and how to hand over mail. No `Debug`: it holds a password.
pub(super) struct SmtpServer {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) encryption: Encryption,
    pub(super) credentials: Option<Credentials>,
}

impl SmtpServer {
    /// Reads a URL. User name and password are percent-decoded; ports default to 465 (`smtps`),
    /// 587 (`tls=`) and 25.
    pub(super) fn parse(text: &str) -> Result<Self, TransportError> {
        let url = Url::parse(text).map_err(|_| TransportError::Malformed)?;
        let encryption = encryption(&url)?;
        // `smtp` is no special scheme to the URL standard, so the host may still be encoded.
        let host = match url.host().ok_or(TransportError::Malformed)? {
            Host::Domain(name) => decoded(name)?,
            Host::Ipv4(address) => address.to_string(),
            Host::Ipv6(address) => address.to_string(),
        };
        let credentials = credentials(&url)?;
        let here = host == "localhost"
            || host
                .parse::<std::net::IpAddr>()
                .is_ok_and(|address| address.is_loopback());
        let safe = matches!(encryption, Encryption::Required | Encryption::Implicit) || here;
        if credentials.is_some() && !safe {
            return Err(TransportError::PasswordInClear);
        }
        let port = url.port().unwrap_or(match encryption {
            Encryption::None => 25,
            Encryption::Opportunistic | Encryption::Required => 587,
            Encryption::Implicit => 465,
        });
        Ok(Self {
            host,
            port,
            encryption,
            credentials,
        })
    }
}

fn encryption(url: &Url) -> Result<Encryption, TransportError> {
    let mut tls = None;
    for (key, value) in url.query_pairs() {
        if key != "tls" || tls.is_some() {
            return Err(TransportError::UnknownOption);
        }
        tls = Some(value.into_owned());
    }
    match (url.scheme(), tls.as_deref()) {
        ("smtp", None) => Ok(Encryption::None),
        ("smtp", Some("opportunistic")) => Ok(Encryption::Opportunistic),
        ("smtp", Some("required")) => Ok(Encryption::Required),
        ("smtps", None | Some("required")) => Ok(Encryption::Implicit),
        _ => Err(TransportError::UnknownOption),
    }
}

fn credentials(url: &Url) -> Result<Option<Credentials>, TransportError> {
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        (user, Some(password)) if !user.is_empty() => {
            Ok(Some(Credentials::new(decoded(user)?, decoded(password)?)))
        }
        _ => Err(TransportError::HalfCredentials),
    }
}

fn decoded(text: &str) -> Result<String, TransportError> {
    percent_decode_str(text)
        .decode_utf8()
        .map(Into::into)
        .map_err(|_| TransportError::Malformed)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("smtp://mail.example", "mail.example", 25, Encryption::None)]
    #[case("smtp://localhost:1025", "localhost", 1025, Encryption::None)]
    #[case(
        "smtp://mail.example?tls=opportunistic",
        "mail.example",
        587,
        Encryption::Opportunistic
    )]
    #[case(
        "smtp://u:p@mail.example?tls=required",
        "mail.example",
        587,
        Encryption::Required
    )]
    #[case("smtps://u:p@mail.example", "mail.example", 465, Encryption::Implicit)]
    #[case(
        "smtps://u:p@mail.example:2465/",
        "mail.example",
        2465,
        Encryption::Implicit
    )]
    #[case("smtp://[::1]:2525", "::1", 2525, Encryption::None)]
    fn reads_where_and_how(
        #[case] text: &str,
        #[case] host: &str,
        #[case] port: u16,
        #[case] encryption: Encryption,
    ) {
        let server = SmtpServer::parse(text).ok().unwrap();
        assert_eq!((server.host.as_str(), server.port), (host, port));
        assert_eq!(server.encryption, encryption);
    }

    #[test]
    fn decodes_user_and_password() {
        let server = SmtpServer::parse("smtps://me%40example.com:a%2Fb+c%C3%BC@mail.example");
        let expected = Credentials::new("me@example.com".into(), "a/b+cü".into());
        assert!(server.ok().unwrap().credentials == Some(expected));
    }

    #[rstest]
    #[case("smtp://u:p@mail.example", TransportError::PasswordInClear)]
    #[case(
        "smtp://u:p@mail.example?tls=opportunistic",
        TransportError::PasswordInClear
    )]
    #[case("smtps://u@mail.example", TransportError::HalfCredentials)]
    #[case("smtps://:p@mail.example", TransportError::HalfCredentials)]
    #[case("smtp://mail.example?tls=no", TransportError::UnknownOption)]
    #[case("smtp://mail.example?TLS=required", TransportError::UnknownOption)]
    #[case(
        "smtp://mail.example?tls=required&tls=opportunistic",
        TransportError::UnknownOption
    )]
    #[case("smtp://", TransportError::Malformed)]
    #[case("smtp://mail.example:99999", TransportError::Malformed)]
    fn refuses_what_is_unsafe_or_unclear(#[case] text: &str, #[case] expected: TransportError) {
        assert_eq!(SmtpServer::parse(text).err(), Some(expected));
    }

    #[test]
    fn a_password_may_travel_within_this_machine() {
        assert!(SmtpServer::parse("smtp://u:p@127.0.0.1:1025").is_ok());
        assert!(SmtpServer::parse("smtp://u:p@localhost:1025").is_ok());
    }
}
