//! `GET /widgets/{componentId}`: what the form has and who may do what.

use axum::Json;
use axum::extract::State;
use invitation_widget::api::wire::{Features, FormField, GroupSettings, Role, WidgetConfiguration};
use invitation_widget::email::Reserved;
use serde::Deserialize;

use crate::address;
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::invite::form::TEAMS;
use crate::mail::words::Words;
use crate::policy::{Policies, Policy};
use crate::roles::ROLES;
use crate::store::settings;
use crate::token::Group;
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
    let policies = policies(&app, &caller).await?;
    let words = app.language(&locale).words();
    let days = app.config.lifetime.as_secs().div_ceil(DAY);
    Ok(Json(WidgetConfiguration {
        roles: roles(words, policies.account()),
        fields: vec![team(words)],
        max_recipients: MAX_RECIPIENTS,
        allowed_email_domains: allowed_domains(&caller, policies.account()),
        expires_in_days: u32::try_from(days).unwrap_or(u32::MAX),
        features: Features {
            message: true,
            reserved_domains: app.config.reserved_domains == Reserved::Allowed,
            share_links: policies.account().check_join_by_link().is_ok(),
        },
        groups: groups(&caller, &policies),
    }))
}

async fn policies(app: &App, caller: &Caller) -> Result<Policies, Error> {
    let groups = caller.groups().iter().map(|group| (&*group.kind, &*group.id));
    let mut db = app.store.read().await?;
    Ok(settings::effective_in(&mut db, caller.tenant(), &groups.collect::<Vec<_>>()).await?)
}

/// A token can only narrow what its holder may invite.
fn allowed_domains(caller: &Caller, policy: &Policy) -> Vec<String> {
    match caller {
        Caller::Host(_) => policy.allowed_email_domains.clone(),
        Caller::Member(member) => {
            let own = &member.claims.allowed_email_domains;
            address::narrowed(own, &policy.allowed_email_domains)
        }
    }
}

/// The caller's groups in which something else holds than in the account, or their role does not.
fn groups(caller: &Caller, policies: &Policies) -> Vec<GroupSettings> {
    let named = caller.groups().iter().map(|group| (group, policies.of(&group.kind, &group.id)));
    let settings = |(group, policy): (&Group, &Policy)| GroupSettings {
        kind: group.kind.clone(),
        id: group.id.clone(),
        can_invite: caller.role_in(group).is_none_or(|role| policy.check_may_invite(role).is_ok()),
        allowed_email_domains: allowed_domains(caller, policy),
        join_by_link: policy.join_by_link,
    };
    let differs = |(group, policy): &(&Group, &Policy)| {
        *policy != policies.account() || caller.role_in(group) != caller.role()
    };
    named.filter(differs).map(settings).collect()
}

fn roles(words: &Words, account: &Policy) -> Vec<Role> {
    let role = |role: &crate::roles::Role| Role {
        id: role.id.to_owned(),
        name: role_name(words, role.id).to_owned(),
        can_invite: account.check_may_invite(role).is_ok(),
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
