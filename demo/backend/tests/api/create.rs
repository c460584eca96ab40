//! Inviting, where it works: one entry for every address and group.

use serde_json::json;

use crate::cast::*;

#[tokio::test]
async fn every_address_and_group_has_an_entry_and_a_bad_one_sinks_nothing() {
    let app = TestApp::new().await;
    app.invite(&jonas(), "old@new.example").await;
    let request = invite(
        &[
            "li@new.example",
            "not an address",
            "LI@New.example",
            "old@new.example",
            "ann@new.example",
        ],
        &["acme", "globex", "design"],
    );
    let answer = app.post(INVITATIONS, &jonas(), &request).await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        codes(&answer),
        [
            "li@new.example acme invited",
            "li@new.example globex group_not_allowed",
            "li@new.example design invited",
            "not an address acme invalid_email",
            "not an address globex invalid_email",
            "not an address design invalid_email",
            "LI@New.example acme duplicate_address",
            "LI@New.example globex duplicate_address",
            "LI@New.example design duplicate_address",
            "old@new.example acme already_invited",
            "old@new.example globex group_not_allowed",
            "old@new.example design invited",
            "ann@new.example acme invited",
            "ann@new.example globex group_not_allowed",
            "ann@new.example design invited",
        ]
    );
    assert_eq!(app.open_count().await, 3);
}

#[tokio::test]
async fn the_answer_and_the_row_look_as_documented() {
    let app = TestApp::new().await;
    let mut request = invite(&["Li.Wei@New.example"], &["acme"]);
    request["payload"]["role"] = json!({"type": "text", "value": "member"});
    request["payload"]["message"] = json!({"type": "textarea", "value": "Welcome!\nSee you."});
    request["payload"]["team"] = json!({"type": "select", "value": "Design"});
    let answer = app.post(INVITATIONS, &jonas(), &request).await;
    insta::assert_json_snapshot!("create_answer", answer.json, {
        ".data.invitationEntries[].id" => "[id]",
    });
    let list = app.get(ACME, &jonas()).await;
    insta::assert_json_snapshot!("list_answer", list.json, {
        ".invitations[].id" => "[id]",
        ".invitations[].groups[].id" => "[id]",
    });
}

#[tokio::test]
async fn d8_an_open_invitation_is_named_and_not_mailed_again() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    let again = app.invite(&amira(), "LI@NEW.EXAMPLE").await;
    assert_eq!(again["error"]["code"], "already_invited");
    assert_eq!(again["id"], id);
    assert_eq!(app.mails().await.len(), 1);
    assert_eq!(app.open_count().await, 1);
}

#[tokio::test]
async fn an_expired_invitation_is_closed_by_the_one_that_follows_it() {
    let app = TestApp::new().await;
    let old = app.invited(&jonas(), "li@new.example").await;
    app.clock.advance(7 * 24 * 60 * 60);
    let new = app.invited(&jonas(), "li@new.example").await;
    assert_ne!(old, new);
    let all = app.get(&format!("{ACME}?status=all"), &amira()).await;
    assert_eq!(all.ids(), [new]);
    let old = app.get(&format!("{INVITATIONS}/{old}"), &host()).await;
    assert_eq!(old.json["deactivated"], true);
}

#[tokio::test]
async fn d8_fifty_parallel_requests_make_one_invitation_and_one_mail() {
    let app = TestApp::new().await;
    let request = invite(&["li@new.example"], &["acme"]);
    let tasks: Vec<_> = (0..50)
        .map(|_| tokio::spawn(answer(app.router.clone(), jonas().post(INVITATIONS, &request))))
        .collect();
    let mut invited = 0;
    for task in tasks {
        let answer = task.await.unwrap();
        assert_eq!(answer.status, 200);
        invited += usize::from(codes(&answer)[0].ends_with(" invited"));
    }
    assert_eq!(invited, 1);
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn the_host_invites_with_its_api_key_and_is_given_the_link() {
    let app = TestApp::new().await;
    let answer = app.post(INVITATIONS, &host(), &host_invite("li@new.example")).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let secret = &app.mailed_secrets().await[0];
    assert_eq!(answer.json["shortLink"], format!("https://api.acme.example/i/{secret}"));
    assert_eq!(answer.json["createdAt"], "2026-01-15T12:00:00.000Z");
    let row = app.get(ACME, &amira()).await.json["invitations"][0].clone();
    assert_eq!(row["id"], answer.json["id"]);
    assert_eq!(
        (&row["foreignCreatorId"], &row["target"][0]["name"]),
        (&json!("amira"), &json!("Li Wei"))
    );

    let again = app.post(INVITATIONS, &host(), &host_invite("li@new.example")).await;
    assert_eq!(again.json["id"], answer.json["id"]);
    assert_eq!(again.json["invitationEntries"][0]["error"]["code"], "already_invited");
}
