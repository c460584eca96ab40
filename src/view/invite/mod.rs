//! The invite form.

mod chip;
mod details;
mod email_box;
mod form;
mod group_picker;
mod listbox;
mod picker;
mod result;

use leptos::prelude::*;

use crate::state::invite::Problem;
use crate::text::{T, text, text_for, text_with};
use crate::view::context::Widget;
use crate::view::dynamic::{on, part, state, words};
use crate::view::submit::pressed;

use form::{Form, Phase};

/// Invites people: addresses, groups, role and message, and what became of them.
///
/// Stands inside an [`InvitationWidget`](crate::view::InvitationWidget), or below a
/// [`Widget`](crate::view::Widget) in the context.
#[component]
pub fn InviteForm() -> impl IntoView {
    let widget = Widget::current();
    let form = Form::new(widget);
    let heading = widget.id("invite");
    let send = on(move |event| {
        pressed(&event);
        form.send();
    });
    view! {
        <section class="invite" part="form" aria-labelledby=heading.clone()>
            <h2 class="heading" id=heading.clone()>{text(T::InviteHeading)}</h2>
            {email_box::email_box(form)}
            {group_picker::group_picker(form)}
            <form class="invite__rest" novalidate on:submit=send>
                {details::detail_fields(form)}
                {problems(form)}
                {send_button(form)}
            </form>
            {result::send_result(form)}
        </section>
    }
    .into_any()
}

/// What keeps the form from being sent.
fn problems(form: Form) -> AnyView {
    let lines = move || {
        let problems = form.problems.read();
        let line =
            |problem| view! { <p class="problem" part="problem">{describe(form, problem)}</p> };
        problems.iter().map(line).collect::<Vec<_>>().into_any()
    };
    view! { <div class="problems" role="alert">{part(lines)}</div> }.into_any()
}

fn describe(form: Form, problem: &Problem) -> String {
    match problem {
        Problem::NoAddress => text(T::ProblemNoAddress).to_owned(),
        Problem::InvalidChips(ids) => text_for(T::ProblemInvalid, ids.len(), &[]),
        Problem::NoGroup => text(T::ProblemNoGroup).to_owned(),
        Problem::MissingField(name) => {
            let settings = form.widget.settings.read_untracked();
            let field = settings.fields.iter().find(|field| field.name == *name);
            let label = field.map_or(name.as_str(), |field| field.label.as_str());
            text_with(T::ProblemMissing, &[("label", label)])
        }
    }
}

/// The button that sends, which stays focusable while a send is under way.
fn send_button(form: Form) -> AnyView {
    let label = move || match &*form.phase.read() {
        Phase::Sending { done: 0, .. } => text(T::Sending).to_owned(),
        Phase::Sending { done, total } => {
            let (done, total) = (done.to_string(), total.to_string());
            text_with(T::SendingProgress, &[("done", &done), ("total", &total)])
        }
        _ => text(T::Send).to_owned(),
    };
    view! {
        <button
            class="button button--primary"
            part="button send"
            type="submit"
            aria-disabled=state(move || form.is_sending())
        >
            {words(label)}
        </button>
    }
    .into_any()
}
