//! API keys as text, and the signing key that follows from one (CONTRACT 1).

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::Mac;
use rand::RngCore;
use uuid::Uuid;

use super::mac;

const PREFIX: &str = "VRTX";
const SECRET_BYTES: usize = 32;

/// A well-formed API key.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiKey {
    text: String,
    id: Uuid,
}

/// The key that tokens are signed with.
pub type SigningKey = [u8; 32];

impl ApiKey {
    /// Reads `VRTX.<16 bytes>.<key>`: exactly three parts, none of them empty.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let (prefix, id, secret) = (parts.next()?, parts.next()?, parts.next()?);
        if prefix != PREFIX || secret.is_empty() || parts.next().is_some() {
            return None;
        }
        let id = Uuid::from_slice(&URL_SAFE_NO_PAD.decode(id).ok()?).ok()?;
        Some(Self { text: text.to_owned(), id })
    }

    /// Makes a new key.
    pub fn generate() -> Self {
        let id = Uuid::new_v4();
        let mut secret = [0; SECRET_BYTES];
        rand::rng().fill_bytes(&mut secret);
        let (id_text, secret) = (URL_SAFE_NO_PAD.encode(id), URL_SAFE_NO_PAD.encode(secret));
        Self { text: format!("{PREFIX}.{id_text}.{secret}"), id }
    }

    /// The id, which tokens name as `kid`: lower case, with dashes.
    pub fn id(&self) -> String {
        self.id.hyphenated().to_string()
    }

    /// The whole key, to be shown to its owner or hashed.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The key that tokens are signed with.
    pub fn signing_key(&self) -> SigningKey {
        let secret = self.text.rsplit('.').next().unwrap_or_default();
        mac(secret.as_bytes(), &[self.id().as_bytes()]).finalize().into_bytes().into()
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKey({})", self.id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const GOLDEN: &str = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";

    #[test]
    fn c5_the_golden_key_gives_the_golden_signing_key() {
        let key = ApiKey::parse(GOLDEN).unwrap();
        assert_eq!(key.id(), "00000000-0000-4000-8000-000000000001");
        let hex: String = key.signing_key().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "25b11cd8982a3681c95094a333fe994c3be733eda461c0a998fc1f8cd26d4442");
    }

    #[rstest]
    #[case::empty("")]
    #[case::two_parts("VRTX.AAAAAAAAQACAAAAAAAAAAQ")]
    #[case::four_parts("VRTX.AAAAAAAAQACAAAAAAAAAAQ.key.tail")]
    #[case::trailing_dot("VRTX.AAAAAAAAQACAAAAAAAAAAQ.key.")]
    #[case::empty_key("VRTX.AAAAAAAAQACAAAAAAAAAAQ.")]
    #[case::other_prefix("vrtx.AAAAAAAAQACAAAAAAAAAAQ.key")]
    #[case::padded_id("VRTX.AAAAAAAAQACAAAAAAAAAAQ==.key")]
    #[case::short_id("VRTX.AAAAAAAAQACAAAAAAAAA.key")]
    #[case::long_id("VRTX.AAAAAAAAQACAAAAAAAAAAAAA.key")]
    #[case::trailing_bits("VRTX.AAAAAAAAQACAAAAAAAAAAR.key")]
    #[case::standard_alphabet("VRTX.++AAAAAAQACAAAAAAAAAAQ.key")]
    #[case::blank_before(" VRTX.AAAAAAAAQACAAAAAAAAAAQ.key")]
    fn c6_text_of_another_shape_is_no_api_key(#[case] text: &str) {
        assert_eq!(ApiKey::parse(text), None);
    }

    #[test]
    fn a_new_key_is_well_formed_and_unlike_the_last() {
        let key = ApiKey::generate();
        assert_eq!(ApiKey::parse(key.as_str()).as_ref(), Some(&key));
        assert_ne!(key, ApiKey::generate());
    }

    #[test]
    fn j5_debug_does_not_show_the_secret() {
        let shown = format!("{:?}", ApiKey::parse(GOLDEN).unwrap());
        assert_eq!(shown, "ApiKey(00000000-0000-4000-8000-000000000001)");
    }

    proptest! {
        #[test]
        fn c6_no_text_makes_the_reader_panic(text in "(VRTX)?[.A-Za-z0-9_=-]{0,60}|.*") {
            if let Some(key) = ApiKey::parse(&text) {
                prop_assert_eq!(key.as_str(), text);
            }
        }
    }
}
