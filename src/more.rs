//! What ships beside it and is loaded where it is wanted: the wasm with the views `accept`, `inbox` and
//! `join`, and the same exports.

fn main() {
    invitation_widget::host::show(invitation_widget::view::more::screens);
}
