//! Inviting: what the token, the policy and nothing else decides.

use serde_json::{Value, json};

use crate::cast::*;

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
        ["li@new.example acme invited", "li@new.example acme group_not_allowed"]
    );
    assert_eq!(answer.json["data"]["invitationEntries"][0]["group"]["name"], "The acme workspace");
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
    let request =
        invite(&["a@acme.example", "b@sub.acme.example", "c@evil-acme.example"], &["acme"]);
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
    let request =
        invite(&["a@acme.example", "b@bücher.de", "c@[127.0.0.1]", "\"d\"@acme.de"], &["acme"]);
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
    assert_eq!(row.json["invitations"][0]["target"][0]["value"], "b@xn--bcher-kva.de");
}
