//! What the stand-in answers.

use axum::extract::{OriginalUri, Path, Query, Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::{Backend, Known};
use crate::support::KEY;

/// All that the host asks for.
pub fn router(backend: Backend) -> Router {
    let api = Router::new()
        .route("/invitations", get(list))
        .route("/invitations/accept", post(accept))
        .route("/invitations/{id}", get(look).delete(decline))
        .route("/invitations/by-group/{kind}/{id}", get(entrants).merge(delete(end_group)))
        .route("/links/verify", get(peek).post(verify))
        .route("/settings", get(settings).put(put))
        .route("/groups/{kind}/{id}/settings", get(settings).put(put));
    Router::new()
        .nest("/api/v1", api)
        .route("/api/1.0/projects", get(projects))
        .layer(middleware::from_fn_with_state(backend.clone(), check))
        .with_state(backend.clone())
}

/// The key is asked for everywhere, but where a person declines.
async fn check(State(backend): State<Backend>, request: Request, next: Next) -> Response {
    let is_away = backend.known.lock().unwrap().is_away;
    if is_away {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    if !has_key(&request) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    next.run(request).await
}

fn has_key(request: &Request) -> bool {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let name = if request.uri().path().starts_with("/api/1.0/") { "api-key" } else { "x-api-key" };
    let is_person = request.method() == Method::DELETE && header("authorization").is_some();
    header(name) == Some(KEY) || is_person
}

async fn look(
    State(backend): State<Backend>,
    Path(id): Path<String>,
    Query(query): Query<Value>,
) -> Result<Json<Value>, StatusCode> {
    let mut known = backend.known.lock().unwrap();
    match known.find(&id).filter(|_| query["secret"] == "s1") {
        Some(invitation) => Ok(Json(invitation.clone())),
        None => Err(StatusCode::NOT_FOUND),
    }
}

async fn list(State(backend): State<Backend>, Query(query): Query<Value>) -> Json<Value> {
    let known = backend.known.lock().unwrap();
    let email = query["targetValue"].as_str().unwrap();
    let is_wanted = |invitation: &&Value| {
        let is_open = invitation["deactivated"] == false && invitation["expired"] == false;
        let is_accepted = invitation["status"] == "accepted";
        let has_state =
            if query["status"] == "accepted" { is_accepted } else { is_open && !is_accepted };
        Known::is_for(invitation, email) && has_state
    };
    let invitations: Vec<_> = known.invitations.iter().filter(is_wanted).cloned().collect();
    Json(json!({ "invitations": invitations }))
}

async fn accept(State(backend): State<Backend>, Json(body): Json<Value>) -> Response {
    let mut known = backend.known.lock().unwrap();
    known.accepts.push(body.clone());
    if let Some((status, code)) = known.refusal {
        return (status, Json(json!({ "code": code }))).into_response();
    }
    let ids: Vec<&str> =
        body["invitationIds"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let before = known.invitations.clone();
    for id in &ids {
        if let Err(status) = known.accept(id, body["user"]["email"].as_str().unwrap()) {
            known.invitations = before;
            return status.into_response();
        }
    }
    let accepted: Vec<_> = ids.iter().map(|id| known.find(id).unwrap().clone()).collect();
    Json(json!({ "invitations": accepted })).into_response()
}

async fn decline(
    State(backend): State<Backend>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> StatusCode {
    assert!(!headers.contains_key("x-api-key"), "it is the person who declines");
    backend.set_of(&id, "deactivated", true);
    StatusCode::NO_CONTENT
}

async fn entrants(
    State(backend): State<Backend>,
    Path((kind, id)): Path<(String, String)>,
    Query(query): Query<Value>,
) -> Json<Value> {
    let known = backend.known.lock().unwrap();
    let is_in = |invitation: &&Value| {
        let group = &invitation["groups"][0];
        invitation["status"] == "accepted" && group["type"] == kind && group["groupId"] == id
    };
    let invitations: Vec<_> = known.invitations.iter().filter(is_in).cloned().collect();
    let start = query["cursor"].as_str().map_or(0, |cursor| cursor.parse().unwrap());
    let end = invitations.len().min(start + known.page.unwrap_or(100));
    let next = (end < invitations.len()).then(|| end.to_string());
    Json(json!({ "invitations": invitations[start..end], "nextCursor": next }))
}

async fn end_group(
    State(backend): State<Backend>,
    Path((kind, id)): Path<(String, String)>,
) -> StatusCode {
    backend.change(|known| known.deleted.push(format!("{kind}/{id}")));
    StatusCode::NO_CONTENT
}

async fn peek(State(backend): State<Backend>, Query(query): Query<Value>) -> Response {
    let mut known = backend.known.lock().unwrap();
    match known.proof.clone().filter(|_| query["proof"] == "p1") {
        Some(email) => {
            Json(json!({ "email": email, "invitation": known.find("l1") })).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn verify(State(backend): State<Backend>, Json(body): Json<Value>) -> Response {
    let mut known = backend.known.lock().unwrap();
    if let Some((status, code)) = known.refusal {
        return (status, Json(json!({ "code": code }))).into_response();
    }
    let Some(email) = known.proof.take_if(|_| body["proof"] == "p1") else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut accepted = known.find("l1").unwrap().clone();
    accepted["id"] = "l1-1".into();
    accepted["status"] = "accepted".into();
    accepted["target"] = json!([{"type": "email", "value": email}]);
    known.invitations.push(accepted.clone());
    Json(json!({ "invitations": [accepted] })).into_response()
}

async fn settings(State(backend): State<Backend>, OriginalUri(uri): OriginalUri) -> Json<Value> {
    let known = backend.known.lock().unwrap();
    let put = known.settings.get(uri.path()).cloned().unwrap_or(json!({}));
    Json(json!({ "settings": put, "effective": {} }))
}

async fn put(
    State(backend): State<Backend>,
    OriginalUri(uri): OriginalUri,
    Json(body): Json<Value>,
) -> Response {
    let mut known = backend.known.lock().unwrap();
    if !known.wrong_fields.is_null() {
        let refusal = json!({ "code": "validation_failed", "fields": known.wrong_fields });
        return (StatusCode::UNPROCESSABLE_ENTITY, Json(refusal)).into_response();
    }
    known.puts.push((uri.path().to_owned(), body.clone()));
    known.settings.insert(uri.path().to_owned(), body.clone());
    Json(json!({ "settings": body, "effective": {} })).into_response()
}

async fn projects(State(backend): State<Backend>, Query(query): Query<Value>) -> Json<Value> {
    let known = backend.known.lock().unwrap();
    let is_theirs = |project: &&Value| project["companyId"] == query["companyId"];
    let projects: Vec<_> = known.projects.iter().filter(is_theirs).cloned().collect();
    Json(json!({ "projects": projects }))
}
