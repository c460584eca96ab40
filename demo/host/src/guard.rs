//! What holds for every page: who may post to it, and what the browser may do with it.

use axum::Extension;
use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::language::Reader;
use crate::pages::notice::{self, Notice};

/// Scripts and styles come from files, and nothing from elsewhere. The widget needs its wasm and
/// no more than that.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// The secret of a mailed link stands in the address of the landing page, so no other site may
/// learn that address. `no-referrer` would also take away the `Origin` that is checked here.
const HEADERS: [(HeaderName, &str); 5] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (REFERRER_POLICY, "same-origin"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (CACHE_CONTROL, "no-store"),
];

/// Refuses what another site posts, writes the page of a notice, and puts the headers on every
/// answer.
pub async fn guard(request: Request, next: Next) -> Response {
    let reader = Reader::of(request.method(), request.uri(), request.headers());
    let answer = match is_foreign_form(&request) {
        true => (StatusCode::FORBIDDEN, Extension(Notice::ForeignForm)).into_response(),
        false => next.run(request).await,
    };
    let mut response = with_notice(answer, &reader);
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Whoever finds out what is the matter need not know how to say it to whoever reads it.
fn with_notice(mut answer: Response, reader: &Reader) -> Response {
    match answer.extensions_mut().remove::<Notice>() {
        Some(notice) => (answer.status(), notice::page(reader, notice)).into_response(),
        None => answer,
    }
}

/// Whether another site posts it.
pub fn is_foreign_form(request: &Request) -> bool {
    request.method() == Method::POST && !is_same_origin(request.headers())
}

/// Every browser sends `Origin` with a form; one without it, or of an opaque origin, is not ours.
fn is_same_origin(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let (Some(origin), Some(host)) = (text(ORIGIN), text(HOST)) else {
        return false;
    };
    origin.split_once("://").is_some_and(|(_, authority)| authority == host)
}
