//! Sends requests: the only user of the network, and the only reader of a token's text.

use std::time::Duration;

use gloo_net::http::{Headers, Method as HttpMethod, Request, RequestBuilder, Response};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

use super::abort::{self, Abort, timer};
use super::endpoint::{Endpoint, Method};
use super::error::{ApiError, ErrorKind};
use super::retry::{self, Tried};
use crate::clock;
use crate::json::Json;
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
    /// How long all tries together may take.
    pub timeout: Duration,
    /// The first pause between two tries.
    pub pace: Duration,
}

/// Where requests go, and for whom.
#[allow(missing_debug_implementations, reason = "it holds a closure")]
pub struct Backend<'a> {
    /// The address, without `/api/v1`.
    pub base: &'a str,
    /// What is shown there, if anything.
    pub token: Option<&'a Token>,
    /// Gets what an answer says of the time.
    pub told_time: &'a dyn Fn(Timestamp),
}

#[wasm_bindgen]
extern "C" {
    /// The page's `fetch`, which the page may have replaced by anything.
    #[wasm_bindgen(catch, js_name = fetch)]
    fn page_fetch(request: &web_sys::Request) -> Result<JsValue, JsValue>;
}

impl Call {
    /// A call without a body.
    pub fn new(endpoint: Endpoint, timeout: Duration, pace: Duration) -> Self {
        Self { endpoint, body: None, idempotency_key: None, timeout, pace }
    }

    /// The same with a body that is written once however often it is sent with `key`.
    pub fn with_body(self, body: String, key: String) -> Self {
        Self { body: Some(body), idempotency_key: Some(key), ..self }
    }
}

/// Sends `call` and returns the body of a good answer, after as many tries as it takes.
pub async fn send(backend: Backend<'_>, call: &Call, abort: &Abort) -> Result<String, ApiError> {
    // Of its own: a request that times out must not give up the others of its view, nor later ones.
    let time = timer(call.timeout);
    let latest = js_sys::Date::now() + call.timeout.as_millis() as f64;
    let given_up = abort.signal();
    let either = AbortSignal::any(&js_sys::Array::of2(&time, &given_up));
    let mut tries = 0;
    loop {
        if given_up.aborted() {
            return Err(ApiError::without_answer(ErrorKind::Aborted));
        }
        let request = request(&backend, call, &either)?;
        let error = match receive(request.into(), &backend, call).await {
            Ok(body) => return Ok(body),
            Err(NoAnswer::Refused(error)) => error,
            Err(NoAnswer::Failed(kind)) => ApiError::without_answer(kind),
            Err(NoAnswer::Interrupted) => {
                ApiError::without_answer(interrupted_by(&given_up, &time))
            }
        };
        tries += 1;
        let Some(pause) = pause_after(call, &error, tries, latest) else { return Err(error) };
        let _ = JsFuture::from(abort::within(&timer(pause), &either)).await;
    }
}

fn interrupted_by(given_up: &AbortSignal, time: &AbortSignal) -> ErrorKind {
    match (given_up.aborted(), time.aborted()) {
        (true, _) => ErrorKind::Aborted,
        (_, true) => ErrorKind::Timeout,
        _ => unreachable_kind(),
    }
}

/// How long to wait until the next try, if there is one in the time that is left.
fn pause_after(call: &Call, error: &ApiError, tries: u32, latest: f64) -> Option<Duration> {
    let has_key = call.idempotency_key.is_some();
    let tried = Tried { method: call.endpoint.method(), has_key, error, tries };
    let pause = tried.pause(call.pace, js_sys::Math::random())?;
    (js_sys::Date::now() + pause.as_millis() as f64 <= latest).then_some(pause)
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
    backend: &Backend<'_>,
    call: &Call,
) -> Result<String, NoAnswer> {
    let promise = page_fetch(&request).map_err(|_| NoAnswer::Interrupted)?;
    let answer = JsFuture::from(js_sys::Promise::resolve(&promise)).await;
    let response = answer.map_err(|_| NoAnswer::Interrupted)?;
    // A page's own `fetch` may answer something that only looks like a response.
    let response: web_sys::Response =
        response.dyn_into().map_err(|_| NoAnswer::Failed(ErrorKind::BadResponse))?;
    let response = Response::from(response);
    let date = response.headers().get("date").and_then(|date| parse_date(&date));
    date.into_iter().for_each(backend.told_time);
    let body = response.text().await.map_err(|_| NoAnswer::Interrupted)?;
    if !response.ok() {
        let now = date.unwrap_or_else(clock::now);
        let wait = response.headers().get("retry-after");
        let wait = wait.and_then(|wait| retry::retry_after(&wait, now, &parse_date));
        let error = ApiError::from_answer(response.status(), wait, &body);
        return Err(NoAnswer::Refused(error));
    }
    // Every read answers an object; what else a read brings is worth another try.
    let is_read = call.endpoint.method() == Method::Get;
    if is_read && !matches!(Json::parse(body.as_bytes()), Some(Json::Object(_))) {
        return Err(NoAnswer::Failed(ErrorKind::BadResponse));
    }
    Ok(body)
}

/// Reads an HTTP date with the browser's own parser.
fn parse_date(text: &str) -> Option<Timestamp> {
    let millis = js_sys::Date::parse(text);
    (!millis.is_nan()).then(|| Timestamp::from_millis(millis as i64))
}

fn request(
    backend: &Backend<'_>,
    call: &Call,
    given_up: &AbortSignal,
) -> Result<Request, ApiError> {
    let headers = Headers::new();
    headers.set("accept", "application/json");
    if let Some(token) = backend.token {
        headers.set("authorization", &token.authorization());
    }
    if let Some(key) = &call.idempotency_key {
        headers.set("idempotency-key", key);
    }
    if call.body.is_some() {
        headers.set("content-type", "application/json");
    }
    let builder = RequestBuilder::new(&call.endpoint.url(backend.base))
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
