//! What a link that is passed around leads to: a shared invitation, or one that was mailed to
//! somebody and whose link was copied.

use invitation_widget::email::EmailAddress;

use crate::app::Shared;
use crate::clock::Moment;
use crate::error::Error;
use crate::mail::language::Language;

use super::copied::{self, Copied};
use super::door::{self, Door, Link};
use super::visit;

/// Where a link leads.
#[derive(Clone, Debug)]
pub enum Way {
    /// To a seat for whoever proves an address.
    Shared(Box<Link>),
    /// To the mailed link, for the one whom it was mailed to.
    Copied(Box<Copied>),
}

/// What a visitor is told of it.
#[derive(Clone, Copy, Debug)]
pub struct Sign<'a> {
    /// The group's name.
    pub group: &'a str,
    /// Who passes the link on.
    pub inviter: Option<&'a str>,
    /// When it ends.
    pub until: Option<Moment>,
    /// Whether the mail proves an address for an hour, and once.
    pub is_shared: bool,
}

/// Where this secret leads, if it is one.
pub async fn find(app: &Shared, secret: &str) -> Result<Option<Way>, Error> {
    match door::find(app, secret).await? {
        Some(link) => Ok(Some(Way::Shared(Box::new(link)))),
        None => Ok(copied::find(app, secret).await?.map(Box::new).map(Way::Copied)),
    }
}

impl Way {
    /// What it is worth now.
    pub fn door(&self, now: Moment) -> Door {
        match self {
            Self::Shared(link) => link.door(now),
            Self::Copied(copied) => copied.door(now),
        }
    }

    /// What a visitor is told of it.
    pub fn sign(&self) -> Sign<'_> {
        match self {
            Self::Shared(link) => Sign {
                group: &link.row.group_name,
                inviter: link.row.inviter_name.as_deref(),
                until: link.row.expires_at,
                is_shared: true,
            },
            Self::Copied(copied) => Sign {
                group: &copied.row.group_name,
                inviter: copied.row.inviter_name.as_deref(),
                until: Some(copied.row.expires_at),
                is_shared: false,
            },
        }
    }

    /// Mails this address what lets it in, if anything does; which of the two is not told.
    pub async fn ask(
        &self,
        app: &Shared,
        address: &EmailAddress,
        language: Language,
    ) -> Result<(), Error> {
        match self {
            Self::Shared(link) => visit::ask(app, link, address, language).await,
            Self::Copied(copied) => copied.ask(app, address, language).await,
        }
    }
}
