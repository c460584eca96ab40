//! Which pages may call (I1).

use axum::body::Body;
use axum::http::Request;
use rstest::rstest;

use crate::cast::*;

const PAGE: &str = "https://app.acme.example";

fn from_page(caller: &Caller, origin: &str) -> Request<Body> {
    let mut request = caller.post(INVITATIONS, &invite(&["li@new.example"], &["acme"]));
    request.headers_mut().insert("origin", origin.parse().unwrap());
    request
}

fn preflight(origin: &str) -> Request<Body> {
    Request::options(INVITATIONS)
        .header("origin", origin)
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "authorization,content-type,idempotency-key")
        .body(Body::empty())
        .unwrap()
}

#[tokio::test]
async fn i1_a_listed_page_may_call_and_read_its_answers_also_refusals() {
    let app = TestApp::new().await;
    for caller in [jonas(), nobody()] {
        let answer = app.send(from_page(&caller, PAGE)).await;
        assert_eq!(answer.header("access-control-allow-origin"), PAGE);
        assert_eq!(answer.header("access-control-expose-headers"), "retry-after,date");
        assert_eq!(answer.header("access-control-allow-credentials"), "");
        assert!(answer.header("vary").contains("origin"));
    }
    let own = app.send(from_page(&amira(), "https://api.acme.example")).await;
    assert_eq!(own.status, 200);
}

#[rstest]
#[case::another("https://evil.example")]
#[case::opaque("null")]
#[case::scheme("http://app.acme.example")]
#[case::port("https://app.acme.example:8443")]
#[case::default_port("https://app.acme.example:443")]
#[case::suffix("https://app.acme.example.evil.example")]
#[case::prefix("https://evil-app.acme.example")]
#[case::below("https://x.app.acme.example")]
#[case::above("https://acme.example")]
#[case::user("https://app.acme.example@evil.example")]
#[case::user_of_ours("https://evil@app.acme.example")]
#[case::upper_case("https://APP.acme.example")]
#[case::slash("https://app.acme.example/")]
#[case::trailing_dot("https://app.acme.example.")]
#[case::two("https://app.acme.example https://evil.example")]
#[case::list("https://app.acme.example,https://evil.example")]
#[case::any("*")]
#[case::file("file://")]
#[case::empty("")]
#[tokio::test]
async fn i1_a_foreign_page_is_refused_before_any_effect(#[case] origin: &str) {
    let app = TestApp::new().await;
    let mut also_ours = from_page(&jonas(), PAGE);
    also_ours.headers_mut().append("origin", origin.parse().unwrap());
    for (request, told) in [(from_page(&jonas(), origin), ""), (also_ours, PAGE)] {
        let answer = app.send(request).await;
        assert_eq!(answer.refusal(), "403 origin_not_allowed");
        assert_eq!(answer.header("access-control-allow-origin"), told);
        assert!(answer.header("vary").contains("origin"));
    }
    assert!(app.mails().await.is_empty());
    let preflight = app.send(preflight(origin)).await;
    assert_eq!(preflight.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn i1_the_pages_of_one_tenant_may_not_call_for_another() {
    let app = TestApp::new().await;
    let other = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";
    app.backend.import_api_key("other", other).await.unwrap();
    let caller = amira().signed_with(other);
    for caller in [&caller, &Caller::Host(other.to_owned())] {
        assert_eq!(app.send(from_page(caller, PAGE)).await.refusal(), "403 origin_not_allowed");
    }
    assert!(app.mails().await.is_empty());
    app.invite(&caller, "li@new.example").await;
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn i1_a_preflight_names_what_is_allowed() {
    let app = TestApp::new().await;
    let listed = app.send(preflight(PAGE)).await;
    assert_eq!((listed.status, listed.header("access-control-allow-origin")), (200, PAGE));
    assert_eq!(listed.header("access-control-allow-methods"), "GET,POST,DELETE");
    assert_eq!(
        listed.header("access-control-allow-headers"),
        "authorization,content-type,idempotency-key"
    );
    assert_eq!(listed.header("access-control-max-age"), "7200");
    assert_eq!(listed.header("access-control-allow-credentials"), "");
    assert!(listed.header("vary").contains("origin"));
}
