//! The shareable links of a group.

use serde_json::{Value, json};

use crate::host::{SELF, full_settings, moment, plain_settings, some_groups};
use crate::place::Place::{self, Link};
use crate::scene::{Reply, Room::Links, Scene, Token};
use crate::token::with;

pub fn scenes() -> Vec<Scene> {
    vec![
        loading(),
        rows_loading(),
        empty(),
        few(),
        names(),
        groups(),
        off(),
        nested(),
        may_not(),
        failed(),
    ]
}

pub fn of(id: &'static str, title: &'static str) -> Scene {
    Links.scene(id, title).attribute("view", "links").settings(full_settings())
}

/// A link that the person has made for members, without a limit.
pub fn link(id: &str) -> Value {
    json!({
        "id": id,
        "status": "shared",
        "invitationType": "multi_use",
        "groups": [{ "type": "workspace", "groupId": "design", "role": "member" }],
        "foreignCreatorId": SELF,
        "createdAt": moment(-3, 0),
        "expires": moment(4, 0),
        "uses": 3,
    })
}

fn limited(id: &str, uses: u32, most: u32) -> Value {
    with(with(link(id), "uses", uses), "maxUses", most)
}

fn by(link: Value, name: &str) -> Value {
    with(with(link, "foreignCreatorId", "jonas"), "creatorName", name)
}

pub fn listing(links: Vec<Value>) -> Reply {
    Reply::Json(json!({ "invitations": links }))
}

pub fn with_one(id: &'static str, title: &'static str) -> Scene {
    of(id, title).lists(listing(vec![link("one")]))
}

pub fn told() -> Value {
    with(link("one"), "shortLink", "https://invite.acme.example/i/3q2-7wAAAAAAvR7kUhXc1Q")
}

fn loading() -> Scene {
    of("links-loading", "Not there yet").given(Token::Awaited).sees(Place::Skeleton)
}

fn rows_loading() -> Scene {
    of("links-rows-loading", "Links are loaded")
        .lists(Reply::Awaited)
        .sees(Place::Role)
        .sees(Place::ListSkeleton)
}

fn empty() -> Scene {
    of("links-empty", "No links").sees(Place::Role).sees(Place::NoRows)
}

fn few() -> Scene {
    let over = with(with(limited("d", 2, 5), "expired", true), "expires", moment(-2, 0));
    let links = vec![
        link("a"),
        by(limited("b", 3, 10), "Jonas Lindqvist"),
        limited("c", 25, 25),
        by(over, "佐藤 花子"),
        with(link("e"), "uses", 0),
    ];
    of("links-few", "Links in every state").lists(listing(links)).sees(Place::Role).sees(Link(5))
}

fn names() -> Scene {
    let names = [
        "Maximiliane Wolkenstein-Trautmannsdorff de la Fuente y Álvarez de Toledo",
        "محمد عبد الرحمن بن سلمان",
        "🦊 Kit 👩🏽‍🚀🏳️‍🌈",
    ];
    let links = ["a", "b", "c"].into_iter().zip(names).map(|(id, name)| by(link(id), name));
    of("links-names", "Long names, scripts, emoji").lists(listing(links.collect())).sees(Link(3))
}

fn groups() -> Scene {
    with_one("links-groups", "With a choice of groups").of(&some_groups()).sees(Link(1))
}

fn off() -> Scene {
    let settings = with(plain_settings(), "features", json!({ "shareLinks": false }));
    with_one("links-off", "Joining by link is switched off")
        .settings(settings)
        .sees(Place::Notice)
        .sees(Link(1))
}

fn may_not() -> Scene {
    let own = json!({ "type": "workspace", "groupId": "design", "canInvite": false });
    of("links-may-not", "Not allowed in one of several groups")
        .of(&some_groups())
        .settings(with(plain_settings(), "groups", json!([own])))
        .sees(Place::Notice)
}

fn failed() -> Scene {
    of("links-failed", "Links do not come").lists(Reply::Unreachable).sees(Place::LinksFailure)
}

fn nested() -> Scene {
    let scene =
        Links.scene("links-nested", "Below the invite form").lists(listing(vec![link("one")]));
    scene.settings(full_settings()).sees(Place::Field("team")).presses(Place::ByLink).sees(Link(1))
}
