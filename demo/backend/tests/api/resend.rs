//! Sending again: cool-down, new end, new link.

use serde_json::json;

use crate::cast::*;

const WEEK: i64 = 7 * 24 * 60 * 60;

async fn resend(app: &TestApp, id: &str) -> Answer {
    app.post(&format!("{INVITATIONS}/{id}/reinvite"), &jonas(), &json!({})).await
}

#[tokio::test]
async fn d5_the_cool_down_says_how_long_it_lasts_and_ends_to_the_second() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    app.clock.advance(1);
    let early = resend(&app, &id).await;
    assert_eq!((early.refusal().as_str(), early.header("retry-after")), ("429 rate_limited", "59"));
    app.clock.advance(58);
    assert_eq!(resend(&app, &id).await.header("retry-after"), "1");
    assert_eq!(app.mails().await.len(), 1);
    app.clock.advance(1);
    assert_eq!(resend(&app, &id).await.status, 200);
    assert_eq!(resend(&app, &id).await.header("retry-after"), "60");
    assert_eq!(app.mails().await.len(), 2);
}

#[tokio::test]
async fn d13_an_invitation_ends_after_seven_days_to_the_second() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    let body = json!({"invitationIds": [id], "user": {"email": "li@new.example"}});
    app.clock.advance(WEEK - 1);
    assert_eq!(app.open_count().await, 1);
    app.clock.advance(1);
    assert_eq!(app.open_count().await, 0);
    assert_eq!(app.post(ACCEPT, &host(), &body).await.refusal(), "404 not_found");
}

#[tokio::test]
async fn d13_resending_gives_a_new_end_and_kills_the_old_link() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    let old = app.mailed_secrets().await.remove(0);
    app.clock.advance(3600);
    let answer = resend(&app, &id).await;
    assert_eq!(answer.json["id"], id);
    assert_eq!(answer.json["expires"], "2026-01-22T13:00:00.000Z");
    assert_eq!(answer.json["deliveryCount"], 2);
    let new = app.mailed_secrets().await.remove(0);
    assert_ne!(old, new);
    assert_eq!(app.get(&format!("/i/{old}"), &nobody()).await.status, 404);
    assert_eq!(app.get(&format!("/i/{new}"), &nobody()).await.status, 303);
    let path = format!("{INVITATIONS}/{id}?secret=");
    assert_eq!(app.get(&format!("{path}{old}"), &host()).await.refusal(), "404 not_found");
    assert_eq!(app.get(&format!("{path}{new}"), &host()).await.status, 200);
}

#[tokio::test]
async fn an_expired_invitation_comes_back_to_life() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    app.clock.advance(WEEK + 5);
    assert_eq!(app.open_count().await, 0);
    assert_eq!(resend(&app, &id).await.json["expired"], false);
    assert_eq!(app.open_count().await, 1);
}

#[tokio::test]
async fn revoked_and_accepted_invitations_are_not_sent_again() {
    let app = TestApp::new().await;
    let revoked = app.invited(&jonas(), "li@new.example").await;
    let accepted = app.invited(&jonas(), "ann@new.example").await;
    app.delete(&format!("{INVITATIONS}/{revoked}"), &jonas()).await;
    app.post(ACCEPT, &registered("ann@new.example"), &json!({"invitationId": accepted})).await;
    app.clock.advance(60);
    for id in [revoked, accepted] {
        assert_eq!(resend(&app, &id).await.refusal(), "404 not_found");
        let by_host = app.post(&format!("{INVITATIONS}/{id}/reinvite"), &host(), &json!({})).await;
        assert_eq!(by_host.refusal(), "404 not_found");
    }
    assert_eq!(app.mails().await.len(), 2);
}

#[tokio::test]
async fn fifty_parallel_resends_send_one_mail() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    app.clock.advance(60);
    let path = format!("{INVITATIONS}/{id}/reinvite");
    let tasks: Vec<_> = (0..50)
        .map(|_| tokio::spawn(answer(app.router.clone(), jonas().post(&path, &json!({})))))
        .collect();
    let mut statuses = Vec::new();
    for task in tasks {
        statuses.push(task.await.unwrap().status);
    }
    statuses.sort();
    assert_eq!((statuses[0], statuses[1], statuses[49]), (200, 429, 429));
    assert_eq!(app.mails().await.len(), 2);
}

#[tokio::test]
async fn d21_a_domain_that_was_closed_meanwhile_is_not_sent_to_again() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    app.clock.advance(60);
    let bound = jonas().with(json!({"allowedEmailDomains": ["acme.example"]}));
    let answer = app.post(&format!("{INVITATIONS}/{id}/reinvite"), &bound, &json!({})).await;
    assert_eq!(answer.refusal(), "403 domain_not_allowed");
}
