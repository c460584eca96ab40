//! What ships beside it, too: the wasm with the view `links`, and the same exports.

fn main() {
    invitation_widget::host::show(invitation_widget::view::more::links_screen);
}
