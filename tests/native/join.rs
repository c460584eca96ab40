//! The door of a portal.

use invitation_widget::api::answer;
use invitation_widget::api::error::{ApiError, ErrorKind};
use invitation_widget::group::Group;
use invitation_widget::state::join::{Activity, Bar, Door, Joining};
use rstest::rstest;
use serde_json::json;

fn apollo() -> Group {
    Group::new("project", "p-1", "Apollo")
}

fn answered(state: &str, reason: Option<&str>) -> Result<Joining, ApiError> {
    let group = json!({ "type": "project", "groupId": "p-1", "name": "Apollo" });
    answer::joining(&json!({ "state": state, "reason": reason, "group": group }).to_string())
}

fn refusal(status: u16, code: &str) -> ApiError {
    ApiError::from_answer(status, None, &format!(r#"{{"code":"{code}"}}"#))
}

fn open(activity: Activity) -> Door {
    Door::Open(apollo(), activity)
}

#[rstest]
#[case("member", None, Door::Member(apollo()))]
#[case("open", None, open(Activity::Idle))]
#[case("not_allowed", Some("invite_if_absent"), Door::Shut(apollo(), Bar::NotInvited))]
#[case("not_allowed", Some("joining_off"), Door::Shut(apollo(), Bar::SwitchedOff))]
#[case("not_allowed", Some("domain_not_allowed"), Door::Shut(apollo(), Bar::Domain))]
#[case("not_allowed", Some("full_moon"), Door::Shut(apollo(), Bar::Unknown))]
#[case("not_allowed", None, Door::Shut(apollo(), Bar::Unknown))]
fn the_backends_word_decides_what_the_door_is(
    #[case] state: &str,
    #[case] reason: Option<&str>,
    #[case] door: Door,
) {
    assert_eq!(Door::of(answered(state, reason)), door);
}

#[test]
fn f13_a_state_of_another_version_opens_nothing() {
    let error = answered("maybe", None).unwrap_err();
    assert_eq!(error.kind, ErrorKind::BadResponse);
    assert_eq!(Door::of(Err(error.clone())), Door::Failed(error));
}

#[test]
fn a_token_without_a_project_is_told_apart() {
    assert_eq!(Door::of(Err(refusal(422, "validation_failed"))), Door::NoProject);
    assert!(matches!(Door::of(Err(refusal(422, "other"))), Door::Failed(_)));
}

#[rstest]
#[case(403, "domain_not_allowed", Bar::Domain)]
#[case(403, "forbidden", Bar::Unknown)]
fn d21_what_is_refused_for_good_shuts_the_door(
    #[case] status: u16,
    #[case] code: &str,
    #[case] bar: Bar,
) {
    let door = open(Activity::Joining).refused(refusal(status, code));
    assert_eq!(door, Door::Shut(apollo(), bar));
}

#[test]
fn what_may_pass_leaves_the_door_open() {
    for error in [refusal(500, "internal"), refusal(403, "origin_not_allowed")] {
        let door = open(Activity::Joining).refused(error.clone());
        assert_eq!(door, open(Activity::Failed(error)));
    }
}

#[test]
fn looking_again_undoes_nothing_that_the_person_has_done_or_does() {
    let failed = || Door::Failed(refusal(500, "internal"));
    let joined = || Door::Joined(apollo());
    assert_eq!(joined().updated(Door::Member(apollo())), joined());
    assert_eq!(joined().updated(failed()), joined());
    assert_eq!(joined().updated(open(Activity::Idle)), open(Activity::Idle));
    let joining = || open(Activity::Joining);
    assert_eq!(joining().updated(Door::Member(apollo())), joining());
    assert_eq!(open(Activity::Idle).updated(failed()), open(Activity::Idle));
    assert_eq!(open(Activity::Idle).updated(Door::Member(apollo())), Door::Member(apollo()));
    let shut = || Door::Shut(apollo(), Bar::Domain);
    assert_eq!(shut().updated(failed()), shut());
    assert_eq!(shut().updated(open(Activity::Idle)), open(Activity::Idle));
    assert_eq!(Door::Loading.updated(failed()), failed());
}
