//! `/portal`: where a visitor joins the project that the two companies work on.
//!
//! The website finds the project by its own id with Acme, and hands the frame a token that names
//! visitor and project. Whether somebody may join by it is up to Acme's settings.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::Website;
use super::join_page::{self, Portal};
use super::page::PROJECT;
use crate::invitations::KnownProject;
use crate::language::Reader;
use crate::routes::seconds_since_1970;
use crate::token::{self, PortalVisit};

/// Northwind Traders, as Acme knows it.
const COMPANY: &str = "northwind";

/// Somebody with an account of the portal.
#[derive(Clone, Copy, Debug)]
pub struct Visitor {
    /// What the address of the page calls them.
    pub id: &'static str,
    /// The name.
    pub name: &'static str,
    /// The address, which the portal has verified.
    pub email: &'static str,
    /// Whether they may join without being invited.
    pub may_join: bool,
}

/// The portal signs one of them in; a real one asks its session.
pub const VISITORS: [Visitor; 2] = [
    Visitor {
        id: "priya",
        name: "Priya Raman",
        email: "priya.raman@northwind.example",
        may_join: true,
    },
    Visitor {
        id: "theo",
        name: "Theo Okafor",
        email: "theo.okafor@northwind.example",
        may_join: false,
    },
];

/// Who looks at the page.
#[derive(Deserialize)]
pub struct Arrival {
    #[serde(default)]
    visitor: String,
}

impl Arrival {
    /// The first one, unless the address names another.
    fn visitor(&self) -> Visitor {
        let [first, others @ ..] = VISITORS;
        others.into_iter().find(|visitor| visitor.id == self.visitor).unwrap_or(first)
    }
}

/// `GET /portal`
pub async fn show(
    State(website): State<Website>,
    reader: Reader,
    Query(arrival): Query<Arrival>,
) -> Response {
    let visitor = arrival.visitor();
    match project(&website).await {
        Some(project) => {
            let token = mint(&website, &visitor, &project);
            let portal = Portal { widget: &website.widget, visitor, project: &project, token };
            join_page::page(&reader, &portal).into_response()
        }
        None => {
            (StatusCode::BAD_GATEWAY, join_page::without_project(&reader, visitor)).into_response()
        }
    }
}

/// `GET /portal-token`: for the page's own script, when the one in the address has ended.
pub async fn token(State(website): State<Website>, Query(arrival): Query<Arrival>) -> Response {
    match project(&website).await {
        Some(project) => {
            Json(json!({ "token": mint(&website, &arrival.visitor(), &project) })).into_response()
        }
        None => StatusCode::BAD_GATEWAY.into_response(),
    }
}

/// The project that the website is about, or the first one of the company.
async fn project(website: &Website) -> Option<KnownProject> {
    match website.invitations.projects_of(COMPANY).await {
        Ok(mut projects) => {
            projects.sort_by_key(|project| project.name != PROJECT);
            projects.into_iter().next()
        }
        Err(error) => {
            tracing::error!(?error, "the portal does not know its project");
            None
        }
    }
}

fn mint(website: &Website, visitor: &Visitor, project: &KnownProject) -> String {
    let visit = PortalVisit {
        email: visitor.email,
        project: &project.id,
        invite_if_absent: visitor.may_join,
    };
    token::mint_portal(&website.api_key, &visit, seconds_since_1970())
}
