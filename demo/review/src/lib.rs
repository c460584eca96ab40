//! The design-review page: every state of the widget beside the others, played against a backend in
//! the page.
//!
//! What plays a scene is compiled for the browser alone. The browser tests act on the widget and
//! answer it with the same code.

#[cfg(target_arch = "wasm32")]
pub mod acting;
#[cfg(target_arch = "wasm32")]
pub mod backend;
#[cfg(target_arch = "wasm32")]
pub mod cast;
