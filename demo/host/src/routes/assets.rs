//! Styles, scripts and pictures of the pages.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

const STYLE: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const PICTURE: &str = "image/svg+xml";

/// `GET /pages/{file}`
pub async fn show(Path(file): Path<String>) -> Response {
    match find(&file) {
        Some((kind, content)) => ([(CONTENT_TYPE, kind)], content).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn find(file: &str) -> Option<(&'static str, &'static str)> {
    Some(match file {
        "host.css" => (STYLE, include_str!("../../pages/host.css")),
        "icon.svg" => (PICTURE, include_str!("../../pages/icon.svg")),
        "accept.js" => (SCRIPT, include_str!("../../pages/accept.js")),
        "bell.js" => (SCRIPT, include_str!("../../pages/bell.js")),
        "inbox.js" => (SCRIPT, include_str!("../../pages/inbox.js")),
        "keep.js" => (SCRIPT, include_str!("../../pages/keep.js")),
        "members.js" => (SCRIPT, include_str!("../../pages/members.js")),
        "refresh.js" => (SCRIPT, include_str!("../../pages/refresh.js")),
        "token.js" => (SCRIPT, include_str!("../../pages/token.js")),
        _ => return None,
    })
}
