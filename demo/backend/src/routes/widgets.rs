//! `GET /widgets/{componentId}`: what the form has and who may do what.

use axum::Json;
use axum::extract::State;
use invitation_widget::api::wire::{Features, FormField, Role, WidgetConfiguration};
use invitation_widget::email::Reserved;
use serde::Deserialize;

use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::invite::form::TEAMS;
use crate::mail::words::Words;
use crate::roles::ROLES;
use crate::uri::{StrictPath, StrictQuery};

/// The tenant's components: that of its own pages, and that of its customers' pages.
const COMPONENTS: [&str; 2] = ["members", "portal"];
const MAX_RECIPIENTS: u32 = 50;
const DAY: u64 = 24 * 60 * 60;

/// The language of names and labels.
#[derive(Debug, Deserialize)]
pub struct Locale {
    #[serde(default)]
    locale: String,
}

/// The configuration.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    StrictPath(component): StrictPath<String>,
    StrictQuery(Locale { locale }): StrictQuery<Locale>,
) -> Result<Json<WidgetConfiguration>, Error> {
    if !COMPONENTS.contains(&component.as_str()) {
        return Err(Error::NotFound);
    }
    let words = app.language(&locale).words();
    let days = app.config.lifetime.as_secs().div_ceil(DAY);
    Ok(Json(WidgetConfiguration {
        roles: roles(words),
        fields: vec![team(words)],
        max_recipients: MAX_RECIPIENTS,
        allowed_email_domains: allowed_domains(caller),
        expires_in_days: u32::try_from(days).unwrap_or(u32::MAX),
        features: Features {
            message: true,
            reserved_domains: app.config.reserved_domains == Reserved::Allowed,
        },
    }))
}

fn allowed_domains(caller: Caller) -> Vec<String> {
    match caller {
        Caller::Host(_) => Vec::new(),
        Caller::Member(member) => member.claims.allowed_email_domains,
    }
}

fn roles(words: &Words) -> Vec<Role> {
    let role = |role: &crate::roles::Role| Role {
        id: role.id.to_owned(),
        name: role_name(words, role.id).to_owned(),
        can_invite: role.can_invite,
        can_manage: role.can_manage,
    };
    ROLES.iter().map(role).collect()
}

fn role_name<'a>(words: &Words, id: &'a str) -> &'a str {
    match id {
        "guest" => words.guest,
        "member" => words.member,
        "admin" => words.admin,
        other => other,
    }
}

fn team(words: &Words) -> FormField {
    FormField {
        name: "team".to_owned(),
        label: words.team.to_owned(),
        kind: "select".to_owned(),
        options: TEAMS.map(str::to_owned).to_vec(),
        required: false,
    }
}
