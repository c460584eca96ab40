//! Where a mailed invitation leads.

use axum::http::StatusCode;
use serde_json::json;

use crate::support::{Answer, Backend, Browser, invitation};

const PAGE: &str = "/invites/accept?invitationId=i1&secret=s1";
const FORM: &str = "invitationId=i1&secret=s1&name=Li+Wei";

async fn arrive() -> (Backend, Browser) {
    let backend = Backend::start().await;
    let browser = Browser::at(&backend.url).await;
    (backend, browser)
}

fn says(answer: &Answer, status: StatusCode, text: &str) {
    assert_eq!(answer.status, status);
    assert!(answer.text.contains(text), "{}", answer.text);
}

#[tokio::test]
async fn an_open_invitation_says_who_invites_whom_into_what() {
    let (_, mut browser) = arrive().await;
    let page = browser.get(PAGE).await;
    for text in ["li@new.example", "Design", "Member", "Your name", "Accept"] {
        says(&page, StatusCode::OK, text);
    }
}

#[tokio::test]
async fn a11_what_the_backend_writes_is_text() {
    let (_, mut browser) = arrive().await;
    let page = browser.get(PAGE).await;
    says(&page, StatusCode::OK, "Amira &lt;b&gt;Haddad&lt;/b&gt;");
}

#[tokio::test]
async fn looking_at_an_invitation_changes_nothing() {
    let (backend, mut browser) = arrive().await;
    browser.get(PAGE).await;
    let again = browser.get(PAGE).await;
    says(&again, StatusCode::OK, "Accept");
    assert_eq!(backend.accepts(), Vec::<serde_json::Value>::new());
    assert!(!browser.get("/").await.text.contains("li@new.example"));
}

#[tokio::test]
async fn accepting_makes_an_account_and_a_membership_and_signs_in() {
    let (backend, mut browser) = arrive().await;
    let answer = browser.post("/invites/accept", FORM).await;
    assert_eq!(answer.location(), "/members?joined=design");
    let page = browser.get("/members?joined=design").await;
    for text in ["You are now in", "Li Wei", "li@new.example", "amira@acme.example"] {
        says(&page, StatusCode::OK, text);
    }
    let sent = json!({"invitationIds": ["i1"], "user": {"email": "li@new.example"}});
    assert_eq!(backend.accepts(), [sent]);
}

#[tokio::test]
async fn who_has_an_account_is_not_asked_for_a_name_and_keeps_the_account() {
    let (backend, mut browser) = arrive().await;
    backend.set("target", json!([{"type": "email", "value": "NEHA@acme.example"}]));
    assert!(!browser.get(PAGE).await.text.contains("Your name"));
    browser.post("/invites/accept", "invitationId=i1&secret=s1").await;
    says(&browser.get("/members").await, StatusCode::OK, "नेहा शर्मा");
}

#[tokio::test]
async fn somebody_else_who_is_signed_in_is_told_so() {
    let (_, mut browser) = arrive().await;
    assert!(!browser.get(PAGE).await.text.contains("You are signed in as"));
    browser.post("/sign-in", "person=jonas").await;
    let page = browser.get(PAGE).await;
    for text in [
        "You are signed in as",
        "jonas@acme.example",
        "li@new.example",
        "Continue as",
        "Stay signed in as",
        "Your name",
    ] {
        says(&page, StatusCode::OK, text);
    }
    assert!(!page.text.contains("<invitation-widget"), "{}", page.text);
}

#[tokio::test]
async fn who_goes_on_as_the_invited_one_is_no_longer_signed_in_as_somebody_else() {
    let (_, mut browser) = arrive().await;
    browser.post("/sign-in", "person=jonas").await;
    let mut jonas = browser.with_same_cookie();
    browser.post("/invites/accept", FORM).await;
    says(&browser.get("/members").await, StatusCode::OK, "Li Wei");
    assert_eq!(jonas.get("/members").await.location(), "/");
}

