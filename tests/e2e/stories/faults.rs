//! Whatever goes wrong on the road, the person is told, loses nothing, and can go on.

use std::time::Duration;

use fantoccini::Client;

use crate::engines::in_two;
use crate::flow::{LEA, SOFIA};
use crate::world::{Answer, EVERYTHING, Fault, LIST, RESEND, REVOKE, Route, SEND, SETTINGS, World};
use crate::{action, check, find, flow};

in_two! {
    f1_what_comes_slowly_or_in_pieces_comes_whole,
    f1_what_breaks_is_told_and_goes_on_where_it_stopped,
    f1_what_is_never_answered_ends,
    f1_while_the_server_is_down_nothing_is_lost,
}

/// What an answer survives.
const SLOW: [Fault; 4] = [
    Fault::Latency(Duration::from_millis(400)),
    Fault::Bandwidth(50_000),
    Fault::Slices(7),
    Fault::SlowClose(Duration::from_millis(300)),
];

/// What no answer survives: at its beginning, in its head, shortly before its end.
const BROKEN: [Fault; 3] = [Fault::Reset, Fault::Limit(40), Fault::Cut];

/// What is only said while something is under way.
const BUSY: [&str; 4] = ["Loading", "Sending…", "Resending…", "Revoking…"];

/// The page's clock runs ten times as fast where somebody waits.
const HURRY: &str = "
    const hurried = (time) => time < 300 ? time : time / 10;
    const { setTimeout } = window;
    const { timeout } = AbortSignal;
    window.setTimeout = (work, time, ...rest) => setTimeout(work, hurried(time), ...rest);
    AbortSignal.timeout = (time) => timeout.call(AbortSignal, hurried(time));";

// F1
async fn f1_what_comes_slowly_or_in_pieces_comes_whole(world: &mut World) {
    for (number, fault) in world.sample(&SLOW).into_iter().enumerate() {
        let address = format!("slow-{number}@new.example");
        world.gate.trouble(EVERYTHING, fault);
        flow::open(world, &world.page_with_widget()).await;
        flow::begin(world).await;
        flow::invite(&world.page, &[&address]).await;
        check::says(&world.page, "1 invitation sent.").await;
        check::lists(&world.page, &address).await;
        revoke(&world.page, &address).await;
        check::no_longer_lists(&world.page, &address).await;
        flow::is_clean(world).await;
    }
}

// F1, F14
async fn f1_what_breaks_is_told_and_goes_on_where_it_stopped(world: &mut World) {
    for (number, fault) in world.sample(&BROKEN).into_iter().enumerate() {
        let address = format!("broken-{number}@new.example");
        hurry(world).await;
        goes_wrong_at_every_endpoint(world, fault, &address).await;
    }
}

// F1
async fn f1_what_is_never_answered_ends(world: &mut World) {
    hurry(world).await;
    goes_wrong_at_every_endpoint(world, Fault::Silence, "silence@new.example").await;
}

// F1
async fn f1_while_the_server_is_down_nothing_is_lost(world: &mut World) {
    flow::open(world, &world.page_with_widget()).await;
    flow::begin(world).await;
    world.gate.down();
    flow::invite(&world.page, &["down@new.example"]).await;
    settles(&world.page).await;
    check::keeps(&world.page, "down@new.example").await;
    action::press(&world.page, &format!("Resend to {LEA}")).await;
    revoke(&world.page, SOFIA).await;
    settles(&world.page).await;
    check::lists(&world.page, SOFIA).await;

    world.gate.up();
    action::press(&world.page, "Send invitations").await;
    check::says(&world.page, "1 invitation sent.").await;
    check::lists(&world.page, "down@new.example").await;
}

async fn hurry(world: &World) {
    world.stage.put("/hurry.js", Answer::script(HURRY));
    let page = world.page_with_widget().head("<script src=\"/hurry.js\"></script>");
    flow::open(world, &page).await;
}

/// Each kind of request goes wrong once, and then right.
async fn goes_wrong_at_every_endpoint(world: &World, fault: Fault, address: &str) {
    let page = &world.page;
    flow::begin(world).await;

    wrong(world, SEND, fault, async || flow::invite(page, &[address]).await).await;
    check::says_nothing_of(page, "invitation sent").await;
    check::keeps(page, address).await;
    action::press(page, "Send invitations").await;
    check::says(page, "1 invitation sent.").await;
    check::lists(page, address).await;

    let resend = format!("Resend to {LEA}");
    wrong(world, RESEND, fault, async || action::press(page, &resend).await).await;
    check::says_nothing_of(page, "Sent again").await;

    // An answer without a body has no end to lose.
    let fault = if fault == Fault::Cut { Fault::Reset } else { fault };
    wrong(world, REVOKE, fault, async || revoke(page, address).await).await;
    check::lists(page, address).await;
    revoke(page, address).await;
    check::no_longer_lists(page, address).await;

    wrong(world, LIST, fault, async || {
        action::choose(page, "Show", "Expired").await;
        // It is tried several times before that is offered.
        find::button(page, "Try again").await;
    })
    .await;
    action::press(page, "Try again").await;
    check::says(page, "No expired invitations to Acme Tasks.").await;

    wrong(world, SETTINGS, fault, async || {
        page.refresh().await.expect("the stage answers");
        flow::begin(world).await;
    })
    .await;
    check::lists(page, SOFIA).await;
}

/// Does something whose requests to `route` go wrong, and waits for its end.
async fn wrong(world: &World, route: Route, fault: Fault, act: impl AsyncFnOnce()) {
    let before = world.gate.requests_of(route).len();
    world.gate.trouble(route, fault);
    act().await;
    settles(&world.page).await;
    assert!(world.gate.requests_of(route).len() > before, "nothing was asked of {route}");
    world.gate.open();
}

async fn revoke(page: &Client, address: &str) {
    action::press(page, &format!("Revoke the invitation of {address}")).await;
    action::press(page, "Yes, revoke").await;
}

/// Nothing is under way any more.
async fn settles(page: &Client) {
    for words in BUSY {
        check::no_longer_says(page, words).await;
    }
}
