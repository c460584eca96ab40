//! Link secrets: made anew whenever they are needed, kept nowhere (CONTRACT 3).

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::Mac;
use sha2::{Digest, Sha256};

use super::mac;

/// Makes and checks the secrets in links.
#[derive(Clone)]
pub struct LinkKey([u8; 32]);

impl LinkKey {
    pub(super) fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// The secret of an invitation's link; a higher generation gives another one.
    pub fn secret(&self, invitation: &str, generation: i64) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes(invitation, generation))
    }

    /// Whether `secret` is that of the invitation in this generation, in constant time.
    pub fn is_secret(&self, secret: &str, invitation: &str, generation: i64) -> bool {
        let parts = [&generation.to_be_bytes()[..], invitation.as_bytes()];
        URL_SAFE_NO_PAD
            .decode(secret)
            .is_ok_and(|bytes| mac(&self.0, &parts).verify_slice(&bytes).is_ok())
    }

    /// What the database keeps to find the row that a link belongs to.
    pub fn hash(&self, invitation: &str, generation: i64) -> Vec<u8> {
        Sha256::digest(self.bytes(invitation, generation)).to_vec()
    }

    fn bytes(&self, invitation: &str, generation: i64) -> [u8; 32] {
        let parts = [&generation.to_be_bytes()[..], invitation.as_bytes()];
        mac(&self.0, &parts).finalize().into_bytes().into()
    }
}

/// The hash under which a link's row is found, or nothing for text that no link ever had.
pub fn hash_of_secret(secret: &str) -> Option<Vec<u8>> {
    let bytes = URL_SAFE_NO_PAD.decode(secret).ok().filter(|bytes| bytes.len() == 32)?;
    Some(Sha256::digest(bytes).to_vec())
}

impl fmt::Debug for LinkKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d12_a_secret_fits_one_invitation_in_one_generation_under_one_key() {
        let key = LinkKey::new([1; 32]);
        let secret = key.secret("a", 1);
        assert!(key.is_secret(&secret, "a", 1));
        assert!(!key.is_secret(&secret, "a", 2));
        assert!(!key.is_secret(&secret, "b", 1));
        assert!(!LinkKey::new([2; 32]).is_secret(&secret, "a", 1));
        assert_eq!(hash_of_secret(&secret), Some(key.hash("a", 1)));
    }

    #[test]
    fn d12_a_secret_has_at_least_128_bits_and_stands_in_a_path_as_it_is() {
        let secret = LinkKey::new([1; 32]).secret("a", 1);
        assert_eq!(secret.len(), 43);
        assert!(secret.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
    }

    #[test]
    fn text_of_another_length_belongs_to_no_link() {
        assert_eq!(hash_of_secret(""), None);
        assert_eq!(hash_of_secret("AAAA"), None);
        assert_eq!(hash_of_secret("not base64 at all"), None);
    }
}
