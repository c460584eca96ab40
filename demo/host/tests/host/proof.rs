//! Where the mail leads that the visitor of a shared link has asked for.

use axum::http::StatusCode;

use crate::support::{Backend, Browser, invitation};

const PAGE: &str = "/invites/accept?invitationId=l1&proof=p1";
const FORM: &str = "invitationId=l1&proof=p1&name=Vera";

async fn arrive() -> (Backend, Browser) {
    let backend = Backend::start().await;
    let browser = Browser::at(&backend.url).await;
    (backend, browser)
}

#[tokio::test]
async fn d24_looking_says_who_joins_what_and_does_not_use_the_proof() {
    let (_backend, mut browser) = arrive().await;
    for _ in 0..10 {
        let page = browser.get(PAGE).await;
        for text in ["vera@new.example", "Join <bdi>", "Your name", ">Join</button>"] {
            page.says(StatusCode::OK, text);
        }
        assert!(!page.text.contains("<invitation-widget"), "{}", page.text);
    }
    assert!(!browser.get("/").await.text.contains("vera@new.example"));
}

#[tokio::test]
async fn d24_joining_makes_an_account_and_a_membership_and_signs_in() {
    let (_backend, mut browser) = arrive().await;
    let answer = browser.post("/invites/join", FORM).await;
    assert_eq!(answer.location(), "/members?joined=platform");
    let page = browser.get(answer.location()).await;
    for text in ["You are now in <strong><bdi>Platform", "Vera", "vera@new.example"] {
        page.says(StatusCode::OK, text);
    }
}

#[tokio::test]
async fn d24_a_proof_is_good_once() {
    let (_backend, mut browser) = arrive().await;
    browser.post("/invites/join", FORM).await;
    let mut thief = browser.another();
    thief.post("/invites/join", FORM).await.says(StatusCode::NOT_FOUND, "no longer works");
    thief.get(PAGE).await.says(StatusCode::NOT_FOUND, "Open the shared link again");
    assert_eq!(thief.get("/members").await.location(), "/");
}

#[tokio::test]
async fn d24_a_proof_that_is_wrong_or_missing_is_explained() {
    let (_backend, mut browser) = arrive().await;
    let wrong = browser.get("/invites/accept?invitationId=l1&proof=p2").await;
    wrong.says(StatusCode::NOT_FOUND, "no longer works");
    let missing = browser.post("/invites/join", "invitationId=l1&name=Vera").await;
    missing.says(StatusCode::NOT_FOUND, "no longer works");
    let none = browser.get("/invites/accept?invitationId=l1&proof=").await;
    none.says(StatusCode::NOT_FOUND, "link does not work");
}

#[tokio::test]
async fn d25_a_link_without_a_place_says_so_before_and_after() {
    let (backend, mut browser) = arrive().await;
    backend.refuse(StatusCode::CONFLICT, "link_used_up");
    browser.post("/invites/join", FORM).await.says(StatusCode::GONE, "No place is left");
    backend.set_of("l1", "uses", 5);
    backend.set_of("l1", "maxUses", 5);
    browser.get(PAGE).await.says(StatusCode::GONE, "No place is left");
}

#[tokio::test]
async fn d20_a_link_that_is_over_or_switched_off_says_why() {
    for (field, text) in [("deactivated", "link was ended"), ("expired", "has expired")] {
        let (backend, mut browser) = arrive().await;
        backend.set_of("l1", field, true);
        browser.get(PAGE).await.says(StatusCode::GONE, text);
        browser.post("/invites/join", FORM).await.says(StatusCode::GONE, text);
    }
    for (code, text) in
        [("forbidden", "by link is switched off"), ("domain_not_allowed", "limited to addresses")]
    {
        let (backend, mut browser) = arrive().await;
        backend.refuse(StatusCode::FORBIDDEN, code);
        browser.post("/invites/join", FORM).await.says(StatusCode::FORBIDDEN, text);
        assert!(!browser.get("/").await.text.contains("vera@new.example"));
    }
}

#[tokio::test]
async fn a_link_into_what_is_no_more_does_not_use_the_proof() {
    let (backend, mut browser) = arrive().await;
    let gone = invitation("x", "", "team", "deleted");
    backend.set_of("l1", "groups", gone["groups"].clone());
    browser.get(PAGE).await.says(StatusCode::GONE, "is no more");
    browser.post("/invites/join", FORM).await.says(StatusCode::GONE, "is no more");
    let there = invitation("x", "", "team", "platform");
    backend.set_of("l1", "groups", there["groups"].clone());
    assert!(browser.post("/invites/join", FORM).await.location().starts_with("/members"));
}

#[tokio::test]
async fn somebody_else_who_is_signed_in_learns_of_both_addresses() {
    let (_backend, mut browser) = arrive().await;
    browser.post("/sign-in", "person=jonas").await;
    let page = browser.get(PAGE).await;
    for text in ["jonas@acme.example", "vera@new.example", "Stay signed in as"] {
        page.says(StatusCode::OK, text);
    }
    browser.post("/invites/join", FORM).await;
    browser.get("/members").await.says(StatusCode::OK, "vera@new.example");
}

#[tokio::test]
async fn what_was_typed_is_sent_again_when_the_backend_is_back() {
    let (backend, mut browser) = arrive().await;
    backend.be_away(true);
    browser.get(PAGE).await.says(StatusCode::BAD_GATEWAY, "Your link is still good");
    let answer = browser.post("/invites/join", FORM).await;
    answer.says(StatusCode::BAD_GATEWAY, "name=\"name\" value=\"Vera\"");
    answer.says(StatusCode::BAD_GATEWAY, "name=\"proof\" value=\"p1\"");
}

#[tokio::test]
async fn i2_another_site_cannot_use_a_proof() {
    let (_backend, mut browser) = arrive().await;
    let answer = browser.post_from("http://evil.test", "/invites/join", FORM).await;
    answer.says(StatusCode::FORBIDDEN, "Nothing was changed");
    assert_eq!(browser.get(PAGE).await.status, StatusCode::OK);
}
