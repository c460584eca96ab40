//! Published examples, and keys that are refused.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use pkcs1::der::Encode;
use pkcs1::der::asn1::{AnyRef, BitStringRef, UintRef};
use rstest::rstest;
use serde_json::Value;
use spki::{AlgorithmIdentifierRef, SubjectPublicKeyInfoRef};

use crate::keys::pem;

use super::*;

const OTHER_CURVE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
const PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");

fn published(name: &str) -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/keys.json");
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    all[name].clone()
}

fn bytes(key: &Value, part: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(key[part].as_str().unwrap()).unwrap()
}

fn spki(oid: ObjectIdentifier, parameters: Option<AnyRef<'_>>, key: &[u8]) -> Vec<u8> {
    let algorithm = AlgorithmIdentifierRef { oid, parameters };
    let subject_public_key = BitStringRef::from_bytes(key).unwrap();
    SubjectPublicKeyInfoRef { algorithm, subject_public_key }.to_der().unwrap()
}

fn rsa(modulus: &[u8], exponent: &[u8]) -> Vec<u8> {
    let modulus = UintRef::new(modulus).unwrap();
    let public_exponent = UintRef::new(exponent).unwrap();
    let key = pkcs1::RsaPublicKey { modulus, public_exponent }.to_der().unwrap();
    spki(RSA, Some(AnyRef::NULL), &key)
}

fn ec(curve: ObjectIdentifier, point: &[u8]) -> Vec<u8> {
    spki(ELLIPTIC, Some(AnyRef::from(&curve)), point)
}

fn point(key: &Value) -> Vec<u8> {
    [vec![4], bytes(key, "x"), bytes(key, "y")].concat()
}

fn der(name: &str) -> Vec<u8> {
    let key = published(name);
    match name {
        "rsa" => rsa(&bytes(&key, "n"), &bytes(&key, "e")),
        "ec" => ec(P256, &point(&key)),
        _ => spki(ED25519, None, &bytes(&key, "x")),
    }
}

fn outcome(der: &[u8]) -> Result<(), KeyError> {
    PublicKey::from_spki(der)?.check_strength()
}

fn text(der: &[u8], label: &str) -> String {
    let lines = STANDARD.encode(der).into_bytes();
    let lines: Vec<_> = lines.chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

#[rstest]
#[case("rsa")]
#[case("ec")]
#[case("ed")]
fn c18_published_signatures_are_right_and_others_are_not(#[case] name: &str) {
    let (published, key) = (published(name), PublicKey::from_spki(&der(name)).unwrap());
    assert_eq!(key.algorithm().as_str(), published["algorithm"]);
    assert_eq!(key.check_strength(), Ok(()));
    let signed = published["signed"].as_str().unwrap().as_bytes();
    let signature = bytes(&published, "signature");
    assert!(key.is_signature(&signature, signed));
    assert!(!key.is_signature(&signature, &signed[1..]));
    for at in 0..signature.len() {
        let mut other = signature.clone();
        other[at] ^= 1;
        assert!(!key.is_signature(&other, signed), "{at}");
    }
    for other in [
        &signature[1..],
        &signature[..signature.len() - 1],
        &[signature.as_slice(), &[0]].concat(),
        &[],
    ] {
        assert!(!key.is_signature(other, signed));
    }
    assert!(!key.is_signature(&vec![0; signature.len()], signed));
}

#[test]
fn c2_a_key_takes_no_signature_of_another_kind() {
    for (own, other) in [("rsa", "ec"), ("ec", "ed"), ("ed", "ec"), ("ec", "rsa")] {
        let (key, published) = (PublicKey::from_spki(&der(own)).unwrap(), published(other));
        let signed = published["signed"].as_str().unwrap().as_bytes();
        assert!(!key.is_signature(&bytes(&published, "signature"), signed), "{own} {other}");
    }
}

#[test]
fn c7_an_rsa_key_is_long_enough_and_has_no_small_exponent() {
    let modulus = bytes(&published("rsa"), "n");
    let weak = |modulus: &[u8], exponent: &[u8]| {
        matches!(outcome(&rsa(modulus, exponent)), Err(KeyError::Weak(_)))
    };
    assert!(!weak(&modulus, &[1, 0, 1]) && !weak(&modulus, &[1, 0, 3]));
    let exponents: [&[u8]; 6] =
        [&[1], &[3], &[17], &[0xff, 0xff], &[1, 0, 2], &[1, 0, 0, 0, 0, 0, 0, 0, 1]];
    for exponent in exponents {
        assert!(weak(&modulus, exponent), "{exponent:?}");
    }
    assert!(weak(&modulus[1..], &[1, 0, 1]), "2040 bits");
    let mut short = modulus.clone();
    short[0] = 0x7f;
    assert!(weak(&short, &[1, 0, 1]), "2047 bits");
    assert!(weak(&[vec![0x80; 1024], vec![1]].concat(), &[1, 0, 1]), "8200 bits");
    let even: Vec<u8> = [&modulus[..255], &[0xa0]].concat();
    assert!(weak(&even, &[1, 0, 1]));
}

#[test]
fn c7_the_moduli_of_a_broken_generator_are_recognised() {
    let modulus = bytes(&published("broken_rsa"), "n");
    assert!(matches!(outcome(&rsa(&modulus, &[1, 0, 1])), Err(KeyError::Weak(_))));
}

#[test]
fn c7_a_point_lies_on_the_curve_and_is_not_compressed() {
    let good = point(&published("ec"));
    let with = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut point = good.clone();
        change(&mut point);
        matches!(outcome(&ec(P256, &point)), Err(KeyError::Weak(_)))
    };
    assert!(!with(&|_| ()));
    assert!(with(&|point| point[64] ^= 1), "off the curve");
    assert!(with(&|point| point[1..].fill(0)), "zero");
    assert!(with(&|point| point[1..].fill(0xff)), "not in the field");
    assert!(with(&|point| *point = vec![0]), "infinity");
    assert!(
        with(&|point| {
            point.truncate(33);
            point[0] = 3;
        }),
        "compressed"
    );
    assert!(with(&|point| point.push(0)), "too long");
}

