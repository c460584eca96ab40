//! The API key, and the signing key that comes out of it.
//!
//! Knows the form of a key and HMAC. Knows nothing of tokens: see [`crate::token`].

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;

/// The backend's key for this host; whoever holds it may sign tokens.
#[derive(Clone)]
pub struct ApiKey {
    text: String,
    id: Uuid,
    signing_key: [u8; 32],
}

/// Why a text is no API key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiKeyError {
    /// It does not have exactly three parts, joined by dots, with a secret as the last one.
    #[error("an API key has three parts joined by dots")]
    Parts,
    /// It is a key for something else.
    #[error("an API key begins with VRTX")]
    Prefix,
    /// The second part is not a UUID in unpadded base64url.
    #[error("the second part of an API key is a UUID in base64url")]
    Id,
}

impl ApiKey {
    /// Reads a key such as `VRTX.<UUID in base64url>.<secret>`.
    pub fn parse(text: &str) -> Result<Self, ApiKeyError> {
        let parts: Vec<&str> = text.split('.').collect();
        let [prefix, id, secret] = parts[..] else {
            return Err(ApiKeyError::Parts);
        };
        if secret.is_empty() {
            return Err(ApiKeyError::Parts);
        }
        if prefix != "VRTX" {
            return Err(ApiKeyError::Prefix);
        }
        let id = URL_SAFE_NO_PAD.decode(id).map_err(|_| ApiKeyError::Id)?;
        let id = Uuid::from_slice(&id).map_err(|_| ApiKeyError::Id)?;
        let signing_key = hmac(secret.as_bytes(), id.to_string().as_bytes());
        Ok(Self { text: text.to_owned(), id, signing_key })
    }

    /// The whole key, as it goes into the `x-api-key` header and nowhere else.
    pub(crate) fn as_header(&self) -> &str {
        &self.text
    }

    /// The key's id, which tokens name as `kid`.
    pub(crate) fn id(&self) -> Uuid {
        self.id
    }

    /// The signature of a message.
    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 32] {
        hmac(&self.signing_key, message)
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKey({})", self.id)
    }
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(message);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOLDEN: &str = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";

    #[test]
    fn the_golden_key_gives_the_golden_signing_key() {
        let key = ApiKey::parse(GOLDEN).unwrap();
        let hex: String = key.signing_key.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(key.id().to_string(), "00000000-0000-4000-8000-000000000001");
        assert_eq!(hex, "25b11cd8982a3681c95094a333fe994c3be733eda461c0a998fc1f8cd26d4442");
    }

    #[test]
    fn what_is_no_key_is_refused_with_its_reason() {
        let refused = |text| ApiKey::parse(text).unwrap_err();
        assert_eq!(refused(""), ApiKeyError::Parts);
        assert_eq!(refused("VRTX.AAAAAAAAQACAAAAAAAAAAQ"), ApiKeyError::Parts);
        assert_eq!(refused("VRTX.AAAAAAAAQACAAAAAAAAAAQ."), ApiKeyError::Parts);
        assert_eq!(refused("VRTX.AAAAAAAAQACAAAAAAAAAAQ.a.b"), ApiKeyError::Parts);
        assert_eq!(refused("OTHR.AAAAAAAAQACAAAAAAAAAAQ.a"), ApiKeyError::Prefix);
        assert_eq!(refused("VRTX.AAAA.a"), ApiKeyError::Id);
    }

    #[test]
    fn a_key_does_not_show_its_secret() {
        let shown = format!("{:?}", ApiKey::parse(GOLDEN).unwrap());
        assert!(!shown.contains("test-secret"), "{shown}");
    }
}
