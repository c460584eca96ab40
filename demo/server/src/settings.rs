//! The settings of the demo: those of the backend, with defaults for a first look.

use std::env;
use std::error::Error;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use invitation_backend::Config;

/// How many open invitations a first look finds.
const INVITATIONS: usize = 12;

/// What both parts are told at the start.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The backend's settings.
    pub backend: Config,
    /// Where the backend answers, seen from this machine.
    pub backend_url: String,
    /// `DEMO_INVITATIONS`: how many open invitations to begin with.
    pub invitations: usize,
}

/// `BIND` and `PORT`: where to listen.
pub fn address() -> Result<SocketAddr, Box<dyn Error>> {
    let ip: IpAddr = variable("BIND").as_deref().unwrap_or("127.0.0.1").parse()?;
    let port: u16 = variable("PORT").as_deref().unwrap_or("8080").parse()?;
    Ok(SocketAddr::new(ip, port))
}

impl Settings {
    /// Reads the environment, for a server that listens at `address`.
    pub fn read(address: SocketAddr) -> Result<Self, Box<dyn Error>> {
        let invitations = match variable("DEMO_INVITATIONS") {
            Some(count) => count.parse()?,
            None => INVITATIONS,
        };
        Ok(Self {
            backend: backend(address, variable)?,
            backend_url: format!("http://{}", reachable(address)),
            invitations,
        })
    }
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn backend(
    address: SocketAddr,
    get: impl Fn(&str) -> Option<String>,
) -> Result<Config, invitation_backend::ConfigError> {
    let port = address.port();
    let data = get("DATA_DIR").unwrap_or_else(|| "demo/data".to_owned());
    Config::from_variables(|name| match name {
        // Port 0 asked for any free one; links in mails need the one that was given.
        "PORT" => Some(port.to_string()),
        "DATABASE_URL" => get(name).or_else(|| Some(format!("sqlite://{data}/invitations.db"))),
        "RESERVED_DOMAINS" => get(name).or_else(|| Some("allow".to_owned())),
        "ALLOWED_ORIGINS" => get(name).or_else(|| Some(format!("http://localhost:{port}"))),
        _ => get(name),
    })
}

/// A server that listens everywhere is reached at home.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}

#[cfg(test)]
mod tests {
    use invitation_backend::Origin;

    use super::*;

    fn texts(origins: &[Origin]) -> Vec<&str> {
        origins.iter().map(Origin::as_str).collect()
    }

    fn at(address: &str) -> SocketAddr {
        address.parse().unwrap()
    }

    #[test]
    fn a_free_port_stands_in_the_links() {
        let config = backend(at("127.0.0.1:4321"), |_| None).unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:4321");
        let own = ["http://localhost:4321", "http://127.0.0.1:4321"];
        assert_eq!(texts(&config.origins()), own);
    }

    #[test]
    fn what_is_set_wins_over_the_demos_defaults() {
        let set = |name: &str| match name {
            "DATA_DIR" => Some("elsewhere".to_owned()),
            "ALLOWED_ORIGINS" => Some("https://acme.test".to_owned()),
            _ => None,
        };
        let config = backend(at("127.0.0.1:4321"), set).unwrap();
        assert_eq!(config.database_url, "sqlite://elsewhere/invitations.db");
        assert_eq!(texts(&config.origins()), ["https://acme.test", "http://127.0.0.1:4321"]);
    }

    #[test]
    fn a_server_that_listens_everywhere_is_reached_at_home() {
        assert_eq!(reachable(at("0.0.0.0:80")), at("127.0.0.1:80"));
        assert_eq!(reachable(at("[::]:80")), at("[::1]:80"));
        assert_eq!(reachable(at("10.0.0.7:80")), at("10.0.0.7:80"));
    }
}
