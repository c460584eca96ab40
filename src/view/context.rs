//! What every view of one widget shares: session, settings, requests, the way to the host.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::wire::WidgetConfiguration;
use crate::clock;
use crate::config::Config;
use crate::email::{EmailAddress, EmailError, Reserved};
use crate::event::WidgetEvent;
use crate::group::Group;
use crate::session::Session;
use crate::state::screen::{self, Rights};
use crate::timestamp::Timestamp;

use super::ask::{Ask, Questions};
pub use super::requests::{Patience, Requests};
use super::server_time::ServerTime;
use super::token_life::TokenLife;

/// One widget, as its views see it. A handle: copies are the same widget.
#[derive(Clone, Copy, Debug)]
pub struct Widget {
    /// Who is using it.
    pub session: RwSignal<Session>,
    /// Counts how often that became somebody else, or somebody who may do something else. A new token
    /// alone draws nothing anew: a search and the focus would be lost.
    pub(super) others: RwSignal<u32>,
    /// What the host has set.
    pub config: RwSignal<Config>,
    /// What the tenant has set; the defaults until it is known.
    pub settings: RwSignal<WidgetConfiguration>,
    /// The time by the server's clock, every few seconds.
    pub now: RwSignal<Timestamp>,
    /// What a screen reader is told next.
    pub announcement: RwSignal<String>,
    /// Counts how often the list was to be loaded again.
    pub reloads: RwSignal<u32>,
    pub(super) host_token: RwSignal<String>,
    pub(super) ask_token: Option<Ask>,
    /// What else the host wants to be asked.
    pub questions: Questions,
    /// What is being written, as text for a later widget.
    pub draft: RwSignal<String>,
    pub(super) life: StoredValue<TokenLife, LocalStorage>,
    pub(super) server_time: StoredValue<ServerTime, LocalStorage>,
    pub(super) patience: Patience,
    on_event: Callback<WidgetEvent>,
    requests: Requests,
    number: u32,
}

/// What a widget gets from its host.
#[derive(Clone, Copy, Debug)]
pub struct Host {
    /// The token's text; empty when nobody is signed in.
    pub token: RwSignal<String>,
    /// What the host has set.
    pub config: RwSignal<Config>,
    /// Hears what happens.
    pub on_event: Callback<WidgetEvent>,
    /// Gives a new token in place of one that ends.
    pub ask_token: Option<Ask>,
    /// Counts how often the host wanted the list loaded again.
    pub reloads: RwSignal<u32>,
    /// What else the host wants to be asked.
    pub questions: Questions,
    /// What is being written, as text for a later widget.
    pub draft: RwSignal<String>,
    /// How long requests may take.
    pub patience: Patience,
}

static WIDGETS: AtomicU32 = AtomicU32::new(0);

impl Widget {
    /// A widget whose parts live as long as the current owner.
    pub fn new(host: Host) -> Self {
        let widget = Self {
            session: RwSignal::new(Session::read(&host.token.read_untracked(), None)),
            others: RwSignal::default(),
            config: host.config,
            settings: RwSignal::default(),
            now: RwSignal::new(clock::now()),
            announcement: RwSignal::default(),
            reloads: host.reloads,
            host_token: host.token,
            ask_token: host.ask_token,
            questions: host.questions,
            draft: host.draft,
            life: StoredValue::new_local(TokenLife::default()),
            server_time: StoredValue::new_local(ServerTime::default()),
            patience: host.patience,
            on_event: host.on_event,
            requests: Requests::of_owner(),
            number: WIDGETS.fetch_add(1, Ordering::Relaxed),
        };
        clock::every_second(move || widget.tick_when_due());
        widget
    }

    /// An id that no other widget in the same document uses.
    pub fn id(self, name: &str) -> String {
        format!("invitation-{}-{name}", self.number)
    }

    /// Tells the host, while the widget is there.
    pub fn emit(self, event: impl Into<WidgetEvent>) {
        self.on_event.try_run(event.into());
    }

    /// Tells the host that a request failed. That the session has ended it knows already, and what
    /// somebody else has done before is no failure.
    pub fn tell_failure(self, error: &ApiError) {
        if !matches!(error.kind, ErrorKind::TokenExpired | ErrorKind::Conflict) {
            self.emit(WidgetEvent::request_failed(error.kind, error.retry_after));
        }
    }

    /// Tells the screen reader, politely.
    pub fn announce(self, text: String) {
        let before = self.announcement.try_get_untracked();
        // A text that is there already would not be read again; a blank behind it makes it another.
        let text = if before.as_ref() == Some(&text) { text + "\u{a0}" } else { text };
        self.announcement.try_set(text);
    }

    /// The groups that form and list may show.
    pub fn groups(self) -> Vec<Group> {
        self.others.track();
        screen::groups(&self.session.read_untracked(), &self.config.read())
    }

    /// What the person may do.
    pub fn rights(self) -> Option<Rights> {
        self.others.track();
        let session = self.session.read_untracked();
        session.claims().map(|claims| Rights::of(claims, &self.settings.read().roles))
    }

    /// Whether the user with this id of the host's is the person.
    pub fn is_self(self, user_id: &str) -> bool {
        self.session.read().claims().is_some_and(|claims| claims.user_id == user_id)
    }

    /// The language for words and mails; empty for the browser's.
    pub fn lang(self) -> String {
        self.config.read().lang.clone()
    }

    /// Checks an address by the tenant's rule, with the browser's own UTS 46.
    pub fn check(self, text: &str) -> Result<EmailAddress, EmailError> {
        let takes_reserved = self.settings.read_untracked().features.reserved_domains;
        let reserved = if takes_reserved { Reserved::Allowed } else { Reserved::Refused };
        EmailAddress::parse(text, reserved, &domain_to_ascii)
    }

    /// Loads the list again, and looks at the time: for a page that comes back.
    pub fn refresh(self) {
        self.reloads.try_update(|reloads| *reloads += 1);
    }

    /// Loads what the tenant has set; the defaults stay when that fails.
    pub async fn load_settings(self, component_id: String) {
        let lang = self.config.try_with_untracked(|config| config.lang.clone());
        // Settings of another component or person that are still on their way are of no use.
        let Some((lang, abort)) = lang.zip(self.requests.replace()) else { return };
        let body = self.request(Endpoint::widget(&component_id, &lang), &abort).await;
        match body.and_then(|body| answer::configuration(&body)) {
            Ok(settings) => drop(self.settings.try_set(settings)),
            // A backend without settings is as good as one with the defaults.
            Err(ApiError { kind: ErrorKind::Gone | ErrorKind::Aborted, .. }) => {}
            Err(error) => self.tell_failure(&error),
        }
    }
}

/// The ASCII form of a domain after the URL standard, which applies UTS 46.
pub(super) fn domain_to_ascii(domain: &str) -> Option<String> {
    let url = web_sys::Url::new(&format!("http://{domain}")).ok()?;
    Some(url.hostname()).filter(|host| !host.is_empty())
}
