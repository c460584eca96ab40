//! H4, H9: every page speaks the language of who reads it.

use axum::http::StatusCode;

use crate::customer;
use crate::support::{Backend, Browser};

pub const LANDING: &str = "/invites/accept?invitationId=i1&secret=s1";

/// What begins the page, and the button that is pressed in.
const SIDES: [(&str, &str, &str); 3] = [
    ("en", "<html lang=\"en\" dir=\"ltr\">", "English"),
    ("de", "<html lang=\"de\" dir=\"ltr\">", "Deutsch"),
    ("ar", "<html lang=\"ar\" dir=\"rtl\">", "العربية"),
];

pub async fn arrive(languages: &'static str) -> (Backend, Browser) {
    let backend = Backend::start().await;
    let browser = Browser::at(&backend.url).await.liking(languages);
    (backend, browser)
}

pub async fn is_in(browser: &mut Browser, path: &str, tag: &str, words: &str) {
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
async fn h4_every_page_that_leads_in_or_decides_is_in_the_readers_language() {
    for (tag, headings) in [
        (
            "en",
            ["Create an account", "Mailbox", "Inbox", "Settings", "Your projects", "New project"],
        ),
        (
            "de",
            [
                "Konto anlegen",
                "Postfach",
                "Eingang",
                "Einstellungen",
                "Ihre Projekte",
                "Neues Projekt",
            ],
        ),
        ("ar", ["إنشاء حساب", "صندوق البريد", "الوارد", "الإعدادات", "مشاريعك", "مشروع جديد"]),
    ] {
        let (_backend, mut browser) = arrive(tag).await;
        browser.post("/sign-in", "person=amira").await;
        let paths = ["/sign-up", "/mailbox", "/inbox", "/settings", "/projects", "/projects/new"];
        for (path, heading) in paths.into_iter().zip(headings) {
            is_in(&mut browser, path, tag, heading).await;
        }
        is_in(&mut browser, "/projects/website", tag, "<bdi>Website relaunch").await;
        let page = browser.get("/inbox").await.text;
        assert!(page.contains(&format!("component-id=\"members\" lang=\"{tag}\">")), "{page}");
    }
}

#[tokio::test]
async fn h4_the_mail_of_the_app_is_in_the_language_of_whoever_asked_for_it() {
    let (_backend, mut browser) = arrive("ar").await;
    browser.post("/sign-up", "email=li@new.example").await;
    let page = browser.another().get("/mailbox").await;
    page.says(StatusCode::OK, "<div lang=\"ar\" dir=\"rtl\"><h2>تأكيد عنوانك</h2>");
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
