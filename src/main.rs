//! What ships: the library's exports as one wasm module.

// Nothing is called from here: the shell calls the exports. The import keeps them linked.
use invitation_widget as _;

fn main() {}
