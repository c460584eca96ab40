//! From the outbox table to a composed mail.

use crate::app::Shared;
use crate::invite::form;
use crate::store::Connection;
use crate::store::outbox::{self, Item, MailRow};

use super::compose::{Composed, Contents, Place, compose};

/// Composes the mail of this row, with the links that it was written with.
pub async fn load(
    app: &Shared,
    db: &mut Connection,
    mail: &MailRow,
) -> Result<Composed, sqlx::Error> {
    let items = outbox::items(db, mail.id).await?;
    let first = items.first().ok_or(sqlx::Error::RowNotFound)?;
    Ok(compose(&Contents {
        to: first.address.clone(),
        kind: mail.kind,
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
