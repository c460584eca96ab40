//! Stories in a real browser against the real server; they live under `tests/`.
