//! Sends requests: the only user of the network, and the only reader of a token's text.

use std::time::Duration;

use gloo_net::http::{Headers, Method as HttpMethod, Request, RequestBuilder, Response};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

use super::abort::{Abort, timer};
use super::endpoint::{Endpoint, Method};
use super::error::{ApiError, ErrorKind};
use crate::timestamp::Timestamp;
use crate::token::Token;

/// Everything that one request needs.
#[derive(Clone, Debug)]
pub struct Call {
    /// Where it goes.
    pub endpoint: Endpoint,
    /// The JSON to send.
    pub body: Option<String>,
    /// What makes a repeated write the same write.
    pub idempotency_key: Option<String>,
    /// How long to wait for the whole answer.
    pub timeout: Duration,
}

#[wasm_bindgen]
extern "C" {
    /// The page's `fetch`, which the page may have replaced by anything.
    #[wasm_bindgen(catch, js_name = fetch)]
    fn page_fetch(request: &web_sys::Request) -> Result<JsValue, JsValue>;
}

impl Call {
    /// A call without a body that may take as long as a write.
    pub fn new(endpoint: Endpoint) -> Self {
        Self { endpoint, body: None, idempotency_key: None, timeout: Duration::from_secs(10) }
    }

    /// The same with more or less patience.
    pub fn with_timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// The same with a body that is written once however often it is sent with `key`.
    pub fn with_body(self, body: String, key: String) -> Self {
        Self { body: Some(body), idempotency_key: Some(key), ..self }
    }
}

/// Sends `call` to the backend at `base` and returns the body of a good answer. `told_time` gets
/// what an answer says of the time.
pub async fn send(
    base: &str,
    token: &Token,
    call: &Call,
    abort: &Abort,
    told_time: &dyn Fn(Timestamp),
) -> Result<String, ApiError> {
    if abort.has_come() {
        return Err(ApiError::without_answer(ErrorKind::Aborted));
    }
    // Of its own: a request that times out must not give up the others of its view, nor later ones.
    let time = timer(call.timeout);
    let given_up = abort.signal();
    let either = AbortSignal::any(&js_sys::Array::of2(&time, &given_up));
    let request = request(base, token, call, &either)?;
    receive(request.into(), told_time).await.map_err(|error| match error {
        NoAnswer::Failed(kind) => ApiError::without_answer(kind),
        NoAnswer::Refused(error) => error,
        NoAnswer::Interrupted if given_up.aborted() => ApiError::without_answer(ErrorKind::Aborted),
        NoAnswer::Interrupted if time.aborted() => ApiError::without_answer(ErrorKind::Timeout),
        NoAnswer::Interrupted => ApiError::without_answer(unreachable_kind()),
    })
}

/// Why [`receive`] has no body to give.
enum NoAnswer {
    /// The connection ended before the answer was complete.
    Interrupted,
    /// What came cannot be read.
    Failed(ErrorKind),
    /// The backend said no.
    Refused(ApiError),
}

async fn receive(
    request: web_sys::Request,
    told_time: &dyn Fn(Timestamp),
) -> Result<String, NoAnswer> {
    let promise = page_fetch(&request).map_err(|_| NoAnswer::Interrupted)?;
    let answer = JsFuture::from(js_sys::Promise::resolve(&promise)).await;
    let response = answer.map_err(|_| NoAnswer::Interrupted)?;
    // A page's own `fetch` may answer something that only looks like a response.
    let response: web_sys::Response =
        response.dyn_into().map_err(|_| NoAnswer::Failed(ErrorKind::BadResponse))?;
    let response = Response::from(response);
    response
        .headers()
        .get("date")
        .and_then(|date| parse_date(&date))
        .into_iter()
        .for_each(told_time);
    let body = response.text().await.map_err(|_| NoAnswer::Interrupted)?;
    if response.ok() {
        return Ok(body);
    }
    let retry_after = response.headers().get("retry-after");
    Err(NoAnswer::Refused(ApiError::from_answer(response.status(), retry_after.as_deref(), &body)))
}

/// Reads an HTTP date with the browser's own parser.
fn parse_date(text: &str) -> Option<Timestamp> {
    let millis = js_sys::Date::parse(text);
    (!millis.is_nan()).then(|| Timestamp::from_millis(millis as i64))
}

fn request(
    base: &str,
    token: &Token,
    call: &Call,
    given_up: &AbortSignal,
) -> Result<Request, ApiError> {
    let headers = Headers::new();
    headers.set("accept", "application/json");
    headers.set("authorization", &token.authorization());
    if let Some(key) = &call.idempotency_key {
        headers.set("idempotency-key", key);
    }
    if call.body.is_some() {
        headers.set("content-type", "application/json");
    }
    let builder = RequestBuilder::new(&call.endpoint.url(base))
        .method(http_method(call.endpoint.method()))
        .headers(headers)
        // The token must not follow a redirect to another origin, and needs no cookie beside it.
        .redirect(web_sys::RequestRedirect::Error)
        .credentials(web_sys::RequestCredentials::Omit)
        .referrer_policy(web_sys::ReferrerPolicy::NoReferrer)
        .cache(web_sys::RequestCache::NoStore)
        .abort_signal(Some(given_up));
    let built = match &call.body {
        Some(body) => builder.body(body.as_str()),
        None => builder.build(),
    };
    built.map_err(|_| ApiError::without_answer(ErrorKind::Network))
}

fn http_method(method: Method) -> HttpMethod {
    match method {
        Method::Get => HttpMethod::GET,
        Method::Post => HttpMethod::POST,
        Method::Delete => HttpMethod::DELETE,
    }
}

fn unreachable_kind() -> ErrorKind {
    let is_online = web_sys::window().is_none_or(|window| window.navigator().on_line());
    if is_online { ErrorKind::Network } else { ErrorKind::Offline }
}
