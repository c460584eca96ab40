//! The list of scenes: complete, and each a state of its own.

use std::collections::BTreeSet;

use invitation_review::scene::Step;
use invitation_review::{Place, Room, scene, scenes};

/// What the design is reviewed in at least.
const REVIEWED: [&str; 75] = [
    "form-empty",
    "form-typing",
    "form-many",
    "form-bad",
    "form-duplicates",
    "form-names",
    "groups-closed",
    "groups-open",
    "groups-searching",
    "groups-none-found",
    "groups-one",
    "groups-sixty",
    "groups-none",
    "sending-under-way",
    "sending-partly",
    "sending-all-sent",
    "sending-batches",
    "list-loading",
    "list-empty",
    "list-five",
    "list-many",
    "list-searching",
    "list-nothing-found",
    "list-resending",
    "list-revoking",
    "list-resend-failed",
    "list-revoke-failed",
    "list-expired",
    "list-cool-down",
    "list-confirm",
    "links-empty",
    "links-few",
    "links-problems",
    "links-made",
    "links-code",
    "links-ask-replace",
    "links-off",
    "links-nested",
    "notices-no-token",
    "notices-malformed",
    "notices-expired",
    "notices-api-key",
    "notices-offline",
    "notices-crashed",
    "accept-open",
    "accept-accepting",
    "accept-accepted",
    "accept-confirm",
    "accept-declined",
    "accept-expired",
    "accept-revoked",
    "accept-before",
    "accept-group-gone",
    "accept-wrong",
    "accept-wrong-by-link",
    "accept-unknown",
    "accept-foreign-domain",
    "accept-not-allowed",
    "accept-failed",
    "accept-session",
    "accept-offline",
    "inbox-reading",
    "inbox-empty",
    "inbox-several",
    "inbox-all",
    "inbox-chosen",
    "inbox-partly",
    "inbox-confirm",
    "inbox-refused",
    "join-open",
    "join-member",
    "join-joined",
    "join-not-invited",
    "join-off",
    "join-domain",
];

#[test]
fn every_state_that_is_reviewed_has_a_scene() {
    let missing: Vec<&str> = REVIEWED.into_iter().filter(|id| scene(id).is_none()).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn no_two_scenes_share_an_id_or_a_title_in_their_room() {
    let all = scenes();
    let ids: BTreeSet<_> = all.iter().map(|scene| scene.id).collect();
    let titles: BTreeSet<_> = all.iter().map(|scene| (scene.room.as_str(), scene.title)).collect();
    assert_eq!((ids.len(), titles.len()), (all.len(), all.len()));
}

#[test]
fn an_id_says_in_which_room_its_scene_is() {
    for scene in scenes() {
        let name = scene.id.strip_prefix(scene.room.as_str());
        let name = name.and_then(|rest| rest.strip_prefix('-')).unwrap_or_default();
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(!name.is_empty() && name.bytes().all(is_plain), "{}", scene.id);
    }
}

#[test]
fn every_room_has_scenes_and_is_found_by_its_name() {
    for room in Room::ALL {
        assert!(scenes().iter().any(|scene| scene.room == room), "{room:?}");
        assert_eq!(Room::parse(room.as_str()), Some(room));
    }
}

#[test]
fn a_scene_ends_with_what_is_to_be_seen() {
    for scene in scenes() {
        assert!(matches!(scene.steps.last(), Some(Step::See(_))), "{}", scene.id);
    }
}

#[test]
fn every_place_that_a_scene_names_can_be_found() {
    for scene in scenes() {
        for step in &scene.steps {
            assert!(place(step).is_none_or(|it| !it.selector().is_empty()), "{step:?}");
        }
    }
}

fn place(step: &Step) -> Option<Place> {
    match step {
        Step::Type(place, _)
        | Step::Paste(place, _)
        | Step::Key(place, _)
        | Step::Press(place)
        | Step::Point(place)
        | Step::Choose(place, _)
        | Step::Scroll(place)
        | Step::See(place)
        | Step::Miss(place) => Some(*place),
        Step::Give(_) | Step::Meet(_) => None,
    }
}
