//! The ways into a frame: by its address, by the host's page, or not at all.

use fantoccini::Client;
use serde_json::Value;

use super::{
    HEIGHT, enter, holds, is_still, leave, open_by_hand, open_near, open_with_small_script,
    see_all, token, told,
};
use crate::engines::{everywhere, only};
use crate::world::{Witness, World, amira, member};
use crate::{action, check, flow};

/// The address and all that the page remembers of it.
const ADDRESS: &str = "[location.href, JSON.stringify(history.state)].join()";
/// What is asked by a widget that runs.
const API: &str = "GET /api/";

everywhere! {
    b4_a_token_in_the_address_is_taken_out_of_it_and_stands_nowhere_else,
    b4_a_token_that_was_cut_off_on_its_way_is_said_plainly,
    b5_a_token_that_lasts_is_not_taken_from_where_others_read_it,
    b6_a_token_of_a_thousand_groups_gets_into_the_frame,
    b6_a_token_that_is_too_long_for_an_address_is_said_plainly,
    b11_a_host_that_loads_late_and_a_frame_that_goes_away_are_both_found,
    b12_the_frame_is_as_high_as_its_content_and_no_higher_than_the_limit,
    b13_a_frame_without_an_origin_says_so_and_asks_for_nothing,
}
// In a frame WebKit's driver takes no field for one that can be typed into.
only!(b15_everything_works_in_the_frame_where_every_cookie_is_refused
    in ChromiumWithoutCookies chromium,
    #[ignore = "told in the deep run"] FirefoxWithoutCookies firefox);

// B4
async fn b4_a_token_in_the_address_is_taken_out_of_it_and_stands_nowhere_else(world: &mut World) {
    let page = &world.page;
    let token = world.brief_token(amira());
    for before in ["?token=", "#token="] {
        open_by_hand(world, &format!("/embed/portal{before}{token}"), "").await;
        enter(page).await;
        check::lists(page, flow::SOFIA).await;
        let address = told(page, ADDRESS).await;
        assert!(!address.as_str().expect("a text").contains("token"), "{address}");
    }
    assert!(!world.gate.requests_of(API).is_empty());
    for request in world.gate.requests() {
        assert!(!request.header("referer").unwrap_or_default().contains("token"), "{request:?}");
    }
    assert!(!world.server.log().contains(&token));
}

// B4
async fn b4_a_token_that_was_cut_off_on_its_way_is_said_plainly(world: &mut World) {
    let token = token(world);
    let short = &token[..token.len() - 9];
    open_by_hand(world, &format!("/embed/portal?token={short}"), "").await;
    enter(&world.page).await;
    check::says(&world.page, "The address of this page was cut off on its way.").await;
    assert!(world.gate.requests_of(API).is_empty());
}

// B6
async fn b6_a_token_of_a_thousand_groups_gets_into_the_frame(world: &mut World) {
    let page = &world.page;
    open_with_small_script(world).await;
    flow::give_token(world, "portal", a_thousand_groups()).await;
    enter(page).await;
    check::says(page, "a-team-with-a-long-name-0999").await;
}

// B6
async fn b6_a_token_that_is_too_long_for_an_address_is_said_plainly(world: &mut World) {
    let token = world.token(a_thousand_groups());
    open_by_hand(world, &format!("/embed/portal?token={token}"), "").await;
    enter(&world.page).await;
    check::says(&world.page, "The address of this page is too long.").await;
}

// B5
async fn b5_a_token_that_lasts_is_not_taken_from_where_others_read_it(world: &mut World) {
    open_by_hand(world, &format!("/embed/portal?token={}", token(world)), "").await;
    enter(&world.page).await;
    check::says(&world.page, "by a link that stays valid for too long").await;
    assert!(world.gate.requests_of(API).is_empty());
}

fn a_thousand_groups() -> Value {
    let names: Vec<_> = (0..1_000).map(|n| format!("a-team-with-a-long-name-{n:04}")).collect();
    let groups: Vec<_> = names.iter().map(|name| ("team", name.as_str(), name.as_str())).collect();
    member("amira", &groups)
}

// B11
async fn b11_a_host_that_loads_late_and_a_frame_that_goes_away_are_both_found(world: &mut World) {
    let page = &world.page;
    open_by_hand(world, "/embed/portal", "").await;
    // The frame has said that it is ready before there is a host to hear it.
    holds(page, "play.nonce").await;
    let script = format!("{}/widget/invitation-embed.js", world.gate.url);
    let connect = "play.connect(...arguments)";
    action::script(page, connect, &[&script, &token(world)]).await;
    enter(page).await;
    check::lists(page, flow::SOFIA).await;
    action::script(page, "setTimeout(() => location.replace('about:blank'))", &[]).await;
    leave(page).await;
    holds(page, "play.heard.includes('invitation-error frame_timeout')").await;
}

// B12
async fn b12_the_frame_is_as_high_as_its_content_and_no_higher_than_the_limit(world: &mut World) {
    let page = &world.page;
    open_with_small_script(world).await;
    flow::give_token(world, "portal", amira()).await;
    enter(page).await;
    check::lists(page, flow::SOFIA).await;
    let resize = "document.querySelector('invitation-widget').style.cssText = arguments[0]";
    // The body adds its own four pixels at each end.
    for (content, told) in [("4321px", "4329px"), ("30000px", "10000px"), ("567.2px", "576px")] {
        let style = format!("display: block; overflow: hidden; height: {content}");
        action::script(page, resize, &[&style]).await;
        leave(page).await;
        holds(page, &format!("{HEIGHT} === '{told}'")).await;
        enter(page).await;
    }
    action::script(page, resize, &[""]).await;
    leave(page).await;
    is_still(world).await;
}

// B13
async fn b13_a_frame_without_an_origin_says_so_and_asks_for_nothing(world: &mut World) {
    let page = &world.page;
    let address = format!("/embed/portal#token={}", token(world));
    open_by_hand(world, &address, "sandbox=\"allow-scripts allow-forms\"").await;
    enter(page).await;
    // WebKit runs no script there at all, and shows what the page itself says.
    check::says(page, "Open invitations in a page of their own").await;
    assert!(world.gate.requests_of(API).is_empty());
}

// B15
async fn b15_everything_works_in_the_frame_where_every_cookie_is_refused(world: &mut World) {
    let page = &world.page;
    see_all(page).await;
    open_near(world).await;
    refuses_cookies(page).await;
    flow::give_token(world, "portal", amira()).await;
    enter(page).await;
    refuses_cookies(page).await;
    flow::work(page).await;
    leave(page).await;
    let witness = Witness::of(page).await;
    assert_eq!(witness.events("invitation-sent", "portal").len(), 1);
    assert_eq!(witness.events("invitation-revoked", "portal").len(), 1);
    assert_eq!(witness.errors(), Vec::<&str>::new());
    for request in world.gate.requests() {
        assert_eq!(request.header("cookie"), None, "{request:?}");
    }
}

/// Keeps none that is set, nor anything else. What a browser says of itself is no proof: Chromium
/// says that it takes them.
async fn refuses_cookies(page: &Client) {
    let kept = "(() => { document.cookie = 'kept=yes'; return document.cookie; })()";
    assert_eq!(told(page, kept).await, Value::from(""));
    let storage =
        "(() => { try { return typeof localStorage; } catch ({ name }) { return name; } })()";
    assert_eq!(told(page, storage).await, Value::from("SecurityError"));
}
