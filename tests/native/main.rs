//! The pure floors, natively: tables, properties, and the contract's fixtures.

mod token;
