//! `/settings` and `/groups/{type}/{id}/settings`: who may invite whom, and how people may join.
//!
//! The host puts and reads them; a user is told what they come to.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::auth::Caller;
use crate::body::JsonBody;
use crate::error::Error;
use crate::policy::Policy;
use crate::settings::Settings;
use crate::store::settings::{self, GroupSettings};
use crate::token::Group;
use crate::uri::StrictPath;

const HOST_ONLY: Error = Error::Forbidden("Only the host's backend may change settings.");
const MAX_NAME: usize = 200;

/// The body of a `PUT`. A misspelt name is refused: it would leave open what was meant to be closed.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct Put {
    allowed_email_domains: Option<Vec<String>>,
    additional_email_domains: Option<Vec<String>>,
    inviting_roles: Option<Vec<String>>,
    join_by_token: Option<bool>,
    join_by_link: Option<bool>,
    name: Option<String>,
    company_id: Option<String>,
}

/// The answer: what was put, for the host, and what it comes to.
#[derive(Debug, Serialize)]
pub struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    settings: Option<AsPut>,
    effective: Policy,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct AsPut {
    #[serde(flatten)]
    settings: Settings,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    company_id: Option<String>,
}

/// The account's.
pub async fn show_account(State(app): State<App>, caller: Caller) -> Result<Json<Answer>, Error> {
    let mut db = app.store.read().await?;
    let account = settings::of_account(&mut db, caller.tenant()).await?;
    let effective = Policy::of_account(&account);
    let put = GroupSettings { settings: account, ..GroupSettings::default() };
    Ok(answer(&caller, put, effective))
}

/// Replaces the account's.
pub async fn put_account(
    State(app): State<App>,
    caller: Caller,
    body: JsonBody,
) -> Result<Json<Answer>, Error> {
    let put = read(&caller, &body)?;
    if put.name.is_some() || put.company_id.is_some() {
        return Err(Error::field("", "shape", "An account has no name and no company."));
    }
    let mut db = app.store.write().await?;
    settings::put_account(&mut db, caller.tenant(), &put.settings).await?;
    db.commit().await?;
    let effective = Policy::of_account(&put.settings);
    Ok(answer(&caller, put, effective))
}

/// A group's; a user must belong to it.
pub async fn show_group(
    State(app): State<App>,
    caller: Caller,
    StrictPath((kind, id)): StrictPath<(String, String)>,
) -> Result<Json<Answer>, Error> {
    if let Caller::Member(member) = &caller {
        member.check_in_group(&kind, &id)?;
    }
    let mut db = app.store.read().await?;
    let account = settings::of_account(&mut db, caller.tenant()).await?;
    let put = settings::of_group(&mut db, caller.tenant(), &kind, &id).await?;
    let effective = put.policy(&account);
    Ok(answer(&caller, put, effective))
}

/// Replaces a group's.
pub async fn put_group(
    State(app): State<App>,
    caller: Caller,
    StrictPath((kind, id)): StrictPath<(String, String)>,
    body: JsonBody,
) -> Result<Json<Answer>, Error> {
    let put = read(&caller, &body)?;
    let name = put.name.clone().unwrap_or_else(|| id.clone());
    let group = Group { kind, id, name };
    check_lengths(&group, put.company_id.as_deref())?;
    let tenant = caller.tenant();
    let mut db = app.store.write().await?;
    settings::put_group(&mut db, tenant, &group, &put, app.now()).await?;
    let account = settings::of_account(&mut db, tenant).await?;
    let kept = settings::of_group(&mut db, tenant, &group.kind, &group.id).await?;
    db.commit().await?;
    let effective = kept.policy(&account);
    Ok(answer(&caller, kept, effective))
}

fn read(caller: &Caller, body: &JsonBody) -> Result<GroupSettings, Error> {
    let Caller::Host(_) = caller else { return Err(HOST_ONLY) };
    let put: Put = body.parse()?;
    let settings = Settings {
        allowed_email_domains: put.allowed_email_domains,
        additional_email_domains: put.additional_email_domains,
        inviting_roles: put.inviting_roles,
        join_by_token: put.join_by_token,
        join_by_link: put.join_by_link,
    };
    settings.check()?;
    let (name, company_id) = (put.name, put.company_id);
    Ok(GroupSettings { settings, name, company_id, ..GroupSettings::default() })
}

fn check_lengths(group: &Group, company: Option<&str>) -> Result<(), Error> {
    let texts = [
        ("type", group.kind.as_str()),
        ("id", &group.id),
        ("name", &group.name),
        ("companyId", company.unwrap_or("none")),
    ];
    let is_right = |text: &str| (1..=MAX_NAME).contains(&text.chars().count());
    match texts.into_iter().find(|(_, text)| !is_right(text)) {
        Some((path, _)) => Err(Error::field(path, "length", "Between 1 and 200 characters.")),
        None => Ok(()),
    }
}

fn answer(caller: &Caller, put: GroupSettings, effective: Policy) -> Json<Answer> {
    let GroupSettings { settings, name, company_id, .. } = put;
    let is_host = matches!(caller, Caller::Host(_));
    let settings = is_host.then_some(AsPut { settings, name, company_id });
    Json(Answer { settings, effective })
}
