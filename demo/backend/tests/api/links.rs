//! Links: where they lead, what they prove, and that they are kept nowhere.

use std::fs;

use serde_json::json;

use crate::cast::*;
use crate::share::*;

#[tokio::test]
async fn a_mailed_link_leads_to_the_landing_page_of_the_settings() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    let secret = app.mailed_secrets().await.remove(0);
    let answer = app.get(&format!("/i/{secret}?landing=https://evil.example"), &nobody()).await;
    assert_eq!(answer.status, 303);
    let expected = format!("https://acme.example/join?invitationId={id}&secret={secret}");
    assert_eq!(answer.header("location"), expected);
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn d26_a_landing_page_with_a_query_keeps_it() {
    let app =
        TestApp::with(|config| config.landing_url = "https://acme.example/?page=join".to_owned());
    let app = app.await;
    app.invite(&jonas(), "li@new.example").await;
    let secret = app.mailed_secrets().await.remove(0);
    let answer = app.get(&format!("/i/{secret}"), &nobody()).await;
    let start = "https://acme.example/?page=join&invitationId=";
    assert!(answer.header("location").starts_with(start));
}

#[tokio::test]
async fn a_link_that_never_was_has_a_readable_page() {
    let app = TestApp::new().await;
    for secret in ["x", "..%2F..", &"A".repeat(43), "%00", "%FF", "%3Cscript%3E"] {
        let answer = app.get(&format!("/i/{secret}"), &nobody()).await;
        assert_eq!(answer.status, 404);
        assert!(answer.text.contains("<h1>This link does not work</h1>"));
        assert!(!answer.text.contains("<script"));
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    }
}

#[tokio::test]
async fn d11_the_secret_tells_what_became_of_an_invitation() {
    let app = TestApp::new().await;
    let (mut paths, addresses) = (Vec::new(), ["a@new.example", "r@new.example", "e@new.example"]);
    for address in addresses {
        let id = app.invited(&jonas(), address).await;
        let secret = app.mailed_secrets().await.remove(0);
        paths.push((format!("{INVITATIONS}/{id}"), format!("?secret={secret}"), id));
    }
    let accept = json!({"invitationIds": [paths[0].2], "user": {"email": addresses[0]}});
    app.post(ACCEPT, &host(), &accept).await;
    app.delete(&paths[1].0, &jonas()).await;
    app.clock.advance(7 * 24 * 60 * 60);

    let expected = [("accepted", false, false), ("sent", true, true), ("sent", false, true)];
    for ((path, secret, _), (status, deactivated, expired)) in paths.iter().zip(expected) {
        for caller in [nobody(), host(), registered("other@new.example")] {
            let json = app.get(&format!("{path}{secret}"), &caller).await.json;
            assert_eq!(
                (&json["status"], &json["deactivated"], &json["expired"]),
                (&json!(status), &json!(deactivated), &json!(expired)),
            );
        }
    }
}

#[tokio::test]
async fn d12_an_id_alone_opens_nothing_and_a_secret_fits_its_own_id_only() {
    let app = TestApp::new().await;
    let first = app.invited(&jonas(), "li@new.example").await;
    let secret = app.mailed_secrets().await.remove(0);
    let other = app.invited(&jonas(), "ann@new.example").await;
    assert_eq!(
        app.get(&format!("{INVITATIONS}/{first}"), &nobody()).await.refusal(),
        "401 token_invalid"
    );
    let path = format!("{INVITATIONS}/{other}?secret={secret}");
    assert_eq!(app.get(&path, &nobody()).await.refusal(), "404 not_found");
    assert_eq!(app.get(&path, &host()).await.refusal(), "404 not_found");
}

