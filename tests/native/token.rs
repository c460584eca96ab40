//! Reading tokens as the widget does.

use invitation_widget::claims::ClaimsError;
use invitation_widget::token::{Token, TokenError, looks_like_api_key};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

use crate::samples::{hostile_text, json, mutated};
use crate::support::token;

const GOLDEN_KEY: &str = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";

fn good() -> String {
    token(&json!({ "userId": "user-123", "expires": 1_768_482_000 }))
}

#[rstest]
#[case::golden(GOLDEN_KEY)]
#[case::blanks_around("  VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing\n")]
#[case::dots_in_the_secret("VRTX.AAAAAAAAQACAAAAAAAAAAQ.secret.with.dots")]
#[case::no_secret("VRTX.AAAAAAAAQACAAAAAAAAAAQ.")]
#[case::other_prefix("ACME2.PyUE4E-JQdOaDAMF6CwzAQ.k")]
#[case::lower_case("vrtx.PyUE4E-JQdOaDAMF6CwzAQ.k")]
#[case::mistyped_last_character("VRTX.PyUE4E-JQdOaDAMF6CwzAR.k")]
fn a19_api_key_text_is_refused_as_a_token_and_named(#[case] text: &str) {
    assert!(looks_like_api_key(text));
    assert_eq!(Token::parse(text), Err(TokenError::ApiKey));
}

#[rstest]
#[case::empty("")]
#[case::words("not a token")]
#[case::two_parts("VRTX.AAAAAAAAQACAAAAAAAAAAQ")]
#[case::short_id("VRTX.AAAA.secret")]
#[case::long_id("VRTX.AAAAAAAAQACAAAAAAAAAAQAAAA.secret")]
#[case::no_prefix(".AAAAAAAAQACAAAAAAAAAAQ.secret")]
fn a19_other_text_is_not_taken_for_an_api_key(#[case] text: &str) {
    assert!(!looks_like_api_key(text));
    assert_eq!(Token::parse(text), Err(TokenError::NotAToken));
}

#[test]
fn a19_a_token_is_not_taken_for_an_api_key() {
    assert!(!looks_like_api_key(&good()));
}

#[test]
fn a19_a_token_with_claims_as_short_as_an_id_is_not_taken_for_an_api_key() {
    let short = token(&json!({ "exp": 99_999_999 }));
    assert_eq!(short.split('.').nth(1).map(str::len), Some(22));
    assert_eq!(Token::parse(&short), Err(TokenError::Claims(ClaimsError::NoUser)));
}

#[rstest]
#[case::empty_signature(|[h, p, _]: [&str; 3]| format!("{h}.{p}."))]
#[case::no_signature(|[h, p, _]: [&str; 3]| format!("{h}.{p}"))]
#[case::fourth_part(|[h, p, s]: [&str; 3]| format!("{h}.{p}.{s}.{s}"))]
#[case::padding(|[h, p, s]: [&str; 3]| format!("{h}=.{p}==.{s}="))]
#[case::blank_inside(|[h, p, s]: [&str; 3]| format!("{h}. {p}.{s}"))]
#[case::line_break_inside(|[h, p, s]: [&str; 3]| format!("{h}.{p}\r\n.{s}"))]
#[case::trailing_bits(|[h, p, _]: [&str; 3]| format!("{h}.{p}.AB"))]
#[case::standard_alphabet(|[h, p, _]: [&str; 3]| format!("{h}.{p}.+/+/"))]
#[case::scheme_in_front(|[h, p, s]: [&str; 3]| format!("Bearer {h}.{p}.{s}"))]
#[case::header_is_text(|[_, p, s]: [&str; 3]| format!("ImEi.{p}.{s}"))]
#[case::payload_is_null(|[h, _, s]: [&str; 3]| format!("{h}.bnVsbA.{s}"))]
fn c16_text_that_only_resembles_a_token_is_refused(#[case] change: fn([&str; 3]) -> String) {
    let good = good();
    let parts: Vec<&str> = good.split('.').collect();
    assert!(Token::parse(&good).is_ok());
    let changed = change(parts.try_into().unwrap());
    assert_eq!(Token::parse(&changed), Err(TokenError::NotAToken));
}

#[test]
fn a_token_is_read_with_blanks_around_it() {
    assert_eq!(Token::parse(&format!("\n {} \n", good())), Token::parse(&good()));
}

#[test]
fn a12_a_token_cannot_be_printed() {
    let (parsed, _) = Token::parse(&good()).unwrap();
    let printed = format!("{parsed:?} {parsed:#?}");
    let leaks = |part: &str| printed.contains(part);
    assert!(!good().split('.').any(leaks), "{printed}");
}

proptest! {
    #[test]
    fn f13_c16_no_text_makes_the_reader_of_tokens_panic(text in hostile_text()) {
        let _ = Token::parse(&text);
        looks_like_api_key(&text);
    }

    #[test]
    fn f13_c16_no_change_of_a_good_token_makes_the_reader_panic(text in mutated(good())) {
        let _ = Token::parse(&text);
    }

    #[test]
    fn f13_c16_no_claims_make_the_reader_panic(claims in json()) {
        let _ = Token::parse(&token(&claims));
    }

    #[test]
    fn a19_every_key_of_the_documented_shape_is_refused(
        text in "[A-Z]{2,8}\\.[A-Za-z0-9_-]{22}\\.[!-~]{1,64}"
    ) {
        prop_assert_eq!(Token::parse(&text), Err(TokenError::ApiKey));
    }
}
