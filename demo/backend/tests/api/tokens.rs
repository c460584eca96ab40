//! Tokens and API keys at the door.

use axum::body::Body;
use axum::http::Request;
use rstest::rstest;
use serde_json::json;

use crate::cast::*;

const OTHER_KEY: &str = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";

async fn with_header(app: &TestApp, name: &str, value: &[u8]) -> Answer {
    let value = axum::http::HeaderValue::from_bytes(value).unwrap();
    app.send(Request::get(ACME).header(name, value).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn c17_every_bad_token_has_the_same_answer() {
    let app = TestApp::new().await;
    let good = token(API_KEY, &json!({"userId": "u", "exp": NOW + 60}));
    let wrong_key = API_KEY.replace("0001", "0002");
    let unknown_kid = app.get(ACME, &jonas().signed_with(OTHER_KEY)).await;
    insta::assert_json_snapshot!("token_invalid", unknown_kid.json, {".requestId" => "[id]"});
    assert_eq!(unknown_kid.header("www-authenticate"), "Bearer");
    let mut answers = vec![
        app.get(ACME, &nobody()).await,
        app.get(ACME, &jonas().signed_with(&wrong_key)).await,
        app.get(ACME, &jonas().with(json!({"exp": null}))).await,
        app.get(ACME, &jonas().with(json!({"exp": NOW * 1000}))).await,
        app.get(ACME, &jonas().with(json!({"iat": NOW + 31}))).await,
        app.get(ACME, &jonas().with(json!({"userId": 1.5}))).await,
    ];
    for value in ["", "Bearer", "Bearer ", &format!("Basic {good}"), &format!("Bearer {API_KEY}")] {
        answers.push(with_header(&app, "authorization", value.as_bytes()).await);
    }
    answers.push(with_header(&app, "authorization", b"Bearer \xff").await);
    for answer in answers {
        assert_eq!(answer.comparable(), unknown_kid.comparable());
    }
}

#[rstest]
#[case(-31, "401 token_expired")]
#[case(-30, "401 token_expired")]
#[case(-29, "200 without a code")]
#[case(1, "200 without a code")]
#[tokio::test]
async fn c9_an_expired_token_says_so(#[case] from_now: i64, #[case] expected: &str) {
    let app = TestApp::new().await;
    let caller = jonas().with(json!({"exp": NOW + from_now}));
    assert_eq!(app.get(ACME, &caller).await.refusal(), expected);
}

#[tokio::test]
async fn c9_a_token_ends_while_time_goes_by() {
    let app = TestApp::new().await;
    let caller = jonas().with(json!({"exp": NOW + 300}));
    assert_eq!(app.get(ACME, &caller).await.status, 200);
    app.clock.advance(330);
    let answer = app.get(ACME, &caller).await;
    insta::assert_json_snapshot!("token_expired", answer.json, {".requestId" => "[id]"});
}

#[rstest]
#[case::other_secret(&API_KEY.replace("0001", "0002"))]
#[case::unknown_id(OTHER_KEY)]
#[case::longer(&format!("{API_KEY}x"))]
#[case::four_parts(&format!("{API_KEY}.x"))]
#[case::empty("")]
#[tokio::test]
async fn c6_an_api_key_that_is_not_known_is_refused(#[case] key: &str) {
    let app = TestApp::new().await;
    let answer = app.get(ACME, &Caller::Host(key.to_owned())).await;
    assert_eq!(answer.refusal(), "401 api_key_invalid");
    assert_eq!(app.get(ACME, &host()).await.status, 200);
}

#[tokio::test]
async fn c4_a_hostile_kid_is_just_an_invalid_token() {
    use base64::Engine;
    let app = TestApp::new().await;
    for kid in ["' OR '1'='1", "../../server-key", "a\0b"] {
        let header = json!({"alg": "HS256", "kid": kid}).to_string();
        let header = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(header);
        let good = token(API_KEY, &json!({"userId": "u", "exp": NOW + 60}));
        let forged = format!("Bearer {header}.{}", good.split_once('.').unwrap().1);
        let answer = with_header(&app, "authorization", forged.as_bytes()).await;
        assert_eq!(answer.refusal(), "401 token_invalid");
    }
}

#[tokio::test]
async fn c11_a_token_over_a_limit_is_refused() {
    let app = TestApp::new().await;
    let groups = |n: usize| -> Vec<_> {
        (0..n).map(|i| json!({"type": "t", "id": i.to_string()})).collect()
    };
    let most = jonas().with(json!({"groups": groups(2000)}));
    assert_eq!(app.get(ACME, &most).await.refusal(), "403 forbidden");
    let more = jonas().with(json!({"groups": groups(2001)}));
    assert_eq!(app.get(ACME, &more).await.refusal(), "401 token_invalid");
    let long = jonas().with(json!({"vars": "x".repeat(200_000)}));
    assert_eq!(app.get(ACME, &long).await.refusal(), "401 token_invalid");
}