#[tokio::test]
async fn d12_database_and_outbox_hold_no_link_no_secret_and_no_key() {
    let app = TestApp::new().await;
    let mut secrets = Vec::new();
    let id = app.invited(&jonas(), "li@new.example").await;
    secrets.extend(app.mailed_secrets().await);
    let mut keyed = host().post(INVITATIONS, &host_invite("ann@new.example"));
    keyed.headers_mut().insert("idempotency-key", "k".parse().unwrap());
    app.send(keyed).await;
    secrets.extend(app.mailed_secrets().await);
    app.clock.advance(60);
    app.post(&format!("{INVITATIONS}/{id}/reinvite"), &jonas(), &json!({})).await;
    secrets.extend(app.mailed_secrets().await);
    let link = app.link(json!({})).await;
    secrets.push(app.proof(&link, "li@new.example").await);
    secrets.push(app.proof(&link, "ann@new.example").await);
    app.verify(&secrets[3]).await;
    let rotated = app.post(&format!("{}/rotate", link.path()), &jonas(), &json!({})).await;
    secrets.extend([link.secret, Made::of(&rotated).secret]);
    let mut keyed = jonas().post(GENERATE, &wish(json!({})));
    keyed.headers_mut().insert("idempotency-key", "l".parse().unwrap());
    secrets.push(Made::of(&app.send(keyed).await).secret);
    let copied = app.get(&format!("{INVITATIONS}/{id}/link"), &jonas()).await;
    let (_, copy) = copied.json["link"].as_str().unwrap().rsplit_once('.').unwrap();
    secrets.push(copy.to_owned());
    assert_eq!(secrets.len(), 9);

    let decoded = secrets.iter().map(|secret| decode(secret));
    let mut forbidden: Vec<Vec<u8>> = secrets.iter().map(|s| s.clone().into_bytes()).collect();
    forbidden.extend(decoded);
    forbidden.push(b"/i/".to_vec());
    forbidden.push(b"proof=".to_vec());
    forbidden.push(API_KEY.as_bytes().to_vec());
    forbidden.push(b"test_only_k3y".to_vec());
    forbidden.push(signing_key());
    let mut scanned = 0;
    for file in fs::read_dir(app.folder.path()).unwrap() {
        let path = file.unwrap().path();
        if path.file_name().unwrap().to_string_lossy().starts_with("test.db") {
            let bytes = fs::read(&path).unwrap();
            scanned += bytes.len();
            for needle in &forbidden {
                assert!(!bytes.windows(needle.len()).any(|window| window == needle));
            }
        }
    }
    assert!(scanned > 50_000, "{scanned} bytes were read");
}

fn decode(text: &str) -> Vec<u8> {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).unwrap()
}

/// As `tests/fixtures/tokens.json` states it.
fn signing_key() -> Vec<u8> {
    let hex = "18c603ff3aff0b9d86439c8e521d9d994de9191369bf2a4b965765115570aa6c";
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

#[tokio::test]
async fn d9_no_list_and_no_answer_to_a_widget_holds_a_secret() {
    let app = TestApp::new().await;
    let request = invite(&["li@new.example"], &["acme"]);
    let created = app.post(INVITATIONS, &jonas(), &request).await;
    let secret = app.mailed_secrets().await.remove(0);
    let id = created.json["data"]["invitationEntries"][0]["id"].as_str().unwrap().to_owned();
    let mut answers = vec![created, app.get(ACME, &amira()).await];
    answers.push(app.get(&format!("{INVITATIONS}/{id}"), &jonas()).await);
    answers.push(app.get(&format!("{INVITATIONS}/{id}?secret={secret}"), &nobody()).await);
    app.clock.advance(60);
    answers.push(app.post(&format!("{INVITATIONS}/{id}/reinvite"), &jonas(), &json!({})).await);
    let new = app.mailed_secrets().await.remove(0);
    for answer in answers {
        assert!(
            answer.status == 200 && !answer.text.contains(&secret) && !answer.text.contains(&new)
        );
        assert!(!answer.text.contains("/i/"), "{}", answer.text);
    }
}
