//! What happens to every request and answer, whatever its route: origins, caching, ids and the log.
//!
//! The log has the route's pattern and never its values: no address, no id, no secret, no token.

use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::cors::{AllowOrigin, CorsLayer};
use uuid::Uuid;

use crate::app::App;
use crate::error::{self, Error};
use crate::origin::Origin;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const PREFLIGHT_KEPT: Duration = Duration::from_secs(7200);

/// A year; once a browser has seen it, it comes by TLS alone.
pub const TLS_ONLY: (HeaderName, HeaderValue) = (
    header::STRICT_TRANSPORT_SECURITY,
    HeaderValue::from_static("max-age=31536000; includeSubDomains"),
);

/// Gives the request an id, logs it, and writes the body of a refusal.
pub async fn record(request: Request, next: Next) -> Response {
    let id = Uuid::new_v4().to_string();
    let (method, started) = (request.method().clone(), Instant::now());
    let pattern = request.extensions().get::<MatchedPath>().cloned();
    let mut response = finish(next.run(request)).await;
    if let Some(refused) = response.extensions_mut().remove::<Error>() {
        if let Error::Internal(reason) = &refused {
            tracing::error!(request_id = %id, reason, "a fault of ours");
        }
        described(&mut response, &refused, &id);
    }
    let pattern = pattern.as_ref().map_or("-", MatchedPath::as_str);
    let (status, ms) = (response.status().as_u16(), started.elapsed().as_millis());
    tracing::info!(request_id = %id, %method, route = pattern, status, ms, "answered");
    response.headers_mut().insert(REQUEST_ID, HeaderValue::try_from(id).expect("a UUID is ASCII"));
    response
}

/// Headers that were added on the way, such as those of CORS, stay.
fn described(response: &mut Response, refused: &Error, id: &str) {
    let (parts, body) = error::write(refused, id).into_parts();
    response.headers_mut().remove(header::CONTENT_LENGTH);
    response.headers_mut().extend(parts.headers);
    *response.body_mut() = body;
}

/// Lets work that was begun come to its end, also when the caller goes away in the middle of it.
///
/// A transaction whose future is dropped while it begins would leave the one connection for writing
/// unusable. A handler that panics answers like any other fault of ours.
async fn finish(work: impl Future<Output = Response> + Send + 'static) -> Response {
    let panicked = |_| Error::Internal("a handler panicked".to_owned()).into_response();
    tokio::spawn(work).await.unwrap_or_else(panicked)
}

/// Refuses a request of a page that is on no tenant's list, before it has any effect. Whether it is
/// on the list of the caller's tenant can only be said when the caller is known: see `auth`.
///
/// Requests without an origin come from servers and programs, which no browser stands for.
pub async fn refuse_foreign_origins(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Result<Response, Error> {
    match comes_from(request.headers(), &app.config.origins()) {
        true => Ok(next.run(request).await),
        false => Err(Error::OriginNotAllowed),
    }
}

/// Whether a request is of a page of one of these origins, or of no page.
pub fn comes_from(headers: &HeaderMap, origins: &[Origin]) -> bool {
    let is_known = |sent: &HeaderValue| origins.iter().any(|origin| sent == origin.as_str());
    headers.get_all(header::ORIGIN).iter().all(is_known)
}

/// Lets the pages of exactly these origins read answers.
pub fn cors(origins: &[Origin]) -> CorsLayer {
    let origins = origins.iter().filter_map(|origin| HeaderValue::try_from(origin.as_str()).ok());
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::GET, Method::POST, Method::DELETE])
        .allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE, IDEMPOTENCY_KEY])
        .expose_headers([header::RETRY_AFTER, header::DATE])
        .max_age(PREFLIGHT_KEPT)
}

/// Answers of the API are about people, and about now; they travel by TLS where there is any.
pub async fn never_store(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let (name, value) = TLS_ONLY;
    headers.insert(name, value);
    response
}

/// What a page may do that has a form, which goes to the server alone.
pub const PAGE_WITH_FORM: (HeaderName, HeaderValue) = (
    header::CONTENT_SECURITY_POLICY,
    HeaderValue::from_static(
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'self'; form-action 'self'; \
         frame-ancestors 'none'",
    ),
);

/// The server's own pages have no scripts, are not framed, and tell nobody where they are. But for
/// those that say so they have no form.
pub async fn protect_page(response: Response) -> Response {
    let mut response = never_store(response).await;
    let headers = response.headers_mut();
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'self'; \
                  form-action 'none'; frame-ancestors 'none'";
    let policy = HeaderValue::from_static(policy);
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
