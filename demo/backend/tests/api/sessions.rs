//! Sessions: short bearers for long tokens, with the same rights and the same end.

use axum::body::Body;
use axum::http::Method;
use invitation_backend::Backend;
use rstest::rstest;
use serde_json::{Value, json};

use crate::cast::*;

pub const SESSIONS: &str = "/api/v1/sessions";
const DAY: i64 = 24 * 60 * 60;

pub async fn opened(app: &TestApp, caller: &Caller) -> Answer {
    app.post(SESSIONS, &nobody(), &json!({"token": caller.token()})).await
}

/// The caller with a session in place of the token.
pub async fn session(app: &TestApp, caller: &Caller) -> Caller {
    let answer = opened(app, caller).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    Caller::Session(answer.json["session"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn b6_the_token_of_a_thousand_groups_becomes_a_short_session() {
    let app = TestApp::new().await;
    let group = |n: usize| json!({"type": "project", "id": n.to_string(), "name": "x".repeat(40)});
    let groups: Vec<Value> = (0..1000).map(group).collect();
    let caller = amira().with(json!({"groups": groups, "exp": NOW + 300}));
    assert!(caller.token().len() > 100_000);
    let answer = opened(&app, &caller).await;
    assert_eq!(answer.json["expires"], NOW + 300);
    let text = answer.json["session"].as_str().unwrap().to_owned();
    assert_eq!(text.len(), 43);
    assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
    let last = "/api/v1/invitations/by-group/project/999";
    assert_eq!(app.get(last, &Caller::Session(text)).await.status, 200);
}

#[tokio::test]
async fn a_session_is_taken_wherever_a_token_is() {
    let app = TestApp::new().await;
    let caller = session(&app, &jonas()).await;
    let id = app.invited(&caller, "li@new.example").await;
    let path = format!("{INVITATIONS}/{id}");
    app.clock.advance(60);
    assert_eq!(app.get(ACME, &caller).await.ids(), [id.as_str()]);
    assert_eq!(app.get(&path, &caller).await.status, 200);
    assert_eq!(app.get("/api/v1/widgets/members", &caller).await.status, 200);
    assert_eq!(app.post(&format!("{path}/reinvite"), &caller, &json!({})).await.status, 200);
    let invitee = session(&app, &registered("li@new.example")).await;
    let own = format!("{INVITATIONS}?targetType=email&targetValue=li@new.example");
    assert_eq!(app.get(&own, &invitee).await.ids(), [id.as_str()]);
    let accepted = app.post(ACCEPT, &invitee, &json!({"invitationIds": [id]})).await;
    assert_eq!(accepted.status, 200, "{}", accepted.text);
    let other = app.invited(&caller, "ann@new.example").await;
    assert_eq!(app.delete(&format!("{INVITATIONS}/{other}"), &caller).await.status, 204);
}

#[rstest]
#[case::another_group(eve())]
#[case::a_weak_role(gus())]
#[case::other_domains(jonas().with(json!({"allowedEmailDomains": ["acme.example"]})))]
#[tokio::test]
async fn d3_a_session_may_do_no_more_than_its_token(#[case] caller: Caller) {
    let app = TestApp::new().await;
    let session = session(&app, &caller).await;
    let wish = invite(&["li@new.example"], &["acme"]);
    let by_token = app.post(INVITATIONS, &caller, &wish).await;
    assert_eq!(app.post(INVITATIONS, &session, &wish).await.comparable(), by_token.comparable());
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn c9_a_session_ends_with_its_token() {
    let app = TestApp::new().await;
    let caller = jonas().with(json!({"exp": NOW + 300}));
    let session = session(&app, &caller).await;
    app.clock.advance(329);
    assert_eq!(app.get(ACME, &session).await.status, 200);
    app.clock.advance(1);
    assert_eq!(app.get(ACME, &session).await.refusal(), "401 token_expired");
    assert_eq!(opened(&app, &caller).await.refusal(), "401 token_expired");
}

#[tokio::test]
async fn a_session_that_is_long_over_is_forgotten() {
    let app = TestApp::new().await;
    let old = session(&app, &jonas().with(json!({"exp": NOW + 300}))).await;
    app.clock.advance(300 + DAY - 1);
    session(&app, &amira()).await;
    assert_eq!(app.get(ACME, &old).await.refusal(), "401 token_expired");
    app.clock.advance(1);
    session(&app, &eve()).await;
    assert_eq!(app.get(ACME, &old).await.refusal(), "401 token_invalid");
}

#[tokio::test]
async fn a_session_is_good_at_every_machine_and_after_a_restart() {
    let app = TestApp::new().await;
    let session = session(&app, &jonas()).await;
    let second = Backend::start_at(app.config.clone(), app.clock.clone()).await.unwrap();
    let request = session.request(Method::GET, ACME).body(Body::empty()).unwrap();
    assert_eq!(answer(second.router(), request).await.status, 200);
    second.shutdown().await;
    let app = app.restarted().await;
    assert_eq!(app.get(ACME, &session).await.status, 200);
}

#[tokio::test]
async fn one_user_has_twenty_sessions_and_pushes_nobody_else_out() {
    let app = TestApp::new().await;
    let amiras = session(&app, &amira()).await;
    let token = |n: i64| jonas().with(json!({"exp": NOW + 3600 + n}));
    let mut sessions = Vec::new();
    for n in 0..20 {
        sessions.push(session(&app, &token(n)).await);
        app.clock.advance(1);
    }
    // The same token again has the same session, which is the newest now.
    assert_eq!(session(&app, &token(0)).await.token(), sessions[0].token());
    let newest = session(&app, &token(20)).await;
    assert_eq!(app.get(ACME, &sessions[1]).await.refusal(), "401 token_invalid");
    for caller in [&sessions[0], &sessions[2], &sessions[19], &newest, &amiras] {
        assert_eq!(app.get(ACME, caller).await.status, 200);
    }
}

#[tokio::test]
async fn the_database_gives_away_neither_session_nor_token() {
    let app = TestApp::new().await;
    let session = session(&app, &jonas()).await.token();
    let token = jonas().token();
    let signature = token.rsplit('.').next().unwrap();
    let files = std::fs::read_dir(app.folder.path()).unwrap().map(|file| file.unwrap().path());
    let kept: Vec<u8> = files.flat_map(|file| std::fs::read(file).unwrap()).collect();
    let holds = |text: &str| kept.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("jonas@acme.example"), "the claims are kept");
    assert!(!holds(&session) && !holds(signature));
}
