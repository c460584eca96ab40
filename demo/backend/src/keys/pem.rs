//! Public keys as text. A private key is recognised and refused by name: its owner should know.

use spki::Document;

use super::public_key::KeyError;

const BEGIN: &str = "-----BEGIN ";
const PUBLIC: &str = "PUBLIC KEY";

/// The `SubjectPublicKeyInfo` in a PEM file that holds this and nothing else.
pub fn read(text: &str) -> Result<Vec<u8>, KeyError> {
    if is_private(text) {
        return Err(KeyError::Private);
    }
    let mut labels = text.lines().filter_map(|line| line.strip_prefix(BEGIN));
    let (first, second) = (labels.next(), labels.next());
    if first.is_none() || second.is_some() {
        return Err(KeyError::Shape);
    }
    match Document::from_pem(text) {
        Ok((PUBLIC, document)) => Ok(document.into_vec()),
        _ => Err(KeyError::Shape),
    }
}

/// In PEM of every kind, or as a JSON Web Key.
fn is_private(text: &str) -> bool {
    let is_jwk = || {
        let key: Option<serde_json::Value> = serde_json::from_str(text).ok();
        key.is_some_and(|key| key.get("d").or(key.get("k")).is_some())
    };
    text.contains("PRIVATE KEY-----") || is_jwk()
}
