//! Inviting, where the whole request is refused.

use rstest::rstest;
use serde_json::{Value, json};

use crate::cast::*;

async fn refusal(caller: &Caller, body: &Value) -> (String, String) {
    let app = TestApp::new().await;
    let answer = app.post(INVITATIONS, caller, body).await;
    assert!(app.mails().await.is_empty());
    (answer.refusal(), answer.json["fields"][0]["path"].as_str().unwrap_or("").to_owned())
}

fn addresses(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("person{n}@new.example")).collect()
}

#[rstest]
#[case::other_source("/source", json!("csv"), "source")]
#[case::no_addresses("/payload/emails/value", json!([]), "payload.emails")]
#[case::too_many_addresses("/payload/emails/value", json!(addresses(51)), "payload.emails")]
#[case::no_groups("/groups", json!([]), "groups")]
#[case::long_message("/payload/message", json!({"type": "textarea", "value": "a".repeat(1001)}), "payload.message")]
#[case::message_list("/payload/message", json!({"type": "textarea", "value": ["a"]}), "payload.message")]
#[case::unknown_team("/payload/team", json!({"type": "select", "value": "Evil"}), "payload.team")]
#[case::role_list("/payload/role", json!({"type": "text", "value": ["admin"]}), "payload.role")]
#[case::wrong_shape("/payload/emails/value", json!(5), "")]
#[tokio::test]
async fn i5_a_wrong_field_is_named(
    #[case] pointer: &str,
    #[case] value: Value,
    #[case] path: &str,
) {
    let mut request = invite(&["li@new.example"], &["acme"]);
    let empty = json!({"type": "text", "value": ""});
    for name in ["message", "team", "role"] {
        request["payload"][name] = empty.clone();
    }
    *request.pointer_mut(pointer).unwrap() = value;
    let expected = ("422 validation_failed".to_owned(), path.to_owned());
    assert_eq!(refusal(&jonas(), &request).await, expected);
}

#[tokio::test]
async fn d4_fifty_addresses_and_five_hundred_entries_are_the_most() {
    let app = TestApp::new().await;
    let teams: Vec<Value> =
        (0..11).map(|n| json!({"type": "team", "id": format!("t{n}")})).collect();
    let manager = jonas().with(json!({"groups": teams}));
    let addresses = addresses(50);
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let groups: Vec<String> = (0..11).map(|n| format!("t{n}")).collect();
    let groups: Vec<&str> = groups.iter().map(String::as_str).collect();

    let too_many = app.post(INVITATIONS, &manager, &invite(&addresses, &groups)).await;
    assert_eq!(too_many.refusal(), "422 validation_failed");
    let most = app.post(INVITATIONS, &manager, &invite(&addresses, &groups[..10])).await;
    assert_eq!(most.json["data"]["invitationEntries"].as_array().unwrap().len(), 500);
    assert_eq!(app.mails().await.len(), 50);
}

#[rstest]
#[case::sms("/target/type", json!("sms"), "target.type")]
#[case::bad_address("/target/value", json!("nobody"), "target.value")]
#[case::no_groups("/groups", json!([]), "groups")]
#[case::empty_group("/groups/0/groupId", json!(""), "groups[0]")]
#[case::unknown_role("/groups/0/role", json!("owner"), "groups[0].role")]
#[case::wrong_shape("/inviter", json!("amira"), "")]
#[tokio::test]
async fn i5_a_wrong_field_of_the_host_is_named(
    #[case] pointer: &str,
    #[case] value: Value,
    #[case] path: &str,
) {
    let mut request = host_invite("li@new.example");
    request["groups"][0]["role"] = json!("member");
    *request.pointer_mut(pointer).unwrap() = value;
    let expected = ("422 validation_failed".to_owned(), path.to_owned());
    assert_eq!(refusal(&host(), &request).await, expected);
}

#[tokio::test]
async fn nobody_and_both_credentials_at_once_are_refused() {
    let app = TestApp::new().await;
    let request = invite(&["li@new.example"], &["acme"]);
    assert_eq!(app.post(INVITATIONS, &nobody(), &request).await.refusal(), "401 token_invalid");
    let mut both = jonas().post(INVITATIONS, &request);
    both.headers_mut().insert("x-api-key", API_KEY.parse().unwrap());
    assert_eq!(app.send(both).await.refusal(), "400 bad_request");
}

#[tokio::test]
async fn a_widgets_body_from_the_host_and_a_hosts_body_from_a_widget_are_refused() {
    let widget = refusal(&host(), &invite(&["li@new.example"], &["acme"])).await;
    assert_eq!(widget.0, "422 validation_failed");
    let host = refusal(&jonas(), &host_invite("li@new.example")).await;
    assert_eq!(host.0, "422 validation_failed");
}
