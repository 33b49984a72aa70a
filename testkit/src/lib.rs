//! A whole application for tests: callers by what they are, a clock, an HTML reader.
//!
//! How to use it stands in `testkit/README.md`.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up has to fail loudly")]

mod app;
mod callers;
mod visitor;

#[cfg(test)]
mod tests;

pub use app::{BEGINNING, Stock, TestApp, recipe};
pub use callers::Somebody;
pub use testkit_cluster as cluster;
pub use testkit_db::{Engine, TestDb};
pub use testkit_pages::{Field, Page, Sent, Submission, words_of};
pub use visitor::Visitor;

/// Makes two tests of each function, one on each database: `name::sqlite` and `name::postgres`. The application holds what the
/// product brings; `with the demonstration;` before the functions gives them that too. At the end, work and mails that the test
/// did not look at make it fail.
#[macro_export]
macro_rules! both {
    (with the demonstration; $($functions:tt)+) => { $crate::both!(@ [Sqlite sqlite, Postgres postgres] Demonstration; $($functions)+); };
    (@ $engines:tt $stock:ident; $($(#[$meta:meta])* async fn $name:ident($app:ident: &TestApp) $body:block)+) => {$(
        $(#[$meta])*
        async fn $name($app: &$crate::TestApp) $body

        mod $name {
            $crate::both!(@@ $engines $stock $name);
        }
    )+};
    (@@ [$($engine:ident $test:ident),+] $stock:ident $name:ident) => {$(
        #[test]
        fn $test() {
            $crate::on($crate::Engine::$engine, $crate::Stock::$stock, async |app: &$crate::TestApp| super::$name(app).await);
        }
    )+};
    ($($functions:tt)+) => { $crate::both!(@ [Sqlite sqlite, Postgres postgres] Product; $($functions)+); };
}

/// The same on SQLite alone, for tests of pages and words, which no database can change: `name::sqlite`.
#[macro_export]
macro_rules! on_sqlite {
    (with the demonstration; $($functions:tt)+) => { $crate::both!(@ [Sqlite sqlite] Demonstration; $($functions)+); };
    ($($functions:tt)+) => { $crate::both!(@ [Sqlite sqlite] Product; $($functions)+); };
}

/// Runs one test on one database. What `both!` makes calls this.
pub fn on(engine: Engine, stock: Stock, test: impl AsyncFnOnce(&TestApp)) {
    testkit_db::on(engine, &recipe(stock), async |own| {
        let app = TestApp::whole(own).await;
        test(&app).await;
        app.end().await;
    });
}
