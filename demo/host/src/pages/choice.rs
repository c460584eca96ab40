//! Invitations to choose from, on every page that offers several.

use maud::{Markup, html};

use super::sentence::sentence;
use super::{initials, names};
use crate::invitations::{Invitation, Kind};
use crate::language::Reader;
use crate::words::{Words, landing, sign_up};

/// A box for each, of which those in `chosen` are ticked. `beside` stands next to each.
pub fn choice(
    reader: &Reader,
    legend: &str,
    invitations: &[Invitation],
    chosen: &[String],
    beside: impl Fn(&Invitation) -> Markup,
) -> Markup {
    html! {
        @if !invitations.is_empty() {
            fieldset.choice {
                legend { (legend) }
                ul {
                    @for invitation in invitations {
                        li {
                            (entry(reader, invitation, chosen.contains(&invitation.id)))
                            (beside(invitation))
                        }
                    }
                }
            }
        }
    }
}

fn entry(reader: &Reader, invitation: &Invitation, is_chosen: bool) -> Markup {
    let landing = landing::Words::of(reader.language);
    let role = Words::of(reader.language).role(invitation.role);
    html! {
        label {
            input type="checkbox" name="invitation" value=(invitation.id) checked[is_chosen];
            (initials(invitation.groups.first().map_or("", |group| group.name.as_str())))
            span.choice-text {
                span.choice-name { (names(landing.comma, &invitation.groups)) }
                span.muted { (origin(reader, invitation)) " · " (role) }
            }
        }
    }
}

fn origin(reader: &Reader, invitation: &Invitation) -> Markup {
    let words = sign_up::Words::of(reader.language);
    if invitation.kind == Kind::Domain {
        return html! { (words.by_domain) };
    }
    let somebody = landing::Words::of(reader.language).somebody;
    let inviter = invitation.inviter.as_deref().unwrap_or(somebody);
    sentence(words.by_inviter, &[("inviter", html! { bdi { (inviter) } })])
}
