//! The parts of the widget in a leptos app that has forgotten what they need around them.

use invitation_widget::view::{InviteForm, OpenInvitations};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::harness::Screen;

#[test]
fn a_part_without_a_widget_around_it_draws_nothing_and_leaves_the_app_alone() {
    let screen = Screen::new();
    let view = || view! { <InviteForm/> <OpenInvitations/> <p>"the app"</p> };
    let mounted = leptos::mount::mount_to(screen.base(), view);
    assert_eq!(screen.text(), "the app");
    drop(mounted);
}
