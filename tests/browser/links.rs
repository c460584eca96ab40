//! The links of a group: which there are, and what is told of each.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::references_hold;
use crate::cast::{group, maria, member, sign, with};
use crate::harness::{Harness, Setup};
use crate::server::{Gate, Server, json as answer, unreachable};
use invitation_widget::config::Config;
use invitation_widget::view::more::links_screen;

pub const DESIGN: &str = "/invitations/by-group/workspace/design";
pub const REPLACE: &str = "Replace";
pub const END: &str = "Deactivate";

/// A link that two of ten people have used.
pub fn link(id: &str) -> Value {
    json!({
        "id": id,
        "status": "shared",
        "invitationType": "multi_use",
        "groups": [{ "type": "workspace", "groupId": "design", "role": "member" }],
        "foreignCreatorId": "maria",
        "createdAt": "2026-01-05T10:00:00Z",
        "expires": "2999-01-01T00:00:00Z",
        "uses": 2,
        "maxUses": 10,
    })
}

pub fn page(links: &[Value]) -> Value {
    json!({ "invitations": links })
}

/// A backend with these links and roles.
pub fn server_with(links: &[Value]) -> Server {
    let server = Server::start();
    server.answer("GET", DESIGN, answer(&page(links)));
    let role = |id: &str, name: &str, may: bool| json!({ "id": id, "name": name, "canInvite": may, "canManage": may });
    let roles = [role("guest", "Guest", false), role("member", "Member", true)];
    server.answer("GET", "/widgets/members", answer(&json!({ "roles": roles })));
    server
}

/// The view of somebody with `token`.
pub fn view_of(token: String) -> Harness {
    let config = Config { component_id: Some("members".to_owned()), ..Config::default() };
    Harness::with(Setup { token, config, draw: Some(links_screen), ..Setup::default() })
}

/// The view of a member of the workspace Design.
pub async fn view() -> Harness {
    let design = group("workspace", "design", "Design");
    let claims = with(crate::cast::claims(&[design]), "role", "member");
    let widget = view_of(sign(&claims));
    widget.until("the settings", || widget.find_field("Role").is_some()).await;
    widget
}

#[test]
async fn d24_a_link_tells_its_role_its_uses_its_end_and_its_creator() {
    let other = with(with(link("b"), "foreignCreatorId", "ravi"), "creatorName", "Ravi");
    let other = with(with(other, "maxUses", Value::Null), "uses", 1);
    let _server = server_with(&[link("a"), other]);
    let widget = view().await;
    widget.until_shows("Created by Ravi").await;
    for words in ["Role: Member", "Places taken: 2 of 10", "Created by you", "1 person has joined"]
    {
        assert!(widget.shows(words), "{words} in {}", widget.text());
    }
    assert!(widget.shows("Expires in "));
    assert_eq!(widget.announced(), "2 links");
    references_hold(&widget);
}

#[test]
async fn d24_nobody_can_join_by_a_link_that_is_used_up_or_over_and_it_can_only_be_ended() {
    let used_up = with(link("a"), "uses", 10);
    let over = with(with(link("b"), "expired", true), "expires", "2026-01-06T10:00:00Z");
    let _server = server_with(&[used_up, over]);
    let widget = view().await;
    widget.until_shows("Used up").await;
    assert!(widget.shows("Expired"));
    assert!(widget.find_button("Copy link").is_none());
    assert!(widget.find_button(REPLACE).is_none());
    assert!(widget.find_button(END).is_some());
}

#[test]
async fn a_group_without_links_says_so() {
    let _server = server_with(&[]);
    let widget = view().await;
    widget.until_shows("There are no links to Design.").await;
    assert_eq!(widget.announced(), "There are no links to Design.");
}

#[test]
async fn links_that_do_not_come_can_be_asked_for_again() {
    let gate = Gate::closed();
    let server = server_with(&[]);
    server.answer("GET", DESIGN, unreachable().behind(&gate));
    let widget = view().await;
    assert!(widget.find_button("Try again").is_none());
    gate.open();
    widget.until_shows("The server cannot be reached.").await;
    server.answer("GET", DESIGN, answer(&page(&[link("a")])));
    widget.button("Try again").press().await;
    widget.until_shows("Created by you").await;
}

#[test]
async fn f5_another_group_has_other_links() {
    let server = server_with(&[link("a")]);
    let sales = "/invitations/by-group/workspace/sales";
    server.answer("GET", sales, answer(&page(&[])));
    server.answer("GET", "/widgets/members", answer(&json!({})));
    let widget = view_of(maria());
    widget.until_shows("Created by you").await;
    widget.field("Group").choose("Sales").await;
    widget.until_shows("There are no links to Sales.").await;
    let asked = &server.seen("GET", sales)[0];
    assert_eq!((asked.query("type"), asked.query("status")), ("multi_use".into(), "all".into()));
}

#[test]
async fn joining_by_link_that_is_switched_off_is_explained_and_links_can_still_be_ended() {
    let server = server_with(&[link("a")]);
    server.answer(
        "GET",
        "/widgets/members",
        answer(&json!({ "features": { "shareLinks": false } })),
    );
    let widget = view_of(member());
    widget.until_shows("Joining Design by link is switched off.").await;
    assert!(widget.find_button("Create link").is_none());
    assert!(widget.find_button(END).is_some());
}

#[test]
async fn d2_who_may_not_invite_into_one_of_their_groups_is_told_so() {
    let server = server_with(&[]);
    let closed = json!({ "type": "workspace", "groupId": "design", "canInvite": false });
    server.answer("GET", "/widgets/members", answer(&json!({ "groups": [closed] })));
    let widget = view_of(maria());
    widget.until_shows("You are not allowed to create links to Design.").await;
    assert!(widget.find_button("Create link").is_none());
}
