//! H4, H9: every page speaks the language of who reads it.

use axum::http::StatusCode;

use crate::customer;
use crate::support::{Backend, Browser};

const LANDING: &str = "/invites/accept?invitationId=i1&secret=s1";

/// What begins the page, and the button that is pressed in.
const SIDES: [(&str, &str, &str); 3] = [
    ("en", "<html lang=\"en\" dir=\"ltr\">", "English"),
    ("de", "<html lang=\"de\" dir=\"ltr\">", "Deutsch"),
    ("ar", "<html lang=\"ar\" dir=\"rtl\">", "العربية"),
];

async fn arrive(languages: &'static str) -> (Backend, Browser) {
    let backend = Backend::start().await;
    let browser = Browser::at(&backend.url).await.liking(languages);
    (backend, browser)
}

async fn is_in(browser: &mut Browser, path: &str, tag: &str, words: &str) {
    let page = browser.get(path).await.text;
    let (_, html, name) = SIDES.iter().find(|(known, ..)| *known == tag).unwrap();
    assert!(page.contains(html), "{path}: {page}");
    assert!(page.contains(&format!("<h1>{words}")), "{path}: {page}");
    let pressed = format!("value=\"{tag}\" lang=\"{tag}\" aria-current=\"true\">{name}</button>");
    assert_eq!(page.matches("aria-current").count(), 1, "{path}: {page}");
    assert!(page.contains(&pressed), "{path}: {page}");
}

#[tokio::test]
async fn h4_every_page_is_in_the_language_that_the_browser_likes_best() {
    for (languages, tag, who, members, notice) in [
        ("fr, en;q=0.5", "en", "Who are you", "Members", "This invitation link"),
        ("de-AT,de;q=0.9,en;q=0.8", "de", "Wer sind Sie", "Mitglieder", "Dieser Einladungslink"),
        ("en;q=0.4, AR-eg;q=0.7", "ar", "من أنت", "الأعضاء", "رابط الدعوة هذا"),
    ] {
        let (_backend, mut browser) = arrive(languages).await;
        is_in(&mut browser, "/", tag, who).await;
        is_in(&mut browser, "/invites/accept", tag, notice).await;
        browser.post("/sign-in", "person=amira").await;
        is_in(&mut browser, "/members", tag, members).await;
        let page = browser.get("/members").await.text;
        assert!(page.contains(&format!("component-id=\"members\" lang=\"{tag}\">")), "{page}");
    }
}

#[tokio::test]
async fn h4_the_landing_page_has_the_names_in_the_places_of_the_sentence() {
    for (languages, sentence) in [
        ("en", "<h1><bdi>INVITER</bdi> invites you to join <bdi>Design</bdi></h1>"),
        ("de", "<h1><bdi>INVITER</bdi> lädt Sie ein, <bdi>Design</bdi> beizutreten</h1>"),
        ("ar", "<h1>دعوة من <bdi>INVITER</bdi> للانضمام إلى <bdi>Design</bdi></h1>"),
    ] {
        let (backend, mut browser) = arrive(languages).await;
        backend.set("creatorName", "INVITER");
        let page = browser.get(LANDING).await.text;
        assert!(page.contains(sentence), "{page}");
    }
}

#[tokio::test]
async fn h4_the_customer_website_and_its_widget_are_in_the_readers_language() {
    for (languages, tag, heading) in
        [("en", "en", "Milestones"), ("de", "de", "Meilensteine"), ("ar", "ar", "مراحل المشروع")]
    {
        let mut browser = customer::browser().liking(languages);
        is_in(&mut browser, "/", tag, "<bdi>Website relaunch").await;
        let page = browser.get("/").await.text;
        assert!(page.contains(&format!("<h2 id=\"milestones\">{heading}</h2>")), "{page}");
        assert!(page.contains(&format!("component-id=\"portal\" lang=\"{tag}\"")), "{page}");
    }
}

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

#[tokio::test]
async fn h4_the_style_sheets_know_no_left_and_no_right() {
    let (_backend, browser) = arrive("en").await;
    for (mut browser, path) in [(browser, "/pages/host.css"), (customer::browser(), "/portal.css")]
    {
        let sheet = browser.get(path).await.text;
        assert!(sheet.contains("inset-inline-start"), "{path} is a style sheet");
        for side in ["left", "-right", " right", " inset:", " width:", " height:"] {
            let found: Vec<_> = sheet.lines().filter(|line| line.contains(side)).collect();
            assert!(found.is_empty(), "{path}: {found:?}");
        }
    }
}
