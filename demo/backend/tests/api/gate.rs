//! What holds for every route: errors, content types, headers.

use axum::body::Body;
use axum::http::{Method, Request};
use rstest::rstest;
use serde_json::json;

use crate::cast::*;

#[rstest]
#[case::form("application/x-www-form-urlencoded")]
#[case::plain("text/plain")]
#[case::multipart("multipart/form-data; boundary=x")]
#[case::disguised("text/plain; application/json")]
#[case::other_json("application/json-patch+json")]
#[tokio::test]
async fn i2_a_body_that_a_form_can_send_is_refused(#[case] content_type: &str) {
    let app = TestApp::new().await;
    for path in [INVITATIONS, ACCEPT] {
        let mut request = jonas().post(path, &invite(&["li@new.example"], &["acme"]));
        request.headers_mut().insert("content-type", content_type.parse().unwrap());
        assert_eq!(app.send(request).await.refusal(), "415 unsupported_media_type");
        let mut request = jonas().post(path, &invite(&["li@new.example"], &["acme"]));
        request.headers_mut().remove("content-type");
        assert_eq!(app.send(request).await.refusal(), "415 unsupported_media_type");
    }
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn i2_json_may_name_its_character_set() {
    let app = TestApp::new().await;
    let mut request = jonas().post(INVITATIONS, &invite(&["li@new.example"], &["acme"]));
    request
        .headers_mut()
        .insert("content-type", "Application/JSON; charset=utf-8".parse().unwrap());
    assert_eq!(app.send(request).await.status, 200);
}

#[tokio::test]
async fn i3_a_body_over_256_kib_is_refused() {
    let app = TestApp::new().await;
    let mut body = invite(&["li@new.example"], &["acme"]);
    let empty = body.to_string().len() + r#","padding":"""#.len();
    body["padding"] = json!("x".repeat(256 * 1024 - empty));
    assert_eq!(app.post(INVITATIONS, &jonas(), &body).await.status, 200);
    body["padding"] = json!("x".repeat(256 * 1024 - empty + 1));
    assert_eq!(app.post(INVITATIONS, &jonas(), &body).await.refusal(), "413 payload_too_large");
}

#[tokio::test]
async fn i5_refusals_have_one_shape_and_repeat_nothing() {
    let app = TestApp::new().await;
    let send = async |method: Method, path: &str, body: &str| {
        let request = jonas().request(method, path).header("content-type", "application/json");
        app.send(request.body(Body::from(body.to_owned())).unwrap()).await
    };
    let answers = [
        send(Method::GET, "/api/v1/nothing/here-secret", "").await,
        send(Method::PUT, INVITATIONS, "").await,
        send(Method::TRACE, INVITATIONS, "").await,
        send(Method::POST, INVITATIONS, "{secret").await,
        send(Method::POST, INVITATIONS, "[\"secret\"]").await,
        send(Method::POST, INVITATIONS, &invite(&[], &["secret"]).to_string()).await,
        send(Method::GET, &format!("{ACME}?sort=secret"), "").await,
        send(Method::GET, "/api/v1/invitations/by-group/secret/secret", "").await,
        send(Method::DELETE, "/api/v1/invitations/secret", "").await,
        send(Method::GET, "/api/v1/invitations/%FF", "").await,
    ];
    for answer in &answers {
        assert_eq!(answer.json["requestId"], answer.header("x-request-id"));
        assert_eq!(answer.header("cache-control"), "no-store");
        let tls = answer.header("strict-transport-security");
        assert_eq!(tls, "max-age=31536000; includeSubDomains");
        assert_eq!(answer.header("content-type"), "application/json");
        assert!(!answer.text.contains("secret"), "{}", answer.text);
    }
    let bodies: Vec<_> = answers.iter().map(Answer::comparable).collect();
    insta::assert_json_snapshot!("refusals", bodies);
}

#[tokio::test]
async fn i10_head_answers_like_get_without_a_body() {
    let app = TestApp::new().await;
    let request = amira().request(Method::HEAD, ACME).body(Body::empty()).unwrap();
    let answer = app.send(request).await;
    assert_eq!((answer.status, answer.text.as_str()), (200, ""));
}

/// A browser would not send the token along to another place.
#[tokio::test]
async fn f16_no_call_is_answered_with_a_redirect() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    let one = format!("{INVITATIONS}/{id}");
    for path in [INVITATIONS, ACCEPT, ACME, &one, "/api/v1/widgets/members", "/api/v1/sessions"] {
        for spelled in [path.to_owned(), format!("{path}/"), path.replace("/api/", "//api/")] {
            for method in [Method::GET, Method::POST, Method::OPTIONS] {
                let request = amira().request(method, &spelled).body(Body::empty()).unwrap();
                let answer = app.send(request).await;
                assert!(!(300..400).contains(&answer.status), "{spelled}: {}", answer.status);
                assert_eq!(answer.header("location"), "", "{spelled}");
            }
        }
    }
}

#[tokio::test]
async fn the_server_says_that_it_is_well() {
    let app = TestApp::new().await;
    let answer = app.get("/healthz", &nobody()).await;
    assert_eq!((answer.status, answer.text.as_str()), (200, "ok"));
}

#[tokio::test]
async fn the_router_can_be_merged_with_one_that_has_a_fallback() {
    let app = TestApp::new().await;
    let host = axum::Router::new().fallback(async || "the host's page");
    let router = app.router.clone().merge(host);
    let request = Request::get("/members").body(Body::empty()).unwrap();
    assert_eq!(answer(router.clone(), request).await.text, "the host's page");
    let request = Request::get("/api/v1/members").body(Body::empty()).unwrap();
    assert_eq!(answer(router, request).await.refusal(), "404 not_found");
}
