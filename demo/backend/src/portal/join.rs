//! Coming in: by an open invitation, else by one that is accepted at once.

use invitation_widget::api::wire::Invitation;
use invitation_widget::email::EmailAddress;
use uuid::Uuid;

use crate::app::Shared;
use crate::clock::Moment;
use crate::error::Error;
use crate::store::invitations::{self, Creation, NewInvitation};
use crate::store::list::Status;
use crate::store::row::{Row, State};
use crate::store::{Connection, accept};

use super::{Standing, Visit};

impl Visit<'_> {
    /// Lets the user in; who is in already stays as they are. The caller commits.
    pub async fn join(
        &self,
        app: &Shared,
        db: &mut Connection,
        now: Moment,
    ) -> Result<Vec<Invitation>, Error> {
        let rows = match self.standing(db, now).await? {
            Standing::Member(rows) => rows,
            Standing::NotAllowed(reason) => return Err(reason.into()),
            Standing::MayJoin(address) => match self.accept_open(db, now).await? {
                Some(row) => vec![row],
                None => vec![self.come_in(app, db, &address, now).await?],
            },
        };
        Ok(rows.iter().map(|row| row.to_wire(now)).collect())
    }

    /// An invitation that would still be made today is better than none: it may give a role.
    async fn accept_open(&self, db: &mut Connection, now: Moment) -> Result<Option<Row>, Error> {
        for row in self.invitations(db, Status::Open, now).await? {
            let is_good = self.policy.check_invitation(&row).is_ok();
            if is_good && let Some(row) = accept::claim(db, &row, now).await? {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    /// Makes an invitation that is accepted at once, in place of one that nobody may accept any more.
    async fn come_in(
        &self,
        app: &Shared,
        db: &mut Connection,
        address: &EmailAddress,
        now: Moment,
    ) -> Result<Row, Error> {
        for row in self.invitations(db, Status::Open, now).await? {
            invitations::end(db, &row.id, State::Replaced, now).await?;
        }
        let lost = || Error::Internal("an invitation was in the way of joining".to_owned());
        let Creation::Created(row) =
            invitations::create(db, &self.invitation(app, address, now)).await?
        else {
            return Err(lost());
        };
        accept::claim(db, &row, now).await?.ok_or_else(lost)
    }

    fn invitation(&self, app: &Shared, address: &EmailAddress, now: Moment) -> NewInvitation {
        let (id, claims) = (Uuid::new_v4().to_string(), &self.member.claims);
        NewInvitation {
            link_hash: app.links.hash(&id, 1),
            id,
            tenant: self.member.tenant.clone(),
            group: self.project.clone(),
            address: address.as_str().to_owned(),
            canonical: address.canonical(),
            target_name: claims.name.clone(),
            role: self.member.role.id,
            inviter_id: claims.user_id.clone(),
            inviter_name: claims.name.clone(),
            inviter_role: None,
            form: None,
            metadata: None,
            created_at: now,
            lifetime: app.config.lifetime,
        }
    }
}
