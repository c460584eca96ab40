//! The portal of a customer: the widget in an iframe of another company's page, by token.

use serde_json::{Value, json};

use crate::engines::{everywhere, in_chromium_first};
use crate::review::axe;
use crate::world::World;
use crate::{action, check};

use super::decided;

everywhere! {
    a_visitor_joins_by_one_press_and_is_straight_in_after_that,
}
in_chromium_first! {
    who_has_to_be_invited_is_told_so,
    d6_joining_by_token_can_be_switched_off,
    d21_a_foreign_domain_is_told_so,
}

const PRIYA: &str = "priya.raman@northwind.example";

async fn a_visitor_joins_by_one_press_and_is_straight_in_after_that(world: &mut World) {
    let page = &world.page;
    arrive(world, "priya").await;
    in_frame(world, &["Join Website relaunch", "You join as priya.raman@northwind.example."]).await;
    action::press(page, "Join Website relaunch").await;
    in_frame(world, &["You have joined."]).await;
    page.enter_parent_frame().await.expect("the page is around it");
    check::says(page, "Welcome to the project: you can start.").await;
    arrive(world, "priya").await;
    in_frame(world, &["You were in before; nothing is left to do."]).await;

    // The host takes over who has joined elsewhere.
    page.enter_parent_frame().await.expect("the page is around it");
    let url = format!("http://{}/", world.server.address);
    page.goto(&url).await.expect("Acme Tasks answers");
    action::sign_in(page, "Amira Haddad").await;
    check::says(page, "Sign out").await;
    action::visit(page, "/projects/website").await;
    check::says(page, PRIYA).await;
    action::press(page, "Add them to the project").await;
    world.server.records.have_member(PRIYA, "project/website").await;
}

async fn who_has_to_be_invited_is_told_so(world: &mut World) {
    arrive(world, "theo").await;
    in_frame(
        world,
        &["You cannot join Website relaunch", "Only people who were invited may join."],
    )
    .await;
}

// D6
async fn d6_joining_by_token_can_be_switched_off(world: &mut World) {
    refused(world, json!({ "joinByToken": false }), "Joining is switched off here.").await;
}

// D21
async fn d21_a_foreign_domain_is_told_so(world: &mut World) {
    let settings = json!({ "allowedEmailDomains": ["acme.example"] });
    refused(world, settings, "Addresses of your domain may not join.").await;
}

/// Settings that change while the visitor looks at the button count when it is pressed; and from the
/// beginning for the next visit.
async fn refused(world: &World, settings: Value, why: &str) {
    let page = &world.page;
    arrive(world, "priya").await;
    in_frame(world, &["Join Website relaunch"]).await;
    decided(world, settings).await;
    action::press(page, "Join Website relaunch").await;
    check::says(page, "You cannot join Website relaunch").await;
    arrive(world, "priya").await;
    in_frame(world, &["You cannot join Website relaunch", why]).await;
}

/// Opens the portal, and looks into the frame.
async fn arrive(world: &World, visitor: &str) {
    let page = &world.page;
    let url = format!("{}/portal?visitor={visitor}", world.server.website);
    page.goto(&url).await.expect("the portal answers");
    let barriers = axe::within(page, "html").await;
    assert!(barriers.is_empty(), "{}", barriers.join("\n"));
    page.enter_frame(0).await.expect("there is a frame");
}

async fn in_frame(world: &World, words: &[&str]) {
    for words in words {
        check::says(&world.page, words).await;
    }
    let barriers = axe::within(&world.page, "html").await;
    assert!(barriers.is_empty(), "{words:?}:\n{}", barriers.join("\n"));
}
