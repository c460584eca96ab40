//! `GET /embed` and `GET /embed/{componentId}`: the page inside the iframe.
//!
//! The page is a file of the built widget; what depends on the tenant is written into it and into
//! its headers here. It says who may frame it twice: to the browser, and to its own script.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware;
use axum::response::{AppendHeaders, Html, IntoResponse, Response};
use axum::routing::get;

use crate::app::App;
use crate::config::{Config, UrlTokens};
use crate::error::Error;
use crate::gate;
use crate::mail::html::escape;
use crate::origin::Origin;
use crate::uri::StrictPath;

/// The element that the server fills; the built page has it without values.
const META: &str = "<meta name=\"invitation-frame\"";
const MAX_COMPONENT: usize = 64;
/// Scripts and requests stay with this server, and nothing becomes markup, style or a form's target.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// What every page inside an iframe is sent with. No `X-Frame-Options`: it knows no list.
///
/// The two policies for embedding and for resources let pages that isolate themselves frame it.
const HEADERS: [(HeaderName, &str); 7] = [
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (HeaderName::from_static("permissions-policy"), "clipboard-write=(self), web-share=(self)"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
];

/// Both routes; a refusal is a page of the server like any other, which nobody frames.
pub fn router() -> Router<App> {
    Router::new()
        .route("/embed", get(only))
        .route("/embed/{component}", get(named))
        .layer(middleware::map_response(protect_refusal))
}

async fn only(State(app): State<App>) -> Result<Response, Error> {
    answer(&app.config, "").await
}

async fn named(
    State(app): State<App>,
    StrictPath(component): StrictPath<String>,
) -> Result<Response, Error> {
    match is_component(&component) {
        true => answer(&app.config, &component).await,
        false => Err(Error::NotFound),
    }
}

async fn protect_refusal(response: Response) -> Response {
    match response.status().is_success() {
        true => response,
        false => gate::protect_page(response).await,
    }
}

/// Ids are made of these characters alone, none of which means anything in markup.
fn is_component(id: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    (1..=MAX_COMPONENT).contains(&id.len()) && id.bytes().all(is_plain)
}

async fn answer(config: &Config, component: &str) -> Result<Response, Error> {
    // Read each time: the widget may be built anew while the server runs.
    let page = tokio::fs::read_to_string(config.widget_dir.join("index.html")).await;
    let page = page.map_err(|error| unusable(&error.to_string()))?;
    let page = filled(&page, &meta(config, component));
    let page = page.ok_or_else(|| unusable("the element for the server's values is missing"))?;
    let headers = HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value)));
    let policy = HeaderValue::try_from(format!("{POLICY}; frame-ancestors {}", ancestors(config)))
        .map_err(|_| unusable("the origins that may frame it make no header"))?;
    let policy = (header::CONTENT_SECURITY_POLICY, policy);
    Ok((AppendHeaders(headers), AppendHeaders([gate::TLS_ONLY, policy]), Html(page))
        .into_response())
}

fn unusable(reason: &str) -> Error {
    Error::Internal(format!("index.html in WIDGET_DIR cannot be embedded: {reason}"))
}

fn ancestors(config: &Config) -> String {
    match config.frame_ancestors.is_empty() {
        true => "'none'".to_owned(),
        false => parents(config),
    }
}

fn parents(config: &Config) -> String {
    config.frame_ancestors.iter().map(Origin::as_str).collect::<Vec<_>>().join(" ")
}

fn meta(config: &Config, component: &str) -> String {
    let url_tokens = match config.url_tokens {
        UrlTokens::Accepted => "",
        UrlTokens::Refused => " data-url-tokens=\"refuse\"",
    };
    let parents = escape(&parents(config));
    format!("{META} content=\"{parents}\" data-component-id=\"{component}\"{url_tokens}>")
}

/// The page with `meta` in its place, and with addresses of its files that hold at any path.
fn filled(page: &str, meta: &str) -> Option<String> {
    let (before, rest) = page.split_once(META)?;
    let (_, after) = rest.split_once('>')?;
    Some([before, meta, after].concat().replace("=\"./", "=\"/widget/"))
}
