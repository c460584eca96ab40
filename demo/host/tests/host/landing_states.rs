//! What else may be the matter with a mailed invitation, and what else waits for the same person.

use axum::http::StatusCode;
use serde_json::json;

use crate::support::{Backend, Browser, invitation};

const PAGE: &str = "/invites/accept?invitationId=i1&secret=s1";
const FORM: &str = "invitationId=i1&secret=s1&name=Li+Wei";
const LI: &str = "li@new.example";

async fn arrive() -> (Backend, Browser) {
    let backend = Backend::start().await;
    let browser = Browser::at(&backend.url).await;
    (backend, browser)
}

#[tokio::test]
async fn every_end_has_a_page_of_its_own() {
    for (reason, text) in [
        ("revoked", "was withdrawn"),
        ("declined", "You have declined"),
        ("replaced", "link does not work"),
        ("group_gone", "is no more"),
    ] {
        let (backend, mut browser) = arrive().await;
        backend.set("deactivated", true);
        backend.set("attributes", json!({ "reason": reason }));
        for answer in [browser.get(PAGE).await, browser.post("/invites/accept", FORM).await] {
            assert!(answer.status.is_client_error());
            answer.says(answer.status, text);
        }
        assert_eq!(backend.accepts(), Vec::<serde_json::Value>::new());
    }
}

#[tokio::test]
async fn one_that_was_accepted_offers_to_sign_in() {
    let (backend, mut browser) = arrive().await;
    backend.set("status", "accepted");
    browser.get(PAGE).await.says(StatusCode::GONE, "<a href=\"/\">Sign in</a>");
}

#[tokio::test]
async fn d20_a_group_that_the_host_has_deleted_cannot_be_joined() {
    let (backend, mut browser) = arrive().await;
    backend.add(invitation("i2", LI, "project", "deleted"));
    let page = browser.get("/invites/accept?invitationId=i2&secret=s1").await;
    page.says(StatusCode::GONE, "is no more");
    let answer = browser.post("/invites/accept", "invitationId=i2&secret=s1&name=Li").await;
    answer.says(StatusCode::GONE, "is no more");
    assert_eq!(backend.accepts(), Vec::<serde_json::Value>::new());
}

#[tokio::test]
async fn d20_rules_that_have_changed_meanwhile_are_explained() {
    for (code, text) in
        [("domain_not_allowed", "limited to addresses"), ("forbidden", "no longer counts")]
    {
        let (backend, mut browser) = arrive().await;
        backend.refuse(StatusCode::FORBIDDEN, code);
        browser.post("/invites/accept", FORM).await.says(StatusCode::FORBIDDEN, text);
        assert!(!browser.get("/").await.text.contains(LI));
    }
}

#[tokio::test]
async fn other_open_invitations_are_offered_and_accepted_with_it() {
    let (backend, mut browser) = arrive().await;
    backend.add(invitation("i2", LI, "project", "mobile"));
    backend.add(invitation("i3", LI, "project", "deleted"));
    backend.add(invitation("i4", "somebody@else.example", "team", "platform"));
    let page = browser.get(PAGE).await;
    page.says(StatusCode::OK, "You are also invited to");
    assert!(page.text.contains("value=\"i2\""), "{}", page.text);
    for hidden in ["value=\"i3\"", "value=\"i4\"", " checked"] {
        assert!(!page.text.contains(hidden), "{hidden}: {}", page.text);
    }
    assert_eq!(page.text.matches("type=\"checkbox\"").count(), 1);
    let form = format!("{FORM}&invitation=i2&invitation=i1");
    let answer = browser.post("/invites/accept", &form).await;
    assert_eq!(answer.location(), "/members?joined=design&joined=mobile");
    let page = browser.get(answer.location()).await;
    page.says(
        StatusCode::OK,
        "You are now in <strong><bdi>Design</bdi>, <bdi>Mobile app 4.0</bdi>",
    );
    let sent = json!({"invitationIds": ["i1", "i2"], "user": {"email": LI}});
    assert_eq!(backend.accepts(), [sent]);
}

#[tokio::test]
async fn one_of_the_others_that_is_over_does_not_keep_the_rest_back() {
    let (backend, mut browser) = arrive().await;
    backend.add(invitation("i2", LI, "project", "mobile"));
    backend.add(invitation("i3", LI, "team", "platform"));
    backend.set_of("i2", "overtaken", true);
    let answer =
        browser.post("/invites/accept", &format!("{FORM}&invitation=i2&invitation=i3")).await;
    assert_eq!(answer.location(), "/members?joined=design&joined=platform&missed=1");
    let page = browser.get(answer.location()).await;
    page.says(StatusCode::OK, "could no longer be accepted");
}

#[tokio::test]
async fn d14_an_invitation_of_somebody_else_is_not_accepted_along_the_way() {
    let (backend, mut browser) = arrive().await;
    let mut other = invitation("i4", "somebody@else.example", "team", "platform");
    other["overtaken"] = true.into();
    backend.add(other);
    browser.post("/invites/accept", &format!("{FORM}&invitation=i4")).await;
    let page = browser.get("/members").await.text;
    assert!(page.contains("Design") && !page.contains("Platform"), "{page}");
}

#[tokio::test]
async fn what_was_typed_is_sent_again_when_the_backend_is_back() {
    let (backend, mut browser) = arrive().await;
    backend.be_away(true);
    let answer = browser.post("/invites/accept", &format!("{FORM}&invitation=i2")).await;
    answer.says(StatusCode::BAD_GATEWAY, "Try again");
    for kept in [
        "action=\"/invites/accept\"",
        "name=\"name\" value=\"Li Wei\"",
        "name=\"secret\" value=\"s1\"",
        "name=\"invitation\" value=\"i2\"",
    ] {
        assert!(answer.text.contains(kept), "{kept}: {}", answer.text);
    }
    backend.be_away(false);
    assert!(browser.post("/invites/accept", FORM).await.location().starts_with("/members"));
}

#[tokio::test]
async fn d16_a_thousand_looks_change_nothing() {
    let (backend, mut browser) = arrive().await;
    for _ in 0..1_000 {
        assert_eq!(browser.get(PAGE).await.status, StatusCode::OK);
    }
    assert_eq!(backend.accepts(), Vec::<serde_json::Value>::new());
    assert!(!browser.get("/").await.text.contains(LI));
}

#[tokio::test]
async fn a_newcomer_has_the_weakest_role_of_what_they_chose() {
    let (backend, mut browser) = arrive().await;
    let mut other = invitation("i2", LI, "project", "mobile");
    other["groups"][0]["role"] = "guest".into();
    backend.add(other);
    browser.post("/invites/accept", &format!("{FORM}&invitation=i2")).await;
    browser.get("/members").await.says(StatusCode::OK, LI);
    assert_eq!(browser.role().await, "guest");
}

#[tokio::test]
async fn accepting_also_takes_over_what_was_accepted_elsewhere() {
    let (backend, mut browser) = arrive().await;
    backend.add(invitation("i2", LI, "project", "mobile"));
    backend.set_of("i2", "status", "accepted");
    browser.post("/invites/accept", FORM).await;
    browser.get("/projects").await.says(StatusCode::OK, "Mobile app 4.0");
}
