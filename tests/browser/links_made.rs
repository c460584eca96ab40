//! Making a link: the form, what is wrong with it, what comes of it.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::references_hold;
use crate::cast::with;
use crate::links::{link, server_with, view};
use crate::server::{Gate, Server, json as answer, refused, text};

const MAKE: &str = "/invitations/generate-shareable-link-invite";
const MADE: &str = "https://invite.acme.com/i/made";
const MOST: &str = "People at most (optional)";

/// A backend that makes a link.
fn maker() -> Server {
    let server = server_with(&[]);
    server.answer("POST", MAKE, answer(&with(link("new"), "shortLink", MADE)));
    server
}

fn request(server: &Server) -> Value {
    server.seen("POST", MAKE)[0].json()
}

/// How far the end in a request is away, in days.
fn days(request: &Value) -> f64 {
    let end = js_sys::Date::parse(request["expiresAt"].as_str().unwrap());
    (end - js_sys::Date::now()) / 86_400_000.0
}

#[test]
async fn d24_d13_a_link_is_made_for_seven_days_and_shown_with_the_focus_on_its_copy() {
    let gate = Gate::closed();
    let server = maker();
    let made = with(link("new"), "shortLink", MADE);
    server.answer("POST", MAKE, answer(&made).behind(&gate));
    let widget = view().await;
    widget.until_shows("There are no links").await;
    widget.button("Create link").press().await;
    widget.until_shows("Creating…").await;
    widget.button("Creating…").press().await;
    gate.open();
    widget.until("the link", || widget.links() == 1).await;
    assert_eq!(widget.link_field().value(), MADE);
    assert_eq!(widget.focused(), "Copy link");
    assert_eq!(widget.announced(), "The link is ready to be shared.");
    assert_eq!(server.count("POST", MAKE), 1);
    let request = request(&server);
    assert_eq!(request["groups"], json!([{ "type": "workspace", "groupId": "design" }]));
    assert_eq!(request["role"], "guest", "the weakest until another is chosen");
    assert_eq!(request.get("maxUses"), None);
    assert!((days(&request) - 7.0).abs() < 0.01);
    assert_ne!(server.seen("POST", MAKE)[0].header("idempotency-key"), "");
    references_hold(&widget);
}

#[test]
async fn d24_d25_role_end_and_number_are_those_that_were_entered() {
    let server = maker();
    let widget = view().await;
    widget.field("Role").choose("Member").await;
    widget.field("Valid for").choose("30 days").await;
    widget.field(MOST).type_text("25").await;
    widget.button("Create link").press().await;
    widget.until("the link", || widget.links() == 1).await;
    let request = request(&server);
    assert_eq!((&request["role"], &request["maxUses"]), (&json!("member"), &json!(25)));
    assert!((days(&request) - 30.0).abs() < 0.01);
}

#[test]
async fn d24_a_link_until_a_day_is_good_to_its_last_second() {
    let server = maker();
    let widget = view().await;
    assert!(widget.find_field("Last day").is_none());
    widget.field("Valid for").choose("Until a certain day").await;
    widget.field("Last day").enter("2999-12-31").await;
    widget.button("Create link").press().await;
    widget.until("the link", || widget.links() == 1).await;
    let end = request(&server)["expiresAt"].as_str().unwrap().to_owned();
    let end = js_sys::Date::new(&end.into());
    assert_eq!((end.get_full_year(), end.get_date(), end.get_hours()), (2999, 31, 23));
}

#[test]
async fn h6_what_is_wrong_is_told_at_the_field_and_the_first_has_the_focus() {
    let server = maker();
    let widget = view().await;
    widget.field("Valid for").choose("Until a certain day").await;
    widget.field(MOST).type_text("0").await;
    widget.button("Create link").press().await;
    assert_eq!(widget.focused(), "Last day");
    let day = widget.field("Last day");
    assert_eq!(day.attribute("aria-invalid"), "true");
    assert_eq!(widget.description_of(&day), "Choose a day.");
    assert_eq!(widget.description_of(&widget.field(MOST)), "Enter a number from 1 to 10000.");
    references_hold(&widget);
    day.enter("2001-01-01").await;
    assert_eq!(widget.field(MOST).attribute("aria-invalid"), "", "it is told after the next try");
    widget.button("Create link").press().await;
    assert_eq!(widget.description_of(&widget.field("Last day")), "This day is over.");
    assert_eq!(server.count("POST", MAKE), 0);
}

#[test]
async fn f14_what_the_backend_refuses_is_told_at_the_field_and_nothing_is_lost() {
    let server = maker();
    let fields = json!([{ "path": "maxUses", "code": "x", "message": "Too many for this plan." }]);
    let body = json!({ "error": "no", "code": "validation_failed", "fields": fields });
    server.answer("POST", MAKE, text(422, &body.to_string()));
    let widget = view().await;
    widget.field(MOST).type_text("900").await;
    widget.button("Create link").press().await;
    widget.until_shows("Too many for this plan.").await;
    assert_eq!(widget.focused(), MOST);
    assert_eq!(widget.field(MOST).value(), "900");
}

#[test]
async fn a_link_that_could_not_be_made_says_why_and_can_be_tried_again() {
    let server = maker();
    server.answer("POST", MAKE, refused(500, "internal"));
    let widget = view().await;
    widget.button("Create link").press().await;
    widget.until_shows("No link was created. Something went wrong on the server.").await;
    assert_eq!(widget.heard("invitation-error")[0]["code"], "server");
    server.answer("POST", MAKE, answer(&with(link("new"), "shortLink", MADE)));
    widget.button("Create link").press().await;
    widget.until("the link", || widget.links() == 1).await;
    assert!(!widget.shows("No link was created."));
}

#[test]
async fn d2_who_is_not_allowed_is_told_so_and_cannot_try_again() {
    let server = maker();
    server.answer("POST", MAKE, refused(403, "forbidden"));
    let widget = view().await;
    widget.button("Create link").press().await;
    widget.until_shows("You are not allowed to create links to Design.").await;
    assert!(widget.button("Create link").is_disabled());
}
