//! Signing in, the Members page and its token.

use axum::http::StatusCode;
use serde_json::Value;

use crate::support::Browser;

/// These pages do without a backend.
const NOWHERE: &str = "http://127.0.0.1:9";

async fn signed_in(person: &str) -> Browser {
    let mut browser = Browser::at(NOWHERE).await;
    let answer = browser.post("/sign-in", &format!("person={person}")).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/members"));
    browser
}

async fn claims(browser: &mut Browser) -> Value {
    let answer: Value = serde_json::from_str(&browser.get("/token").await.text).unwrap();
    crate::support::claims(answer["token"].as_str().unwrap())
}

#[tokio::test]
async fn everybody_can_be_chosen_from_the_first_page() {
    let page = Browser::at(NOWHERE).await.get("/").await;
    for name in ["Amira Haddad", "佐藤 花子", "Γιώργος Παπαδόπουλος", "नेहा शर्मा", "60 groups"]
    {
        assert!(page.text.contains(name), "{name}");
    }
}

#[tokio::test]
async fn the_members_page_has_the_element_and_the_people_one_works_with() {
    let page = signed_in("yorgos").await.get("/members").await;
    assert!(page.text.contains(r#"<invitation-widget component-id="members" lang="en">"#));
    assert!(page.text.contains("amira@acme.example"));
    assert!(!page.text.contains("hanako@acme.example"));
}

#[tokio::test]
async fn a12_no_page_holds_a_token() {
    let mut browser = signed_in("amira").await;
    let answer: Value = serde_json::from_str(&browser.get("/token").await.text).unwrap();
    let head = answer["token"].as_str().unwrap().split('.').next().unwrap().to_owned();
    assert!(!browser.get("/members").await.text.contains(&head));
}

#[tokio::test]
async fn the_token_is_for_the_person_who_is_signed_in() {
    let mut amira = claims(&mut signed_in("amira").await).await;
    let neha = claims(&mut signed_in("neha").await).await;
    assert_eq!((&amira["userId"], &amira["role"]), (&"amira".into(), &"admin".into()));
    assert_eq!(amira["groups"].as_array_mut().unwrap().len(), 7);
    assert_eq!(neha["groups"], Value::Array(vec![]));
}

#[tokio::test]
async fn who_is_not_signed_in_gets_no_token_and_is_led_to_the_first_page() {
    let mut browser = Browser::at(NOWHERE).await;
    assert_eq!(browser.get("/token").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(browser.get("/members").await.location(), "/");
}

#[tokio::test]
async fn signing_out_ends_the_session_and_not_just_the_cookie() {
    let mut browser = signed_in("amira").await;
    let mut thief = browser.with_same_cookie();
    browser.post("/sign-out", "").await;
    assert_eq!(browser.get("/token").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(thief.get("/token").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn i2_a_form_of_another_site_changes_nothing() {
    let mut browser = Browser::at(NOWHERE).await;
    for origin in ["http://evil.test", "null", "http://acme.test.evil.test", "acme.test"] {
        let answer = browser.post_from(origin, "/sign-in", "person=amira").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{origin}");
    }
    assert_eq!(browser.get("/token").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let mut browser = Browser::at(NOWHERE).await;
    let answer = browser.post("/sign-in", "person=amira").await;
    assert!(answer.header("set-cookie").ends_with("; Path=/; HttpOnly; SameSite=Lax"));
}

#[tokio::test]
async fn a_page_runs_nothing_that_is_written_into_it() {
    let page = signed_in("amira").await.get("/members").await;
    let policy = page.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style"));
    assert!(!policy.contains("unsafe-inline"));
    assert!(!page.text.contains("<style") && !page.text.contains(" style="));
    assert_eq!(
        page.text.matches("<script").count(),
        page.text.matches("<script type=\"module\" src=").count()
    );
}

#[tokio::test]
async fn b1_nobody_frames_a_page() {
    for path in ["/", "/members", "/invites/accept", "/missing"] {
        let page = signed_in("amira").await.get(path).await;
        assert_eq!(page.header("x-frame-options"), "DENY", "{path}");
        assert!(page.header("content-security-policy").ends_with("frame-ancestors 'none'"));
    }
}

#[tokio::test]
async fn only_a_group_that_one_is_in_is_named_as_just_joined() {
    let mut browser = signed_in("jonas").await;
    let confirmed = |page: crate::support::Answer| page.text.contains("You are now in");
    assert!(confirmed(browser.get("/members?joined=platform").await));
    assert!(!confirmed(browser.get("/members?joined=tokyo").await));
}
