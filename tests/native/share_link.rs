//! Shared links as rows of a list, and what they are good for.

use invitation_widget::api::answer;
use invitation_widget::share_link::{ShareLink, Standing};
use invitation_widget::timestamp::Timestamp;
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::with;

const NOW: &str = "2026-03-15T12:00:00Z";

fn row() -> Value {
    json!({
        "id": "link-1",
        "status": "shared",
        "invitationType": "multi_use",
        "groups": [{ "type": "workspace", "groupId": "design", "role": "member" }],
        "foreignCreatorId": "maria",
        "creatorName": "Maria",
        "createdAt": "2026-03-10T12:00:00Z",
        "expires": "2026-03-17T12:00:00Z",
        "uses": 3,
        "maxUses": 10,
    })
}

fn read(row: &Value) -> Option<ShareLink> {
    answer::share_link(&row.to_string()).ok()
}

fn standing(row: &Value) -> Standing {
    read(row).unwrap().standing(Timestamp::parse(NOW).unwrap())
}

#[test]
fn a_row_tells_what_a_link_gives_and_how_often_it_was_used() {
    let link = read(&row()).unwrap();
    assert_eq!(link.role.as_deref(), Some("member"));
    assert_eq!((link.uses, link.max_uses), (3, Some(10)));
    assert_eq!(link.creator_name.as_deref(), Some("Maria"));
    assert_eq!(link.changed, Timestamp::parse("2026-03-10T12:00:00Z"));
    assert_eq!(link.link, None, "a list tells no secret");
    let made = with(row(), "shortLink", "https://invite.acme.com/i/secret");
    assert_eq!(read(&made).unwrap().link.as_deref(), Some("https://invite.acme.com/i/secret"));
}

#[rstest]
#[case::for_one_person(with(row(), "invitationType", "single_use"))]
#[case::of_a_domain(with(row(), "invitationType", "autojoin"))]
#[case::ended(with(row(), "deactivated", true))]
#[case::without_an_id(with(row(), "id", Value::Null))]
fn what_is_no_shared_link_or_was_ended_is_left_out(#[case] row: Value) {
    assert_eq!(read(&row), None);
}

#[rstest]
#[case::some_seats_left(row(), Standing::Open)]
#[case::any_number(with(with(row(), "maxUses", Value::Null), "uses", 4000), Standing::Open)]
#[case::used_up(with(row(), "uses", 10), Standing::UsedUp)]
#[case::over(with(row(), "expires", NOW), Standing::Expired)]
#[case::told_to_be_over(with(row(), "expired", true), Standing::Expired)]
#[case::over_and_used_up(with(with(row(), "expired", true), "uses", 10), Standing::Expired)]
#[case::without_end(with(row(), "expires", Value::Null), Standing::Open)]
fn d24_d25_a_link_is_open_used_up_or_over(#[case] row: Value, #[case] expected: Standing) {
    assert_eq!(standing(&row), expected);
}

#[test]
fn those_who_joined_are_counted_where_the_backend_gives_no_number() {
    let other = with(with(row(), "uses", Value::Null), "accepts", json!([{}, {}]));
    assert_eq!(read(&other).unwrap().uses, 2);
}

#[test]
fn f13_bad_rows_do_not_cost_the_other_links() {
    let rows = json!([null, row(), 7, {}, with(row(), "uses", "many"), []]);
    let links = answer::share_links(&json!({ "invitations": rows }).to_string()).unwrap();
    assert_eq!(links.iter().map(|link| link.uses).collect::<Vec<_>>(), [3, 0]);
    assert!(answer::share_links("{}").is_err());
}

#[test]
fn a_link_told_again_is_read_and_nothing_else_counts_as_one() {
    assert_eq!(answer::link(r#"{"link":"https://a.com/i/x"}"#).unwrap(), "https://a.com/i/x");
    for body in ["", "{}", r#"{"link":null}"#, r#"{"link":" "}"#, "[]"] {
        assert!(answer::link(body).is_err(), "{body}");
    }
}
