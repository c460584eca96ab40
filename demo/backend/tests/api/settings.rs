//! Settings: who may put and read them, what may stand in them, and what they come to.

use rstest::rstest;
use serde_json::{Value, json};

use crate::cast::*;

#[tokio::test]
async fn what_was_put_is_answered_with_what_it_comes_to() {
    let app = TestApp::new().await;
    let account = json!({"allowedEmailDomains": ["Acme.example"], "joinByToken": false});
    let answer = app.put(ACCOUNT_SETTINGS, &host(), &account).await;
    assert_eq!(
        answer.json,
        json!({
            "settings": account,
            "effective": {
                "allowedEmailDomains": ["acme.example"],
                "invitingRoles": ["member", "admin"],
                "joinByToken": false,
                "joinByLink": true,
            },
        })
    );
    assert_eq!(app.get(ACCOUNT_SETTINGS, &host()).await.json, answer.json);

    let group = json!({
        "additionalEmailDomains": ["*.bücher.example"],
        "invitingRoles": ["admin"],
        "joinByToken": true,
        "name": "Acme",
        "companyId": "northwind",
    });
    let answer = app.put(ACME_SETTINGS, &host(), &group).await;
    assert_eq!(answer.json["settings"], group);
    assert_eq!(
        answer.json["effective"],
        json!({
            "allowedEmailDomains": ["acme.example", "*.xn--bcher-kva.example"],
            "invitingRoles": ["admin"],
            "joinByToken": true,
            "joinByLink": true,
        })
    );
    assert_eq!(app.get(ACME_SETTINGS, &host()).await.json, answer.json);
}

#[tokio::test]
async fn putting_replaces_all_settings_and_keeps_name_and_company() {
    let app = TestApp::new().await;
    app.set(ACME_SETTINGS, json!({"joinByLink": false, "name": "Acme", "companyId": "c"})).await;
    app.set(ACME_SETTINGS, json!({"invitingRoles": null, "joinByToken": false})).await;
    let answer = app.get(ACME_SETTINGS, &host()).await;
    assert_eq!(
        answer.json["settings"],
        json!({"joinByToken": false, "name": "Acme", "companyId": "c"})
    );
    assert_eq!(answer.json["effective"]["joinByLink"], true);
}

#[tokio::test]
async fn a_user_reads_what_settings_come_to_in_their_own_groups_and_changes_nothing() {
    let app = TestApp::new().await;
    app.set(ACME_SETTINGS, json!({"joinByLink": false})).await;
    let read = app.get(ACME_SETTINGS, &gus()).await;
    assert_eq!(
        (&read.json["effective"]["joinByLink"], &read.json["settings"]),
        (&json!(false), &Value::Null)
    );
    assert_eq!(app.get(ACCOUNT_SETTINGS, &gus()).await.json["settings"], Value::Null);
    assert_eq!(app.get(ACCOUNT_SETTINGS, &gus()).await.json["effective"]["joinByLink"], true);
    let portal = registered("li@new.example").with(json!({"config": {"projectId": "p1"}}));
    let project = "/api/v1/groups/project/p1/settings";
    assert_eq!(app.get(project, &portal).await.status, 200);

    for caller in [eve(), registered("li@new.example")] {
        assert_eq!(app.get(ACME_SETTINGS, &caller).await.refusal(), "403 forbidden");
    }
    for path in [ACCOUNT_SETTINGS, ACME_SETTINGS] {
        assert_eq!(app.get(path, &nobody()).await.refusal(), "401 token_invalid");
        assert_eq!(app.put(path, &nobody(), &json!({})).await.refusal(), "401 token_invalid");
        assert_eq!(app.put(path, &amira(), &json!({})).await.refusal(), "403 forbidden");
    }
    assert_eq!(app.get(ACME_SETTINGS, &gus()).await.json["effective"]["joinByLink"], false);
}

#[rstest]
#[case::domain(json!({"allowedEmailDomains": ["a.example", "a@b.example"]}), "allowedEmailDomains[1]")]
#[case::star(json!({"additionalEmailDomains": ["*"]}), "additionalEmailDomains[0]")]
#[case::too_many(json!({"allowedEmailDomains": vec!["a.example"; 501]}), "allowedEmailDomains")]
#[case::role_without_rights(json!({"invitingRoles": ["admin", "guest"]}), "invitingRoles[1]")]
#[case::unknown_role(json!({"invitingRoles": ["owner"]}), "invitingRoles[0]")]
#[case::misspelt(json!({"allowedDomains": ["a.example"]}), "")]
#[case::text_for_a_list(json!({"allowedEmailDomains": "a.example"}), "")]
#[case::text_for_a_switch(json!({"joinByLink": "false"}), "")]
#[case::empty_name(json!({"name": ""}), "name")]
#[case::long_company(json!({"companyId": "x".repeat(201)}), "companyId")]
#[tokio::test]
async fn d22_settings_that_make_no_sense_are_refused_by_field(
    #[case] body: Value,
    #[case] path: &str,
) {
    let app = TestApp::new().await;
    let answer = app.put(ACME_SETTINGS, &host(), &body).await;
    assert_eq!(answer.refusal(), "422 validation_failed");
    assert_eq!(answer.json["fields"][0]["path"], path);
    assert_eq!(app.get(ACME_SETTINGS, &host()).await.json["settings"], json!({}));
}

#[tokio::test]
async fn an_account_has_no_name() {
    let app = TestApp::new().await;
    let answer = app.put(ACCOUNT_SETTINGS, &host(), &json!({"name": "Acme"})).await;
    assert_eq!(answer.refusal(), "422 validation_failed");
}

#[tokio::test]
async fn d3_each_tenant_has_its_own_settings() {
    const OTHER_KEY: &str = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";
    let app = TestApp::new().await;
    app.backend.import_api_key("other", OTHER_KEY).await.unwrap();
    let other = Caller::Host(OTHER_KEY.to_owned());
    app.set(ACCOUNT_SETTINGS, json!({"joinByLink": false})).await;
    app.set(ACME_SETTINGS, json!({"joinByToken": false, "name": "Acme"})).await;
    for path in [ACCOUNT_SETTINGS, ACME_SETTINGS] {
        let answer = app.get(path, &other).await;
        assert_eq!(answer.json["settings"], json!({}));
        assert_eq!(answer.json["effective"]["joinByLink"], true);
    }
}
