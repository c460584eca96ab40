//! `/review/`: the design-review page, which is files alone.

use std::path::Path;

use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Where it answers.
pub const PATH: &str = "/review/";

const NOT_BUILT: &str = "The design-review page is not built here: ./demo/run builds it.\n";

/// The page in `folder`.
pub fn router(folder: &Path) -> Router {
    let is_built = folder.join("index.html").is_file();
    let pages = match is_built {
        true => Router::new().nest_service(PATH, ServeDir::new(folder)),
        false => Router::new().route(PATH, get(not_built)),
    };
    let set = SetResponseHeaderLayer::overriding;
    pages
        // Its relative addresses need the slash.
        .route(PATH.trim_end_matches('/'), get(async || Redirect::permanent(PATH)))
        .layer(set(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("frame-ancestors 'self'"),
        ))
        .layer(set(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")))
        // The names stay the same from build to build.
        .layer(set(header::CACHE_CONTROL, HeaderValue::from_static("no-cache")))
}

async fn not_built() -> Response {
    (StatusCode::NOT_FOUND, NOT_BUILT).into_response()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    async fn ask(folder: &Path, path: &str) -> (StatusCode, String) {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = router(folder).oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), 10_000).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn what_is_built_is_shown() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), "the sheet").unwrap();
        let (status, body) = ask(folder.path(), "/review/?room=list").await;
        assert_eq!((status, body.as_str()), (StatusCode::OK, "the sheet"));
        assert_eq!(ask(folder.path(), "/review/nothing.js").await.0, StatusCode::NOT_FOUND);
        assert_eq!(ask(folder.path(), "/review").await.0, StatusCode::PERMANENT_REDIRECT);
    }

    #[tokio::test]
    async fn who_has_not_built_it_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let (status, body) = ask(folder.path(), "/review/").await;
        assert_eq!((status, body.as_str()), (StatusCode::NOT_FOUND, NOT_BUILT));
    }
}
