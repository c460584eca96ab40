//! Published examples, and keys of other kinds.

use pkcs1::der::asn1::AnyRef;
use rstest::rstest;

use crate::keys::samples::{bytes, der, ec, point, published, spki};

use super::*;

const OTHER_CURVE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
const PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");

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
        assert_eq!(
            PublicKey::from_spki(&der).and_then(|key| key.check_strength()),
            Err(expected),
            "{der:02x?}"
        );
    }
}
