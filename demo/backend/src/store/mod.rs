//! The database: every line of SQL is in this folder, and nothing but SQL.
//!
//! Reads share a pool; all writes go through one connection, one after the other, each transaction
//! begun with `BEGIN IMMEDIATE`. So no writer of this process ever meets a locked database, and the
//! busy timeout covers other processes. Functions that are part of a larger transaction take its
//! connection. Nothing here decides who may do what.

pub mod accept;
pub mod autojoin;
pub mod groups;
pub mod idempotency;
pub mod invitations;
pub mod join;
pub mod keys;
pub mod list;
pub mod order;
pub mod outbox;
pub mod outbox_queue;
pub mod row;
pub mod send_again;
pub mod sessions;
pub mod settings;
pub mod shared;
pub mod shared_row;
pub mod visitors;

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};
use sqlx::{Sqlite, SqlitePool, Transaction};

const READERS: u32 = 4;
const BUSY: Duration = Duration::from_secs(10);
const WAIT: Duration = Duration::from_secs(30);

/// The open database.
#[derive(Clone, Debug)]
pub struct Store {
    readers: SqlitePool,
    writer: SqlitePool,
}

/// Either kind of connection, as the functions of this folder take it.
pub type Connection = sqlx::SqliteConnection;

impl Store {
    /// Opens the database, makes it when it is not there, and brings it up to date.
    pub async fn open(url: &str) -> Result<Self, sqlx::Error> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .foreign_keys(true)
            .busy_timeout(BUSY);
        make_folder(options.get_filename())?;
        let writer = pool(1).connect_with(options.clone()).await?;
        sqlx::migrate!("./migrations").run(&writer).await?;
        let readers = pool(READERS).connect_with(options.read_only(true)).await?;
        Ok(Self { readers, writer })
    }

    /// A connection to read with.
    pub async fn read(&self) -> Result<PoolConnection<Sqlite>, sqlx::Error> {
        self.readers.acquire().await
    }

    /// A transaction to write with; it waits for the one before it.
    pub async fn write(&self) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
        self.writer.begin_with("BEGIN IMMEDIATE").await
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), sqlx::Error> {
        sqlx::query("SELECT 1").execute(&self.readers).await.map(drop)
    }

    /// Closes all connections after what is under way.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new().max_connections(connections).acquire_timeout(WAIT)
}

fn make_folder(file: &Path) -> Result<(), sqlx::Error> {
    match file.parent() {
        Some(folder) => std::fs::create_dir_all(folder).map_err(sqlx::Error::Io),
        None => Ok(()),
    }
}
