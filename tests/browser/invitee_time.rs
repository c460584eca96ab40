//! Time that goes by while an invitee looks: the server's clock tells it.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::accept::landing;
use crate::cast::{moment, received, with};
use crate::inbox::{PATH, inbox};
use crate::server::json as answer;

/// An invitation that ends in a quarter of an hour.
fn soon(group: &str) -> Value {
    with(received(group), "expires", moment(900))
}

#[test]
async fn an_invitation_ends_while_somebody_looks_at_it_and_the_focus_stays_in_the_card() {
    let invitation = answer(&soon("Design"));
    let (server, widget) = landing(invitation.clone().with_date(0), "");
    widget.until_shows("Expires in 14 minutes").await;
    widget.button("Accept").press_key("Shift").await;
    server.answer("GET", "/invitations/id-design", invitation.with_date(1800));
    widget.refresh();
    widget.until_shows("This invitation has expired").await;
    widget.until("a focus", || widget.focused() == "This invitation has expired").await;
    assert!(widget.find_button("Accept").is_none());
}

#[test]
async fn h3_a_row_that_ends_takes_the_focus_along_to_the_expired_ones() {
    let rows = answer(&json!({ "invitations": [soon("Design"), received("Sales")] }));
    let (server, widget) = inbox(rows.clone().with_date(0));
    widget.until("the rows", || widget.groups() == ["Design", "Sales"]).await;
    widget.check_box("Select the invitation to Design").press().await;
    widget.button("Accept the invitation to Design").press_key("Shift").await;
    server.answer("GET", PATH, rows.with_date(1800));
    widget.refresh();
    widget.until("the rows", || widget.groups() == ["Sales", "Design"]).await;
    let dismiss = "Dismiss the expired invitation to Design";
    widget.until("a focus", || widget.focused() == dismiss).await;
    assert_eq!(widget.heard("invitation-count").last(), Some(&json!({ "count": 1 })));
}
