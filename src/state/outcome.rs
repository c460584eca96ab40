//! What became of each address of a send.

use crate::api::code::Code;
use crate::api::wire::Entry;
use crate::email::EmailAddress;
use crate::group::{Group, GroupKey};

use super::invite::Batch;

/// What became of one address in one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The address.
    pub address: EmailAddress,
    /// The name of the group.
    pub group: String,
    /// How it ended.
    pub result: EntryResult,
}

/// How one entry of a send ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryResult {
    /// An invitation is on its way.
    Invited,
    /// There was an open one; nothing was sent again.
    AlreadyInvited,
    /// There is none, for this reason.
    Refused(Code),
}

/// The outcome of every address and group of `batch`, in the batch's order.
///
/// An entry that the backend left out counts as refused: nobody may believe a mail is on its way.
pub fn outcomes(batch: &Batch, groups: &[Group], entries: &[Entry]) -> Vec<Outcome> {
    let mut found = std::collections::HashMap::new();
    for entry in entries {
        found.insert(
            entry_key(&entry.target.value, &entry.group.kind, &entry.group.id),
            entry,
        );
    }
    let outcome = |address: &EmailAddress, group: &Group| {
        let GroupKey { kind, id } = &group.key;
        let entry = found.get(&entry_key(address.as_str(), kind, id));
        Outcome {
            address: address.clone(),
            group: group.name.clone(),
            result: entry.map_or(EntryResult::Refused(Code::Other), |entry| result(entry)),
        }
    };
    let of_address = |address| groups.iter().map(move |group| outcome(address, group));
    batch.addresses.iter().flat_map(of_address).collect()
}

/// The codes that keep `address` in the box, with the groups they concern.
pub fn refusals<'a>(
    outcomes: &'a [Outcome],
    address: &'a EmailAddress,
) -> impl Iterator<Item = (&'a str, Code)> {
    outcomes
        .iter()
        .filter(move |outcome| outcome.address == *address)
        .filter_map(|outcome| match outcome.result {
            EntryResult::Refused(code) => Some((outcome.group.as_str(), code)),
            EntryResult::Invited | EntryResult::AlreadyInvited => None,
        })
}

fn result(entry: &Entry) -> EntryResult {
    match entry.error.as_ref().map(|error| Code::parse(&error.code)) {
        None if entry.id.is_some() => EntryResult::Invited,
        None => EntryResult::Refused(Code::Other),
        Some(Code::AlreadyInvited) => EntryResult::AlreadyInvited,
        Some(code) => EntryResult::Refused(code),
    }
}

fn entry_key(address: &str, kind: &str, id: &str) -> (String, String, String) {
    (address.to_ascii_lowercase(), kind.to_owned(), id.to_owned())
}
