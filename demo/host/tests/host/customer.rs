//! The customer website, another company's page on another origin.

use acme_tasks::{ApiKey, CustomerWebsite, customer_website};
use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use crate::support::{Answer, Browser, KEY};

pub fn browser() -> Browser {
    let website = CustomerWebsite {
        widget: "https://invite.example.com/anything".parse().unwrap(),
        api_key: ApiKey::parse(KEY).unwrap(),
    };
    Browser::of(customer_website(website))
}

async fn get(path: &str) -> Answer {
    browser().get(path).await
}

#[tokio::test]
async fn a1_the_page_allows_the_widgets_script_and_frame_and_no_wasm() {
    let page = get("/").await;
    let policy = page.header("content-security-policy");
    assert!(policy.contains("script-src 'self' https://invite.example.com; "), "{policy}");
    assert!(policy.contains("frame-src https://invite.example.com; "), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    assert!(!page.text.contains("<style") && !page.text.contains(" style="));
}

#[tokio::test]
async fn the_page_has_the_small_script_and_a_link_for_when_it_cannot_run() {
    let page = get("/").await.text;
    let script =
        r#"<script type="module" src="https://invite.example.com/widget/invitation-embed.js">"#;
    assert!(page.contains(script), "{page}");
    let element = page.split("<invitation-widget embed").nth(1).unwrap();
    assert!(element.split("</invitation-widget>").next().unwrap().contains("<a href="), "{page}");
}

#[tokio::test]
async fn the_token_is_for_the_portals_visitor_and_the_key_stays_behind() {
    let answer: Value = serde_json::from_str(&get("/invitation-token").await.text).unwrap();
    let payload = answer["token"].as_str().unwrap().split('.').nth(1).unwrap();
    let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
    assert_eq!(claims["userEmail"], "priya.raman@northwind.example");
    assert_eq!(claims["groups"].as_array().unwrap().len(), 2);
    for path in ["/", "/portal.js", "/portal.css", "/icon.svg", "/invitation-token"] {
        let answer = get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(!answer.text.contains(KEY), "{path}");
    }
}

#[tokio::test]
async fn b1_nobody_frames_the_page_not_even_one_that_is_missing() {
    for path in ["/", "/invitation-token", "/missing"] {
        let answer = get(path).await;
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"));
    }
}
