//! Who may invite, who can be invited, and how one may join: decided by admins, kept by the backend.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::closed::no_page;
use super::viewer;
use super::welcome::or_again;
use crate::failure::Failure;
use crate::form::Fields;
use crate::invitations::{Project, Saved};
use crate::language::Reader;
use crate::pages::settings::Form;
use crate::questions::{Answers, Problems};
use crate::session::Admin;
use crate::{Host, Person, pages, store};

type Pairs = Query<Vec<(String, String)>>;

/// `GET /settings`
pub async fn show(
    State(host): State<Host>,
    Admin(person): Admin,
    reader: Reader,
    Query(query): Pairs,
) -> Result<Response, Failure> {
    let answers = Answers::of(&host.invitations.settings().await?);
    let form = Form { answers, problems: Problems::default(), is_saved: is_saved(query) };
    Ok(pages::settings::account(&reader, &viewer(&host, person).await, &form).into_response())
}

/// `POST /settings`
pub async fn save(
    State(host): State<Host>,
    Admin(person): Admin,
    reader: Reader,
    fields: Fields,
) -> Response {
    let answer = save_account(&host, person, &reader, &fields).await;
    or_again(answer, &reader, "/settings", &fields)
}

async fn save_account(
    host: &Host,
    person: Person,
    reader: &Reader,
    fields: &Fields,
) -> Result<Response, Failure> {
    let answers = Answers::of_form(fields);
    let saved = host.invitations.put_settings(&answers.settings()).await?;
    match refused(answers, &saved) {
        None => Ok(Redirect::to("/settings?saved=1").into_response()),
        Some(form) => {
            let page = pages::settings::account(reader, &viewer(host, person).await, &form);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// `GET /projects/{id}/settings`
pub async fn show_project(
    State(host): State<Host>,
    Admin(person): Admin,
    reader: Reader,
    Path(id): Path<String>,
    Query(query): Pairs,
) -> Result<Response, Failure> {
    let Some(project) = host.store.project_of(&person, &id).await? else {
        return Ok(no_page());
    };
    let answers = Answers::of(&host.invitations.settings_of(&project.group).await?);
    let form = Form { answers, problems: Problems::default(), is_saved: is_saved(query) };
    let viewer = viewer(&host, person).await;
    Ok(pages::settings::project(&reader, &viewer, &project, &form).into_response())
}

/// `POST /projects/{id}/settings`
pub async fn save_project(
    State(host): State<Host>,
    Admin(person): Admin,
    reader: Reader,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let Some(project) = host.store.project_of(&person, &id).await? else {
        return Ok(no_page());
    };
    let path = format!("/projects/{}/settings", project.group.id);
    let answer = save_for(&host, person, &reader, (&project, &path), &fields).await;
    Ok(or_again(answer, &reader, &path, &fields))
}

async fn save_for(
    host: &Host,
    person: Person,
    reader: &Reader,
    (project, path): (&store::Project, &str),
    fields: &Fields,
) -> Result<Response, Failure> {
    let answers = Answers::of_form(fields);
    let saved = host.invitations.put_project(&Project::from(project), &answers.settings()).await?;
    match refused(answers, &saved) {
        None => Ok(Redirect::to(&format!("{path}?saved=1")).into_response()),
        Some(form) => {
            let viewer = viewer(host, person).await;
            let page = pages::settings::project(reader, &viewer, project, &form);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// The form again, with what is wrong with it.
fn refused(answers: Answers, saved: &Saved) -> Option<Form> {
    match saved {
        Saved::Done => None,
        Saved::Invalid(fields) => {
            let problems = answers.problems(fields);
            Some(Form { answers, problems, is_saved: false })
        }
    }
}

fn is_saved(query: Vec<(String, String)>) -> bool {
    !Fields(query).text("saved").is_empty()
}

impl From<&store::Project> for Project {
    fn from(project: &store::Project) -> Self {
        let company = project.company.as_ref().map(|company| company.id.clone());
        Self { group: project.group.clone(), company }
    }
}
