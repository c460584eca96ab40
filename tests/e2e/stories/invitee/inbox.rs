//! Accepting and declining in the product, in the inbox of who is signed in.

use crate::engines::{everywhere, in_chromium_first};
use crate::world::World;
use crate::{action, check, find};

use super::{DESIGN, WEBSITE, YORGOS, invited, shows};

everywhere! {
    several_invitations_are_accepted_at_once_and_one_is_declined,
}
in_chromium_first! {
    an_expired_invitation_is_explained_and_dismissed,
}

const MOBILE: (&str, &str, &str) = ("project", "mobile", "Mobile app 4.0");

async fn several_invitations_are_accepted_at_once_and_one_is_declined(world: &mut World) {
    let page = &world.page;
    invited(world, YORGOS, &[WEBSITE, DESIGN, MOBILE]).await;
    open(world).await;
    shows(page, "3 open invitations").await;
    bell(world, "3").await;
    for group in ["Website relaunch", "Design"] {
        let choice = find::field(page, &format!("Select the invitation to {group}")).await;
        choice.click().await.expect("it can be chosen");
    }
    action::press(page, "Accept selected (2)").await;
    shows(page, "1 open invitation").await;
    bell(world, "1").await;
    world.server.records.have_member(YORGOS, "project/website").await;
    world.server.records.have_member(YORGOS, "team/design").await;

    action::press(page, "Decline the invitation to Mobile app 4.0").await;
    action::press(page, "Yes, decline").await;
    shows(page, "No open invitations.").await;
    let groups = world.server.records.groups_of(YORGOS).await;
    assert!(!groups.contains(&"project/mobile".to_owned()), "{groups:?}");
}

async fn an_expired_invitation_is_explained_and_dismissed(world: &mut World) {
    let page = &world.page;
    invited(world, YORGOS, &[WEBSITE]).await;
    world.server.records.expire(YORGOS).await;
    open(world).await;
    shows(page, "These can no longer be accepted.").await;
    action::press(page, "Dismiss the expired invitation to Website relaunch").await;
    check::no_longer_says(page, "These can no longer be accepted.").await;
    action::visit(page, "/inbox").await;
    check::says(page, "No open invitations.").await;
    check::says_nothing_of(page, "These can no longer be accepted.").await;
}

async fn open(world: &World) {
    action::sign_in(&world.page, "Γιώργος Παπαδόπουλος").await;
    check::says(&world.page, "Sign out").await;
    action::visit(&world.page, "/inbox").await;
}

/// The number in the header of the host's page.
async fn bell(world: &World, number: &str) {
    let bell = find::element(&world.page, "#waiting").await;
    check::reads(&bell, number).await;
}
