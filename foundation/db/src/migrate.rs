use crate::{Error, Result, lite::Lite, postgres::Postgres, rewrite};

/// One step of a crate's tables.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The crate.
    pub owner: &'static str,
    /// Counted from one within the crate.
    pub number: i64,
    /// The SQL, in PostgreSQL's words; see [`Migration::postgres`].
    pub sql: &'static str,
    /// Another text for PostgreSQL, only where one text cannot serve both.
    pub postgres: Option<&'static str>,
}

impl Migration {
    /// A step with one text for both databases.
    pub const fn new(owner: &'static str, number: i64, sql: &'static str) -> Self {
        Self { owner, number, sql, postgres: None }
    }

    fn name(&self) -> String {
        format!("{} {}", self.owner, self.number)
    }

    fn text(&self, postgres: bool) -> String {
        let own = if postgres { self.postgres.unwrap_or(self.sql) } else { self.sql };
        rewrite::without_comments(own)
    }

    /// Whether the text is the one that ran. White space and comments may change.
    fn digest(&self) -> String {
        let words: Vec<String> = self.text(false).split_whitespace().map(str::to_owned).collect();
        // FNV-1a: this guards against a mistake, not against an attacker.
        let hash = words
            .join(" ")
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        format!("{hash:016x}")
    }
}

const TABLE: &str = "CREATE TABLE IF NOT EXISTS db_migrations (
    owner text NOT NULL,
    number bigint NOT NULL,
    digest text NOT NULL,
    PRIMARY KEY (owner, number)
)";
const RAN: &str = "SELECT digest FROM db_migrations WHERE owner = $1 AND number = $2";
const RECORD: &str = "INSERT INTO db_migrations (owner, number, digest) VALUES ($1, $2, $3)";

fn must_run(migration: &Migration, ran: Option<(String,)>) -> Result<bool> {
    match ran {
        None => Ok(true),
        Some((digest,)) if digest == migration.digest() => Ok(false),
        Some(_) => Err(Error::ChangedMigration(migration.name())),
    }
}

pub(crate) async fn lite(lite: &Lite, migrations: &[Migration]) -> Result<usize> {
    let mut turn = lite.begin().await?;
    turn.script(&rewrite::migration(TABLE))?;
    let mut count = 0;
    for migration in migrations {
        let ran = turn.all(RAN, &[&migration.owner, &migration.number])?.into_iter().next();
        if must_run(migration, ran)? {
            turn.script(&rewrite::migration(&migration.text(false)))?;
            turn.exec(RECORD, &[&migration.owner, &migration.number, &migration.digest()])?;
            count += 1;
        }
    }
    turn.commit().await?;
    Ok(count)
}

pub(crate) async fn postgres(postgres: &Postgres, migrations: &[Migration]) -> Result<usize> {
    let mut transaction = postgres.begin(crate::postgres::Isolation::ReadCommitted).await?;
    // Several nodes may start at once; one migrates, the others wait here and then find nothing to do.
    transaction.script("SELECT pg_advisory_xact_lock(72016)").await?;
    transaction.script(TABLE).await?;
    let mut count = 0;
    for migration in migrations {
        let ran = transaction.all(RAN, &[&migration.owner, &migration.number]).await?.into_iter().next();
        if must_run(migration, ran)? {
            transaction.script(&migration.text(true)).await?;
            transaction.exec(RECORD, &[&migration.owner, &migration.number, &migration.digest()]).await?;
            count += 1;
        }
    }
    transaction.commit().await?;
    Ok(count)
}
