//! The design-review page: every state of the widget beside the others, played against a backend in
//! the page.
//!
//! The *sheet* shows the scenes of a room or of all, each in a frame with a *stage*: the page of one
//! scene alone. A [`Scene`](scene::Scene) is a host, a backend and what a person does; its
//! [`Address`](address::Address) says how it is looked at.
//!
//! Natively there are the scenes and their addresses, for whoever visits them. What plays a scene is
//! compiled for the browser alone; the browser tests act on the widget and answer it with the same
//! code.

pub mod address;
mod host;
mod invitee;
mod people;
mod place;
pub mod scene;
mod scenes;
pub mod token;

#[cfg(target_arch = "wasm32")]
pub mod acting;
#[cfg(target_arch = "wasm32")]
pub mod backend;
#[cfg(target_arch = "wasm32")]
pub mod cast;
#[cfg(target_arch = "wasm32")]
mod sheet;
#[cfg(target_arch = "wasm32")]
mod stage;

pub use address::{Address, Look, Shown};
pub use place::Place;
pub use scene::{Room, Scene};
pub use scenes::{scene, scenes};

/// Shows the page that the address asks for.
#[cfg(target_arch = "wasm32")]
pub fn show() {
    let query = web_sys::window().and_then(|window| window.location().search().ok());
    let Address { shown, look } = Address::parse(&query.unwrap_or_default());
    match shown {
        Shown::Sheet(room) => sheet::show(room, look),
        Shown::Stage(id) => wasm_bindgen_futures::spawn_local(stage::show(id, look)),
    }
}
