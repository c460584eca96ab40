//! The header of a token: which key signed it, and how.

use serde::de::{Deserialize, Deserializer, IgnoredAny};

use super::{Refused, json};

const MAX_KID: usize = 64;

/// What the header says; `jwk`, `jku`, `x5u`, `x5c` and `iat` are not even read.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Header {
    pub alg: String,
    pub kid: String,
    #[serde(default, rename = "crit", deserialize_with = "is_present")]
    has_crit: bool,
    #[serde(default, rename = "zip", deserialize_with = "is_present")]
    has_zip: bool,
}

/// Reads a header without extensions, whose `kid` can be the id of a key.
pub(super) fn parse(bytes: &[u8]) -> Result<Header, Refused> {
    let header: Header = json::parse(bytes)?;
    match header.has_crit || header.has_zip || !is_kid(&header.kid) {
        true => Err(Refused::Invalid),
        false => Ok(header),
    }
}

/// Whether a text can be the id of a key.
pub fn is_kid(kid: &str) -> bool {
    (1..=MAX_KID).contains(&kid.len())
        && kid.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Also true for `null`: what matters is that the name stands there.
fn is_present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    IgnoredAny::deserialize(deserializer).map(|_| true)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const KID: &str = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    fn with_kid(kid: &str) -> String {
        serde_json::json!({"alg": "HS256", "kid": kid}).to_string()
    }

    #[test]
    fn a_header_with_more_in_it_is_read() {
        let text = format!(r#"{{"iat":1,"alg":"HS256","typ":"JWT","jku":"x","kid":"{KID}"}}"#);
        assert_eq!(parse(text.as_bytes()).unwrap().kid, KID);
    }

    #[rstest]
    #[case::sql("' OR 1=1 --")]
    #[case::path("../../etc/passwd")]
    #[case::nul("a\0b")]
    #[case::empty("")]
    #[case::unicode("ключ")]
    #[case::dot("a.b")]
    #[case::blank("a b")]
    #[case::too_long(&"a".repeat(65))]
    #[case::a_megabyte(&"a".repeat(1 << 20))]
    fn c4_a_kid_of_another_shape_is_refused(#[case] kid: &str) {
        assert!(parse(with_kid(kid).as_bytes()).is_err());
    }

    #[rstest]
    #[case::missing_kid(r#"{"alg":"HS256"}"#)]
    #[case::kid_array(r#"{"alg":"HS256","kid":["a"]}"#)]
    #[case::kid_number(r#"{"alg":"HS256","kid":1}"#)]
    #[case::kid_null(r#"{"alg":"HS256","kid":null}"#)]
    #[case::missing_alg(r#"{"kid":"a"}"#)]
    #[case::alg_array(r#"{"alg":["HS256"],"kid":"a"}"#)]
    #[case::crit(r#"{"alg":"HS256","kid":"a","crit":["exp"]}"#)]
    #[case::crit_empty(r#"{"alg":"HS256","kid":"a","crit":[]}"#)]
    #[case::crit_null(r#"{"alg":"HS256","kid":"a","crit":null}"#)]
    #[case::compressed(r#"{"alg":"HS256","kid":"a","zip":"DEF"}"#)]
    #[case::kid_twice(r#"{"alg":"HS256","kid":"a","kid":"a"}"#)]
    #[case::list("[]")]
    fn c4_c12_a_header_of_another_shape_is_refused(#[case] text: &str) {
        assert!(parse(text.as_bytes()).is_err());
    }
}
