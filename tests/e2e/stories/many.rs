//! More than one on a page.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use crate::engines::in_two;
use crate::world::{EVERYTHING, Witness, World, amira, element, member};
use crate::{action, check, flow};

in_two! {
    a6_two_copies_share_the_name_in_peace,
    a6_another_version_warns_once_and_leaves_the_first_in_charge,
    a7_twenty_elements_keep_themselves_to_themselves,
}

const MANY: usize = 20;
/// How much each element says, in the order of the page.
const TEXTS: &str = "return [...document.querySelectorAll('invitation-widget')]
    .map((element) => element.shadowRoot.textContent)";

// A6
async fn a6_two_copies_share_the_name_in_peace(world: &mut World) {
    two_copies(world).await;
    flow::is_clean(world).await;
}

// A6
async fn a6_another_version_warns_once_and_leaves_the_first_in_charge(world: &mut World) {
    let served = AtomicUsize::new(0);
    world.stage.alter("invitation-widget.js", move |answer| {
        let version = format!("9.9.{}", served.fetch_add(1, Ordering::Relaxed));
        let code = String::from_utf8_lossy(&answer.body).replace("0.1.0", &version);
        answer.body = code.into_bytes();
    });
    two_copies(world).await;
    let witness = Witness::of(&world.page).await;
    let warnings: Vec<_> = witness.console().into_iter().filter(is_warning).collect();
    assert_eq!(warnings.len(), 1, "{warnings:#?}");
    assert!(warnings[0].contains("9.9.0") && warnings[0].contains("9.9.1"), "{warnings:?}");
    assert!(witness.errors().is_empty(), "{:#?}", witness.errors());
}

fn is_warning(line: &&str) -> bool {
    line.starts_with("warn:")
}

/// A page that has the script from two servers, and two elements.
async fn two_copies(world: &World) {
    let near = world.stage.near();
    let copy =
        format!("<script type=\"module\" src=\"{near}/widget/invitation-widget.js\"></script>");
    let both = element("members", &world.gate.url) + &element("others", &world.gate.url);
    flow::open(world, &world.page_with_widget().head(&copy).body(&both)).await;
    flow::give_token(world, "members", amira()).await;
    flow::give_token(world, "others", one_group(7)).await;
    check::lists(&world.page, flow::SOFIA).await;
    check::says(&world.page, "No open invitations to Group 7.").await;
}

// A7
async fn a7_twenty_elements_keep_themselves_to_themselves(world: &mut World) {
    // Every second one asks the server itself, which is another API to a page.
    let direct = format!("http://{}", world.server.address);
    let api = |n: usize| if n.is_multiple_of(2) { &world.gate.url } else { &direct };
    let all: String = (0..MANY).map(|n| element(&format!("w{n}"), api(n))).collect();
    flow::open(world, &world.page_with_widget().body(&all)).await;
    let mut tokens = Vec::new();
    for n in 0..MANY {
        tokens.push(flow::give_token(world, &format!("w{n}"), one_group(n)).await);
    }
    for n in 0..MANY {
        check::says(&world.page, &format!("No open invitations to Group {n}.")).await;
    }
    invite_in_the_first(world).await;
    says_only_its_own(world).await;
    asks_only_with_its_own(world, &tokens);
    flow::is_clean(world).await;
}

async fn invite_in_the_first(world: &World) {
    let page = &world.page;
    action::enter_addresses(page, &[flow::LI_WEI]).await;
    action::press(page, "Send invitations").await;
    check::lists(page, flow::LI_WEI).await;
    let witness = Witness::of(page).await;
    for n in 0..MANY {
        let sent = witness.events("invitation-sent", &format!("w{n}")).len();
        assert_eq!(sent, usize::from(n == 0), "element {n}");
    }
}

async fn says_only_its_own(world: &World) {
    let texts = action::script(&world.page, TEXTS, &[]).await;
    let texts: Vec<String> = serde_json::from_value(texts).expect("a text each");
    for (n, text) in texts.iter().enumerate() {
        assert!(text.contains(&format!("Group {n}")), "element {n}: {text}");
        assert_eq!(text.contains(flow::LI_WEI), n == 0, "element {n}: {text}");
    }
}

/// Each request to the gate carries the token whose group it asks for.
fn asks_only_with_its_own(world: &World, tokens: &[String]) {
    let mut asked = 0;
    for request in world.gate.requests_of(EVERYTHING) {
        let Some(bearer) = request.header("authorization") else { continue };
        let n = tokens.iter().position(|token| bearer == format!("Bearer {token}"));
        let n = n.expect("a token that was given");
        assert!(n.is_multiple_of(2), "element {n} has another API");
        if request.is("GET /api/v1/invitations") {
            let path = format!("GET /api/v1/invitations/by-group/team/g{n}?");
            assert!(request.is(&path), "{request:?}");
            asked += 1;
        }
    }
    assert!(asked >= MANY / 2, "only {asked} lists were asked for");
}

fn one_group(n: usize) -> Value {
    let (id, name) = (format!("g{n}"), format!("Group {n}"));
    member(&format!("person-{n}"), &[("team", &id, &name)])
}
