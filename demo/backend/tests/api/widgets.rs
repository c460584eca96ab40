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
