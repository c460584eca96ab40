//! Accepting by the link of a mail, on the host's landing page.

use crate::engines::{everywhere, in_two};
use crate::world::World;
use crate::{action, check, find};

use super::{DESIGN, KIM, WEBSITE, YORGOS, follow, follow_mail, invited, shows};

everywhere! {
    a_new_person_registers_by_the_mail_and_takes_another_invitation_along,
}
in_two! {
    a_customer_is_signed_in_by_the_mail,
    who_is_signed_in_accepts_in_the_widget,
    who_is_signed_in_declines_in_the_widget,
    d14_somebody_else_learns_of_both_addresses_and_may_go_on_or_stay,
}

async fn a_new_person_registers_by_the_mail_and_takes_another_invitation_along(world: &mut World) {
    let page = &world.page;
    invited(world, KIM, &[WEBSITE, DESIGN]).await;
    follow_mail(page, KIM, "Design").await;
    shows(page, "invites you to join Design").await;
    check::says(page, "You are also invited to").await;
    action::fill_in(page, "Your name", "Kim Larsen").await;
    // Another language, and back: what is typed stays.
    action::press(page, "Deutsch").await;
    shows(page, "Annehmen").await;
    action::press(page, "English").await;
    check::holds(page, "Your name", "Kim Larsen").await;
    find::field_about(page, "Website relaunch").await.click().await.expect("it can be chosen");
    action::press(page, "Accept").await;
    shows(page, "You are now in").await;
    world.server.records.have_member(KIM, "team/design").await;
    world.server.records.have_member(KIM, "project/website").await;
}

async fn a_customer_is_signed_in_by_the_mail(world: &mut World) {
    let page = &world.page;
    invited(world, YORGOS, &[WEBSITE]).await;
    follow_mail(page, YORGOS, "Website relaunch").await;
    shows(page, "invites you to join Website relaunch").await;
    action::press(page, "Accept").await;
    shows(page, "You are now in").await;
    check::says(page, "Γιώργος Παπαδόπουλος").await;
    world.server.records.have_member(YORGOS, "project/website").await;
}

async fn who_is_signed_in_accepts_in_the_widget(world: &mut World) {
    let page = &world.page;
    invited(world, YORGOS, &[WEBSITE]).await;
    action::sign_in(page, "Γιώργος Παπαδόπουλος").await;
    check::says(page, "Sign out").await;
    follow_mail(page, YORGOS, "Website relaunch").await;
    action::press_in_widget(page, "Accept").await;
    shows(page, "You are now in").await;
    world.server.records.have_member(YORGOS, "project/website").await;
}

async fn who_is_signed_in_declines_in_the_widget(world: &mut World) {
    let page = &world.page;
    invited(world, YORGOS, &[WEBSITE]).await;
    action::sign_in(page, "Γιώργος Παπαδόπουλος").await;
    check::says(page, "Sign out").await;
    follow_mail(page, YORGOS, "Website relaunch").await;
    action::press_in_widget(page, "Decline").await;
    shows(page, "Decline the invitation to Website relaunch?").await;
    action::press(page, "Yes, decline").await;
    shows(page, "The invitation to Website relaunch is declined").await;
    let groups = world.server.records.groups_of(YORGOS).await;
    assert!(!groups.contains(&"project/website".to_owned()), "{groups:?}");
}

// D14
async fn d14_somebody_else_learns_of_both_addresses_and_may_go_on_or_stay(world: &mut World) {
    let page = &world.page;
    invited(world, YORGOS, &[WEBSITE]).await;
    action::sign_in(page, "Jonas Lindqvist").await;
    check::says(page, "Sign out").await;
    follow_mail(page, YORGOS, "Website relaunch").await;
    shows(page, "You are signed in as Jonas Lindqvist (jonas@acme.example)").await;
    check::says(page, YORGOS).await;
    follow(page, "Stay signed in as Jonas Lindqvist").await;
    check::says(page, "Invite people").await;
    check::says(page, "Sign out").await;
    follow_mail(page, YORGOS, "Website relaunch").await;
    action::press(page, "Accept").await;
    check::says(page, "You are now in").await;
    world.server.records.have_member(YORGOS, "project/website").await;
    let groups = world.server.records.groups_of("jonas@acme.example").await;
    assert!(!groups.contains(&"project/website".to_owned()), "{groups:?}");
}
