//! The widget's configuration.

use serde_json::json;

use crate::cast::*;

const MEMBERS: &str = "/api/v1/widgets/members";

#[tokio::test]
async fn the_configuration_looks_as_documented() {
    let app = TestApp::new().await;
    let answer = app.get(MEMBERS, &jonas()).await;
    insta::assert_json_snapshot!("widget_configuration", answer.json);
    let portal = app.get("/api/v1/widgets/portal", &jonas()).await;
    assert_eq!(portal.json, answer.json);
}

#[tokio::test]
async fn names_and_labels_follow_the_locale() {
    let app = TestApp::new().await;
    for (locale, name) in [("de-CH", "Mitglied"), ("ar", "عضو"), ("fr", "Member")] {
        let answer = app.get(&format!("{MEMBERS}?locale={locale}"), &jonas()).await;
        assert_eq!(answer.json["roles"][1]["name"], name);
        assert_eq!(answer.json["roles"][1]["id"], "member");
    }
}

#[tokio::test]
async fn the_domains_of_the_token_are_those_that_may_be_invited() {
    let app = TestApp::new().await;
    let bound = jonas().with(json!({"allowedEmailDomains": ["acme.example"]}));
    assert_eq!(app.get(MEMBERS, &bound).await.json["allowedEmailDomains"], json!(["acme.example"]));
}

#[tokio::test]
async fn an_unknown_component_and_a_missing_token_are_refused() {
    let app = TestApp::new().await;
    assert_eq!(app.get("/api/v1/widgets/other", &jonas()).await.refusal(), "404 not_found");
    assert_eq!(app.get(MEMBERS, &nobody()).await.refusal(), "401 token_invalid");
}

#[tokio::test]
async fn settings_show_in_the_configuration() {
    let app = TestApp::new().await;
    let account = json!({
        "allowedEmailDomains": ["acme.example", "*.acme.example"],
        "invitingRoles": ["admin"],
        "joinByLink": false,
    });
    app.set(ACCOUNT_SETTINGS, account).await;
    let answer = app.get(MEMBERS, &jonas()).await.json;
    assert_eq!(answer["allowedEmailDomains"], json!(["acme.example", "*.acme.example"]));
    assert_eq!(answer["features"]["shareLinks"], false);
    let can_invite: Vec<_> =
        answer["roles"].as_array().unwrap().iter().map(|role| &role["canInvite"]).collect();
    assert_eq!(can_invite, [false, false, true]);
    assert_eq!(answer["groups"], json!(null));

    let bound =
        jonas().with(json!({"allowedEmailDomains": ["mail.acme.example", "other.example"]}));
    assert_eq!(
        app.get(MEMBERS, &bound).await.json["allowedEmailDomains"],
        json!(["mail.acme.example"])
    );
}

#[tokio::test]
async fn only_the_callers_groups_with_other_settings_are_listed() {
    let app = TestApp::new().await;
    app.set(ACCOUNT_SETTINGS, json!({"joinByLink": false})).await;
    let own = json!({
        "allowedEmailDomains": ["acme.example", "new.example"],
        "invitingRoles": ["admin"],
        "joinByLink": true,
    });
    app.set(ACME_SETTINGS, own).await;
    app.set("/api/v1/groups/team/design/settings", json!({"joinByLink": false})).await;
    app.set("/api/v1/groups/workspace/globex/settings", json!({"joinByLink": true})).await;
    let groups = async |caller: Caller| app.get(MEMBERS, &caller).await.json["groups"].clone();
    let acme = |can_invite: bool, domains: &[&str]| {
        json!([{
            "type": "workspace",
            "groupId": "acme",
            "canInvite": can_invite,
            "allowedEmailDomains": domains,
            "joinByLink": true,
        }])
    };
    let bound = amira().with(json!({"allowedEmailDomains": ["new.example", "b.example"]}));
    assert_eq!(groups(jonas()).await, acme(false, &["acme.example", "new.example"]));
    assert_eq!(groups(amira()).await, acme(true, &["acme.example", "new.example"]));
    assert_eq!(groups(bound).await, acme(true, &["new.example"]));
    assert_eq!(groups(host()).await, json!(null));
}
