//! The server key, which is kept outside the database, and what is sealed under it.

use std::fmt;
use std::io;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use hmac::Mac;
use rand::RngCore;

use super::api_key::{ApiKey, SigningKey};
use super::copy::CopyKey;
use super::link::LinkKey;
use super::proof::ProofKey;
use super::session::SessionKey;
use super::{mac, secret_file};

const NONCE_BYTES: usize = 12;

/// Seals signing keys, recognises API keys, makes links, proofs and sessions: each with its own derived
/// key.
#[derive(Clone)]
pub struct Vault {
    sealing: [u8; 32],
    fingerprints: [u8; 32],
    links: [u8; 32],
    copies: [u8; 32],
    proofs: [u8; 32],
    sessions: [u8; 32],
}

impl Vault {
    /// Opens the vault whose server key lies in `folder`; makes the key on first use.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let text = secret_file::read_or_create(&folder.join("server-key"), new_server_key)?;
        let key = URL_SAFE_NO_PAD.decode(text).ok().filter(|key| key.len() == 32);
        key.map(|key| Self::from_key(&key)).ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidData, "the file server-key is damaged")
        })
    }

    fn from_key(key: &[u8]) -> Self {
        let derive = |purpose: &[u8]| mac(key, &[purpose]).finalize().into_bytes().into();
        Self {
            sealing: derive(b"seal signing keys"),
            fingerprints: derive(b"recognise api keys"),
            links: derive(b"make links"),
            copies: derive(b"make copies of links"),
            proofs: derive(b"make proofs"),
            sessions: derive(b"make sessions"),
        }
    }

    /// The maker of link secrets.
    pub fn links(&self) -> LinkKey {
        LinkKey::new(self.links)
    }

    /// The maker of copies of links.
    pub fn copies(&self) -> CopyKey {
        CopyKey::new(self.copies)
    }

    /// The maker of proofs.
    pub fn proofs(&self) -> ProofKey {
        ProofKey::new(self.proofs)
    }

    /// The maker of sessions.
    pub fn sessions(&self) -> SessionKey {
        SessionKey::new(self.sessions)
    }

    /// A keyed hash by which an API key is found again.
    pub fn fingerprint(&self, key: &ApiKey) -> [u8; 32] {
        mac(&self.fingerprints, &[key.as_str().as_bytes()]).finalize().into_bytes().into()
    }

    /// Encrypts a signing key, bound to the id of its API key.
    pub fn seal(&self, key: &SigningKey, id: &str) -> Vec<u8> {
        let mut nonce = [0; NONCE_BYTES];
        rand::rng().fill_bytes(&mut nonce);
        let payload = Payload { msg: key, aad: id.as_bytes() };
        let sealed = self.cipher().encrypt(Nonce::from_slice(&nonce), payload);
        [&nonce[..], &sealed.expect("32 bytes are never too long to encrypt")].concat()
    }

    /// Decrypts what [`Self::seal`] made for the same id; nothing for anything else.
    pub fn open_sealed(&self, sealed: &[u8], id: &str) -> Option<SigningKey> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE_BYTES)?;
        let payload = Payload { msg: sealed, aad: id.as_bytes() };
        self.cipher().decrypt(Nonce::from_slice(nonce), payload).ok()?.try_into().ok()
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&self.sealing.into())
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(..)")
    }
}

fn new_server_key() -> String {
    let mut key = [0; 32];
    rand::rng().fill_bytes(&mut key);
    URL_SAFE_NO_PAD.encode(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_key_opens_for_its_own_id_under_its_own_server_key_only() {
        let vault = Vault::from_key(&[1; 32]);
        let sealed = vault.seal(&[7; 32], "id");
        assert_eq!(vault.open_sealed(&sealed, "id"), Some([7; 32]));
        assert_eq!(vault.open_sealed(&sealed, "other"), None);
        assert_eq!(Vault::from_key(&[2; 32]).open_sealed(&sealed, "id"), None);
        assert_eq!(vault.open_sealed(&sealed[1..], "id"), None);
        assert_eq!(vault.open_sealed(&[], "id"), None);
    }

    #[test]
    fn the_server_key_is_the_same_after_a_restart_and_damage_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let first = Vault::open(folder.path()).unwrap();
        let second = Vault::open(folder.path()).unwrap();
        assert_eq!(first.links, second.links);
        std::fs::write(folder.path().join("server-key"), "short").unwrap();
        assert!(Vault::open(folder.path()).is_err());
    }
}
