//! Keys for tests: the published ones, and what they are made of.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use pkcs1::der::Encode;
use pkcs1::der::asn1::{AnyRef, BitStringRef, UintRef};
use serde_json::Value;
use spki::{AlgorithmIdentifierRef, ObjectIdentifier, SubjectPublicKeyInfoRef};

use super::public_key::{ED25519, ELLIPTIC, P256, RSA};

pub fn published(name: &str) -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/keys.json");
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    all[name].clone()
}

pub fn bytes(key: &Value, part: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(key[part].as_str().unwrap()).unwrap()
}

pub fn spki(oid: ObjectIdentifier, parameters: Option<AnyRef<'_>>, key: &[u8]) -> Vec<u8> {
    let algorithm = AlgorithmIdentifierRef { oid, parameters };
    let subject_public_key = BitStringRef::from_bytes(key).unwrap();
    SubjectPublicKeyInfoRef { algorithm, subject_public_key }.to_der().unwrap()
}

pub fn rsa(modulus: &[u8], exponent: &[u8]) -> Vec<u8> {
    let modulus = UintRef::new(modulus).unwrap();
    let public_exponent = UintRef::new(exponent).unwrap();
    let key = pkcs1::RsaPublicKey { modulus, public_exponent }.to_der().unwrap();
    spki(RSA, Some(AnyRef::NULL), &key)
}

pub fn ec(curve: ObjectIdentifier, point: &[u8]) -> Vec<u8> {
    spki(ELLIPTIC, Some(AnyRef::from(&curve)), point)
}

pub fn point(key: &Value) -> Vec<u8> {
    [vec![4], bytes(key, "x"), bytes(key, "y")].concat()
}

pub fn der(name: &str) -> Vec<u8> {
    let key = published(name);
    match name {
        "rsa" => rsa(&bytes(&key, "n"), &bytes(&key, "e")),
        "ec" => ec(P256, &point(&key)),
        _ => spki(ED25519, None, &bytes(&key, "x")),
    }
}

pub fn text(der: &[u8], label: &str) -> String {
    let lines = STANDARD.encode(der).into_bytes();
    let lines: Vec<_> = lines.chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}
