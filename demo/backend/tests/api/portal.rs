//! A customer's portal: who is in, who may join by token, and who may not.

use rstest::rstest;
use serde_json::{Value, json};

use crate::cast::*;
use crate::sessions::session;

const SETTINGS: &str = "/api/v1/groups/project/apollo/settings";
const PROJECT: &str = "/api/v1/invitations/by-group/project/apollo";
const LI: &str = "li@customer.example";

fn group(name: &str) -> Value {
    json!({"type": "project", "groupId": "apollo", "name": name})
}

async fn state(app: &TestApp, caller: &Caller) -> Value {
    let answer = app.get(JOIN, caller).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    match answer.json["reason"].as_str() {
        Some(reason) => json!(format!("{}: {reason}", answer.json["state"].as_str().unwrap())),
        None => answer.json["state"].clone(),
    }
}

async fn join(app: &TestApp, caller: &Caller) -> Answer {
    app.post(JOIN, caller, &json!({})).await
}

/// An open invitation of the project for Li, as a member.
async fn invited(app: &TestApp) -> String {
    let manager = amira().with(json!({"groups": [{"type": "project", "id": "apollo"}]}));
    let mut request = invite(&[LI], &[]);
    request["groups"] = json!([{"type": "project", "groupId": "apollo", "role": "member"}]);
    let answer = app.post(INVITATIONS, &manager, &request).await;
    answer.json["data"]["invitationEntries"][0]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_stranger_joins_in_one_step_and_is_a_member_from_then_on() {
    let app = TestApp::new().await;
    app.set(SETTINGS, json!({"name": "Apollo"})).await;
    let li = portal(LI);
    let before = app.get(JOIN, &li).await.json;
    assert_eq!(before, json!({"state": "open", "group": group("Apollo")}));
    let joined = join(&app, &li).await;
    assert_eq!(joined.status, 200, "{}", joined.text);
    let row = &joined.json["invitations"][0];
    assert_eq!((&row["status"], &row["target"][0]["value"]), (&json!("accepted"), &json!(LI)));
    assert_eq!(row["groups"][0]["groupId"], "apollo");
    assert_eq!(
        (&row["groups"][0]["name"], &row["groups"][0]["role"]),
        (&json!("Apollo"), &json!("guest"))
    );
    assert_eq!(app.get(JOIN, &li).await.json["state"], "member");
    assert_eq!(join(&app, &li).await.json, joined.json);

    let accepted = app.get(&format!("{PROJECT}?status=accepted"), &host()).await;
    assert_eq!(accepted.ids(), joined.ids());
    assert_eq!(app.mails().await.len(), 0);
}

#[tokio::test]
async fn fifty_parallel_joins_make_one_membership() {
    let app = TestApp::new().await;
    let tasks: Vec<_> = (0..50)
        .map(|_| tokio::spawn(answer(app.router.clone(), portal(LI).post(JOIN, &json!({})))))
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap().status, 200);
    }
    let accepted = app.get(&format!("{PROJECT}?status=accepted"), &host()).await;
    assert_eq!(accepted.json["count"], 1);
}

#[rstest]
#[case::absent(json!({}), "not_allowed: invite_if_absent")]
#[case::no(json!({"inviteIfAbsent": false}), "not_allowed: invite_if_absent")]
#[case::yes(json!({"inviteIfAbsent": true}), "open")]
#[tokio::test]
async fn the_token_says_whether_strangers_may_join(#[case] config: Value, #[case] expected: &str) {
    let app = TestApp::new().await;
    let mut config = config.clone();
    config["projectId"] = json!("apollo");
    let caller = portal(LI).with(json!({"config": config}));
    assert_eq!(state(&app, &caller).await, expected);
    let answer = join(&app, &caller).await;
    let refusal = if expected == "open" { "200 without a code" } else { "403 forbidden" };
    assert_eq!(answer.refusal(), refusal);
}

#[tokio::test]
async fn d21_settings_and_token_must_both_allow_the_domain() {
    let app = TestApp::new().await;
    app.set(SETTINGS, json!({"allowedEmailDomains": ["acme.example"]})).await;
    let caller = portal(LI);
    assert_eq!(state(&app, &caller).await, "not_allowed: domain_not_allowed");
    assert_eq!(join(&app, &caller).await.refusal(), "403 domain_not_allowed");
    app.set(SETTINGS, json!({})).await;
    let bound = portal(LI).with(json!({"allowedEmailDomains": ["acme.example"]}));
    assert_eq!(state(&app, &bound).await, "not_allowed: domain_not_allowed");

    app.set(SETTINGS, json!({"allowedEmailDomains": ["acme.example"]})).await;
    let second =
        caller.with(json!({"identifiers": [{"type": "email", "value": "li@acme.example"}]}));
    assert_eq!(state(&app, &second).await, "open");
    let row = join(&app, &second).await.json["invitations"][0].clone();
    assert_eq!(row["target"][0]["value"], "li@acme.example");
}

