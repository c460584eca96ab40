//! `…/autojoin`: the domains whose people may join a group without being invited; the host's.

use axum::Json;
use axum::extract::State;
use invitation_widget::api::wire::Invitation;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::address;
use crate::app::App;
use crate::auth::Caller;
use crate::body::JsonBody;
use crate::clock::Moment;
use crate::error::Error;
use crate::roles::{Role, WEAKEST};
use crate::store::autojoin::{self as store, DomainRow};
use crate::store::shared::{self, Maker, NewShared};
use crate::store::shared_row::{Kind, SharedRow};
use crate::store::{Connection, groups};
use crate::token::Group;
use crate::uri::StrictPath;

const HOST_ONLY: Error = Error::Forbidden("Domains that may join are the host's own business.");
const MAX_DOMAINS: usize = 100;
const MAX_NAME: usize = 200;

/// The body of a `POST`, which replaces what there was.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Put {
    scope: String,
    scope_type: String,
    scope_name: Option<String>,
    domains: Vec<String>,
    role: Option<String>,
}

/// The answer.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Autojoin {
    autojoin_domains: Vec<DomainRow>,
    invitation: Option<Invitation>,
}

/// The domains of a group.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    StrictPath((kind, id)): StrictPath<(String, String)>,
) -> Result<Json<Autojoin>, Error> {
    let Caller::Host(host) = &caller else { return Err(HOST_ONLY) };
    let mut db = app.store.read().await?;
    answer(&mut db, &host.tenant, &kind, &id, app.now()).await
}

/// Replaces the domains of a group; without any, nobody joins like this any more.
pub async fn put(
    State(app): State<App>,
    caller: Caller,
    body: JsonBody,
) -> Result<Json<Autojoin>, Error> {
    let Caller::Host(host) = &caller else { return Err(HOST_ONLY) };
    let put: Put = body.parse()?;
    let (group, role, domains) = (put.group()?, put.role()?, put.domains()?);
    let now = app.now();
    let mut db = app.store.write().await?;
    let before = store::find(&mut db, &host.tenant, &group.kind, &group.id).await?;
    match (before, domains.is_empty()) {
        (None, true) => {}
        (Some(row), true) => {
            shared::end(&mut db, &row.id, now).await?;
        }
        (before, false) => {
            let row = match before {
                Some(row) => row,
                None => make(&mut db, &host.tenant, &group, role, now).await?,
            };
            store::update(&mut db, &row.id, put.name(), role.id, now).await?;
            store::replace_domains(&mut db, &row.id, &domains).await?;
        }
    }
    let answer = answer(&mut db, &host.tenant, &group.kind, &group.id, now).await?;
    db.commit().await?;
    Ok(answer)
}

async fn make(
    db: &mut Connection,
    tenant: &str,
    group: &Group,
    role: &'static Role,
    now: Moment,
) -> Result<SharedRow, sqlx::Error> {
    let new = NewShared {
        id: Uuid::new_v4().to_string(),
        kind: Kind::Autojoin,
        link_hash: None,
        tenant: tenant.to_owned(),
        group: group.clone(),
        role: role.id,
        maker: Maker::default(),
        max_uses: None,
        created_at: now,
        expires_at: None,
    };
    groups::bring_back(db, tenant, group).await?;
    shared::create(db, &new).await
}

async fn answer(
    db: &mut Connection,
    tenant: &str,
    kind: &str,
    id: &str,
    now: Moment,
) -> Result<Json<Autojoin>, Error> {
    let row = store::find(db, tenant, kind, id).await?;
    let autojoin_domains = match &row {
        Some(row) => store::domains(db, &row.id).await?,
        None => Vec::new(),
    };
    Ok(Json(Autojoin { autojoin_domains, invitation: row.map(|row| row.to_wire(now)) }))
}

impl Put {
    fn name(&self) -> Option<&str> {
        self.scope_name.as_deref().filter(|name| !name.is_empty())
    }

    fn group(&self) -> Result<Group, Error> {
        let name = self.name().unwrap_or(&self.scope).to_owned();
        let texts = [("scope", &self.scope), ("scopeType", &self.scope_type), ("scopeName", &name)];
        let is_right = |text: &str| (1..=MAX_NAME).contains(&text.chars().count());
        let wrong = texts.into_iter().find(|(_, text)| !is_right(text)).map(|(path, _)| path);
        match wrong {
            Some(path) => Err(Error::field(path, "length", "Between 1 and 200 characters.")),
            None => Ok(Group { kind: self.scope_type.clone(), id: self.scope.clone(), name }),
        }
    }

    fn role(&self) -> Result<&'static Role, Error> {
        let unknown = || Error::field("role", "unknown", "Not a known role.");
        self.role.as_deref().map_or(Ok(WEAKEST), |id| Role::find(id).ok_or_else(unknown))
    }

    /// Each once, in the form in which they are compared.
    fn domains(&self) -> Result<Vec<String>, Error> {
        if self.domains.len() > MAX_DOMAINS {
            return Err(Error::field("domains", "too_many", "At most 100 domains."));
        }
        let rule = |(at, entry): (usize, &String)| {
            let message =
                "A domain is like `acme.example`, or `*.acme.example` for those below it.";
            let wrong = || Error::field(&format!("domains[{at}]"), "invalid_domain", message);
            address::domain_rule(entry).ok_or_else(wrong)
        };
        self.domains.iter().enumerate().map(rule).collect()
    }
}
