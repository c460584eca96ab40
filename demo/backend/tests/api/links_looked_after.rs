//! Links, and who looks after them: who sees them, ends them and is shown them again.

use std::time::Duration;

use serde_json::json;

use crate::cast::*;
use crate::share::*;

#[tokio::test]
async fn links_are_listed_when_they_are_asked_for() {
    let app = TestApp::new().await;
    let by_jonas = app.link(json!({})).await;
    app.clock.advance(1);
    let by_amira = Made::of(&app.post(GENERATE, &amira(), &wish(json!({"maxUses": 2}))).await);
    let list = format!("{ACME}?type=multi_use");
    for caller in [amira(), host()] {
        let answer = app.get(&list, &caller).await;
        assert_eq!(answer.ids(), [&by_amira.id, &by_jonas.id]);
        assert!(!answer.text.contains("/i/"), "{}", answer.text);
    }
    assert_eq!(app.get(&list, &jonas()).await.ids(), [&by_jonas.id]);
    assert_eq!(app.get(&list, &eve()).await.refusal(), "403 forbidden");
    assert_eq!(app.open_count().await, 0);
    let second = app.get(&format!("{list}&start=1&limit=1"), &amira()).await;
    assert_eq!(second.ids(), [&by_jonas.id]);
    app.delete(&by_amira.path(), &amira()).await;
    app.clock.advance(7 * 24 * 60 * 60);
    assert!(app.get(&list, &amira()).await.ids().is_empty());
    for status in ["expired", "all"] {
        assert_eq!(
            app.get(&format!("{list}&status={status}"), &amira()).await.ids(),
            [&by_jonas.id]
        );
    }
}

#[tokio::test]
async fn d3_only_maker_manager_and_host_look_after_a_link() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    let gone = app.get(&format!("{INVITATIONS}/unknown"), &eve()).await;
    let other_member = jonas().with(json!({"userId": "other"}));
    for stranger in [eve(), gus(), other_member, registered("li@new.example")] {
        let rotate = format!("{}/rotate", link.path());
        for answer in [
            app.get(&link.path(), &stranger).await,
            app.get(&format!("{}/link", link.path()), &stranger).await,
            app.post(&rotate, &stranger, &json!({})).await,
            app.delete(&link.path(), &stranger).await,
        ] {
            assert_eq!(answer.comparable(), gone.comparable());
        }
    }
    for caller in [jonas(), amira(), host()] {
        assert_eq!(app.get(&link.path(), &caller).await.json["id"], link.id);
        let again = app.get(&format!("{}/link", link.path()), &caller).await;
        let expected = format!("https://api.acme.example/i/{}", link.secret);
        assert_eq!(again.json, json!({"link": expected}));
    }
}

#[tokio::test]
async fn d2_nobody_rotates_a_link_that_they_could_not_make() {
    let app = TestApp::new().await;
    let body = wish(json!({"role": "admin"}));
    let link = Made::of(&app.post(GENERATE, &amira(), &body).await);
    let path = format!("{}/rotate", link.path());
    let demoted = amira().with(json!({"role": "member"}));
    assert_eq!(app.post(&path, &demoted, &json!({})).await.refusal(), "403 forbidden");
    app.set(ACME_SETTINGS, json!({"joinByLink": false})).await;
    assert_eq!(app.post(&path, &amira(), &json!({})).await.refusal(), "403 forbidden");
}

#[tokio::test]
async fn d2_who_got_a_weaker_role_is_not_shown_a_stronger_link() {
    let app = TestApp::new().await;
    let body = wish(json!({"role": "admin"}));
    let link = Made::of(&app.post(GENERATE, &amira(), &body).await);
    let demoted = amira().with(json!({"role": "member"}));
    let path = format!("{}/link", link.path());
    assert_eq!(app.get(&path, &demoted).await.refusal(), "403 forbidden");
    assert_eq!(app.get(&path, &amira()).await.status, 200);
}

/// Asks for the same link with the same key, as often as it is called.
async fn keyed(app: &TestApp, caller: &Caller) -> Answer {
    let mut request = caller.post(GENERATE, &wish(json!({"role": "member"})));
    request.headers_mut().insert("idempotency-key", "k".parse().unwrap());
    app.send(request).await
}

#[tokio::test]
async fn d9_a_repeated_request_is_answered_to_who_may_have_the_link_now() {
    let app = TestApp::new().await;
    let first = keyed(&app, &jonas()).await;
    let link = Made::of(&first);
    let demoted = jonas().with(json!({"role": "guest"}));
    assert_eq!(keyed(&app, &demoted).await.refusal(), "403 forbidden");
    let left = jonas().with(json!({"groups": [{"type": "team", "id": "design"}]}));
    assert_eq!(keyed(&app, &left).await.refusal(), "404 not_found");
    app.set(ACME_SETTINGS, json!({"joinByLink": false})).await;
    assert_eq!(keyed(&app, &jonas()).await.refusal(), "403 forbidden");
    app.set(ACME_SETTINGS, json!({})).await;
    assert_eq!(keyed(&app, &jonas()).await.json, first.json);
    app.delete(&link.path(), &amira()).await;
    assert_eq!(keyed(&app, &jonas()).await.refusal(), "404 not_found");
}

#[tokio::test]
async fn d9_a_repeated_request_is_not_answered_after_the_end_of_its_link() {
    let app = TestApp::with(|config| config.lifetime = Duration::from_secs(60)).await;
    Made::of(&keyed(&app, &jonas()).await);
    app.clock.advance(60);
    assert_eq!(keyed(&app, &jonas()).await.refusal(), "404 not_found");
}

#[tokio::test]
async fn d12_a_repeated_request_is_answered_with_no_link_but_the_one_that_it_made() {
    let app = TestApp::new().await;
    let link = Made::of(&keyed(&app, &jonas()).await);
    let path = format!("{}/rotate", link.path());
    Made::of(&app.post(&path, &amira(), &json!({})).await);
    let again = keyed(&app, &jonas()).await;
    assert_eq!(again.refusal(), "404 not_found");
    assert!(!again.text.contains("/i/"), "{}", again.text);
}
