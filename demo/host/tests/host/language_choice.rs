//! H4: the reader chooses a language, on the page where they are.

use axum::http::StatusCode;

use crate::customer;
use crate::languages::{LANDING, arrive, is_in};

#[tokio::test]
async fn h4_a_choice_counts_more_than_the_browser_and_leads_back_to_the_page() {
    let (_backend, mut browser) = arrive("de").await;
    let page = browser.get(LANDING).await.text;
    let address = LANDING.replace('&', "&amp;");
    assert!(page.contains(&format!("name=\"back\" value=\"{address}\"")), "{page}");
    let back = form_urlencoded::byte_serialize(LANDING.as_bytes()).collect::<String>();
    let answer = browser.post("/language", &format!("language=ar&back={back}")).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, LANDING));
    let kept = "language=ar; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000";
    assert_eq!(answer.header("set-cookie"), kept);
    is_in(&mut browser, LANDING, "ar", "دعوة من").await;
    browser.post("/sign-in", "person=amira").await;
    is_in(&mut browser, "/members", "ar", "الأعضاء").await;
}

#[tokio::test]
async fn h4_what_answers_a_form_leads_back_to_the_first_page() {
    let (backend, mut browser) = arrive("en").await;
    backend.set("expired", true);
    let page = browser.post("/invites/accept", "invitationId=i1&secret=s1").await.text;
    assert!(page.contains("name=\"back\" value=\"/\""), "{page}");
}

#[tokio::test]
async fn h4_a_choice_leads_nowhere_but_to_the_own_pages() {
    let (_backend, mut browser) = arrive("en").await;
    for back in [
        "",
        "members",
        "//evil.test",
        "///evil.test",
        "/%5Cevil.test",
        "/%09/evil.test",
        "/%0D%0ASet-Cookie:+a=b",
        "https://evil.test/",
        "javascript:alert(1)",
        "/%C3%A4",
    ] {
        let answer = browser.post("/language", &format!("language=de&back={back}")).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/"), "{back}");
        assert!(answer.header("set-cookie").starts_with("language=de;"));
    }
    assert_eq!(browser.post("/language", "language=de").await.location(), "/");
}

/// Addresses that try to be read as another site's, as a form would bring them.
const ELSEWHERE: [&str; 60] = [
    "https://evil.test",
    "http://evil.test/",
    "HTTPS://EVIL.TEST",
    "https:evil.test",
    "https:/evil.test",
    "https:///evil.test",
    "https:\\\\evil.test",
    "ftp://evil.test",
    "//evil.test",
    "///evil.test",
    "////evil.test",
    "//evil.test/members",
    "//evil.test:80/",
    "//evil.test%2f..",
    "//evil.test#/",
    "//evil.test?/",
    "//user@evil.test",
    "//acme.example@evil.test",
    "//acme.example:pass@evil.test",
    "//evil.test\\@acme.example",
    "/\\evil.test",
    "\\/evil.test",
    "\\\\evil.test",
    "/\\/evil.test",
    "/\\\\evil.test",
    "\\evil.test",
    "/\t/evil.test",
    "/\n/evil.test",
    "/\r/evil.test",
    "/\r\n/evil.test",
    "\t//evil.test",
    "\n//evil.test",
    " //evil.test",
    "/ /evil.test",
    "\u{b}//evil.test",
    "\u{0}//evil.test",
    "/\u{0}/evil.test",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "javascript://%0aalert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://evil.test/1",
    "mailto:a@evil.test",
    "view-source:https://evil.test",
    "//evil\u{3002}test",
    "//\u{ff45}vil.test",
    "//xn--vil-6ye.test",
    "//евил.test",
    "\u{ff0f}\u{ff0f}evil.test",
    "/\u{ff0f}evil.test",
    "\u{2044}/evil.test",
    "//[::1]/",
    "//127.0.0.1/",
    "//0x7f.1/",
    "/x\r\nLocation: https://evil.test",
    "/x\r\nSet-Cookie: a=b",
    "/members\r\n\r\n<script>",
];

#[tokio::test]
async fn d26_sixty_addresses_of_elsewhere_lead_to_no_other_site() {
    let (_backend, mut browser) = arrive("en").await;
    let here = reqwest::Url::parse("https://acme.example/language").unwrap();
    for back in ELSEWHERE {
        let typed = form_urlencoded::byte_serialize(back.as_bytes()).collect::<String>();
        let answer = browser.post("/language", &format!("language=de&back={typed}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        // As a browser reads it.
        let led = here.join(answer.location()).unwrap();
        assert_eq!(led.origin(), here.origin(), "{back:?} leads to {led}");
        assert!(answer.header("set-cookie").starts_with("language=de;"), "{back:?}");
    }
}

#[tokio::test]
async fn h4_a_language_that_there_is_not_changes_nothing() {
    let (_backend, mut browser) = arrive("de").await;
    for language in ["", "fr", "ar;+Domain=evil.test", "%0D%0Aar", "arabic", "*"] {
        let answer = browser.post("/language", &format!("language={language}&back=/members")).await;
        assert_eq!(answer.location(), "/members");
        assert!(!answer.headers.contains_key("set-cookie"), "{language}");
    }
    for value in ["fr", "", "\"ar\"", "<script>", "ar.."] {
        browser.plant("language", value);
        is_in(&mut browser, "/", "de", "Wer sind Sie").await;
    }
}

#[tokio::test]
async fn i2_another_site_cannot_choose() {
    let (_backend, browser) = arrive("de").await;
    for mut browser in [browser, customer::browser()] {
        let answer = browser.post_from("http://evil.test", "/language", "language=ar").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(!answer.headers.contains_key("set-cookie"));
        let answer = browser.post("/language", "language=ar&back=/").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(browser.get("/").await.text.contains("<html lang=\"ar\" dir=\"rtl\">"));
    }
}

#[tokio::test]
async fn h4_the_choice_is_allowed_by_the_policy_of_both_websites() {
    let (_backend, browser) = arrive("en").await;
    for mut browser in [browser, customer::browser()] {
        let page = browser.get("/").await;
        assert!(page.header("content-security-policy").contains("form-action 'self';"));
    }
}
