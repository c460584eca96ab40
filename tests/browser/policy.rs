//! What the tenant's settings say of single groups, told before anything is sent.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{claims, group, maria, member, sign, with};
use crate::harness::{Harness, Setup};
use crate::server::{Server, json as answer};
use invitation_widget::config::Config;

const FOREIGN: &str = "Addresses of this domain may not be invited.";

/// The widget of somebody in three groups, where the settings are these.
async fn where_settings_are(token: String, settings: Value) -> (Server, Harness) {
    let server = Server::start();
    server.answer("GET", "/widgets/members", answer(&settings));
    let config = Config { component_id: Some("members".to_owned()), ..Config::default() };
    let widget = Harness::with(Setup { token, config, ..Setup::default() });
    widget
        .until("the settings", || server.is_quiet() && server.count("GET", "/widgets/members") == 1)
        .await;
    crate::harness::tick().await;
    (server, widget)
}

fn sales(own: Value) -> Value {
    let mut group = json!({ "type": "workspace", "groupId": "sales" });
    group.as_object_mut().unwrap().extend(own.as_object().unwrap().clone());
    json!({ "groups": [group] })
}

#[test]
async fn d21_an_address_of_a_foreign_domain_is_told_before_it_is_sent() {
    let settings = json!({ "allowedEmailDomains": ["acme.com", "*.acme.org"] });
    let (server, widget) = where_settings_are(member(), settings).await;
    widget.type_emails("ann@acme.com,bo@mail.acme.org,cy@else.com,").await;
    assert_eq!(widget.wrong_with("ann@acme.com"), "");
    assert_eq!(widget.wrong_with("bo@mail.acme.org"), "");
    assert_eq!(widget.wrong_with("cy@else.com"), FOREIGN);
    assert_eq!(server.count("POST", "/invitations"), 0);
}

#[test]
async fn d21_a_domain_is_foreign_to_the_chosen_groups_alone() {
    let (_server, widget) =
        where_settings_are(maria(), sales(json!({ "allowedEmailDomains": ["acme.com"] }))).await;
    widget.type_emails("cy@else.com,").await;
    assert_eq!(widget.wrong_with("cy@else.com"), "", "no group is chosen");
    widget.choose_group("Sales").await;
    assert_eq!(widget.wrong_with("cy@else.com"), FOREIGN);
    widget.choose_group("Design").await;
    assert_eq!(widget.wrong_with("cy@else.com"), format!("Sales: {FOREIGN}"));
    widget.choose_group("Sales").await;
    assert_eq!(widget.wrong_with("cy@else.com"), "", "Sales is let go again");
}

#[test]
async fn d21_the_domains_of_the_token_hold_in_every_group() {
    let design = group("workspace", "design", "Design");
    let token = sign(&with(claims(&[design]), "allowedEmailDomains", json!(["acme.com"])));
    let (_server, widget) = where_settings_are(token, json!({})).await;
    widget.type_emails("cy@else.com,").await;
    assert_eq!(widget.wrong_with("cy@else.com"), FOREIGN);
}

#[test]
async fn d2_a_group_that_the_person_may_not_invite_into_is_not_offered_but_its_list_is() {
    let (server, widget) = where_settings_are(maria(), sales(json!({ "canInvite": false }))).await;
    widget.picker().open().await;
    assert_eq!(widget.picker().options(), ["Design", "Apollo"]);
    widget.field("Group").choose("Sales").await;
    widget
        .until("its list", || server.count("GET", "/invitations/by-group/workspace/sales") == 1)
        .await;
}

#[test]
async fn settings_that_come_late_take_no_focus_from_the_search_for_groups() {
    let server = Server::start();
    let gate = crate::server::Gate::closed();
    let settings = sales(json!({ "canInvite": false }));
    server.answer("GET", "/widgets/members", answer(&settings).behind(&gate));
    let config = Config { component_id: Some("members".to_owned()), ..Config::default() };
    let widget = Harness::with(Setup { token: maria(), config, ..Setup::default() });
    widget.picker().input().type_text("s").await;
    gate.open();
    widget.until("the settings", || widget.picker().options() == ["Design"]).await;
    assert_eq!(widget.focused(), "Invite to");
    assert_eq!(widget.picker().input().value(), "s");
}
