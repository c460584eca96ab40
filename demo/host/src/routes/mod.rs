//! Which address leads to which page. Reading never changes anything; posting does.

mod landing;
pub mod language;
mod members;
mod sign_in;

use std::time::{SystemTime, UNIX_EPOCH};

use axum::http::header::CONTENT_TYPE;
use axum::middleware;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Router, response::Redirect};

use crate::Host;
use crate::guard::guard;

/// Every page of the app.
pub fn router(host: Host) -> Router {
    Router::new()
        .route("/", get(sign_in::choose))
        .route("/sign-in", post(sign_in::sign_in))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/language", post(language::choose))
        .route("/members", get(members::show))
        .route("/token", get(members::token))
        .route("/invites/accept", get(landing::show).post(landing::accept))
        .route("/pages/host.css", get(style))
        .route("/pages/members.js", get(script))
        .route("/pages/icon.svg", get(icon))
        .layer(middleware::from_fn(guard))
        .with_state(host)
}

async fn style() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("../../pages/host.css"))
}

async fn script() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], include_str!("../../pages/members.js"))
}

async fn icon() -> impl IntoResponse {
    ([(CONTENT_TYPE, "image/svg+xml")], include_str!("../../pages/icon.svg"))
}

/// After a form, and for whoever is not signed in.
fn to_sign_in() -> Redirect {
    Redirect::to("/")
}

/// The time for a token.
pub fn seconds_since_1970() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |elapsed| elapsed.as_secs())
}
