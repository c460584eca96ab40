//! Keys: the host's API key, the public keys that it registers, and the server key that seals and
//! makes links.
//!
//! Nothing here knows of requests or of the database. No type prints what it holds.

pub mod api_key;
pub mod copy;
pub mod link;
pub mod pem;
pub mod proof;
pub mod public_key;
#[cfg(test)]
mod samples;
pub mod secret_file;
pub mod session;
mod strength;
pub mod vault;

use hmac::{Hmac, Mac};
use sha2::Sha256;

/// HMAC-SHA256 over the parts, one after the other.
///
/// Callers see to it that the parts cannot be cut differently: all but one have a fixed length.
fn mac(key: &[u8], parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length");
    parts.iter().for_each(|part| mac.update(part));
    mac
}
