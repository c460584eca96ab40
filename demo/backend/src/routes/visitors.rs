//! `POST /links/{secret}/visitors`: a visitor of a link names an address, to be mailed what lets it in.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde::Deserialize;

use crate::address;
use crate::app::App;
use crate::body::JsonBody;
use crate::error::Error;
use crate::shared::way;
use crate::uri::StrictPath;

#[derive(Debug, Deserialize)]
struct Visitor {
    email: String,
}

/// The same answer whether a mail goes out or not: for a foreign domain, a link that leads nowhere,
/// an address that asked a moment ago. Only what is no address at all is told.
pub async fn ask(
    State(app): State<App>,
    StrictPath(secret): StrictPath<String>,
    headers: HeaderMap,
    body: JsonBody,
) -> Result<StatusCode, Error> {
    let Visitor { email } = body.parse()?;
    let address = address::parse(email.trim(), app.config.reserved_domains)
        .map_err(|_| Error::field("email", "invalid_email", "Not an e-mail address."))?;
    if let Some(way) = way::find(&app, &secret).await? {
        way.ask(&app, &address, app.language_of(&headers)).await?;
    }
    Ok(StatusCode::ACCEPTED)
}
