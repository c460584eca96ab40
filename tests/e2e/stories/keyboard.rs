//! A person without a mouse.

use fantoccini::key::Key;

use crate::engines::everywhere;
use crate::world::World;
use crate::{action, check};

everywhere! {
    a_person_invites_and_revokes_with_the_keyboard_alone,
}

async fn a_person_invites_and_revokes_with_the_keyboard_alone(world: &mut World) {
    let page = &world.page;
    action::tab_to(page, "Jonas Lindqvist").await;
    action::strike(page, Key::Enter).await;
    check::says(page, "Invite people").await;

    action::tab_to(page, "E-mail addresses").await;
    action::type_text(page, "li.wei@new.example").await;
    action::strike(page, Key::Enter).await;
    action::tab_to(page, "Invite to").await;
    action::type_text(page, "mobile").await;
    action::strike(page, Key::Enter).await;
    action::strike(page, Key::Escape).await;
    action::tab_to(page, "Send invitations").await;
    action::strike(page, Key::Enter).await;
    check::says(page, "1 invitation sent.").await;

    action::tab_to(page, "Group").await;
    action::type_text(page, "Mobile").await;
    check::lists(page, "li.wei@new.example").await;
    action::tab_to(page, "Revoke the invitation of li.wei@new.example").await;
    action::strike(page, Key::Enter).await;
    check::says(page, "Revoke the invitation of li.wei@new.example?").await;
    // The focus is on the harmless answer, which stands behind the other.
    action::tab_back(page).await;
    action::strike(page, Key::Enter).await;
    check::says(page, "No open invitations to Mobile app 4.0.").await;
}
