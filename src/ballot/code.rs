//! Access codes: what a mailed link carries. A code is computed from the invitation, never
//! stored, and found again through a table that lives in memory only.

use std::collections::BTreeMap;

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::secret::hmac;
use super::{CodeKey, ProcessKey, base32};
use crate::relationship::InvitationId;

const CODE_LEN: usize = 20;
const GROUP_LEN: usize = 5;

/// The secret that lets one invitee submit once: 20 base32 characters, 100 bits.
///
/// It has no `Debug` and no `Display`: it may appear in one mail and one form field, nowhere else.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct AccessCode(String);

impl AccessCode {
    /// The code of an invitation: the first 100 bits of HMAC-SHA256(code key, invitation id).
    #[must_use]
    pub fn derive(key: &CodeKey, invitation: InvitationId) -> Self {
        let mac = Zeroizing::new(hmac(key.as_bytes(), &[invitation.0.as_bytes()]));
        Self(base32::encode(&*mac, CODE_LEN))
    }

    /// Reads a code as people type it: upper case, spaces, hyphens, `o` for zero, `i` or `l` for
    /// one. `None` when it cannot be a code.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        base32::parse(typed, CODE_LEN).map(Self)
    }

    /// The 20 characters, for the link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code in four groups of five, for print: `xxxxx-xxxxx-xxxxx-xxxxx`.
    #[must_use]
    pub fn printed(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(CODE_LEN + CODE_LEN / GROUP_LEN));
        for (place, letter) in self.0.chars().enumerate() {
            if place > 0 && place % GROUP_LEN == 0 {
                text.push('-');
            }
            text.push(letter);
        }
        text
    }
}

impl PartialEq for AccessCode {
    /// Compares in constant time.
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl Eq for AccessCode {}

/// Finds the invitation of a code without holding a code: keyed hashes of a panel's codes, under
/// a key of this process. Never stored; rebuilt at start from the invitations and the code key.
pub struct CodeTable {
    key: ProcessKey,
    invitations: BTreeMap<[u8; 32], InvitationId>,
}

impl CodeTable {
    /// The table of a panel. `key` is fresh for each process.
    #[must_use]
    pub fn build(key: ProcessKey, code_key: &CodeKey, invitations: &[InvitationId]) -> Self {
        let invitations = invitations
            .iter()
            .map(|id| (entry(&key, &AccessCode::derive(code_key, *id)), *id))
            .collect();
        Self { key, invitations }
    }

    /// The invitation of a code. The time taken tells nothing about codes, only about hashes
    /// under an unknown key.
    #[must_use]
    pub fn find(&self, code: &AccessCode) -> Option<InvitationId> {
        self.invitations.get(&entry(&self.key, code)).copied()
    }
}

fn entry(key: &ProcessKey, code: &AccessCode) -> [u8; 32] {
    hmac(key.as_bytes(), &[code.as_str().as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::testing::{generator, invitations};

    #[test]
    fn a_code_is_the_same_every_time_and_differs_between_invitations_and_panels() {
        let mut rng = generator(1);
        let (key, other) = (CodeKey::generate(&mut rng), CodeKey::generate(&mut rng));
        let ids = invitations(2);
        let code = AccessCode::derive(&key, ids[0]);
        assert_eq!(code.as_str().len(), 20);
        assert!(code == AccessCode::derive(&key, ids[0]));
        assert!(code != AccessCode::derive(&key, ids[1]));
        assert!(code != AccessCode::derive(&other, ids[0]));
    }

    #[test]
    fn codes_in_the_mail_keep_working_after_an_upgrade() {
        // Computed apart from this program.
        let code = AccessCode::derive(&CodeKey::from_bytes(&[9; 32]).unwrap(), invitations(1)[0]);
        assert_eq!(code.as_str(), "kyy2yes1qqe4crsvxj0g");
    }

    #[test]
    fn a_printed_code_reads_back_however_it_is_typed() {
        let code = AccessCode::derive(&CodeKey::from_bytes(&[9; 32]).unwrap(), invitations(1)[0]);
        let printed = code.printed();
        assert_eq!(printed.len(), 23);
        assert_eq!(printed.split('-').map(str::len).collect::<Vec<_>>(), [5; 4]);
        let sloppy = printed.to_uppercase().replace('0', "O").replace('1', "l");
        for typed in [
            printed.as_str(),
            code.as_str(),
            &sloppy,
            &format!(" {sloppy}\n"),
        ] {
            assert!(AccessCode::parse(typed).is_some_and(|read| read == code));
        }
        assert!(AccessCode::parse("").is_none());
        assert!(AccessCode::parse(&code.as_str()[1..]).is_none());
        assert!(AccessCode::parse(&format!("{}0", code.as_str())).is_none());
    }

    #[test]
    fn the_table_finds_each_invitation_and_nothing_else() {
        let mut rng = generator(2);
        let key = CodeKey::generate(&mut rng);
        let ids = invitations(30);
        let table = CodeTable::build(ProcessKey::generate(&mut rng), &key, &ids[..29]);
        for id in &ids[..29] {
            assert_eq!(table.find(&AccessCode::derive(&key, *id)), Some(*id));
        }
        assert_eq!(table.find(&AccessCode::derive(&key, ids[29])), None);
    }
}
