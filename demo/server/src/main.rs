//! Serves the reference backend and the host app on one port, as a proxy in front of two companies
//! would, with the design-review page beside them, and a customer's website on another one, which
//! browsers take for another origin.
//!
//! Knows how to start all three and hands the backend's key to the others. Everything else they say
//! to each other over HTTP. With arguments it works on the keys in the database, and serves nothing.

mod keys;
mod logs;
mod long_address;
mod review;
mod sample_invitations;
mod settings;
mod shutdown;

use std::env;
use std::error::Error;
use std::fs;
use std::net::SocketAddr;
use std::process::ExitCode;

use acme_tasks::{ApiKey, CustomerWebsite, Host, customer_website};
use axum::Router;
use invitation_backend::Backend;
use tokio::net::TcpListener;

use long_address::Listener;
use settings::Settings;

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.as_slice() {
        [] => serve().await.map(|()| ExitCode::SUCCESS),
        arguments => Ok(keys::run(arguments, &settings::of_backend()?).await),
    }
}

async fn serve() -> Result<(), Box<dyn Error>> {
    logs::begin();
    let listener = TcpListener::bind(settings::address()?).await?;
    let website_listener = listen_for_website(listener.local_addr()?).await?;
    let settings = Settings::read(listener.local_addr()?, website_listener.local_addr()?)?;
    let backend = start_backend(&settings).await?;
    let host = start_host(&settings, &backend).await?;
    // It waits until the backend answers, below.
    tokio::spawn(host.clone().introduce_projects());
    let host = host.router().merge(review::router(&settings.review_dir));
    let app = backend.router().merge(logs::of_requests(host));
    let website = axum::serve(website_listener, website(&settings, &backend)?);
    // It keeps nothing, so that it may end at any moment.
    let website = tokio::spawn(website.into_future());

    // For people and for tests that asked for any free port; everything else goes to the log.
    println!("The customer website is at {}", settings.website_url);
    println!("The design review is at {}{}", settings.backend.base_url, review::PATH);
    println!("Acme Tasks is at {}", settings.backend.base_url);
    axum::serve(Listener(listener), app).with_graceful_shutdown(shutdown::asked_for()).await?;
    website.abort();
    backend.shutdown().await;
    Ok(())
}

async fn listen_for_website(main: SocketAddr) -> Result<TcpListener, Box<dyn Error>> {
    let address = settings::website_address(main)?;
    TcpListener::bind(address).await.map_err(|error| {
        format!("the customer website cannot be at {address}, see CUSTOMER_PORT: {error}").into()
    })
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

fn website(settings: &Settings, backend: &Backend) -> Result<Router, Box<dyn Error>> {
    let website = CustomerWebsite {
        widget: settings.backend.base_url.parse()?,
        backend: settings.backend_url.parse()?,
        api_key: ApiKey::parse(backend.api_key())?,
    };
    Ok(logs::of_requests(customer_website(website)?))
}
