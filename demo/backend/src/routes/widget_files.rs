//! `/widget/*`: the built widget, for pages of every origin.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

use crate::error::Error;

/// What every file is sent with: whoever has the address may use it, and time its loading.
const SHARED: [(HeaderName, &str); 5] = [
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    (HeaderName::from_static("timing-allow-origin"), "*"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // A compressed file may lie beside the plain one.
    (header::VARY, "accept-encoding"),
];

/// The name changes with the contents.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// The contents change under the same name, soon after a release and without a wait for the reader.
const FOR_MINUTES: &str = "public, max-age=300, stale-while-revalidate=86400";
const HASH_LENGTH: usize = 16;

/// The files of `folder`, compressed where a `.br` lies beside one. Pages are not among them: they
/// need headers of their own.
pub fn service(folder: &Path) -> Router {
    let files = ServeDir::new(folder).append_index_html_on_directories(false).precompressed_br();
    Router::new().fallback_service(files).layer(middleware::from_fn(share))
}

async fn share(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = match may_be_page(&path) {
        true => Error::NotFound.into_response(),
        false => next.run(request).await,
    };
    let caching = caching(&path, response.status());
    let headers = response.headers_mut();
    for (name, value) in SHARED.into_iter().chain([(header::CACHE_CONTROL, caching)]) {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let (Some(kind), Some(sent)) = (content_type(&path), headers.get_mut(header::CONTENT_TYPE)) {
        *sent = HeaderValue::from_static(kind);
    }
    response
}

/// No file's name needs to be escaped, so an escaped one could only be a page's in disguise.
fn may_be_page(path: &str) -> bool {
    path.contains('%') || path.to_ascii_lowercase().contains(".htm")
}

fn caching(path: &str, status: StatusCode) -> &'static str {
    match status.is_success() || status == StatusCode::NOT_MODIFIED {
        true if has_hash(path) => FOR_EVER,
        true => FOR_MINUTES,
        false => "no-store",
    }
}

/// Whether a name is like `invitation-widget.0123456789abcdef.wasm`.
fn has_hash(path: &str) -> bool {
    let is_hex = |b: u8| b.is_ascii_digit() || matches!(b, b'a'..=b'f');
    let name = path.rsplit('/').next().unwrap_or_default();
    let hash = name.rsplit_once('.').and_then(|(stem, _)| stem.rsplit_once('.'));
    hash.is_some_and(|(_, hash)| hash.len() == HASH_LENGTH && hash.bytes().all(is_hex))
}

/// What the table of the file server says otherwise, or without the character set.
fn content_type(path: &str) -> Option<&'static str> {
    match path.rsplit('.').next()? {
        "js" | "mjs" => Some("text/javascript; charset=utf-8"),
        "css" => Some("text/css; charset=utf-8"),
        // It takes declarations for a film.
        "ts" => Some("text/plain; charset=utf-8"),
        _ => None,
    }
}
