//! Every route of the backend that the widget asks, and the only place that encodes paths.

mod invitee;

use crate::group::GroupKey;

pub use invitee::accept_body;

/// Where a request goes and how.
///
/// Opaque: the functions below are the only way to make one, so that nothing reaches an address
/// without being encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    method: Method,
    path: String,
}

/// The HTTP methods in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates or triggers.
    Post,
    /// Removes.
    Delete,
}

/// Which invitations of a group to list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StatusFilter {
    /// Those that can still be accepted.
    #[default]
    Open,
    /// Those whose time is over.
    Expired,
}

/// One page of a group's invitations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListQuery {
    /// Part of an address or a name.
    pub search: String,
    /// Open or expired ones.
    pub status: StatusFilter,
    /// Where the page begins; `None` for the first.
    pub cursor: Option<String>,
}

/// How many rows a page has.
const PAGE: &str = "50";

impl StatusFilter {
    /// The text on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Expired => "expired",
        }
    }
}

impl Endpoint {
    /// What the tenant has set for the component.
    pub fn widget(component_id: &str, locale: &str) -> Self {
        let mut path = path(&["widgets", component_id]);
        append_query(&mut path, &[("locale", locale)]);
        Self { method: Method::Get, path }
    }

    /// Exchanges a long token for a short bearer.
    pub fn session() -> Self {
        Self { method: Method::Post, path: path(&["sessions"]) }
    }

    /// Invites people.
    pub fn create() -> Self {
        Self { method: Method::Post, path: path(&["invitations"]) }
    }

    /// A page of a group's invitations.
    pub fn invitations(group: &GroupKey, query: &ListQuery) -> Self {
        let mut path = path(&["invitations", "by-group", &group.kind, &group.id]);
        let cursor = query.cursor.as_deref().unwrap_or_default();
        let parameters = [
            ("limit", PAGE),
            ("status", query.status.as_str()),
            ("q", query.search.trim()),
            ("cursor", cursor),
        ];
        append_query(&mut path, &parameters);
        Self { method: Method::Get, path }
    }

    /// A group's shared links, open ones and others, as many as a page has at most.
    pub fn share_links(group: &GroupKey) -> Self {
        let mut path = path(&["invitations", "by-group", &group.kind, &group.id]);
        append_query(&mut path, &[("type", "multi_use"), ("limit", "100"), ("status", "all")]);
        Self { method: Method::Get, path }
    }

    /// Makes a link that several people can join by.
    pub fn create_share_link() -> Self {
        let path = path(&["invitations", "generate-shareable-link-invite"]);
        Self { method: Method::Post, path }
    }

    /// Gives a shared link a new secret, which ends the old one.
    pub fn rotate(id: &str) -> Self {
        Self { method: Method::Post, path: path(&["invitations", id, "rotate"]) }
    }

    /// The link of an invitation again.
    pub fn link(id: &str) -> Self {
        Self { method: Method::Get, path: path(&["invitations", id, "link"]) }
    }

    /// Takes an invitation back; declines it, where the caller is the invitee.
    pub fn revoke(id: &str) -> Self {
        Self { method: Method::Delete, path: path(&["invitations", id]) }
    }

    /// Sends an invitation again.
    pub fn resend(id: &str) -> Self {
        Self { method: Method::Post, path: path(&["invitations", id, "reinvite"]) }
    }

    /// The method.
    pub const fn method(&self) -> Method {
        self.method
    }

    /// The whole address, on a base such as `https://invite.example.com`.
    pub fn url(&self, base: &str) -> String {
        format!("{}/api/v1{}", base.trim_end_matches('/'), self.path)
    }
}

fn path(segments: &[&str]) -> String {
    let mut path = String::new();
    for segment in segments {
        path.push('/');
        match *segment {
            // Browsers walk up the path for `%2E` as they do for `.`; encoded twice, these are ids
            // that no backend knows.
            "." => path.push_str("%252E"),
            ".." => path.push_str("%252E%252E"),
            _ => encode(segment, &mut path),
        }
    }
    path
}

/// Adds the parameters that are not empty.
fn append_query(path: &mut String, parameters: &[(&str, &str)]) {
    let mut separator = '?';
    for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
        path.push(separator);
        path.push_str(name);
        path.push('=');
        encode(value, path);
        separator = '&';
    }
}

/// Percent-encodes all but RFC 3986's unreserved characters.
fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(byte.into());
            }
            _ => {
                const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
                let digit = |n: u8| DIGITS.get(usize::from(n)).map_or('0', |d| char::from(*d));
                out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
}
