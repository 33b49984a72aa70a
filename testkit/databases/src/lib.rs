//! One test, two databases: a migrated SQLite file and a PostgreSQL database, each test with its own.
//!
//! Start at [`both!`]; how to use it stands in `testkit/README.md`.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up has to fail loudly")]

mod columns;
mod postgres;
mod recipe;
mod sqlite;

#[cfg(test)]
mod tests;

use db::{Db, Migration};
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use tempfile::TempDir;

pub use columns::columns;
pub use db::Engine;
pub use recipe::Recipe;

/// Makes two tests of each function: `name::sqlite` and `name::postgres`.
///
/// Beside it must stand a function `migrations()` that gives what the test's tables need.
#[macro_export]
macro_rules! both {
    ($($(#[$meta:meta])* async fn $name:ident($test:ident: TestDb) $body:block)+) => {$(
        $(#[$meta])*
        async fn $name($test: $crate::TestDb) $body

        mod $name {
            #[test]
            fn sqlite() {
                $crate::on($crate::Engine::Sqlite, &$crate::Recipe::of(&super::migrations()), super::$name);
            }

            #[test]
            fn postgres() {
                $crate::on($crate::Engine::Postgres, &$crate::Recipe::of(&super::migrations()), super::$name);
            }
        }
    )+};
}

/// A database of one test's own, gone when the test ends.
pub struct TestDb {
    db: Db,
    url: String,
    // Held until the test ends, after the connections above have closed.
    _folder: Option<TempDir>,
}

impl TestDb {
    /// A migrated database. PostgreSQL needs `TEST_POSTGRES_URL`.
    pub async fn new(engine: Engine, migrations: &[Migration]) -> Self {
        Self::made_by(engine, &Recipe::of(migrations)).await
    }

    /// A database made by a recipe of one's own.
    pub async fn made_by(engine: Engine, recipe: &Recipe) -> Self {
        let (url, folder) = match engine {
            Engine::Sqlite => {
                let folder = sqlite::copy_of(recipe).await;
                (format!("sqlite:{}", folder.path().join("comhar.db").display()), Some(folder))
            }
            Engine::Postgres => {
                let cluster = cluster().expect("TEST_POSTGRES_URL is not set; cargo xtask test sets it");
                (postgres::copy_of(&cluster, recipe).await, None)
            }
        };
        let db = Db::open(&url).await.expect("the test's database opens");
        Self { db, url, _folder: folder }
    }

    /// The database. Clone it for other tasks.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Its address, to open it a second time as another node would.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Which of the two it is.
    pub fn engine(&self) -> Engine {
        self.db.engine()
    }
}

/// Runs one test on one database. What `both!` makes calls this.
pub fn on<F: Future<Output = ()>>(engine: Engine, recipe: &Recipe, test: impl FnOnce(TestDb) -> F) {
    if engine == Engine::Postgres && cluster().is_none() {
        return not_run(required());
    }
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime starts");
    let own = runtime.block_on(TestDb::made_by(engine, recipe));
    let url = own.url.clone();
    let ended = catch_unwind(AssertUnwindSafe(|| runtime.block_on(test(own))));
    if engine == Engine::Postgres {
        runtime.block_on(postgres::remove(&url));
    }
    runtime.shutdown_background();
    if let Err(panic) = ended {
        resume_unwind(panic);
    }
}

/// A cluster to test on, if there is one.
fn cluster() -> Option<String> {
    std::env::var("TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty())
}

/// Whether a test that is not run on PostgreSQL is a failure.
fn required() -> bool {
    ["CI", "COMHAR_REQUIRE_POSTGRES"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn not_run(required: bool) {
    assert!(!required, "PostgreSQL is required here and TEST_POSTGRES_URL is not set: run cargo xtask test");
    println!("not run on PostgreSQL: TEST_POSTGRES_URL is not set; cargo xtask test starts a cluster");
}
