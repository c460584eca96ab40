//! What is kept of a form for a later one.

use invitation_widget::group::GroupKey;
use invitation_widget::state::invite::Details;
use invitation_widget::state::kept::Kept;
use proptest::prelude::*;
use rstest::rstest;

fn pairs() -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::vec((any::<String>(), any::<String>()), 0..4)
}

prop_compose! {
    fn kept()(
        user_id: String,
        addresses in prop::collection::vec(any::<String>(), 0..9),
        groups in pairs(),
        role: Option<String>,
        message: String,
        fields in pairs(),
    ) -> Kept {
        let groups = groups.into_iter().map(|(kind, id)| GroupKey { kind, id }).collect();
        Kept { user_id, addresses, groups, details: Details { role, message, fields } }
    }
}

proptest! {
    #[test]
    fn g1_what_is_kept_comes_back_as_it_was(kept in kept()) {
        prop_assert_eq!(Kept::read(&kept.to_text(), &kept.user_id), Some(kept));
    }

    #[test]
    fn nobody_else_gets_it(kept in kept(), other: String) {
        prop_assume!(other != kept.user_id);
        prop_assert_eq!(Kept::read(&kept.to_text(), &other), None);
    }
}

#[rstest]
#[case::nothing("")]
#[case::no_json("{")]
#[case::of_nobody("{}")]
#[case::no_text(r#"{"user": 7}"#)]
fn what_was_not_kept_is_not_read(#[case] text: &str) {
    assert_eq!(Kept::read(text, ""), None);
}

#[test]
fn what_makes_no_sense_is_left_out() {
    let text = r#"{"user": "u", "addresses": [1, "a"], "groups": [["team"], "x"], "message": 5}"#;
    let expected =
        Kept { user_id: "u".to_owned(), addresses: vec!["a".to_owned()], ..Kept::default() };
    assert_eq!(Kept::read(text, "u"), Some(expected));
}
