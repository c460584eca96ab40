//! How the backend is set up: by environment in production and demo, by plain fields in tests.
//!
//! Knows the names and defaults of the settings, and nothing of what they are used for.

use std::env;
use std::path::PathBuf;
use std::time::Duration;

use invitation_widget::email::Reserved;

use crate::mail::language::Language;
use crate::origin::Origin;

/// The tenant that the settings describe.
pub const TENANT: &str = "default";

const HOUR: u64 = 60 * 60;
/// The shortest and the longest life of an invitation, in hours.
const LIFETIME_HOURS: std::ops::RangeInclusive<u64> = 1..=30 * 24;

/// The settings of one backend with one tenant.
#[derive(Clone, Debug)]
pub struct Config {
    /// `DATABASE_URL`: where invitations are kept.
    pub database_url: String,
    /// `DATA_DIR`: where the server key and a generated API key are kept, outside the database.
    pub data_dir: PathBuf,
    /// `API_KEY`: the tenant's key; without it one is made on first start.
    pub api_key: Option<String>,
    /// `SMTP_URL`: the mail server; without it mails stay in the local outbox.
    pub smtp_url: Option<String>,
    /// `MAIL_FROM`: whom mails come from.
    pub mail_from: String,
    /// `MAIL_LANGUAGE`: the tenant's language, where nobody asked for another that there is.
    pub mail_language: Language,
    /// `BASE_URL`: where people reach this server, for the links in mails; no slash at its end.
    pub base_url: String,
    /// `LANDING_URL`: the tenant's page that a mailed link leads to.
    pub landing_url: String,
    /// `ALLOWED_ORIGINS`: the pages that may call the API, beside those of `base_url`.
    pub allowed_origins: Vec<Origin>,
    /// `FRAME_ANCESTORS`: the pages that may show `/embed` in an iframe; nobody's by default.
    pub frame_ancestors: Vec<Origin>,
    /// `URL_TOKENS`: which tokens `/embed?token=` takes.
    pub url_tokens: UrlTokens,
    /// `RESERVED_DOMAINS`: whether addresses such as `ann@acme.example` are taken.
    pub reserved_domains: Reserved,
    /// `RESEND_COOLDOWN`, in seconds: how long to wait before the same invitation is sent again.
    pub resend_cooldown: Duration,
    /// `INVITATION_HOURS`: how long an invitation stays open.
    pub lifetime: Duration,
    /// `WIDGET_DIR`: the built widget, served under `/widget`.
    pub widget_dir: PathBuf,
}

/// Which tokens may stand in the query of the embedded page, where proxies and histories see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlTokens {
    /// Those that are worth nothing any more when somebody reads of them.
    Brief,
    /// All of them, for hosts that hand over tokens of an hour like this already.
    Accepted,
    /// None.
    Refused,
}

/// A setting that cannot be understood.
#[derive(Debug, thiserror::Error)]
#[error("{name} must be {expected}")]
pub struct ConfigError {
    name: &'static str,
    expected: &'static str,
}

impl Config {
    /// Reads the settings from the environment.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::from_variables(|name| env::var(name).ok())
    }

    /// Reads the settings by name; an empty one counts as not given.
    pub fn from_variables(get: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let get = |name: &str| get(name).filter(|value| !value.is_empty());
        let or = |name: &str, default: &str| get(name).unwrap_or_else(|| default.to_owned());
        let port = or("PORT", "8080");
        let base_url = or("BASE_URL", &format!("http://127.0.0.1:{port}"));
        let base_url = absolute(base_url.trim_end_matches('/'))?;
        Ok(Self {
            database_url: or("DATABASE_URL", "sqlite://demo/data/invitations.db"),
            data_dir: or("DATA_DIR", "demo/data").into(),
            api_key: get("API_KEY"),
            smtp_url: get("SMTP_URL"),
            mail_from: or("MAIL_FROM", "Invitations <invitations@localhost.localdomain>"),
            mail_language: mail_language(&or("MAIL_LANGUAGE", "en"))?,
            landing_url: or("LANDING_URL", &format!("{base_url}/invites/accept")),
            base_url,
            allowed_origins: origins("ALLOWED_ORIGINS", &or("ALLOWED_ORIGINS", ""))?,
            frame_ancestors: origins("FRAME_ANCESTORS", &or("FRAME_ANCESTORS", ""))?,
            url_tokens: url_tokens(&or("URL_TOKENS", "brief"))?,
            reserved_domains: reserved(&or("RESERVED_DOMAINS", "refuse"))?,
            resend_cooldown: seconds(&or("RESEND_COOLDOWN", "60"))?,
            lifetime: lifetime(&or("INVITATION_HOURS", "168"))?,
            widget_dir: or("WIDGET_DIR", "dist").into(),
        })
    }

    /// The origins whose pages may call the API for this tenant. A tenant that is not in the settings
    /// is called by servers alone.
    pub fn origins_of(&self, tenant: &str) -> Vec<Origin> {
        if tenant == TENANT { self.origins() } else { Vec::new() }
    }

    /// The origins whose pages may call the API for any tenant: those listed, and the server's own.
    pub fn origins(&self) -> Vec<Origin> {
        let mut origins = self.allowed_origins.clone();
        let own = Origin::of(&self.base_url).filter(|own| !origins.contains(own));
        origins.extend(own);
        origins
    }
}

fn absolute(url: &str) -> Result<String, ConfigError> {
    let wrong = ConfigError { name: "BASE_URL", expected: "like `https://invitations.example`" };
    Origin::of(url).map(|_| url.to_owned()).ok_or(wrong)
}

fn origins(name: &'static str, text: &str) -> Result<Vec<Origin>, ConfigError> {
    let expected = "exact origins like `https://app.example`, with commas between them";
    text.split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(|item| Origin::parse(item).ok_or(ConfigError { name, expected }))
        .collect()
}

fn mail_language(text: &str) -> Result<Language, ConfigError> {
    let wrong = ConfigError { name: "MAIL_LANGUAGE", expected: "`en`, `de` or `ar`" };
    Language::of(text).ok_or(wrong)
}

fn url_tokens(text: &str) -> Result<UrlTokens, ConfigError> {
    match text {
        "brief" => Ok(UrlTokens::Brief),
        "accept" => Ok(UrlTokens::Accepted),
        "refuse" => Ok(UrlTokens::Refused),
        _ => Err(ConfigError { name: "URL_TOKENS", expected: "`brief`, `accept` or `refuse`" }),
    }
}

fn reserved(text: &str) -> Result<Reserved, ConfigError> {
    match text {
        "allow" => Ok(Reserved::Allowed),
        "refuse" => Ok(Reserved::Refused),
        _ => Err(ConfigError { name: "RESERVED_DOMAINS", expected: "`allow` or `refuse`" }),
    }
}

fn seconds(text: &str) -> Result<Duration, ConfigError> {
    let wrong = ConfigError { name: "RESEND_COOLDOWN", expected: "a number of seconds" };
    text.parse().map(Duration::from_secs).map_err(|_| wrong)
}

fn lifetime(text: &str) -> Result<Duration, ConfigError> {
    let wrong = ConfigError { name: "INVITATION_HOURS", expected: "between 1 and 720 hours" };
    match text.parse() {
        Ok(hours) if LIFETIME_HOURS.contains(&hours) => Ok(Duration::from_secs(hours * HOUR)),
        _ => Err(wrong),
    }
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
