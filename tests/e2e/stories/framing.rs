//! Who may have the widget in a frame, and what the page around it may forbid.

use fantoccini::key::Key;
use serde_json::Value;

use crate::engines::everywhere;
use crate::flow;
use crate::until::until;
use crate::world::{Answer, Stage, Witness, World, amira, console, member};
use crate::{action, check};

everywhere! {
    a2_a_page_that_forbids_wasm_has_the_widget_in_a_frame,
    b1_a_page_that_is_not_listed_gets_no_frame_and_nobody_in_it_does,
    b6_a_token_of_a_thousand_groups_works_in_the_element,
}

/// What the page in the frame loads, if it may be there.
const FILES: &str = "GET /widget/";

// A1, A2
async fn a2_a_page_that_forbids_wasm_has_the_widget_in_a_frame(world: &mut World) {
    let policy = format!(
        "default-src 'none'; script-src {}; frame-src {}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        world.stage.origin(),
        world.gate.url,
    );
    let page = world.page_with_widget().script("/widget/invitation-embed.js").policy(&policy);
    flow::open(world, &page).await;
    flow::give_token(world, "members", amira()).await;
    let look = async || {
        let witness = Witness::of(&world.page).await;
        match witness.events("invitation-count", "members").last() {
            Some(detail) if detail["count"] == 12 => Ok(()),
            other => Err(format!("{other:?}")),
        }
    };
    until("twelve open invitations, told through the frame", look).await;
    flow::is_clean(world).await;
    // The page in the frame has a policy of its own, of which its own console tells.
    for line in console(world).await {
        assert!(!line.contains("Content Security Policy"), "{line}");
    }
}

// B1
async fn b1_a_page_that_is_not_listed_gets_no_frame_and_nobody_in_it_does(world: &mut World) {
    let other = Stage::build().await;
    let frame = around(&format!("{}/embed/members", world.gate.url));
    other.put("/host", frame.clone());
    world.stage.put("/host", frame);
    other.put("/outer", around(&format!("{}/host", world.stage.origin())));

    for url in [format!("{}/host", other.origin()), format!("{}/outer", other.origin())] {
        let before = world.gate.requests_of("GET /embed/members").len();
        world.page.goto(&url).await.expect("the stage answers");
        has_loaded(world).await;
        assert_eq!(world.gate.requests_of("GET /embed/members").len(), before + 1);
        assert!(world.gate.requests_of(FILES).is_empty(), "{url} has it in a frame");
    }

    let listed = format!("{}/host", world.stage.origin());
    world.page.goto(&listed).await.expect("the stage answers");
    has_loaded(world).await;
    assert!(!world.gate.requests_of(FILES).is_empty(), "{listed} has it in no frame");
}

/// A page around a frame, which tells the page around itself once the frame has loaded.
fn around(url: &str) -> Answer {
    Answer::page(&format!(
        "<!doctype html><title>Around</title>
        <script>addEventListener('message', ({{ data }}) => {{ if (data === 'loaded') hasLoaded = true; }});</script>
        <iframe src=\"{url}\" onload=\"top.postMessage('loaded', '*')\"></iframe>"
    ))
}

async fn has_loaded(world: &World) {
    let look = async || match action::script(&world.page, "return window.hasLoaded", &[]).await {
        Value::Bool(true) => Ok(()),
        other => Err(other),
    };
    until("the frame", look).await;
}

// B6
async fn b6_a_token_of_a_thousand_groups_works_in_the_element(world: &mut World) {
    let named: Vec<_> = (1..1000).map(|n| (format!("p{n}"), format!("Project {n}"))).collect();
    let mut groups = vec![("workspace", "acme", "Acme Tasks")];
    groups.extend(named.iter().map(|(id, name)| ("project", id.as_str(), name.as_str())));
    flow::open(world, &world.page_with_widget()).await;
    let token = flow::give_token(world, "members", member("amira", &groups)).await;
    assert!(token.len() > 60_000, "{}", token.len());
    check::lists(&world.page, flow::SOFIA).await;
    action::enter_addresses(&world.page, &[flow::LI_WEI]).await;
    action::open_groups(&world.page).await;
    action::type_text(&world.page, "Project 999").await;
    action::strike(&world.page, Key::Enter).await;
    action::strike(&world.page, Key::Escape).await;
    action::press(&world.page, "Send invitations").await;
    check::says(&world.page, "1 invitation sent.").await;
    flow::is_clean(world).await;
}
