//! Tokens of key pairs: the host keeps the private half, the server has the public one.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use invitation_backend::KeyRing;
use ring::rand::SystemRandom;
use ring::rsa::{KeyPairComponents, PublicKeyComponents};
use ring::signature::{self, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RsaKeyPair};
use rstest::rstest;
use serde_json::{Value, json};
use spki::der::Encode;
use spki::der::asn1::{AnyRef, BitStringRef};
use spki::{AlgorithmIdentifierRef, ObjectIdentifier, SubjectPublicKeyInfoRef};

use crate::cast::*;
use crate::sessions::session;

pub const KID: &str = "customer-portal_1";

/// The private half.
pub enum Pair {
    Rsa(RsaKeyPair),
    Ec(EcdsaKeyPair),
    Ed(Ed25519KeyPair),
}

impl Pair {
    /// A pair for this algorithm; the RSA one is a published example, the others are new.
    pub fn new(algorithm: &str) -> Self {
        let (random, curve) = (SystemRandom::new(), &signature::ECDSA_P256_SHA256_FIXED_SIGNING);
        match algorithm {
            "RS256" => Self::Rsa(published()),
            "ES256" => {
                let document = EcdsaKeyPair::generate_pkcs8(curve, &random).unwrap();
                Self::Ec(EcdsaKeyPair::from_pkcs8(curve, document.as_ref(), &random).unwrap())
            }
            _ => {
                let document = Ed25519KeyPair::generate_pkcs8(&random).unwrap();
                Self::Ed(Ed25519KeyPair::from_pkcs8(document.as_ref()).unwrap())
            }
        }
    }

    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        let random = SystemRandom::new();
        match self {
            Self::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                let padding = &signature::RSA_PKCS1_SHA256;
                pair.sign(padding, &random, message, &mut signature).unwrap();
                signature
            }
            Self::Ec(pair) => pair.sign(&random, message).unwrap().as_ref().to_vec(),
            Self::Ed(pair) => pair.sign(message).as_ref().to_vec(),
        }
    }

    /// The public half as `SubjectPublicKeyInfo`.
    pub fn spki(&self) -> Vec<u8> {
        let oid = ObjectIdentifier::new_unwrap;
        let curve = oid("1.2.840.10045.3.1.7");
        let (oid, parameters, key) = match self {
            Self::Rsa(pair) => {
                (oid("1.2.840.113549.1.1.1"), Some(AnyRef::NULL), pair.public_key().as_ref())
            }
            Self::Ec(pair) => {
                (oid("1.2.840.10045.2.1"), Some(AnyRef::from(&curve)), pair.public_key().as_ref())
            }
            Self::Ed(pair) => (oid("1.3.101.112"), None, pair.public_key().as_ref()),
        };
        let algorithm = AlgorithmIdentifierRef { oid, parameters };
        let subject_public_key = BitStringRef::from_bytes(key).unwrap();
        SubjectPublicKeyInfoRef { algorithm, subject_public_key }.to_der().unwrap()
    }

    pub fn pem(&self) -> String {
        let text = STANDARD.encode(self.spki()).into_bytes();
        let lines = text.chunks(64).map(|line| String::from_utf8(line.to_vec()).unwrap() + "\n");
        let lines: String = lines.collect();
        format!("-----BEGIN PUBLIC KEY-----\n{lines}-----END PUBLIC KEY-----\n")
    }

    /// A token with this header.
    pub fn token_with(&self, header: &Value, claims: &Value) -> Caller {
        let signed = signed_part(header, claims);
        let signature = URL_SAFE_NO_PAD.encode(self.sign(signed.as_bytes()));
        Caller::Session(format!("{signed}.{signature}"))
    }

    /// Jonas, with a token of this pair.
    pub fn jonas(&self, algorithm: &str) -> Caller {
        self.token_with(&json!({"alg": algorithm, "typ": "JWT", "kid": KID}), &claims())
    }
}

pub fn signed_part(header: &Value, claims: &Value) -> String {
    [header, claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string())).join(".")
}

pub fn claims() -> Value {
    let Caller::User { claims, .. } = jonas() else { unreachable!("Jonas is a user") };
    claims
}

fn published() -> RsaKeyPair {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/keys.json");
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let part = |name: &str| URL_SAFE_NO_PAD.decode(all["rsa"][name].as_str().unwrap()).unwrap();
    let public_key = PublicKeyComponents { n: part("n"), e: part("e") };
    RsaKeyPair::from_components(&KeyPairComponents {
        public_key,
        d: part("d"),
        p: part("p"),
        q: part("q"),
        dP: part("dp"),
        dQ: part("dq"),
        qInv: part("qi"),
    })
    .unwrap()
}

/// A backend that has the public half of a pair.
pub async fn app_with(pair: &Pair) -> TestApp {
    let app = TestApp::new().await;
    let keys = KeyRing::open(&app.config).await.unwrap();
    keys.import_public(KID, &pair.pem(), None).await.unwrap();
    keys.close().await;
    app
}

#[rstest]
#[case("RS256")]
#[case("ES256")]
#[case("EdDSA")]
#[tokio::test]
async fn c2_a_token_of_a_key_pair_opens_what_its_claims_say(#[case] algorithm: &str) {
    let pair = Pair::new(algorithm);
    let app = app_with(&pair).await;
    let caller = pair.jonas(algorithm);
    app.invite(&caller, "li@new.example").await;
    assert_eq!(app.get(ACME, &caller).await.ids().len(), 1);
    assert_eq!(app.get(ACME, &amira()).await.ids().len(), 1, "it is the same tenant");

    let Caller::User { claims, .. } = portal("li@customer.example") else {
        unreachable!("it is a user")
    };
    let visitor = pair.token_with(&json!({"alg": algorithm, "kid": KID}), &claims);
    let joined = app.post(JOIN, &visitor, &json!({})).await;
    assert_eq!(joined.json["invitations"][0]["status"], "accepted");
}

#[rstest]
#[case("RS256")]
#[case("ES256")]
#[case("EdDSA")]
#[tokio::test]
async fn c13_a_revoked_key_ends_its_tokens_and_sessions_at_once(#[case] algorithm: &str) {
    let pair = Pair::new(algorithm);
    let app = app_with(&pair).await;
    let caller = pair.jonas(algorithm);
    let session = session(&app, &caller).await;
    assert_eq!(app.get(ACME, &session).await.status, 200);
    let keys = KeyRing::open(&app.config).await.unwrap();
    assert!(keys.revoke(KID).await.unwrap());
    assert!(!keys.revoke(KID).await.unwrap());
    for caller in [&caller, &session] {
        assert_eq!(app.get(ACME, caller).await.refusal(), "401 token_invalid");
    }
    assert_eq!(app.get(ACME, &jonas()).await.status, 200, "other keys stay");
    let listed = keys.list().await.unwrap();
    let shown: Vec<_> =
        listed.iter().map(|key| (key.algorithm.as_str(), key.revoked_at.is_some())).collect();
    assert_eq!(shown, [("HS256", false), (algorithm, true)]);
}

#[tokio::test]
async fn an_expired_token_of_a_key_pair_says_so() {
    let pair = Pair::new("EdDSA");
    let app = app_with(&pair).await;
    let mut claims = claims();
    claims["exp"] = json!(NOW - 60);
    let caller = pair.token_with(&json!({"alg": "EdDSA", "kid": KID}), &claims);
    assert_eq!(app.get(ACME, &caller).await.refusal(), "401 token_expired");
}
