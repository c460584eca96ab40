//! `/outbox`: the mails that were written, for people and as JSON for programs.
//!
//! It exists only where there is no mail server, because who reads it can follow every link.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Html;
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;

use crate::app::App;
use crate::error::Error;
use crate::mail::compose::Composed;
use crate::mail::load::load;
use crate::mail::page::{self, Shown};
use crate::store::outbox::newest;

/// How many mails are shown.
const SHOWN: u32 = 200;

/// A mail as JSON.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct MailJson {
    id: i64,
    created_at: String,
    #[serde(flatten)]
    mail: Composed,
}

/// The two routes.
pub fn router() -> Router<App> {
    Router::new().route("/outbox", get(show)).route("/outbox.json", get(list))
}

async fn show(State(app): State<App>, headers: HeaderMap) -> Result<Html<String>, Error> {
    Ok(Html(page::page(app.language_of(&headers), &mails(&app).await?)))
}

async fn list(State(app): State<App>) -> Result<Json<Vec<MailJson>>, Error> {
    let json = |shown: Shown| MailJson {
        id: shown.id,
        created_at: shown.created_at.rfc3339(),
        mail: shown.mail,
    };
    Ok(Json(mails(&app).await?.into_iter().map(json).collect()))
}

async fn mails(app: &App) -> Result<Vec<Shown>, Error> {
    let mut db = app.store.read().await?;
    let mut mails = Vec::new();
    for row in newest(&mut db, SHOWN).await? {
        let mail = load(app, &mut db, &row).await?;
        mails.push(Shown { id: row.id, created_at: row.created_at, mail });
    }
    Ok(mails)
}
