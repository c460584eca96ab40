//! Role, message and the host's own fields.

use leptos::prelude::*;

use crate::api::wire::{FormField, Role};
use crate::state::invite::Problem;
use crate::text::{T, text, text_with};
use crate::view::dynamic::{flag, on, optional, part, state, words};

use super::form::Form;

/// The longest message, in characters.
const MAX_MESSAGE: &str = "1000";

/// Everything between the groups and the button.
pub fn detail_fields(form: Form) -> AnyView {
    let role = move || {
        let roles = form.widget.rights()?.grantable;
        (!roles.is_empty()).then(|| role_field(form, roles))
    };
    let host_fields = move || {
        let fields = &form.widget.settings.read().fields;
        fields
            .iter()
            .map(|field| host_field(form, field))
            .collect::<Vec<_>>()
            .into_any()
    };
    let message = move || {
        form.widget
            .settings
            .read()
            .features
            .message
            .then(|| message_field(form))
    };
    view! {
        {optional(role)}
        {part(host_fields)}
        {optional(message)}
    }
    .into_any()
}

/// The role to give; the weakest until another is chosen.
fn role_field(form: Form, roles: Vec<Role>) -> AnyView {
    let is_offered = |chosen: &String| roles.iter().any(|role| role.id == *chosen);
    let chosen = form
        .details
        .read_untracked()
        .role
        .clone()
        .filter(is_offered);
    let chosen = chosen.or_else(|| roles.first().map(|role| role.id.clone()));
    form.details.write_untracked().role = chosen.clone();
    let choose = on(move |event| {
        form.details.write().role = Some(event_target_value(&event));
        form.edited();
    });
    let chosen = chosen.unwrap_or_default();
    let options = roles
        .into_iter()
        .map(|role| option(role.id, role.name, &chosen));
    let id = form.widget.id("role");
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{text(T::RoleLabel)}</label>
            <select class="select" part="select" id=id.clone() on:change=choose>
                {options.collect::<Vec<_>>()}
            </select>
        </div>
    }
    .into_any()
}

/// An option that is chosen when its value is `chosen`.
fn option(value: String, label: String, chosen: &str) -> AnyView {
    let is_chosen = value == chosen;
    view! { <option value=value selected=flag(move || is_chosen)>{label}</option> }.into_any()
}

/// A field that the host has added.
fn host_field(form: Form, field: &FormField) -> AnyView {
    let id = form.widget.id(&format!("field-{}", field.name));
    let label = match field.required {
        true => field.label.clone(),
        false => text_with(T::FieldOptional, &[("label", &field.label)]),
    };
    let control = match field.kind.as_str() {
        "select" => host_select(form, field, id.clone()),
        _ => host_input(form, field, id.clone()),
    };
    view! {
        <div class="field">
            <label class="label" for=id>{label}</label>
            {control}
        </div>
    }
    .into_any()
}

fn host_input(form: Form, field: &FormField, id: String) -> AnyView {
    let name = StoredValue::new(field.name.clone());
    view! {
        <input
            class="input"
            part="input"
            id=id
            type="text"
            aria-required=field.required.then_some("true")
            aria-invalid=state(move || is_missing(form, name))
            prop:value=words(move || entered(form, name))
            on:input=on(move |event| enter(form, name, event_target_value(&event)))
        />
    }
    .into_any()
}

fn host_select(form: Form, field: &FormField, id: String) -> AnyView {
    let name = StoredValue::new(field.name.clone());
    let chosen = untrack(|| entered(form, name));
    let nothing = (String::new(), text(T::SelectNothing).to_owned());
    let offered = field
        .options
        .iter()
        .map(|value| (value.clone(), value.clone()));
    let options = std::iter::once(nothing).chain(offered);
    view! {
        <select
            class="select"
            part="select"
            id=id
            aria-required=field.required.then_some("true")
            aria-invalid=state(move || is_missing(form, name))
            on:change=on(move |event| enter(form, name, event_target_value(&event)))
        >
            {options.map(|(value, label)| option(value, label, &chosen)).collect::<Vec<_>>()}
        </select>
    }
    .into_any()
}

fn message_field(form: Form) -> AnyView {
    let id = form.widget.id("message");
    let enter = on(move |event| {
        form.details.write().message = event_target_value(&event);
        form.edited();
    });
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{text(T::MessageLabel)}</label>
            <textarea
                class="input input--message"
                part="input"
                id=id.clone()
                rows="2"
                maxlength=MAX_MESSAGE
                prop:value=words(move || form.details.read().message.clone())
                on:input=enter
            ></textarea>
        </div>
    }
    .into_any()
}

fn entered(form: Form, name: StoredValue<String>) -> String {
    form.details.read().field(&name.read_value()).to_owned()
}

fn enter(form: Form, name: StoredValue<String>, value: String) {
    form.details.write().enter(&name.read_value(), value);
    form.edited();
}

fn is_missing(form: Form, name: StoredValue<String>) -> bool {
    form.problems
        .read()
        .contains(&Problem::MissingField(name.get_value()))
}
