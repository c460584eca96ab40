//! When a token ends: what is a time and what is none.

use invitation_widget::claims::{Claims, ClaimsError};
use rstest::rstest;

/// The expiry of claims that hold `members` besides a user.
fn expiry(members: &str) -> Result<i64, ClaimsError> {
    let payload = format!(r#"{{"userId":"user-123"{members}}}"#);
    Claims::from_json(payload.as_bytes()).map(|claims| claims.expires)
}

#[rstest]
#[case(r#","expires":1768482000"#, 1_768_482_000)]
#[case(r#","exp":1768482000"#, 1_768_482_000)]
#[case(r#","exp":1768482000.9"#, 1_768_482_000)]
#[case(r#","exp":1.768482e9"#, 1_768_482_000)]
#[case(r#","exp":0"#, 0)]
#[case(r#","expires":null,"exp":1768482000"#, 1_768_482_000)]
#[case::both_earlier_first(r#","expires":1768482000,"exp":1768482001"#, 1_768_482_000)]
#[case::both_later_first(r#","expires":1768482001,"exp":1768482000"#, 1_768_482_000)]
#[case::far_future(r#","exp":4922078400"#, 4_922_078_400)]
#[case::last_second(r#","exp":100000000000"#, 100_000_000_000)]
fn c9_an_expiry_is_a_number_of_seconds_and_of_two_the_earlier_counts(
    #[case] members: &str,
    #[case] expected: i64,
) {
    assert_eq!(expiry(members), Ok(expected));
}

#[rstest]
#[case::absent("")]
#[case::null(r#","exp":null,"expires":null"#)]
#[case::text(r#","exp":"1768482000""#)]
#[case::truth(r#","exp":true"#)]
#[case::list(r#","exp":[1768482000]"#)]
#[case::object(r#","exp":{"seconds":1768482000}"#)]
#[case::negative(r#","exp":-1"#)]
#[case::negative_fraction(r#","exp":-0.5"#)]
#[case::one_good_one_bad(r#","exp":1768482000,"expires":"soon""#)]
fn c9_anything_else_is_no_expiry(#[case] members: &str) {
    assert_eq!(expiry(members), Err(ClaimsError::NoExpiry));
}

#[rstest]
#[case::one_above(r#","exp":100000000001"#)]
#[case::now_in_milliseconds(r#","exp":1768482000000"#)]
#[case::largest_integer(r#","exp":18446744073709551615"#)]
#[case::huge(r#","exp":1e300"#)]
fn c9_milliseconds_are_refused_by_name(#[case] members: &str) {
    assert_eq!(expiry(members), Err(ClaimsError::ExpiryInMilliseconds));
}

#[test]
fn c9_a_number_beyond_all_numbers_is_refused() {
    assert_eq!(expiry(r#","exp":1e999"#), Err(ClaimsError::NotAnObject));
}
