//! What is mailed, to whom, and the page that shows it.

use axum::body::Body;
use axum::http::Request;
use invitation_backend::Language;
use serde_json::{Value, json};

use crate::cast::*;

fn shown(mails: &[Value]) -> String {
    let mail = |mail: &Value| {
        let part = |name: &str| mail[name].as_str().unwrap().to_owned();
        format!(
            "To: {}\nSubject: {}\n\n{}\n{}",
            part("to"),
            part("subject"),
            part("text"),
            part("html")
        )
    };
    masked(&mails.iter().map(mail).collect::<Vec<_>>().join("\n---\n"))
}

#[tokio::test]
async fn one_person_gets_one_mail_for_several_groups() {
    let app = TestApp::new().await;
    let mut request = invite(&["Li.Wei@new.example"], &["acme", "design"]);
    request["payload"]["message"] =
        json!({"type": "textarea", "value": "Welcome!\r\n\r\nSee <you> soon."});
    app.post(INVITATIONS, &jonas(), &request).await;
    let mails = app.mails().await;
    insta::assert_snapshot!("mail_for_two_groups", shown(&mails));
    let secrets = app.mailed_secrets().await;
    assert_eq!(secrets.len(), 2);
    assert_ne!(secrets[0], secrets[1]);
    for secret in secrets {
        assert_eq!(app.get(&format!("/i/{secret}"), &nobody()).await.status, 303);
    }
}

#[tokio::test]
async fn a_mail_speaks_the_language_that_was_asked_for_and_so_does_its_reminder() {
    let app = TestApp::new().await;
    let mut request = invite(&["li@new.example"], &["acme"]);
    request["locale"] = json!("de-AT");
    let answer = app.post(INVITATIONS, &jonas(), &request).await;
    let id = answer.json["data"]["invitationEntries"][0]["id"].as_str().unwrap();
    app.clock.advance(60);
    app.post(&format!("{INVITATIONS}/{id}/reinvite"), &amira(), &json!({})).await;
    insta::assert_snapshot!("reminder_and_mail_in_german", shown(&app.mails().await));
}

#[tokio::test]
async fn a_mail_in_arabic_runs_from_the_right_and_counts_by_the_rules() {
    let app = TestApp::new().await;
    let mut request = invite(&["li@new.example"], &["acme", "design"]);
    request["locale"] = json!("ar-EG");
    request["payload"]["message"] = json!({"type": "textarea", "value": "See you soon"});
    app.post(INVITATIONS, &jonas(), &request).await;
    insta::assert_snapshot!("mail_in_arabic", shown(&app.mails().await));
    let page = app.get("/outbox", &nobody()).await.text;
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(page.contains("<div lang=\"ar\" dir=\"rtl\">"));
}

#[tokio::test]
async fn a_mail_that_nobody_asked_a_language_for_speaks_the_tenants() {
    let app = TestApp::with(|config| config.mail_language = Language::German).await;
    for (locale, subject) in [
        (json!(null), "Jonas lädt Sie zu The acme workspace ein"),
        (json!("fr"), "Jonas lädt Sie zu The acme workspace ein"),
        (json!("en-GB"), "Jonas invited you to The acme workspace"),
    ] {
        let address = format!("{}@new.example", locale.as_str().unwrap_or("none"));
        let mut request = invite(&[&address], &["acme"]);
        request["locale"] = locale;
        app.post(INVITATIONS, &jonas(), &request).await;
        assert_eq!(app.mails().await[0]["subject"], subject);
    }
}

#[tokio::test]
async fn the_servers_own_pages_speak_the_browsers_language_or_the_tenants() {
    let app = TestApp::with(|config| config.mail_language = Language::German).await;
    for (wish, html, outbox, dead_link) in [
        ("ar", "<html lang=\"ar\" dir=\"rtl\">", "البريد الصادر", "هذا الرابط لا يعمل"),
        ("fr,en;q=0.5", "<html lang=\"en\" dir=\"ltr\">", "Outbox", "This link does not work"),
        ("fr", "<html lang=\"de\" dir=\"ltr\">", "Postausgang", "Dieser Link funktioniert nicht"),
    ] {
        for (path, heading) in [("/outbox", outbox), ("/i/none", dead_link)] {
            let request = Request::get(path).header("accept-language", wish);
            let page = app.send(request.body(Body::empty()).unwrap()).await.text;
            assert!(page.contains(html), "{path} {wish}: {page}");
            assert!(page.contains(&format!("<h1>{heading}</h1>")), "{path} {wish}: {page}");
        }
    }
}

#[tokio::test]
async fn an_inviter_without_a_name_is_not_named() {
    let app = TestApp::new().await;
    app.invite(&jonas().with(json!({"name": null})), "li@new.example").await;
    assert_eq!(app.mails().await[0]["subject"], "You are invited to The acme workspace");
}

#[tokio::test]
async fn e6_hostile_text_in_every_field_stays_text() {
    let app = TestApp::new().await;
    let hostile = "<img src=x onerror=alert(1)>\r\nBcc: eve@evil.example\0\u{202e}\u{2028}\"'>";
    let group = json!([{"type": "workspace", "id": "acme", "name": hostile}]);
    let caller = jonas().with(json!({"name": hostile, "groups": group}));
    let mut request = invite(&["li@new.example"], &["acme"]);
    request["payload"]["message"] = json!({"type": "textarea", "value": hostile});
    request["locale"] = json!("\"><script>");
    assert_eq!(app.post(INVITATIONS, &caller, &request).await.status, 200);
    let mail = app.mails().await.remove(0);
    let page = app.get("/outbox", &nobody()).await.text;
    for text in [mail["html"].as_str().unwrap(), &page] {
        assert!(!text.contains("<img") && !text.contains("<script"), "{text}");
        assert!(!text.contains(['\0', '\u{202e}', '\u{2028}']));
    }
    assert!(!mail["subject"].as_str().unwrap().contains(['\r', '\n', '\0']));
}

#[tokio::test]
async fn the_outbox_page_shows_the_newest_first_with_working_links() {
    let app = TestApp::new().await;
    assert!(app.get("/outbox", &nobody()).await.text.contains("No mails yet"));
    app.invite(&jonas(), "old@new.example").await;
    app.clock.advance(1);
    app.invite(&jonas(), "new@new.example").await;
    let page = app.get("/outbox", &nobody()).await;
    let (new, old) = (page.text.find("new@new.example"), page.text.find("old@new.example"));
    assert!(new.unwrap() < old.unwrap());
    let secret = app.mailed_secrets().await.remove(0);
    assert!(page.text.contains(&format!("href=\"https://api.acme.example/i/{secret}\"")));
    assert!(page.header("content-security-policy").starts_with("default-src 'none'"));
    assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
}

#[tokio::test]
async fn an_address_is_mailed_byte_for_byte_as_it_was_checked() {
    let app = TestApp::new().await;
    app.invite(&jonas(), "Änn.Lee+x@Bücher.example").await;
    assert_eq!(app.mails().await[0]["to"], "Änn.Lee+x@xn--bcher-kva.example");
}
