//! Projects, who works on them, and their end.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::closed::no_page;
use super::viewer;
use crate::failure::Failure;
use crate::invitations::Entrant;
use crate::language::Reader;
use crate::pages::project::Project;
use crate::session::{Admin, SignedIn};
use crate::store::Newcomer;
use crate::{Group, Host, Person, pages};

/// `GET /projects`
pub async fn list(
    State(host): State<Host>,
    SignedIn(person): SignedIn,
    reader: Reader,
) -> Result<Response, Failure> {
    let mut groups = host.store.groups_of(&person).await?;
    groups.retain(|group| group.kind == "project");
    Ok(pages::projects::list(&reader, &viewer(&host, person).await, &groups).into_response())
}

/// `GET /projects/{id}`
pub async fn show(
    State(host): State<Host>,
    SignedIn(person): SignedIn,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Some(project) = host.store.project_of(&person, &id).await? else {
        return Ok(no_page());
    };
    let members = host.store.members_of(&project.group).await?;
    // Without the backend there is still the list of those who are known.
    let entrants = host.invitations.entrants(&project.group).await.unwrap_or_default();
    let entrants = new_ones(entrants, &members);
    let shown = Project { project, members, entrants };
    Ok(pages::project::page(&reader, &viewer(&host, person).await, &shown).into_response())
}

/// `POST /projects/{id}/members`: takes in those who have joined elsewhere. Any member may: it is
/// the backend's word that counts.
pub async fn take_in(
    State(host): State<Host>,
    SignedIn(person): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Some(project) = host.store.project_of(&person, &id).await? else {
        return Ok(no_page());
    };
    let members = host.store.members_of(&project.group).await?;
    let entrants = host.invitations.entrants(&project.group).await?;
    for Entrant { email, role } in new_ones(entrants, &members) {
        let newcomer = Newcomer::new(&email, "", role);
        host.store.join(&newcomer, std::slice::from_ref(&project.group)).await?;
    }
    Ok(Redirect::to(&page_of(&project.group)).into_response())
}

/// `POST /projects/{id}/delete`: what leads into it ends first, so that nobody accepts meanwhile.
/// It can be tried again, and until then no start of the app introduces the project anew.
pub async fn delete(
    State(host): State<Host>,
    Admin(person): Admin,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Some(project) = host.store.project_of(&person, &id).await? else {
        return Ok(no_page());
    };
    host.store.begin_end(&project.group).await?;
    host.invitations.end_group(&project.group).await?;
    host.store.delete_group(&project.group).await?;
    Ok(Redirect::to("/projects").into_response())
}

/// Only those who are not members; each once, with the weakest role that they were given.
fn new_ones(entrants: Vec<Entrant>, members: &[Person]) -> Vec<Entrant> {
    let mut new: Vec<Entrant> = Vec::new();
    for entrant in entrants {
        let is_same = |email: &str| email.eq_ignore_ascii_case(&entrant.email);
        if members.iter().any(|member| is_same(&member.email)) {
            continue;
        }
        match new.iter_mut().find(|other| is_same(&other.email)) {
            Some(other) => other.role = other.role.min(entrant.role),
            None => new.push(entrant),
        }
    }
    new
}

fn page_of(group: &Group) -> String {
    format!("/projects/{}", group.id)
}
