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

#[cfg(test)]
mod tests {
    use crate::keys::samples::{der, text};

    use super::*;

    #[test]
    fn c7_only_a_single_public_key_is_read_and_a_private_one_is_named() {
        let public = text(&der("ed"), "PUBLIC KEY");
        assert_eq!(read(&public), Ok(der("ed")));
        assert_eq!(read(&public.replace('\n', "\r\n")), Ok(der("ed")));
        for label in [
            "PRIVATE KEY",
            "RSA PRIVATE KEY",
            "EC PRIVATE KEY",
            "OPENSSH PRIVATE KEY",
            "ENCRYPTED PRIVATE KEY",
        ] {
            assert_eq!(read(&text(&[1, 2, 3], label)), Err(KeyError::Private), "{label}");
        }
        let both = format!("{public}{}", text(&[1, 2, 3], "PRIVATE KEY"));
        assert_eq!(read(&both), Err(KeyError::Private));
        for jwk in [r#"{"kty":"OKP","x":"AA","d":"AA"}"#, r#"{"kty":"oct","k":"AA"}"#] {
            assert_eq!(read(jwk), Err(KeyError::Private));
        }
        for wrong in [
            "",
            "ssh-ed25519 AAAA",
            r#"{"kty":"OKP","x":"AA"}"#,
            &format!("{public}{public}"),
            &text(&der("ed"), "CERTIFICATE"),
            &text(&der("ed"), "RSA PUBLIC KEY"),
            &public.replace("END", "FIN"),
            &public.replace('M', "*"),
        ] {
            assert_eq!(read(wrong), Err(KeyError::Shape), "{wrong}");
        }
    }
}
