//! The token stays where nobody finds it.

use crate::engines::everywhere;
use crate::world::{World, console};
use crate::{action, check, find};

const LI_WEI: &str = "li.wei@new.example";
/// Invited into Acme Tasks before the story begins.
const SOFIA: &str = "sofia.fernandez@acme.example";

const SET_ATTRIBUTE: &str =
    "document.querySelector('invitation-widget').setAttribute('token', arguments[0])";
const READ_BACK: &str = "const widget = document.querySelector('invitation-widget');
    return [widget.token, widget.hasAttribute('token')]";

/// Everything that a script of the page can read, but memory: storage, address, history, elements.
const EVERYTHING: &str = r#"
    const done = arguments[arguments.length - 1];
    (async () => {
        const trees = [document, ...[...document.querySelectorAll("*")]
            .map((element) => element.shadowRoot).filter(Boolean)];
        const elements = trees.flatMap((tree) => [...tree.querySelectorAll("*")]);
        done(JSON.stringify([
            document.cookie, { ...localStorage }, { ...sessionStorage },
            await indexedDB.databases(), await caches.keys(),
            location.href, history.state, window.name, document.title,
            elements.map((element) => [...element.attributes].map((each) => each.value)),
            elements.map((element) => element.value),
            trees.map((tree) => (tree.documentElement ?? tree).textContent),
            performance.getEntries().map((entry) => entry.name),
        ]));
    })();"#;

everywhere! {
    a12_after_everything_was_done_the_token_is_found_nowhere,
    a13_the_attribute_is_taken_and_removed_and_the_property_gives_nothing_back,
    who_is_signed_out_by_the_page_sees_that_and_goes_on_with_a_new_token,
}

// A12
async fn a12_after_everything_was_done_the_token_is_found_nowhere(world: &mut World) {
    let page = &world.page;
    action::sign_in(page, "Amira Haddad").await;
    action::enter_addresses(page, &[LI_WEI]).await;
    action::choose_groups(page, &["Acme Tasks"]).await;
    action::press(page, "Send invitations").await;
    check::lists(page, LI_WEI).await;
    action::press(page, &format!("Resend to {LI_WEI}")).await;
    check::says(page, "Can be sent again in").await;
    action::press(page, &format!("Revoke the invitation of {LI_WEI}")).await;
    action::press(page, "Yes, revoke").await;
    check::no_longer_lists(page, LI_WEI).await;

    let token = token(world);
    is_nowhere(world, &token).await;
    for line in console(world).await {
        assert!(!line.contains(signature(&token)), "the console says {line}");
    }
    for cookie in page.get_all_cookies().await.expect("the browser keeps cookies") {
        assert!(!cookie.value().contains(signature(&token)), "the cookie {}", cookie.name());
    }
}

// A13
async fn a13_the_attribute_is_taken_and_removed_and_the_property_gives_nothing_back(
    world: &mut World,
) {
    let page = &world.page;
    action::sign_in(page, "Amira Haddad").await;
    check::lists(page, SOFIA).await;
    let token = token(world);

    let replace = "const fresh = document.createElement('invitation-widget');
        document.querySelector('invitation-widget').replaceWith(fresh)";
    action::script(page, replace, &[]).await;
    check::says(page, "Sign in to invite people").await;
    for _ in 0..2 {
        action::script(page, SET_ATTRIBUTE, &[&token]).await;
        is_nowhere(world, &token).await;
        check::lists(page, SOFIA).await;
    }
    let given_back = action::script(page, READ_BACK, &[]).await;
    assert_eq!(given_back, serde_json::json!([null, false]));
}

async fn who_is_signed_out_by_the_page_sees_that_and_goes_on_with_a_new_token(world: &mut World) {
    let page = &world.page;
    action::sign_in(page, "Amira Haddad").await;
    check::lists(page, SOFIA).await;
    let token = token(world);
    action::enter_addresses(page, &[LI_WEI, "nobody"]).await;
    action::choose_groups(page, &["Acme Tasks", "Design"]).await;
    action::press(page, &format!("Revoke the invitation of {SOFIA}")).await;

    action::script(page, "document.querySelector('invitation-widget').token = null", &[]).await;
    check::says(page, "Sign in to invite people").await;
    check::says_nothing_of(page, SOFIA).await;
    action::script(page, SET_ATTRIBUTE, &[&token]).await;
    check::lists(page, SOFIA).await;
}

/// The token that the widget has really used, as the gate saw it pass.
fn token(world: &World) -> String {
    let requests = world.gate.requests();
    let mut tokens = requests.iter().filter_map(|request| request.header("authorization"));
    tokens.next_back().and_then(|value| value.strip_prefix("Bearer ")).expect("it was used").into()
}

fn signature(token: &str) -> &str {
    token.rsplit('.').next().expect("a token has parts")
}

async fn is_nowhere(World { page, .. }: &World, token: &str) {
    let found = page.execute_async(EVERYTHING, Vec::new()).await.expect("the script runs");
    let found = found.as_str().expect("it gives a text");
    // What is looked through is really there.
    assert!(found.contains("invitation-widget.js") && found.contains("/members"), "{found}");
    assert!(!found.contains(signature(token)), "{found}");
    find::button(page, "Send invitations").await;
}
