//! What a visitor is not told: whether a mail goes out (D11), and that nothing else is in it.

use axum::body::Body;
use serde_json::json;

use crate::cast::*;
use crate::share::*;

#[tokio::test]
async fn d11_d21_every_address_and_every_link_gets_the_same_answer() {
    let app = TestApp::new().await;
    app.set(ACME_SETTINGS, json!({"allowedEmailDomains": ["acme.example", "new.example"]})).await;
    let narrow = jonas().with(json!({"allowedEmailDomains": ["new.example"]}));
    let made = async |more| Made::of(&app.post(GENERATE, &narrow, &wish(more)).await);
    let (open, used, ended) =
        (made(json!({})).await, made(json!({"maxUses": 1})).await, made(json!({})).await);
    let short = made(json!({"expiresAt": "2026-01-15T12:00:01Z"})).await;
    app.join(&used, "first@new.example").await;
    app.delete(&ended.path(), &jonas()).await;
    app.clock.advance(1);
    let unknown = Made { id: String::new(), secret: "A".repeat(43) };
    let no_secret = Made { id: String::new(), secret: "x".to_owned() };
    let mails = app.mails().await.len();
    let silent = [
        app.visit(&open, "li@evil.example").await,
        app.visit(&open, "li@acme.example").await,
        app.visit(&open, "li@new.example.evil.example").await,
        app.visit(&used, "li@new.example").await,
        app.visit(&ended, "li@new.example").await,
        app.visit(&short, "li@new.example").await,
        app.visit(&unknown, "li@new.example").await,
        app.visit(&no_secret, "li@new.example").await,
    ];
    assert_eq!(app.mails().await.len(), mails);
    let mailed = app.visit(&open, "li@new.example").await;
    assert_eq!(app.mails().await.len(), mails + 1);
    for answer in silent {
        assert_eq!((answer.status, answer.text.as_str()), (202, ""));
        assert_eq!((answer.status, &answer.text), (mailed.status, &mailed.text));
    }
}

#[tokio::test]
async fn what_is_no_address_is_told_without_repeating_it() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    for text in
        ["", "li", "li@", "li@new", "<li@new.example>", "li@new.example\r\nBcc: e@e.example"]
    {
        let answer = app.visit(&link, text).await;
        assert_eq!(answer.refusal(), "422 validation_failed", "{text}");
        assert!(!answer.text.contains("new"), "{}", answer.text);
    }
    let path = format!("/api/v1/links/{}/visitors", link.secret);
    let mut request = nobody().post(&path, &json!({"email": "li@new.example"}));
    request
        .headers_mut()
        .insert("content-type", "application/x-www-form-urlencoded".parse().unwrap());
    assert_eq!(app.send(request).await.refusal(), "415 unsupported_media_type");
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn d23_the_mail_goes_byte_for_byte_to_the_address_that_was_checked() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    app.visit(&link, " Änn.Lee+x@Bücher.example ").await;
    assert_eq!(app.mails().await[0]["to"], "Änn.Lee+x@xn--bcher-kva.example");
}

#[tokio::test]
async fn e8_the_mail_holds_no_text_of_its_visitor_and_no_link_of_a_name() {
    let app = TestApp::new().await;
    let name = "Win at https://evil.example/x <b>now</b>\r\nBcc: eve@evil.example\u{202e}";
    let group = json!([{"type": "workspace", "id": "acme", "name": name}]);
    let caller = jonas().with(json!({"name": name, "groups": group}));
    let link = Made::of(&app.post(GENERATE, &caller, &wish(json!({}))).await);
    app.visit(&link, "li@new.example").await;
    let mail = app.mails().await.remove(0);
    for part in ["subject", "text", "html"] {
        let text = mail[part].as_str().unwrap();
        assert!(!text.contains("evil.example") && !text.contains("//evil"), "{text}");
        assert!(!text.contains('\u{202e}'), "{text}");
    }
    assert!(!mail["html"].as_str().unwrap().contains("<b>now"));
    let links = mail["html"].as_str().unwrap().matches("href=\"https://").count();
    assert_eq!((links, mail["text"].as_str().unwrap().matches("https://").count()), (1, 1));
    assert!(!mail["subject"].as_str().unwrap().contains(['\r', '\n']));
}

#[tokio::test]
async fn d16_no_look_at_a_link_changes_anything() {
    let app = TestApp::new().await;
    let link = app.link(json!({"maxUses": 1})).await;
    let proof = app.proof(&link, "li@new.example").await;
    let before = app.get(&link.path(), &host()).await.json;
    for _ in 0..100 {
        for method in ["GET", "HEAD"] {
            let visitors = format!("/api/v1/links/{}/visitors", link.secret);
            let (rotate, peek) =
                (format!("{}/rotate", link.path()), format!("{VERIFY}?proof={proof}"));
            for path in [&link.page(), &visitors, &rotate, &peek, GENERATE] {
                let request = host().request(method.parse().unwrap(), path);
                app.send(request.body(Body::empty()).unwrap()).await;
            }
        }
    }
    app.clock.advance(5);
    assert_eq!(app.get(&link.path(), &host()).await.json, before);
    assert_eq!(app.mails().await.len(), 1);
    assert_eq!(app.verify(&proof).await.status, 200);
}
