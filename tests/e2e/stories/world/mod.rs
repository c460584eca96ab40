//! Where a story happens: a server with fresh data, a browser with a fresh profile in one of three engines, and the gate on
//! the road between them.

mod browser;
mod command;
mod engine;
mod evidence;
mod example;
mod gate;
mod page;
mod process;
mod records;
mod server;
mod signer;
mod stage;
mod witness;

use std::env;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::time::Duration;

use fantoccini::Client;
use futures_util::FutureExt;
use serde_json::Value;
use tokio::sync::Semaphore;
use tokio::time::timeout;

pub use command::{console, devtools, label, role};
pub use engine::Engine;
pub use example::Example;
pub use gate::{EVERYTHING, Fault, LIST, RESEND, REVOKE, Route, SEND, SETTINGS};
pub use page::{Page, element};
pub use server::target;
pub use signer::{amira, member};
pub use stage::{Answer, Stage};
pub use witness::{ICON, Witness};

use browser::Browser;
use gate::Gate;
use server::{Hosts, Server};

/// How long a whole story may take, and one with the long counts.
const LIMIT: Duration = Duration::from_secs(120);
const LONG_LIMIT: Duration = Duration::from_secs(1200);

/// A story often waits, so three of them take turns well; more would only wait for each other.
static TURNS: Semaphore = Semaphore::const_new(3);

/// What a story has.
pub struct World {
    /// The engine that the story is told in.
    pub engine: Engine,
    /// The page that the person looks at.
    pub page: Client,
    /// What every request and answer passes through.
    pub gate: Gate,
    /// The server.
    pub server: Server,
    /// Where other people's pages are.
    pub stage: Stage,
}

impl World {
    /// A token that the host's server signs for a person with these claims, for an hour.
    pub fn token(&self, claims: Value) -> String {
        signer::sign(&self.server.api_key(), claims, 60 * 60)
    }

    /// The same for a moment.
    pub fn brief_token(&self, claims: Value) -> String {
        signer::sign(&self.server.api_key(), claims, 60)
    }

    /// All of these, but every third in a second engine: what the widget does by itself is the same
    /// there, so that the deep run is soon enough for the rest.
    pub fn sample<T: Copy>(&self, all: &[T]) -> Vec<T> {
        let is_whole = is_deep() || self.engine == Engine::Chromium;
        all.iter().copied().step_by(if is_whole { 1 } else { 3 }).collect()
    }

    /// A page of another site that has the widget's script from its own server.
    pub fn page_with_widget(&self) -> Page {
        Page::new("", &self.gate.url)
    }
}

/// Whether this is the long run, with the counts that the requirements name.
pub fn is_deep() -> bool {
    env::var_os("DEEP").is_some()
}

/// Tells a story, and keeps what there was to see when it fails.
///
/// Browser and server end with the story, whatever happens in it.
pub async fn tell(engine: Engine, name: &str, story: impl AsyncFnOnce(&mut World)) {
    let _turn = TURNS.acquire().await.expect("nobody closes it");
    let gate = Gate::build().await;
    let stage = Stage::build().await;
    let allowed = vec![gate.url.clone(), stage.origin(), stage.near()];
    let server =
        Server::start(Hosts { allowed, framing: vec![stage.origin(), stage.near()] }).await;
    gate.lead_to(server.address);
    let browser = Browser::start(engine).await;
    let mut world = World { engine, page: browser.page.clone(), gate, server, stage };
    let telling = async {
        browser.open(&world.gate.url).await;
        story(&mut world).await;
    };
    let limit = if is_deep() { LONG_LIMIT } else { LIMIT };
    let told = timeout(limit, AssertUnwindSafe(telling).catch_unwind()).await;
    if !matches!(told, Ok(Ok(()))) {
        evidence::keep(name, &world).await;
    }
    browser.end().await;
    match told {
        Ok(Ok(())) => {}
        Ok(Err(panic)) => resume_unwind(panic),
        Err(_) => panic!("the story took longer than {limit:?}"),
    }
}
