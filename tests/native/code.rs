//! The stable codes.

use std::collections::HashSet;

use invitation_widget::api::code::Code;

#[test]
fn i5_every_code_has_its_own_text_and_is_read_back_from_it() {
    let texts: HashSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(texts.len(), Code::ALL.len());
    for code in Code::ALL {
        assert_eq!(Code::parse(code.as_str()), *code);
        assert_eq!(code.to_string(), code.as_str());
    }
}

#[test]
fn i5_codes_are_in_snake_case() {
    let is_snake = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    assert!(Code::ALL.iter().all(|code| is_snake(code.as_str())));
}

#[test]
fn the_codes_that_the_contract_names_are_there() {
    for text in ["token_expired", "token_invalid", "already_invited"] {
        assert_ne!(Code::parse(text), Code::Other, "{text}");
    }
}

#[test]
fn a_code_of_another_version_is_other() {
    for text in ["", "tea_pot", "TOKEN_EXPIRED", "token_expired ", "other"] {
        assert_eq!(Code::parse(text), Code::Other, "{text:?}");
    }
}
