//! From the outbox table to a composed mail.

use crate::app::Shared;
use crate::invite::form;
use crate::store::outbox::{self, Item, Kind, MailRow};
use crate::store::{Connection, shared, visitors};

use super::compose::{Composed, Contents, Place, compose};
use super::verification::{self, Verification};

/// Composes the mail of this row, with the links that it was written with.
pub async fn load(
    app: &Shared,
    db: &mut Connection,
    mail: &MailRow,
) -> Result<Composed, sqlx::Error> {
    match mail.kind {
        Kind::Invitation => invitation(app, db, mail, false).await,
        Kind::Reminder => invitation(app, db, mail, true).await,
        Kind::Verification => verification(app, db, mail).await,
    }
}

async fn invitation(
    app: &Shared,
    db: &mut Connection,
    mail: &MailRow,
    is_reminder: bool,
) -> Result<Composed, sqlx::Error> {
    let items = outbox::items(db, mail.id).await?;
    let first = items.first().ok_or(sqlx::Error::RowNotFound)?;
    Ok(compose(&Contents {
        to: first.address.clone(),
        is_reminder,
        language: app.language(&mail.locale),
        inviter: first.inviter_name.clone(),
        message: form::message(first.form.as_deref()),
        places: items.iter().map(|item| place(app, item)).collect(),
    }))
}

fn place(app: &Shared, item: &Item) -> Place {
    Place {
        group: item.group_name.clone(),
        link: app.link(&item.invitation_id, item.generation),
        until: item.expires_at,
    }
}

async fn verification(
    app: &Shared,
    db: &mut Connection,
    mail: &MailRow,
) -> Result<Composed, sqlx::Error> {
    let visitor = visitors::of_mail(db, mail.id).await?;
    let link = shared::get(db, &visitor.shared_id).await?;
    let proof = app.proofs.proof(visitor.visit());
    Ok(verification::compose(&Verification {
        language: app.language(&mail.locale),
        group: link.group_name,
        link: app.landing(&link.id, ("proof", &proof)),
        to: visitor.address,
    }))
}
