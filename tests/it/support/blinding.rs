//! What a respondent's browser computes: blinding and finalizing of RSABSSA-SHA384-PSS (RFC 9474,
//! sections 4.2 and 4.4), on bytes alone. The unit tests of `ballot` hold it against the vectors of
//! the RFC.

use openssl::bn::{BigNum, BigNumContext};
use sha2::{Digest, Sha384};

/// The public numbers of an issuing key.
pub struct PublicNumbers {
    pub modulus: BigNum,
    pub exponent: BigNum,
}

/// A blinded message, and what takes the blinding off again.
pub struct Blinding {
    pub blinded: Vec<u8>,
    inverse: BigNum,
}

impl PublicNumbers {
    /// From big-endian bytes.
    pub fn new(modulus: &[u8], exponent: &[u8]) -> Self {
        Self {
            modulus: BigNum::from_slice(modulus).unwrap(),
            exponent: BigNum::from_slice(exponent).unwrap(),
        }
    }

    fn bytes(&self) -> i32 {
        self.modulus.num_bytes()
    }

    /// Blinds a prepared message with this salt and this inverse of the blinding factor.
    pub fn blind(&self, prepared: &[u8], salt: &[u8], inverse: &[u8]) -> Blinding {
        let mut context = BigNumContext::new().unwrap();
        let inverse = BigNum::from_slice(inverse).unwrap();
        let (mut factor, mut hidden) = (BigNum::new().unwrap(), BigNum::new().unwrap());
        factor
            .mod_inverse(&inverse, &self.modulus, &mut context)
            .unwrap();
        hidden
            .mod_exp(&factor, &self.exponent, &self.modulus, &mut context)
            .unwrap();
        let encoded = emsa_pss(prepared, salt, usize::try_from(self.bytes()).unwrap());
        let encoded = BigNum::from_slice(&encoded).unwrap();
        let mut blinded = BigNum::new().unwrap();
        blinded
            .mod_mul(&encoded, &hidden, &self.modulus, &mut context)
            .unwrap();
        Blinding {
            blinded: blinded.to_vec_padded(self.bytes()).unwrap(),
            inverse,
        }
    }

    /// Makes the signature out of the blind one.
    pub fn finalize(&self, blinding: &Blinding, blind_signature: &[u8]) -> Vec<u8> {
        let mut context = BigNumContext::new().unwrap();
        let blind_signature = BigNum::from_slice(blind_signature).unwrap();
        let mut signature = BigNum::new().unwrap();
        signature
            .mod_mul(
                &blind_signature,
                &blinding.inverse,
                &self.modulus,
                &mut context,
            )
            .unwrap();
        signature.to_vec_padded(self.bytes()).unwrap()
    }
}

/// EMSA-PSS-ENCODE (RFC 8017, section 9.1.1) with SHA-384 and MGF1, for a modulus of whole bytes.
pub fn emsa_pss(message: &[u8], salt: &[u8], length: usize) -> Vec<u8> {
    let mut hashed = vec![0; 8];
    hashed.extend(Sha384::digest(message));
    hashed.extend(salt);
    let hash = Sha384::digest(&hashed);
    let mut block = vec![0; length - hash.len() - 1 - salt.len() - 1];
    block.push(1);
    block.extend(salt);
    let mask =
        (0_u32..).flat_map(|count| Sha384::digest([&hash[..], &count.to_be_bytes()].concat()));
    for (byte, mask) in block.iter_mut().zip(mask) {
        *byte ^= mask;
    }
    block[0] &= 0x7f; // The encoding has one bit less than the modulus.
    block.extend(hash);
    block.push(0xbc);
    block
}
