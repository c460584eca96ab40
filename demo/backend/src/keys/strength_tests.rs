//! Keys that are too weak, and the published ones, which are not.

use rstest::rstest;

use crate::keys::public_key::{ED25519, P256, PublicKey};
use crate::keys::samples::{bytes, ec, point, published, rsa, spki};

use super::*;

fn outcome(der: &[u8]) -> Result<(), KeyError> {
    PublicKey::from_spki(der)?.check_strength()
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
