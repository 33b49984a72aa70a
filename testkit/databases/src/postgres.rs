//! Copying a migrated database inside the cluster. `db` has no words for making databases, so this speaks to the server itself.

use crate::Recipe;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio_postgres::{Client, NoTls};

/// Only one process makes a template; the others wait for this lock.
const MAKING: i64 = 72_017;

static COPIES: AtomicU64 = AtomicU64::new(0);

/// A new database made from the template; its address.
pub(crate) async fn copy_of(cluster: &str, recipe: &Recipe) -> String {
    let template = recipe.name.as_str();
    let client = connect(cluster).await;
    if !is_there(&client, template).await {
        make(&client, cluster, recipe).await;
    }
    let name = format!("comhar_test_{}_{}", std::process::id(), COPIES.fetch_add(1, Ordering::Relaxed));
    run(&client, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
    run(&client, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    address(cluster, &name)
}

/// Removes a test's database, whoever is still connected.
pub(crate) async fn remove(url: &str) {
    let name = name_in(url).to_owned();
    let client = connect(&crate::cluster().expect("the cluster that the test ran on")).await;
    run(&client, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
}

async fn make(client: &Client, cluster: &str, recipe: &Recipe) {
    let template = recipe.name.as_str();
    run(client, &format!("SELECT pg_advisory_lock({MAKING})")).await;
    if !is_there(client, template).await {
        let aside = format!("{template}_aside");
        run(client, &format!("DROP DATABASE IF EXISTS {aside} WITH (FORCE)")).await;
        run(client, &format!("CREATE DATABASE {aside}")).await;
        recipe.fill(&address(cluster, &aside)).await;
        // A template takes no connections, so that copies never find it busy.
        run(client, &format!("ALTER DATABASE {aside} WITH ALLOW_CONNECTIONS false")).await;
        run(client, &format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{aside}'")).await;
        run(client, &format!("ALTER DATABASE {aside} RENAME TO {template}")).await;
    }
    run(client, &format!("SELECT pg_advisory_unlock({MAKING})")).await;
}

async fn is_there(client: &Client, database: &str) -> bool {
    let found = client.query("SELECT 1 FROM pg_database WHERE datname = $1", &[&database]).await;
    !found.expect("the cluster lists its databases").is_empty()
}

async fn connect(url: &str) -> Client {
    let (client, connection) =
        tokio_postgres::connect(url, NoTls).await.expect("the cluster at TEST_POSTGRES_URL answers");
    tokio::spawn(connection);
    client
}

async fn run(client: &Client, sql: &str) {
    if let Err(error) = client.batch_execute(sql).await {
        panic!("{sql}: {error} {}", error.as_db_error().map_or("", |error| error.message()));
    }
}

/// The address of another database of the same cluster.
pub(crate) fn address(cluster: &str, database: &str) -> String {
    let (address, options) =
        cluster.split_once('?').map_or((cluster, String::new()), |(address, rest)| (address, format!("?{rest}")));
    let (server, _) =
        address.rsplit_once('/').expect("TEST_POSTGRES_URL ends with a database, as in postgres://me@host/postgres");
    format!("{server}/{database}{options}")
}

/// The database that an address ends with.
fn name_in(url: &str) -> &str {
    url.split('?').next().and_then(|address| address.rsplit('/').next()).unwrap_or_default()
}
