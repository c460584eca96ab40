//! Who may invite whom, and how people may join: decided by admins, told by the widget before sending.

use fantoccini::key::Key;
use serde_json::json;

use crate::engines::in_chromium_first;
use crate::world::World;
use crate::{action, check, find};

use super::{decided, shows};

in_chromium_first! {
    allowed_domains_are_decided_for_all_and_told_before_sending,
    a_project_has_questions_of_its_own_from_the_beginning,
    d6_only_admins_may_invite_when_that_is_decided,
    only_admins_decide,
}

async fn allowed_domains_are_decided_for_all_and_told_before_sending(world: &mut World) {
    let page = &world.page;
    action::sign_in(page, "Amira Haddad").await;
    check::says(page, "Sign out").await;
    action::visit(page, "/settings").await;
    shows(page, "Allowed domains").await;
    action::fill_in(page, "Allowed domains", "acme.example").await;
    action::strike(page, Key::Enter).await;
    action::type_text(page, "not_a_domain").await;
    action::press(page, "Save").await;
    shows(page, "This is not a domain: not_a_domain").await;
    let field = find::field(page, "Allowed domains").await;
    field.clear().await.expect("it can be emptied");
    action::fill_in(page, "Allowed domains", "acme.example").await;
    action::press(page, "Save").await;
    shows(page, "Saved.").await;

    action::visit(page, "/members").await;
    action::choose_groups(page, &["Acme Tasks"]).await;
    action::enter_addresses(page, &["ann@acme.example", "eve@elsewhere.example"]).await;
    let foreign = find::chip(page, "eve@elsewhere.example").await;
    check::reads(&foreign, "Addresses of this domain may not be invited.").await;
    let own = find::chip(page, "ann@acme.example").await.text().await.expect("it is a text");
    assert!(!own.contains("domain"), "{own}");
}

async fn a_project_has_questions_of_its_own_from_the_beginning(world: &mut World) {
    let page = &world.page;
    action::sign_in(page, "Amira Haddad").await;
    check::says(page, "Sign out").await;
    action::visit(page, "/projects/new").await;
    shows(page, "Name of the project").await;
    action::fill_in(page, "Name of the project", "Spring range").await;
    action::choose(page, "Joining by a shared link", "No").await;
    action::fill_in(page, "Allowed domains", "northwind.example").await;
    action::press(page, "Create the project").await;
    shows(page, "Settings of this project").await;

    action::visit(page, "/members").await;
    // To WebKit an option has no name while it is scrolled out of the list.
    action::search_group(page, "Spring range").await;
    action::enter_addresses(page, &["ann@acme.example"]).await;
    let foreign = find::chip(page, "ann@acme.example").await;
    check::reads(&foreign, "Addresses of this domain may not be invited.").await;
    action::press(page, "Invite by link").await;
    check::says(page, "Links to share").await;
    action::choose(page, "Group", "Spring range").await;
    check::says(page, "Joining Spring range by link is switched off.").await;
}

// D6
async fn d6_only_admins_may_invite_when_that_is_decided(world: &mut World) {
    let page = &world.page;
    decided(world, json!({ "invitingRoles": ["admin"] })).await;
    action::sign_in(page, "Jonas Lindqvist").await;
    shows(page, "Your role cannot invite people").await;
    action::sign_in(page, "Amira Haddad").await;
    check::says(page, "Send invitations").await;
}

async fn only_admins_decide(world: &mut World) {
    let page = &world.page;
    action::sign_in(page, "Jonas Lindqvist").await;
    check::says(page, "Sign out").await;
    action::visit(page, "/settings").await;
    shows(page, "This page is for admins").await;
}
