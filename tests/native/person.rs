//! The screen of a view that needs the person alone.

use invitation_widget::session::Session;
use invitation_widget::state::screen::{Notice, Screen};
use invitation_widget::timestamp::Timestamp;
use rstest::rstest;
use serde_json::json;

use crate::support::token;

/// The session of somebody in no group, whose token ends after two seconds, when `now` seconds are
/// over.
fn session(now: i64) -> Session {
    let token = token(&json!({ "userId": "ann", "expires": 2 }));
    Session::read(&token, Some(Timestamp::from_millis(now * 1000)))
}

fn ann() -> Screen {
    Screen::Manage { user_id: "ann".to_owned() }
}

#[test]
fn no_group_and_no_right_is_needed() {
    assert_eq!(Screen::of_person(&session(1), None), ann());
}

#[rstest]
#[case("", Notice::NoToken)]
#[case("words", Notice::Malformed)]
#[case("demo.AAAAAAAAAAAAAAAAAAAAAA.not-a-secret", Notice::ApiKey)]
fn what_is_no_token_leads_to_its_notice(#[case] text: &str, #[case] notice: Notice) {
    assert_eq!(Screen::of_person(&Session::read(text, None), None), Screen::Notice(notice));
}

#[test]
fn h10_what_is_there_stays_when_its_own_session_ends() {
    let other = Screen::Manage { user_id: "bo".to_owned() };
    assert_eq!(Screen::of_person(&session(3), Some(&ann())), ann());
    for before in [None, Some(&other)] {
        let screen = Screen::of_person(&session(3), before);
        assert_eq!(screen, Screen::Notice(Notice::Expired));
    }
}
