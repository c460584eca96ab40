//! What a token allows, at a given time.

use invitation_widget::claims::ClaimsError;
use invitation_widget::session::{Session, renewal};
use invitation_widget::timestamp::Timestamp;
use invitation_widget::token::TokenError;
use rstest::rstest;
use serde_json::json;

use crate::support::token;

const END: i64 = 1_768_482_000;

fn at(now: impl Into<Option<i64>>) -> Session {
    let groups = json!([{ "type": "workspace", "id": "ws-1", "name": "Acme" }]);
    let claims = json!({ "userId": "user-123", "expires": END, "groups": groups });
    let now = now.into().map(|now| Timestamp::from_millis(now * 1000));
    Session::read(&token(&claims), now)
}

#[rstest]
#[case(END - 1, true)]
#[case(END, false)]
#[case(END + 1, false)]
fn c9_a_session_is_active_until_the_second_of_its_expiry(#[case] now: i64, #[case] active: bool) {
    let session = at(now);
    assert_eq!(matches!(session, Session::Active { .. }), active);
    assert_eq!(matches!(session, Session::Expired { .. }), !active);
    assert_eq!(session.token().is_some(), active);
    assert!(session.last_token().is_some());
}

#[test]
fn f10_while_nobody_knows_the_time_no_token_is_too_old() {
    assert!(matches!(at(None), Session::Active { .. }));
}

#[rstest]
#[case::an_hour(3_600_000, 30_000)]
#[case::a_minute(60_000, 30_000)]
#[case::half_a_minute(30_000, 15_000)]
#[case::a_moment(1, 0)]
#[case::no_life_at_all(0, 0)]
#[case::over_when_it_came(-7_000, 0)]
fn h10_the_next_token_is_asked_for_before_this_one_ends(#[case] life: i64, #[case] ahead: i64) {
    let given = Timestamp::from_millis(END * 1000 - life);
    let end = Timestamp::from_millis(END * 1000);
    assert_eq!(renewal(given, end).millis(), END * 1000 - ahead);
}

#[test]
fn f14_an_expired_session_still_knows_who_and_which_groups() {
    let session = at(END);
    assert_eq!(session.claims().unwrap().user_id, "user-123");
    assert_eq!(session.groups().len(), 1);
}

#[rstest]
#[case("")]
#[case(" \n\t")]
fn no_text_means_that_nobody_has_signed_in(#[case] text: &str) {
    let session = Session::read(text, None);
    assert_eq!(session, Session::Missing);
    assert_eq!((session.claims(), session.token()), (None, None));
    assert!(session.groups().is_empty());
}

#[test]
fn a19_c16_what_cannot_be_used_says_why() {
    let key = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";
    let late = token(&json!({ "userId": "user-123", "exp": END * 1000 }));
    let reason = |text: &str| match Session::read(text, None) {
        Session::Unusable(error) => Some(error),
        _ => None,
    };
    assert_eq!(reason(key), Some(TokenError::ApiKey));
    assert_eq!(reason("hello"), Some(TokenError::NotAToken));
    let expected = TokenError::Claims(ClaimsError::ExpiryInMilliseconds);
    assert_eq!(reason(&late), Some(expected));
}
