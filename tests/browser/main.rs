//! The views in a browser, through a harness.
#![cfg(target_arch = "wasm32")]
