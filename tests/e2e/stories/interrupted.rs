//! The server dies while a send is under way.

use crate::engines::in_two;
use crate::world::{Fault, SEND, World};
use crate::{action, check};

const PEOPLE: [&str; 3] = ["li.wei@new.example", "ana@new.example", "omar@new.example"];

in_two! {
    a_send_that_the_server_did_not_survive_is_sent_again_without_a_duplicate,
}

// D7, F14
async fn a_send_that_the_server_did_not_survive_is_sent_again_without_a_duplicate(
    world: &mut World,
) {
    action::sign_in(&world.page, "Amira Haddad").await;
    action::enter_addresses(&world.page, &PEOPLE).await;
    action::choose_groups(&world.page, &["Acme Tasks", "Design"]).await;

    // The worst moment: everything is written, and nobody heard of it.
    world.gate.trouble(SEND, Fault::Hold);
    action::press(&world.page, "Send invitations").await;
    world.gate.holds_an_answer().await;
    check::says(&world.page, "Sending…").await;
    world.server.kill().await;
    world.gate.trouble(SEND, Fault::Reset);

    check::says(&world.page, "The server cannot be reached.").await;
    check::says(&world.page, "Nothing you typed is lost.").await;
    for address in PEOPLE {
        check::keeps(&world.page, address).await;
    }

    world.server.start_again().await;
    world.gate.open();
    action::press(&world.page, "Send invitations").await;
    check::says(&world.page, "6 invitations sent.").await;
    check::keeps_no_address(&world.page).await;
    for address in PEOPLE {
        check::lists(&world.page, address).await;
    }
    check::says(&world.page, "15 invitations").await;

    let sends = world.gate.requests_of(SEND);
    let mut keys: Vec<_> = sends.iter().map(|send| send.header("idempotency-key")).collect();
    assert!(keys.len() > 1 && keys[0].is_some(), "{sends:?}");
    keys.dedup();
    assert_eq!(keys.len(), 1, "the same request has the same key: {keys:?}");
    for address in PEOPLE {
        check::mails(&world.page, address, 1).await;
    }
}
