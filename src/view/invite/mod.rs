//! The invite form.

mod by_link;
mod chip;
mod details;
mod email_box;
mod form;
mod group_picker;
mod hosted;
mod listbox;
mod objection;
mod picker;
mod result;
mod sending;

use leptos::prelude::*;

use crate::state::invite::{MAX_ENTRIES, Problem};
use crate::text::T;
use crate::view::context::Widget;
use crate::view::controls::line;
use crate::view::dynamic::{Dynamic, flag, optional, part, state};
use crate::view::element::{El, el};
use crate::view::submit::pressed;
use crate::view::widget::in_widget;

use form::{Form, Phase};

/// Invites people: addresses, groups, role and message, and what became of them.
///
/// Stands inside an [`InvitationWidget`](crate::view::InvitationWidget), or below a
/// [`Widget`](crate::view::Widget) in the context.
#[component]
pub fn InviteForm() -> impl IntoView {
    in_widget(invite_form)
}

fn invite_form(widget: Widget) -> El {
    let form = Form::new(widget);
    widget.in_words(move || draw(form).into_any())
}

fn draw(form: Form) -> El {
    let widget = form.widget;
    let heading = widget.id("invite");
    let send = move |event| {
        pressed(&event);
        form.send();
    };
    let rest = el("form")
        .class("invite__rest")
        .set("novalidate", "")
        .on("submit", send)
        .child(el("div").class("fields").children(details::detail_fields(form)))
        .child(problems(form))
        .child(send_button(form))
        .child(progress(form));
    el("section")
        .class("invite")
        .part("form")
        .set("aria-labelledby", heading.clone())
        .child(
            el("h2").class("heading").set("id", heading).child(form.widget.text(T::InviteHeading)),
        )
        .child(email_box::email_box(form))
        .child(group_picker::group_picker(form))
        .child(rest)
        .child(result::send_result(form))
        .child(by_link::by_link(widget))
}

/// What keeps the form from being sent.
fn problems(form: Form) -> El {
    let lines = move || {
        let problems = form.problems.read();
        let line = |problem| line("problem", describe(form, problem)).part("problem").into_any();
        // What is held against a field stands at the field.
        let is_here =
            |problem: &&Problem| !matches!(problem, Problem::Refused { at, .. } if !at.is_empty());
        problems.iter().filter(is_here).map(line).collect::<Vec<_>>().into_any()
    };
    el("div")
        .class("problems")
        .set("id", objection::id(form, ""))
        .set("role", "alert")
        .child(part(lines))
}

fn describe(form: Form, problem: &Problem) -> String {
    match problem {
        Problem::NoAddress => form.widget.text(T::ProblemNoAddress),
        Problem::InvalidChips(ids) => form.widget.text_for(T::ProblemInvalid, ids.len(), &[]),
        Problem::NoGroup => form.widget.text(T::ProblemNoGroup),
        Problem::TooManyGroups => {
            form.widget.text_with(T::ProblemTooManyGroups, &[("n", &MAX_ENTRIES.to_string())])
        }
        Problem::Refused { message, .. } => message.clone(),
        Problem::Held => form.widget.text(T::ProblemHeld),
        Problem::MissingField(name) => {
            let settings = form.widget.settings.read_untracked();
            let field = settings.fields.iter().find(|field| field.name == *name);
            let label = field.map_or(name.as_str(), |field| field.label.as_str());
            form.widget.text_with(T::ProblemMissing, &[("label", label)])
        }
    }
}

/// The button that sends, which stays focusable while a send is under way.
fn send_button(form: Form) -> El {
    let label = move || match &*form.phase.read() {
        Phase::Sending { done: 0, .. } => form.widget.text(T::Sending),
        Phase::Sending { done, total } => {
            let (done, total) = (done.to_string(), total.to_string());
            form.widget.text_with(T::SendingProgress, &[("done", &done), ("total", &total)])
        }
        _ => form.widget.text(T::Send),
    };
    el("button")
        .class("button button--primary")
        .part("button send")
        .class_if("button--busy", flag(move || matches!(*form.phase.read(), Phase::Sending { .. })))
        .set("type", "submit")
        .set("aria-disabled", state(move || form.is_held()))
        .words(label)
}

/// How far a send is that takes several requests. The button says it in words.
fn progress(form: Form) -> Dynamic<AnyView> {
    optional(move || match *form.phase.read() {
        Phase::Sending { done, total } if done > 0 => {
            let bar = el("progress").class("progress").set("aria-hidden", "true");
            Some(bar.set("max", total.to_string()).set("value", done.to_string()).into_any())
        }
        _ => None,
    })
}
