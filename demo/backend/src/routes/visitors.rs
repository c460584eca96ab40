//! `POST /links/{secret}/visitors`: a visitor of a shared link names an address, to be mailed a proof.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde::Deserialize;

use crate::address;
use crate::app::App;
use crate::body::JsonBody;
use crate::error::Error;
use crate::shared::{door, visit};
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
    if let Some(link) = door::find(&app, &secret).await? {
        visit::ask(&app, &link, &address, app.language_of(&headers)).await?;
    }
    Ok(StatusCode::ACCEPTED)
}
