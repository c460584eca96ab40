//! The page inside the iframe: who may frame it, what it is told, how it is sent.

use std::fs;

use axum::body::Body;
use axum::http::Method;
use invitation_backend::{Config, Origin, UrlTokens};
use rstest::rstest;
use serde_json::json;

use crate::cast::*;

const PAGE: &str = "<!doctype html>\n<head>\n<meta name=\"invitation-frame\" content=\"\" \
    data-component-id=\"\">\n<script type=\"module\" src=\"./embed-page.js\"></script>\n\
    <link rel=\"modulepreload\" href=\"./invitation-widget.js\">\n</head>\n";
const NORTHWIND: &str = "https://www.northwind.example";
const PORTAL: &str = "http://portal.northwind.example:8081";

/// A backend whose widget was built, framed by two pages.
async fn framed() -> TestApp {
    with_page(PAGE, |config| {
        config.frame_ancestors =
            [NORTHWIND, PORTAL].iter().filter_map(|origin| Origin::parse(origin)).collect();
    })
    .await
}

async fn with_page(page: &str, change: impl FnOnce(&mut Config)) -> TestApp {
    let app = TestApp::with(change).await;
    fs::create_dir(&app.config.widget_dir).unwrap();
    fs::write(app.config.widget_dir.join("index.html"), page).unwrap();
    app
}

/// All headers but those that differ every time, a line each.
fn headers(answer: &Answer) -> String {
    let differs = |name: &str| matches!(name, "x-request-id" | "content-length" | "last-modified");
    let lines = answer.headers.iter().filter(|(name, _)| !differs(name.as_str()));
    let mut lines: Vec<_> =
        lines.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    lines.sort();
    lines.join("\n")
}

#[tokio::test]
async fn b1_b3_the_page_is_sent_with_these_headers() {
    let app = framed().await;
    for path in ["/embed", "/embed/portal", "/embed/portal?lang=de"] {
        let answer = app.get(path, &nobody()).await;
        assert_eq!(answer.status, 200);
        insta::assert_snapshot!("embed_headers", headers(&answer));
    }
}

#[tokio::test]
async fn b7_the_page_is_told_who_may_speak_to_it_and_where_its_files_are() {
    let app = framed().await;
    let answer = app.get("/embed/Portal_2-x", &nobody()).await;
    insta::assert_snapshot!("embed_page", answer.text);
    let plain = app.get("/embed", &nobody()).await;
    assert!(plain.text.contains("data-component-id=\"\">"), "{}", plain.text);
}

#[tokio::test]
async fn b2_without_a_list_nobody_may_frame_it_or_speak_to_it() {
    let app = with_page(PAGE, |_| ()).await;
    let answer = app.get("/embed/portal", &nobody()).await;
    let policy = answer.header("content-security-policy");
    assert!(policy.ends_with("; frame-ancestors 'none'"), "{policy}");
    assert!(answer.text.contains("<meta name=\"invitation-frame\" content=\"\" "));
}

#[rstest]
#[case::none(UrlTokens::Brief, None, "")]
#[case::brief(UrlTokens::Brief, Some(300), "")]
#[case::by_another_clock(UrlTokens::Brief, Some(330), "")]
#[case::lasting(UrlTokens::Brief, Some(331), " data-url-tokens=\"brief\"")]
#[case::any(UrlTokens::Accepted, Some(3600), "")]
#[case::refused(UrlTokens::Refused, Some(60), " data-url-tokens=\"refuse\"")]
#[case::refused_unasked(UrlTokens::Refused, None, " data-url-tokens=\"refuse\"")]
#[tokio::test]
async fn b5_only_brief_tokens_may_stand_in_addresses(
    #[case] url_tokens: UrlTokens,
    #[case] seconds: Option<i64>,
    #[case] objection: &str,
) {
    let app = with_page(PAGE, |config| config.url_tokens = url_tokens).await;
    let signed = |seconds: i64| token(API_KEY, &json!({"userId": "u", "exp": NOW + seconds}));
    let query = seconds.map(|seconds| format!("?token={}", signed(seconds))).unwrap_or_default();
    let answer = app.get(&format!("/embed/portal{query}"), &nobody()).await;
    let expected = format!("data-component-id=\"portal\"{objection}>");
    assert!(answer.text.contains(&expected), "{}", answer.text);
}

#[tokio::test]
async fn b5_a_token_that_counts_for_nothing_is_left_to_the_widget() {
    let answer = framed().await.get("/embed/portal?token=eyJ.eyJ.x", &nobody()).await;
    assert!(answer.text.contains("data-component-id=\"portal\">"), "{}", answer.text);
}

#[rstest]
#[case::markup("%22%3E%3Cscript%3E")]
#[case::quote("a'b")]
#[case::blank("a%20b")]
#[case::new_line("a%0Ab")]
#[case::slash("a%2Fb")]
#[case::dots("..%2f..")]
#[case::deeper("a/b")]
#[case::empty("")]
#[case::not_text("%FF")]
#[case::unicode("%C3%BC")]
#[case::long("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
#[tokio::test]
async fn a11_what_is_no_component_is_nowhere(#[case] component: &str) {
    let answer = framed().await.get(&format!("/embed/{component}"), &nobody()).await;
    assert_eq!(answer.status, 404);
    assert!(!answer.text.contains("invitation-frame"));
}

#[rstest]
#[case::not_built(None)]
#[case::of_another_build(Some("<!doctype html><title>Invitations</title>"))]
#[tokio::test]
async fn a_page_that_cannot_be_filled_is_a_fault_of_ours(#[case] page: Option<&str>) {
    let app = with_page(page.unwrap_or_default(), |_| ()).await;
    if page.is_none() {
        fs::remove_file(app.config.widget_dir.join("index.html")).unwrap();
    }
    assert_eq!(app.get("/embed/portal", &nobody()).await.refusal(), "500 internal");
}

#[tokio::test]
async fn b1_no_other_page_of_the_server_may_be_framed() {
    let app = framed().await;
    app.invite(&jonas(), "li@new.example").await;
    let secret = app.mailed_secrets().await.remove(0);
    let (link, shared) = (format!("/i/{secret}"), app.link(json!({})).await.page());
    let pages = ["/outbox", "/outbox.json", &link, &shared, "/i/unknown", "/i/%FF"];
    for path in pages.into_iter().chain(["/healthz", "/embed/a%20b"]) {
        let answer = app.get(path, &nobody()).await;
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(answer.header("strict-transport-security").contains("includeSubDomains"), "{path}");
    }
    let request = nobody().request(Method::POST, "/embed/portal").body(Body::empty()).unwrap();
    let refused = app.send(request).await;
    assert_eq!((refused.status, refused.header("x-frame-options")), (405, "DENY"));
}
