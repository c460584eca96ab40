//! The page behind a shared link: what it asks, what it says when the link leads nowhere.

use rstest::rstest;
use serde_json::json;

use crate::cast::*;
use crate::share::*;

fn heading(answer: &Answer) -> &str {
    let (_, rest) = answer.text.split_once("<h1>").unwrap();
    rest.split_once("</h1>").unwrap().0
}

fn has_form(answer: &Answer) -> bool {
    answer.text.contains("<form")
}

#[tokio::test]
async fn d24_the_page_asks_for_an_address_and_is_for_no_list() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    let page = app.get(&link.page(), &nobody()).await;
    assert_eq!(page.status, 200);
    insta::assert_snapshot!("link_page", page.text);
    assert_eq!(page.header("x-robots-tag"), "noindex");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("x-frame-options"), "DENY");
    let policy = page.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    assert!(policy.contains("form-action 'self'; frame-ancestors 'none'"), "{policy}");
}

#[tokio::test]
async fn the_form_mails_and_says_the_same_for_every_address() {
    let app = TestApp::new().await;
    app.set(ACME_SETTINGS, json!({"allowedEmailDomains": ["new.example"]})).await;
    let link = app.link(json!({})).await;
    let mailed = app.enter(&link, "email=li%40new.example").await;
    assert_eq!((mailed.status, heading(&mailed)), (200, "Look into your mailbox"));
    assert_eq!(app.mails().await.len(), 1);
    let again = app.enter(&link, "email=li%40new.example").await;
    let foreign = app.enter(&link, "email=eve%40evil.example").await;
    assert_eq!(app.mails().await.len(), 1);
    assert_eq!(again.text, mailed.text);
    assert_eq!(foreign.text.replace("eve@evil.example", "li@new.example"), mailed.text);
    assert_eq!(foreign.headers.len(), mailed.headers.len());
    assert!(mailed.header("content-security-policy").contains("form-action 'none'"));
    assert_eq!(app.verify(&app.mailed_proof().await).await.status, 200);
}

#[rstest]
#[case::nothing("", "Please enter your e-mail address.", "")]
#[case::empty("email=", "Please enter your e-mail address.", "")]
#[case::other_field("mail=li%40new.example", "Please enter your e-mail address.", "")]
#[case::blank("email=+", "Please enter your e-mail address.", " ")]
#[case::no_address("email=li+wei", "This is not an e-mail address. Please check it.", "li wei")]
#[case::markup(
    "email=%22%3E%3Cscript%3E",
    "This is not an e-mail address. Please check it.",
    "&quot;&gt;&lt;script&gt;"
)]
#[tokio::test]
async fn what_is_no_address_stays_in_the_field_beside_the_reason(
    #[case] form: &str,
    #[case] reason: &str,
    #[case] kept: &str,
) {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    let page = app.enter(&link, form).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains(&format!("value=\"{kept}\"")), "{}", page.text);
    assert!(page.text.contains(&format!("<p class=\"wrong\" id=\"wrong\">{reason}</p>")));
    assert!(page.text.contains("aria-invalid=\"true\" aria-describedby=\"wrong\""));
    assert!(page.text.contains(&format!("<title>{reason} – ")), "{}", page.text);
    assert!(!page.text.contains("<script"));
    assert!(page.header("content-security-policy").contains("form-action 'self'"));
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn i3_a_form_that_is_too_large_or_of_another_kind_holds_no_address() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    let large = app.enter(&link, &format!("email=li%40new.example&x={}", "x".repeat(5_000))).await;
    assert_eq!(large.status, 422);
    let json = nobody().post(&link.page(), &json!({"email": "li@new.example"}));
    assert_eq!(app.send(json).await.status, 422);
    assert!(app.mails().await.is_empty());
}

async fn used_up(app: &TestApp, link: &Made) {
    app.join(link, "li@new.example").await;
}

async fn ended(app: &TestApp, link: &Made) {
    app.delete(&link.path(), &jonas()).await;
}

async fn switched_off(app: &TestApp, _: &Made) {
    app.set(ACCOUNT_SETTINGS, json!({"joinByLink": false})).await;
}

async fn maker_may_not(app: &TestApp, _: &Made) {
    app.set(ACME_SETTINGS, json!({"invitingRoles": ["admin"]})).await;
}

async fn expired(app: &TestApp, _: &Made) {
    app.clock.advance(7 * 24 * 60 * 60);
}

async fn rotated(app: &TestApp, link: &Made) {
    app.post(&format!("{}/rotate", link.path()), &jonas(), &json!({})).await;
}

#[rstest]
#[case::used_up("used_up", 410, "This link is used up")]
#[case::ended("ended", 403, "This link is switched off")]
#[case::switched_off("switched_off", 403, "This link is switched off")]
#[case::maker_may_not("maker_may_not", 403, "This link is switched off")]
#[case::expired("expired", 410, "This link has expired")]
#[case::rotated("rotated", 404, "This link does not work")]
#[tokio::test]
async fn a_link_that_leads_nowhere_says_why_before_and_after_the_form(
    #[case] what: &str,
    #[case] status: u16,
    #[case] expected: &str,
) {
    let app = TestApp::new().await;
    let link = app.link(json!({"maxUses": 1})).await;
    match what {
        "used_up" => used_up(&app, &link).await,
        "ended" => ended(&app, &link).await,
        "switched_off" => switched_off(&app, &link).await,
        "maker_may_not" => maker_may_not(&app, &link).await,
        "expired" => expired(&app, &link).await,
        _ => rotated(&app, &link).await,
    }
    let mails = app.mails().await.len();
    let looked = app.get(&link.page(), &nobody()).await;
    let sent = app.enter(&link, "email=ann%40new.example").await;
    for page in [looked, sent] {
        assert_eq!((page.status, heading(&page), has_form(&page)), (status, expected, false));
        assert_eq!(page.header("x-robots-tag"), "noindex");
    }
    assert_eq!(app.mails().await.len(), mails);
}
