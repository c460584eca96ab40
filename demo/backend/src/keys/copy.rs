//! Copies of mailed links, for who invited and wants to pass the link on: they name the invitation,
//! and unlike the secret in the mail they prove nothing of the mailbox.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::mac;

/// Makes and checks the secrets in copies.
#[derive(Clone)]
pub struct CopyKey([u8; 32]);

impl CopyKey {
    pub(super) fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// The secret of a copy; a higher generation gives another one. The id stands in it, so that
    /// nothing needs to be kept to find the invitation.
    pub fn secret(&self, invitation: &str, generation: i64) -> String {
        let bytes = self.mac(invitation, generation).finalize().into_bytes();
        format!("{invitation}.{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The id of the invitation that a secret claims to be for.
    pub fn invitation(secret: &str) -> Option<&str> {
        secret.split_once('.').map(|(id, _)| id)
    }

    /// Whether `secret` is that of the invitation in this generation, in constant time.
    pub fn is_secret(&self, secret: &str, invitation: &str, generation: i64) -> bool {
        let bytes = secret.split_once('.').and_then(|(_, mac)| URL_SAFE_NO_PAD.decode(mac).ok());
        bytes.is_some_and(|bytes| self.mac(invitation, generation).verify_slice(&bytes).is_ok())
    }

    fn mac(&self, invitation: &str, generation: i64) -> Hmac<Sha256> {
        mac(&self.0, &[&generation.to_be_bytes()[..], invitation.as_bytes()])
    }
}

impl fmt::Debug for CopyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CopyKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d12_a_copy_fits_one_invitation_in_one_generation_under_one_key() {
        let key = CopyKey::new([1; 32]);
        let secret = key.secret("a", 1);
        assert_eq!(CopyKey::invitation(&secret), Some("a"));
        assert!(key.is_secret(&secret, "a", 1));
        assert!(!key.is_secret(&secret, "a", 2));
        assert!(!key.is_secret(&secret, "b", 1));
        assert!(!CopyKey::new([2; 32]).is_secret(&secret, "a", 1));
        for wrong in ["", "a", "a.", ".", "a.AAAA"] {
            assert!(!key.is_secret(wrong, "a", 1), "{wrong}");
        }
    }
}
