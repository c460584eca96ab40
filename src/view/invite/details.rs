//! Role, message and the host's own fields.

use leptos::prelude::*;

use crate::api::wire::{FormField, Role};
use crate::state::invite::Problem;
use crate::text::{T, text, text_with};

use super::form::Form;

/// The longest message, in characters.
const MAX_MESSAGE: &str = "1000";

/// Everything between the groups and the button.
#[component]
pub fn DetailFields(form: Form) -> impl IntoView {
    let roles = Memo::new(move |_| {
        form.widget
            .rights()
            .map(|rights| rights.grantable)
            .unwrap_or_default()
    });
    let fields = Memo::new(move |_| form.widget.settings.with(|s| s.fields.clone()));
    let has_message = Memo::new(move |_| form.widget.settings.with(|s| s.features.message));
    view! {
        {move || roles.with(|roles| {
            (!roles.is_empty()).then(|| view! { <RoleField form roles=roles.clone()/> })
        })}
        {move || fields.get().into_iter().map(|field| {
            view! { <HostField form field/> }
        }).collect_view()}
        {move || has_message.get().then(|| view! { <MessageField form/> })}
    }
}

/// The role to give; the weakest until another is chosen.
#[component]
fn RoleField(form: Form, roles: Vec<Role>) -> impl IntoView {
    let id = form.widget.id("role");
    let weakest = roles.first().map(|role| role.id.clone());
    form.details.update_untracked(|details| {
        let is_offered = |role: &String| roles.iter().any(|offered| offered.id == *role);
        if !details.role.as_ref().is_some_and(is_offered) {
            details.role = weakest;
        }
    });
    let choose = move |event| {
        form.details
            .update(|details| details.role = Some(event_target_value(&event)));
        form.edited();
    };
    let option = move |role: Role| {
        let id = role.id.clone();
        let is_chosen = move || {
            form.details
                .with(|d| d.role.as_deref() == Some(id.as_str()))
        };
        view! { <option value=role.id prop:selected=is_chosen>{role.name}</option> }
    };
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{text(T::RoleLabel)}</label>
            <select class="select" part="select" id=id on:change=choose>
                {roles.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// A field that the host has added.
#[component]
fn HostField(form: Form, field: FormField) -> impl IntoView {
    let id = form.widget.id(&format!("field-{}", field.name));
    let label = match field.required {
        true => field.label.clone(),
        false => text_with(T::FieldOptional, &[("label", &field.label)]),
    };
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{label}</label>
            {match field.kind.as_str() {
                "select" => view! { <HostSelect form field id/> }.into_any(),
                _ => view! { <HostInput form field id/> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn HostInput(form: Form, field: FormField, id: String) -> impl IntoView {
    let name = StoredValue::new(field.name);
    view! {
        <input
            class="input"
            part="input"
            id=id
            type="text"
            aria-required=field.required.then_some("true")
            aria-invalid=move || is_missing(form, name)
            prop:value=move || entered(form, name)
            on:input=move |event| enter(form, name, event_target_value(&event))
        />
    }
}

#[component]
fn HostSelect(form: Form, field: FormField, id: String) -> impl IntoView {
    let name = StoredValue::new(field.name);
    let option = move |value: String| {
        let own = value.clone();
        let is_chosen = move || entered(form, name) == own;
        view! { <option value=value.clone() prop:selected=is_chosen>{value.clone()}</option> }
    };
    view! {
        <select
            class="select"
            part="select"
            id=id
            aria-required=field.required.then_some("true")
            aria-invalid=move || is_missing(form, name)
            on:change=move |event| enter(form, name, event_target_value(&event))
        >
            <option value="">{text(T::SelectNothing)}</option>
            {field.options.into_iter().map(option).collect_view()}
        </select>
    }
}

#[component]
fn MessageField(form: Form) -> impl IntoView {
    let id = form.widget.id("message");
    let enter = move |event| {
        form.details
            .update(|details| details.message = event_target_value(&event));
        form.edited();
    };
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{text(T::MessageLabel)}</label>
            <textarea
                class="input input--message"
                part="input"
                id=id
                rows="2"
                maxlength=MAX_MESSAGE
                prop:value=move || form.details.with(|details| details.message.clone())
                on:input=enter
            ></textarea>
        </div>
    }
}

fn entered(form: Form, name: StoredValue<String>) -> String {
    form.details.with(|details| {
        name.with_value(|name| details.fields.get(name).cloned())
            .unwrap_or_default()
    })
}

fn enter(form: Form, name: StoredValue<String>, value: String) {
    form.details
        .update(|details| drop(details.fields.insert(name.get_value(), value)));
    form.edited();
}

fn is_missing(form: Form, name: StoredValue<String>) -> Option<&'static str> {
    let missing = Problem::MissingField(name.get_value());
    form.problems
        .with(|problems| problems.contains(&missing))
        .then_some("true")
}
