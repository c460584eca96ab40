//! People who cannot invite are told why.

use crate::engines::in_two;
use crate::world::{SEND, World};
use crate::{action, check};

in_two! {
    a_guest_and_a_person_without_groups_are_told_why_they_cannot_invite,
}

async fn a_guest_and_a_person_without_groups_are_told_why_they_cannot_invite(world: &mut World) {
    action::sign_in(&world.page, "Γιώργος Παπαδόπουλος").await;
    check::says(&world.page, "Your role cannot invite people").await;
    check::says(&world.page, "Ask an administrator if somebody should be added.").await;
    check::says_nothing_of(&world.page, "Send invitations").await;

    action::sign_in(&world.page, "नेहा शर्मा").await;
    check::says(&world.page, "There is nothing to invite to yet").await;
    check::says_nothing_of(&world.page, "Send invitations").await;
    assert!(world.gate.requests_of(SEND).is_empty());
}