#[rstest]
#[case::zero("0000000000000000000000000000000000000000000000000000000000000000")]
#[case::one("0100000000000000000000000000000000000000000000000000000000000000")]
#[case::one_other_sign("0100000000000000000000000000000000000000000000000000000000000080")]
#[case::minus_one("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
#[case::order_8("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")]
#[case::order_8_other_sign("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85")]
#[case::other_order_8("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")]
#[case::zero_spelt_otherwise("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
#[case::one_spelt_otherwise("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
#[case::highest("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
fn c7_an_ed25519_key_is_one_that_signing_makes(#[case] hex: &str) {
    let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    let key: Vec<u8> = (0..64).step_by(2).map(byte).collect();
    assert!(matches!(outcome(&spki(ED25519, None, &key)), Err(KeyError::Weak(_))));
}

#[test]
fn c7_keys_of_other_kinds_and_shapes_are_refused() {
    let (ec_key, ed_key) = (point(&published("ec")), bytes(&published("ed"), "x"));
    let rsa_key = PublicKey::from_spki(&der("rsa")).unwrap().bytes;
    for (der, expected) in [
        (ec(OTHER_CURVE, &ec_key), KeyError::Kind),
        (spki(ELLIPTIC, Some(AnyRef::NULL), &ec_key), KeyError::Kind),
        (spki(ELLIPTIC, None, &ec_key), KeyError::Kind),
        (spki(PSS, Some(AnyRef::NULL), &rsa_key), KeyError::Kind),
        (spki(RSA, None, &rsa_key), KeyError::Kind),
        (spki(RSA, Some(AnyRef::NULL), &rsa_key[1..]), KeyError::Shape),
        (spki(ED25519, Some(AnyRef::NULL), &ed_key), KeyError::Kind),
        (spki(ED25519, None, &ed_key[1..]), KeyError::Shape),
        (rsa_key, KeyError::Shape),
        (ed_key, KeyError::Shape),
        ([der("ed"), vec![0]].concat(), KeyError::Shape),
        (Vec::new(), KeyError::Shape),
    ] {
        assert_eq!(outcome(&der), Err(expected), "{der:02x?}");
    }
}

#[test]
fn c7_only_a_single_public_key_is_read_and_a_private_one_is_named() {
    let public = text(&der("ed"), "PUBLIC KEY");
    assert_eq!(pem::read(&public), Ok(der("ed")));
    assert_eq!(pem::read(&public.replace('\n', "\r\n")), Ok(der("ed")));
    for label in [
        "PRIVATE KEY",
        "RSA PRIVATE KEY",
        "EC PRIVATE KEY",
        "OPENSSH PRIVATE KEY",
        "ENCRYPTED PRIVATE KEY",
    ] {
        assert_eq!(pem::read(&text(&[1, 2, 3], label)), Err(KeyError::Private), "{label}");
    }
    let both = format!("{public}{}", text(&[1, 2, 3], "PRIVATE KEY"));
    assert_eq!(pem::read(&both), Err(KeyError::Private));
    for jwk in [r#"{"kty":"OKP","x":"AA","d":"AA"}"#, r#"{"kty":"oct","k":"AA"}"#] {
        assert_eq!(pem::read(jwk), Err(KeyError::Private));
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
        assert_eq!(pem::read(wrong), Err(KeyError::Shape), "{wrong}");
    }
}
