//! Serves the reference backend and the host app on one port, as a proxy in front of two companies
//! would.
//!
//! Knows how to start both and hands the backend's key to the host. Everything else they say to
//! each other over HTTP.

mod logs;
mod sample_invitations;
mod settings;
mod shutdown;

use std::error::Error;
use std::fs;

use acme_tasks::{ApiKey, Host};
use invitation_backend::Backend;
use tokio::net::TcpListener;

use settings::Settings;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    logs::begin();
    let listener = TcpListener::bind(settings::address()?).await?;
    let settings = Settings::read(listener.local_addr()?)?;
    let backend = start_backend(&settings).await?;
    let host = start_host(&settings, &backend).await?;
    let app = backend.router().merge(logs::of_requests(host.router()));

    // For people and for tests that asked for any free port; everything else goes to the log.
    println!("Acme Tasks is at {}", settings.backend.base_url);
    axum::serve(listener, app).with_graceful_shutdown(shutdown::asked_for()).await?;
    backend.shutdown().await;
    Ok(())
}

async fn start_backend(settings: &Settings) -> Result<Backend, Box<dyn Error>> {
    fs::create_dir_all(&settings.backend.data_dir)?;
    let backend = Backend::start(settings.backend.clone()).await?;
    sample_invitations::seed(&backend, settings.invitations).await?;
    Ok(backend)
}

async fn start_host(settings: &Settings, backend: &Backend) -> Result<Host, Box<dyn Error>> {
    let config = acme_tasks::Config {
        database: format!("sqlite://{}", settings.backend.data_dir.join("acme.db").display()),
        backend: settings.backend_url.parse()?,
        api_key: ApiKey::parse(backend.api_key())?,
    };
    Ok(Host::start(config).await?)
}
