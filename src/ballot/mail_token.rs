//! What the "no more mail" address in a mail carries: it stops mail, and opens nothing.

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::secret::hmac;
use super::{CodeKey, base32};
use crate::relationship::InvitationId;

const TOKEN_LEN: usize = 20;

/// Names an invitee to whoever has one of their mails: 20 base32 characters, 100 bits. It is not
/// the access code, nor does it help to find that; like the code it is computed and never stored.
pub struct MailToken(String);

impl MailToken {
    /// The token of an invitation: the first 100 bits of HMAC-SHA256(k, invitation id), where k is
    /// HMAC-SHA256(code key, "no more mail").
    #[must_use]
    pub fn derive(key: &CodeKey, invitation: InvitationId) -> Self {
        let own = Zeroizing::new(hmac(key.as_bytes(), &[b"no more mail"]));
        let mac = hmac(&own, &[invitation.0.as_bytes()]);
        Self(base32::encode(&mac, TOKEN_LEN))
    }

    /// Reads a token out of an address. `None` when it cannot be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        base32::parse(text, TOKEN_LEN).map(Self)
    }

    /// The 20 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl PartialEq for MailToken {
    /// Compares in constant time.
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl Eq for MailToken {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::AccessCode;
    use crate::ballot::testing::invitations;

    #[test]
    fn a_token_names_one_invitation_and_is_not_its_code() {
        let key = CodeKey::from_bytes(&[9; 32]).unwrap();
        let ids = invitations(2);
        let token = MailToken::derive(&key, ids[0]);
        assert_eq!(token.as_str().len(), 20);
        assert!(MailToken::parse(token.as_str()).is_some_and(|read| read == token));
        assert!(token != MailToken::derive(&key, ids[1]));
        assert_ne!(token.as_str(), AccessCode::derive(&key, ids[0]).as_str());
        assert!(MailToken::parse("short").is_none());
    }

    #[test]
    fn tokens_in_the_mail_keep_working_after_an_upgrade() {
        // Computed apart from this program.
        let key = CodeKey::from_bytes(&[9; 32]).unwrap();
        let token = MailToken::derive(&key, invitations(1)[0]);
        assert_eq!(token.as_str(), "wvtg0ejafj8wdc7bgw6a");
    }
}
