//! JSON text, read as the crates of the backend read them.

use invitation_widget::json::Json;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::Value;

use crate::samples::{hostile_text, json, mutated};
use crate::support::fixture;

/// Whether both are the same value; numbers as far as they are exact.
fn is_same(ours: &Json, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Flag(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Text(ours), Value::String(theirs)) => ours == theirs,
        (Json::Number(ours), Value::Number(theirs)) => {
            let theirs = theirs.as_f64().unwrap();
            // So near to zero is nothing that anybody counts.
            (ours - theirs).abs() <= theirs.abs() * 1e-12 + 1e-280
        }
        (Json::List(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| is_same(a, b))
        }
        (Json::Object(ours), Value::Object(theirs)) => {
            let known = |(name, _): &(String, Json)| theirs.contains_key(name);
            let value = |name: &String| ours.iter().rfind(|(known, _)| known == name);
            ours.iter().all(known)
                && theirs.iter().all(|(name, b)| value(name).is_some_and(|(_, a)| is_same(a, b)))
        }
        _ => false,
    }
}

fn agree(text: &[u8]) -> bool {
    match (Json::parse(text), serde_json::from_slice::<Value>(text)) {
        (None, Err(_)) => true,
        (Some(ours), Ok(theirs)) => is_same(&ours, &theirs),
        _ => false,
    }
}

#[rstest]
#[case("null")]
#[case(" true\n")]
#[case("\tfalse\r")]
#[case("nul")]
#[case("nulll")]
#[case("True")]
#[case("")]
#[case(" ")]
#[case("[]")]
#[case("[ ]")]
#[case("[1,2 , 3]")]
#[case("[1,]")]
#[case("[,1]")]
#[case("[1 2]")]
#[case("[1")]
#[case("]")]
#[case("{}")]
#[case("{ }")]
#[case(r#"{"a":1,"b":[{}],"a":2}"#)]
#[case(r#"{"a" : 1}"#)]
#[case(r#"{"a":1,}"#)]
#[case(r#"{a:1}"#)]
#[case(r#"{"a"}"#)]
#[case(r#"{"a":}"#)]
#[case(r#"{"a":1"#)]
#[case("{} {}")]
#[case("\u{feff}{}")]
#[case("\u{a0}1")]
#[case(r#""a\"\\\/\b\f\n\r\t""#)]
#[case(r#""größe 会社 🙂""#)]
#[case(r#""\u00e9\uD83D\uDE42""#)]
#[case(r#""\ud83d""#)]
#[case(r#""\ud83d\u0041""#)]
#[case(r#""\ud83dx""#)]
#[case(r#""\ude42""#)]
#[case(r#""\u12g4""#)]
#[case(r#""\u+123""#)]
#[case(r#""\u123""#)]
#[case(r#""\x""#)]
#[case("\"a\nb\"")]
#[case("\"a\u{7f}b\"")]
#[case("\"open")]
#[case("\"open\\")]
fn f13_values_are_read_as_the_backend_reads_them(#[case] text: &str) {
    assert!(agree(text.as_bytes()), "{text}: {:?}", Json::parse(text.as_bytes()));
}

#[rstest]
#[case("0")]
#[case("-0")]
#[case("00")]
#[case("01")]
#[case("-")]
#[case("+1")]
#[case("1.")]
#[case(".5")]
#[case("1.5")]
#[case("-12.250")]
#[case("1e3")]
#[case("1E+3")]
#[case("25e-2")]
#[case("1e")]
#[case("1e+")]
#[case("1.e3")]
#[case("0x10")]
#[case("1_000")]
#[case("9007199254740992")]
#[case("4294967295")]
#[case("1768482000000")]
#[case("123456789012345678901234567890")]
#[case("1e308")]
#[case("1e999")]
#[case("-1e999")]
#[case("1e-999")]
#[case("1e99999999999999999999")]
#[case("1e-99999999999999999999")]
#[case("NaN")]
#[case("Infinity")]
fn f13_numbers_are_read_as_the_backend_reads_them(#[case] text: &str) {
    assert!(agree(text.as_bytes()), "{text}: {:?}", Json::parse(text.as_bytes()));
}

#[test]
fn whole_numbers_are_exact() {
    for number in [0_i64, 1, 1_768_482_000, 1_768_482_000_123, (1 << 53) - 1, 1 << 53] {
        let read = Json::parse(number.to_string().as_bytes()).unwrap();
        assert_eq!(read.text(), Some(number.to_string()));
    }
}

#[test]
fn f13_g4_how_deep_values_may_lie_is_where_the_backend_has_it() {
    for depth in 120..140 {
        let nested = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(agree(nested.as_bytes()), "{depth}");
    }
}

proptest! {
    #[test]
    fn f13_any_text_is_read_as_the_backend_reads_it(text in hostile_text()) {
        prop_assert!(agree(text.as_bytes()));
        let quoted = format!("\"{text}\"");
        prop_assert!(agree(quoted.as_bytes()));
    }

    #[test]
    fn f13_any_bytes_are_read_as_the_backend_reads_them(
        bytes in proptest::collection::vec(any::<u8>(), 0..60)
    ) {
        prop_assert!(agree(&bytes));
    }

    #[test]
    fn f13_any_value_is_read_as_the_backend_reads_it(value in json()) {
        prop_assert!(agree(value.to_string().as_bytes()));
    }

    #[test]
    fn f13_any_text_is_written_so_that_it_is_read_again(text in any::<String>()) {
        let written = invitation_widget::json::write::text(&text);
        prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }

    #[test]
    fn f13_a_damaged_answer_is_read_as_the_backend_reads_it(
        body in mutated(fixture("list-answer.json"))
    ) {
        prop_assert!(agree(body.as_bytes()), "{body}");
    }
}
