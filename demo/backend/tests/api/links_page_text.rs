//! The page behind a shared link: whose names are on it, whose language it speaks, where it leads.

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::cast::*;
use crate::share::*;

#[tokio::test]
async fn e6_names_on_the_page_stay_text() {
    let app = TestApp::new().await;
    let name = "<img src=x onerror=alert(1)>\"'\u{202e}\r\n";
    let group = json!([{"type": "workspace", "id": "acme", "name": name}]);
    let caller = jonas().with(json!({"name": name, "groups": group}));
    let link = Made::of(&app.post(GENERATE, &caller, &wish(json!({}))).await);
    for page in [
        app.get(&link.page(), &nobody()).await,
        app.enter(&link, "email=li%40new.example").await,
        app.enter(&link, "email=li").await,
    ] {
        assert!(!page.text.contains("<img") && !page.text.contains('\u{202e}'), "{}", page.text);
    }
}

#[tokio::test]
async fn every_state_of_the_page_speaks_the_readers_language() {
    let app = TestApp::new().await;
    let link = app.link(json!({"maxUses": 1})).await;
    let used = app.link(json!({"maxUses": 1})).await;
    app.join(&used, "li@new.example").await;
    let page = async |path: String, language: &str, form: Option<&'static str>| {
        let request = Request::builder().uri(path).header("accept-language", language);
        let request = match form {
            None => request.body(Body::empty()),
            Some(form) => request
                .method("POST")
                .header("content-type", "application/x-www-form-urlencoded")
                .body(Body::from(form)),
        };
        app.send(request.unwrap()).await
    };
    for (language, start, texts) in [
        (
            "de",
            "lang=\"de\" dir=\"ltr\"",
            ["beitreten", "Das ist keine", "Postfach", "aufgebraucht"],
        ),
        ("ar", "lang=\"ar\" dir=\"rtl\"", ["الانضمام", "هذا ليس", "تحقق من", "استُنفد"]),
    ] {
        let pages = [
            page(link.page(), language, None).await,
            page(link.page(), language, Some("email=li")).await,
            page(link.page(), language, Some("email=li%40new.example")).await,
            page(used.page(), language, None).await,
        ];
        for (page, text) in pages.iter().zip(texts) {
            assert!(page.text.contains(start) && page.text.contains(text), "{}", page.text);
        }
    }
}

#[tokio::test]
async fn d26_only_the_settings_say_where_a_proof_leads() {
    let app =
        TestApp::with(|config| config.landing_url = "https://acme.example/?page=join".to_owned());
    let app = app.await;
    let link = app.link(json!({})).await;
    let form =
        "email=li%40new.example&returnTo=https%3A%2F%2Fevil.example&landing=%2F%2Fevil.example";
    let page = app.enter(&link, form).await;
    assert_eq!((page.status, page.header("location")), (200, ""));
    let mail: Value = app.mails().await.remove(0);
    let text = mail["text"].as_str().unwrap();
    let start = format!("https://acme.example/?page=join&invitationId={}&proof=", link.id);
    assert!(text.contains(&start) && !text.contains("evil"), "{text}");
    let asked = app.get(&format!("{}?landing=https://evil.example", link.page()), &nobody()).await;
    assert!(!asked.text.contains("evil"));
}
