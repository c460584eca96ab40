//! Where a story happens: a server with fresh data, a browser with a fresh profile, and the gate on
//! the road between them.

mod browser;
mod command;
mod evidence;
mod gate;
mod process;
mod server;

use std::panic::{AssertUnwindSafe, resume_unwind};
use std::time::Duration;

use fantoccini::Client;
use futures_util::FutureExt;
use tokio::sync::Mutex;
use tokio::time::timeout;

pub use command::{console, label};

use browser::Browser;
use gate::Gate;
use server::Server;

/// How long a whole story may take.
const LIMIT: Duration = Duration::from_secs(90);

/// Two browsers at once would only wait for each other.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

/// What a story has.
pub struct World {
    /// The page that the person looks at.
    pub page: Client,
    /// What every request and answer passes through.
    pub gate: Gate,
    /// The server.
    pub server: Server,
}

/// Tells a story, and keeps what there was to see when it fails.
///
/// Browser and server end with the story, whatever happens in it.
pub async fn tell(name: &str, story: impl AsyncFnOnce(&mut World)) {
    let _turn = ONE_AT_A_TIME.lock().await;
    let gate = Gate::build().await;
    let server = Server::start(&gate.url).await;
    gate.lead_to(server.address);
    let browser = Browser::start().await;
    let mut world = World { page: browser.page.clone(), gate, server };
    let telling = async {
        browser.open(&world.gate.url).await;
        story(&mut world).await;
    };
    let told = timeout(LIMIT, AssertUnwindSafe(telling).catch_unwind()).await;
    if !matches!(told, Ok(Ok(()))) {
        evidence::keep(name, &world).await;
    }
    browser.end().await;
    match told {
        Ok(Ok(())) => {}
        Ok(Err(panic)) => resume_unwind(panic),
        Err(_) => panic!("the story took longer than {LIMIT:?}"),
    }
}
