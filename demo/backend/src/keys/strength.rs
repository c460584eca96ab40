//! Which public keys are strong enough (C7). Each takes the key as the verification does.

use pkcs1::RsaPublicKey;
use pkcs1::der::Decode;
use ring::agreement::{self, ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey};
use ring::rand::SystemRandom;

use super::public_key::KeyError;

const MODULUS_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;
const LEAST_EXPONENT: u64 = 65537;
/// The greatest exponent that the verification takes.
const MOST_EXPONENT: u64 = (1 << 33) - 1;

/// Primes by which the moduli of one maker's broken generator are recognised.
const ROCA_PRIMES: [u32; 35] = [
    11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103,
    107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
];
/// That generator's primes are powers of this, modulo each of [`ROCA_PRIMES`].
const ROCA_BASE: u32 = 65537;

/// The order of the field of Ed25519, the lowest byte first: coordinates are less than this.
const FIELD: [u8; 32] = field();
/// The second coordinates of the points of order 8; those of order 1, 2 and 4 are 1, -1 and 0.
const ORDER_8: [[u8; 32]; 2] = [
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98,
        0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53,
        0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67,
        0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac,
        0x03, 0x7a,
    ],
];

/// An RSA key of at least 2,048 bits, with an exponent that is not too small.
pub fn check_rsa(bytes: &[u8]) -> Result<(), KeyError> {
    let key = RsaPublicKey::from_der(bytes).map_err(|_| KeyError::Shape)?;
    let modulus = key.modulus.as_bytes();
    let exponent = key.public_exponent.as_bytes().iter().try_fold(0_u64, |sum, byte| {
        sum.checked_mul(256).and_then(|sum| sum.checked_add(u64::from(*byte)))
    });
    let exponent = exponent.unwrap_or(u64::MAX);
    if !MODULUS_BITS.contains(&bits(modulus)) {
        Err(KeyError::Weak("an RSA key must have between 2048 and 8192 bits"))
    } else if exponent % 2 == 0 || !(LEAST_EXPONENT..=MOST_EXPONENT).contains(&exponent) {
        Err(KeyError::Weak("the exponent of an RSA key must be odd and at least 65537"))
    } else if is_even(modulus) || is_roca(modulus) {
        Err(KeyError::Weak("this RSA key comes from a broken generator; make a new one"))
    } else {
        Ok(())
    }
}

/// A point of P-256, not compressed: agreeing on a key with it fails unless it lies on the curve.
pub fn check_p256(bytes: &[u8]) -> Result<(), KeyError> {
    let wrong = || KeyError::Weak("the point of this key does not lie on the curve P-256");
    let own = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new());
    let other = UnparsedPublicKey::new(&ECDH_P256, bytes);
    let agreed = own.and_then(|own| agreement::agree_ephemeral(own, &other, |_| ()));
    agreed.map_err(|_| wrong())
}

/// A point of Ed25519 in its one spelling, and not one of the few with which many signatures fit.
pub fn check_ed25519(bytes: &[u8]) -> Result<(), KeyError> {
    let mut coordinate: [u8; 32] = bytes.try_into().map_err(|_| KeyError::Shape)?;
    // The highest bit is the sign of the other coordinate.
    coordinate[31] &= 0x7f;
    let is_canonical = coordinate.iter().rev().lt(FIELD.iter().rev());
    let is_small =
        [number(0), number(1), minus_one()].contains(&coordinate) || ORDER_8.contains(&coordinate);
    match is_canonical && !is_small {
        true => Ok(()),
        false => Err(KeyError::Weak("this is no key that Ed25519 makes")),
    }
}

fn bits(modulus: &[u8]) -> usize {
    let first = modulus.first().map_or(0, |byte| byte.leading_zeros() as usize);
    (modulus.len() * 8).saturating_sub(first)
}

fn is_even(modulus: &[u8]) -> bool {
    modulus.last().is_none_or(|byte| byte % 2 == 0)
}

/// CVE-2017-15361: chance lets one good key of some hundred million look like this.
fn is_roca(modulus: &[u8]) -> bool {
    ROCA_PRIMES.iter().all(|&prime| {
        let rest = modulus.iter().fold(0, |rest, &byte| (rest * 256 + u32::from(byte)) % prime);
        let powers =
            std::iter::successors(Some(1), |power| Some(power * (ROCA_BASE % prime) % prime));
        powers.take(prime as usize).any(|power| power == rest)
    })
}

const fn field() -> [u8; 32] {
    let mut field = [0xff; 32];
    field[0] = 0xed;
    field[31] = 0x7f;
    field
}

fn minus_one() -> [u8; 32] {
    let mut field = FIELD;
    field[0] -= 1;
    field
}

fn number(lowest: u8) -> [u8; 32] {
    let mut number = [0; 32];
    number[0] = lowest;
    number
}

#[cfg(test)]
#[path = "strength_tests.rs"]
mod tests;
