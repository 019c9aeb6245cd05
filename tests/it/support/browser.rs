//! A browser that seals answers by itself: it keeps what it sealed and blinded, and can send either
//! request again, as after a reload.

use data_encoding::BASE64URL_NOPAD;
use rand::Rng;
use rapport::ballot::{OpeningPublicKey, seal};
use rapport::ids;
use rapport::questionnaire::Answers;
use rapport::relationship::PanelId;

use super::blinding::{Blinding, PublicNumbers};
use super::test_wave::{Person, TestWave};
use super::web_server::{Reply, request};

/// What a browser stores before it sends anything.
pub struct Browser {
    pub panel: PanelId,
    pub code: String,
    pub sealed: Vec<u8>,
    pub prefix: [u8; 32],
    pub receipt: String,
    numbers: PublicNumbers,
    blinding: Blinding,
}

impl TestWave {
    /// Somebody's browser packs, seals and blinds answers.
    pub fn seals(&self, person: &Person, answers: &Answers) -> Browser {
        let (_, open) = self.services.open_panel(person.panel).unwrap().unwrap();
        let packed = open.layout.pack(answers).unwrap();
        let key = OpeningPublicKey::from_base64url(&open.panel.opening_key).unwrap();
        let sealed = seal(&key, &open.fingerprint, &packed, &mut ids::generator()).unwrap();
        let number = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        let jwk = &open.panel.issuing_key;
        let numbers = PublicNumbers::new(&number(&jwk.n), &number(&jwk.e));
        let (prefix, blinding) = blind(&numbers, &sealed.id().0);
        Browser {
            panel: person.panel,
            code: person.code.clone(),
            receipt: sealed.id().to_hex(),
            sealed: sealed.as_bytes().to_vec(),
            prefix,
            numbers,
            blinding,
        }
    }
}

fn blind(numbers: &PublicNumbers, id: &[u8; 32]) -> ([u8; 32], Blinding) {
    let (mut prefix, mut salt, mut inverse) = ([0; 32], [0; 48], [0; 256]);
    let rng = &mut ids::generator();
    rng.fill_bytes(&mut prefix);
    rng.fill_bytes(&mut salt);
    rng.fill_bytes(&mut inverse[1..]);
    let blinding = numbers.blind(&[prefix, *id].concat(), &salt, &inverse);
    (prefix, blinding)
}

impl Browser {
    /// The same ballot, blinded anew: what a browser that lost its memory would send.
    pub fn blinded_again(&self) -> Self {
        let id: [u8; 32] = data_encoding::HEXLOWER
            .decode(self.receipt.as_bytes())
            .unwrap()
            .try_into()
            .unwrap();
        let numbers = PublicNumbers::new(
            &self.numbers.modulus.to_vec(),
            &self.numbers.exponent.to_vec(),
        );
        let (prefix, blinding) = blind(&numbers, &id);
        Self {
            code: self.code.clone(),
            sealed: self.sealed.clone(),
            receipt: self.receipt.clone(),
            panel: self.panel,
            prefix,
            numbers,
            blinding,
        }
    }

    /// The blinded message.
    pub fn blinded(&self) -> [u8; 256] {
        self.blinding.blinded.clone().try_into().unwrap()
    }

    /// Where it asks for a signature.
    pub fn issue_path(&self) -> String {
        format!("/s/{}/issue", self.panel)
    }

    /// Where it casts the ballot.
    pub fn ballot_path(&self) -> String {
        format!("/s/{}/ballot", self.panel)
    }

    /// What it sends to be signed.
    pub fn issue_body(&self) -> String {
        let blinded = BASE64URL_NOPAD.encode(&self.blinding.blinded);
        serde_json::json!({"code": self.code, "blinded": blinded}).to_string()
    }

    /// The signature in a reply, without its blinding.
    pub fn signature(&self, reply: &Reply) -> [u8; 256] {
        let said: serde_json::Value = serde_json::from_str(&reply.body).unwrap();
        let blind = said["signature"].as_str().unwrap();
        let blind = BASE64URL_NOPAD.decode(blind.as_bytes()).unwrap();
        self.unblinded(&blind)
    }

    /// The signature in a blind one.
    pub fn unblinded(&self, blind: &[u8]) -> [u8; 256] {
        self.numbers
            .finalize(&self.blinding, blind)
            .try_into()
            .unwrap()
    }

    /// The ballot with this signature.
    pub fn ballot_body(&self, signature: &[u8]) -> String {
        let [sealed, prefix, signature] =
            [&self.sealed, &self.prefix[..], signature].map(|bytes| BASE64URL_NOPAD.encode(bytes));
        serde_json::json!({"sealed": sealed, "prefix": prefix, "signature": signature}).to_string()
    }

    /// Asks for the signature. `None` when the server hung up.
    pub fn asks(&self, port: u16) -> Option<Reply> {
        post_json(port, &self.issue_path(), &self.issue_body())
    }

    /// Casts the ballot with this signature. `None` when the server hung up.
    pub fn casts(&self, port: u16, signature: &[u8]) -> Option<Reply> {
        post_json(port, &self.ballot_path(), &self.ballot_body(signature))
    }
}

/// Sends JSON as the script of our pages does.
pub fn post_json(port: u16, path: &str, body: &str) -> Option<Reply> {
    let headers = [
        ("content-type", "application/json"),
        ("sec-fetch-site", "same-origin"),
    ];
    request(port, "POST", path, &headers, body.as_bytes())
}

impl Reply {
    /// The word of an error.
    pub fn error(&self) -> String {
        let said: serde_json::Value = serde_json::from_str(&self.body).unwrap_or_default();
        said["error"].as_str().unwrap_or_default().to_owned()
    }

    /// The receipt of a ballot that counts.
    pub fn receipt(&self) -> String {
        let said: serde_json::Value = serde_json::from_str(&self.body).unwrap_or_default();
        said["receipt"].as_str().unwrap_or_default().to_owned()
    }
}
