//! Somebody presses the button again and again.

use fantoccini::key::Key;

use crate::engines::in_two;
use crate::world::{Fault, SEND, World};
use crate::{action, check, find};

const LI_WEI: &str = "li.wei@new.example";

in_two! {
    f2_twenty_clicks_and_enter_send_one_request,
}

// F2
async fn f2_twenty_clicks_and_enter_send_one_request(world: &mut World) {
    let page = &world.page;
    action::sign_in(page, "Amira Haddad").await;
    action::enter_addresses(page, &[LI_WEI]).await;
    action::choose_groups(page, &["Acme Tasks"]).await;

    // No answer comes before the last click.
    world.gate.trouble(SEND, Fault::Hold);
    let send = find::button(page, "Send invitations").await;
    action::click_often(page, send, 20).await;
    action::strike(page, Key::Enter).await;
    world.gate.holds_an_answer().await;
    world.gate.open();

    check::says(page, "1 invitation sent.").await;
    check::lists(page, LI_WEI).await;
    check::says(page, "13 invitations").await;
    assert_eq!(world.gate.requests_of(SEND).len(), 1);
    check::mails(page, LI_WEI, 1).await;
}
