//! What the page and the system give the widget, replaced until it is dropped.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

/// A property of an object of the page that is another until this is dropped.
struct Replaced {
    object: JsValue,
    name: &'static str,
    before: Option<JsValue>,
}

impl Replaced {
    fn new(object: JsValue, name: &'static str, value: &JsValue) -> Self {
        let target: &Object = object.unchecked_ref();
        let own = Object::has_own(target, &name.into());
        let before = own.then(|| Reflect::get(&object, &name.into()).unwrap());
        let how = Object::new();
        Reflect::set(&how, &"value".into(), value).unwrap();
        Reflect::set(&how, &"configurable".into(), &true.into()).unwrap();
        Reflect::set(&how, &"writable".into(), &true.into()).unwrap();
        Object::define_property(target, &name.into(), &how);
        Self { object, name, before }
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        let (object, name) = (&self.object, self.name.into());
        let _ = match &self.before {
            Some(before) => Reflect::set(object, &name, before),
            None => Reflect::delete_property(object.unchecked_ref::<Object>(), &name),
        };
    }
}

/// What was given to a function of the page.
type Given = Rc<RefCell<Vec<JsValue>>>;

/// A function of the page that keeps what it is given.
pub struct PageFunction {
    given: Given,
    _hear: Closure<dyn FnMut(JsValue) -> Result<JsValue, JsValue>>,
    _replaced: Replaced,
}

impl PageFunction {
    /// A clipboard that takes everything, or nothing.
    pub fn clipboard(takes: bool) -> Self {
        Self::answering(
            move |_| promise(takes, "NotAllowedError"),
            |hear| {
                let clipboard = Object::new();
                Reflect::set(&clipboard, &"writeText".into(), hear).unwrap();
                (navigator(), "clipboard", clipboard.into())
            },
        )
    }

    /// A system that can share; `error` is what it fails with.
    pub fn share(error: Option<&'static str>) -> Self {
        Self::answering(
            move |_| promise(error.is_none(), error.unwrap_or_default()),
            |hear| (navigator(), "share", hear.clone()),
        )
    }

    /// A browser in which files can be made, or not.
    pub fn files(takes: bool) -> Self {
        let url = Reflect::get(&js_sys::global(), &"URL".into()).unwrap();
        let make: Function =
            Reflect::get(&url, &"createObjectURL".into()).unwrap().unchecked_into();
        let make = move |file: &JsValue| match takes {
            true => make.call1(&JsValue::UNDEFINED, file),
            false => Err(error("SecurityError")),
        };
        Self::answering(make, move |hear| (url.clone(), "createObjectURL", hear.clone()))
    }

    fn answering(
        answer: impl Fn(&JsValue) -> Result<JsValue, JsValue> + 'static,
        place: impl FnOnce(&JsValue) -> (JsValue, &'static str, JsValue),
    ) -> Self {
        let given = Given::default();
        let kept = given.clone();
        let hear: Closure<dyn FnMut(JsValue) -> Result<JsValue, JsValue>> =
            Closure::new(move |what: JsValue| {
                let answer = answer(&what);
                kept.borrow_mut().push(what);
                answer
            });
        let (object, name, value) = place(hear.as_ref());
        let replaced = Replaced::new(object, name, &value);
        Self { given, _hear: hear, _replaced: replaced }
    }

    /// What it was given, in order.
    pub fn given(&self) -> Vec<JsValue> {
        self.given.borrow().clone()
    }

    /// The texts that it was given.
    pub fn texts(&self) -> Vec<String> {
        self.given().iter().filter_map(JsValue::as_string).collect()
    }
}

fn navigator() -> JsValue {
    web_sys::window().unwrap().navigator().into()
}

fn promise(is_good: bool, name: &str) -> Result<JsValue, JsValue> {
    Ok(match is_good {
        true => Promise::resolve(&JsValue::UNDEFINED),
        false => Promise::reject(&error(name)),
    }
    .into())
}

fn error(name: &str) -> JsValue {
    let make = Function::new_with_args("name", "return new DOMException('no', name)");
    make.apply(&JsValue::UNDEFINED, &Array::of1(&name.into())).unwrap()
}
