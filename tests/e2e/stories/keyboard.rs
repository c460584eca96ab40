//! A person without a mouse.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::engines::everywhere;
use crate::world::World;
use crate::{action, check, find, flow};

everywhere! {
    h8_a_person_invites_and_revokes_with_the_keyboard_alone,
    h8_tab_walks_through_everything_from_above_to_below_and_out_again,
}

const WALK: &str = include_str!("keyboard.js");
const REVOKE: &str = "Revoke the invitation of li.wei@new.example";

// H8
async fn h8_a_person_invites_and_revokes_with_the_keyboard_alone(world: &mut World) {
    let page = &world.page;
    action::tab_to(page, "Jonas Lindqvist").await;
    action::strike(page, Key::Enter).await;
    check::says(page, "Invite people").await;
    invite(world).await;

    action::tab_to(page, "Group").await;
    action::type_text(page, "Mobile").await;
    check::lists(page, "li.wei@new.example").await;
    action::tab_to(page, REVOKE).await;
    action::strike(page, Key::Enter).await;
    check::says(page, "Revoke the invitation of li.wei@new.example?").await;
    action::strike(page, Key::Escape).await;
    check::no_longer_says(page, "Revoke the invitation of li.wei@new.example?").await;
    // The focus is on the button again.
    action::strike(page, Key::Enter).await;
    check::says(page, "Revoke the invitation of li.wei@new.example?").await;
    // It is on the harmless answer now, and goes round between the two.
    action::strike(page, Key::Tab).await;
    action::tab_back(page).await;
    action::tab_back(page).await;
    action::strike(page, Key::Enter).await;
    check::says(page, "No open invitations to Mobile app 4.0.").await;
}

/// Corrects an address, takes one out again, chooses a group, and sends.
async fn invite(World { page, .. }: &World) {
    action::tab_to(page, "E-mail addresses").await;
    action::type_text(page, "li.wei@new,ana@new.example,").await;
    action::tab_back(page).await;
    action::strike(page, Key::Enter).await;
    check::no_longer_keeps(page, "ana@new.example").await;
    action::strike(page, Key::Enter).await;
    action::tab_to(page, "Send invitations").await;
    action::strike(page, Key::Enter).await;
    check::says(page, "One address needs a look.").await;
    // The focus is on the chip that needs the look.
    action::strike(page, Key::Enter).await;
    find::field(page, "Address").await;
    action::type_text(page, "li.wei@new.example").await;
    action::strike(page, Key::Enter).await;
    action::tab_to(page, "Invite to").await;
    action::type_text(page, "mobile").await;
    action::strike(page, Key::Enter).await;
    action::strike(page, Key::Escape).await;
    action::tab_to(page, "Send invitations").await;
    action::strike(page, Key::Enter).await;
    check::says(page, "1 invitation sent.").await;
}

// H8
async fn h8_tab_walks_through_everything_from_above_to_below_and_out_again(world: &mut World) {
    let page = &world.page;
    let widget = crate::world::element("members", &world.gate.url);
    let body = format!(
        "<button id=\"before\">Before</button>{widget}<button id=\"behind\">Behind</button>"
    );
    flow::open(world, &world.page_with_widget().body(&body)).await;
    flow::begin(world).await;
    action::enter_addresses(page, &["li.wei@new.example", "bo@acme"]).await;
    action::choose_groups(page, &["Acme Tasks"]).await;
    action::script(page, &format!("{WALK}; walk.begin()"), &[]).await;
    let mut stops = 0;
    while action::script(page, "return walk.step()", &[]).await != json!("behind") {
        action::strike(page, Key::Tab).await;
        stops += 1;
        assert!(stops < 100, "there is a trap: {}", told(world).await);
    }
    let told = told(world).await;
    assert_eq!(told["missed"], json!([]), "{told}");
    assert_eq!(told["backwards"], json!([]), "{told}");
}

async fn told(world: &World) -> Value {
    action::script(&world.page, "return walk.told()", &[]).await
}
