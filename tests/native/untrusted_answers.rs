//! Random and damaged bodies through everything that reads an answer.

use invitation_widget::api::answer;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::samples::{hostile_text, json, mutated};
use crate::support::fixture;

const FIXTURES: [&str; 6] = [
    "list-answer.json",
    "list-answer-upstream.json",
    "create-answer.json",
    "invitation.json",
    "widget-configuration.json",
    "share-link.json",
];

/// Reads `body` as every kind of answer; nothing is expected of it but that it ends.
fn read_all(body: &str) {
    let _ = answer::page(body);
    let _ = answer::invitation(body);
    let _ = answer::entries(body);
    let _ = answer::configuration(body);
    let _ = answer::share_links(body);
    let _ = answer::share_link(body);
    let _ = answer::link(body);
}

fn damaged_fixture() -> impl Strategy<Value = String> {
    prop::sample::select(FIXTURES.to_vec()).prop_flat_map(|name| mutated(fixture(name)))
}

/// A fixture with one of its values, at any depth, replaced by another.
fn altered_fixture() -> impl Strategy<Value = String> {
    let name = prop::sample::select(FIXTURES.to_vec());
    (name, any::<prop::sample::Index>(), json()).prop_map(|(name, which, other)| {
        let mut body: Value = serde_json::from_str(&fixture(name)).unwrap();
        let pointers = pointers(&body, "");
        let pointer = &pointers[which.index(pointers.len())];
        *body.pointer_mut(pointer).unwrap() = other;
        body.to_string()
    })
}

/// The place of every value in `value`.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Array(list) => list.iter().enumerate().map(|(n, v)| (n.to_string(), v)).collect(),
        Value::Object(map) => map.iter().map(|(name, v)| (name.clone(), v)).collect(),
        _ => Vec::new(),
    };
    let below =
        children.into_iter().flat_map(|(name, child)| pointers(child, &format!("{at}/{name}")));
    std::iter::once(at.to_owned()).chain(below).collect()
}

proptest! {
    #[test]
    fn f13_no_text_makes_a_reader_panic(body in hostile_text()) {
        read_all(&body);
    }

    #[test]
    fn f13_no_bytes_make_a_reader_panic(body in proptest::collection::vec(any::<u8>(), 0..400)) {
        read_all(&String::from_utf8_lossy(&body));
    }

    #[test]
    fn f13_no_json_makes_a_reader_panic(body in json()) {
        read_all(&body.to_string());
    }

    #[test]
    fn f13_no_damage_to_a_good_answer_makes_a_reader_panic(body in damaged_fixture()) {
        read_all(&body);
    }

    #[test]
    fn f13_no_other_value_in_a_good_answer_makes_a_reader_panic(body in altered_fixture()) {
        read_all(&body);
    }

    #[test]
    fn f13_good_rows_stay_whatever_stands_between_them(
        others in proptest::collection::vec(json(), 1..6)
    ) {
        let good = |n: usize| json!({
            "id": format!("good-{n}"), "target": [{ "type": "email", "value": "ann@acme.com" }],
        });
        let count = others.len();
        let rows: Vec<Value> =
            others.into_iter().enumerate().flat_map(|(n, other)| [good(n), other]).collect();
        let page = answer::page(&json!({ "invitations": rows }).to_string()).unwrap();
        let kept = page.rows.iter().filter(|row| row.id.starts_with("good-")).count();
        prop_assert_eq!(kept, count);
    }
}

#[test]
fn f13_g4_deeply_nested_answers_are_refused_and_do_not_overflow() {
    for (open, close) in [("[", "]"), ("{\"invitations\":", "}"), ("{\"data\":[", "]}")] {
        for depth in [100, 1_000, 100_000] {
            let nested = format!("{}null{}", open.repeat(depth), close.repeat(depth));
            read_all(&nested);
            read_all(&format!("{{\"invitations\":[{{\"metadata\":{nested}}}]}}"));
        }
        assert!(answer::page(&open.repeat(100_000)).is_err());
    }
}

#[test]
fn f13_lone_surrogates_and_huge_numbers_are_refused_without_a_panic() {
    for value in [r#""\ud800""#, "1e999", "-1", "123456789012345678901234567890", "0.5"] {
        read_all(&format!(r#"{{"invitations":[],"count":{value}}}"#));
        read_all(&format!(r#"{{"invitations":[{{"id":"1","views":{value}}}]}}"#));
        read_all(&format!(r#"{{"maxRecipients":{value}}}"#));
    }
}