#[tokio::test]
async fn the_invited_one_who_is_signed_in_has_the_widget_with_the_form_in_its_place() {
    let (backend, mut browser) = arrive().await;
    backend.set("target", json!([{"type": "email", "value": "jonas@acme.example"}]));
    backend.add(invitation("i2", "jonas@acme.example", "team", "tokyo"));
    browser.post("/sign-in", "person=jonas").await;
    let page = browser.get(PAGE).await.text;
    let element =
        page.split("<invitation-widget view=\"accept\" invitation-id=\"i1\"").nth(1).unwrap();
    let element = element.split("</invitation-widget>").next().unwrap();
    assert!(element.contains("action=\"/invites/accept\"") && element.contains("Accept"), "{page}");
    assert!(!element.contains("Your name"), "{page}");
    assert!(page.contains("src=\"/pages/accept.js\""), "{page}");
    let others = page.split("</invitation-widget>").nth(1).unwrap();
    assert!(others.contains("You are also invited to: <a href=\"/inbox\">"), "{page}");
    let answer = browser.post("/invites/accept", "invitationId=i1&secret=s1").await;
    assert_eq!(answer.location(), "/members?joined=design");
}

#[tokio::test]
async fn a_link_that_is_wrong_or_incomplete_is_explained() {
    let (_, mut browser) = arrive().await;
    for path in [
        "/invites/accept",
        "/invites/accept?invitationId=i1",
        "/invites/accept?invitationId=i1&secret=s2",
        "/invites/accept?invitationId=..%2F..%2Fadmin&secret=s2",
    ] {
        says(&browser.get(path).await, StatusCode::NOT_FOUND, "does not work");
    }
}

#[tokio::test]
async fn an_invitation_that_is_closed_says_why_and_cannot_be_accepted() {
    let (backend, mut browser) = arrive().await;
    for (field, value, text) in [
        ("expired", json!(true), "has expired"),
        ("deactivated", json!(true), "was withdrawn"),
        ("status", json!("accepted"), "was already accepted"),
    ] {
        backend.set(field, value);
        says(&browser.get(PAGE).await, StatusCode::GONE, text);
        says(&browser.post("/invites/accept", FORM).await, StatusCode::GONE, text);
    }
    assert_eq!(backend.accepts(), Vec::<serde_json::Value>::new());
}

#[tokio::test]
async fn who_was_overtaken_is_led_back_to_what_the_invitation_is_now() {
    let (backend, mut browser) = arrive().await;
    backend.set("overtaken", true);
    let answer = browser.post("/invites/accept", FORM).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, PAGE));
    assert!(!browser.get("/").await.text.contains("li@new.example"));
}

#[tokio::test]
async fn a_backend_that_does_not_answer_is_no_fault_of_the_link() {
    let mut browser = Browser::at(&crate::support::nobody().await).await;
    says(&browser.get(PAGE).await, StatusCode::BAD_GATEWAY, "Your link is still good");
}

#[tokio::test]
async fn i2_another_site_cannot_accept() {
    let (backend, mut browser) = arrive().await;
    let answer = browser.post_from("http://evil.test", "/invites/accept", FORM).await;
    says(&answer, StatusCode::FORBIDDEN, "Nothing was changed");
    assert_eq!(backend.accepts(), Vec::<serde_json::Value>::new());
}

#[tokio::test]
async fn d17_of_fifty_parallel_accepts_one_signs_in() {
    let (_, browser) = arrive().await;
    let attempts = (0..50).map(|_| {
        let mut browser = browser.another();
        tokio::spawn(async move { browser.post("/invites/accept", FORM).await })
    });
    let mut signed_in = 0;
    for attempt in attempts.collect::<Vec<_>>() {
        let answer = attempt.await.unwrap();
        signed_in += usize::from(answer.headers.contains_key("set-cookie"));
    }
    assert_eq!(signed_in, 1);
}
