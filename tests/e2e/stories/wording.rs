//! The widget says things in the words of its page.

use fantoccini::Client;

use crate::engines::in_two;
use crate::world::{Answer, Fault, Page, Witness, World, element};
use crate::{action, check, flow};

in_two! {
    texts_of_the_page_stand_in_every_language_until_it_takes_them_away,
    a_text_of_the_page_that_cannot_be_taken_is_told_in_the_console_once,
    what_keeps_the_widget_away_is_said_in_words_of_the_page,
    where_the_names_of_the_texts_never_come_the_page_has_ours,
}

const SET_LANG: &str = "document.getElementById('members').setAttribute('lang', arguments[0])";

async fn texts_of_the_page_stand_in_every_language_until_it_takes_them_away(world: &mut World) {
    let page = &world.page;
    // Before there is the element's class.
    let early = "<script>document.getElementById('members').texts =
        { emailLabel: 'Colleagues', send: 'Ask <i>them</i> in' }</script>";
    let body = format!("{}{early}", element("members", &world.gate.url));
    flow::open(world, &world.page_with_widget().body(&body)).await;
    flow::begin(world).await;
    check::says(page, "Ask <i>them</i> in").await;
    action::fill_in(page, "Colleagues", "li.wei@new.example ").await;
    check::keeps(page, "li.wei@new.example").await;

    set_texts(page, r#"{ "emailLabel": "Teammates" }"#).await;
    check::says(page, "Teammates").await;
    check::says(page, "Send invitations").await;
    action::script(page, SET_LANG, &["ar"]).await;
    check::says(page, "إرسال الدعوات").await;
    check::says(page, "Teammates").await;
    set_texts(page, r#"{ "emailLabel": "زملاء" }"#).await;
    check::says(page, "زملاء").await;
    check::keeps(page, "li.wei@new.example").await;

    set_texts(page, "null").await;
    check::says(page, "عناوين البريد الإلكتروني").await;
    check::keeps(page, "li.wei@new.example").await;
    flow::is_clean(world).await;
}

async fn a_text_of_the_page_that_cannot_be_taken_is_told_in_the_console_once(world: &mut World) {
    let page = &world.page;
    flow::open(world, &world.page_with_widget()).await;
    flow::begin(world).await;
    let faulty = r#"{
        "emialLabel": "Colleagues", "colour": "Red", "emailHint": " ", "send": "Go", "roleLabel": 7,
        "chipRemove": "Drop {adress}", "chipEdit": "Change it",
        "groupCount": "one=One group",
        "duplicates": "one=That is there. | other={n} are there.", "surplus": null
    }"#;
    set_texts(page, faulty).await;
    check::says(page, "Go").await;
    action::script(page, SET_LANG, &["de"]).await;
    check::says(page, "E-Mail-Adressen").await;
    let witness = Witness::of(page).await;
    let told: Vec<_> =
        witness.console().into_iter().filter(|line| line.contains("texts.")).collect();
    let expected = [
        "emialLabel is unknown: did you mean emailLabel?",
        "colour is unknown: invitation-widget.d.ts has all keys",
        "emailHint says nothing",
        "roleLabel is no text",
        "chipRemove needs the places in braces that “Remove {address}” has",
        "chipEdit needs the places in braces that “Edit {address}” has",
        "groupCount needs other=… as its last form",
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (line, expected) in told.iter().zip(expected) {
        assert!(line.contains(&format!("texts.{expected}")), "{told:#?}");
    }
}

async fn what_keeps_the_widget_away_is_said_in_words_of_the_page(world: &mut World) {
    world.stage.put("/none.js", Answer::script("delete window.WebAssembly"));
    let page = world.page_with_widget().head("<script src=\"/none.js\"></script>");
    flow::open(world, &page).await;
    check::says(&world.page, "Try again").await;
    let set = "document.getElementById('members').texts = { retry: 'Once more' };
        document.getElementById('members').token = 'another'";
    action::script(&world.page, set, &[]).await;
    check::says(&world.page, "Once more").await;
}

async fn where_the_names_of_the_texts_never_come_the_page_has_ours(world: &mut World) {
    let page = &world.page;
    let names = "GET /widget/invitation-texts.";
    world.gate.trouble(names, Fault::Silence);
    flow::open(world, &Page::new(&world.gate.url, &world.gate.url)).await;
    action::script(page, SET_LANG, &["de"]).await;
    set_texts(page, r#"{ "emailLabel": "Kolleginnen" }"#).await;
    flow::begin(world).await;
    check::says(page, "E-Mail-Adressen").await;
    assert!(!world.gate.requests_of(names).is_empty());
}

/// Gives the element texts, as JSON.
async fn set_texts(page: &Client, texts: &str) {
    let set = "document.getElementById('members').texts = JSON.parse(arguments[0])";
    action::script(page, set, &[texts]).await;
}
