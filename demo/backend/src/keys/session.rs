//! Sessions: made from tokens, and found again without being kept (CONTRACT 3).

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::Mac;

use super::mac;

/// Makes sessions, and the ids under which they are found.
#[derive(Clone)]
pub struct SessionKey([u8; 32]);

impl SessionKey {
    pub(super) fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// The session of a token: the same token has the same one, so that reloading a page adds none.
    pub fn session(&self, token: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.hash(b"make", token))
    }

    /// What the database keeps to find what belongs to a session.
    pub fn id(&self, session: &str) -> Vec<u8> {
        self.hash(b"find", session).to_vec()
    }

    fn hash(&self, purpose: &[u8; 4], text: &str) -> [u8; 32] {
        mac(&self.0, &[purpose, text.as_bytes()]).finalize().into_bytes().into()
    }
}

impl fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_has_256_bits_that_nobody_makes_without_the_key() {
        let session = SessionKey::new([1; 32]).session("token");
        assert_eq!(URL_SAFE_NO_PAD.decode(&session).unwrap().len(), 32);
        assert_eq!(SessionKey::new([1; 32]).session("token"), session);
        assert_ne!(SessionKey::new([1; 32]).session("token2"), session);
        assert_ne!(SessionKey::new([2; 32]).session("token"), session);
    }

    #[test]
    fn the_id_of_a_session_is_that_of_no_token() {
        let key = SessionKey::new([1; 32]);
        assert_ne!(URL_SAFE_NO_PAD.encode(key.id("token")), key.session("token"));
        assert_ne!(key.id("a"), key.id("b"));
    }
}
