//! Ids of others: every way to use one, by everybody whom it does not concern (D3).

use axum::http::Method;
use serde_json::json;

use crate::cast::*;

const OTHER_TENANT: &str = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";

/// Every request that names an invitation by its id.
async fn all_ways(app: &TestApp, caller: &Caller, id: &str) -> Vec<Answer> {
    let path = format!("{INVITATIONS}/{id}");
    let get = caller.request(Method::GET, &path).body(axum::body::Body::empty()).unwrap();
    let head = caller.request(Method::DELETE, &path).body(axum::body::Body::empty()).unwrap();
    vec![
        app.send(get).await,
        app.send(head).await,
        app.post(&format!("{path}/reinvite"), caller, &json!({})).await,
        app.get(&format!("{path}?secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), caller)
            .await,
    ]
}

#[tokio::test]
async fn d3_foreign_and_revoked_ids_are_like_unknown_ones() {
    let app = TestApp::new().await;
    app.backend.import_api_key("other", OTHER_TENANT).await.unwrap();
    let foreign = app.invited(&amira(), "li@new.example").await;
    let revoked = app.invited(&amira(), "li2@new.example").await;
    app.delete(&format!("{INVITATIONS}/{revoked}"), &amira()).await;
    app.clock.advance(60);

    let callers = [
        ("another group's admin", eve()),
        ("a member who did not send it", jonas()),
        ("a guest", gus()),
        ("somebody else who registered", registered("eve@new.example")),
        ("the same admin at another tenant", amira().signed_with(OTHER_TENANT)),
        ("another tenant's host", Caller::Host(OTHER_TENANT.to_owned())),
    ];
    for (who, caller) in callers {
        let unknown = all_ways(&app, &caller, "00000000-0000-4000-8000-00000000dead").await;
        for id in [&foreign, &revoked] {
            for (answer, unknown) in all_ways(&app, &caller, id).await.iter().zip(&unknown) {
                assert_eq!(answer.refusal(), "404 not_found", "{who}");
                assert_eq!(answer.comparable(), unknown.comparable(), "{who}");
            }
        }
    }
    assert_eq!(app.open_count().await, 1);
}

#[tokio::test]
async fn d3_another_tenant_sees_lists_and_accepts_nothing() {
    let app = TestApp::new().await;
    app.backend.import_api_key("other", OTHER_TENANT).await.unwrap();
    let id = app.invited(&amira(), "li@new.example").await;
    let other_host = Caller::Host(OTHER_TENANT.to_owned());
    assert!(app.get(ACME, &other_host).await.ids().is_empty());
    assert!(app.get(ACME, &amira().signed_with(OTHER_TENANT)).await.ids().is_empty());
    let by_address = format!("{INVITATIONS}?targetType=email&targetValue=li@new.example");
    assert!(app.get(&by_address, &other_host).await.ids().is_empty());
    let body = json!({"invitationIds": [id], "user": {"email": "li@new.example"}});
    assert_eq!(app.post(ACCEPT, &other_host, &body).await.refusal(), "404 not_found");
    let user = registered("li@new.example").signed_with(OTHER_TENANT);
    assert_eq!(
        app.post(ACCEPT, &user, &json!({"invitationId": id})).await.refusal(),
        "404 not_found"
    );
    let secret = &app.mailed_secrets().await[0];
    let path = format!("{INVITATIONS}/{id}?secret={secret}");
    assert_eq!(app.get(&path, &other_host).await.refusal(), "404 not_found");
}

#[tokio::test]
async fn d3_the_same_group_of_two_tenants_has_two_lists() {
    let app = TestApp::new().await;
    app.backend.import_api_key("other", OTHER_TENANT).await.unwrap();
    app.invite(&amira(), "li@new.example").await;
    let entry = app.invite(&amira().signed_with(OTHER_TENANT), "li@new.example").await;
    assert!(entry["error"].is_null());
    assert_eq!(app.open_count().await, 1);
}
