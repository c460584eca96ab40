//! Coming without an invitation: the address, the word that a mail was sent, and the account.

use maud::{Markup, html};

use super::choice::choice;
use super::layout;
use super::sentence::sentence;
use crate::Person;
use crate::invitations::Invitation;
use crate::language::Reader;
use crate::words::sign_up::Words;

/// A confirmed address, and what is known of it.
#[derive(Clone, Debug)]
pub struct Confirmed {
    /// The address.
    pub email: String,
    /// What its mail carried.
    pub code: String,
    /// Its account, where there is one.
    pub account: Option<Person>,
    /// What waits for it; nothing, when that cannot be told now.
    pub waiting: Option<Vec<Invitation>>,
}

/// The form for the address, with what was typed when that is none.
pub fn ask(reader: &Reader, wrong: Option<&str>) -> Markup {
    let words = Words::of(reader.language);
    let content = html! {
        article.card {
            h1 { (words.title) }
            p.lead { (words.lead) }
            form.stack data-keep method="post" action="/sign-up" {
                label for="email" { (words.address) }
                input #email name="email" type="text" inputmode="email" autocomplete="email" required
                    maxlength="254" dir="ltr" value=[wrong] aria-invalid=[wrong.map(|_| "true")]
                    aria-describedby=[wrong.map(|_| "email-problem")];
                @if wrong.is_some() { p.problem #email-problem { (words.no_address) } }
                button.primary type="submit" { (words.go_on) }
            }
        }
        script type="module" src="/pages/keep.js" {}
    };
    layout(reader, words.title, None, content)
}

/// Says the same to everybody: whether there is an account is told in the mail alone.
pub fn sent(reader: &Reader, email: &str) -> Markup {
    let words = Words::of(reader.language);
    let address = html! { strong { bdi { (email) } } };
    let content = html! {
        article.card {
            h1 { (words.sent) }
            p.lead { (sentence(words.sent_lead, &[("address", address)])) }
            p { a href="/mailbox" { (words.open_mailbox) } }
        }
    };
    layout(reader, words.sent, None, content)
}

/// What waits for a confirmed address, and the form that makes an account of it.
pub fn confirmed(reader: &Reader, confirmed: &Confirmed) -> Markup {
    let words = Words::of(reader.language);
    let address = html! { bdi { (confirmed.email) } };
    let waiting = confirmed.waiting.as_deref();
    let content = html! {
        article.card {
            h1 { (words.confirmed) }
            p.lead { (sentence(words.welcome, &[("address", address)])) }
            @if waiting.is_none() { p.hint { (words.away) } }
            form.stack data-keep method="post" action="/sign-up/confirm" {
                input type="hidden" name="code" value=(confirmed.code);
                @if confirmed.account.is_none() {
                    label for="name" { (words.your_name) }
                    input #name name="name" autocomplete="name" required maxlength="80";
                }
                (choice(reader, words.waiting, waiting.unwrap_or_default(), &[], |_| html! {}))
                (workspace(words))
                button.primary type="submit" {
                    @if confirmed.account.is_none() { (words.create) } @else { (words.sign_in) }
                }
            }
        }
        script type="module" src="/pages/keep.js" {}
    };
    layout(reader, words.confirmed, None, content)
}

fn workspace(words: &Words) -> Markup {
    html! {
        fieldset.choice {
            legend { (words.own) }
            label for="workspace" { (words.own_name) }
            input #workspace name="workspace" maxlength="80" aria-describedby="workspace-hint";
            p.muted #workspace-hint { (words.own_hint) }
        }
    }
}
