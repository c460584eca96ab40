//! The widget's whole work on a page of the stage.

use fantoccini::Client;
use serde_json::Value;

use crate::world::{Page, Witness, World, amira};
use crate::{action, check, find};

/// Invited into Acme Tasks before every story.
pub const SOFIA: &str = "sofia.fernandez@acme.example";
/// Invited long enough ago for another mail.
pub const LEA: &str = "lea.dubois@northwind.example";
/// Somebody to invite.
pub const LI_WEI: &str = "li.wei@new.example";
/// Somebody else to invite.
pub const ANA: &str = "ana@new.example";

/// Puts the page on the stage, and goes there.
pub async fn open(world: &World, page: &Page) {
    open_at(world, &world.stage.origin(), page).await;
}

/// The same on one of the stage's other origins.
pub async fn open_at(world: &World, origin: &str, page: &Page) {
    world.stage.put("/host", page.answer());
    world.page.goto(&format!("{origin}/host")).await.expect("the stage answers");
}

/// Gives the element with this id a token for these claims, and returns it.
pub async fn give_token(world: &World, id: &str, claims: Value) -> String {
    let token = world.token(claims);
    let code = "document.getElementById(arguments[0]).token = arguments[1]";
    action::script(&world.page, code, &[id, &token]).await;
    token
}

/// Signs Amira in, and waits until she sees her invitations.
pub async fn begin(world: &World) {
    give_token(world, "members", amira()).await;
    check::lists(&world.page, SOFIA).await;
}

/// Signs Amira in, who does it all.
pub async fn whole(world: &World) {
    begin(world).await;
    work(&world.page).await;
}

/// Invites two people, sends one mail again, and takes one invitation back.
pub async fn work(page: &Client) {
    invite(page, &[LI_WEI, ANA]).await;
    check::says(page, "2 invitations sent.").await;
    check::lists(page, LI_WEI).await;
    let row = find::row(page, LEA).await;
    action::press(page, &format!("Resend to {LEA}")).await;
    check::reads(&row, "Sent again").await;
    action::press(page, &format!("Revoke the invitation of {ANA}")).await;
    action::press(page, "Yes, revoke").await;
    check::no_longer_lists(page, ANA).await;
}

/// Fills the form in and sends it.
pub async fn invite(page: &Client, people: &[&str]) {
    action::enter_addresses(page, people).await;
    action::choose_groups(page, &["Acme Tasks"]).await;
    action::press(page, "Send invitations").await;
}

/// Nothing was forbidden, and nothing went wrong unseen.
pub async fn is_clean(world: &World) {
    let witness = Witness::of(&world.page).await;
    assert!(witness.violations().is_empty(), "{:#?}", witness.violations());
    assert!(witness.errors().is_empty(), "{:#?}", witness.errors());
    let is_bad = |line: &&str| line.starts_with("error:") || line.starts_with("warn:");
    let bad: Vec<_> = witness.console().into_iter().filter(is_bad).collect();
    assert!(bad.is_empty(), "{bad:#?}");
}
