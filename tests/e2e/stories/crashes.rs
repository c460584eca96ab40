//! The widget meets a fault in the middle of its work: it says so, and can be started again.

use crate::engines::in_two;
use fantoccini::Client;
use serde_json::Value;

use crate::flow::SOFIA;
use crate::until::until;
use crate::world::{Answer, Witness, World, amira, element};
use crate::{action, check, find, flow};

in_two! {
    g1_g2_after_a_fault_anywhere_the_widget_says_so_once_and_starts_again,
}

/// Makes a method throw when it is called next, once.
const FAULT: &str = "window.fault = (holder, name) => {
    const original = Object.getOwnPropertyDescriptor(holder, name);
    const kind = original.set ? 'set' : 'value';
    const broken = function () {
        Object.defineProperty(holder, name, original);
        window.hasFailed = true;
        throw new Error('the fault of the story');
    };
    Object.defineProperty(holder, name, { ...original, [kind]: broken });
};";

const HAS_FAILED: &str = "return window.hasFailed";

/// What the person does when it happens.
#[derive(Clone, Copy)]
enum Doing {
    Typing,
    Choosing,
    Sending,
    Filtering,
}

/// Where it happens.
const POINTS: [(&str, Doing); 12] = [
    ("Document.prototype, 'createElement'", Doing::Typing),
    ("Element.prototype, 'setAttribute'", Doing::Typing),
    ("Node.prototype, 'insertBefore'", Doing::Typing),
    ("Document.prototype, 'createTextNode'", Doing::Typing),
    ("window, 'URL'", Doing::Typing),
    ("Document.prototype, 'createElement'", Doing::Choosing),
    ("Node.prototype, 'insertBefore'", Doing::Choosing),
    ("Element.prototype, 'removeAttribute'", Doing::Choosing),
    ("window, 'AbortController'", Doing::Sending),
    ("window, 'Headers'", Doing::Sending),
    ("Crypto.prototype, 'getRandomValues'", Doing::Sending),
    ("Document.prototype, 'createElement'", Doing::Filtering),
];

/// What a fresh instance must not hear of: calls into the one that has ended.
const NOISE: [&str; 5] =
    ["closure invoked", "unreachable", "recursive", "already borrowed", "Module terminated"];

// G1, G2
async fn g1_g2_after_a_fault_anywhere_the_widget_says_so_once_and_starts_again(world: &mut World) {
    world.stage.put("/fault.js", Answer::script(FAULT));
    let both = element("members", &world.gate.url) + &element("others", &world.gate.url);
    let page = world
        .page_with_widget()
        .head("<script src=\"/fault.js\"></script>")
        .body(&(both + "<button onclick=\"this.textContent = 'The host lives.'\">Host</button>"));
    for (point, doing) in world.sample(&POINTS) {
        println!("A fault of {point}.");
        flow::open(world, &page).await;
        flow::give_token(world, "others", amira()).await;
        flow::begin(world).await;
        meets(world, point, doing).await;
    }
}

async fn meets(world: &World, point: &str, doing: Doing) {
    let page = &world.page;
    action::enter_addresses(page, &["before@new.example"]).await;
    action::script(page, &format!("fault({point})"), &[]).await;
    act(page, doing).await;
    until("the fault", async || match action::script(page, HAS_FAILED, &[]).await {
        Value::Bool(true) => Ok(()),
        other => Err(other),
    })
    .await;
    if has_crashed(page).await {
        check::says(page, "Something went wrong. What you typed is kept.").await;
        // Both were of the same instance.
        for _ in 0..2 {
            action::press(page, "Try again").await;
        }
    }
    check::lists(page, SOFIA).await;
    is_kept_or_sent(page).await;
    is_quiet(&Witness::of(page).await);
    action::press(page, "Host").await;
    check::says(page, "The host lives.").await;
}

/// A fault that the widget can bear may come too late to keep a request back.
async fn is_kept_or_sent(page: &Client) {
    let look = async || {
        let text = find::text(page).await.map_err(|error| error.to_string())?;
        let known = ["before@new.example", "1 invitation sent."];
        if known.iter().any(|words| text.contains(words)) { Ok(()) } else { Err(text) }
    };
    until("what was typed", look).await;
}

/// Whether the fault was more than the widget could bear; then every element was told once.
async fn has_crashed(page: &Client) -> bool {
    let witness = Witness::of(page).await;
    let times = ["members", "others"].map(|id| witness.events("invitation-error", id).len());
    assert!(times[0] < 2 && times[1] < 2, "{times:?}");
    times[0] == 1
}

/// What is not an event is not heard of at all.
fn is_quiet(witness: &Witness) {
    let lines = witness.console().into_iter().chain(witness.errors());
    // The report names the trap in which a panic ends.
    let is_report = |line: &&str| line.contains("<invitation-widget> crashed:");
    for line in lines.filter(|line| !is_report(line)) {
        let noise = NOISE.iter().find(|noise| line.contains(*noise));
        assert_eq!(noise, None, "{line}");
    }
}

async fn act(page: &Client, doing: Doing) {
    match doing {
        Doing::Typing => action::enter_addresses(page, &["after@new.example"]).await,
        Doing::Choosing => {
            action::open_groups(page).await;
        }
        Doing::Sending => {
            action::choose_groups(page, &["Design"]).await;
            action::press(page, "Send invitations").await;
        }
        Doing::Filtering => action::choose(page, "Show", "Expired").await,
    }
}
