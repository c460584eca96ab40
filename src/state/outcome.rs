//! What became of each address of a send.

use crate::api::answer::Entry;
use crate::api::code::Code;
use crate::email::EmailAddress;
use crate::group::Group;

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
    let refused = |address: &EmailAddress, group: &Group| {
        let is_it = |entry: &&Entry| {
            entry.group == group.key && entry.address.eq_ignore_ascii_case(address.as_str())
        };
        entries.iter().find(is_it).map(|entry| entry.refused)
    };
    let outcome = |address: &EmailAddress, group: &Group| Outcome {
        address: address.clone(),
        group: group.name.clone(),
        result: match refused(address, group) {
            Some(None) => EntryResult::Invited,
            Some(Some(Code::AlreadyInvited)) => EntryResult::AlreadyInvited,
            Some(Some(code)) => EntryResult::Refused(code),
            None => EntryResult::Refused(Code::Other),
        },
    };
    let of_address = |address| groups.iter().map(move |group| outcome(address, group));
    batch.addresses.iter().flat_map(of_address).collect()
}

/// The codes that keep `address` in the box, with the groups they concern.
pub fn refusals<'a>(
    outcomes: &'a [Outcome],
    address: &'a EmailAddress,
) -> impl Iterator<Item = (&'a str, Code)> {
    outcomes.iter().filter(move |outcome| outcome.address == *address).filter_map(|outcome| {
        match outcome.result {
            EntryResult::Refused(code) => Some((outcome.group.as_str(), code)),
            EntryResult::Invited | EntryResult::AlreadyInvited => None,
        }
    })
}
