//! Public keys that hosts register, and whether a signature is of their private half.

use pkcs1::der::Decode;
use ring::signature::{self, UnparsedPublicKey, VerificationAlgorithm};
use spki::{ObjectIdentifier, SubjectPublicKeyInfoRef};

use super::strength;

pub(super) const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
pub(super) const ELLIPTIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
pub(super) const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
pub(super) const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");

/// How tokens of a public key are signed: each kind of key has one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// RSA with PKCS #1 v1.5 padding and SHA-256.
    Rs256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// Ed25519.
    EdDsa,
}

impl Algorithm {
    /// The name, as in a header's `alg`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Es256 => "ES256",
            Self::EdDsa => "EdDSA",
        }
    }
}

/// Why a key is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// It is a private key, which nobody but its owner may have.
    #[error(
        "this is a private key: it stays where tokens are signed; give its public half, \
         as `openssl pkey -in private.pem -pubout` writes it"
    )]
    Private,
    /// It is no public key in PEM.
    #[error("this is no single public key in PEM, which begins with -----BEGIN PUBLIC KEY-----")]
    Shape,
    /// It is of another kind.
    #[error("only RSA, P-256 and Ed25519 keys are taken")]
    Kind,
    /// It is too weak.
    #[error("{0}")]
    Weak(&'static str),
}

/// A public key, and the one algorithm that goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    algorithm: Algorithm,
    /// As the verification takes it: `RSAPublicKey`, an uncompressed point, or 32 bytes.
    bytes: Vec<u8>,
}

impl PublicKey {
    /// Reads a `SubjectPublicKeyInfo`; curves are named, and not described.
    pub fn from_spki(der: &[u8]) -> Result<Self, KeyError> {
        let info = SubjectPublicKeyInfoRef::from_der(der).map_err(|_| KeyError::Shape)?;
        let parameters = info.algorithm.parameters;
        let algorithm = match info.algorithm.oid {
            RSA if parameters.is_some_and(|any| any.is_null()) => Algorithm::Rs256,
            ELLIPTIC if info.algorithm.parameters_oid().ok() == Some(P256) => Algorithm::Es256,
            ED25519 if parameters.is_none() => Algorithm::EdDsa,
            _ => return Err(KeyError::Kind),
        };
        let bytes = info.subject_public_key.as_bytes().ok_or(KeyError::Shape)?.to_vec();
        Ok(Self { algorithm, bytes })
    }

    /// Refuses keys of which the private half could be found, or which are none.
    pub fn check_strength(&self) -> Result<(), KeyError> {
        match self.algorithm {
            Algorithm::Rs256 => strength::check_rsa(&self.bytes),
            Algorithm::Es256 => strength::check_p256(&self.bytes),
            Algorithm::EdDsa => strength::check_ed25519(&self.bytes),
        }
    }

    /// The one algorithm that goes with it.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Whether `signature` is that of `message`.
    pub fn is_signature(&self, signature: &[u8], message: &[u8]) -> bool {
        let algorithm: &dyn VerificationAlgorithm = match self.algorithm {
            Algorithm::Rs256 => &signature::RSA_PKCS1_2048_8192_SHA256,
            Algorithm::Es256 => &signature::ECDSA_P256_SHA256_FIXED,
            Algorithm::EdDsa => &signature::ED25519,
        };
        UnparsedPublicKey::new(algorithm, &self.bytes).verify(message, signature).is_ok()
    }
}

#[cfg(test)]
#[path = "public_key_tests.rs"]
mod tests;
