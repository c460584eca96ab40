//! The settings of the demo: those of the backend, with defaults for a first look, and where the
//! two servers listen.

use std::env;
use std::error::Error;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;

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
    /// Where the customer website answers, seen from this machine.
    pub website_url: String,
    /// `REVIEW_DIR`: where the design-review page is.
    pub review_dir: PathBuf,
    /// `DEMO_INVITATIONS`: how many open invitations to begin with.
    pub invitations: usize,
}

/// `BIND` and `PORT`: where to listen.
pub fn address() -> Result<SocketAddr, Box<dyn Error>> {
    let ip: IpAddr = variable("BIND").as_deref().unwrap_or("127.0.0.1").parse()?;
    let port: u16 = variable("PORT").as_deref().unwrap_or("8080").parse()?;
    Ok(SocketAddr::new(ip, port))
}

/// `CUSTOMER_PORT`: where the customer website listens, beside a server at `main`.
pub fn website_address(main: SocketAddr) -> Result<SocketAddr, Box<dyn Error>> {
    let port = website_port(main.port(), variable)?;
    Ok(SocketAddr::new(main.ip(), port))
}

/// The backend's settings as they are while it serves, for work on its data beside it.
pub fn of_backend() -> Result<Config, Box<dyn Error>> {
    let main = address()?;
    Ok(backend(main, website_address(main)?, variable)?)
}

/// The next port, or any free one where any was asked for.
fn website_port(
    main: u16,
    get: impl Fn(&str) -> Option<String>,
) -> Result<u16, std::num::ParseIntError> {
    match (get("CUSTOMER_PORT"), get("PORT").as_deref()) {
        (Some(port), _) => port.parse(),
        (None, Some("0")) => Ok(0),
        (None, _) => Ok(main.checked_add(1).unwrap_or(0)),
    }
}

impl Settings {
    /// Reads the environment, for a server that listens at `address` and a customer website that
    /// listens at `website`.
    pub fn read(address: SocketAddr, website: SocketAddr) -> Result<Self, Box<dyn Error>> {
        let invitations = match variable("DEMO_INVITATIONS") {
            Some(count) => count.parse()?,
            None => INVITATIONS,
        };
        Ok(Self {
            backend: backend(address, website, variable)?,
            backend_url: format!("http://{}", reachable(address)),
            website_url: format!("http://{}", reachable(website)),
            review_dir: review_dir(variable("REVIEW_DIR")),
            invitations,
        })
    }
}

fn review_dir(given: Option<String>) -> PathBuf {
    given.unwrap_or_else(|| "demo/review/dist".to_owned()).into()
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn backend(
    address: SocketAddr,
    website: SocketAddr,
    get: impl Fn(&str) -> Option<String>,
) -> Result<Config, invitation_backend::ConfigError> {
    let port = address.port();
    let websites = format!("http://{},http://localhost:{}", reachable(website), website.port());
    let pages = format!("http://localhost:{port},{websites}");
    let data = get("DATA_DIR").unwrap_or_else(|| "demo/data".to_owned());
    Config::from_variables(|name| match name {
        // Port 0 asked for any free one; links in mails need the one that was given.
        "PORT" => Some(port.to_string()),
        "DATABASE_URL" => get(name).or_else(|| Some(format!("sqlite://{data}/invitations.db"))),
        "RESERVED_DOMAINS" => get(name).or_else(|| Some("allow".to_owned())),
        "ALLOWED_ORIGINS" => get(name).or_else(|| Some(pages.clone())),
        "FRAME_ANCESTORS" => get(name).or_else(|| Some(websites.clone())),
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
        let config = backend(at("127.0.0.1:4321"), at("127.0.0.1:99"), |_| None).unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:4321");
        let websites = ["http://127.0.0.1:99", "http://localhost:99"];
        let [ip, name] = websites;
        let pages = ["http://localhost:4321", ip, name, "http://127.0.0.1:4321"];
        assert_eq!(texts(&config.origins()), pages);
        assert_eq!(texts(&config.frame_ancestors), websites);
    }

    #[test]
    fn what_is_set_wins_over_the_demos_defaults() {
        let set = |name: &str| match name {
            "DATA_DIR" => Some("elsewhere".to_owned()),
            "ALLOWED_ORIGINS" => Some("https://acme.test".to_owned()),
            "FRAME_ANCESTORS" => Some("https://northwind.test".to_owned()),
            _ => None,
        };
        let config = backend(at("127.0.0.1:4321"), at("127.0.0.1:99"), set).unwrap();
        assert_eq!(config.database_url, "sqlite://elsewhere/invitations.db");
        assert_eq!(texts(&config.origins()), ["https://acme.test", "http://127.0.0.1:4321"]);
        assert_eq!(texts(&config.frame_ancestors), ["https://northwind.test"]);
    }

    #[test]
    fn the_customer_website_is_at_the_next_port() {
        let port = |main, set: &[(&str, &str)]| {
            let find = |name: &str| set.iter().find(|(key, _)| *key == name);
            website_port(main, |name| find(name).map(|(_, value)| (*value).to_owned())).unwrap()
        };
        assert_eq!(port(8080, &[]), 8081);
        assert_eq!(port(9000, &[("PORT", "9000")]), 9001);
        assert_eq!(port(9000, &[("PORT", "9000"), ("CUSTOMER_PORT", "7000")]), 7000);
        assert_eq!(port(40_123, &[("PORT", "0")]), 0);
        assert_eq!(port(65_535, &[("PORT", "65535")]), 0);
    }

    #[test]
    fn a_server_that_listens_everywhere_is_reached_at_home() {
        assert_eq!(reachable(at("0.0.0.0:80")), at("127.0.0.1:80"));
        assert_eq!(reachable(at("[::]:80")), at("[::1]:80"));
        assert_eq!(reachable(at("10.0.0.7:80")), at("10.0.0.7:80"));
    }
}
