//! Who has come to a portal and has not joined its project.

use serde_json::{Value, json};

use crate::cast::*;
use crate::share::*;

const PROJECT: &str = "/api/v1/invitations/by-group/project/apollo";

fn apollo() -> Value {
    json!({"type": "project", "id": "apollo", "name": "Apollo"})
}

fn into_apollo(more: Value) -> Value {
    let mut body = more;
    body["groups"] = json!([{"type": "project", "groupId": "apollo"}]);
    body
}

/// An invitation into the project and a link, both by `caller`, who belongs to it.
async fn made_by(app: &TestApp, caller: &Caller) -> [String; 2] {
    let caller = caller.clone().with(json!({"groups": [apollo()]}));
    let body = into_apollo(invite(&["ann@new.example"], &[]));
    let invited = app.post(INVITATIONS, &caller, &body).await.json;
    let entry = &invited["data"]["invitationEntries"][0];
    let link = Made::of(&app.post(GENERATE, &caller, &into_apollo(json!({}))).await);
    [entry["id"].as_str().unwrap().to_owned(), link.id]
}

/// What the caller may not have of these invitations.
async fn assert_strange(app: &TestApp, caller: &Caller, ids: &[String]) {
    app.clock.advance(60);
    for path in ids.iter().map(|id| format!("{INVITATIONS}/{id}")) {
        for answer in [
            app.get(&path, caller).await,
            app.get(&format!("{path}/link"), caller).await,
            app.post(&format!("{path}/reinvite"), caller, &json!({})).await,
            app.post(&format!("{path}/rotate"), caller, &json!({})).await,
            app.delete(&path, caller).await,
        ] {
            assert_eq!(answer.refusal(), "404 not_found");
        }
    }
}

#[tokio::test]
async fn d6_a_portals_role_opens_nothing_before_joining() {
    let app = TestApp::new().await;
    let ids = made_by(&app, &jonas()).await;
    let groups = json!([{"type": "team", "id": "design"}]);
    for role in ["member", "admin"] {
        let visitor = portal("li@customer.example").with(json!({"role": role, "groups": groups}));
        let mut both = invite(&[&format!("{role}@new.example")], &["design"]);
        both["groups"]
            .as_array_mut()
            .unwrap()
            .push(json!({"type": "project", "groupId": "apollo"}));
        let entries = app.post(INVITATIONS, &visitor, &both).await.json;
        let entries = &entries["data"]["invitationEntries"];
        assert_eq!(entries[0]["error"], Value::Null);
        assert_eq!(entries[1]["error"]["code"], "forbidden");
        let link = app.post(GENERATE, &visitor, &into_apollo(json!({}))).await;
        assert_eq!(link.refusal(), "403 forbidden");
        for list in [PROJECT, &format!("{PROJECT}?type=multi_use")] {
            let answer = app.get(list, &visitor).await;
            assert_eq!((answer.status, answer.ids().len()), (200, 0));
        }
        let told = app.get("/api/v1/widgets/portal", &visitor).await.json["groups"].clone();
        let told = [&told[0]["groupId"], &told[0]["canInvite"], &told[1]];
        assert_eq!(told, [&json!("apollo"), &json!(false), &Value::Null]);
        assert_strange(&app, &visitor, &ids).await;
    }
    assert_eq!(app.get(PROJECT, &host()).await.ids(), [&ids[0]]);
}

#[tokio::test]
async fn d6_who_has_left_a_project_looks_after_nothing_there_at_its_portal() {
    let app = TestApp::new().await;
    let ids = made_by(&app, &jonas()).await;
    let left = portal("jonas@acme.example").with(json!({"userId": "jonas", "role": "member"}));
    assert_strange(&app, &left, &ids).await;
}

#[tokio::test]
async fn whose_token_names_the_project_has_their_role_at_its_portal() {
    let app = TestApp::new().await;
    let ids = made_by(&app, &jonas()).await;
    let admin = portal("li@customer.example").with(json!({"role": "admin", "groups": [apollo()]}));
    assert_eq!(app.get(PROJECT, &admin).await.ids(), [&ids[0]]);
    assert_eq!(made_by(&app, &admin).await[0], ids[0]);
    assert_eq!(app.delete(&format!("{INVITATIONS}/{}", ids[1]), &admin).await.status, 204);
}
