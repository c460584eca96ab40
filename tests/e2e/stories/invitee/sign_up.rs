//! Signing up on one's own: invitations of the confirmed address are found and offered.

use reqwest::Method;
use serde_json::json;

use crate::engines::{everywhere, in_chromium_first};
use crate::world::World;
use crate::{action, check, find};

use super::{KIM, WEBSITE, as_host, follow, invited, shows};

everywhere! {
    who_signs_up_finds_an_open_invitation_and_what_their_domain_may_join,
}
in_chromium_first! {
    who_is_not_invited_makes_a_workspace,
    a_confirmation_counts_once,
}

async fn who_signs_up_finds_an_open_invitation_and_what_their_domain_may_join(world: &mut World) {
    let page = &world.page;
    invited(world, KIM, &[WEBSITE]).await;
    let domains = json!({ "scope": "design", "scopeType": "team", "scopeName": "Design", "domains": ["new.example"] });
    as_host(world, Method::POST, "/invitations/autojoin", domains).await;
    confirm(world).await;
    shows(page, "You are invited to").await;
    check::says(page, "Open to everybody with your kind of address").await;
    check::says(page, "Create a new workspace").await;
    for group in ["Website relaunch", "Design"] {
        let choice = find::field_about(page, group).await;
        if !choice.is_selected().await.expect("the page stays") {
            choice.click().await.expect("it can be chosen");
        }
    }
    action::fill_in(page, "Your name", "Kim Larsen").await;
    action::press(page, "Create my account").await;
    check::says(page, "You are now in").await;
    world.server.records.have_member(KIM, "project/website").await;
    world.server.records.have_member(KIM, "team/design").await;
}

async fn who_is_not_invited_makes_a_workspace(world: &mut World) {
    let page = &world.page;
    confirm(world).await;
    shows(page, "Create a new workspace").await;
    action::fill_in(page, "Your name", "Kim Larsen").await;
    action::fill_in(page, "Name of the workspace", "Larsen & Søn").await;
    action::press(page, "Create my account").await;
    check::says(page, "Larsen & Søn").await;
    assert_eq!(world.server.records.groups_of(KIM).await.len(), 1);
}

async fn a_confirmation_counts_once(world: &mut World) {
    let page = &world.page;
    action::visit(page, "/sign-up").await;
    action::fill_in(page, "E-mail address", "no address").await;
    action::press(page, "Send me the link").await;
    shows(page, "This is not an e-mail address.").await;
    check::holds(page, "E-mail address", "no address").await;
    confirm(world).await;
    action::fill_in(page, "Your name", "Kim Larsen").await;
    action::press(page, "Create my account").await;
    check::says(page, "Sign out").await;
    action::visit(page, "/mailbox").await;
    follow(page, "Confirm my address").await;
    shows(page, "This confirmation no longer works").await;
}

/// Asks for the mail that confirms the address, and follows its link.
async fn confirm(world: &World) {
    let page = &world.page;
    action::visit(page, "/sign-up").await;
    shows(page, "Create an account").await;
    action::fill_in(page, "E-mail address", KIM).await;
    action::press(page, "Send me the link").await;
    shows(page, "Look into your mailbox").await;
    follow(page, "Open the mailbox").await;
    shows(page, "Confirm your address").await;
    follow(page, "Confirm my address").await;
}
