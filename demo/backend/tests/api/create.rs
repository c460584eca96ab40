//! Inviting, where it works: one entry for every address and group.

use serde_json::{Value, json};

use crate::cast::*;

fn codes(answer: &Answer) -> Vec<String> {
    let entries = answer.json["data"]["invitationEntries"].as_array().unwrap();
    let outcome = |entry: &Value| {
        let code = entry["error"]["code"].as_str().unwrap_or("invited");
        let (target, group) = (&entry["target"]["value"], &entry["group"]["groupId"]);
        format!(
            "{} {} {code}",
            target.as_str().unwrap(),
            group.as_str().unwrap()
        )
    };
    entries.iter().map(outcome).collect()
}

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
        .map(|_| {
            tokio::spawn(answer(
                app.router.clone(),
                jonas().post(INVITATIONS, &request),
            ))
        })
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
async fn d1_the_group_needs_type_and_id_of_the_claims_and_its_name_comes_from_them() {
    let app = TestApp::new().await;
    let mut request = invite(&["li@new.example"], &["acme"]);
    request["groups"] = json!([
        {"type": "workspace", "groupId": "acme", "name": "Evil name"},
        {"type": "team", "groupId": "acme", "name": "Same id, other type"},
    ]);
    let answer = app.post(INVITATIONS, &jonas(), &request).await;
    assert_eq!(
        codes(&answer),
        [
            "li@new.example acme invited",
            "li@new.example acme group_not_allowed"
        ]
    );
    assert_eq!(
        answer.json["data"]["invitationEntries"][0]["group"]["name"],
        "The acme workspace"
    );
    assert!(!answer.text.contains("Evil name"));
    assert!(!app.get(ACME, &amira()).await.text.contains("Evil name"));
}

#[tokio::test]
async fn d2_what_only_the_server_decides_cannot_be_assigned() {
    let app = TestApp::new().await;
    let mut request = invite(&["li@new.example"], &["acme"]);
    for (name, value) in [
        ("status", json!("accepted")),
        ("inviterId", json!("amira")),
        ("foreignCreatorId", json!("amira")),
        ("expiresAt", json!("2099-01-01T00:00:00Z")),
        ("deactivated", json!(true)),
        ("id", json!("chosen")),
    ] {
        request[name] = value.clone();
        request["payload"][name] = json!({"type": "text", "value": value.to_string()});
    }
    assert_eq!(app.post(INVITATIONS, &jonas(), &request).await.status, 200);
    let row = app.get(ACME, &amira()).await.json["invitations"][0].clone();
    assert_eq!(row["foreignCreatorId"], "jonas");
    assert_eq!(row["status"], "sent");
    assert_eq!(row["expires"], "2026-01-22T12:00:00.000Z");
    assert_eq!(row["formSubmissionData"], Value::Null);
    assert_ne!(row["id"], "chosen");
}

#[tokio::test]
async fn a_token_with_allowed_domains_invites_nobody_else() {
    let app = TestApp::new().await;
    let bound = jonas().with(json!({"allowedEmailDomains": ["acme.example"]}));
    let request = invite(
        &[
            "a@acme.example",
            "b@sub.acme.example",
            "c@evil-acme.example",
        ],
        &["acme"],
    );
    let answer = app.post(INVITATIONS, &bound, &request).await;
    assert_eq!(
        codes(&answer),
        [
            "a@acme.example acme invited",
            "b@sub.acme.example acme domain_not_allowed",
            "c@evil-acme.example acme domain_not_allowed",
        ]
    );
}

#[tokio::test]
async fn e1_reserved_domains_are_refused_where_the_policy_says_so() {
    let app = TestApp::with(|config| {
        config.reserved_domains = invitation_widget::email::Reserved::Refused;
    });
    let app = app.await;
    let request = invite(
        &[
            "a@acme.example",
            "b@bücher.de",
            "c@[127.0.0.1]",
            "\"d\"@acme.de",
        ],
        &["acme"],
    );
    let answer = app.post(INVITATIONS, &jonas(), &request).await;
    assert_eq!(
        codes(&answer),
        [
            "a@acme.example acme domain_not_allowed",
            "b@bücher.de acme invited",
            "c@[127.0.0.1] acme invalid_email",
            "\"d\"@acme.de acme invalid_email",
        ]
    );
    let row = app.get(ACME, &amira()).await;
    assert_eq!(
        row.json["invitations"][0]["target"][0]["value"],
        "b@xn--bcher-kva.de"
    );
}

#[tokio::test]
async fn the_host_invites_with_its_api_key_and_is_given_the_link() {
    let app = TestApp::new().await;
    let answer = app
        .post(INVITATIONS, &host(), &host_invite("li@new.example"))
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let secret = &app.mailed_secrets().await[0];
    assert_eq!(
        answer.json["shortLink"],
        format!("https://api.acme.example/i/{secret}")
    );
    assert_eq!(answer.json["createdAt"], "2026-01-15T12:00:00.000Z");
    let row = app.get(ACME, &amira()).await.json["invitations"][0].clone();
    assert_eq!(row["id"], answer.json["id"]);
    assert_eq!(
        (&row["foreignCreatorId"], &row["target"][0]["name"]),
        (&json!("amira"), &json!("Li Wei"))
    );

    let again = app
        .post(INVITATIONS, &host(), &host_invite("li@new.example"))
        .await;
    assert_eq!(again.json["id"], answer.json["id"]);
    assert_eq!(
        again.json["invitationEntries"][0]["error"]["code"],
        "already_invited"
    );
}
