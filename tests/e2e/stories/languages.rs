//! The widget speaks the page's language.

use axum::http::StatusCode;
use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::engines::{in_chromium, in_two};
use crate::until::until;
use crate::world::{Answer, Fault, Page, World, element};
use crate::{action, check, find, flow};

in_two! {
    another_language_comes_without_what_was_typed_going,
    where_the_texts_do_not_come_it_is_said_in_english,
    where_the_texts_are_never_answered_it_is_said_in_english,
    what_keeps_the_widget_away_is_said_in_the_pages_language,
    another_language_of_the_page_is_that_of_the_widget_at_once,
    the_language_around_a_shadow_root_is_that_of_the_widget_in_it,
}

in_chromium! {
    a_person_turns_the_demo_to_arabic_and_page_widget_and_mail_mirror,
}

const SIDES: &str =
    "const base = document.querySelector('invitation-widget').shadowRoot.firstChild;
    return [base.lang, getComputedStyle(base).direction]";

const SET_LANG: &str = "document.getElementById('members').setAttribute('lang', arguments[0])";

/// The element in a page of this language.
fn body(world: &World, lang: &str) -> String {
    format!("<main lang=\"{lang}\">{}</main>", element("members", &world.gate.url))
}

async fn another_language_comes_without_what_was_typed_going(world: &mut World) {
    let page = &world.page;
    flow::open(world, &world.page_with_widget().body(&body(world, "ar-EG"))).await;
    flow::begin(world).await;
    check::says(page, "إرسال الدعوات").await;
    assert_eq!(action::script(page, SIDES, &[]).await, json!(["ar-EG", "rtl"]));
    action::fill_in(page, "عناوين البريد الإلكتروني", "li.wei@new.example ").await;
    check::keeps(page, "li.wei@new.example").await;

    for (lang, words) in [("pl", "Wyślij zaproszenia"), ("de-AT", "Einladungen senden")] {
        action::script(page, SET_LANG, &[lang]).await;
        check::says(page, words).await;
        check::keeps(page, "li.wei@new.example").await;
        check::lists(page, flow::SOFIA).await;
    }
    assert_eq!(action::script(page, SIDES, &[]).await, json!(["de-AT", "ltr"]));
    check::says(page, "Läuft in 6 Tagen ab").await;
    flow::is_clean(world).await;
}

async fn where_the_texts_do_not_come_it_is_said_in_english(world: &mut World) {
    world.stage.alter(".json", |answer| answer.status = StatusCode::NOT_FOUND);
    flow::open(world, &world.page_with_widget().body(&body(world, "ar"))).await;
    flow::begin(world).await;
    check::says(&world.page, "Send invitations").await;
    assert_eq!(action::script(&world.page, SIDES, &[]).await, json!(["en", "ltr"]));
}

async fn where_the_texts_are_never_answered_it_is_said_in_english(world: &mut World) {
    let texts = "GET /widget/invitation-widget.ar.";
    world.gate.trouble(texts, Fault::Silence);
    let page = Page::new(&world.gate.url, &world.gate.url).body(&body(world, "ar"));
    flow::open(world, &page).await;
    flow::begin(world).await;
    check::says(&world.page, "Send invitations").await;
    assert!(!world.gate.requests_of(texts).is_empty());
}

async fn what_keeps_the_widget_away_is_said_in_the_pages_language(world: &mut World) {
    world.stage.put("/none.js", Answer::script("delete window.WebAssembly"));
    let page = world.page_with_widget().head("<script src=\"/none.js\"></script>");
    flow::open(world, &page.body(&body(world, "he"))).await;
    check::says(&world.page, "ניסיון חוזר").await;
    let code = "return document.querySelector('invitation-widget').shadowRoot.querySelector('[role=alert]').dir";
    assert_eq!(action::script(&world.page, code, &[]).await, Value::from("rtl"));
}

