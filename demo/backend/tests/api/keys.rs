//! API keys and the data folder.

use invitation_backend::Backend;

use crate::cast::*;

#[tokio::test]
async fn without_api_key_one_is_made_on_first_start_and_kept() {
    let app = TestApp::with(|config| config.api_key = None).await;
    let key = app.backend.api_key().to_owned();
    assert_ne!(key, API_KEY);
    assert_eq!(std::fs::read_to_string(app.folder.path().join("api-key")).unwrap(), key);
    let app = app.restarted().await;
    assert_eq!(app.backend.api_key(), key);
    assert_eq!(app.get(ACME, &Caller::Host(key.clone())).await.status, 200);
    assert_eq!(app.get(ACME, &jonas().signed_with(&key)).await.status, 200);
}

#[tokio::test]
async fn two_keys_of_a_tenant_are_good_at_the_same_time() {
    let app = TestApp::new().await;
    let second = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";
    app.backend.import_api_key("default", second).await.unwrap();
    app.invite(&jonas(), "li@new.example").await;
    assert_eq!(app.get(ACME, &jonas().signed_with(second)).await.ids().len(), 1);
    assert_eq!(app.get(ACME, &host()).await.ids().len(), 1);
}

#[tokio::test]
async fn c6_a_malformed_api_key_stops_the_start() {
    let app = TestApp::new().await;
    let mut config = app.config.clone();
    config.api_key = Some("VRTX.short.key".to_owned());
    assert!(Backend::start(config).await.is_err());
    assert!(app.backend.import_api_key("default", "x").await.is_err());
}

#[tokio::test]
async fn links_outlive_a_restart() {
    let app = TestApp::new().await;
    app.invite(&jonas(), "li@new.example").await;
    let secret = app.mailed_secrets().await.remove(0);
    let app = app.restarted().await;
    assert_eq!(app.get(&format!("/i/{secret}"), &nobody()).await.status, 303);
    assert_eq!(app.mailed_secrets().await, [secret]);
}

#[tokio::test]
async fn an_smtp_url_that_is_none_stops_the_start() {
    let app = TestApp::new().await;
    let mut config = app.config.clone();
    config.smtp_url = Some("not a url".to_owned());
    assert!(Backend::start(config).await.is_err());
}
