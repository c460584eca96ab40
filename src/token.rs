//! The host's signed token, as the widget may know it.
//!
//! Nothing here can verify a signature, and nothing here may: the widget reads claims to shape what
//! it shows, the backend decides. The token's text leaves this type for [`crate::api`] only, as an
//! `Authorization` value or, when it is too long for one, as the body that exchanges it.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::claims::{Claims, ClaimsError};

/// A token whose claims could be read.
///
/// `Debug` is redacted and there is no `Display`: text that cannot be printed is not printed by
/// mistake.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    text: String,
}

/// Why a text is not a token that the widget can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenError {
    /// The text is an API key. It must never reach a browser, and has to be rotated.
    ApiKey,
    /// The text is not three parts of base64url with JSON objects in the first two.
    NotAToken,
    /// The parts are there, and the claims make no sense.
    Claims(ClaimsError),
}

impl Token {
    /// Reads `text`; the claims come with it, since a token without them is of no use.
    pub fn parse(text: &str) -> Result<(Self, Claims), TokenError> {
        let text = text.trim();
        if looks_like_api_key(text) {
            return Err(TokenError::ApiKey);
        }
        let claims = Claims::from_json(&payload(text).ok_or(TokenError::NotAToken)?)
            .map_err(TokenError::Claims)?;
        Ok((Self { text: text.to_owned() }, claims))
    }

    /// What the backend has given for a long token: opaque, and with the same rights.
    #[cfg(feature = "view")]
    pub(crate) fn of_session(text: String) -> Self {
        Self { text }
    }

    /// Whether it is too long for a header: many proxies take 8 KiB for all of them together.
    #[cfg(feature = "view")]
    pub(crate) fn is_long(&self) -> bool {
        self.text.len() > 6 * 1024
    }

    /// The body of the request that exchanges it for a short one. Base64url needs no escapes.
    #[cfg(feature = "view")]
    pub(crate) fn exchange(&self) -> String {
        format!("{{\"token\":\"{}\"}}", self.text)
    }

    /// The value of the `Authorization` header.
    #[cfg(feature = "view")]
    pub(crate) fn authorization(&self) -> String {
        format!("Bearer {}", self.text)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The decoded second part, when there are exactly three and none is empty.
fn payload(text: &str) -> Option<Vec<u8>> {
    let mut parts = text.split('.');
    let (header, payload, signature) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || URL_SAFE_NO_PAD.decode(signature).ok()?.is_empty() {
        return None;
    }
    let header = URL_SAFE_NO_PAD.decode(header).ok()?;
    let is_object = |bytes: &[u8]| bytes.trim_ascii_start().first() == Some(&b'{');
    let payload = URL_SAFE_NO_PAD.decode(payload).ok()?;
    (is_object(&header) && is_object(&payload)).then_some(payload)
}

/// Whether `text` has the shape `PREFIX.<22 characters of base64url>.<anything>`.
///
/// The id is not decoded: a key with a mistyped id is as secret as a good one. A token's first part
/// is a JSON object, which in base64 begins with `ey`; a prefix does not.
pub fn looks_like_api_key(text: &str) -> bool {
    let mut parts = text.trim().split('.');
    let (Some(prefix), Some(id), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let is_prefix = !prefix.is_empty() && prefix.bytes().all(|b| b.is_ascii_alphanumeric());
    let is_base64url = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    let is_id = id.len() == 22 && id.bytes().all(is_base64url);
    is_prefix && is_id && !prefix.starts_with("ey")
}
