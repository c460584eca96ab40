//! Proofs that let nobody in.

use rstest::rstest;
use serde_json::{Value, json};

use crate::cast::*;
use crate::share::*;

#[tokio::test]
async fn d24_a_proof_is_used_once() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    let proof = app.proof(&link, "li@new.example").await;
    assert_eq!(app.verify(&proof).await.status, 200);
    assert_eq!(app.verify(&proof).await.refusal(), "404 not_found");
    assert_eq!(
        app.get(&format!("{VERIFY}?proof={proof}"), &host()).await.refusal(),
        "404 not_found"
    );
    assert_eq!(app.uses(&link).await, 1);
}

#[tokio::test]
async fn d24_a_proof_lives_for_an_hour() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    let proof = app.proof(&link, "li@new.example").await;
    app.clock.advance(60 * 60 - 1);
    let peek = format!("{VERIFY}?proof={proof}");
    assert_eq!(app.get(&peek, &host()).await.status, 200);
    app.clock.advance(1);
    assert_eq!(app.get(&peek, &host()).await.refusal(), "404 not_found");
    assert_eq!(app.verify(&proof).await.refusal(), "404 not_found");
    assert_eq!(app.uses(&link).await, 0);
}

#[rstest]
#[case::empty("")]
#[case::short("AAAA")]
#[case::never_made("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
#[case::no_text("%00%FF")]
#[tokio::test]
async fn d11_an_unknown_proof_is_nowhere(#[case] proof: &str) {
    let app = TestApp::new().await;
    assert_eq!(app.verify(proof).await.refusal(), "404 not_found");
    let link = app.link(json!({})).await;
    assert_eq!(app.verify(&link.secret).await.refusal(), "404 not_found");
}

#[tokio::test]
async fn d12_a_rotated_and_an_ended_link_take_their_proofs_along() {
    let app = TestApp::new().await;
    let (rotated, ended) = (app.link(json!({})).await, app.link(json!({})).await);
    let proofs =
        [app.proof(&rotated, "li@new.example").await, app.proof(&ended, "li@new.example").await];
    app.post(&format!("{}/rotate", rotated.path()), &jonas(), &json!({})).await;
    app.delete(&ended.path(), &jonas()).await;
    for proof in proofs {
        assert_eq!(app.verify(&proof).await.refusal(), "404 not_found");
    }
    assert!(app.accepted().await.is_empty());
}

#[tokio::test]
async fn d3_the_host_of_another_tenant_sees_neither_links_nor_proofs() {
    let app = TestApp::new().await;
    let other_key = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.another-secret-key-for-signing";
    app.backend.import_api_key("other", other_key).await.unwrap();
    let other = Caller::Host(other_key.to_owned());
    let link = app.link(json!({})).await;
    let proof = app.proof(&link, "li@new.example").await;
    for path in [format!("{VERIFY}?proof={proof}"), link.path(), format!("{}/link", link.path())] {
        assert_eq!(app.get(&path, &other).await.refusal(), "404 not_found", "{path}");
    }
    let rotate = format!("{}/rotate", link.path());
    assert_eq!(app.post(&rotate, &other, &json!({})).await.refusal(), "404 not_found");
    assert_eq!(app.delete(&link.path(), &other).await.refusal(), "404 not_found");
}

#[tokio::test]
async fn d24_a_used_up_link_says_so_to_who_has_a_proof() {
    let app = TestApp::new().await;
    let link = app.link(json!({"maxUses": 1})).await;
    let late = app.proof(&link, "late@new.example").await;
    app.join(&link, "li@new.example").await;
    for _ in 0..2 {
        assert_eq!(app.verify(&late).await.refusal(), "409 link_used_up");
    }
    assert_eq!(app.accepted().await.len(), 1);
}

/// What is closed between mail and click.
#[rstest]
#[case::joining_by_link(json!({"joinByLink": false}), "403 forbidden")]
#[case::domain(json!({"allowedEmailDomains": ["acme.example"]}), "403 domain_not_allowed")]
#[case::makers_role(json!({"invitingRoles": ["admin"]}), "403 forbidden")]
#[tokio::test]
async fn d20_d21_what_was_closed_since_lets_nobody_in(
    #[case] settings: Value,
    #[case] refusal: &str,
) {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    let proof = app.proof(&link, "li@new.example").await;
    for path in [ACME_SETTINGS, ACCOUNT_SETTINGS] {
        app.set(path, settings.clone()).await;
        assert_eq!(app.verify(&proof).await.refusal(), refusal);
        app.set(path, json!({})).await;
    }
    assert_eq!(app.verify(&proof).await.status, 200);
}

#[tokio::test]
async fn d20_an_expired_link_lets_nobody_in() {
    let app = TestApp::new().await;
    let link = app.link(json!({"expiresAt": "2026-01-15T12:01:00Z"})).await;
    let proof = app.proof(&link, "li@new.example").await;
    app.clock.advance(60);
    assert_eq!(app.verify(&proof).await.refusal(), "404 not_found");
}
