//! Role, message and the host's own fields.

use leptos::prelude::*;
use web_sys::Event;

use crate::api::wire::{FormField, Role};
use crate::state::objection::{MESSAGE, ROLE, place_of};
use crate::text::T;
use crate::view::controls::{field, input, option, select};
use crate::view::dynamic::{flag, optional, part, state, words};
use crate::view::element::{El, el};

use super::form::Form;
use super::objection::{described, objection};

/// The longest message, in characters.
const MAX_MESSAGE: &str = "1000";

/// Everything between the groups and the button.
pub fn detail_fields(form: Form) -> Vec<AnyView> {
    let role = move || {
        let roles = form.widget.rights()?.grantable;
        (!roles.is_empty()).then(|| role_field(form, roles).into_any())
    };
    let host_fields = move || {
        let fields = &form.widget.settings.read().fields;
        fields.iter().map(|field| host_field(form, field)).collect::<Vec<_>>().into_any()
    };
    let message = move || {
        let is_offered = form.widget.settings.read().features.message;
        is_offered.then(|| message_field(form).into_any())
    };
    vec![optional(role).into_any(), part(host_fields).into_any(), optional(message).into_any()]
}

/// The role to give; the weakest until another is chosen.
fn role_field(form: Form, roles: Vec<Role>) -> El {
    let is_offered = |chosen: &String| roles.iter().any(|role| role.id == *chosen);
    let chosen = form.details.read_untracked().role.clone().filter(is_offered);
    let chosen = chosen.or_else(|| roles.first().map(|role| role.id.clone()));
    form.details.write_untracked().role = chosen.clone();
    let choose = move |role| {
        form.details.write().role = Some(role);
        form.edited();
    };
    let chosen = chosen.unwrap_or_default();
    let options = roles.into_iter().map(|role| option(role.id, role.name, &chosen));
    let id = form.widget.id("role");
    let control = objectionable(form, ROLE.to_owned(), select(&id, options, choose));
    field(&id, form.widget.text(T::RoleLabel), control).child(objection(form, ROLE.to_owned()))
}

/// A control that something may be wrong with.
fn objectionable(form: Form, place: String, control: El) -> El {
    let (wrong, first) = (place.clone(), place.clone());
    control
        .set("aria-invalid", state(move || form.is_wrong(&wrong)))
        .set("aria-describedby", described(form, place, String::new()))
        .focus_when(flag(move || form.is_first_wrong(&first)))
}

/// A field that the host has added.
fn host_field(form: Form, host: &FormField) -> AnyView {
    let id = form.widget.id(&format!("field-{}", host.name));
    let label = match host.required {
        true => host.label.clone(),
        false => form.widget.text_with(T::FieldOptional, &[("label", &host.label)]),
    };
    let name = StoredValue::new(host.name.clone());
    let control = match host.kind.as_str() {
        "select" => host_select(form, host, &id, name),
        _ => input(&id)
            .property("value", words(move || entered(form, name)))
            .on("input", move |event: Event| enter(form, name, event_target_value(&event))),
    };
    let place = place_of(&host.name);
    let control = control.set("aria-required", host.required.then(|| "true".to_owned()));
    let control = objectionable(form, place.clone(), control);
    field(&id, label, control).child(objection(form, place)).into_any()
}

fn host_select(form: Form, host: &FormField, id: &str, name: StoredValue<String>) -> El {
    let chosen = untrack(|| entered(form, name));
    let nothing = option(String::new(), form.widget.text(T::SelectNothing), &chosen);
    let offered = host.options.iter().map(|value| option(value.clone(), value.clone(), &chosen));
    let options = std::iter::once(nothing).chain(offered);
    select(id, options, move |value| enter(form, name, value))
}

fn message_field(form: Form) -> El {
    let id = form.widget.id("message");
    let enter = move |event: Event| {
        form.details.write().message = event_target_value(&event);
        form.edited();
    };
    let control = el("textarea")
        .class("input input--message")
        .part("input")
        .set("id", id.clone())
        .set("rows", "2")
        .set("maxlength", MAX_MESSAGE)
        .property("value", words(move || form.details.read().message.clone()))
        .on("input", enter);
    let control = objectionable(form, MESSAGE.to_owned(), control);
    field(&id, form.widget.text(T::MessageLabel), control)
        .child(objection(form, MESSAGE.to_owned()))
}

fn entered(form: Form, name: StoredValue<String>) -> String {
    form.details.read().field(&name.read_value()).to_owned()
}

fn enter(form: Form, name: StoredValue<String>, value: String) {
    form.details.write().enter(&name.read_value(), value);
    form.edited();
}
