//! The words of the host's page in the frame.

use super::{enter, leave, open_by_hand, open_with_small_script, token, told};
use crate::engines::in_two;
use crate::world::{World, amira};
use crate::{action, check, flow};

in_two! {
    texts_of_the_element_are_those_of_the_widget_in_its_frame,
    texts_of_a_page_that_connects_its_frame_are_those_of_the_widget,
}

async fn texts_of_the_element_are_those_of_the_widget_in_its_frame(world: &mut World) {
    let page = &world.page;
    open_with_small_script(world).await;
    told(page, "document.querySelector('invitation-widget').texts = { send: 'Ask them in' }").await;
    flow::give_token(world, "portal", amira()).await;
    enter(page).await;
    check::says(page, "Ask them in").await;
    leave(page).await;
    told(page, "document.querySelector('invitation-widget').texts = null").await;
    enter(page).await;
    check::says(page, "Send invitations").await;
}

async fn texts_of_a_page_that_connects_its_frame_are_those_of_the_widget(world: &mut World) {
    let page = &world.page;
    open_by_hand(world, "/embed/portal", "").await;
    let script = format!("{}/widget/invitation-embed.js", world.gate.url);
    let connect = "play.connect(arguments[0], arguments[1], { send: 'Ask them in' })";
    action::script(page, connect, &[&script, &token(world)]).await;
    enter(page).await;
    check::says(page, "Ask them in").await;
    leave(page).await;
    told(page, "play.connection.setTexts({ send: 'Off they go' })").await;
    enter(page).await;
    check::says(page, "Off they go").await;
    leave(page).await;
    told(page, "play.connection.setTexts(null)").await;
    enter(page).await;
    check::says(page, "Send invitations").await;
}
