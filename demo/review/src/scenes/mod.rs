//! All scenes, room by room.

mod accept;
mod form;
mod groups;
mod inbox;
mod join;
mod link_rows;
mod links;
mod list;
mod new_link;
mod notices;
mod rows;
mod sending;

use serde_json::Value;

use crate::host::{design, plain_settings, token};
use crate::place::Place;
use crate::scene::{Reply, Room, Route, Scene, Step, Token, Trouble};

/// Where the settings are asked for.
const SETTINGS: &str = "/widgets/members";
/// Where the list is asked for.
const LIST: &str = "/invitations/by-group/workspace/design";
/// Where invitations are sent to.
const INVITATIONS: &str = "/invitations";
/// Where they are accepted.
const ACCEPT: &str = "/invitations/accept";

/// Every scene, in the order of the sheet.
pub fn scenes() -> Vec<Scene> {
    let rooms = [
        form::scenes(),
        groups::scenes(),
        sending::scenes(),
        list::scenes(),
        rows::scenes(),
        notices::scenes(),
        accept::scenes(),
        inbox::scenes(),
        join::scenes(),
        links::scenes(),
        new_link::scenes(),
        link_rows::scenes(),
    ];
    rooms.into_iter().flatten().collect()
}

/// The scene with this id.
pub fn scene(id: &str) -> Option<Scene> {
    scenes().into_iter().find(|scene| scene.id == id)
}

impl Room {
    fn scene(self, id: &'static str, title: &'static str) -> Scene {
        Scene::new(self, id, title)
    }
}

/// A person in one group, whom the backend lets do everything, and nobody is invited yet.
impl Scene {
    fn new(room: Room, id: &'static str, title: &'static str) -> Self {
        let scene = Self {
            id,
            title,
            room,
            attributes: vec![("component-id", "members".to_owned())],
            members: Vec::new(),
            secret: None,
            token: Token::Text(token(&[design()])),
            trouble: None,
            backend: Vec::new(),
            steps: Vec::new(),
        };
        scene.settings(plain_settings()).rows(Vec::new()).answers(
            "POST",
            INVITATIONS,
            Reply::Entries(|_| None),
        )
    }

    fn attribute(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    fn of(self, groups: &[Value]) -> Self {
        self.given(Token::Text(token(groups)))
    }

    fn given(self, token: Token) -> Self {
        Self { token, ..self }
    }

    fn in_trouble(self, trouble: Trouble) -> Self {
        Self { trouble: Some(trouble), ..self }
    }

    fn settings(self, settings: Value) -> Self {
        self.answers("GET", SETTINGS, Reply::Json(settings))
    }

    fn rows(self, rows: Vec<Value>) -> Self {
        self.lists(Reply::Rows(rows))
    }

    fn lists(self, reply: Reply) -> Self {
        self.answers("GET", LIST, reply)
    }

    fn takes(self, reply: Reply) -> Self {
        self.answers("POST", INVITATIONS, reply)
    }

    fn answers(mut self, method: &'static str, path: &str, reply: Reply) -> Self {
        self.backend.push(Route { method, path: path.to_owned(), reply });
        self
    }

    fn then(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    fn types(self, place: Place, text: &str) -> Self {
        self.then(Step::Type(place, text.to_owned()))
    }

    fn pastes(self, text: &str) -> Self {
        self.then(Step::Paste(Place::EmailBox, text.to_owned()))
    }

    fn presses(self, place: Place) -> Self {
        self.then(Step::Press(place))
    }

    fn points(self, place: Place) -> Self {
        self.then(Step::Point(place))
    }

    fn chooses(self, place: Place, value: &str) -> Self {
        self.then(Step::Choose(place, value.to_owned()))
    }

    fn misses(self, place: Place) -> Self {
        self.then(Step::Miss(place))
    }

    fn sees(self, place: Place) -> Self {
        self.then(Step::See(place))
    }
}
