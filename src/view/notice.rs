//! What stands in place of the widget when there is nothing to work with.

use leptos::prelude::*;

use crate::state::screen::Notice;
use crate::text::T;

use super::context::Widget;
use super::element::el;

/// A notice with its title.
pub fn notice_panel(widget: Widget, notice: Notice) -> AnyView {
    let (title, body) = words(notice);
    // Without a token there is nothing wrong yet: it may be on its way.
    let role = (notice != Notice::NoToken).then(|| "alert".to_owned());
    el("section")
        .class("notice")
        .part("notice")
        .set("role", role)
        .child(el("h2").class("notice__title").child(widget.text(title)))
        .child(el("p").class("notice__body").child(widget.text(body)))
        .into_any()
}

fn words(notice: Notice) -> (T, T) {
    match notice {
        Notice::NoToken => (T::NoticeNoTokenTitle, T::NoticeNoToken),
        Notice::Malformed => (T::NoticeMalformedTitle, T::NoticeMalformed),
        Notice::Milliseconds => (T::NoticeMalformedTitle, T::NoticeMilliseconds),
        Notice::ApiKey => (T::NoticeApiKeyTitle, T::NoticeApiKey),
        Notice::Expired => (T::NoticeExpiredTitle, T::NoticeExpired),
        Notice::ExpiredWorking => (T::NoticeExpiredTitle, T::NoticeExpiredWorking),
        Notice::NoGroups => (T::NoticeNoGroupsTitle, T::NoticeNoGroups),
        Notice::OtherGroup => (T::NoticeOtherGroupTitle, T::NoticeOtherGroup),
        Notice::MayNotInvite => (T::NoticeMayNotInviteTitle, T::NoticeMayNotInvite),
    }
}
