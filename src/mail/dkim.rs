//! Signing mails (DKIM, RFC 6376): rsa-sha256 over relaxed headers and body.
//!
//! Written here because the mail library signs with a crate that this program does not admit
//! (`deny.toml`); OpenSSL is in the program anyway. The headers that offer one click are signed, as
//! RFC 8058 asks for.

use std::fmt::Write;

use data_encoding::BASE64;
use jiff::Timestamp;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::sha::sha256;
use openssl::sign::Signer;

/// Headers that are signed when they are there. `From` must be.
const SIGNED: [&str; 11] = [
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "Auto-Submitted",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// Signs mails with an RSA key. Prints nothing of itself.
pub struct DkimSigner {
    key: PKey<Private>,
    selector: String,
    domain: String,
}

/// Why mails cannot be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DkimError {
    /// Not a private key.
    #[error(
        "this is no private RSA key in PEM without passphrase; make one with `openssl genrsa -out FILE 2048`"
    )]
    Key,
    /// A short key, which receivers do not take.
    #[error(
        "the signing key has fewer than 2048 bits; receivers distrust it, so make a longer one"
    )]
    Short,
    /// A selector or domain that cannot stand in DNS.
    #[error(
        "selector and domain of the signature must be names as in DNS, such as rapport and trust.example"
    )]
    Name,
}

impl DkimSigner {
    /// A signer with the private key in `pem`, whose public half stands in DNS at
    /// `<selector>._domainkey.<domain>`.
    ///
    /// # Errors
    /// See [`DkimError`].
    pub fn new(pem: &[u8], selector: &str, domain: &str) -> Result<Self, DkimError> {
        let named = |name: &str| {
            !name.is_empty()
                && name.len() < 200
                && name
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b))
        };
        if !named(selector) || !named(domain) {
            return Err(DkimError::Name);
        }
        // The callback keeps OpenSSL from asking for a passphrase on the terminal.
        let key =
            PKey::private_key_from_pem_callback(pem, |_| Ok(0)).map_err(|_| DkimError::Key)?;
        if key.rsa().is_err() {
            return Err(DkimError::Key);
        }
        if key.bits() < 2048 {
            return Err(DkimError::Short);
        }
        Ok(Self {
            key,
            selector: selector.to_owned(),
            domain: domain.to_owned(),
        })
    }

    /// Name and content of the DNS record (TXT) that receivers check signatures with.
    ///
    /// # Errors
    /// [`DkimError::Key`] when OpenSSL fails.
    pub fn dns_record(&self) -> Result<(String, String), DkimError> {
        let public = self.key.public_key_to_der().map_err(|_| DkimError::Key)?;
        Ok((
            format!("{}._domainkey.{}", self.selector, self.domain),
            format!("v=DKIM1; k=rsa; p={}", BASE64.encode(&public)),
        ))
    }

    /// Adds the signature to a message.
    pub(super) fn sign(&self, message: &mut Message, at: Timestamp) -> Result<(), DkimError> {
        let formatted = message.formatted();
        let (head, body) = split(&formatted);
        let headers = headers(head);
        let mut signed = String::new();
        let mut names = Vec::new();
        for name in SIGNED {
            if let Some((_, value)) = headers.iter().rfind(|(n, _)| n.eq_ignore_ascii_case(name)) {
                names.push(name.to_lowercase());
                signed.push_str(&relaxed_header(name, value));
                signed.push_str("\r\n");
            }
        }
        let mut value = String::new();
        // Writing to a string does not fail.
        let _ = write!(
            value,
            "v=1; a=rsa-sha256; c=relaxed/relaxed; d={}; s={}; t={}; h={}; bh={}; b=",
            self.domain,
            self.selector,
            at.as_second().max(0),
            names.join(":"),
            BASE64.encode(&sha256(&relaxed_body(body)))
        );
        signed.push_str(&relaxed_header("DKIM-Signature", &value));
        let signature = Signer::new(MessageDigest::sha256(), &self.key)
            .and_then(|mut signer| signer.sign_oneshot_to_vec(signed.as_bytes()))
            .map_err(|_| DkimError::Key)?;
        // Folded at the blanks, which relaxed headers do not count.
        let mut folded = value.replace("; ", ";\r\n ");
        let encoded = BASE64.encode(&signature);
        for chunk in encoded.as_bytes().chunks(72) {
            folded.push_str("\r\n ");
            folded.push_str(&String::from_utf8_lossy(chunk));
        }
        let name = HeaderName::new_from_ascii_str("DKIM-Signature");
        let value = HeaderValue::dangerous_new_pre_encoded(name, value, folded);
        message.headers_mut().insert_raw(value);
        Ok(())
    }
}

/// Headers and body of a message.
fn split(message: &[u8]) -> (&[u8], &[u8]) {
    let end = message.windows(4).position(|four| four == b"\r\n\r\n");
    match end {
        Some(end) => (&message[..end + 2], &message[end + 4..]),
        None => (message, &[]),
    }
}

/// Names and values of the headers, values with their folding.
fn headers(head: &[u8]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in String::from_utf8_lossy(head).split_inclusive("\r\n") {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = found.last_mut() {
                value.push_str(line);
            }
        } else if let Some((name, value)) = line.split_once(':') {
            found.push((name.to_owned(), value.to_owned()));
        }
    }
    found
}

