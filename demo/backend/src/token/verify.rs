//! Whether a token was signed by the holder of a key, and what it says when it was.

use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::clock::Moment;
use crate::keys::api_key::SigningKey;
use crate::keys::public_key::PublicKey;

use super::claims::Claims;
use super::header::{self, Header};
use super::parts::{self, Parts};
use super::{Refused, merge};

/// What a token is verified with: the algorithm belongs to the key, not to the token.
#[derive(Clone)]
pub enum VerifyingKey {
    /// HMAC with SHA-256.
    Hs256(SigningKey),
    /// A public key, with the algorithm of its kind.
    Public(PublicKey),
}

impl std::fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.algorithm())
    }
}

impl VerifyingKey {
    /// The name of the algorithm, as in a header's `alg`.
    pub fn algorithm(&self) -> &'static str {
        match self {
            Self::Hs256(_) => "HS256",
            Self::Public(key) => key.algorithm().as_str(),
        }
    }

    /// Compares in constant time where there is a secret.
    fn is_signature(&self, signature: &[u8], signed: &[u8]) -> bool {
        match self {
            Self::Hs256(key) => Hmac::<Sha256>::new_from_slice(key)
                .is_ok_and(|mac| mac.chain_update(signed).verify_slice(signature).is_ok()),
            Self::Public(key) => key.is_signature(signature, signed),
        }
    }
}

/// What a token says that was signed with the key, and counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// What it says.
    pub claims: Claims,
    /// When it ends.
    pub expires: Moment,
}

/// A token whose shape is right, and of which nothing may be believed yet.
#[derive(Debug)]
pub struct Unverified {
    parts: Parts,
    header: Header,
}

/// Reads the shape of a token.
pub fn read(token: &str) -> Result<Unverified, Refused> {
    let parts = parts::split(token)?;
    let header = header::parse(&parts.header)?;
    Ok(Unverified { parts, header })
}

impl Unverified {
    /// The id of the key that is said to have signed the token.
    pub fn kid(&self) -> &str {
        &self.header.kid
    }

    /// The claims, when `key` signed them and they count at `now`.
    pub fn verify(&self, key: &VerifyingKey, now: Moment) -> Result<Verified, Refused> {
        let Parts { signed, payload, signature, .. } = &self.parts;
        let is_signed = key.is_signature(signature, signed.as_bytes());
        if !is_signed || self.header.alg != key.algorithm() {
            return Err(Refused::Invalid);
        }
        let (claims, dates) = merge::claims(payload)?;
        dates.check(now).map(|()| Verified { claims, expires: dates.expiry.moment() })
    }
}

#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;
