//! Messages of those who are not the other side.

use serde_json::{Value, json};

use super::{enter, holds, is_still, leave, open_by_hand, open_with_small_script, token, told};
use crate::engines::everywhere;
use crate::world::{Witness, World, amira, member};
use crate::{action, check, flow};

const SPOOFS: &str = include_str!("spoofs.js");
/// Finds the frame for the spoofs wherever it is, and the nonce that was answered.
const FRAME: &str = "play.frame = () => document.querySelector('invitation-widget').shadowRoot.querySelector('iframe')";
/// Another round over the channel, which shows that it is the one.
const ROUND: &str = "play.heard.length = 0; play.say('settings', { settings: {} })";

everywhere! {
    b7_a_frame_takes_its_token_from_its_parent_of_a_listed_origin_and_once,
    b8_a_host_answers_its_own_frame_of_the_widgets_origin_alone,
    b9_b10_ten_thousand_random_messages_change_nothing_on_either_side,
}

// B7
async fn b7_a_frame_takes_its_token_from_its_parent_of_a_listed_origin_and_once(world: &mut World) {
    let page = &world.page;
    open_by_hand(world, "/embed/portal", "").await;
    let nonce = holds(page, "play.nonce").await;
    let stranger = world.token(member("eve", &[("team", "evil", "Evil Corp")]));

    enter(page).await;
    let data = json!({ "nonce": nonce, "settings": { "theme": "dark" }, "token": stranger });
    let count = spoof(world, "init", &data, &world.stage.origin(), "parent").await;
    assert_eq!(count, 12);
    leave(page).await;
    let begin = "play.begin(arguments[0])";
    action::script(page, begin, &[&token(world)]).await;
    holds(page, "play.heard.includes('height')").await;

    action::script(page, "play.repeat(...arguments)", &[&token(world), &stranger]).await;
    action::script(page, ROUND, &[]).await;
    holds(page, "play.heard.includes('height')").await;
    assert_eq!(told(page, "play.spoofed").await, json!([]));
    enter(page).await;
    assert_eq!(told(page, "window.spoofed").await, json!([]));
    check::lists(page, flow::SOFIA).await;
    check::says_nothing_of(page, "Evil Corp").await;
    assert_eq!(told(page, "document.documentElement.style.colorScheme").await, "light dark");
}

// B8
async fn b8_a_host_answers_its_own_frame_of_the_widgets_origin_alone(world: &mut World) {
    let page = &world.page;
    open_with_small_script(world).await;
    flow::give_token(world, "portal", amira()).await;
    enter(page).await;
    check::lists(page, flow::SOFIA).await;
    leave(page).await;

    action::script(page, FRAME, &[]).await;
    let before = Witness::of(page).await.events("invitation-ready", "portal").len();
    let ready = json!({ "nonce": "0123456789abcdef0123456789abcdef" });
    let count = spoof(world, "ready", &ready, &world.gate.url, "frame").await;
    assert_eq!(count, 12);
    // The same once more, and an event that came past the channel.
    let answered = json!({ "nonce": told(page, "play.nonce").await });
    let event = json!({ "name": "invitation-sent", "detail": { "entries": [] } });
    for (kind, data) in [("ready", &answered), ("event", &event)] {
        let code = "play.hear(...arguments)";
        let arguments = vec![json!(kind), data.clone(), json!(world.gate.url)];
        page.execute(code, arguments).await.expect("the script runs");
    }

    assert_eq!(told(page, "play.channels.length").await, json!(1));
    let witness = Witness::of(page).await;
    assert_eq!(witness.events("invitation-ready", "portal").len(), before);
    assert!(witness.events("invitation-sent", "portal").is_empty());
    // With nothing wrong it would have been answered.
    action::script(page, "play.greet(arguments[0])", &[&world.gate.url]).await;
    assert_eq!(told(page, "play.channels.length").await, json!(2));
}

// B9, B10
async fn b9_b10_ten_thousand_random_messages_change_nothing_on_either_side(world: &mut World) {
    let page = &world.page;
    open_with_small_script(world).await;
    flow::give_token(world, "portal", amira()).await;
    enter(page).await;
    check::lists(page, flow::SOFIA).await;
    let frame_errors = "window.wrong = []; for (const kind of ['error', 'unhandledrejection'])
        addEventListener(kind, (event) => window.wrong.push(String(event.message ?? event.reason)));
        const warn = console.warn; window.warned = 0;
        console.warn = (...words) => { window.warned += 1; warn(...words); };";
    action::script(page, frame_errors, &[]).await;
    leave(page).await;

    // Whatever everybody may read is nothing but a nonce.
    let told_to_all = told(
        page,
        "witness.messages.every((text) => {
        const { type, data } = JSON.parse(text);
        return type === 'ready' && Object.keys(data).join() === 'nonce'; })",
    )
    .await;
    assert_eq!(told_to_all, Value::Bool(true));

    is_still(world).await;
    action::script(page, FRAME, &[]).await;
    let before = told(page, "JSON.stringify([witness.events, play.frame().style.height])").await;
    action::script(page, "play.random(arguments[0])", &[&world.gate.url]).await;
    holds(page, "play.isOver").await;
    let after = told(page, "JSON.stringify([witness.events, play.frame().style.height])").await;
    assert_eq!(after, before);
    let witness = Witness::of(page).await;
    assert_eq!(witness.errors(), Vec::<&str>::new());
    let is_warning = |line: &&&str| line.contains("frame protocol");
    assert_eq!(witness.console().iter().filter(is_warning).count(), 1);
    enter(page).await;
    check::lists(page, flow::SOFIA).await;
    assert_eq!(told(page, "window.wrong").await, json!([]));
    assert_eq!(told(page, "window.warned").await, json!(1));
}

async fn spoof(world: &World, kind: &str, data: &Value, origin: &str, speaker: &str) -> u64 {
    let is_init = kind == "init";
    let arguments = vec![json!(kind), data.clone(), json!(origin), json!(speaker), json!(is_init)];
    let count = world.page.execute(SPOOFS, arguments).await.expect("the script runs");
    count.as_u64().expect("a number")
}
