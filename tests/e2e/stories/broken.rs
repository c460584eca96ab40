//! Whatever keeps the widget from starting, the page has something to read, a link, and one event.

use serde_json::Value;

use crate::engines::{everywhere, in_two};
use crate::until::until;
use crate::world::{Answer, Page, Witness, World, amira, element};
use crate::{action, check, flow};

everywhere! {
    a15_an_altered_byte_never_runs,
}

in_two! {
    a4_whatever_blocks_the_wasm_leaves_a_link_a_reason_and_one_event,
    a4_where_the_script_is_blocked_the_link_is_left,
    a5_what_failed_twice_works_the_third_time,
    g7_wasm_of_another_type_runs,
}

const LINK: &str = "Invite people by e-mail";
const POLICY: &str = "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
/// The first script of a page whose browser has no WebAssembly.
const WITHOUT_WASM: &str = "delete window.WebAssembly";

/// What a server may answer in place of the wasm.
const WRONG_ANSWERS: [fn(&mut Answer); 6] = [
    |answer| answer.status = 404.try_into().expect("a status"),
    |answer| answer.status = 500.try_into().expect("a status"),
    |answer| answer.body.truncate(answer.body.len() / 2),
    |answer| answer.body.clear(),
    |answer| *answer = Answer::page("<!doctype html><title>Sign in</title>"),
    |answer| answer.body[1000] ^= 1,
];

// A4
async fn a4_whatever_blocks_the_wasm_leaves_a_link_a_reason_and_one_event(world: &mut World) {
    for wrong in WRONG_ANSWERS {
        world.stage.restore();
        world.stage.alter(".wasm", wrong);
        flow::open(world, &world.page_with_widget()).await;
        fails(world, "load_failed", "Invitations could not be loaded.").await;
    }
    world.stage.restore();

    flow::open(world, &world.page_with_widget().policy(POLICY)).await;
    fails(world, "wasm_blocked", "The security policy of this page").await;

    world.stage.put("/without-wasm.js", Answer::script(WITHOUT_WASM));
    let page = world.page_with_widget().head("<script src=\"/without-wasm.js\"></script>");
    flow::open(world, &page).await;
    fails(world, "wasm_missing", "Invitations need WebAssembly").await;
}

// A4
async fn a4_where_the_script_is_blocked_the_link_is_left(world: &mut World) {
    let page = world.page_with_widget();
    let missing = page.clone().script("/widget/no-such-file.js");
    for page in [missing, page.policy("script-src 'none'")] {
        flow::open(world, &page).await;
        check::says(&world.page, LINK).await;
    }
}

/// Once, visibly, and caught.
async fn fails(world: &World, code: &str, words: &str) {
    check::says(&world.page, words).await;
    check::says(&world.page, LINK).await;
    let witness = Witness::of(&world.page).await;
    let codes: Vec<_> = errors(&witness).into_iter().map(|detail| &detail["code"]).collect();
    assert_eq!(codes, [code]);
    assert!(witness.errors().is_empty(), "{:#?}", witness.errors());
}

fn errors(witness: &Witness) -> Vec<&Value> {
    witness.events("invitation-error", "members")
}

// A5
async fn a5_what_failed_twice_works_the_third_time(world: &mut World) {
    // A second tag for the same script loads nothing a second time.
    let again = "<script type=\"module\" src=\"/widget/invitation-widget.js\"></script>";
    world.stage.alter(".wasm", WRONG_ANSWERS[1]);
    flow::open(world, &world.page_with_widget().head(again)).await;
    has_failed(world, 1).await;
    action::press(&world.page, "Try again").await;
    has_failed(world, 2).await;

    world.stage.restore();
    action::press(&world.page, "Try again").await;
    flow::begin(world).await;
    check::says_nothing_of(&world.page, "Invitations could not be loaded.").await;
    has_failed(world, 2).await;
}

/// It has failed so many times by now.
async fn has_failed(world: &World, times: usize) {
    let look = async || match errors(&Witness::of(&world.page).await).len() {
        known if known == times => Ok(()),
        known => Err(known),
    };
    until(&format!("{times} errors"), look).await;
}

// A15
async fn a15_an_altered_byte_never_runs(world: &mut World) {
    // Altered so that it would run.
    world.stage.alter(".wasm", |answer| replace(answer, "Invite people", "Invade people"));
    flow::open(world, &world.page_with_widget()).await;
    fails(world, "load_failed", "Invitations could not be loaded.").await;
    check::says_nothing_of(&world.page, "Invade people").await;
    world.stage.restore();
    the_script_of_further_views_never_runs_altered(world).await;

    let page = page_with_integrity(world);
    flow::open(world, &page).await;
    flow::begin(world).await;
    world.stage.alter("invitation-widget.js", |answer| {
        answer.body.extend_from_slice(b"\nwindow.isAltered = true;");
    });
    flow::open(world, &page).await;
    check::says(&world.page, LINK).await;
    let ran = "return [window.isAltered, customElements.get('invitation-widget')]";
    let ran = action::script(&world.page, ran, &[]).await;
    assert_eq!(ran, serde_json::json!([null, null]));
}

async fn the_script_of_further_views_never_runs_altered(world: &World) {
    world.stage.alter(".js", |answer| {
        // No other script of the page has nothing to define.
        if !String::from_utf8_lossy(&answer.body).contains("customElements") {
            answer.body.extend_from_slice(b"\nwindow.isAltered = true;");
        }
    });
    let inbox = element("members", &world.gate.url).replace(" id=", " view=\"inbox\" id=");
    flow::open(world, &world.page_with_widget().body(&inbox)).await;
    fails(world, "load_failed", "Invitations could not be loaded.").await;
    let ran = action::script(&world.page, "return window.isAltered === true", &[]).await;
    assert_eq!(ran, serde_json::json!(false));
    world.stage.restore();
    flow::open(world, &world.page_with_widget().body(&inbox)).await;
    flow::give_token(world, "members", amira()).await;
    check::says(&world.page, "Your invitations").await;
}

/// The page that the README recommends: it names the bytes of the script.
fn page_with_integrity(world: &World) -> Page {
    let name = "invitation-widget.js";
    let manifest = Answer::built("manifest.json").expect("the build writes it");
    let manifest: Value = serde_json::from_slice(&manifest.body).expect("it is JSON");
    let integrity = manifest["files"][name]["integrity"].as_str().expect("it names each file");
    // The attribute's end closes the address, and the rest of the page's tag follows.
    world.page_with_widget().script(&format!("/widget/{name}\" integrity=\"{integrity}"))
}

fn replace(answer: &mut Answer, from: &str, to: &str) {
    let bytes = from.as_bytes();
    let place = answer.body.windows(bytes.len()).position(|window| window == bytes);
    let place = place.expect("the wasm has its English texts");
    answer.body[place..place + bytes.len()].copy_from_slice(to.as_bytes());
}

// G7
async fn g7_wasm_of_another_type_runs(world: &mut World) {
    for kind in ["application/octet-stream", "text/plain"] {
        world.stage.restore();
        world.stage.alter(".wasm", move |answer| {
            *answer = answer.clone().with("content-type", kind);
        });
        flow::open(world, &world.page_with_widget()).await;
        flow::begin(world).await;
    }
}
