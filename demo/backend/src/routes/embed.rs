//! `GET /embed` and `GET /embed/{componentId}`: the page inside the iframe.
//!
//! The page is a file of the built widget; what depends on the tenant is written into it and into
//! its headers here. It says who may frame it twice: to the browser, and to its own script.

use std::time::Duration;

use axum::Router;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware;
use axum::response::{AppendHeaders, Html, IntoResponse, Response};
use axum::routing::get;

use crate::app::App;
use crate::auth;
use crate::config::{Config, UrlTokens};
use crate::error::Error;
use crate::gate;
use crate::mail::html::escape;
use crate::origin::Origin;
use crate::token::SKEW;
use crate::uri::StrictPath;

/// The element that the server fills; the built page has it without values.
const META: &str = "<meta name=\"invitation-frame\"";
const MAX_COMPONENT: usize = 64;
/// How long a token may still be valid that stands in an address.
const BRIEF: Duration = Duration::from_secs(5 * 60);
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

/// What stands in the query; what cannot be read is the page's own to complain of.
type Pairs = Result<Query<Vec<(String, String)>>, QueryRejection>;

async fn only(State(app): State<App>, query: Pairs) -> Result<Response, Error> {
    answer(&app, "", query).await
}

async fn named(
    State(app): State<App>,
    StrictPath(component): StrictPath<String>,
    query: Pairs,
) -> Result<Response, Error> {
    match is_component(&component) {
        true => answer(&app, &component, query).await,
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

async fn answer(app: &App, component: &str, query: Pairs) -> Result<Response, Error> {
    let config = &app.config;
    // Read each time: the widget may be built anew while the server runs.
    let page = tokio::fs::read_to_string(config.widget_dir.join("index.html")).await;
    let page = page.map_err(|error| unusable(&error.to_string()))?;
    let page = filled(&page, &meta(config, component, objection(app, &token(query)).await));
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

/// The one that the page's script will take, of several.
fn token(query: Pairs) -> String {
    let pairs = query.map(|Query(pairs)| pairs).unwrap_or_default();
    pairs.into_iter().find(|(name, _)| name == "token").map(|(_, token)| token).unwrap_or_default()
}

/// Why the page must not use a token in its query. One that counts for nothing is told by the API.
async fn objection(app: &App, token: &str) -> &'static str {
    match app.config.url_tokens {
        UrlTokens::Refused => " data-url-tokens=\"refuse\"",
        UrlTokens::Brief if is_lasting(app, token).await => " data-url-tokens=\"brief\"",
        UrlTokens::Brief | UrlTokens::Accepted => "",
    }
}

async fn is_lasting(app: &App, token: &str) -> bool {
    let signed = auth::verify(token, app).await;
    // The host's clock may be ahead by as much as everywhere else.
    signed.is_ok_and(|signed| app.now().until(signed.expires) > BRIEF + SKEW)
}

fn meta(config: &Config, component: &str, objection: &str) -> String {
    let parents = escape(&parents(config));
    format!("{META} content=\"{parents}\" data-component-id=\"{component}\"{objection}>")
}

/// The page with `meta` in its place, and with addresses of its files that hold at any path.
fn filled(page: &str, meta: &str) -> Option<String> {
    let (before, rest) = page.split_once(META)?;
    let (_, after) = rest.split_once('>')?;
    Some([before, meta, after].concat().replace("=\"./", "=\"/widget/"))
}
