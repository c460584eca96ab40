//! How leptos draws an element, moves it and takes it away.

use leptos::prelude::{Mountable, Render, RenderHtml};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use wasm_bindgen::JsCast;

use super::El;
use super::kept::Kept;

/// An element in the tree.
#[allow(missing_debug_implementations, reason = "it holds closures")]
pub struct ElState {
    element: web_sys::Element,
    _children: Vec<AnyViewState>,
    _kept: Vec<Kept>,
}

impl Render for El {
    type State = ElState;

    fn build(self) -> ElState {
        let element = Dom::create_element(self.tag, None);
        let _kept = self.steps.into_iter().map(|step| step(&element)).collect();
        let mut children: Vec<_> = self.children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        ElState { element, _children: children, _kept }
    }

    fn rebuild(self, state: &mut ElState) {
        let mut fresh = self.build();
        state.insert_before_this(&mut fresh);
        state.unmount();
        *state = fresh;
    }
}

impl Mountable for ElState {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        Dom::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        // The parent may be a shadow root, which is no element.
        let parent = self.element.parent_node();
        let Some(parent) = parent.and_then(|parent| parent.dyn_into().ok()) else {
            return false;
        };
        child.mount(&parent, Some(&self.element));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.element.clone()]
    }
}

leptos::tachys::no_attrs!(El);

/// leptos asks every view for its text on a server. The widget is drawn in browsers alone.
impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
