//! Which screen a session leads to, and what its bearer may do.

use invitation_widget::api::wire::{GroupSettings, Role, WidgetConfiguration};
use invitation_widget::config::{Config, Setting};
use invitation_widget::session::Session;
use invitation_widget::state::screen::{Notice, Rights, Screen, groups};
use invitation_widget::timestamp::Timestamp;
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::token;

const END: i64 = 1_768_482_000;

fn session(more: Value, now: i64) -> Session {
    let mut claims = json!({
        "userId": "user-123",
        "expires": END,
        "role": "member",
        "groups": [{ "type": "workspace", "id": "1" }, { "type": "project", "id": "2" }],
    });
    for (name, value) in more.as_object().unwrap() {
        claims[name] = value.clone();
    }
    Session::read(&token(&claims), Some(Timestamp::from_millis(now * 1000)))
}

fn role(id: &str, can_invite: bool, can_manage: bool) -> Role {
    let (id, name) = (id.to_owned(), id.to_uppercase());
    Role { id, name, can_invite, can_manage }
}

fn roles() -> Vec<Role> {
    vec![role("guest", false, false), role("member", true, false), role("admin", true, true)]
}

fn settings() -> WidgetConfiguration {
    WidgetConfiguration { roles: roles(), ..WidgetConfiguration::default() }
}

fn screen(session: &Session) -> Screen {
    Screen::of(session, &Config::default(), &settings(), None)
}

fn manage(user_id: &str) -> Screen {
    Screen::Manage { user_id: user_id.to_owned() }
}

#[rstest]
#[case::nothing("", Notice::NoToken)]
#[case::words("hello", Notice::Malformed)]
#[case::key("VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing", Notice::ApiKey)]
fn a19_what_is_no_token_leads_to_its_notice(#[case] text: &str, #[case] notice: Notice) {
    assert_eq!(screen(&Session::read(text, None)), Screen::Notice(notice));
}

#[rstest]
#[case::no_user(json!({ "userId": null }), Notice::Malformed)]
#[case::milliseconds(json!({ "expires": END * 1000 }), Notice::Milliseconds)]
#[case::no_groups(json!({ "groups": [] }), Notice::NoGroups)]
#[case::weak_role(json!({ "role": "guest" }), Notice::MayNotInvite)]
#[case::no_role_is_the_weakest(json!({ "role": null }), Notice::MayNotInvite)]
#[case::unknown_role_is_the_weakest(json!({ "role": "emperor" }), Notice::MayNotInvite)]
fn c9_d2_claims_that_allow_nothing_lead_to_their_notice(
    #[case] more: Value,
    #[case] notice: Notice,
) {
    assert_eq!(screen(&session(more, 0)), Screen::Notice(notice));
}

#[test]
fn a_member_sees_form_and_list() {
    assert_eq!(screen(&session(json!({}), END - 1)), manage("user-123"));
}

#[test]
fn d1_a_group_that_is_not_in_the_token_cannot_be_fixed_by_the_host() {
    let session = session(json!({}), 0);
    let config = |group: &str| Config::default().with(Setting::Group, group);
    let screen = |group: &str| Screen::of(&session, &config(group), &settings(), None);
    assert_eq!(screen("3"), Screen::Notice(Notice::OtherGroup));
    assert_eq!(screen("2"), manage("user-123"));
    assert_eq!(groups(&session, &config("2")).len(), 1);
    assert_eq!(groups(&session, &config("3")), []);
}

#[rstest]
#[case::nobody_worked(None, Screen::Notice(Notice::Expired))]
#[case::the_same_person_worked(Some(manage("user-123")), manage("user-123"))]
#[case::somebody_else_worked(Some(manage("user-456")), Screen::Notice(Notice::Expired))]
#[case::a_notice_stood_there(
    Some(Screen::Notice(Notice::NoToken)),
    Screen::Notice(Notice::Expired)
)]
fn f14_h10_work_stays_on_the_screen_when_its_own_session_ends(
    #[case] before: Option<Screen>,
    #[case] after: Screen,
) {
    let session = session(json!({}), END);
    let got = Screen::of(&session, &Config::default(), &settings(), before.as_ref());
    assert_eq!(got, after);
}

#[rstest]
#[case(json!("guest"), false, false, &["guest"])]
#[case(json!("member"), true, false, &["guest", "member"])]
#[case(json!("admin"), true, true, &["guest", "member", "admin"])]
#[case(json!(null), false, false, &["guest"])]
#[case(json!("emperor"), false, false, &["guest"])]
fn d2_nobody_is_offered_a_role_above_their_own(
    #[case] role: Value,
    #[case] can_invite: bool,
    #[case] can_manage: bool,
    #[case] grantable: &[&str],
) {
    let session = session(json!({ "role": role }), 0);
    let rights = Rights::of(session.claims().unwrap(), &roles());
    assert_eq!((rights.can_invite, rights.can_manage), (can_invite, can_manage));
    let ids: Vec<&str> = rights.grantable.iter().map(|role| role.id.as_str()).collect();
    assert_eq!(ids, grantable);
}

#[test]
fn d2_without_roles_everything_is_left_to_the_backend() {
    let session = session(json!({}), 0);
    let rights = Rights::of(session.claims().unwrap(), &[]);
    assert!(rights.can_invite && rights.can_manage && rights.grantable.is_empty());
}

#[rstest]
#[case::one_group_is_closed("member", &[("1", false)], true)]
#[case::every_group_is_closed("member", &[("1", false), ("2", false)], false)]
#[case::a_group_lets_a_weak_role_invite("guest", &[("2", true)], true)]
#[case::another_group_of_the_same_id("guest", &[("3", true)], false)]
fn d2_who_may_invite_into_no_group_at_all_is_told_so(
    #[case] role: &str,
    #[case] groups: &[(&str, bool)],
    #[case] may_invite: bool,
) {
    let session = session(json!({ "role": role }), END - 1);
    let own = |(id, can_invite): &(&str, bool)| GroupSettings {
        kind: if *id == "1" { "workspace" } else { "project" }.to_owned(),
        id: (*id).to_owned(),
        can_invite: *can_invite,
        ..GroupSettings::default()
    };
    let settings = WidgetConfiguration { groups: groups.iter().map(own).collect(), ..settings() };
    let screen = Screen::of(&session, &Config::default(), &settings, None);
    let notice = Screen::Notice(Notice::MayNotInvite);
    assert_eq!(screen, if may_invite { manage("user-123") } else { notice });
}
