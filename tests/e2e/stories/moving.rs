//! Elements come, go and move as pages like, whatever is under way.

use std::time::Duration;

use serde_json::{Value, json};

use crate::engines::{everywhere, in_two};
use crate::world::{Answer, EVERYTHING, Fault, Witness, World, amira, is_deep};
use crate::{action, check, flow};

everywhere! {
    f7_a_moved_element_keeps_what_was_typed,
}

in_two! {
    f6_removed_and_inserted_at_any_moment_it_stays_quiet_and_works,
    f16_a_redirected_request_carries_its_token_nowhere,
}

const TYPED: &str = "half-typed@new.exam";
/// Puts the element elsewhere on the page.
const MOVE: &str = "const section = document.body.appendChild(document.createElement('section'));
    section.append(document.getElementById('members'));";
/// The same without taking it out, where the browser can do that.
const MOVE_BEFORE: &str =
    "const section = document.body.appendChild(document.createElement('div'));
    if (section.moveBefore) section.moveBefore(document.getElementById('members'), null);";
/// Hands it to the document of a frame and back.
const ADOPT: &str = "const frame = document.body.appendChild(document.createElement('iframe'));
    const element = document.getElementById('members');
    frame.contentDocument.body.append(element);
    document.body.append(element);
    frame.remove();";

/// Does one of eight things to the element, again and again, at moments that a seed decides.
const STORM: &str = "const done = arguments[arguments.length - 1];
    const [seed, times, tokens] = [Number(arguments[0]), Number(arguments[1]), arguments[2].split(' ')];
    let state = seed;
    const random = (below) => (state = (state * 48271) % 2147483647) % below;
    const element = document.getElementById('members');
    const steps = [
        () => element.remove(),
        () => document.body.append(element),
        () => document.body.prepend(element),
        () => { element.token = tokens[random(tokens.length)]; },
        () => { element.token = null; },
        () => { element.group = ['acme', 'design', ''][random(3)]; },
        () => { element.lang = ['en', 'de'][random(2)]; },
        () => { element.remove(); document.body.append(element); },
    ];
    (async () => {
        for (let n = 0; n < times; n++) {
            steps[random(steps.length)]();
            if (random(3)) await new Promise((next) => setTimeout(next, random(30)));
        }
        element.removeAttribute('group');
        element.token = tokens[0];
        document.body.append(element);
        done();
    })();";

// F7
async fn f7_a_moved_element_keeps_what_was_typed(world: &mut World) {
    flow::open(world, &world.page_with_widget()).await;
    flow::begin(world).await;
    action::enter_addresses(&world.page, &[flow::ANA]).await;
    action::type_text(&world.page, TYPED).await;
    for how in [MOVE, MOVE_BEFORE] {
        action::script(&world.page, how, &[]).await;
        check::keeps(&world.page, flow::ANA).await;
        check::holds(&world.page, "E-mail addresses", TYPED).await;
        check::lists(&world.page, flow::SOFIA).await;
    }
    action::script(&world.page, ADOPT, &[]).await;
    check::lists(&world.page, flow::SOFIA).await;
    check::keeps(&world.page, flow::ANA).await;
    flow::is_clean(world).await;
}

// F6
async fn f6_removed_and_inserted_at_any_moment_it_stays_quiet_and_works(world: &mut World) {
    let (rounds, times) = if is_deep() { (20, 50) } else { (3, 20) };
    world.gate.trouble(EVERYTHING, Fault::Latency(Duration::from_millis(15)));
    let tokens = format!("{} {}", world.token(amira()), world.token(amira()));
    for seed in 1..=rounds {
        println!("The seed is {seed}.");
        flow::open(world, &world.page_with_widget()).await;
        flow::begin(world).await;
        let arguments = [json!(seed), json!(times), json!(tokens)];
        let storm = world.page.execute_async(STORM, arguments.to_vec()).await;
        storm.expect("the script runs");
        check::lists(&world.page, flow::SOFIA).await;
        flow::is_clean(world).await;
        let told = Witness::of(&world.page).await;
        let errors: Vec<&Value> = told.events("invitation-error", "members");
        assert!(errors.is_empty(), "{errors:?}");
    }
}

// F16
async fn f16_a_redirected_request_carries_its_token_nowhere(world: &mut World) {
    let elsewhere = format!("{}/elsewhere", world.stage.near());
    world.stage.put("/elsewhere", Answer::script("{}"));
    let redirect = Answer::redirect(&elsewhere);
    for path in ["/widgets/members", "/invitations/by-group/workspace/acme"] {
        world.stage.put(&format!("/api/v1{path}"), redirect.clone());
    }
    // The page's own server plays the API here.
    let page = crate::world::Page::new("", &world.stage.origin());
    flow::open(world, &page).await;
    flow::give_token(world, "members", amira()).await;
    check::says(&world.page, "Try again").await;
    let asked = world.stage.asked();
    assert!(asked.iter().any(|line| line.starts_with("GET /api/v1/invitations")), "{asked:#?}");
    assert!(!asked.iter().any(|line| line.contains("/elsewhere")), "{asked:#?}");
}
