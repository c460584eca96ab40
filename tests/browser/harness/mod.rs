//! Mounts the widget as its two kinds of host do, and acts on it as a person does.

mod element;
mod form;
mod inbox;
mod links;
mod list;
mod page;
mod panics;
mod picker;
mod screen;
mod setup;

use std::any::Any;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use std::time::Duration;

use invitation_review::acting::{field, time};
use invitation_widget::config::Config;
use invitation_widget::event::WidgetEvent;
use invitation_widget::view::context::{Host, Patience};
use invitation_widget::view::{Ask, InvitationWidget, Nest, Questions, more, whole};
use leptos::prelude::*;
use serde_json::Value;

pub use element::ElementHarness;
pub use page::PageFunction;
pub use screen::Screen;
pub use setup::{Answerer, Giver, Nester, Setup};
pub use time::tick;

/// The widget in a leptos app, until it is dropped.
pub struct Harness {
    mounted: Option<Box<dyn Any>>,
    token: ArcRwSignal<String>,
    config: ArcRwSignal<Config>,
    reloads: ArcRwSignal<u32>,
    events: Events,
    screen: Screen,
}

/// What the host heard: names of events, each with its detail.
pub type Events = Rc<RefCell<Vec<(String, Value)>>>;

impl Harness {
    /// The widget of the person with `token`.
    pub fn mount(token: &str) -> Self {
        Self::with(Setup { token: token.to_owned(), ..Setup::default() })
    }

    /// The widget of a person in one group, whose every request may take `patience`.
    pub fn with_patience(patience: Duration) -> Self {
        Self::with(Setup {
            patience: Patience {
                request: patience,
                list: patience,
                token: patience,
                pace: Duration::from_millis(2),
            },
            ..Setup::default()
        })
    }

    /// A further view of a person in one group, as `config` says.
    pub fn further(config: Config) -> Self {
        Self::further_with(Setup { config, ..Setup::default() })
    }

    /// A further view as `setup` says.
    pub fn further_with(setup: Setup) -> Self {
        Self::with(Setup { draw: Some(more::screens), ..setup })
    }

    /// The widget as `setup` says.
    pub fn with(setup: Setup) -> Self {
        let screen = Screen::new();
        let token = ArcRwSignal::new(setup.token);
        let config = ArcRwSignal::new(setup.config);
        let reloads = ArcRwSignal::new(0);
        let events = Events::default();
        let heard = StoredValue::new_local(events.clone());
        let (given_token, given_config) = (token.clone(), config.clone());
        let wanted_reloads = reloads.clone();
        let view = move || {
            let ask_token = setup.giver.map(|giver| Ask::from(move |_: &str| giver()));
            let questions = Questions {
                before_send: setup.before_send.map(Ask::from),
                check_addresses: setup.check_addresses.map(Ask::from),
                nest: setup.nest.map(Nest::from),
            };
            let on_event = move |event| heard.with_value(|events| hear(events, &event));
            match setup.draw {
                None => {
                    let (token, config, reloads) = (given_token, given_config, wanted_reloads);
                    view! {
                        <InvitationWidget
                            token
                            config
                            on_event
                            nostrip:ask_token
                            reloads
                            questions
                            draft=setup.draft
                            patience=setup.patience
                        />
                    }
                    .into_any()
                }
                Some(draw) => {
                    let host = Host {
                        token: given_token.into(),
                        config: given_config.into(),
                        on_event: Callback::new(on_event),
                        ask_token,
                        reloads: wanted_reloads.into(),
                        questions,
                        draft: setup.draft.into(),
                        patience: setup.patience,
                    };
                    whole(host, draw).into_any()
                }
            }
            .into_any()
        };
        let mounted = leptos::mount::mount_to(screen.base(), view);
        Self { mounted: Some(Box::new(mounted)), token, config, reloads, events, screen }
    }

    /// The host gives another token.
    pub fn give_token(&self, token: &str) {
        self.token.set(token.to_owned());
    }

    /// The host changes its settings.
    pub fn configure(&self, change: impl FnOnce(&mut Config)) {
        self.config.update(change);
    }

    /// The page comes back.
    pub fn refresh(&self) {
        *self.reloads.write() += 1;
    }

    /// The details of the events with this name.
    pub fn heard(&self, name: &str) -> Vec<Value> {
        heard(&self.events, name)
    }

    /// How many events there were.
    pub fn heard_in_all(&self) -> usize {
        self.events.borrow().len()
    }

    /// The host takes the widget away, which is to leave nothing behind.
    pub fn unmount(&mut self) {
        self.mounted = None;
    }
}

impl Deref for Harness {
    type Target = Screen;

    fn deref(&self) -> &Screen {
        &self.screen
    }
}

fn hear(events: &Events, event: &WidgetEvent) {
    let detail = serde_json::from_str(&event.detail().to_string()).unwrap();
    events.borrow_mut().push((event.name().to_owned(), detail));
}

/// The details of the events with this name.
fn heard(events: &Events, name: &str) -> Vec<Value> {
    let events = events.borrow();
    let fitting = events.iter().filter(|(known, _)| known == name);
    fitting.map(|(_, detail)| detail.clone()).collect()
}
