//! The copy of a mailed link: it shows the way to the mailbox, and proves nothing.

use axum::body::Body;
use rstest::rstest;
use serde_json::{Value, json};

use crate::cast::*;
use crate::share::*;

/// An invitation of `li@new.example` by Jonas, and the copy of its link that he is given.
async fn copied(app: &TestApp) -> Made {
    let id = app.invited(&jonas(), "li@new.example").await;
    copy(app, id).await
}

async fn copy(app: &TestApp, id: String) -> Made {
    let answer = app.get(&format!("{INVITATIONS}/{id}/link"), &jonas()).await;
    let (_, secret) = answer.json["link"].as_str().unwrap().split_once("/i/").unwrap();
    Made { secret: secret.to_owned(), id }
}

#[tokio::test]
async fn d9_the_host_gets_the_link_itself_and_users_a_copy() {
    let app = TestApp::new().await;
    let made = copied(&app).await;
    let path = format!("{}/link", made.path());
    let mailed = format!("https://api.acme.example/i/{}", app.mailed_secrets().await[0]);
    assert_eq!(app.get(&path, &host()).await.json, json!({"link": mailed}));
    let copy = format!("https://api.acme.example/i/{}", made.secret);
    for caller in [jonas(), amira()] {
        assert_eq!(app.get(&path, &caller).await.json, json!({"link": copy}));
    }
    let other_member = jonas().with(json!({"userId": "other"}));
    for caller in [registered("li@new.example"), eve(), other_member] {
        assert_eq!(app.get(&path, &caller).await.refusal(), "404 not_found");
    }
    app.clock.advance(7 * 24 * 60 * 60);
    assert_eq!(app.get(&path, &jonas()).await.refusal(), "404 not_found");
}

#[tokio::test]
async fn d14_who_invites_cannot_be_taken_for_the_invitee() {
    let app = TestApp::new().await;
    let made = copied(&app).await;
    let page = app.get(&made.page(), &nobody()).await;
    assert_eq!((page.status, page.header("location")), (200, ""));
    assert!(!page.text.contains("li@new.example"), "{}", page.text);
    let proof = format!("{}?secret={}", made.path(), made.secret);
    for caller in [nobody(), host()] {
        assert_eq!(app.get(&proof, &caller).await.refusal(), "404 not_found");
    }
    assert_eq!(app.verify(&made.secret).await.refusal(), "404 not_found");
}

#[tokio::test]
async fn the_invitee_is_mailed_the_link_itself_and_nobody_else_is() {
    let app = TestApp::new().await;
    let made = copied(&app).await;
    let mailed = app.mailed_secrets().await;
    let before = app.get(&made.path(), &host()).await.json;
    app.clock.advance(60);
    let stranger = app.enter(&made, "email=eve%40evil.example").await;
    assert_eq!(app.mails().await.len(), 1);
    let invitee = app.enter(&made, "email=LI%40new.example").await;
    assert_eq!(stranger.text.replace("eve@evil", "LI@new"), invitee.text);
    assert_eq!(app.mails().await.len(), 2);
    assert_eq!(app.mails().await[0]["to"], "li@new.example");
    assert_eq!(app.mailed_secrets().await, mailed);
    assert_eq!(app.get(&made.path(), &host()).await.json["expires"], before["expires"]);
    assert_eq!(app.get(&format!("/i/{}", mailed[0]), &nobody()).await.status, 303);
}

#[tokio::test]
async fn a_copy_mails_no_faster_than_its_inviter() {
    let app = TestApp::new().await;
    let made = copied(&app).await;
    app.clock.advance(59);
    assert_eq!(app.visit(&made, "li@new.example").await.status, 202);
    assert_eq!(app.mails().await.len(), 1);
    app.clock.advance(1);
    for _ in 0..2 {
        assert_eq!(app.visit(&made, "li@new.example").await.status, 202);
        assert_eq!(app.mails().await.len(), 2);
    }
    let resend = app.post(&format!("{}/reinvite", made.path()), &jonas(), &json!({})).await;
    assert_eq!(resend.refusal(), "429 rate_limited");
}

#[tokio::test]
async fn d12_a_copy_dies_with_its_link_and_fits_no_other() {
    let app = TestApp::new().await;
    let made = copied(&app).await;
    let other = app.invited(&jonas(), "ann@new.example").await;
    let (_, mac) = made.secret.split_once('.').unwrap();
    let forged = Made { secret: format!("{other}.{mac}"), id: other };
    assert_eq!(app.get(&forged.page(), &nobody()).await.status, 404);
    for secret in [".", "a.b", &format!("{}.", made.id), &format!("{}.{}", made.id, "A".repeat(43))]
    {
        assert_eq!(app.get(&format!("/i/{secret}"), &nobody()).await.status, 404, "{secret}");
    }
    app.clock.advance(60);
    app.post(&format!("{}/reinvite", made.path()), &jonas(), &json!({})).await;
    assert_eq!(app.get(&made.page(), &nobody()).await.status, 404);
    let again = copy(&app, made.id).await;
    assert_eq!(app.get(&again.page(), &nobody()).await.status, 200);
}

#[rstest]
#[case::domains(json!({"allowedEmailDomains": ["acme.example"]}))]
#[case::roles(json!({"invitingRoles": ["admin"]}))]
#[tokio::test]
async fn d20_d21_a_copy_mails_nothing_once_it_could_not_be_accepted(#[case] settings: Value) {
    let app = TestApp::new().await;
    let made = copied(&app).await;
    app.clock.advance(60);
    app.set(ACME_SETTINGS, settings).await;
    assert_eq!(app.get(&made.page(), &nobody()).await.status, 403);
    assert_eq!(app.enter(&made, "email=li%40new.example").await.status, 403);
    assert_eq!(app.visit(&made, "li@new.example").await.status, 202);
    assert_eq!(app.mails().await.len(), 1);
}

#[rstest]
#[case::accepted("accepted", 410)]
#[case::revoked("revoked", 403)]
#[case::declined("declined", 403)]
#[case::expired("expired", 410)]
#[case::group_gone("group_gone", 403)]
#[tokio::test]
async fn a_copy_of_what_is_over_says_so(#[case] what: &str, #[case] status: u16) {
    let app = TestApp::new().await;
    let (made, li) = (copied(&app).await, registered("li@new.example"));
    match what {
        "accepted" => drop(app.post(ACCEPT, &li, &json!({"invitationId": made.id})).await),
        "revoked" => drop(app.delete(&made.path(), &jonas()).await),
        "declined" => drop(app.delete(&made.path(), &li).await),
        "expired" => app.clock.advance(7 * 24 * 60 * 60),
        _ => drop(app.delete(ACME, &host()).await),
    }
    app.clock.advance(60);
    assert_eq!(app.get(&made.page(), &nobody()).await.status, status);
    assert_eq!(app.enter(&made, "email=li%40new.example").await.status, status);
    assert_eq!(app.visit(&made, "li@new.example").await.status, 202);
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn d16_looking_at_a_copy_changes_nothing() {
    let app = TestApp::new().await;
    let made = copied(&app).await;
    let before = app.get(&made.path(), &host()).await.json;
    app.clock.advance(60);
    for method in ["GET", "HEAD"].repeat(50) {
        let request = nobody().request(method.parse().unwrap(), &made.page());
        app.send(request.body(Body::empty()).unwrap()).await;
    }
    assert_eq!(app.get(&made.path(), &host()).await.json, before);
    assert_eq!(app.mails().await.len(), 1);
}
