//! The customer website: a page of another company, on another origin, that embeds the widget in a
//! frame.
//!
//! "Northwind Traders" knows the backend by its address and the API key, and keeps a strict policy:
//! no WebAssembly on its pages, and no script or frame of anybody else.

mod frame;
mod join;
mod join_page;
mod page;
mod words;

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use maud::Markup;
use reqwest::Url;
use serde_json::{Value, json};

use crate::guard::is_foreign_form;
use crate::host::StartError;
use crate::invitations::Invitations;
use crate::language::Reader;
use crate::routes::{language, seconds_since_1970};
use crate::{ApiKey, Group, Person, Role, token};

/// What the website is told at the start.
#[derive(Clone, Debug)]
pub struct CustomerWebsite {
    /// Where its visitors' browsers find the widget; only the origin counts.
    pub widget: Url,
    /// Where the same backend answers, seen from this server; without a path.
    pub backend: Url,
    /// The key that signs their tokens. It stays with the server.
    pub api_key: ApiKey,
}

/// The website, ready to answer.
#[derive(Clone, Debug)]
struct Website {
    widget: String,
    invitations: Invitations,
    api_key: ApiKey,
}

/// The website's pages.
pub fn customer_website(website: CustomerWebsite) -> Result<Router, StartError> {
    let CustomerWebsite { widget, backend, api_key } = website;
    let invitations = Invitations::new(backend, api_key.clone())?;
    let widget = widget.origin().ascii_serialization();
    Ok(pages(Website { widget, invitations, api_key }))
}

fn pages(website: Website) -> Router {
    Router::new()
        .route("/", get(show))
        .route("/portal", get(join::show))
        .route("/portal-token", get(join::token))
        .route("/join.js", get(join_script))
        .route("/language", post(language::choose))
        .route("/invitation-token", get(invitation_token))
        .route("/portal.css", get(style))
        .route("/portal.js", get(script))
        .route("/icon.svg", get(icon))
        .layer(middleware::from_fn_with_state(website.clone(), guard))
        .with_state(website)
}

/// `GET /`
async fn show(State(website): State<Website>, reader: Reader) -> Markup {
    page::page(&reader, &website.widget, &visitor())
}

/// `GET /invitation-token`: for the page's own script, on demand.
async fn invitation_token(State(website): State<Website>) -> Json<Value> {
    let token = token::mint(&website.api_key, &visitor(), &projects(), seconds_since_1970());
    Json(json!({ "token": token }))
}

async fn style() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("../../portal/portal.css"))
}

async fn script() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], include_str!("../../portal/portal.js"))
}

async fn join_script() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], include_str!("../../portal/join.js"))
}

async fn icon() -> impl IntoResponse {
    ([(CONTENT_TYPE, "image/svg+xml")], include_str!("../../portal/icon.svg"))
}

/// Of the widget the pages allow its script and its frame, and nothing else.
async fn guard(State(website): State<Website>, request: Request, next: Next) -> Response {
    let widget = &website.widget;
    let policy = format!(
        "default-src 'none'; script-src 'self' {widget}; frame-src {widget}; style-src 'self'; \
         img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    );
    let mut response = match is_foreign_form(&request) {
        true => StatusCode::FORBIDDEN.into_response(),
        false => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (REFERRER_POLICY, "same-origin"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let policy = HeaderValue::try_from(policy).expect("an origin is made of ASCII alone");
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    response
}

/// Whoever is signed in to the portal. It has one account; a real one asks its session.
fn visitor() -> Person {
    Person {
        id: "northwind-priya".to_owned(),
        name: "Priya Raman".to_owned(),
        email: "priya.raman@northwind.example".to_owned(),
        role: Role::Member,
    }
}

/// What the two companies work on together.
fn projects() -> Vec<Group> {
    [("website", "Website relaunch"), ("mobile", "Mobile app 4.0")]
        .map(|(id, name)| Group {
            kind: "project".to_owned(),
            id: id.to_owned(),
            name: name.to_owned(),
        })
        .into()
}
