//! Links to be passed on: `POST /invitations/generate-shareable-link-invite` and
//! `POST /invitations/{id}/rotate`.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use invitation_widget::api::wire::{GroupRef, Invitation};
use serde::Deserialize;
use uuid::Uuid;

use crate::access::Member;
use crate::app::{App, Shared};
use crate::auth::Caller;
use crate::body::JsonBody;
use crate::clock::Moment;
use crate::error::Error;
use crate::roles::{Role, WEAKEST};
use crate::shared::access;
use crate::store::shared::{self, Maker, NewShared};
use crate::store::shared_row::{Kind, SharedRow};
use crate::store::{Connection, settings};
use crate::token::Group;
use crate::uri::StrictPath;

use super::create::claim;

const ROUTE: &str = "POST /invitations/generate-shareable-link-invite";
const MAX_USES: u32 = 10_000;
/// The generation of a link that was never renewed.
const FIRST: i64 = 1;
/// The longest life of a link: a year, and a day for clocks that differ.
const LONGEST: Duration = Duration::from_secs(366 * 24 * 60 * 60);

/// The link that is wanted.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wish {
    groups: Vec<GroupRef>,
    role: Option<String>,
    expires_at: Option<String>,
    max_uses: Option<u32>,
}

/// Makes a link. The answer, and that of [`rotate`], are the only ones that hold it.
///
/// A repeated request is answered with the link that it made, to who may hand it on now: it must not
/// be the way to a link that somebody else has renewed since.
pub async fn generate(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    body: JsonBody,
) -> Result<Json<Invitation>, Error> {
    let Caller::Member(member) = &caller else {
        return Err(Error::Forbidden("A link is made by a user, with a token."));
    };
    let claimed = claim(&app, &caller, &headers, &body, ROUTE)?;
    let now = app.now();
    let mut db = app.store.write().await?;
    if let Some(claimed) = &claimed
        && let Some(id) = claimed.before::<String>(&mut db, now).await?
    {
        let link = access::handed_on(&mut db, &caller, &id, now).await?;
        return match link.row.generation {
            FIRST => Ok(with_link(&app, &link.row)),
            _ => Err(Error::NotFound),
        };
    }
    let row = make(&app, &mut db, member, &body.parse()?, now).await?;
    if let Some(claimed) = &claimed {
        claimed.keep(&mut db, &row.id, now).await?;
    }
    db.commit().await?;
    Ok(with_link(&app, &row))
}

/// Gives a link another secret; the old one, and every proof that waits in a mailbox, is worth
/// nothing from now on.
pub async fn rotate(
    State(app): State<App>,
    caller: Caller,
    StrictPath(id): StrictPath<String>,
) -> Result<Json<Invitation>, Error> {
    let now = app.now();
    let mut db = app.store.write().await?;
    let link = access::handed_on(&mut db, &caller, &id, now).await?;
    let hash = app.links.hash(&id, link.row.generation + 1);
    let row = shared::rotate(&mut db, &id, &hash, now).await?;
    db.commit().await?;
    Ok(with_link(&app, &row))
}

fn with_link(app: &Shared, row: &SharedRow) -> Json<Invitation> {
    let short_link = Some(app.link(&row.id, row.generation));
    Json(Invitation { short_link, ..row.to_wire(app.now()) })
}

async fn make(
    app: &Shared,
    db: &mut Connection,
    member: &Member,
    wish: &Wish,
    now: Moment,
) -> Result<SharedRow, Error> {
    let (group, role) = (wish.group(member)?, wish.role()?);
    let policy = settings::effective(db, &member.tenant, &group.kind, &group.id).await?;
    access::check_may_share(member.role_in(&group.kind, &group.id), &policy, role.id)?;
    let id = Uuid::new_v4().to_string();
    let new = NewShared {
        kind: Kind::MultiUse,
        link_hash: Some(app.links.hash(&id, FIRST)),
        id,
        tenant: member.tenant.clone(),
        group: group.clone(),
        role: role.id,
        maker: maker(member),
        max_uses: wish.max_uses()?,
        created_at: now,
        expires_at: Some(wish.expires_at(now, app.config.lifetime)?),
    };
    Ok(shared::create(db, &new).await?)
}

fn maker(member: &Member) -> Maker {
    Maker {
        id: member.claims.user_id.clone(),
        name: member.claims.name.clone(),
        role: Some(member.role.id.to_owned()),
        domains: member.claims.allowed_email_domains.clone(),
    }
}

impl Wish {
    /// The group as the signed claims have it (D1).
    fn group<'a>(&self, member: &'a Member) -> Result<&'a Group, Error> {
        match self.groups.as_slice() {
            [only] => member.check_in_group(&only.kind, &only.id),
            _ => Err(Error::field("groups", "count", "A link leads into exactly one group.")),
        }
    }

    fn role(&self) -> Result<&'static Role, Error> {
        let of_group = self.groups.iter().find_map(|group| group.role.as_deref());
        let unknown = || Error::field("role", "unknown", "Not a known role.");
        of_group
            .or(self.role.as_deref())
            .map_or(Ok(WEAKEST), |id| Role::find(id).ok_or_else(unknown))
    }

    fn max_uses(&self) -> Result<Option<u32>, Error> {
        match self.max_uses {
            None | Some(1..=MAX_USES) => Ok(self.max_uses),
            Some(_) => Err(Error::field("maxUses", "range", "Between 1 and 10,000.")),
        }
    }

    fn expires_at(&self, now: Moment, default: Duration) -> Result<Moment, Error> {
        let Some(text) = &self.expires_at else {
            return Ok(now.plus(default));
        };
        let wrong = || Error::field("expiresAt", "range", "A time within the next year.");
        let is_right = |end: &Moment| now < *end && *end <= now.plus(LONGEST);
        Moment::parse(text).filter(is_right).ok_or_else(wrong)
    }
}
