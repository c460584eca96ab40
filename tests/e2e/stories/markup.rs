//! Names, addresses and messages that are written as markup.

use crate::engines::in_two;
use crate::world::World;
use crate::{action, check, find};

const NAME: &str = "<img src=x onerror=alert(1)>";
const MESSAGE: &str = "<b>Hi</b><script>alert(2)</script><img src=y onerror=alert(3)>";
const NO_ADDRESS: &str = "x<img/src=y/onerror=alert(4)>@new.example";
const MALLORY: &str = "mallory@new.example";
const LI_WEI: &str = "li.wei@new.example";

in_two! {
    a11_what_people_write_as_markup_is_shown_as_text,
}

// A11
async fn a11_what_people_write_as_markup_is_shown_as_text(world: &mut World) {
    let page = &world.page;
    action::sign_in(page, "Amira Haddad").await;
    action::enter_addresses(page, &[MALLORY, NO_ADDRESS]).await;
    check::keeps(page, NO_ADDRESS).await;
    is_only_text(page).await;
    action::press(page, &format!("Remove {NO_ADDRESS}")).await;
    action::choose_groups(page, &["Acme Tasks"]).await;
    action::choose(page, "Role", "Member").await;
    action::fill_in(page, "Personal message (optional)", MESSAGE).await;
    action::press(page, "Send invitations").await;
    check::says(page, "1 invitation sent.").await;

    let mails = find::mails(page, MALLORY).await;
    check::reads(&mails[0], MESSAGE).await;
    is_only_text(page).await;
    action::follow(&mails[0], "Join Acme Tasks").await;
    action::fill_in(page, "Your name", NAME).await;
    action::press(page, "Accept").await;
    check::says(page, NAME).await;

    // Acme Tasks is the newcomer's only group, so there is none to choose.
    action::enter_addresses(page, &[LI_WEI]).await;
    action::press(page, "Send invitations").await;
    check::lists(page, LI_WEI).await;
    is_only_text(page).await;

    action::sign_in(page, "Amira Haddad").await;
    let row = find::row(page, LI_WEI).await;
    check::reads(&row, &format!("Invited by {NAME}")).await;
    is_only_text(page).await;
    find::mails(page, LI_WEI).await;
    check::says(page, &format!("{NAME} invited you to Acme Tasks")).await;
    is_only_text(page).await;
}

/// Nothing that was written has become an element or has run.
async fn is_only_text(page: &fantoccini::Client) {
    // The bell of the host's own page is the only drawing that is not made of text.
    let css = "img, svg:not(header svg), b, script:not([src]), [onerror], [onload]";
    let made = find::all(page, css, "").await.expect("no alert is in the way");
    assert!(made.is_empty(), "{} elements were made of text", made.len());
    page.get_alert_text().await.expect_err("nothing has run");
}
