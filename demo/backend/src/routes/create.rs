//! `POST /invitations`: the widget's many addresses, or the host's one person.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use invitation_widget::api::wire::{CreateInvitations, GroupRef};

use crate::access::Member;
use crate::app::{App, Shared};
use crate::auth::{Caller, Host};
use crate::body::JsonBody;
use crate::clock::Moment;
use crate::error::Error;
use crate::idempotency::{self, Claimed};
use crate::invite::carry_out::{Done, Occasion, carry_out};
use crate::invite::host_body::HostCreate;
use crate::invite::outcome::{HostOutcome, Outcome};
use crate::invite::{form, plan};
use crate::policy::Policies;
use crate::store::idempotency::Scope;
use crate::store::{Connection, groups, settings};

/// The longest language tag that is kept.
const MAX_LOCALE: usize = 35;

/// Invites; the work, the mails and the kept answer are one transaction.
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    body: JsonBody,
) -> Result<Response, Error> {
    let claimed = claim(&app, &caller, &headers, &body, "POST /invitations")?;
    let now = app.now();
    let mut db = app.store.write().await?;
    if let Some(claimed) = &claimed
        && let Some(before) = claimed.before::<Outcome>(&mut db, now).await?
    {
        return Ok(before.tell(&app));
    }
    let outcome = match &caller {
        Caller::Member(member) => for_member(&app, &mut db, member, &body, now).await?,
        Caller::Host(host) => for_host(&app, &mut db, host, &body, now).await?,
    };
    if let Some(claimed) = &claimed {
        claimed.keep(&mut db, &outcome, now).await?;
    }
    db.commit().await?;
    app.mail_waiting.notify_one();
    Ok(outcome.tell(&app))
}

/// Takes the request's idempotency key, if it has one, for this route.
pub fn claim(
    app: &Shared,
    caller: &Caller,
    headers: &HeaderMap,
    body: &JsonBody,
    route: &'static str,
) -> Result<Option<Claimed>, Error> {
    let Some(key) = idempotency::key_of(headers)? else {
        return Ok(None);
    };
    let user = match caller {
        Caller::Member(member) => member.claims.user_id.clone(),
        Caller::Host(_) => String::new(),
    };
    let scope = Scope { tenant: caller.tenant().to_owned(), user, route, key };
    app.in_flight.claim(scope, body.hash()).map(Some)
}

async fn for_member(
    app: &Shared,
    db: &mut Connection,
    member: &Member,
    body: &JsonBody,
    now: Moment,
) -> Result<Outcome, Error> {
    let request: CreateInvitations = body.parse()?;
    let policies = policies_of(db, &member.tenant, &request.groups).await?;
    let planned = plan::plan(&request, member, &policies, app.config.reserved_domains)?;
    let occasion = Occasion {
        tenant: member.tenant.clone(),
        inviter_id: member.claims.user_id.clone(),
        inviter_name: member.claims.name.clone(),
        inviter_role: Some(member.role.id),
        form: form::kept(&request),
        metadata: None,
        locale: locale(request.locale),
        now,
        lifetime: app.config.lifetime,
    };
    let done = carry_out(app, db, &occasion, planned).await?;
    Ok(Outcome::Member(done.into_iter().map(|done| done.entry).collect()))
}

async fn for_host(
    app: &Shared,
    db: &mut Connection,
    host: &Host,
    body: &JsonBody,
    now: Moment,
) -> Result<Outcome, Error> {
    let request: HostCreate = body.parse()?;
    let policies = policies_of(db, &host.tenant, &request.groups).await?;
    let planned = request.plan(&policies, app.config.reserved_domains)?;
    for invitee in planned.iter().filter_map(|plan| plan.decision.as_ref().ok()) {
        groups::bring_back(db, &host.tenant, &invitee.group).await?;
    }
    let occasion = Occasion {
        tenant: host.tenant.clone(),
        inviter_id: request.inviter.user_id,
        inviter_name: request.inviter.name,
        inviter_role: None,
        form: None,
        metadata: request.metadata.map(|metadata| metadata.to_string()),
        locale: locale(request.locale),
        now,
        lifetime: app.config.lifetime,
    };
    carry_out(app, db, &occasion, planned).await.and_then(host_outcome)
}

async fn policies_of(
    db: &mut Connection,
    tenant: &str,
    groups: &[GroupRef],
) -> Result<Policies, sqlx::Error> {
    let names: Vec<_> = groups.iter().map(|group| (&*group.kind, &*group.id)).collect();
    settings::effective_in(db, tenant, &names).await
}

/// The host's answer is about its first group with an invitation; the entries are about all. Only
/// the domain can stand in the way of all of them.
fn host_outcome(done: Vec<Done>) -> Result<Outcome, Error> {
    let first = done.iter().find_map(|done| done.row.as_ref()).ok_or(Error::DomainNotAllowed)?;
    Ok(Outcome::Host(HostOutcome {
        id: first.id.clone(),
        generation: first.generation,
        status: first.delivery.clone(),
        created_at: first.created_at.rfc3339(),
        entries: done.into_iter().map(|done| done.entry).collect(),
    }))
}

/// Empty where no language is asked for; the tenant's own is found when a mail is composed.
fn locale(tag: Option<String>) -> String {
    tag.filter(|tag| tag.len() <= MAX_LOCALE).unwrap_or_default()
}
