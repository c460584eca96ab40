//! Shared links: who makes them, with what limits, and how they end.

use rstest::rstest;
use serde_json::{Value, json};

use crate::cast::*;
use crate::share::*;

#[tokio::test]
async fn a_member_makes_a_link_with_role_end_and_limit() {
    let app = TestApp::new().await;
    let end = "2026-01-16T12:00:00Z";
    let body = wish(json!({"role": "member", "expiresAt": end, "maxUses": 3}));
    let answer = app.post(GENERATE, &jonas(), &body).await;
    let Made { id, secret } = Made::of(&answer);
    assert_eq!(secret.len(), 43);
    let mut json = answer.json.clone();
    json["id"] = json!("[id]");
    json["groups"][0]["id"] = json!("[id]");
    json["shortLink"] = json!(masked(json["shortLink"].as_str().unwrap()));
    insta::assert_json_snapshot!("shared_link", json);
    let seen = app.get(&format!("{INVITATIONS}/{id}"), &amira()).await;
    assert_eq!(seen.json["shortLink"], Value::Null);
    assert_eq!(seen.json["maxUses"], 3);
}

#[rstest]
#[case::no_group(json!({"groups": []}), "422 validation_failed")]
#[case::two_groups(json!({"groups": [{"type": "workspace", "groupId": "acme"},
    {"type": "team", "groupId": "design"}]}), "422 validation_failed")]
#[case::foreign_group(json!({"groups": [{"type": "workspace", "groupId": "globex"}]}), "403 forbidden")]
#[case::other_type(json!({"groups": [{"type": "project", "groupId": "acme"}]}), "403 forbidden")]
#[case::role_above(json!({"role": "admin"}), "403 forbidden")]
#[case::role_above_in_the_group(json!({"groups": [{"type": "workspace", "groupId": "acme",
    "role": "admin"}]}), "403 forbidden")]
#[case::unknown_role(json!({"role": "owner"}), "422 validation_failed")]
#[case::no_use(json!({"maxUses": 0}), "422 validation_failed")]
#[case::too_many_uses(json!({"maxUses": 10_001}), "422 validation_failed")]
#[case::negative(json!({"maxUses": -1}), "422 validation_failed")]
#[case::ended(json!({"expiresAt": "2026-01-15T12:00:00Z"}), "422 validation_failed")]
#[case::too_long(json!({"expiresAt": "2027-01-16T12:00:00.001Z"}), "422 validation_failed")]
#[case::no_time(json!({"expiresAt": "tomorrow"}), "422 validation_failed")]
#[tokio::test]
async fn d1_d2_d24_a_link_gives_no_more_than_its_maker_has(
    #[case] more: Value,
    #[case] refusal: &str,
) {
    let app = TestApp::new().await;
    let answer = app.post(GENERATE, &jonas(), &wish(more)).await;
    assert_eq!(answer.refusal(), refusal, "{}", answer.text);
    assert!(app.get(&format!("{ACME}?type=multi_use"), &host()).await.ids().is_empty());
}

#[rstest]
#[case::first(json!({"maxUses": 1, "expiresAt": "2026-01-15T12:00:00.001Z"}))]
#[case::last(json!({"maxUses": 10_000, "expiresAt": "2027-01-16T12:00:00Z"}))]
#[tokio::test]
async fn d24_limits_are_taken_up_to_their_ends(#[case] more: Value) {
    TestApp::new().await.link(more).await;
}

#[tokio::test]
async fn d6_who_may_not_invite_makes_no_link() {
    let app = TestApp::new().await;
    let refusal =
        async |caller: &Caller| app.post(GENERATE, caller, &wish(json!({}))).await.refusal();
    assert_eq!(refusal(&gus()).await, "403 forbidden");
    assert_eq!(refusal(&eve()).await, "403 forbidden");
    assert_eq!(refusal(&host()).await, "403 forbidden");
    assert_eq!(refusal(&nobody()).await, "401 token_invalid");
    app.set(ACME_SETTINGS, json!({"invitingRoles": ["admin"]})).await;
    assert_eq!(refusal(&jonas()).await, "403 forbidden");
    app.set(ACME_SETTINGS, json!({"joinByLink": false})).await;
    assert_eq!(refusal(&amira()).await, "403 forbidden");
}

#[tokio::test]
async fn d7_the_same_request_twice_makes_one_link() {
    let app = TestApp::new().await;
    let send = async || {
        let mut request = jonas().post(GENERATE, &wish(json!({})));
        request.headers_mut().insert("idempotency-key", "k".parse().unwrap());
        Made::of(&app.send(request).await)
    };
    let (first, again) = (send().await, send().await);
    assert_eq!((&first.id, &first.secret), (&again.id, &again.secret));
}

#[tokio::test]
async fn d24_a_link_is_ended_once_and_says_so() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    assert_eq!(app.delete(&link.path(), &jonas()).await.status, 204);
    for caller in [jonas(), amira(), host()] {
        assert_eq!(app.delete(&link.path(), &caller).await.refusal(), "404 not_found");
    }
    assert_eq!(app.get(&link.path(), &jonas()).await.refusal(), "404 not_found");
    let seen = app.get(&link.path(), &host()).await.json;
    assert_eq!(
        (&seen["deactivated"], &seen["attributes"]["reason"]),
        (&json!(true), &json!("revoked"))
    );
    let again = app.get(&format!("{}/link", link.path()), &host()).await;
    assert_eq!(again.refusal(), "404 not_found");
    let rotated = app.post(&format!("{}/rotate", link.path()), &host(), &json!({})).await;
    assert_eq!(rotated.refusal(), "404 not_found");
}

#[tokio::test]
async fn d12_a_rotated_link_has_another_secret_and_the_old_one_is_dead() {
    let app = TestApp::new().await;
    let old = app.link(json!({"maxUses": 2})).await;
    app.join(&old, "li@new.example").await;
    let new = Made::of(&app.post(&format!("{}/rotate", old.path()), &amira(), &json!({})).await);
    assert_eq!((&new.id, new.secret == old.secret), (&old.id, false));
    assert_eq!(app.get(&old.page(), &nobody()).await.status, 404);
    assert_eq!(app.get(&new.page(), &nobody()).await.status, 200);
    app.join(&new, "ann@new.example").await;
    assert_eq!(app.uses(&new).await, 2);
}

#[tokio::test]
async fn a_group_that_is_no_more_takes_its_links_along() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    app.open_to(&["new.example"]).await;
    let proof = app.proof(&link, "li@new.example").await;
    assert_eq!(app.delete(ACME, &host()).await.status, 204);
    assert_eq!(app.verify(&proof).await.refusal(), "404 not_found");
    assert_eq!(app.get(&link.page(), &nobody()).await.status, 403);
    let seen = app.get(&link.path(), &host()).await.json;
    assert_eq!(seen["attributes"]["reason"], "group_gone");
    let offers = format!("{INVITATIONS}?targetType=email&targetValue=ann@new.example");
    assert!(app.get(&offers, &host()).await.ids().is_empty());
}
