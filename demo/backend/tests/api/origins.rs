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
#[case("https://evil.example")]
#[case("null")]
#[case("http://app.acme.example")]
#[case("https://app.acme.example:8443")]
#[case("https://app.acme.example.evil.example")]
#[case("https://evil-app.acme.example")]
#[case("https://APP.acme.example")]
#[case("https://app.acme.example/")]
#[case("")]
#[tokio::test]
async fn i1_a_foreign_page_is_refused_before_any_effect(#[case] origin: &str) {
    let app = TestApp::new().await;
    let answer = app.send(from_page(&jonas(), origin)).await;
    assert_eq!(answer.refusal(), "403 origin_not_allowed");
    assert_eq!(answer.header("access-control-allow-origin"), "");
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn i1_a_preflight_names_what_is_allowed() {
    let app = TestApp::new().await;
    let preflight = |origin: &str| {
        Request::options(INVITATIONS)
            .header("origin", origin)
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "authorization,content-type,idempotency-key")
            .body(Body::empty())
            .unwrap()
    };
    let listed = app.send(preflight(PAGE)).await;
    assert_eq!((listed.status, listed.header("access-control-allow-origin")), (200, PAGE));
    assert_eq!(listed.header("access-control-allow-methods"), "GET,POST,DELETE");
    assert_eq!(
        listed.header("access-control-allow-headers"),
        "authorization,content-type,idempotency-key"
    );
    assert_eq!(listed.header("access-control-max-age"), "7200");
    let foreign = app.send(preflight("https://evil.example")).await;
    assert_eq!(foreign.header("access-control-allow-origin"), "");
}
