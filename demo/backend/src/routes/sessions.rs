//! `POST /sessions`: a short bearer for a token that is too long for a header.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::auth;
use crate::body::JsonBody;
use crate::error::Error;
use crate::session;
use crate::token::MAX_TOKEN;

/// The longest token and what JSON puts around it.
pub const MAX_BODY: usize = MAX_TOKEN + 1024;

#[derive(Deserialize)]
struct Wish {
    token: String,
}

/// What the widget sends from now on, and until when, in seconds since 1970.
#[derive(Serialize)]
pub struct Opened {
    session: String,
    expires: i64,
}

/// The token stands in the body alone: the credential that a header may hold is not looked at.
pub async fn open(
    State(app): State<App>,
    headers: HeaderMap,
    body: JsonBody,
) -> Result<Json<Opened>, Error> {
    let Wish { token } = body.parse()?;
    let signed = auth::verify(&token, &app).await?;
    auth::check_origin(&headers, &signed.member.tenant, &app)?;
    let session = session::open(&app, &token, &signed).await?;
    Ok(Json(Opened { session, expires: signed.expires.unix_seconds() }))
}
