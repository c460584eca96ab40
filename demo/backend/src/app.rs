//! What every handler shares. Knows no route and no SQL.

use std::sync::Arc;

use axum::http::HeaderMap;
use tokio::sync::Notify;

use crate::clock::{Clock, Moment};
use crate::config::Config;
use crate::idempotency::InFlight;
use crate::keys::copy::CopyKey;
use crate::keys::link::LinkKey;
use crate::keys::proof::ProofKey;
use crate::keys::session::SessionKey;
use crate::keys::vault::Vault;
use crate::mail::language::Language;
use crate::store::Store;
use crate::store::keys::KeyRow;
use crate::store::outbox::Delivery;

/// The state of the router.
pub type App = Arc<Shared>;

/// The parts of a running backend.
#[derive(Debug)]
pub struct Shared {
    /// The settings.
    pub config: Config,
    /// The database.
    pub store: Store,
    /// The server key's uses.
    pub vault: Vault,
    /// The maker of links.
    pub links: LinkKey,
    /// The maker of copies of links.
    pub copies: CopyKey,
    /// The maker of proofs.
    pub proofs: ProofKey,
    /// The maker of sessions.
    pub sessions: SessionKey,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The requests with an idempotency key that are under way.
    pub in_flight: InFlight,
    /// Wakes the mail worker.
    pub mail_waiting: Notify,
    /// A key that nobody has, for tokens of unknown keys, so that they cost the same work.
    pub decoy: KeyRow,
}

impl Shared {
    /// The time now.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The language that a tag asks for, else the tenant's own.
    pub fn language(&self, tag: &str) -> Language {
        Language::of(tag).unwrap_or(self.config.mail_language)
    }

    /// The language that a browser asks for, else the tenant's own.
    pub fn language_of(&self, headers: &HeaderMap) -> Language {
        Language::accepted(headers).unwrap_or(self.config.mail_language)
    }

    /// The link in a mail.
    pub fn link(&self, invitation: &str, generation: i64) -> String {
        format!("{}/i/{}", self.config.base_url, self.links.secret(invitation, generation))
    }

    /// The copy of a mailed link, which proves nothing.
    pub fn copy_of_link(&self, invitation: &str, generation: i64) -> String {
        format!("{}/i/{}", self.config.base_url, self.copies.secret(invitation, generation))
    }

    /// The tenant's landing page with an invitation and `proof`, the name and value of what opens it.
    ///
    /// Ids and secrets stand in an address as they are; the page comes from the settings alone.
    pub fn landing(&self, invitation: &str, proof: (&str, &str)) -> String {
        let (landing, (name, value)) = (&self.config.landing_url, proof);
        let joint = if landing.contains('?') { '&' } else { '?' };
        format!("{landing}{joint}invitationId={invitation}&{name}={value}")
    }

    /// The page with all mails, where there is no mail server.
    pub fn outbox(&self) -> String {
        format!("{}/outbox", self.config.base_url)
    }

    /// What becomes of mails.
    pub fn delivery(&self) -> Delivery {
        match self.config.smtp_url {
            Some(_) => Delivery::Queued,
            None => Delivery::Local,
        }
    }
}
