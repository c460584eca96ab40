//! The router: which path leads where. One file for every resource.

mod accept;
mod autojoin;
mod create;
mod embed;
mod group_end;
mod group_list;
mod health;
mod invitation;
mod join;
mod landing;
mod link_again;
mod outbox;
mod person_list;
mod projects;
mod resend;
mod sessions;
mod settings;
mod shareable;
mod verify;
mod visitors;
mod widget_files;
mod widgets;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};

use crate::app::App;
use crate::body::MAX_BODY;
use crate::error::Error;
use crate::gate;

/// Everything that the backend answers.
pub fn router(app: App) -> Router {
    let pages = Router::new()
        .route("/i/{secret}", landing::router())
        .route("/healthz", get(health::check))
        .merge(if app.config.smtp_url.is_none() { outbox::router() } else { Router::new() })
        .layer(middleware::map_response(gate::protect_page));
    Router::new()
        .nest("/api/v1", api(app.clone()))
        .nest("/api/1.0", gated(Router::new().route("/projects", get(projects::list)), &app))
        .merge(pages)
        .merge(embed::router())
        .nest_service("/widget", widget_files::service(&app.config.widget_dir))
        .layer(middleware::from_fn(gate::record))
        .with_state(app)
}

/// The API.
fn api(app: App) -> Router<App> {
    let one = get(invitation::show).delete(invitation::revoke);
    let group = get(group_list::show).delete(group_end::end);
    let routes = Router::new()
        .route("/widgets/{component}", get(widgets::show))
        .route("/invitations", get(person_list::show).post(create::create))
        .route("/invitations/accept", post(accept::accept))
        .route("/invitations/join", get(join::show).post(join::join))
        .route("/invitations/by-group/{kind}/{id}", group.clone())
        .route("/invitations/by-scope/{kind}/{id}", group)
        .route("/invitations/by-group/{kind}/{id}/autojoin", get(autojoin::show))
        .route("/invitations/by-scope/{kind}/{id}/autojoin", get(autojoin::show))
        .route("/invitations/autojoin", post(autojoin::put))
        .route("/invitations/generate-shareable-link-invite", post(shareable::generate))
        .route("/invitations/{id}", one)
        .route("/invitations/{id}/link", get(link_again::show))
        .route("/invitations/{id}/rotate", post(shareable::rotate))
        .route("/links/{secret}/visitors", post(visitors::ask))
        .route("/links/verify", get(verify::peek).post(verify::join))
        .route("/invitations/{id}/reinvite", post(resend::resend))
        .route("/settings", get(settings::show_account).put(settings::put_account))
        .route("/groups/{kind}/{id}/settings", get(settings::show_group).put(settings::put_group))
        .route("/sessions", post(sessions::open).layer(DefaultBodyLimit::max(sessions::MAX_BODY)));
    gated(routes, &app)
}

/// The gate is around all of it, also around paths that do not exist.
fn gated(routes: Router<App>, app: &App) -> Router<App> {
    routes
        .fallback(async || Error::NotFound)
        .method_not_allowed_fallback(async || Error::MethodNotAllowed)
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(middleware::from_fn_with_state(app.clone(), gate::refuse_foreign_origins))
        .layer(gate::cors(&app.config.origins()))
        .layer(middleware::map_response(gate::never_store))
}
