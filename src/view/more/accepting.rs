//! The request that accepts an invitation.

use crate::api::abort::Abort;
use crate::api::answer;
use crate::api::endpoint::{Endpoint, accept_body};
use crate::api::error::ApiError;
use crate::random;
use crate::received::ReceivedInvitation;
use crate::view::context::Widget;

/// Accepts `invitation`. The answer is the invitation as it was accepted, else as it was known.
pub async fn accept(
    widget: Widget,
    invitation: ReceivedInvitation,
    abort: &Abort,
) -> Result<Vec<ReceivedInvitation>, ApiError> {
    let wish = (accept_body(&invitation.id), random::identifier());
    let body = widget.write(Endpoint::accept(), wish, abort).await?;
    let accepted = answer::received_list(&body)?;
    Ok(if accepted.is_empty() { vec![invitation] } else { accepted })
}
