//! Choosing groups.

use serde_json::Value;

use crate::host::{design, many_groups, some_groups};
use crate::place::Place::{self, ChosenGroup, Group, GroupSearch};
use crate::scene::{Room::Groups, Scene, Step};
use crate::token::group;

pub fn scenes() -> Vec<Scene> {
    vec![
        closed(),
        open(),
        moving(),
        searching(),
        none_found(),
        chosen(),
        several_chosen(),
        many_chosen(),
        sixty(),
        sixty_searched(),
        one(),
        long_name(),
        none(),
        fixed(),
    ]
}

fn of(id: &'static str, title: &'static str, groups: &[Value]) -> Scene {
    Groups.scene(id, title).of(groups)
}

fn closed() -> Scene {
    of("groups-closed", "Picker closed", &some_groups()).sees(GroupSearch)
}

fn open() -> Scene {
    of("groups-open", "Picker open", &some_groups()).points(GroupSearch).sees(Group(3))
}

fn moving() -> Scene {
    of("groups-moving", "Moving with the arrow keys", &many_groups())
        .points(GroupSearch)
        .then(Step::Key(GroupSearch, "ArrowUp"))
        .then(Step::Key(GroupSearch, "ArrowUp"))
        .sees(Group(59))
}

fn searching() -> Scene {
    of("groups-searching", "Searching", &some_groups()).types(GroupSearch, "ap").sees(Group(1))
}

fn none_found() -> Scene {
    of("groups-none-found", "None found", &some_groups())
        .types(GroupSearch, "marketing")
        .sees(Place::NoGroupFound)
}

fn chosen() -> Scene {
    of("groups-chosen", "One chosen", &some_groups())
        .points(GroupSearch)
        .points(Group(2))
        .then(Step::Key(GroupSearch, "Escape"))
        .sees(ChosenGroup(1))
}

fn several_chosen() -> Scene {
    of("groups-several", "Several chosen, picker open", &some_groups())
        .points(GroupSearch)
        .points(Group(1))
        .points(Group(3))
        .sees(ChosenGroup(2))
}

fn many_chosen() -> Scene {
    let scene = of("groups-many-chosen", "Twelve chosen", &many_groups()).points(GroupSearch);
    let scene = (1..=12).fold(scene, |scene, at| scene.points(Group(at)));
    scene.then(Step::Key(GroupSearch, "Escape")).sees(ChosenGroup(12))
}

fn sixty() -> Scene {
    of("groups-sixty", "60 groups in three types", &many_groups())
        .points(GroupSearch)
        .sees(Group(60))
}

fn sixty_searched() -> Scene {
    of("groups-sixty-searched", "60 groups, searched", &many_groups())
        .types(GroupSearch, "re")
        .sees(Group(3))
}

fn one() -> Scene {
    of("groups-one", "One group", &[design()]).sees(Place::OnlyGroup)
}

fn long_name() -> Scene {
    const LONG: &str = "Legal, Compliance, Privacy and Information Security Steering Committee of \
                        the Northern European Subsidiaries";
    of("groups-long-name", "One group with a long name", &[group("workspace", "design", LONG)])
        .sees(Place::OnlyGroup)
}

fn none() -> Scene {
    of("groups-none", "No groups", &[]).sees(Place::Notice)
}

fn fixed() -> Scene {
    of("groups-fixed", "Fixed to a group by the host", &some_groups())
        .attribute("group", "design")
        .sees(Place::OnlyGroup)
}
