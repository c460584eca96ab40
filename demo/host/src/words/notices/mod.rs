//! What the plain pages say: each a title and a text.

mod ar;
mod de;
mod en;

use super::{languages, table};
use ar::ARABIC;
use de::GERMAN;
use en::ENGLISH;

table! {
    /// A link that there never was, or that a newer mail has replaced.
    unknown: [&'static str; 2],
    /// An invitation that was not answered in time.
    expired: [&'static str; 2],
    /// An invitation that was taken back.
    revoked: [&'static str; 2],
    /// An invitation that was declined.
    declined: [&'static str; 2],
    /// An invitation that has done its work.
    accepted: [&'static str; 2],
    /// An invitation into what is no more.
    group_gone: [&'static str; 2],
    /// An address that may no longer be invited.
    domain_not_allowed: [&'static str; 2],
    /// Whoever invited may no longer do so.
    no_longer_allowed: [&'static str; 2],
    /// A proof that was used before, or came too late.
    proof_used: [&'static str; 2],
    /// A shared link that has let in as many as it may.
    link_used_up: [&'static str; 2],
    /// A shared link that was ended.
    link_ended: [&'static str; 2],
    /// Shared links are switched off.
    links_off: [&'static str; 2],
    /// A code that was used before, or came too late.
    code_used: [&'static str; 2],
    /// A page for admins.
    admins_only: [&'static str; 2],
    /// A page that there is not, at least for the reader.
    no_page: [&'static str; 2],
    /// A form that another site has sent.
    foreign_form: [&'static str; 2],
    /// A fault of the host's own.
    broken: [&'static str; 2],
    /// Nothing is known of the invitation.
    link_away: [&'static str; 2],
    /// Nothing is known of any invitation.
    backend_away: [&'static str; 2],
    /// The link below a notice.
    go_on: &'static str,
    /// The link of one who has accepted.
    sign_in: &'static str,
    /// The link of one who needs another code.
    sign_up: &'static str,
    /// Sends a form again that could not be dealt with.
    again: &'static str,
}

languages!(ENGLISH, GERMAN, ARABIC);
