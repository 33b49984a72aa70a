//! How a template is made, and the name it is found by.

use db::{Db, Migration};
use std::future::Future;
use std::pin::Pin;

/// A step that fills a database at an address.
type Fill = Box<dyn Fn(String) -> Pin<Box<dyn Future<Output = ()>>>>;

/// How a template is made. The same name must always mean the same content.
pub struct Recipe {
    pub(crate) name: String,
    /// What the names of this program's templates begin with, and those of this build of it.
    pub(crate) program: String,
    pub(crate) build: String,
    fill: Fill,
}

impl Recipe {
    /// Empty tables.
    pub fn of(migrations: &[Migration]) -> Self {
        let list = migrations.to_vec();
        Self::filled(&format!("tables_{}", digest(migrations)), move |url| {
            let list = list.clone();
            async move { migrate(&url, &list).await }
        })
    }

    /// Tables with something in them. A template is for this build of this program alone, since the code that fills it, or that
    /// brings the tables into the database, may change.
    pub fn filled<F: Future<Output = ()> + 'static>(what: &str, fill: impl Fn(String) -> F + 'static) -> Self {
        let (program, build) = this_program();
        let program = format!("comhar_{program}_");
        let build = format!("{program}{build}_");
        Self { name: format!("{build}{what}"), program, build, fill: Box::new(move |url| Box::pin(fill(url))) }
    }

    pub(crate) async fn fill(&self, url: &str) {
        (self.fill)(url.to_owned()).await;
    }
}

async fn migrate(url: &str, migrations: &[Migration]) {
    let db = Db::open(url).await.expect("the template opens");
    db.migrate(migrations).await.expect("the migrations run");
    db.close().await.expect("the template closes");
}

/// The same migrations give the same name, so that the template is made once for all tests of a program.
fn digest(migrations: &[Migration]) -> String {
    let mut hasher = blake3::Hasher::new();
    for migration in migrations {
        for part in
            [migration.owner, &migration.number.to_string(), migration.sql, migration.postgres.unwrap_or_default()]
        {
            hasher.update(&part.len().to_le_bytes()).update(part.as_bytes());
        }
    }
    hex(&hasher, 12)
}

/// Which test program this is, and which build of it.
fn this_program() -> (String, String) {
    let path = std::env::current_exe().expect("the path of this program");
    let facts = path.metadata().expect("the facts of this program");
    let mut program = blake3::Hasher::new();
    program.update(path.as_os_str().as_encoded_bytes());
    let mut build = program.clone();
    build.update(format!("{:?} {}", facts.modified().ok(), facts.len()).as_bytes());
    (hex(&program, 8), hex(&build, 8))
}

fn hex(hasher: &blake3::Hasher, digits: usize) -> String {
    hasher.finalize().to_hex().chars().take(digits).collect()
}
