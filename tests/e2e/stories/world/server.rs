//! The demo's server, as `./demo/run` starts it, with data of its own.

use std::env;
use std::fs::{self, File};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tokio::process::Command;

use super::process::Process;
use super::records::Records;

/// How often a server is begun that finds its port taken.
const TRIES: usize = 5;

/// The pages that may use the widget.
#[derive(Clone, Debug)]
pub struct Hosts {
    /// Those that may ask the API.
    pub allowed: Vec<String>,
    /// Those that may show it in an iframe.
    pub framing: Vec<String>,
}

/// A server and its data.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    /// Where the website of a customer is.
    pub website: String,
    /// What it has written down.
    pub records: Records,
    hosts: Hosts,
    data: TempDir,
    process: Process,
}

impl Server {
    /// Starts one on a free port, with fresh data, for pages of `hosts`.
    pub async fn start(hosts: Hosts) -> Self {
        let data = TempDir::new().expect("there is room for data");
        // Another story may take the free port before the server does.
        for _ in 0..TRIES {
            let website_port = free_port();
            let website = format!("http://127.0.0.1:{website_port}");
            let hosts = hosts.clone().and(&website);
            if let Some((process, address)) = run(data.path(), &hosts, [0, website_port]).await {
                let records = Records::of(data.path());
                return Self { address, website, records, hosts, data, process };
            }
        }
        panic!("no port stays free");
    }

    /// Ends it in the middle of whatever it does.
    pub async fn kill(&mut self) {
        self.process.kill().await;
    }

    /// Starts it again in the same place, with the same data.
    pub async fn start_again(&mut self) {
        let ports = [self.address.port(), free_port()];
        let running = run(self.data.path(), &self.hosts, ports).await;
        (self.process, self.address) = running.expect("it starts where it was");
    }

    /// The key that hosts sign tokens with.
    pub fn api_key(&self) -> String {
        fs::read_to_string(self.data.path().join("api-key")).expect("it is made at the start")
    }

    /// Gives it the public half of a key pair, as its operator does.
    pub async fn import_key(&self, id: &str, pem: &Path) {
        let mut command = Command::new(binary());
        command.args(["keys", "import-public", "--id", id]).arg(pem);
        let imported = command.env("DATA_DIR", self.data.path()).output().await;
        let imported = imported.expect("the server's binary is there");
        assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
    }

    /// What it has logged.
    pub fn log(&self) -> String {
        fs::read_to_string(log_file(self.data.path())).unwrap_or_default()
    }
}

impl Hosts {
    fn and(mut self, origin: &str) -> Self {
        self.allowed.push(origin.to_owned());
        self.framing.push(origin.to_owned());
        self
    }
}

/// The settings name the website before it listens.
pub fn free_port() -> u16 {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    free.expect("there is a free port").port()
}

/// Nothing when it could not listen.
async fn run(
    data: &Path,
    hosts: &Hosts,
    [port, website]: [u16; 2],
) -> Option<(Process, SocketAddr)> {
    let log = File::options().create(true).append(true).open(log_file(data));
    let mut command = Command::new(binary());
    command
        .current_dir(root())
        // Nothing that is set for a server of the person who runs the tests.
        .env_clear()
        .env("PORT", port.to_string())
        // The next port may be another story's.
        .env("CUSTOMER_PORT", website.to_string())
        .env("DATA_DIR", data)
        .env("ALLOWED_ORIGINS", hosts.allowed.join(","))
        .env("FRAME_ANCESTORS", hosts.framing.join(","))
        .stderr(log.expect("the data folder is there"));
    let mut process = Process::start(&mut command);
    let url = process.may_say("Acme Tasks is at http://").await?;
    Some((process, url.parse().expect("an address and a port")))
}

fn log_file(data: &Path) -> PathBuf {
    data.join("server.log")
}

/// The workspace, where the built widget is.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    let test = env::current_exe().expect("a test has a path");
    test.ancestors().nth(3).expect("it is below target/debug/deps").to_owned()
}

fn binary() -> PathBuf {
    let built = || target().join("debug/demo-server");
    env::var_os("DEMO_SERVER").map_or_else(built, PathBuf::from)
}
