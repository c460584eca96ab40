//! The design-review page; natively, the list of its scenes with their addresses.

#[cfg(target_arch = "wasm32")]
fn main() {
    invitation_review::show();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    for scene in invitation_review::scenes() {
        println!("{}\t{}\t{}", scene.room.as_str(), scene.id, scene.title);
    }
}
