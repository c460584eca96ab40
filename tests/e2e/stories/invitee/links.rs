//! Shared links: made in the widget, and followed to a membership.

use serde_json::json;

use crate::engines::{everywhere, in_chromium_first};
use crate::world::World;
use crate::{action, check, find};

use super::door::{follow_magic_link, knock, shared};
use super::{KIM, YORGOS, shows};

everywhere! {
    d24_a_link_is_made_in_the_widget_and_a_visitor_joins_by_it,
}
in_chromium_first! {
    d24_a_customer_joins_by_a_link_as_well,
    who_invites_copies_the_link_of_a_mail,
}

// D24
async fn d24_a_link_is_made_in_the_widget_and_a_visitor_joins_by_it(world: &mut World) {
    let page = &world.page;
    action::sign_in(page, "Amira Haddad").await;
    action::press(page, "Invite by link").await;
    check::says(page, "Links to share").await;
    action::choose(page, "Group", "Website relaunch").await;
    shows(page, "There are no links to Website relaunch.").await;
    action::fill_in(page, "People at most (optional)", "2").await;
    action::press(page, "Create link").await;
    shows(page, "The link is ready to be shared.").await;
    let link = find::field(page, "Link").await.prop("value").await.expect("the field stays");
    action::press(page, "QR code").await;
    shows(page, "Save as SVG").await;

    let link = link.expect("it has a value");
    knock(page, &link, KIM).await;
    follow_magic_link(page, KIM).await;
    shows(page, "Join Website relaunch").await;
    action::fill_in(page, "Your name", "Kim Larsen").await;
    action::press(page, "Join").await;
    shows(page, "You are now in").await;
    world.server.records.have_member(KIM, "project/website").await;

    action::sign_in(page, "Amira Haddad").await;
    action::press(page, "Invite by link").await;
    check::says(page, "Links to share").await;
    action::choose(page, "Group", "Website relaunch").await;
    check::says(page, "Places taken: 1 of 2").await;
}

// D24
async fn d24_a_customer_joins_by_a_link_as_well(world: &mut World) {
    let page = &world.page;
    let link = shared(world, json!({ "role": "member" })).await;
    knock(page, &link.url, YORGOS).await;
    follow_magic_link(page, YORGOS).await;
    action::press(page, "Join").await;
    check::says(page, "You are now in").await;
    world.server.records.have_member(YORGOS, "project/website").await;
}

async fn who_invites_copies_the_link_of_a_mail(world: &mut World) {
    let page = &world.page;
    action::sign_in(page, "Amira Haddad").await;
    let row = find::row(page, "sofia.fernandez@acme.example").await;
    action::press(page, "Copy link of sofia.fernandez@acme.example").await;
    // A browser may refuse the clipboard to a test; then the link stands there, selected.
    let copied = async || {
        let text = row.text().await.map_err(|error| error.to_string())?;
        let is_told = text.contains("Link copied") || text.contains("The link is selected.");
        if is_told { Ok(()) } else { Err(text) }
    };
    crate::until::until("the link, copied or selected", copied).await;
}
