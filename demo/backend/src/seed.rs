//! Sample invitations, put into the database directly and without mails.

use std::time::Duration;

use uuid::Uuid;

use crate::address;
use crate::app::Shared;
use crate::clock::Moment;
use crate::roles::ROLES;
use crate::store::invitations::{self, NewInvitation};
use crate::store::{Connection, groups};
use crate::token::Group;
use invitation_widget::email::Reserved;

/// Open invitations of one group.
#[derive(Clone, Debug)]
pub struct Samples {
    /// The group.
    pub group: Group,
    /// Who sent them, in turns.
    pub inviters: Vec<SampleInviter>,
    /// Who is invited.
    pub invitees: Vec<SampleInvitee>,
}

/// Somebody who sent sample invitations.
#[derive(Clone, Debug)]
pub struct SampleInviter {
    /// The id with the host.
    pub user_id: String,
    /// The name.
    pub name: String,
}

/// Somebody who is invited in a sample.
#[derive(Clone, Debug)]
pub struct SampleInvitee {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
}

/// Between one sample and the one before it.
const STEP: Duration = Duration::from_secs(37 * 60);
/// After this time samples begin again at the present: some of them are expired, most are not.
const SPAN: Duration = Duration::from_secs(9 * 24 * 60 * 60);

/// Makes the samples; answers how many were made, and leaves out what is no address.
///
/// A group that has invitations or came to an end is left alone, so that a demo can seed at every
/// start and what was revoked stays revoked.
pub async fn seed(app: &Shared, tenant: &str, samples: &Samples) -> Result<usize, sqlx::Error> {
    let now = app.now();
    let mut db = app.store.write().await?;
    let group_key = groups::key_of(&mut db, tenant, &samples.group, now).await?;
    if samples.inviters.is_empty() || !groups::is_untouched(&mut db, &group_key).await? {
        return Ok(0);
    }
    let mut made = 0;
    for number in 0..samples.invitees.len() {
        if let Some(new) = sample(app, tenant, samples, number, now) {
            made += usize::from(insert(&mut db, &new, &group_key).await?);
        }
    }
    db.commit().await.map(|()| made)
}

/// A sample counts as sent, although it never was a mail.
async fn insert(
    db: &mut Connection,
    new: &NewInvitation,
    group_key: &str,
) -> Result<bool, sqlx::Error> {
    let is_new = invitations::insert(db, new, group_key).await?;
    if is_new {
        invitations::mark_sent(db, &new.id).await?;
    }
    Ok(is_new)
}

fn sample(
    app: &Shared,
    tenant: &str,
    samples: &Samples,
    number: usize,
    now: Moment,
) -> Option<NewInvitation> {
    let invitee = samples.invitees.get(number)?;
    let inviter = samples.inviters.get(number % samples.inviters.len())?;
    let address = address::parse(&invitee.email, Reserved::Allowed).ok()?;
    let id = Uuid::new_v4().to_string();
    Some(NewInvitation {
        link_hash: app.links.hash(&id, 1),
        id,
        tenant: tenant.to_owned(),
        group: samples.group.clone(),
        address: address.as_str().to_owned(),
        canonical: address.canonical(),
        target_name: Some(invitee.name.clone()),
        role: ROLES.get(number % ROLES.len())?.id,
        inviter_id: inviter.user_id.clone(),
        inviter_name: Some(inviter.name.clone()),
        inviter_role: None,
        form: None,
        metadata: None,
        created_at: now.minus(age(number)),
        lifetime: app.config.lifetime,
    })
}

fn age(number: usize) -> Duration {
    let steps = u64::try_from(number).unwrap_or(u64::MAX);
    Duration::from_secs(STEP.as_secs().saturating_mul(steps) % SPAN.as_secs())
}
