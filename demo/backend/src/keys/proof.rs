//! Proofs of a mailbox: made anew when the mail is composed, kept nowhere (CONTRACT 3).

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use super::mac;

/// Makes and checks the proofs in verification mails.
#[derive(Clone)]
pub struct ProofKey([u8; 32]);

/// What a proof is about: one visit, of one link in one generation, by one address.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'a> {
    /// The id of the visit, a UUID.
    pub id: &'a str,
    /// The id of the link, a UUID.
    pub link: &'a str,
    /// The generation of the link.
    pub generation: i64,
    /// The address.
    pub address: &'a str,
}

impl ProofKey {
    pub(super) fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// The proof that stands in the mail.
    pub fn proof(&self, visit: Visit<'_>) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes(visit))
    }

    /// Whether `proof` is that of this visit, in constant time.
    pub fn is_proof(&self, proof: &str, visit: Visit<'_>) -> bool {
        URL_SAFE_NO_PAD
            .decode(proof)
            .is_ok_and(|bytes| self.mac(visit).verify_slice(&bytes).is_ok())
    }

    /// What the database keeps to find the visit that a proof belongs to.
    pub fn hash(&self, visit: Visit<'_>) -> Vec<u8> {
        Sha256::digest(self.bytes(visit)).to_vec()
    }

    fn bytes(&self, visit: Visit<'_>) -> [u8; 32] {
        self.mac(visit).finalize().into_bytes().into()
    }

    /// The ids have one length, and the address comes last.
    fn mac(&self, visit: Visit<'_>) -> Hmac<Sha256> {
        let Visit { id, link, generation, address } = visit;
        let parts =
            [&generation.to_be_bytes()[..], id.as_bytes(), link.as_bytes(), address.as_bytes()];
        mac(&self.0, &parts)
    }
}

impl fmt::Debug for ProofKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProofKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::link::hash_of_secret;

    const VISIT: Visit<'_> = Visit { id: "v", link: "l", generation: 1, address: "ann@acme.test" };

    #[test]
    fn d24_a_proof_fits_one_visit_of_one_link_by_one_address_under_one_key() {
        let key = ProofKey::new([1; 32]);
        let proof = key.proof(VISIT);
        assert!(key.is_proof(&proof, VISIT));
        for other in [
            Visit { id: "w", ..VISIT },
            Visit { link: "m", ..VISIT },
            Visit { generation: 2, ..VISIT },
            Visit { address: "bob@acme.test", ..VISIT },
        ] {
            assert!(!key.is_proof(&proof, other), "{other:?}");
        }
        assert!(!ProofKey::new([2; 32]).is_proof(&proof, VISIT));
        assert_eq!(hash_of_secret(&proof), Some(key.hash(VISIT)));
    }
}
