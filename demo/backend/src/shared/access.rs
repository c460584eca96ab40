//! Who looks after shared invitations: the host, who manages the group, and who made the link; and
//! whom those for domains are offered to.

use invitation_widget::api::wire::Invitation;

use super::door::{self, Link};
use crate::address::{self, domains_above};
use crate::auth::Caller;
use crate::clock::Moment;
use crate::error::Error;
use crate::policy::Policy;
use crate::roles::Role;
use crate::store::shared_row::{Kind, SharedRow, State};
use crate::store::{Connection, autojoin, shared};

/// The shared invitation, for those who look after it. Domains are the host's business alone.
pub async fn looked_after(
    db: &mut Connection,
    caller: &Caller,
    id: &str,
) -> Result<SharedRow, Error> {
    let found = shared::find(db, caller.tenant(), id).await?;
    found.filter(|row| looks_after(caller, row)).ok_or(Error::NotFound)
}

/// The shared invitation as it is answered, for whom it exists: also for those of its domains.
pub async fn visible(
    db: &mut Connection,
    caller: &Caller,
    id: &str,
    now: Moment,
) -> Result<Invitation, Error> {
    let row = shared::find(db, caller.tenant(), id).await?.ok_or(Error::NotFound)?;
    match caller {
        Caller::Member(member) if !looks_after(caller, &row) => {
            let offers = offered(db, &member.tenant, &member.addresses(), now).await?;
            offers.into_iter().find(|offer| offer.id == id).ok_or(Error::NotFound)
        }
        _ => Ok(row.to_wire(now)),
    }
}

/// Whether who has the role `own` may hand on a link that gives `role`, in a group with this policy.
pub fn check_may_share(own: &Role, policy: &Policy, role: &str) -> Result<(), Error> {
    policy.check_may_invite(own)?;
    policy.check_join_by_link()?;
    match Role::find(role).is_some_and(|role| own.may_grant(role)) {
        true => Ok(()),
        false => Err(Error::Forbidden("Your role may not give the role of this link.")),
    }
}

/// The open link, for those who may hand it on now: who got a weaker role since must not get in by it
/// as somebody else.
pub async fn handed_on(
    db: &mut Connection,
    caller: &Caller,
    id: &str,
    now: Moment,
) -> Result<Link, Error> {
    let row = looked_after(db, caller, id).await?;
    if row.kind != Kind::MultiUse || !row.is_open(now) {
        return Err(Error::NotFound);
    }
    let link = door::known(db, row).await?;
    match caller {
        Caller::Host(_) => Ok(link),
        Caller::Member(member) => {
            let own = member.role_in(&link.row.group_type, &link.row.group_id);
            check_may_share(own, &link.policy, &link.row.role).map(|()| link)
        }
    }
}

fn looks_after(caller: &Caller, row: &SharedRow) -> bool {
    match caller {
        Caller::Host(_) => true,
        Caller::Member(member) => {
            row.kind == Kind::MultiUse
                && row.state == State::Open
                && member.claims.belongs_to(&row.group_type, &row.group_id)
                && (member.role.can_manage || row.inviter_id == member.claims.user_id)
        }
    }
}

/// What people with these addresses may accept because of their domains, and have not: each for one
/// of the addresses.
pub async fn offered(
    db: &mut Connection,
    tenant: &str,
    addresses: &[String],
    now: Moment,
) -> Result<Vec<Invitation>, Error> {
    let mut offers: Vec<Invitation> = Vec::new();
    for canonical in addresses {
        let domains = domains_above(&address::kept(canonical)?);
        for row in autojoin::open_for(db, tenant, canonical, &domains, now).await? {
            if offers.iter().all(|known| known.id != row.id) {
                offers.push(row.to_wire_for(canonical, now));
            }
        }
    }
    Ok(offers)
}
