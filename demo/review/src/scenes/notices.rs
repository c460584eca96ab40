//! What stands in place of the widget, or above it.

use serde_json::json;

use crate::host::{NOW, claims, design, full_settings, old_token, rows, some_groups};
use crate::people::{column, people};
use crate::place::Place::{self, FailurePanel, Notice};
use crate::scene::{Reply, Room::Notices, Scene, Step, Token, Trouble};
use crate::token::{sign, with};

/// A key of the right form, which opens nothing.
const API_KEY: &str = "demo.AAAAAAAAAAAAAAAAAAAAAA.not-a-secret";

pub fn scenes() -> Vec<Scene> {
    vec![
        loading(),
        no_token(),
        malformed(),
        milliseconds(),
        api_key(),
        expired(),
        expired_working(),
        expired_before(),
        signed_out(),
        not_allowed(),
        other_group(),
        offline(),
        sign_in_failed(),
        crashed(),
        wasm_blocked(),
        wasm_missing(),
        load_failed(),
    ]
}

fn text(id: &'static str, title: &'static str, token: String) -> Scene {
    Notices.scene(id, title).given(Token::Text(token))
}

fn loading() -> Scene {
    Notices.scene("notices-loading", "Not there yet").given(Token::Awaited).sees(Place::Skeleton)
}

fn no_token() -> Scene {
    Notices.scene("notices-no-token", "No token").given(Token::Missing).sees(Notice)
}

fn malformed() -> Scene {
    text("notices-malformed", "Something that is no token", "not-a-token".to_owned()).sees(Notice)
}

fn milliseconds() -> Scene {
    let claims = with(claims(&[design()]), "expires", NOW + 3_600_000);
    text("notices-milliseconds", "A token with milliseconds", sign(&claims)).sees(Notice)
}

fn api_key() -> Scene {
    text("notices-api-key", "An API key as token", API_KEY.to_owned()).sees(Notice)
}

/// The backend's word for a token that is too old.
fn too_old() -> Reply {
    Reply::Refused(401, json!({ "code": "token_expired" }))
}

fn expired() -> Scene {
    text("notices-expired", "A token that is too old", old_token(&[design()]))
        .settings(full_settings())
        .lists(too_old())
        .sees(Notice)
}

fn expired_working() -> Scene {
    Notices
        .scene("notices-expired-working", "The session ended while somebody works")
        .rows(rows(&people(3)))
        .sees(Place::Row(3))
        .pastes(&column(&people(2)))
        .takes(too_old())
        .presses(Place::Send)
        .sees(Notice)
}

fn expired_before() -> Scene {
    let other = with(claims(&[design()]), "userId", "jonas");
    let other = with(other, "expires", NOW / 1000 - 60);
    Notices
        .scene("notices-expired-before", "A token that is too old, of somebody else")
        .sees(Place::NoRows)
        .then(Step::Give(Token::Text(sign(&other))))
        .sees(Notice)
}

fn signed_out() -> Scene {
    Notices
        .scene("notices-signed-out", "The backend does not take the token")
        .lists(Reply::Refused(401, json!({ "code": "token_invalid" })))
        .sees(Place::ListFailure)
}

fn not_allowed() -> Scene {
    let guest = with(claims(&[design()]), "role", "guest");
    text("notices-not-allowed", "A role that cannot invite", sign(&guest))
        .settings(full_settings())
        .sees(Notice)
}

fn other_group() -> Scene {
    Notices
        .scene("notices-other-group", "Fixed to a group that one is not in")
        .of(&some_groups())
        .attribute("group", "board")
        .sees(Notice)
}

fn offline() -> Scene {
    Notices
        .scene("notices-offline", "Offline")
        .in_trouble(Trouble::Offline)
        .sees(Place::ListFailure)
}

fn sign_in_failed() -> Scene {
    Notices
        .scene("notices-sign-in-failed", "Signing in failed")
        .given(Token::Fails)
        .sees(FailurePanel)
}

fn crashed() -> Scene {
    Notices
        .scene("notices-crashed", "Crashed")
        .pastes(&column(&people(2)))
        .sees(Place::Chip(2))
        .then(Step::Meet(Trouble::Crash))
        .types(Place::EmailBox, "c,")
        .sees(FailurePanel)
}

fn wasm_blocked() -> Scene {
    Notices
        .scene("notices-wasm-blocked", "The page’s policy forbids WebAssembly")
        .in_trouble(Trouble::WasmBlocked)
        .sees(FailurePanel)
}

fn wasm_missing() -> Scene {
    Notices
        .scene("notices-wasm-missing", "A browser without WebAssembly")
        .in_trouble(Trouble::WasmMissing)
        .sees(FailurePanel)
}

fn load_failed() -> Scene {
    Notices
        .scene("notices-load-failed", "The widget could not be loaded")
        .in_trouble(Trouble::WasmLost)
        .sees(FailurePanel)
}
