//! Shared links that let nobody in: each says why to whoever holds it.

use reqwest::Method;
use serde_json::{Value, json};

use crate::engines::in_chromium_first;
use crate::world::World;
use crate::{action, check};

use super::door::{as_amira, follow_magic_link, knock, shared};
use super::{KIM, decided, shows};

in_chromium_first! {
    d24_a_magic_link_counts_once,
    d21_a_foreign_domain_gets_the_same_page_and_no_mail,
    d25_a_link_that_is_used_up_says_so,
    d24_a_replaced_link_and_its_magic_links_are_dead,
    d24_a_link_that_was_ended_says_so,
    d6_joining_by_link_can_be_switched_off,
}

const LEE: &str = "lee@new.example";

// D24
async fn d24_a_magic_link_counts_once(world: &mut World) {
    let page = &world.page;
    let link = shared(world, json!({})).await;
    join(world, &link.url, KIM).await;
    follow_magic_link(page, KIM).await;
    shows(page, "This link no longer works").await;
}

// D21
async fn d21_a_foreign_domain_gets_the_same_page_and_no_mail(world: &mut World) {
    let page = &world.page;
    let link = shared(world, json!({})).await;
    decided(world, json!({ "allowedEmailDomains": ["acme.example"] })).await;
    knock(page, &link.url, KIM).await;
    check::mails(page, KIM, 0).await;
}

// D25
async fn d25_a_link_that_is_used_up_says_so(world: &mut World) {
    let page = &world.page;
    let link = shared(world, json!({ "maxUses": 1 })).await;
    // Two are at the door, and there is room for one.
    knock(page, &link.url, LEE).await;
    join(world, &link.url, KIM).await;
    page.goto(&link.url).await.expect("the link opens");
    shows(page, "This link is used up").await;
    follow_magic_link(page, LEE).await;
    shows(page, "No place is left on this link").await;
    assert!(world.server.records.groups_of(LEE).await.is_empty());
}

// D24
async fn d24_a_replaced_link_and_its_magic_links_are_dead(world: &mut World) {
    let page = &world.page;
    let link = shared(world, json!({})).await;
    knock(page, &link.url, KIM).await;
    let path = format!("/invitations/{}/rotate", link.id);
    let new = as_amira(world, Method::POST, &path, json!({})).await;
    page.goto(&link.url).await.expect("there is a page");
    shows(page, "This link does not work").await;
    follow_magic_link(page, KIM).await;
    shows(page, "This link no longer works").await;
    join(world, new["shortLink"].as_str().expect("the new one"), LEE).await;
}

// D24
async fn d24_a_link_that_was_ended_says_so(world: &mut World) {
    let page = &world.page;
    let link = shared(world, json!({})).await;
    let path = format!("/invitations/{}", link.id);
    as_amira(world, Method::DELETE, &path, Value::Null).await;
    page.goto(&link.url).await.expect("there is a page");
    shows(page, "This link is switched off").await;
}

// D6
async fn d6_joining_by_link_can_be_switched_off(world: &mut World) {
    let page = &world.page;
    let link = shared(world, json!({})).await;
    knock(page, &link.url, KIM).await;
    decided(world, json!({ "joinByLink": false })).await;
    page.goto(&link.url).await.expect("there is a page");
    shows(page, "This link is switched off").await;
    follow_magic_link(page, KIM).await;
    action::fill_in(page, "Your name", "Kim Larsen").await;
    action::press(page, "Join").await;
    shows(page, "Joining by link is switched off").await;
    action::sign_in(page, "Amira Haddad").await;
    check::says(page, "Send invitations").await;
    check::says_nothing_of(page, "Invite by link").await;
}

/// From the door to the membership.
async fn join(world: &World, url: &str, email: &str) {
    let page = &world.page;
    knock(page, url, email).await;
    follow_magic_link(page, email).await;
    action::fill_in(page, "Your name", "Kim Larsen").await;
    action::press(page, "Join").await;
    check::says(page, "You are now in").await;
    world.server.records.have_member(email, "project/website").await;
}
