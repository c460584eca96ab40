//! What a scene acts on and waits for. Only this file knows the elements, and no language: a scene
//! plays the same in every one.

mod selector;

/// Something in the widget. Numbers begin with 1.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// The box that takes addresses.
    EmailBox,
    /// The chip with this number: the button that edits it.
    Chip(usize),
    /// The input in the place of a chip.
    ChipInput,
    /// A chip with something wrong.
    BadChip,
    /// The box that searches groups.
    GroupSearch,
    /// The group with this number in the open list.
    Group(usize),
    /// A chosen group with this number.
    ChosenGroup(usize),
    /// The words in place of groups, where none is found.
    NoGroupFound,
    /// The only group, where there is nothing to choose.
    OnlyGroup,
    /// The choice of the role.
    Role,
    /// The host's field with this name.
    Field(&'static str),
    /// The personal message.
    Message,
    /// The button that sends.
    Send,
    /// The same while a send is under way, or would be in vain.
    HeldSend,
    /// What keeps the form from being sent.
    Problem,
    /// What the backend holds against a field.
    Objection,
    /// What became of a send.
    Result,
    /// The shapes in place of the list.
    ListSkeleton,
    /// The words in place of rows.
    NoRows,
    /// What keeps the list from being shown, with the button that tries again.
    ListFailure,
    /// What keeps the next rows from being shown.
    MoreFailure,
    /// What a row has left behind that is gone.
    ListNote,
    /// The choice between open and expired ones.
    StatusFilter,
    /// The box that searches invitations.
    ListSearch,
    /// The box in which the rows scroll.
    Rows,
    /// The row with this number.
    Row(usize),
    /// Its button that sends again.
    Resend(usize),
    /// Its button that takes back.
    Revoke(usize),
    /// Its buttons while it is busy.
    BusyRow(usize),
    /// What became of what was done in it.
    RowOutcome(usize),
    /// The link with this number.
    Link(usize),
    /// Its button with this value.
    LinkButton(usize, &'static str),
    /// The link itself, once it is known.
    LinkField(usize),
    /// What became of what was done with it.
    LinkOutcome(usize),
    /// A QR code.
    LinkCode,
    /// How long the next link is good.
    LinkLifetime,
    /// Its last day.
    LinkDay,
    /// How many people may join by it.
    LinkUses,
    /// The button that makes it.
    CreateLink,
    /// The same while it is made, or would be in vain.
    HeldCreateLink,
    /// Why it was not made.
    LinkFailure,
    /// What a link has left behind that is gone.
    LinksNote,
    /// What keeps the links from being shown, with the button that tries again.
    LinksFailure,
    /// The button that says yes to a question about a link.
    Yes,
    /// The button that opens the links below the form.
    ByLink,
    /// The question whether to take back.
    Question,
    /// The button that says yes to it.
    Confirm,
    /// What a card says of an invitation, or of a project.
    Card,
    /// The shape in place of a card.
    CardSkeleton,
    /// The button of a card that accepts, or joins.
    Accept,
    /// The same while it is at work, or would be in vain.
    HeldAccept,
    /// The button of a card that declines.
    Decline,
    /// The button of a card that tries again to load it.
    CardFailure,
    /// What keeps a card from being accepted.
    CardProblem,
    /// The button that says yes to the question whether to decline.
    ConfirmDecline,
    /// The box that chooses the row with this number.
    Choice(usize),
    /// Its button that accepts.
    AcceptRow(usize),
    /// Its button that declines, or puts away.
    DeclineRow(usize),
    /// The box that chooses all rows.
    AllChoices,
    /// The button that accepts what is chosen.
    AcceptChosen,
    /// The button that puts an expired row away.
    Dismiss,
    /// A notice in place of the widget or above it.
    Notice,
    /// Why the widget is not there, with the button that tries again.
    FailurePanel,
    /// The shapes before the widget is there.
    Skeleton,
}
