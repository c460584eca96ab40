//! What waits for whoever is signed in.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::support::{Backend, Browser, invitation, nobody};

const NEHA: &str = "neha@acme.example";

async fn arrive() -> (Backend, Browser) {
    let backend = Backend::start().await;
    backend.add(invitation("n1", NEHA, "team", "platform"));
    backend.add(invitation("n2", NEHA, "project", "mobile"));
    let mut browser = Browser::at(&backend.url).await;
    browser.post("/sign-in", "person=neha").await;
    (backend, browser)
}

#[tokio::test]
async fn the_inbox_has_the_widget_with_the_same_as_a_form_in_its_place() {
    let (_backend, mut browser) = arrive().await;
    let page = browser.get("/inbox").await.text;
    let element = page.split("<invitation-widget view=\"inbox\"").nth(1).unwrap();
    let element = element.split("</invitation-widget>").next().unwrap();
    for text in ["action=\"/inbox/accept\"", "value=\"n1\"", "value=\"n2\"", "/inbox/decline"] {
        assert!(element.contains(text), "{text}: {page}");
    }
    assert!(element.contains("Amira &lt;b&gt;Haddad&lt;/b&gt;"), "{page}");
    assert!(page.contains("src=\"/pages/inbox.js\""), "{page}");
}

#[tokio::test]
async fn the_bell_of_every_page_counts_what_waits() {
    let (backend, mut browser) = arrive().await;
    for path in ["/", "/members", "/projects", "/inbox", "/mailbox"] {
        let page = browser.get(path).await;
        page.says(StatusCode::OK, "<span class=\"count\" id=\"waiting\">2</span>");
    }
    backend.set_of("n2", "expired", true);
    browser.get("/members").await.says(StatusCode::OK, "id=\"waiting\">1</span>");
}

#[tokio::test]
async fn accepting_without_a_script_joins_what_was_ticked() {
    let (backend, mut browser) = arrive().await;
    let answer = browser.post("/inbox/accept", "invitation=n1&invitation=n2").await;
    assert_eq!(answer.location(), "/inbox?joined=platform&joined=mobile");
    let page = browser.get(answer.location()).await;
    page.says(StatusCode::OK, "<bdi>Platform</bdi>, <bdi>Mobile app 4.0</bdi>");
    page.says(StatusCode::OK, "No invitation waits for you.");
    let sent = json!({"invitationIds": ["n1", "n2"], "user": {"email": NEHA}});
    assert_eq!(backend.accepts(), [sent]);
}

#[tokio::test]
async fn what_was_overtaken_is_told_and_the_rest_joined() {
    let (backend, mut browser) = arrive().await;
    backend.set_of("n1", "overtaken", true);
    let answer = browser.post("/inbox/accept", "invitation=n1&invitation=n2").await;
    assert_eq!(answer.location(), "/inbox?joined=mobile&missed=1");
    let page = browser.get(answer.location()).await;
    page.says(StatusCode::OK, "could no longer be accepted");
    let alone = browser.post("/inbox/accept", "invitation=n1").await;
    assert_eq!(alone.location(), "/inbox?missed=1");
    assert_eq!(browser.post("/inbox/accept", "").await.location(), "/inbox");
}

#[tokio::test]
async fn declining_is_done_by_the_person_and_not_by_the_host() {
    let (_backend, mut browser) = arrive().await;
    let answer = browser.post("/inbox/decline", "decline=n1").await;
    assert_eq!(answer.location(), "/inbox");
    let page = browser.get("/inbox").await.text;
    assert!(!page.contains("value=\"n1\"") && page.contains("value=\"n2\""), "{page}");
}

#[tokio::test]
async fn what_the_widget_has_accepted_the_server_hears_from_the_backend_alone() {
    let (backend, mut browser) = arrive().await;
    let refresh = async |browser: &mut Browser| -> Value {
        let answer = browser.post("/memberships/refresh", "joined=labs").await;
        assert_eq!(answer.status, StatusCode::OK);
        serde_json::from_str(&answer.text).unwrap()
    };
    assert_eq!(refresh(&mut browser).await["joined"], json!([]));
    backend.set_of("n1", "status", "accepted");
    let first = refresh(&mut browser).await;
    assert_eq!(first, json!({"next": "/members?joined=platform", "joined": ["Platform"]}));
    assert_eq!(refresh(&mut browser).await["joined"], json!([]));
    let page = browser.get("/members").await.text;
    assert!(page.contains("Platform") && !page.contains("Acme Labs"), "{page}");
}

#[tokio::test]
async fn signing_in_takes_over_what_was_accepted_elsewhere() {
    let (backend, mut browser) = arrive().await;
    backend.set_of("n2", "status", "accepted");
    browser.post("/sign-out", "").await;
    browser.post("/sign-in", "person=neha").await;
    browser.get("/members").await.says(StatusCode::OK, "Mobile app 4.0");
}

#[tokio::test]
async fn a_group_that_is_no_more_is_not_joined() {
    let (backend, mut browser) = arrive().await;
    backend.add(invitation("n3", NEHA, "team", "deleted"));
    backend.set_of("n3", "status", "accepted");
    let answer = browser.post("/memberships/refresh", "").await;
    answer.says(StatusCode::OK, "\"joined\":[]");
}

#[tokio::test]
async fn without_the_backend_the_page_is_there_and_says_so() {
    let mut browser = Browser::at(&nobody().await).await;
    browser.post("/sign-in", "person=neha").await;
    let page = browser.get("/inbox").await;
    page.says(StatusCode::OK, "Invitations cannot be reached now");
    page.says(StatusCode::OK, "id=\"waiting\" hidden>");
    let answer = browser.post("/inbox/accept", "invitation=n1").await;
    answer.says(StatusCode::BAD_GATEWAY, "name=\"invitation\" value=\"n1\"");
    let refresh = browser.post("/memberships/refresh", "").await;
    assert_eq!(refresh.status, StatusCode::BAD_GATEWAY);
}

#[tokio::test]
async fn i2_nobody_else_asks_or_answers() {
    let (backend, mut browser) = arrive().await;
    let mut stranger = browser.another();
    assert_eq!(stranger.get("/inbox").await.location(), "/");
    assert_eq!(stranger.post("/inbox/accept", "invitation=n1").await.location(), "/");
    let refresh = stranger.post("/memberships/refresh", "").await;
    assert_eq!(refresh.status, StatusCode::UNAUTHORIZED);
    for path in ["/inbox/accept", "/inbox/decline", "/memberships/refresh"] {
        let answer = browser.post_from("http://evil.test", path, "invitation=n1&decline=n1").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(backend.accepts(), Vec::<Value>::new());
}
