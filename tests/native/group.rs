//! Telling groups apart.

use invitation_widget::group::GroupKey;
use proptest::prelude::*;

fn part() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9:]{0,4}", any::<String>()]
}

proptest! {
    #[test]
    fn d1_two_groups_never_share_the_value_of_a_form_control(
        (kind, id) in (part(), part()),
        (other_kind, other_id) in (part(), part()),
    ) {
        let (one, other) = (GroupKey::new(kind, id), GroupKey::new(other_kind, other_id));
        prop_assert_eq!(one.as_value() == other.as_value(), one == other);
    }
}
