//! Coming without an invitation.

use axum::http::StatusCode;
use serde_json::json;

use crate::support::{Answer, Backend, Browser, claims, invitation, nobody};

const LI: &str = "li@new.example";

async fn arrive() -> (Backend, Browser) {
    let backend = Backend::start().await;
    let browser = Browser::at(&backend.url).await;
    (backend, browser)
}

/// The link of the newest mail in the mailbox.
async fn newest_link(browser: &mut Browser) -> String {
    let page = browser.get("/mailbox").await.text;
    let link = page.split("href=\"/sign-up/confirm?").nth(1).unwrap();
    format!("/sign-up/confirm?{}", link.split('"').next().unwrap())
}

/// Asks for a mail to `email` and follows its link; answers the code and the page.
async fn confirm(browser: &mut Browser, email: &str) -> (String, Answer) {
    let sent = browser.post("/sign-up", &format!("email={email}")).await;
    sent.says(StatusCode::OK, "Look into your mailbox");
    let link = newest_link(browser).await;
    let page = browser.get(&link).await;
    (link.split("code=").nth(1).unwrap().to_owned(), page)
}

/// The groups of an invitation into the team Design, as a guest.
fn as_guest() -> serde_json::Value {
    let mut groups = invitation("i1", LI, "team", "design")["groups"].clone();
    groups[0]["role"] = "guest".into();
    groups
}

#[tokio::test]
async fn signing_up_asks_for_an_address_and_keeps_a_wrong_one() {
    let (_backend, mut browser) = arrive().await;
    browser.get("/").await.says(StatusCode::OK, "href=\"/sign-up\"");
    browser.get("/sign-up").await.says(StatusCode::OK, "E-mail address");
    let answer = browser.post("/sign-up", "email=li%20%3Cwei").await;
    answer.says(StatusCode::UNPROCESSABLE_ENTITY, "This is not an e-mail address.");
    answer.says(StatusCode::UNPROCESSABLE_ENTITY, "value=\"li &lt;wei\"");
    browser.get("/mailbox").await.says(StatusCode::OK, "No mail yet.");
}

#[tokio::test]
async fn d11_the_answer_does_not_tell_whether_there_is_an_account() {
    let (_backend, mut browser) = arrive().await;
    let known = browser.post("/sign-up", "email=neha@acme.example").await.text;
    let unknown = browser.post("/sign-up", "email=nobody@acme.example").await.text;
    assert_eq!(known.replace("neha", "X"), unknown.replace("nobody", "X"));
}

#[tokio::test]
async fn open_invitations_and_those_of_the_domain_are_offered_beside_a_new_workspace() {
    let (backend, mut browser) = arrive().await;
    let mut autojoin = invitation("a1", "new.example", "project", "mobile");
    autojoin["invitationType"] = "autojoin".into();
    backend.add(autojoin);
    backend.add(invitation("i3", LI, "project", "deleted"));
    let (code, page) = confirm(&mut browser, LI).await;
    for text in [
        "<bdi>li@new.example</bdi> is yours",
        "You are invited to",
        "value=\"i1\"",
        "value=\"a1\"",
        "Open to everybody with your kind of address",
        "Create a new workspace",
        "Your name",
    ] {
        page.says(StatusCode::OK, text);
    }
    assert!(!page.text.contains("value=\"i3\""), "{}", page.text);
    let form = format!("code={code}&name=Li+Wei&invitation=i1&invitation=a1&workspace=");
    let answer = browser.post("/sign-up/confirm", &form).await;
    assert_eq!(answer.location(), "/members?joined=design&joined=mobile");
    let sent = json!({"invitationIds": ["i1", "a1"], "user": {"email": LI}});
    assert_eq!(backend.accepts(), [sent]);
    browser.get("/members").await.says(StatusCode::OK, "Li Wei");
}

#[tokio::test]
async fn whom_nobody_has_invited_may_make_a_workspace_and_is_a_member() {
    let (backend, mut browser) = arrive().await;
    let (code, _) = confirm(&mut browser, "noor@other.example").await;
    let form = format!("code={code}&name=Noor&workspace=+Noor%27s+own+");
    let answer = browser.post("/sign-up/confirm", &form).await;
    browser.get(answer.location()).await.says(StatusCode::OK, "<bdi>Noor's own</bdi>");
    let token: serde_json::Value = serde_json::from_str(&browser.get("/token").await.text).unwrap();
    let claims = claims(token["token"].as_str().unwrap());
    assert_eq!(claims["role"], "member");
    assert_eq!(claims["groups"][0]["type"], "workspace");
    assert_eq!(claims["groups"].as_array().unwrap().len(), 1);
    assert_eq!(backend.accepts(), Vec::<serde_json::Value>::new());
}

