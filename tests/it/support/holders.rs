//! The three holders of a joint wave: their closing codes, and what their browsers send.

use rapport::ballot::{ClosingCode, ClosingKey, sha256_hex};
use rapport::relationship::{Custody, Holder, WaveId};
use rapport::workflow::{self, Services, TypedCodes};
use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The closing code with this random part, checked as the browser does it.
fn code(random: &str) -> String {
    let digest = sha256_hex(format!("rapport closing code check 1\n{random}").as_bytes());
    let bits = usize::from_str_radix(&digest[..4], 16).unwrap() >> 6;
    let check = [bits >> 5, bits & 31].map(|five| char::from(ALPHABET[five]));
    format!("{random}{}{}", check[0], check[1])
}

/// The code of a holder: another one for each `series`.
pub fn code_of(holder: Holder, series: usize) -> String {
    let digest = sha256_hex(format!("{} {series}", holder.as_str()).as_bytes());
    let letters = digest.bytes().take(52).collect::<Vec<u8>>();
    let random = letters.chunks(2).map(|pair| {
        let number = usize::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        char::from(ALPHABET[number % 32])
    });
    code(&random.collect::<String>())
}

/// The key of a code.
pub fn key_of(code: &str) -> ClosingKey {
    ClosingCode::parse(code)
        .unwrap_or_else(|fault| panic!("{fault}"))
        .key()
}

/// What the browser sends of a code.
pub fn public_half(code: &str) -> String {
    key_of(code).public().to_base64url()
}

/// Two codes as they are typed.
pub fn typed(first: &str, second: &str) -> TypedCodes {
    [first, second].map(|code| Zeroizing::new(code.to_owned()))
}

/// The codes of two holders, as they are typed.
pub fn codes(first: Holder, second: Holder) -> TypedCodes {
    typed(&code_of(first, 0), &code_of(second, 0))
}

/// A draft comes into joint custody, and all three holders make their codes.
pub fn set_up(services: &Services, wave: WaveId) {
    workflow::set_custody(services, wave, Custody::Joint).unwrap();
    for holder in Holder::ALL {
        let half = public_half(&code_of(holder, 0));
        workflow::keep_closing_key(services, wave, holder, &half).unwrap();
    }
}
