//! `GET /i/{secret}`: a mailed link, which leads to the tenant's landing page and changes nothing.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use crate::app::{App, Shared};
use crate::error::Error;
use crate::link;
use crate::mail::html::document;
use crate::mail::language::Language;
use crate::mail::words::Words;
use crate::store::row::Row;

const STYLE: &str = "body{margin:0 auto;max-width:34rem;padding:2rem 1.5rem;color:#1a1d21;\
    background:#fff;font:1rem/1.5 system-ui,sans-serif}";
const NO_INDEX: HeaderName = HeaderName::from_static("x-robots-tag");

/// Leads on, also when the invitation is over: the landing page says so.
pub async fn follow(
    State(app): State<App>,
    headers: HeaderMap,
    secret: Result<Path<String>, PathRejection>,
) -> Result<Response, Error> {
    // What is not even text is no secret either.
    let secret = secret.map_or_else(|_| String::new(), |Path(secret)| secret);
    let answer = match link::find(&app, &secret).await? {
        Some(row) => (StatusCode::SEE_OTHER, [(header::LOCATION, target(&app, &row, &secret))])
            .into_response(),
        None => (StatusCode::NOT_FOUND, Html(unknown(app.language_of(&headers)))).into_response(),
    };
    Ok(([(NO_INDEX, "noindex")], answer).into_response())
}

/// Id and secret stand in an address as they are; the page comes from the settings alone.
fn target(app: &Shared, row: &Row, secret: &str) -> String {
    let landing = &app.config.landing_url;
    let joint = if landing.contains('?') { '&' } else { '?' };
    format!("{landing}{joint}invitationId={}&secret={secret}", row.id)
}

fn unknown(language: Language) -> String {
    let Words { dead_link: heading, dead_link_advice: advice, .. } = language.words();
    let body = format!("<main>\n<h1>{heading}</h1>\n<p>{advice}</p>\n</main>");
    document(language, heading, STYLE, body)
}
