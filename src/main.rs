//! What ships first: the wasm with the view `manage`, and the library's exports.

fn main() {
    invitation_widget::host::show(invitation_widget::view::manage);
}
