//! The open invitations as a whole.

use serde_json::json;

use crate::host::{expired_rows, rows, some_groups};
use crate::people::{awkward_people, people};
use crate::place::Place::{self, ListFailure, ListSearch, Row};
use crate::scene::{Reply, Room::List, Scene, Step};

pub fn scenes() -> Vec<Scene> {
    vec![
        loading(),
        empty(),
        five(),
        many(),
        scrolled(),
        more_failed(),
        names(),
        several_groups(),
        searching(),
        found(),
        nothing_found(),
        expired(),
        no_expired(),
        failed(),
        unreachable(),
        put_off(),
        forbidden(),
        unknown_group(),
    ]
}

fn loading() -> Scene {
    List.scene("list-loading", "Loading").lists(Reply::Awaited).sees(Place::ListSkeleton)
}

fn empty() -> Scene {
    List.scene("list-empty", "Empty").sees(Place::NoRows)
}

fn five() -> Scene {
    List.scene("list-five", "5 rows").rows(rows(&people(5))).sees(Row(5))
}

fn many() -> Scene {
    List.scene("list-many", "200 rows").rows(rows(&people(200))).sees(Row(8))
}

fn scrolled() -> Scene {
    List.scene("list-scrolled", "200 rows, scrolled")
        .rows(rows(&people(200)))
        .sees(Row(8))
        .then(Step::Scroll(Place::Rows))
        .sees(Row(51))
}

fn more_failed() -> Scene {
    let first = Reply::Rows(rows(&people(200)));
    List.scene("list-more-failed", "The next rows do not come")
        .lists(Reply::InTurn(vec![first, Reply::Refused(500, json!({ "code": "internal" }))]))
        .sees(Row(8))
        .then(Step::Scroll(Place::Rows))
        .sees(Place::MoreFailure)
}

fn names() -> Scene {
    List.scene("list-names", "Long names, scripts, emoji")
        .rows(rows(&awkward_people()))
        .sees(Row(8))
}

fn several_groups() -> Scene {
    List.scene("list-groups", "With a choice of groups")
        .of(&some_groups())
        .rows(rows(&people(3)))
        .sees(Row(3))
}

fn searching() -> Scene {
    List.scene("list-searching", "Searching")
        .lists(Reply::InTurn(vec![Reply::Rows(rows(&people(20))), Reply::Awaited]))
        .sees(Row(8))
        .types(ListSearch, "jo")
        .sees(Place::ListSkeleton)
}

fn found() -> Scene {
    List.scene("list-found", "Some found")
        .rows(rows(&people(200)))
        .sees(Row(8))
        .types(ListSearch, "sato")
        .misses(Row(14))
        .sees(Row(13))
}

fn nothing_found() -> Scene {
    List.scene("list-nothing-found", "Nothing found")
        .rows(rows(&people(20)))
        .sees(Row(8))
        .types(ListSearch, "nobody of this name")
        .sees(Place::NoRows)
}

fn expired() -> Scene {
    List.scene("list-expired", "Expired ones")
        .rows(expired_rows(&people(6)))
        .sees(Place::NoRows)
        .chooses(Place::StatusFilter, "expired")
        .sees(Row(6))
}

fn no_expired() -> Scene {
    List.scene("list-no-expired", "No expired ones")
        .rows(rows(&people(3)))
        .sees(Row(3))
        .chooses(Place::StatusFilter, "expired")
        .sees(Place::NoRows)
}

fn failed() -> Scene {
    let body = json!({ "code": "internal", "requestId": "0198f3a2-7777" });
    List.scene("list-failed", "Failed: a fault of the server")
        .lists(Reply::Refused(500, body))
        .sees(ListFailure)
}

fn unreachable() -> Scene {
    List.scene("list-unreachable", "Failed: no connection")
        .lists(Reply::Unreachable)
        .sees(ListFailure)
}

fn put_off() -> Scene {
    List.scene("list-put-off", "Failed: too often")
        .lists(Reply::Later(429, json!({ "code": "rate_limited" }), 45))
        .sees(ListFailure)
}

fn forbidden() -> Scene {
    List.scene("list-forbidden", "Failed: not allowed")
        .lists(Reply::Refused(403, json!({ "code": "forbidden" })))
        .sees(ListFailure)
}

fn unknown_group() -> Scene {
    List.scene("list-unknown-group", "Failed: the server does not know the group")
        .lists(Reply::Refused(404, json!({ "code": "not_found" })))
        .sees(ListFailure)
}
