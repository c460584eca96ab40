//! Who hears the token on its way into a frame.

use fantoccini::Client;
use serde_json::{Value, json};

use super::{FRAME, by_hand, enter, holds, leave, open_at, open_with_small_script, token, told};
use crate::engines::everywhere;
use crate::world::{Answer, Page, World, amira, member};
use crate::{action, check, flow};

everywhere! {
    b9_the_token_goes_to_the_frames_origin_alone_and_the_next_one_over_the_channel,
    b9_a_page_that_took_the_frames_place_hears_no_token,
}

// B9
async fn b9_the_token_goes_to_the_frames_origin_alone_and_the_next_one_over_the_channel(
    world: &mut World,
) {
    let page = &world.page;
    world.stage.put("/spy.js", Answer::script(include_str!("spy.js")));
    let host = by_hand(world, "/embed/portal", "").head("<script src=\"/spy.js\"></script>");
    open_at(world, &world.stage.origin(), &host).await;
    let first = token(world);
    let script = format!("{}/widget/invitation-embed.js", world.gate.url);
    action::script(page, "play.connect(...arguments)", &[&script, &first]).await;
    enter(page).await;
    check::lists(page, flow::SOFIA).await;
    leave(page).await;
    let second = world.token(member("amira", &[("team", "g7", "Group 7")]));
    action::script(page, "play.connection.setToken(arguments[0])", &[&second]).await;
    enter(page).await;
    check::says(page, "No open invitations to Group 7.").await;
    leave(page).await;

    let init = json!({ "type": "init", "target": world.gate.url, "channels": 1 });
    assert_eq!(spied(page, "posted", &first).await, json!([init]));
    assert_eq!(spied(page, "said", &first).await, json!([]));
    assert_eq!(spied(page, "posted", &second).await, json!([]));
    assert_eq!(spied(page, "said", &second).await, json!([{ "type": "token", "channel": 0 }]));
    assert_eq!(told(page, "spy.posted.length").await, json!(1));
    tells_everybody_a_nonce(page).await;
}

// B9
async fn b9_a_page_that_took_the_frames_place_hears_no_token(world: &mut World) {
    let page = &world.page;
    open_with_small_script(world).await;
    flow::give_token(world, "portal", amira()).await;
    enter(page).await;
    check::lists(page, flow::SOFIA).await;
    // It differs from the widget's origin in nothing but the port.
    let near = world.stage.near();
    world.stage.put("/near", Page::new("", &near).script("/none.js").body("").answer());
    let go = "setTimeout(() => location.replace(arguments[0]))";
    action::script(page, go, &[&format!("{near}/near")]).await;
    holds(page, "window.witness && location.pathname === '/near'").await;
    leave(page).await;

    // What the frame said before it went away arrives only now.
    let late = format!("play.frame = () => {FRAME}; play.greet(arguments[0])");
    action::script(page, &late, &[&world.gate.url]).await;
    assert_eq!(told(page, "play.channels.length").await, json!(2));
    flow::give_token(world, "portal", amira()).await;
    // Comes after everything that was posted before, and shows that the page does hear.
    action::script(page, "play.frame().contentWindow.postMessage('to all', '*')", &[]).await;
    enter(page).await;
    holds(page, "witness.messages.length > 0").await;
    assert_eq!(told(page, "witness.messages").await, json!(["\"to all\""]));
}

/// And nothing else.
async fn tells_everybody_a_nonce(page: &Client) {
    let told = told(page, "JSON.stringify(witness.messages.map((text) => JSON.parse(text)))").await;
    let told: Vec<Value> = serde_json::from_str(told.as_str().expect("a text")).expect("a list");
    assert!(!told.is_empty());
    for message in told {
        let Value::Object(data) = &message["data"] else { panic!("{message}") };
        assert_eq!(message["type"], "ready");
        assert_eq!(data.keys().collect::<Vec<_>>(), ["nonce"]);
    }
}

/// What the spy knows of the messages of a kind that have this token in them.
async fn spied(page: &Client, kind: &str, token: &str) -> Value {
    let told = action::script(page, "return spy.of(...arguments)", &[kind, token]).await;
    serde_json::from_str(told.as_str().expect("a text")).expect("it tells JSON")
}
