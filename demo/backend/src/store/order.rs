//! Orders of a list, and places in them. Knows columns, and no query.

use serde::{Deserialize, Serialize};

use super::row::Row;

/// The order of a list; `id` decides between equals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    /// The newest first.
    #[default]
    #[serde(rename = "-createdAt")]
    Newest,
    /// The oldest first.
    #[serde(rename = "createdAt")]
    Oldest,
    /// Those first that end first.
    #[serde(rename = "expires")]
    EndsFirst,
    /// Those first that end last.
    #[serde(rename = "-expires")]
    EndsLast,
    /// By address.
    #[serde(rename = "email")]
    Address,
    /// By address, backwards.
    #[serde(rename = "-email")]
    AddressBackwards,
}

impl Sort {
    /// The column, and the comparison by which one row lies behind another.
    pub(super) fn column(self) -> (&'static str, &'static str) {
        match self {
            Self::Newest => ("i.created_at", "<"),
            Self::Oldest => ("i.created_at", ">"),
            Self::EndsFirst => ("i.expires_at", ">"),
            Self::EndsLast => ("i.expires_at", "<"),
            Self::Address => ("i.canonical", ">"),
            Self::AddressBackwards => ("i.canonical", "<"),
        }
    }

    /// Where `row` stands in this order.
    pub fn place(self, row: &Row) -> Place {
        let value = match self {
            Self::Newest | Self::Oldest => Value::Time(row.created_at.unix_millis()),
            Self::EndsFirst | Self::EndsLast => Value::Time(row.expires_at.unix_millis()),
            Self::Address | Self::AddressBackwards => Value::Text(row.canonical.clone()),
        };
        Place { sort: self, value, id: row.id.clone() }
    }
}

/// A place in an order: the last row of a page, behind which the next one begins.
///
/// Unlike a number of rows it stays right when rows come and go in between.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The order that it is a place in.
    pub sort: Sort,
    pub(super) value: Value,
    pub(super) id: String,
}

/// What a place is at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Value {
    Time(i64),
    Text(String),
}

/// Where a page begins.
#[derive(Clone, Debug, PartialEq)]
pub enum From {
    /// After this many rows.
    Start(u32),
    /// Behind a row that was seen.
    Behind(Place),
}
