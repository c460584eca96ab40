//! The end of a group.

use serde_json::{Value, json};

use crate::cast::*;
use crate::share::*;

#[tokio::test]
async fn d20_what_leads_into_a_group_ends_with_it() {
    let app = TestApp::new().await;
    let request = invite(&["li@new.example"], &["acme", "design"]);
    let entries = app.post(INVITATIONS, &jonas(), &request).await.json;
    let id =
        |at: usize| entries["data"]["invitationEntries"][at]["id"].as_str().unwrap().to_owned();
    let secret = app.mailed_secrets().await.remove(0);
    assert_eq!(app.delete(ACME, &host()).await.status, 204);

    let caller = registered("li@new.example");
    let accept = app.post(ACCEPT, &caller, &json!({"invitationId": id(0)})).await;
    assert_eq!(accept.refusal(), "404 not_found");
    let path = format!("{INVITATIONS}/{}?secret={secret}", id(0));
    let row = app.get(&path, &nobody()).await.json;
    assert_eq!(
        (&row["deactivated"], &row["attributes"]["reason"]),
        (&json!(true), &json!("group_gone"))
    );
    assert_eq!(app.open_count().await, 0);
    let accept = app.post(ACCEPT, &caller, &json!({"invitationId": id(1)})).await;
    assert_eq!(accept.status, 200);
}

#[tokio::test]
async fn what_was_accepted_stays_accepted() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    app.post(ACCEPT, &registered("li@new.example"), &json!({"invitationId": id})).await;
    app.delete(ACME, &host()).await;
    let row = app.get(&format!("{INVITATIONS}/{id}"), &host()).await.json;
    assert_eq!((&row["status"], &row["deactivated"]), (&json!("accepted"), &json!(false)));
}

#[tokio::test]
async fn only_the_host_ends_a_group_and_only_its_own() {
    const OTHER_KEY: &str = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";
    let app = TestApp::new().await;
    app.backend.import_api_key("other", OTHER_KEY).await.unwrap();
    app.invite(&jonas(), "li@new.example").await;
    assert_eq!(app.delete(ACME, &amira()).await.refusal(), "403 forbidden");
    assert_eq!(app.delete(ACME, &nobody()).await.refusal(), "401 token_invalid");
    assert_eq!(app.delete(ACME, &Caller::Host(OTHER_KEY.to_owned())).await.status, 204);
    assert_eq!(app.open_count().await, 1);
    assert_eq!(app.delete(&ACME.replace("by-group", "by-scope"), &host()).await.status, 204);
    assert_eq!(app.delete(ACME, &host()).await.status, 204);
    assert_eq!(app.open_count().await, 0);
}

/// What a widget is told of the workspace `acme`, where it differs from what holds elsewhere.
async fn told(app: &TestApp) -> Value {
    let answer = app.get("/api/v1/widgets/members", &amira()).await;
    answer.json["groups"][0]["canInvite"].clone()
}

#[tokio::test]
async fn d20_nobody_but_the_host_brings_an_ended_group_back() {
    let app = TestApp::new().await;
    let refused = async || {
        assert_eq!(app.delete(ACME, &host()).await.status, 204);
        let both = invite(&["li@new.example"], &["acme", "design"]);
        let entries = app.post(INVITATIONS, &amira(), &both).await.json;
        let entries = &entries["data"]["invitationEntries"];
        assert_eq!(entries[0]["error"]["code"], "group_not_allowed");
        assert_ne!(entries[1]["error"]["code"], "group_not_allowed");
        assert_eq!(app.post(GENERATE, &amira(), &wish(json!({}))).await.refusal(), "403 forbidden");
        assert_eq!(told(&app).await, false);
        assert_eq!(app.open_count().await, 0);
    };
    refused().await;
    app.set(ACME_SETTINGS, json!({})).await;
    assert_eq!(told(&app).await, Value::Null);
    app.invited(&jonas(), "li@new.example").await;
    refused().await;
    app.post(INVITATIONS, &host(), &host_invite("li@new.example")).await;
    app.link(json!({})).await;
    refused().await;
    app.open_to(&["new.example"]).await;
    app.invited(&jonas(), "ann@new.example").await;
}

#[tokio::test]
async fn d20_what_the_host_is_refused_brings_no_group_back() {
    let app = TestApp::new().await;
    app.set(ACME_SETTINGS, json!({"allowedEmailDomains": ["acme.example"]})).await;
    app.delete(ACME, &host()).await;
    let refused = app.post(INVITATIONS, &host(), &host_invite("li@new.example")).await;
    assert_eq!(refused.refusal(), "403 domain_not_allowed");
    assert_eq!(app.open_to(&[]).await.status, 200);
    let entry = app.invite(&jonas(), "li@acme.example").await;
    assert_eq!(entry["error"]["code"], "group_not_allowed");
}
