//! Which address leads to which page. Reading never changes anything; posting does.

mod assets;
mod closed;
mod confirm;
mod inbox;
mod landing;
pub mod language;
mod members;
mod new_project;
mod projects;
mod proof;
mod settings;
mod sign_in;
mod sign_up;
mod welcome;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::middleware;
use axum::routing::{get, post};
use axum::{Router, response::Redirect};
use tokio::time::timeout;

use crate::guard::guard;
use crate::people::Viewer;
use crate::{Host, Person};

pub use closed::admins_only;

/// How long a page waits for the number at its bell.
const PATIENCE: Duration = Duration::from_secs(2);

/// Every page of the app.
pub fn router(host: Host) -> Router {
    Router::new()
        .route("/", get(sign_in::choose))
        .route("/sign-in", post(sign_in::sign_in))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/language", post(language::choose))
        .route("/members", get(members::show))
        .route("/token", get(members::token))
        .route("/pages/{file}", get(assets::show))
        .merge(joining())
        .merge(looking_after())
        .layer(middleware::from_fn(guard))
        .with_state(host)
}

/// How people come in.
fn joining() -> Router<Host> {
    Router::new()
        .route("/invites/accept", get(landing::show).post(landing::accept))
        .route("/invites/join", post(proof::join))
        .route("/sign-up", get(sign_up::show).post(sign_up::send))
        .route("/sign-up/confirm", get(confirm::show).post(confirm::create))
        .route("/mailbox", get(sign_up::mailbox))
        .route("/inbox", get(inbox::show))
        .route("/inbox/accept", post(inbox::accept))
        .route("/inbox/decline", post(inbox::decline))
        .route("/memberships/refresh", post(inbox::refresh))
}

/// What admins decide.
fn looking_after() -> Router<Host> {
    Router::new()
        .route("/settings", get(settings::show).post(settings::save))
        .route("/projects", get(projects::list))
        .route("/projects/new", get(new_project::show).post(new_project::create))
        .route("/projects/{id}", get(projects::show))
        .route("/projects/{id}/members", post(projects::take_in))
        .route("/projects/{id}/delete", post(projects::delete))
        .route("/projects/{id}/settings", get(settings::show_project).post(settings::save_project))
}

/// After a form, and for whoever is not signed in.
pub fn to_sign_in() -> Redirect {
    Redirect::to("/")
}

/// A person with what the header tells them. A backend that does not answer costs the number alone.
async fn viewer(host: &Host, person: Person) -> Viewer {
    let waiting = timeout(PATIENCE, host.invitations.open_of(&person.email)).await;
    let waiting = waiting.ok().and_then(Result::ok).map(|open| open.len());
    Viewer { person, waiting }
}

/// The time for a token.
pub fn seconds_since_1970() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |elapsed| elapsed.as_secs())
}
