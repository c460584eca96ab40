//! Links, and who looks after them: who sees them, ends them and is shown them again.

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
