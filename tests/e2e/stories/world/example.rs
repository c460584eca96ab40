//! A host of `demo/examples`, and a backend that knows its origin.

use tokio::process::Command;

use super::process::Process;
use super::server::{Hosts, Server, free_port, root};

/// A running example.
pub struct Example {
    /// Where its pages are.
    pub url: String,
    /// The backend that it talks about.
    pub server: Server,
    _process: Process,
}

impl Example {
    /// Starts a backend, and `script` of `demo/examples` by `program`.
    pub async fn start(mut program: Command, script: &str) -> Self {
        let port = free_port();
        let url = format!("http://127.0.0.1:{port}");
        let origins = vec![url.clone()];
        let server = Server::start(Hosts { allowed: origins.clone(), framing: origins }).await;
        program
            .arg(root().join("demo/examples").join(script))
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("PORT", port.to_string())
            .env("INVITE_URL", format!("http://{}", server.address))
            .env("API_KEY", server.api_key().trim());
        let mut process = Process::start(&mut program);
        process.says("The example is at").await;
        Self { url, server, _process: process }
    }
}
