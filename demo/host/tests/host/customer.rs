//! The customer website, another company's page on another origin.

use acme_tasks::{ApiKey, CustomerWebsite, customer_website};
use axum::http::StatusCode;
use serde_json::Value;

use crate::support::{Answer, Backend, Browser, KEY, claims};

pub fn browser() -> Browser {
    browser_of("http://127.0.0.1:9")
}

fn browser_of(backend: &str) -> Browser {
    let website = CustomerWebsite {
        widget: "https://invite.example.com/anything".parse().unwrap(),
        backend: backend.parse().unwrap(),
        api_key: ApiKey::parse(KEY).unwrap(),
    };
    Browser::of(customer_website(website).unwrap())
}

/// The frame of the portal, without the entities of HTML.
async fn frame(browser: &mut Browser, path: &str) -> String {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK);
    let frame = page.text.split("<iframe ").nth(1).unwrap().split('>').next().unwrap();
    frame.replace("&amp;", "&")
}

fn token_in(frame: &str) -> String {
    frame.split("token=").nth(1).unwrap().split('"').next().unwrap().to_owned()
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
    let claims = claims(answer["token"].as_str().unwrap());
    assert_eq!(claims["userEmail"], "priya.raman@northwind.example");
    assert_eq!(claims["groups"].as_array().unwrap().len(), 2);
    for path in ["/", "/portal.js", "/join.js", "/portal.css", "/icon.svg", "/invitation-token"] {
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

#[tokio::test]
async fn b13_the_frame_has_what_is_recommended_and_a_link_beside_it() {
    let backend = Backend::start().await;
    let mut browser = browser_of(&backend.url);
    let frame = frame(&mut browser, "/portal").await;
    for attribute in [
        "title=\"Join the project at Acme\"",
        "src=\"https://invite.example.com/embed?view=join&lang=en&theme=auto&token=",
        "sandbox=\"allow-scripts allow-forms allow-same-origin allow-downloads allow-popups\"",
        "referrerpolicy=\"no-referrer\"",
        "allow=\"clipboard-write; web-share\"",
    ] {
        assert!(frame.contains(attribute), "{attribute}: {frame}");
    }
    let page = browser.get("/portal").await.text;
    let link = page.split("<p id=\"instead\"><a href=\"").nth(1).unwrap();
    assert!(link.starts_with("https://invite.example.com/embed?view=join"), "{page}");
    assert!(!page.contains(KEY), "{page}");
}

#[tokio::test]
async fn the_portals_token_names_the_project_that_the_backend_has_for_the_company() {
    let backend = Backend::start().await;
    let mut browser = browser_of(&backend.url);
    for (path, email, may_join) in [
        ("/portal", "priya.raman@northwind.example", true),
        ("/portal?visitor=priya", "priya.raman@northwind.example", true),
        ("/portal?visitor=theo", "theo.okafor@northwind.example", false),
        ("/portal?visitor=%3Cb%3E", "priya.raman@northwind.example", true),
    ] {
        let claims = claims(&token_in(&frame(&mut browser, path).await));
        assert_eq!(claims["user"]["emailId"], email, "{path}");
        assert_eq!(claims["config"]["projectId"], "website");
        assert_eq!(claims["config"]["inviteIfAbsent"], may_join, "{path}");
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
        assert!(claims["exp"].as_u64().unwrap() <= now + 300);
        assert!(claims.get("groups").is_none() && claims.get("role").is_none());
    }
    let again = browser.get("/portal-token?visitor=theo").await.text;
    let answer: Value = serde_json::from_str(&again).unwrap();
    let claims = claims(answer["token"].as_str().unwrap());
    assert_eq!(claims["user"]["emailId"], "theo.okafor@northwind.example");
}

#[tokio::test]
async fn a_portal_that_does_not_know_its_project_says_so_in_every_language() {
    for (languages, words) in
        [("en", "Acme does not answer"), ("de", "Acme antwortet nicht"), ("ar", "لا تستجيب Acme")]
    {
        let page = browser().liking(languages).get("/portal").await;
        page.says(StatusCode::BAD_GATEWAY, words);
        assert!(!page.text.contains("<iframe") && page.text.contains("href=\"mailto:"));
    }
    assert_eq!(get("/portal-token").await.status, StatusCode::BAD_GATEWAY);
}
