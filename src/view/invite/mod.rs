//! The invite form.

mod chip;
mod details;
mod email_box;
mod form;
mod group_picker;
mod listbox;
mod result;

use leptos::prelude::*;

use crate::state::invite::Problem;
use crate::text::{T, text, text_for, text_with};
use crate::view::context::Widget;
use crate::view::submit::pressed;

use details::DetailFields;
use email_box::EmailBox;
use form::{Form, Phase};
use group_picker::GroupPicker;
use result::SendResult;

/// Invites people: addresses, groups, role and message, and what became of them.
///
/// Stands inside an [`InvitationWidget`](crate::view::InvitationWidget), or below a
/// [`Widget`](crate::view::Widget) in the context.
#[component]
pub fn InviteForm() -> impl IntoView {
    let widget = Widget::current();
    let form = Form::new(widget);
    let heading = widget.id("invite");
    let send = move |event: web_sys::SubmitEvent| {
        pressed(&event);
        form.send();
    };
    view! {
        <section class="invite" part="form" aria-labelledby=heading.clone()>
            <h2 class="heading" id=heading.clone()>{text(T::InviteHeading)}</h2>
            <EmailBox form/>
            <GroupPicker form/>
            <form class="invite__rest" novalidate on:submit=send>
                <DetailFields form/>
                <Problems form/>
                <SendButton form/>
            </form>
            <SendResult form/>
        </section>
    }
}

/// What keeps the form from being sent.
#[component]
fn Problems(form: Form) -> impl IntoView {
    view! {
        <div class="problems" role="alert">
            {move || form.problems.with(|problems| {
                problems.iter().map(|problem| {
                    view! { <p class="problem" part="problem">{words(form, problem)}</p> }
                }).collect_view()
            })}
        </div>
    }
}

fn words(form: Form, problem: &Problem) -> String {
    match problem {
        Problem::NoAddress => text(T::ProblemNoAddress).to_owned(),
        Problem::InvalidChips(ids) => text_for(T::ProblemInvalid, ids.len(), &[]),
        Problem::NoGroup => text(T::ProblemNoGroup).to_owned(),
        Problem::MissingField(name) => form.widget.settings.with_untracked(|settings| {
            let field = settings.fields.iter().find(|field| field.name == *name);
            let label = field.map_or(name.as_str(), |field| field.label.as_str());
            text_with(T::ProblemMissing, &[("label", label)])
        }),
    }
}

/// The button that sends, which stays focusable while a send is under way.
#[component]
fn SendButton(form: Form) -> impl IntoView {
    let label = move || {
        form.phase.with(|phase| match phase {
            Phase::Sending { done: 0, .. } => text(T::Sending).to_owned(),
            Phase::Sending { done, total } => {
                let (done, total) = (done.to_string(), total.to_string());
                text_with(T::SendingProgress, &[("done", &done), ("total", &total)])
            }
            _ => text(T::Send).to_owned(),
        })
    };
    let is_sending = move || form.is_sending();
    view! {
        <button
            class="button button--primary"
            part="button send"
            type="submit"
            aria-disabled=move || is_sending().then_some("true")
            class:button--busy=is_sending
        >
            {label}
        </button>
    }
}
