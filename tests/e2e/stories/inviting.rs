//! The main job, from signing in to a new colleague in the table.

use fantoccini::wd::Locator;

use crate::engines::everywhere;
use crate::world::World;
use crate::{action, check, find};

const LI_WEI: &str = "li.wei@new.example";
const ANA: &str = "ana@new.example";
/// Invited into Acme Tasks before the story begins.
const SOFIA: &str = "sofia.fernandez@acme.example";
/// Invited half an hour before the story begins, so that the mail may be sent again.
const LEA: &str = "lea.dubois@northwind.example";

everywhere! {
    an_admin_invites_resends_and_revokes_and_a_guest_accepts_by_mail,
}

async fn an_admin_invites_resends_and_revokes_and_a_guest_accepts_by_mail(world: &mut World) {
    invite_three_people_into_two_groups(world).await;
    resend(world).await;
    revoke(world).await;
    accept(world).await;
}

async fn invite_three_people_into_two_groups(World { page, .. }: &World) {
    action::sign_in(page, "Amira Haddad").await;
    action::enter_addresses(page, &["li.wei@new", ANA, SOFIA]).await;
    let bad = find::chip(page, "li.wei@new").await;
    check::reads(&bad, "The ending is missing, such as .com.").await;
    action::choose_groups(page, &["Acme Tasks", "Design"]).await;
    action::choose(page, "Role", "Member").await;

    action::press(page, "Send invitations").await;
    check::says(page, "One address needs a look.").await;
    action::correct(page, "li.wei@new", LI_WEI).await;
    action::press(page, "Send invitations").await;

    check::says(page, "5 invitations sent.").await;
    check::says(page, &format!("{SOFIA} already has an open invitation to Acme Tasks.")).await;
    check::keeps_no_address(page).await;
    check::reads(&find::row(page, LI_WEI).await, "Invited by you").await;
    check::lists(page, ANA).await;
    one_mail_each(page).await;
}

/// A mail has a link for every group that the person was not invited to before.
async fn one_mail_each(page: &fantoccini::Client) {
    for (address, groups) in [(LI_WEI, 2), (ANA, 2), (SOFIA, 1)] {
        let mails = find::mails(page, address).await;
        let [mail] = mails.as_slice() else { panic!("{} mails to {address}", mails.len()) };
        let links = Locator::XPath(".//a[starts-with(., 'Join ')]");
        let links = mail.find_all(links).await.expect("the outbox stays");
        assert_eq!(links.len(), groups, "links in the mail to {address}");
    }
}

async fn resend(World { page, .. }: &World) {
    action::visit(page, "/members").await;
    let row = find::row(page, LEA).await;
    action::press(page, &format!("Resend to {LEA}")).await;
    check::reads(&row, "Sent again").await;
    action::press(page, &format!("Resend to {LEA}")).await;
    check::reads(&row, "Can be sent again in").await;
    check::mails(page, LEA, 1).await;
}

async fn revoke(World { page, .. }: &World) {
    action::visit(page, "/members").await;
    let row = find::row(page, ANA).await;
    action::press(page, &format!("Revoke the invitation of {ANA}")).await;
    check::reads(&row, &format!("Revoke the invitation of {ANA}?")).await;
    action::press(page, "Keep").await;
    action::press(page, &format!("Revoke the invitation of {ANA}")).await;
    action::press(page, "Yes, revoke").await;
    check::no_longer_lists(page, ANA).await;

    let mails = find::mails(page, ANA).await;
    action::follow(&mails[0], "Join Acme Tasks").await;
    check::says(page, "This invitation was withdrawn").await;
}

async fn accept(World { page, .. }: &World) {
    let mails = find::mails(page, LI_WEI).await;
    action::follow(&mails[0], "Join Acme Tasks").await;
    check::says(page, "Amira Haddad invites you to join Acme Tasks").await;
    action::fill_in(page, "Your name", "Li Wei").await;
    action::press(page, "Accept").await;
    check::says(page, "You are now in Acme Tasks.").await;

    action::sign_in(page, "Amira Haddad").await;
    check::lists(page, SOFIA).await;
    check::no_longer_lists(page, LI_WEI).await;
    check::says(page, "Li Wei").await;
    check::says(page, LI_WEI).await;
}
