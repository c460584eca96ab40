//! Plain pages that say what is the matter and what to do about it.

use maud::{Markup, html};

use super::layout;

/// A link that there never was, or that a newer mail has replaced.
pub fn unknown() -> Markup {
    notice(
        "This invitation link does not work",
        "It may be incomplete, or a newer mail may have taken its place. Open the link in the \
         newest mail, or ask whoever invited you to send it again.",
    )
}

/// An invitation that was not answered in time.
pub fn expired() -> Markup {
    notice(
        "This invitation has expired",
        "Invitations stay open for some days only. Ask whoever invited you to send it again.",
    )
}

/// An invitation that was taken back or declined.
pub fn revoked() -> Markup {
    notice(
        "This invitation was withdrawn",
        "It can no longer be accepted. If you think that this is a mistake, ask whoever invited \
         you.",
    )
}

/// An invitation that has done its work.
pub fn accepted() -> Markup {
    notice(
        "This invitation was already accepted",
        "An invitation can be accepted once. If it was you, sign in to go on.",
    )
}

/// A form that another site has sent.
pub fn foreign_form() -> Markup {
    notice("Nothing was changed", "This form did not come from Acme Tasks. Go to the page itself.")
}

/// A fault of the host's own.
pub fn broken() -> Markup {
    notice("Something went wrong here", "It is our fault, not yours. Please try again.")
}

/// The backend cannot be reached, so nothing is known of the invitation.
pub fn backend_away() -> Markup {
    notice(
        "We cannot look at your invitation now",
        "The service that keeps invitations does not answer. Your link is still good: please \
         reload this page in a minute.",
    )
}

fn notice(title: &str, text: &str) -> Markup {
    let content = html! {
        article.card {
            h1 { (title) }
            p.lead { (text) }
            p { a href="/" { "Go to Acme Tasks" } }
        }
    };
    layout(title, None, content)
}
