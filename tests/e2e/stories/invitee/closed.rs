//! Links of mails that lead nowhere any more: each says why, and what to do.

use reqwest::Method;
use serde_json::{Value, json};

use crate::engines::in_chromium_first;
use crate::world::World;
use crate::{action, check};

use super::{KIM, WEBSITE, YORGOS, as_host, decided, follow_mail, invited, shows};

in_chromium_first! {
    a_link_is_good_for_one_acceptance,
    d13_an_expired_invitation_says_so,
    a_revoked_invitation_says_so,
    a_group_that_is_gone_is_told,
    d11_what_nobody_ever_sent_has_a_kind_page,
    d20_a_domain_that_is_no_longer_allowed_is_told,
    the_widget_tells_who_is_signed_in_why_it_is_over,
}

async fn a_link_is_good_for_one_acceptance(world: &mut World) {
    let page = &world.page;
    invited(world, KIM, &[WEBSITE]).await;
    follow_mail(page, KIM, "Website relaunch").await;
    action::fill_in(page, "Your name", "Kim Larsen").await;
    action::press(page, "Accept").await;
    check::says(page, "You are now in").await;
    follow_mail(page, KIM, "Website relaunch").await;
    shows(page, "This invitation was already accepted").await;
}

// D13
async fn d13_an_expired_invitation_says_so(world: &mut World) {
    let page = &world.page;
    invited(world, KIM, &[WEBSITE]).await;
    world.server.records.expire(KIM).await;
    follow_mail(page, KIM, "Website relaunch").await;
    shows(page, "This invitation has expired").await;
    check::says(page, "Ask whoever invited you to send it again.").await;
}

async fn a_revoked_invitation_says_so(world: &mut World) {
    let page = &world.page;
    invited(world, KIM, &[WEBSITE]).await;
    let id = id_of(world, KIM).await;
    as_host(world, Method::DELETE, &format!("/invitations/{id}"), Value::Null).await;
    follow_mail(page, KIM, "Website relaunch").await;
    shows(page, "This invitation was withdrawn").await;
}

async fn a_group_that_is_gone_is_told(world: &mut World) {
    let page = &world.page;
    invited(world, KIM, &[WEBSITE]).await;
    world.server.records.lose_group("project", "website").await;
    follow_mail(page, KIM, "Website relaunch").await;
    shows(page, "What you were invited to is no more").await;
}

// D11
async fn d11_what_nobody_ever_sent_has_a_kind_page(world: &mut World) {
    let page = &world.page;
    for path in ["/invites/accept", "/invites/accept?invitationId=1&secret=2"] {
        action::visit(page, path).await;
        shows(page, "This invitation link does not work").await;
    }
    action::visit(page, "/i/not-a-secret").await;
    shows(page, "This link does not work").await;
}

// D20
async fn d20_a_domain_that_is_no_longer_allowed_is_told(world: &mut World) {
    let page = &world.page;
    invited(world, KIM, &[WEBSITE]).await;
    decided(world, json!({ "allowedEmailDomains": ["acme.example"] })).await;
    follow_mail(page, KIM, "Website relaunch").await;
    action::fill_in(page, "Your name", "Kim Larsen").await;
    action::press(page, "Accept").await;
    shows(page, "Your address can no longer be invited here").await;
    assert!(world.server.records.groups_of(KIM).await.is_empty());
}

async fn the_widget_tells_who_is_signed_in_why_it_is_over(world: &mut World) {
    let page = &world.page;
    invited(world, YORGOS, &[WEBSITE]).await;
    action::sign_in(page, "Γιώργος Παπαδόπουλος").await;
    check::says(page, "Sign out").await;
    follow_mail(page, YORGOS, "Website relaunch").await;
    check::says(page, "invites you to Website relaunch").await;
    as_host(world, Method::DELETE, "/invitations/by-group/project/website", Value::Null).await;
    action::press_in_widget(page, "Accept").await;
    shows(page, "Website relaunch is no longer there").await;
}

/// The id of the only open invitation of an address.
async fn id_of(world: &World, email: &str) -> String {
    let path = format!("/invitations?targetType=email&targetValue={email}");
    let answer = as_host(world, Method::GET, &path, Value::Null).await;
    answer["invitations"][0]["id"].as_str().expect("there is one").to_owned()
}
