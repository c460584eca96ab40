//! `POST /invitations/{id}/reinvite`: the same invitation again, with a new end and a new link.

use axum::Json;
use axum::extract::State;
use invitation_widget::api::wire::Invitation;

use crate::address;
use crate::app::{App, Shared};
use crate::auth::Caller;
use crate::clock::Moment;
use crate::error::Error;
use crate::store::Connection;
use crate::store::invitations::{self, Renewal};
use crate::store::outbox::{self, Kind, NewMail};
use crate::store::row::{Row, State as RowState};
use crate::store::settings;
use crate::uri::StrictPath;

/// Resends; works on expired invitations too, which come back to life.
pub async fn resend(
    State(app): State<App>,
    caller: Caller,
    StrictPath(id): StrictPath<String>,
) -> Result<Json<Invitation>, Error> {
    let now = app.now();
    let mut db = app.store.write().await?;
    let found = invitations::find(&mut db, caller.tenant(), &id).await?;
    let row = found.filter(|row| row.state == RowState::Open).ok_or(Error::NotFound)?;
    check_allowed(&caller, &mut db, &row).await?;
    check_cooldown(&app, &row, now)?;
    let row = invitations::renew(&mut db, &id, &renewal(&app, &caller, &row, now)).await?;
    let row = write_mail(&app, &mut db, row, now).await?;
    db.commit().await?;
    app.mail_waiting.notify_one();
    Ok(Json(row.to_wire(now)))
}

/// As if the invitation were made anew, by whoever sends it now.
async fn check_allowed(caller: &Caller, db: &mut Connection, row: &Row) -> Result<(), Error> {
    let policy = settings::effective(db, &row.tenant, &row.group_type, &row.group_id).await?;
    if let Caller::Member(member) = caller {
        member.check_may_resend(row, &policy)?;
    }
    policy.check_address(&address::kept(&row.address)?)
}

fn check_cooldown(app: &Shared, row: &Row, now: Moment) -> Result<(), Error> {
    let wait = now.until(row.last_sent_at.plus(app.config.resend_cooldown));
    match wait.as_millis().div_ceil(1000) {
        0 => Ok(()),
        seconds => Err(Error::RateLimited(u64::try_from(seconds).unwrap_or(u64::MAX))),
    }
}

fn renewal(app: &Shared, caller: &Caller, row: &Row, now: Moment) -> Renewal {
    let generation = row.generation + 1;
    Renewal {
        generation,
        link_hash: app.links.hash(&row.id, generation),
        inviter_role: caller.role().map(|role| role.id),
        now,
        expires_at: now.plus(app.config.lifetime),
    }
}

/// The invitation as it is once its mail is written.
async fn write_mail(
    app: &Shared,
    db: &mut Connection,
    row: Row,
    now: Moment,
) -> Result<Row, sqlx::Error> {
    let locale = outbox::locale_of(db, &row.id).await?;
    let mail = NewMail {
        tenant: &row.tenant,
        kind: Kind::Reminder,
        locale: &locale,
        invitations: std::slice::from_ref(&row),
        now,
    };
    outbox::write(db, &mail, app.delivery()).await?;
    invitations::get(db, &row.id).await
}
