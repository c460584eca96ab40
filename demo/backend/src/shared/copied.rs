//! A copy of a mailed link. Whoever has it may be anybody, so it leads to the page that asks for an
//! address, and to a mail if that is the invited one: the mailed link alone proves the mailbox.

use invitation_widget::email::EmailAddress;

use crate::address;
use crate::app::Shared;
use crate::clock::Moment;
use crate::error::Error;
use crate::keys::copy::CopyKey;
use crate::mail::language::Language;
use crate::policy::Policy;
use crate::store::outbox::{self, Kind, NewMail};
use crate::store::row::{Row, State};
use crate::store::send_again::send_again;
use crate::store::{invitations, settings};

use super::door::Door;

/// An invitation that was found by a copy, and what holds in its group.
#[derive(Clone, Debug)]
pub struct Copied {
    /// The invitation.
    pub row: Row,
    policy: Policy,
}

/// The invitation whose living copy this is, in whatever state.
pub async fn find(app: &Shared, secret: &str) -> Result<Option<Copied>, Error> {
    let Some(id) = CopyKey::invitation(secret) else {
        return Ok(None);
    };
    let mut db = app.store.read().await?;
    let row = invitations::find_any(&mut db, id).await?;
    let Some(row) = row.filter(|row| app.copies.is_secret(secret, &row.id, row.generation)) else {
        return Ok(None);
    };
    let policy = settings::effective(&mut db, &row.tenant, &row.group_type, &row.group_id).await?;
    Ok(Some(Copied { row, policy }))
}

impl Copied {
    /// What it is worth now.
    pub fn door(&self, now: Moment) -> Door {
        match self.row.state {
            State::Accepted => Door::UsedUp,
            State::Open if self.check().is_err() => Door::Off,
            State::Open if self.row.is_expired(now) => Door::Expired,
            State::Open => Door::Open,
            _ => Door::Off,
        }
    }

    /// Mails the invitation again as it is, with its end and its link, if this is its address.
    pub async fn ask(
        &self,
        app: &Shared,
        address: &EmailAddress,
        language: Language,
    ) -> Result<(), Error> {
        let now = app.now();
        if address.canonical() != self.row.canonical || self.door(now) != Door::Open {
            return Ok(());
        }
        let mut db = app.store.write().await?;
        let since = now.minus(app.config.resend_cooldown);
        let (id, generation) = (&self.row.id, self.row.generation);
        let Some(row) = send_again(&mut db, id, generation, since, now).await? else {
            return Ok(());
        };
        let mail = NewMail {
            tenant: &row.tenant,
            kind: Kind::Reminder,
            locale: language.tag(),
            invitations: std::slice::from_ref(&row),
            now,
        };
        outbox::write(&mut db, &mail, app.delivery()).await?;
        db.commit().await?;
        app.mail_waiting.notify_one();
        Ok(())
    }

    fn check(&self) -> Result<(), Error> {
        self.policy.check_address(&address::kept(&self.row.address)?)?;
        self.policy.check_still_grants(self.row.inviter_role.as_deref(), &self.row.role)
    }
}
