//! Where the places are, in the widget's tree.

use super::Place;

impl Place {
    /// What finds it below the widget's root.
    pub fn selector(self) -> String {
        match self {
            Self::Chip(at) => format!("[part=email-box] li:nth-child({at}) .chip__text"),
            Self::Group(at) => format!("[role=option][id$='-group-{at}']"),
            Self::ChosenGroup(at) => format!("[part=picker] li:nth-child({at})"),
            Self::Field(name) => format!("[id$='-field-{name}']"),
            Self::Row(at) => row(at, ""),
            Self::Resend(at) => row(at, "[part~=resend]"),
            Self::Revoke(at) => row(at, "[part~=revoke]"),
            Self::BusyRow(at) => row(at, "button[aria-disabled=true]"),
            Self::Link(at) => link(at, ""),
            Self::LinkButton(at, value) => link(at, &format!("button[value={value}]")),
            Self::LinkField(at) => link(at, "input[readonly]"),
            Self::LinkOutcome(at) => link(at, ".link__outcome:not(:empty)"),
            Self::RowOutcome(at) => row(at, ".row__outcome:not(:empty)"),
            Self::Choice(at) => row(at, "[type=checkbox]"),
            Self::AcceptRow(at) => row(at, "[part~=accept]"),
            Self::DeclineRow(at) => row(at, "[part~=decline]"),
            _ => self.fixed().to_owned(),
        }
    }

    fn fixed(self) -> &'static str {
        match self {
            Self::EmailBox => "[part=email-box] [part=input]",
            Self::ChipInput => ".chip__input",
            Self::BadChip => ".chip--bad",
            Self::GroupSearch => "[role=combobox]",
            Self::NoGroupFound => ".listbox__none",
            Self::OnlyGroup => ".only-group",
            Self::Role => "[id$='-role']",
            Self::Message => "textarea",
            Self::Send => "[part~=send]",
            Self::HeldSend => "[part~=send][aria-disabled=true]",
            Self::Problem => "[part=form] [role=alert] [part=problem]",
            Self::Objection => "[part=problem][id]:not(:empty)",
            Self::Result => "[part=result] > *",
            Self::ListSkeleton => ".skeleton",
            Self::NoRows => "[part=empty]",
            Self::ListFailure => ".rows--empty button",
            Self::MoreFailure => ".rows__more .problem:not(:empty)",
            Self::ListNote => "[part=list] > .hint:not(:empty)",
            Self::StatusFilter => "[id$='-open-status']",
            Self::ListSearch => "input[type=search]",
            Self::Rows => "[part=rows]",
            Self::LinkCode => ".link__picture svg",
            Self::LinkLifetime => "[id$='-link-lifetime']",
            Self::LinkDay => "[id$='-link-day']",
            Self::LinkUses => "[id$='-link-uses']",
            Self::CreateLink => "[part~=create]",
            Self::HeldCreateLink => "[part~=create][aria-disabled=true]",
            Self::LinkFailure => ".links__new > .problem:not([id], :empty)",
            Self::LinksNote => "[part=links] > .hint:not(:empty)",
            Self::LinksFailure => ".rows--empty .problem:not(:empty)",
            Self::Yes => "button[value=yes]",
            Self::ByLink => "button[aria-expanded]",
            Self::Question => ".ask",
            Self::Confirm => "button[value=revoke]",
            Self::Card => ".card__line:not(:empty)",
            Self::CardSkeleton => ".card__waiting",
            Self::Accept => "[part=card] [part~=accept]",
            Self::HeldAccept => "[part=card] [part~=accept][aria-disabled=true]",
            Self::Decline => "[part=card] [part~=decline]",
            Self::CardFailure => ".card__again button",
            Self::CardProblem => "[part=card] .problem:not(:empty)",
            Self::ConfirmDecline => "button[value=decline]",
            Self::AllChoices => "[id$='-select-all']",
            Self::AcceptChosen => ".inbox__together [part~=accept]",
            Self::Dismiss => "button[value=dismiss]",
            Self::Notice => "[part=notice]",
            Self::FailurePanel => "[part=notice]:has(> form)",
            Self::Skeleton => "[part=skeleton]",
            // Those with a number or a name have a selector of their own.
            _ => "",
        }
    }
}

fn row(at: usize, inside: &str) -> String {
    format!("[part=row]:nth-child({at}) {inside}").trim_end().to_owned()
}

fn link(at: usize, inside: &str) -> String {
    format!("[part=link]:nth-child({at}) {inside}").trim_end().to_owned()
}
