//! Making a project, with the same questions as in its settings.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::viewer;
use super::welcome::or_again;
use crate::failure::Failure;
use crate::form::Fields;
use crate::invitations::{self, Saved};
use crate::language::Reader;
use crate::pages::projects::Draft;
use crate::pages::settings::Form;
use crate::questions::{Answers, Problems};
use crate::session::Admin;
use crate::store::Project;
use crate::{Group, Host, Person, pages};

/// `GET /projects/new`
pub async fn show(
    State(host): State<Host>,
    Admin(person): Admin,
    reader: Reader,
) -> Result<Response, Failure> {
    form(&host, person, &reader, &Draft::default()).await
}

/// `POST /projects/new`
pub async fn create(
    State(host): State<Host>,
    Admin(person): Admin,
    reader: Reader,
    fields: Fields,
) -> Response {
    let answer = attempt(&host, person, &reader, &fields).await;
    or_again(answer, &reader, "/projects/new", &fields)
}

/// The backend first: it may object to the answers, and one that it alone knows does no harm.
async fn attempt(
    host: &Host,
    person: Person,
    reader: &Reader,
    fields: &Fields,
) -> Result<Response, Failure> {
    let mut draft = typed(fields);
    if draft.has_no_name {
        return again(host, person, reader, &draft).await;
    }
    let project = project(host, &draft).await?;
    let settings = draft.form.answers.settings();
    let told = invitations::Project::from(&project);
    if let Saved::Invalid(refused) = host.invitations.put_project(&told, &settings).await? {
        draft.form.problems = draft.form.answers.problems(&refused);
        return again(host, person, reader, &draft).await;
    }
    host.store.create_project(&project, &person).await?;
    Ok(Redirect::to(&format!("/projects/{}", project.group.id)).into_response())
}

fn typed(fields: &Fields) -> Draft {
    let (name, answers) = (fields.name("name"), Answers::of_form(fields));
    let form = Form { answers, problems: Problems::default(), is_saved: false };
    let company = fields.text("company").to_owned();
    Draft { has_no_name: name.is_empty(), name, company, form }
}

async fn project(host: &Host, draft: &Draft) -> Result<Project, Failure> {
    let mut companies = host.store.companies().await?;
    companies.retain(|company| company.id == draft.company);
    let id = Uuid::new_v4().to_string();
    let group = Group { kind: "project".to_owned(), id, name: draft.name.clone() };
    Ok(Project { group, company: companies.pop() })
}

async fn again(
    host: &Host,
    person: Person,
    reader: &Reader,
    draft: &Draft,
) -> Result<Response, Failure> {
    let page = form(host, person, reader, draft).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn form(
    host: &Host,
    person: Person,
    reader: &Reader,
    draft: &Draft,
) -> Result<Response, Failure> {
    let companies = host.store.companies().await?;
    let viewer = viewer(host, person).await;
    Ok(pages::projects::new(reader, &viewer, &companies, draft).into_response())
}
