//! `GET /api/1.0/projects?companyId=`: the projects of a company, for the host's own setting up of a
//! portal.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::auth;
use crate::error::Error;
use crate::store::groups;
use crate::store::groups::Project;
use crate::uri::StrictQuery;

/// Whose projects are asked for.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Company {
    company_id: String,
}

/// The projects.
#[derive(Debug, Serialize)]
pub struct Projects {
    projects: Vec<Project>,
}

/// All of them, by name; here the API key comes in a header of its own.
pub async fn list(
    State(app): State<App>,
    headers: HeaderMap,
    StrictQuery(company): StrictQuery<Company>,
) -> Result<Json<Projects>, Error> {
    let host = auth::host_of_projects(&headers, &app).await?;
    let mut db = app.store.read().await?;
    let projects = groups::projects(&mut db, &host.tenant, &company.company_id).await?;
    Ok(Json(Projects { projects }))
}
