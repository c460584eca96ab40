//! Tokens as a whole: real output of published SDKs, and our own good and bad ones.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use rstest::rstest;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::keys::api_key::ApiKey;

use super::*;

const API_KEY: &str = "VRTX.PyUE4E-JQdOaDAMF6CwzAQ.test_only_k3y_not_a_real_secret_0001";
const KID: &str = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
const NOW: i64 = 1_768_478_400;

#[derive(Deserialize)]
struct Vectors {
    api_key: String,
    tokens: Vec<Vector>,
    edge_cases: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    id: String,
    clock_unix_s: i64,
    token: String,
    expect: Expected,
}

#[derive(Deserialize)]
struct Expected {
    server: String,
}

fn key(text: &str) -> VerifyingKey {
    VerifyingKey::Hs256(ApiKey::parse(text).unwrap().signing_key())
}

fn outcome(token: &str, key: &VerifyingKey, now: i64) -> Result<Claims, Refused> {
    let verified = read(token)?.verify(key, Moment::from_unix_seconds(now));
    verified.map(|verified| verified.claims)
}

/// Signs header and payload as they are.
fn sign(header: &str, payload: &str) -> String {
    let signed = [header, payload].map(|part| URL_SAFE_NO_PAD.encode(part)).join(".");
    let key = ApiKey::parse(API_KEY).unwrap().signing_key();
    let mac = Hmac::<Sha256>::new_from_slice(&key).unwrap().chain_update(&signed);
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

fn with_header(header: Value) -> Result<Claims, Refused> {
    let payload = json!({"sub": "u", "exp": NOW + 60}).to_string();
    outcome(&sign(&header.to_string(), &payload), &key(API_KEY), NOW)
}

#[test]
fn c5_every_vector_gives_the_result_stated_for_the_server() {
    let text = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/tokens.json");
    let text = std::fs::read_to_string(text).unwrap();
    let vectors: Vectors = serde_json::from_str(&text).unwrap();
    let key = key(&vectors.api_key);
    for vector in vectors.tokens.iter().chain(&vectors.edge_cases) {
        let result = match outcome(&vector.token, &key, vector.clock_unix_s) {
            Ok(_) => "accepted",
            Err(Refused::Expired) => "token_expired",
            Err(Refused::Invalid) => "token_invalid",
        };
        assert_eq!(result, vector.expect.server, "{}", vector.id);
    }
    assert_eq!(vectors.tokens.len() + vectors.edge_cases.len(), 23);
}

#[test]
fn a_well_made_token_is_accepted() {
    assert!(with_header(json!({"alg": "HS256", "typ": "JWT", "kid": KID})).is_ok());
}

#[rstest]
#[case::none("none")]
#[case::none_mixed("nOnE")]
#[case::empty("")]
#[case::blank("HS256 ")]
#[case::lower_case("hs256")]
#[case::longer("HS512")]
#[case::asymmetric("RS256")]
fn c4_the_algorithm_of_the_header_must_be_that_of_the_key(#[case] alg: &str) {
    let header = json!({"alg": alg, "kid": KID});
    assert_eq!(with_header(header).unwrap_err(), Refused::Invalid);
}

#[test]
fn c9_a_header_iat_in_milliseconds_is_ignored() {
    let header = json!({"alg": "HS256", "kid": KID, "iat": 1_768_478_400_000_i64});
    assert!(with_header(header).is_ok());
}

#[test]
fn c17_a_bad_signature_hides_that_the_token_is_expired() {
    let header = json!({"alg": "HS256", "kid": KID}).to_string();
    let token = sign(&header, &json!({"sub": "u", "exp": NOW - 3600}).to_string());
    assert_eq!(outcome(&token, &key(API_KEY), NOW).unwrap_err(), Refused::Expired);
    let other = VerifyingKey::Hs256([0; 32]);
    assert_eq!(outcome(&token, &other, NOW).unwrap_err(), Refused::Invalid);
}

#[test]
fn c1_a_changed_byte_anywhere_is_noticed() {
    let header = json!({"alg": "HS256", "kid": KID}).to_string();
    let token = sign(&header, &json!({"sub": "u", "exp": NOW + 60}).to_string());
    for at in 0..token.len() {
        let mut bytes = token.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(bytes).unwrap();
        assert_eq!(outcome(&changed, &key(API_KEY), NOW).unwrap_err(), Refused::Invalid, "{at}");
    }
}

#[test]
fn c12_doubles_are_refused_in_header_and_claims_also_where_nobody_reads() {
    let (header, payload) =
        (format!(r#""alg":"HS256","kid":"{KID}""#), r#""sub":"u","exp":1768478460"#);
    let outcome = |h: &str, p: &str| {
        let token = sign(&format!("{{{header}{h}}}"), &format!("{{{payload}{p}}}"));
        outcome(&token, &key(API_KEY), NOW)
    };
    assert!(outcome("", r#","vars":{"a":1,"b":1}"#).is_ok());
    for (h, p) in [
        (r#","alg":"HS256""#, ""),
        (r#","x":1,"x":2"#, ""),
        ("", r#","sub":"u""#),
        ("", r#","exp":1768478460"#),
        ("", r#","vars":{"a":1,"a":1}"#),
        ("", r#","x":1,"x":1"#),
        ("", r#","groups":[{"type":"t","id":"1","id":"1"}]"#),
        ("", r#","user":{"id":"u","id":"u"}"#),
    ] {
        assert_eq!(outcome(h, p).unwrap_err(), Refused::Invalid, "{h}{p}");
    }
}

proptest! {
    #[test]
    fn c1_no_text_makes_the_verifier_panic(text in "[A-Za-z0-9_.-]{0,200}|.*", payload in ".*") {
        prop_assert!(outcome(&text, &key(API_KEY), NOW).is_err());
        let signed = sign(&json!({"alg": "HS256", "kid": KID}).to_string(), &payload);
        prop_assert!(outcome(&signed, &key(API_KEY), NOW).is_err());
    }
}
