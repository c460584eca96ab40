//! The widget in an iframe is as free of barriers as the element.

use fantoccini::Client;
use fantoccini::key::Key;

use super::{enter, open_near};
use crate::engines::in_two;
use crate::review::axe;
use crate::world::{World, amira};
use crate::{action, check, flow};

in_two! {
    h1_the_frame_has_no_barrier_in_the_whole_flow,
}

// H1
async fn h1_the_frame_has_no_barrier_in_the_whole_flow(world: &mut World) {
    let page = &world.page;
    open_near(world).await;
    flow::give_token(world, "portal", amira()).await;
    enter(page).await;
    check::lists(page, flow::SOFIA).await;
    is_open("the form", page).await;
    action::press(page, "Send invitations").await;
    is_open("told problems", page).await;
    action::enter_addresses(page, &["not-an-address", flow::LI_WEI]).await;
    is_open("chips", page).await;
    action::open_groups(page).await;
    is_open("the open picker", page).await;
    action::strike(page, Key::Escape).await;
    action::press(page, "Remove not-an-address").await;
    action::choose_groups(page, &["Acme Tasks"]).await;
    action::press(page, "Send invitations").await;
    check::says(page, "1 invitation sent.").await;
    is_open("what was sent", page).await;
    action::press(page, &format!("Revoke the invitation of {}", flow::SOFIA)).await;
    check::says(page, "Yes, revoke").await;
    is_open("the question", page).await;
}

async fn is_open(state: &str, page: &Client) {
    let barriers = axe::within(page, "html").await;
    assert!(barriers.is_empty(), "{state}:\n{}", barriers.join("\n"));
}
