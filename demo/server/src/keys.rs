//! `demo-server keys …`: the host's keys, let in, listed and revoked from the command line. A server
//! that runs on the same database sees each change with its next request.

use std::error::Error;
use std::fs;
use std::process::ExitCode;

use invitation_backend::{Config, KeyRing, KnownKey};

/// How it is called.
pub const USAGE: &str = "\
usage: demo-server                serves the demo
       demo-server keys import-public --id KID [--alg RS256|ES256|EdDSA] FILE.pem
       demo-server keys list
       demo-server keys revoke KID";

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    ImportPublic { id: String, algorithm: Option<String>, file: String },
    List,
    Revoke { id: String },
}

/// Does what the arguments say, and tells how it went.
pub async fn run(arguments: &[String], config: &Config) -> ExitCode {
    let Some(command) = parse(arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match carry_out(command, config).await {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("demo-server: {error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(arguments: &[String]) -> Option<Command> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["keys", "import-public", rest @ ..] => import(rest),
        ["keys", "list"] => Some(Command::List),
        ["keys", "revoke", id] => Some(Command::Revoke { id: (*id).to_owned() }),
        _ => None,
    }
}

/// The options and the file in any order, each of them once.
fn import(mut rest: &[&str]) -> Option<Command> {
    let (mut id, mut algorithm, mut file) = (None, None, None);
    while !rest.is_empty() {
        let (slot, value, more) = match rest {
            ["--id", value, more @ ..] => (&mut id, value, more),
            ["--alg", value, more @ ..] => (&mut algorithm, value, more),
            [value, more @ ..] if !value.starts_with("--") => (&mut file, value, more),
            _ => return None,
        };
        if slot.replace((*value).to_owned()).is_some() {
            return None;
        }
        rest = more;
    }
    Some(Command::ImportPublic { id: id?, algorithm, file: file? })
}

async fn carry_out(command: Command, config: &Config) -> Result<String, Box<dyn Error>> {
    fs::create_dir_all(&config.data_dir)?;
    let keys = KeyRing::open(config).await?;
    let text = match command {
        Command::ImportPublic { id, algorithm, file } => {
            let pem = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
            let algorithm = keys.import_public(&id, &pem, algorithm.as_deref()).await?;
            format!("Imported. Tokens say \"kid\": \"{id}\" and \"alg\": \"{algorithm}\".")
        }
        Command::List => keys.list().await?.iter().map(line).collect::<Vec<_>>().join("\n"),
        Command::Revoke { id } if keys.revoke(&id).await? => format!("Revoked {id}."),
        Command::Revoke { .. } => return Err("there is no living key with this id".into()),
    };
    keys.close().await;
    Ok(text)
}

fn line(key: &KnownKey) -> String {
    let state =
        key.revoked_at.map_or("living".to_owned(), |at| format!("revoked {}", at.rfc3339()));
    format!("{}  {:5}  since {}  {state}", key.id, key.algorithm, key.created_at.rfc3339())
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
