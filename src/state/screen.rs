//! Which of the widget's screens a session leads to.

use crate::api::wire::{Role, WidgetConfiguration};
use crate::claims::{Claims, ClaimsError};
use crate::config::Config;
use crate::group::Group;
use crate::session::Session;
use crate::token::TokenError;

use super::policy::may_invite;

/// What fills the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A notice in place of everything else.
    Notice(Notice),
    /// Form and list of the user with this id.
    Manage {
        /// Whose work it is: another user gets a fresh form.
        user_id: String,
    },
}

/// Why there is nothing to work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The host has given no token.
    NoToken,
    /// The host has given something that is no token.
    Malformed,
    /// The token's expiry is in milliseconds.
    Milliseconds,
    /// The host has given an API key.
    ApiKey,
    /// The token was too old when it came.
    Expired,
    /// The token grew too old while somebody worked; stands above their work.
    ExpiredWorking,
    /// The person is in no group.
    NoGroups,
    /// The host fixed the widget to a group that is not in the token.
    OtherGroup,
    /// The person may not invite into any of the groups.
    MayNotInvite,
}

impl Screen {
    /// The screen for `session`; `before` is what is shown now.
    ///
    /// A session that ends while somebody works keeps their work on the screen.
    pub fn of(
        session: &Session,
        config: &Config,
        settings: &WidgetConfiguration,
        before: Option<&Self>,
    ) -> Self {
        match session {
            Session::Active { claims, .. } => Self::of_claims(claims, config, settings),
            _ => Self::of_person(session, before),
        }
    }

    /// The same for a view that needs no group and no right, but the person alone.
    pub fn of_person(session: &Session, before: Option<&Self>) -> Self {
        match session {
            Session::Missing => Self::Notice(Notice::NoToken),
            Session::Unusable(error) => Self::Notice(Notice::of(*error)),
            Session::Active { claims, .. } => Self::Manage { user_id: claims.user_id.clone() },
            Session::Expired { claims, .. } => {
                let working = Self::Manage { user_id: claims.user_id.clone() };
                if before == Some(&working) { working } else { Self::Notice(Notice::Expired) }
            }
        }
    }

    /// Tells screens apart that are drawn differently.
    pub fn key(&self) -> String {
        match self {
            Self::Notice(notice) => format!("notice {}", *notice as u8),
            Self::Manage { user_id } => format!("user {user_id}"),
        }
    }

    fn of_claims(claims: &Claims, config: &Config, settings: &WidgetConfiguration) -> Self {
        let groups = config.allowed(&claims.groups);
        let can_invite = Rights::of(claims, &settings.roles).can_invite;
        if claims.groups.is_empty() {
            Self::Notice(Notice::NoGroups)
        } else if groups.is_empty() {
            Self::Notice(Notice::OtherGroup)
        } else if !groups.iter().any(|group| may_invite(settings, &group.key, can_invite)) {
            Self::Notice(Notice::MayNotInvite)
        } else {
            Self::Manage { user_id: claims.user_id.clone() }
        }
    }
}

impl Notice {
    fn of(error: TokenError) -> Self {
        match error {
            TokenError::ApiKey => Self::ApiKey,
            TokenError::Claims(ClaimsError::ExpiryInMilliseconds) => Self::Milliseconds,
            TokenError::NotAToken | TokenError::Claims(_) => Self::Malformed,
        }
    }
}

/// What the person may do, as far as the widget knows; the backend decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Rights {
    /// Whether they may invite.
    pub can_invite: bool,
    /// Whether they may resend and revoke what others sent.
    pub can_manage: bool,
    /// The roles that they may give, weakest first; never one above their own.
    pub grantable: Vec<Role>,
}

impl Rights {
    /// The rights of `claims` where the tenant has `roles`, weakest first.
    ///
    /// A backend without roles leaves everything to its own checks.
    pub fn of(claims: &Claims, roles: &[Role]) -> Self {
        let own = claims.role.as_deref();
        let at = own.and_then(|own| roles.iter().position(|role| role.id == own)).unwrap_or(0);
        let Some(own) = roles.get(at) else {
            return Self { can_invite: true, can_manage: true, grantable: Vec::new() };
        };
        Self {
            can_invite: own.can_invite,
            can_manage: own.can_manage,
            grantable: roles.iter().take(at + 1).cloned().collect(),
        }
    }
}

/// The groups that form and list may show.
pub fn groups(session: &Session, config: &Config) -> Vec<Group> {
    config.allowed(session.groups())
}