#[tokio::test]
async fn joining_by_token_can_be_switched_off_and_the_group_decides_before_the_account() {
    let app = TestApp::new().await;
    app.set(ACCOUNT_SETTINGS, json!({"joinByToken": false})).await;
    assert_eq!(state(&app, &portal(LI)).await, "not_allowed: joining_off");
    assert_eq!(join(&app, &portal(LI)).await.refusal(), "403 forbidden");
    app.set(SETTINGS, json!({"joinByToken": true})).await;
    assert_eq!(state(&app, &portal(LI)).await, "open");
}

#[tokio::test]
async fn whose_own_groups_have_the_project_is_in_whatever_the_settings_say() {
    let app = TestApp::new().await;
    app.set(SETTINGS, json!({"joinByToken": false})).await;
    let member = portal(LI).with(json!({
        "config": {"projectId": "apollo"},
        "groups": [{"type": "project", "id": "apollo", "name": "Apollo"}],
    }));
    let answer = app.get(JOIN, &member).await.json;
    assert_eq!(answer, json!({"state": "member", "group": group("Apollo")}));
    assert_eq!(join(&app, &member).await.json["invitations"], json!([]));
}

#[tokio::test]
async fn an_open_invitation_is_accepted_in_place_of_a_new_one() {
    let app = TestApp::new().await;
    let id = invited(&app).await;
    let row = join(&app, &portal(LI)).await.json["invitations"][0].clone();
    assert_eq!((&row["id"], &row["groups"][0]["role"]), (&json!(id), &json!("member")));
    assert_eq!(app.get(PROJECT, &host()).await.json["count"], 0);
}

#[tokio::test]
async fn d20_an_invitation_that_would_not_be_made_today_gives_no_role() {
    let app = TestApp::new().await;
    let id = invited(&app).await;
    app.set(SETTINGS, json!({"invitingRoles": []})).await;
    let row = join(&app, &portal(LI)).await.json["invitations"][0].clone();
    assert_eq!(row["groups"][0]["role"], "guest");
    let old = app.get(&format!("{INVITATIONS}/{id}"), &host()).await.json;
    assert_eq!(old["attributes"]["reason"], "replaced");
}

#[tokio::test]
async fn d20_into_a_project_that_is_no_more_nobody_comes() {
    let app = TestApp::new().await;
    join(&app, &portal("ann@customer.example")).await;
    assert_eq!(app.delete(PROJECT, &host()).await.status, 204);
    for address in [LI, "ann@customer.example"] {
        assert_eq!(state(&app, &portal(address)).await, "not_allowed: joining_off");
        assert_eq!(join(&app, &portal(address)).await.refusal(), "403 forbidden");
    }
    app.set(SETTINGS, json!({})).await;
    assert_eq!(state(&app, &portal(LI)).await, "open");
}

#[tokio::test]
async fn without_project_or_address_there_is_nothing_to_join() {
    let app = TestApp::new().await;
    let nameless = portal(LI).with(json!({"user": null, "sub": "li"}));
    for (caller, path) in [(jonas(), "config.projectId"), (nameless, "user.emailId")] {
        for answer in [app.get(JOIN, &caller).await, join(&app, &caller).await] {
            assert_eq!(answer.refusal(), "422 validation_failed");
            assert_eq!(answer.json["fields"][0]["path"], path);
        }
    }
    assert_eq!(join(&app, &host()).await.refusal(), "403 forbidden");
    assert_eq!(join(&app, &nobody()).await.refusal(), "401 token_invalid");
}

#[tokio::test]
async fn a_session_of_a_portals_token_joins_like_the_token() {
    let app = TestApp::new().await;
    let session = session(&app, &portal(LI)).await;
    assert_eq!(state(&app, &session).await, "open");
    assert_eq!(join(&app, &session).await.ids().len(), 1);
    assert_eq!(state(&app, &portal(LI)).await, "member");
}

#[tokio::test]
async fn d16_looking_joins_nobody() {
    let app = TestApp::new().await;
    for _ in 0..20 {
        assert_eq!(state(&app, &portal(LI)).await, "open");
    }
    let accepted = app.get(&format!("{PROJECT}?status=accepted"), &host()).await;
    assert_eq!(accepted.json["count"], 0);
}