async fn a_person_turns_the_demo_to_arabic_and_page_widget_and_mail_mirror(world: &mut World) {
    let page = &world.page;
    action::sign_in(page, "Amira Haddad").await;
    check::lists(page, flow::SOFIA).await;
    action::press(page, "العربية").await;
    check::says(page, "الأشخاص الذين تعمل معهم").await;
    check::says(page, "إرسال الدعوات").await;
    assert_eq!(action::script(page, SIDES, &[]).await, json!(["ar", "rtl"]));
    let bar = "const [brand, account] = ['.brand', '.account'].map((css) =>
        document.querySelector(css).getBoundingClientRect().right);
        return [document.dir, brand > account]";
    assert_eq!(action::script(page, bar, &[]).await, json!(["rtl", true]));

    action::fill_in(page, "عناوين البريد الإلكتروني", "li.wei@new.example ").await;
    action::fill_in(page, "دعوة إلى", "Acme Tasks").await;
    find::option(page, "Acme Tasks").await;
    action::strike(page, Key::Enter).await;
    action::strike(page, Key::Escape).await;
    action::press(page, "إرسال الدعوات").await;
    check::says(page, "أُرسلت دعوة واحدة.").await;
    let mails = find::mails(page, flow::LI_WEI).await;
    check::reads(&mails[0], "دعوة من Amira Haddad للانضمام إلى Acme Tasks").await;
    action::follow(&mails[0], "الانضمام إلى Acme Tasks").await;
    check::says(page, "عنوانك").await;

    action::press(page, "English").await;
    check::says(page, "Amira Haddad invites you to join Acme Tasks").await;
    assert_eq!(action::script(page, "return document.dir", &[]).await, json!("ltr"));
}

async fn another_language_of_the_page_is_that_of_the_widget_at_once(world: &mut World) {
    let page = &world.page;
    flow::open(world, &world.page_with_widget().body(&body(world, "en"))).await;
    flow::begin(world).await;
    action::fill_in(page, "E-mail addresses", "li.wei@new.example ").await;
    let set = "document.querySelector('main').lang = arguments[0]";
    action::script(page, set, &["ar"]).await;
    check::says(page, "إرسال الدعوات").await;
    assert_eq!(action::script(page, SIDES, &[]).await, json!(["ar", "rtl"]));
    check::keeps(page, "li.wei@new.example").await;

    // The widget's own language comes before that, and then what is around it where it is now.
    action::script(page, SET_LANG, &["pl"]).await;
    check::says(page, "Wyślij zaproszenia").await;
    let leave = "document.body.append(document.getElementById('members'))";
    action::script(page, leave, &[]).await;
    action::script(page, "document.getElementById('members').removeAttribute('lang')", &[]).await;
    check::says(page, "Send invitations").await;
    action::script(page, "document.documentElement.lang = 'de'", &[]).await;
    check::says(page, "Einladungen senden").await;
    check::keeps(page, "li.wei@new.example").await;
    flow::is_clean(world).await;
}

async fn the_language_around_a_shadow_root_is_that_of_the_widget_in_it(world: &mut World) {
    let page = &world.page;
    flow::open(world, &world.page_with_widget().body(&body(world, "he"))).await;
    let nest = "const host = document.createElement('div');
        document.querySelector('main').append(host);
        const nested = document.createElement('invitation-widget');
        host.attachShadow({ mode: 'closed' }).append(nested);
        window.nested = nested.shadowRoot.firstChild";
    action::script(page, nest, &[]).await;
    speaks(page, "window.nested", "he").await;
    for lang in ["ar", "fr"] {
        action::script(page, "document.querySelector('main').lang = arguments[0]", &[lang]).await;
        speaks(page, "window.nested", lang).await;
    }
}

/// Waits until the base that a script names has this language.
async fn speaks(page: &Client, base: &str, lang: &str) {
    let code = format!("return {base}.lang");
    let look = async || match action::script(page, &code, &[]).await {
        Value::String(spoken) if spoken == lang => Ok(()),
        other => Err(other.to_string()),
    };
    until(&format!("the language {lang}"), look).await;
}