/// A header in relaxed form (RFC 6376, 3.4.2), without the line end.
fn relaxed_header(name: &str, value: &str) -> String {
    let value = value.replace("\r\n", "");
    let words: Vec<&str> = value
        .split([' ', '\t'])
        .filter(|word| !word.is_empty())
        .collect();
    format!("{}:{}", name.trim_end().to_lowercase(), words.join(" "))
}

/// A body in relaxed form (RFC 6376, 3.4.4).
fn relaxed_body(body: &[u8]) -> Vec<u8> {
    let mut relaxed = Vec::with_capacity(body.len() + 2);
    // Empty lines wait until a line follows them: those at the end do not count.
    let mut waiting = 0;
    let body = body.strip_suffix(b"\r\n").unwrap_or(body);
    for line in lines(body) {
        let mut reduced = Vec::with_capacity(line.len());
        for byte in line {
            let blank = |byte: &u8| *byte == b' ' || *byte == b'\t';
            if !blank(byte) {
                reduced.push(*byte);
            } else if reduced.last().is_none_or(|last| *last != b' ') {
                reduced.push(b' ');
            }
        }
        if reduced.last() == Some(&b' ') {
            reduced.pop();
        }
        if reduced.is_empty() {
            waiting += 1;
        } else {
            relaxed.extend(b"\r\n".repeat(waiting));
            waiting = 0;
            relaxed.extend(reduced);
            relaxed.extend(b"\r\n");
        }
    }
    relaxed
}

fn lines(body: &[u8]) -> Vec<&[u8]> {
    let mut lines = Vec::new();
    let mut rest = body;
    while let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
        lines.push(&rest[..end]);
        rest = &rest[end + 2..];
    }
    lines.push(rest);
    lines
}

#[cfg(test)]
mod tests {
    use openssl::rsa::Rsa;
    use openssl::sign::Verifier;

    use super::*;
    use crate::mail::{InvitationMail, invitation};

    fn key(bits: u32) -> Vec<u8> {
        Rsa::generate(bits).unwrap().private_key_to_pem().unwrap()
    }

    #[test]
    fn relaxed_forms_are_those_of_the_standard() {
        // RFC 6376, 3.4.5.
        assert_eq!(relaxed_header("A", " X\r\n"), "a:X");
        assert_eq!(relaxed_header("B ", " Y\t\r\n\tZ  \r\n"), "b:Y Z");
        assert_eq!(relaxed_body(b" C \r\nD \t E\r\n\r\n\r\n"), b" C\r\nD E\r\n");
        assert_eq!(relaxed_body(b""), b"");
        assert_eq!(relaxed_body(b"\r\n\r\n"), b"");
        assert_eq!(relaxed_body(b"a"), b"a\r\n");
        assert_eq!(relaxed_body(b"a\r\n\r\nb"), b"a\r\n\r\nb\r\n");
    }

    #[test]
    fn a_signature_holds_for_the_published_key_and_covers_the_single_click() {
        let pem = key(2048);
        let signer = DkimSigner::new(&pem, "rapport", "trust.example").unwrap();
        let mut mail = invitation(&InvitationMail::sample(), Timestamp::UNIX_EPOCH).unwrap();
        signer.sign(&mut mail, Timestamp::UNIX_EPOCH).unwrap();

        let formatted = mail.formatted();
        let (head, body) = split(&formatted);
        let headers = headers(head);
        let (_, value) = headers.iter().find(|(n, _)| n == "DKIM-Signature").unwrap();
        assert!(value.split("\r\n").all(|line| line.len() < 999));
        let tags: std::collections::HashMap<String, String> = value
            .split(';')
            .map(|tag| tag.split_once('=').unwrap())
            .map(|(name, value)| (name.trim().to_owned(), value.split_whitespace().collect()))
            .collect();
        assert_eq!(tags["bh"], BASE64.encode(&sha256(&relaxed_body(body))));
        assert!(tags["h"].contains("list-unsubscribe:list-unsubscribe-post"));

        let mut signed = String::new();
        for name in tags["h"].split(':') {
            let (name, value) = headers
                .iter()
                .find(|(n, _)| n.to_lowercase() == name)
                .unwrap();
            signed.push_str(&relaxed_header(name, value));
            signed.push_str("\r\n");
        }
        let unsigned = &value[..value.find("b=\r\n").unwrap() + 2];
        signed.push_str(&relaxed_header("DKIM-Signature", unsigned));
        let (name, record) = signer.dns_record().unwrap();
        assert_eq!(name, "rapport._domainkey.trust.example");
        let public = BASE64
            .decode(record.split_once("p=").unwrap().1.as_bytes())
            .unwrap();
        let public = PKey::public_key_from_der(&public).unwrap();
        let mut verifier = Verifier::new(MessageDigest::sha256(), &public).unwrap();
        let signature = BASE64.decode(tags["b"].as_bytes()).unwrap();
        assert!(
            verifier
                .verify_oneshot(&signature, signed.as_bytes())
                .unwrap()
        );
    }

    #[test]
    fn unusable_keys_and_names_are_refused() {
        let refused = |pem: &[u8], selector, domain| DkimSigner::new(pem, selector, domain).err();
        assert_eq!(refused(b"no key", "s", "d.example"), Some(DkimError::Key));
        assert_eq!(
            refused(&key(1024), "s", "d.example"),
            Some(DkimError::Short)
        );
        assert_eq!(
            refused(&key(2048), "a b", "d.example"),
            Some(DkimError::Name)
        );
        assert_eq!(refused(&key(2048), "s", ""), Some(DkimError::Name));
    }
}
