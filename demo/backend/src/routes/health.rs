//! `GET /healthz`: whether the database answers.

use axum::extract::State;

use crate::app::App;
use crate::error::Error;

/// Says `ok`, or 503.
pub async fn check(State(app): State<App>) -> Result<&'static str, Error> {
    app.store.ping().await.map(|()| "ok").map_err(|_| Error::Unavailable)
}
