//! What the backend of a scene answers.

use std::cell::Cell;

use serde_json::{Value, json};

use crate::backend::{Answer, Seen, Server, entries, json as answer, silence, text, unreachable};
use crate::scene::{Reply, Route};

/// How many rows a page has.
const PAGE: usize = 50;

/// Teaches `server` its answers.
pub fn teach(server: &Server, routes: &[Route]) {
    for Route { method, path, reply } in routes {
        let (reply, turn) = (reply.clone(), Cell::new(0));
        server.compute(method, path, move |seen| {
            match web_sys::window().unwrap().navigator().on_line() {
                // The time that a server tells is what its hosts' tokens are judged by.
                true => answer_to(seen, &reply, &turn).with_date(0),
                false => unreachable(),
            }
        });
    }
}

fn answer_to(seen: &Seen, reply: &Reply, turn: &Cell<usize>) -> Answer {
    match reply {
        Reply::Json(body) => answer(body),
        Reply::Rows(rows) => answer(&page(seen, rows)),
        Reply::Entries(refusal) => answer(&entries(seen, refusal)),
        Reply::Refused(status, body) => text(*status, &body.to_string()),
        Reply::Later(status, body, seconds) => {
            text(*status, &body.to_string()).with_retry_after(&seconds.to_string())
        }
        Reply::Unreachable => unreachable(),
        Reply::Awaited => silence(),
        Reply::InTurn(replies) => {
            let at = turn.get().min(replies.len() - 1);
            turn.set(at + 1);
            answer_to(seen, &replies[at], &Cell::default())
        }
    }
}

/// The page of `rows` that is asked for.
fn page(seen: &Seen, rows: &[Value]) -> Value {
    let search = seen.query("q").to_lowercase();
    let is_expired = seen.query("status") == "expired";
    let fits = |row: &&Value| {
        let is_found = row["target"].to_string().to_lowercase().contains(&search);
        is_found && row["expired"].as_bool().unwrap_or_default() == is_expired
    };
    let fitting: Vec<&Value> = rows.iter().filter(fits).collect();
    let begin: usize = seen.query("cursor").parse().unwrap_or_default();
    let end = begin + PAGE;
    let shown: Vec<&Value> = fitting.iter().skip(begin).take(PAGE).copied().collect();
    let next = (end < fitting.len()).then(|| end.to_string());
    json!({ "invitations": shown, "count": fitting.len(), "nextCursor": next })
}
