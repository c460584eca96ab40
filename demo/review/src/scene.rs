//! What a scene is: a host, a backend, and what a person does with the widget between them.

use serde_json::Value;

use crate::place::Place;

/// Where scenes belong that are looked at together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Filling in the invite form.
    Form,
    /// Choosing groups.
    Groups,
    /// What becomes of a send.
    Sending,
    /// The open invitations.
    List,
    /// What stands in place of the widget, or above it.
    Notices,
    /// One invitation, for who is invited.
    Accept,
    /// The invitations of a person.
    Inbox,
    /// A portal's door.
    Join,
    /// The shareable links of a group.
    Links,
}

/// One state of the widget, and how it is reached.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The id in the address: the room's, and a name in it.
    pub id: &'static str,
    /// What is to be seen, for people.
    pub title: &'static str,
    /// Where it belongs.
    pub room: Room,
    /// The attributes of the element, but those that the look gives it.
    pub attributes: Vec<(&'static str, String)>,
    /// The addresses that the host says are in already.
    pub members: Vec<String>,
    /// The secret of the mailed link, where the host has it.
    pub secret: Option<&'static str>,
    /// What the host gives as token.
    pub token: Token,
    /// What is in the widget's way from the start.
    pub trouble: Option<Trouble>,
    /// What the backend answers; of two answers to the same request the later counts.
    pub backend: Vec<Route>,
    /// What happens, one after the other.
    pub steps: Vec<Step>,
}

/// What a host gives as token.
#[derive(Clone, Debug)]
pub enum Token {
    /// Nothing.
    Missing,
    /// A text.
    Text(String),
    /// A function that fails.
    Fails,
    /// A function that has not answered yet.
    Awaited,
}

/// What can be in the widget's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser is offline.
    Offline,
    /// The page's policy forbids WebAssembly.
    WasmBlocked,
    /// The browser has no WebAssembly.
    WasmMissing,
    /// The wasm is not where it should be.
    WasmLost,
    /// The page lets nothing be sent.
    Held,
    /// A fault of the widget, as soon as it makes another element.
    Crash,
}

/// A request, and what it is answered with.
#[derive(Clone, Debug)]
pub struct Route {
    /// The method.
    pub method: &'static str,
    /// Behind `/api/v1`, without the query.
    pub path: String,
    /// The answer.
    pub reply: Reply,
}

/// What a backend answers.
#[derive(Clone, Debug)]
pub enum Reply {
    /// This, as JSON.
    Json(Value),
    /// The rows that fit the request's search and filter, page by page.
    Rows(Vec<Value>),
    /// Every address is invited, but those for which this gives the code of a refusal.
    Entries(fn(&str) -> Option<&'static str>),
    /// A refusal with this status and body.
    Refused(u16, Value),
    /// The same, with the seconds to wait.
    Later(u16, Value, u32),
    /// No connection.
    Unreachable,
    /// Not answered yet.
    Awaited,
    /// One after the other, and the last again and again.
    InTurn(Vec<Reply>),
}

/// Something that happens. Whoever acts waits until the place is there.
#[derive(Clone, Debug)]
pub enum Step {
    /// Somebody types, letter by letter.
    Type(Place, String),
    /// Somebody pastes.
    Paste(Place, String),
    /// Somebody presses a key that is no letter.
    Key(Place, &'static str),
    /// Somebody presses a button.
    Press(Place),
    /// Somebody presses the mouse on something that is no button.
    Point(Place),
    /// Somebody chooses the entry with this value.
    Choose(Place, String),
    /// Somebody scrolls down.
    Scroll(Place),
    /// The host gives another token.
    Give(Token),
    /// Something comes in the widget's way.
    Meet(Trouble),
    /// Waits until this is to be seen.
    See(Place),
    /// Waits until this is not to be seen any more.
    Miss(Place),
}

impl Room {
    /// Every room, in the order of the sheet.
    pub const ALL: [Self; 9] = [
        Self::Form,
        Self::Groups,
        Self::Sending,
        Self::List,
        Self::Notices,
        Self::Accept,
        Self::Inbox,
        Self::Join,
        Self::Links,
    ];

    /// How it stands in an address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Groups => "groups",
            Self::Sending => "sending",
            Self::List => "list",
            Self::Notices => "notices",
            Self::Accept => "accept",
            Self::Inbox => "inbox",
            Self::Join => "join",
            Self::Links => "links",
        }
    }

    /// How people read it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Form => "Invite form",
            Self::Groups => "Groups",
            Self::Sending => "Sending",
            Self::List => "Open invitations",
            Self::Notices => "Notices and failures",
            Self::Accept => "One invitation",
            Self::Inbox => "Inbox",
            Self::Join => "Joining a portal",
            Self::Links => "Links to share",
        }
    }

    /// The room that stands so in an address.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|room| room.as_str() == text)
    }
}
