//! Accepting: who may, for which address, and what it changes.

use rstest::rstest;
use serde_json::{Value, json};

use crate::cast::*;

fn for_user(id: &str, email: &str) -> Value {
    json!({"invitationIds": [id], "user": {"email": email}})
}

#[tokio::test]
async fn each_spelling_of_the_body_accepts() {
    let app = TestApp::new().await;
    for (n, (caller, body)) in [
        (host(), json!({"user": {"email": "p0@new.example", "name": "Li"}})),
        (host(), json!({"target": {"type": "email", "value": "p1@new.example"}})),
        (registered("p2@new.example"), json!({})),
        (registered("p3@new.example"), json!({"single": true})),
    ]
    .into_iter()
    .enumerate()
    {
        let id = app.invited(&jonas(), &format!("p{n}@new.example")).await;
        let mut request = body.clone();
        match body["single"] == true {
            true => request = json!({"invitationId": id}),
            false => request["invitationIds"] = json!([id]),
        }
        let answer = app.post(ACCEPT, &caller, &request).await;
        assert_eq!(answer.status, 200, "{n}: {}", answer.text);
        let row = &answer.json["invitations"][0];
        assert_eq!((&row["id"], &row["status"]), (&json!(id), &json!("accepted")));
        assert_eq!(row["accepts"], json!([{"acceptedAt": "2026-01-15T12:00:00.000Z"}]));
        let again = app.post(ACCEPT, &caller, &request).await;
        assert_eq!(again.refusal(), "409 already_accepted");
    }
    assert_eq!(app.open_count().await, 0);
}

#[tokio::test]
async fn several_are_accepted_together_or_not_at_all() {
    let app = TestApp::new().await;
    let request = invite(&["li@new.example"], &["acme", "design"]);
    let entries =
        app.post(INVITATIONS, &jonas(), &request).await.json["data"]["invitationEntries"].clone();
    let ids = [&entries[0]["id"], &entries[1]["id"]];
    let other = app.invited(&jonas(), "ann@new.example").await;
    let caller = registered("li@new.example");

    let mixed = json!({"invitationIds": [ids[0], ids[1], other]});
    assert_eq!(app.post(ACCEPT, &caller, &mixed).await.refusal(), "403 wrong_account");
    assert_eq!(app.open_count().await, 2);
    let both = app.post(ACCEPT, &caller, &json!({"invitationIds": ids})).await;
    assert_eq!(both.ids().len(), 2);
}

#[tokio::test]
async fn d11_of_an_accepted_invitation_others_learn_nothing() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    app.post(ACCEPT, &host(), &for_user(&id, "li@new.example")).await;
    let other =
        app.post(ACCEPT, &registered("eve@new.example"), &json!({"invitationId": id})).await;
    let unknown =
        app.post(ACCEPT, &registered("eve@new.example"), &json!({"invitationId": "x"})).await;
    assert_eq!(other.refusal(), "404 not_found");
    assert_eq!(other.comparable(), unknown.comparable());
}

#[rstest]
#[case::none(json!([]))]
#[case::too_many(json!((0..51).map(|n| n.to_string()).collect::<Vec<_>>()))]
#[tokio::test]
async fn the_number_of_ids_has_limits(#[case] ids: Value) {
    let app = TestApp::new().await;
    let body = json!({"invitationIds": ids});
    let answer = app.post(ACCEPT, &registered("li@new.example"), &body).await;
    assert_eq!(answer.refusal(), "422 validation_failed");
}

#[tokio::test]
async fn the_host_must_name_a_verified_address() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    for more in [
        json!({}),
        json!({"user": {"phone": "+1"}}),
        json!({"target": {"type": "sms", "value": "+1"}}),
    ] {
        let mut body = more.clone();
        body["invitationIds"] = json!([id]);
        let answer = app.post(ACCEPT, &host(), &body).await;
        assert_eq!(answer.json["fields"][0]["path"], "user.email", "{more}");
    }
}

#[tokio::test]
async fn d16_looking_changes_nothing() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    let secret = app.mailed_secrets().await.remove(0);
    let before = app.get(&format!("{INVITATIONS}/{id}"), &host()).await.json;
    for _ in 0..100 {
        for method in ["GET", "HEAD"] {
            for path in [
                format!("/i/{secret}"),
                format!("{INVITATIONS}/{id}?secret={secret}"),
                ACCEPT.to_owned(),
                format!("{INVITATIONS}/{id}/reinvite"),
            ] {
                let request = host().request(method.parse().unwrap(), &path);
                app.send(request.body(axum::body::Body::empty()).unwrap()).await;
            }
        }
    }
    app.clock.advance(5);
    assert_eq!(app.get(&format!("{INVITATIONS}/{id}"), &host()).await.json, before);
    assert_eq!(app.mails().await.len(), 1);
}