#[tokio::test]
async fn nobody_gets_a_stronger_role_by_a_workspace_of_their_own() {
    let (backend, mut browser) = arrive().await;
    backend.set("groups", as_guest());
    let (code, _) = confirm(&mut browser, LI).await;
    let form = format!("code={code}&name=Li&invitation=i1&workspace=Mine");
    browser.post("/sign-up/confirm", &form).await;
    assert_eq!(browser.role().await, "guest");
}

#[tokio::test]
async fn nobody_gets_a_stronger_role_by_leaving_an_invitation_for_later() {
    let (backend, mut browser) = arrive().await;
    backend.set("groups", as_guest());
    let (code, _) = confirm(&mut browser, LI).await;
    browser.post("/sign-up/confirm", &format!("code={code}&name=Li&workspace=Mine")).await;
    assert_eq!(browser.role().await, "guest");
    browser.post("/inbox/accept", "invitation=i1").await;
    browser.get("/members").await.says(StatusCode::OK, "amira@acme.example");
    assert_eq!(browser.role().await, "guest");
}

#[tokio::test]
async fn nobody_gets_a_stronger_role_by_accepting_elsewhere_or_while_the_backend_is_away() {
    let (backend, mut browser) = arrive().await;
    backend.set("groups", as_guest());
    backend.set("status", "accepted");
    let (code, _) = confirm(&mut browser, LI).await;
    browser.post("/sign-up/confirm", &format!("code={code}&name=Li")).await;
    assert_eq!(browser.role().await, "guest");
    let mut other = browser.another();
    let (code, _) = confirm(&mut other, "noor@other.example").await;
    backend.be_away(true);
    other.post("/sign-up/confirm", &format!("code={code}&name=Noor")).await;
    assert_eq!(other.role().await, "guest");
}

#[tokio::test]
async fn looking_does_not_use_a_code_and_posting_uses_it_once() {
    let (_backend, mut browser) = arrive().await;
    let (code, _) = confirm(&mut browser, LI).await;
    let page = browser.get(&format!("/sign-up/confirm?code={code}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!browser.get("/").await.text.contains(LI));
    let form = format!("code={code}&name=Li");
    assert_eq!(browser.post("/sign-up/confirm", &form).await.location(), "/members");
    let mut thief = browser.another();
    thief.post("/sign-up/confirm", &form).await.says(StatusCode::NOT_FOUND, "no longer works");
    assert_eq!(thief.get("/members").await.location(), "/");
}

#[tokio::test]
async fn signing_up_takes_over_what_was_accepted_elsewhere() {
    let (backend, mut browser) = arrive().await;
    backend.set("status", "accepted");
    let (code, _) = confirm(&mut browser, LI).await;
    browser.post("/sign-up/confirm", &format!("code={code}&name=Li")).await;
    browser.get("/members").await.says(StatusCode::OK, "amira@acme.example");
}

#[tokio::test]
async fn a_code_that_never_was_is_explained() {
    let (_backend, mut browser) = arrive().await;
    for path in ["/sign-up/confirm", "/sign-up/confirm?code=", "/sign-up/confirm?code=x"] {
        browser.get(path).await.says(StatusCode::NOT_FOUND, "href=\"/sign-up\"");
    }
}

#[tokio::test]
async fn who_has_an_account_is_signed_in_and_keeps_it() {
    let (backend, mut browser) = arrive().await;
    backend.add(invitation("i2", "neha@acme.example", "team", "platform"));
    let (code, page) = confirm(&mut browser, "neha@acme.example").await;
    assert!(!page.text.contains("Your name") && page.text.contains("value=\"i2\""));
    browser.post("/sign-up/confirm", &format!("code={code}&invitation=i2")).await;
    browser.get("/members").await.says(StatusCode::OK, "नेहा शर्मा");
}

#[tokio::test]
async fn an_account_is_made_while_the_backend_is_away() {
    let mut browser = Browser::at(&nobody().await).await;
    let (code, page) = confirm(&mut browser, LI).await;
    page.says(StatusCode::OK, "They will be in your inbox");
    let form = format!("code={code}&name=Li&invitation=i1");
    assert_eq!(browser.post("/sign-up/confirm", &form).await.location(), "/members?missed=1");
}

#[tokio::test]
async fn i2_another_site_sends_no_mail_and_makes_no_account() {
    let (_backend, mut browser) = arrive().await;
    let evil = "http://evil.test";
    let answer = browser.post_from(evil, "/sign-up", "email=li@new.example").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let (code, _) = confirm(&mut browser, LI).await;
    let answer = browser.post_from(evil, "/sign-up/confirm", &format!("code={code}&name=Li")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}
