//! `/widget/*`: the built widget, for pages of every origin.

use std::path::Path;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware;
use axum::response::Response;
use tower_http::services::ServeDir;

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// The files of `folder`; their names are stable, so browsers ask each time whether they changed.
pub fn service(folder: &Path) -> Router {
    let files = ServeDir::new(folder).append_index_html_on_directories(false);
    Router::new().fallback_service(files).layer(middleware::map_response(share))
}

async fn share(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (RESOURCE_POLICY, "cross-origin"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-cache"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
