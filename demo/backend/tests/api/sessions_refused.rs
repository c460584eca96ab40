//! Which sessions are not made, and which are not taken.

use rstest::rstest;
use serde_json::json;

use crate::cast::*;
use crate::sessions::{SESSIONS, opened, session};

const OTHER_KEY: &str = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";
const KIB: usize = 1024;

async fn revoke_key(app: &TestApp) {
    let pool = sqlx::SqlitePool::connect(&app.config.database_url).await.unwrap();
    sqlx::query("UPDATE api_keys SET revoked_at = 1").execute(&pool).await.unwrap();
    pool.close().await;
}

/// The caller with the longest token of at most this length; base64url leaves some lengths out.
fn with_token_up_to(length: usize) -> Caller {
    let padded = |count: usize| jonas().with(json!({"vars": "x".repeat(count)}));
    let about = (length - padded(0).token().len()) * 3 / 4;
    let fits = |caller: &Caller| (length - 1..=length).contains(&caller.token().len());
    (about - 3..about + 3).map(padded).rfind(fits).unwrap()
}

#[tokio::test]
async fn c17_what_is_no_good_token_makes_no_session() {
    let app = TestApp::new().await;
    let made = session(&app, &jonas()).await;
    for token in [
        "",
        "a.b.c",
        API_KEY,
        &made.token(),
        &jonas().signed_with(OTHER_KEY).token(),
        &jonas().with(json!({"exp": null})).token(),
        &format!("Bearer {}", jonas().token()),
    ] {
        let refused = app.post(SESSIONS, &nobody(), &json!({"token": token})).await;
        let unknown = app.get(ACME, &nobody()).await;
        assert_eq!(refused.comparable(), unknown.comparable());
    }
    let stranger = jonas().with(json!({"role": "owner"}));
    assert_eq!(opened(&app, &stranger).await.refusal(), "403 forbidden");
}

#[tokio::test]
async fn a_session_or_a_key_in_the_header_makes_no_session() {
    let app = TestApp::new().await;
    let made = session(&app, &jonas()).await;
    for caller in [made, jonas(), host()] {
        let answer = app.post(SESSIONS, &caller, &json!({})).await;
        assert_eq!(answer.refusal(), "422 validation_failed");
        let answer = app.post(SESSIONS, &caller, &json!({"token": "x"})).await;
        assert_eq!(answer.refusal(), "401 token_invalid");
    }
    assert_eq!(app.get(SESSIONS, &jonas()).await.refusal(), "405 method_not_allowed");
}

#[rstest]
#[case::empty("")]
#[case::short("AAAA")]
#[case::unknown("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
#[case::no_text_of_ours("' OR 1=1 --")]
#[tokio::test]
async fn c17_an_unknown_session_is_like_a_bad_token(#[case] text: &str) {
    let app = TestApp::new().await;
    session(&app, &jonas()).await;
    let answer = app.get(ACME, &Caller::Session(text.to_owned())).await;
    assert_eq!(answer.comparable(), app.get(ACME, &nobody()).await.comparable());
    assert_eq!(answer.header("www-authenticate"), "Bearer");
}

#[tokio::test]
async fn c6_a_session_ends_when_the_key_of_its_token_is_revoked() {
    let app = TestApp::new().await;
    let session = session(&app, &jonas()).await;
    assert_eq!(app.get(ACME, &session).await.status, 200);
    revoke_key(&app).await;
    assert_eq!(app.get(ACME, &session).await.refusal(), "401 token_invalid");
    assert_eq!(opened(&app, &jonas()).await.refusal(), "401 token_invalid");
}

#[tokio::test]
async fn c11_a_token_may_be_as_long_as_any_and_no_longer() {
    let app = TestApp::new().await;
    session(&app, &with_token_up_to(256 * KIB)).await;
    assert_eq!(opened(&app, &with_token_up_to(256 * KIB + 2)).await.refusal(), "401 token_invalid");
    let answer = opened(&app, &with_token_up_to(258 * KIB)).await;
    assert_eq!(answer.refusal(), "413 payload_too_large");
}

#[tokio::test]
async fn i1_a_foreign_page_makes_no_session() {
    let app = TestApp::new().await;
    app.backend.import_api_key("other", OTHER_KEY).await.unwrap();
    let from = async |origin: &str, caller: Caller| {
        let mut request = nobody().post(SESSIONS, &json!({"token": caller.token()}));
        request.headers_mut().insert("origin", origin.parse().unwrap());
        app.send(request).await
    };
    let ours = "https://app.acme.example";
    let foreign = [
        from("https://evil.example", jonas()).await,
        from("null", jonas()).await,
        from(ours, jonas().signed_with(OTHER_KEY)).await,
    ];
    for answer in foreign {
        assert_eq!(answer.refusal(), "403 origin_not_allowed");
    }
    let answer = from(ours, jonas()).await;
    assert_eq!((answer.status, answer.header("access-control-allow-origin")), (200, ours));
    assert_eq!(answer.header("cache-control"), "no-store");
}
