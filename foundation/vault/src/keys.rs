//! The subjects' keys in the database. They are read anew each time and never kept in memory between requests:
//! what is erased is unreadable from the next request on.

use crate::{OtherKeyring, SubjectKey, Unreadable, Vault, Wrapped};
use db::{Db, Read, Tx};
use kernel::{Fault, Outcome, Random};
use uuid::Uuid;

/// Makes and keeps a key for `subject`, which has none yet.
pub async fn create(tx: &mut Tx, vault: &Vault, random: &dyn Random, subject: Uuid) -> Outcome<SubjectKey> {
    let (key, wrapped) = vault.new_key(random, subject);
    keep(tx, subject, &wrapped).await?;
    Ok(key)
}

/// Keeps a key that was made before ([`Vault::new_key`]): for whoever must write what it seals first.
pub async fn keep(tx: &mut Tx, subject: Uuid, wrapped: &Wrapped) -> Outcome<()> {
    const SQL: &str = "INSERT INTO vault_keys (subject, master, wrapped, destroyed) VALUES ($1, $2, $3, false)";
    tx.exec(SQL, &[&subject, &wrapped.master, &wrapped.bytes]).await?;
    Ok(())
}

/// The key of `subject`, unless it was erased or never was.
pub async fn find(from: &mut impl Read, vault: &Vault, subject: Uuid) -> Outcome<Option<SubjectKey>> {
    const SQL: &str = "SELECT master, wrapped FROM vault_keys WHERE subject = $1 AND NOT destroyed";
    let Some((master, bytes)) = from.optional::<(i64, Vec<u8>)>(SQL, &[&subject]).await? else { return Ok(None) };
    match vault.unwrap(subject, &Wrapped { master, bytes }) {
        Ok(key) => Ok(Some(key)),
        Err(Unreadable) => Err(unknown_master(master)),
    }
}

/// The key of each of `subjects` that has one, in no particular order: one statement for a whole page of a list.
pub async fn find_all(from: &mut impl Read, vault: &Vault, subjects: &[Uuid]) -> Outcome<Vec<SubjectKey>> {
    const SQL: &str = "SELECT subject, master, wrapped
        FROM vault_keys
        WHERE subject = ANY($1)
        AND NOT destroyed";
    let rows: Vec<(Uuid, i64, Vec<u8>)> = from.all(SQL, &[&subjects.iter().copied().collect::<db::Ids>()]).await?;
    let open = |(subject, master, bytes)| {
        vault.unwrap(subject, &Wrapped { master, bytes }).map_err(|Unreadable| unknown_master(master))
    };
    rows.into_iter().map(open).collect()
}

fn unknown_master(master: i64) -> kernel::Failure {
    let why =
        format!("a key is wrapped by master key {master}, which this keyring does not hold or which does not fit");
    Fault::internal("opening a subject's key", why).into()
}

/// Destroys the key of `subject`: all that was sealed under it can never be read again. A mark of the erasure stays.
pub async fn destroy(tx: &mut Tx, subject: Uuid) -> Outcome<()> {
    const SQL: &str = "INSERT INTO vault_keys (subject, master, wrapped, destroyed)
        VALUES ($1, NULL, NULL, true)
        ON CONFLICT (subject) DO UPDATE SET master = NULL, wrapped = NULL, destroyed = true";
    tx.exec(SQL, &[&subject]).await?;
    Ok(())
}

/// What is known of a subject's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyState {
    /// There is a key.
    Whole,
    /// There was one, and it was destroyed.
    Destroyed,
    /// There never was one.
    NeverWas,
}

/// Whether there is a key, was one, or never was: for `comhar check`.
pub async fn state(from: &mut impl Read, subject: Uuid) -> Outcome<KeyState> {
    const SQL: &str = "SELECT destroyed FROM vault_keys WHERE subject = $1";
    Ok(match from.optional::<(bool,)>(SQL, &[&subject]).await? {
        None => KeyState::NeverWas,
        Some((true,)) => KeyState::Destroyed,
        Some((false,)) => KeyState::Whole,
    })
}

/// How many keys there are and how many were destroyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Keys that open something.
    pub whole: i64,
    /// Marks of erasures.
    pub destroyed: i64,
}

/// Counts the keys.
pub async fn count(from: &mut impl Read) -> Outcome<Count> {
    const SQL: &str = "SELECT CAST(count(*) FILTER (WHERE NOT destroyed) AS bigint),
        CAST(count(*) FILTER (WHERE destroyed) AS bigint)
        FROM vault_keys";
    let (whole, destroyed) = from.one(SQL, &[]).await?;
    Ok(Count { whole, destroyed })
}

/// How many keys each master key wraps, by its number. One that wraps none may be removed from the keyring.
pub async fn by_master(from: &mut impl Read) -> Outcome<Vec<(i64, i64)>> {
    const SQL: &str = "SELECT master, CAST(count(*) AS bigint)
        FROM vault_keys
        WHERE NOT destroyed
        GROUP BY master
        ORDER BY master";
    Ok(from.all(SQL, &[]).await?)
}

const BATCH: i64 = 200;

/// Wraps every key anew with the newest master key; gives how many. What is sealed is not touched. It works in small
/// transactions beside the running product, and goes on where it stopped when it is called again.
pub async fn rewrap_all(db: &Db, vault: &Vault, random: &dyn Random) -> Outcome<u64> {
    let (newest, mut changed, mut after) = (vault.newest_master(), 0, None);
    loop {
        let mut tx = db.begin().await?;
        let Some((last, wrapped)) = rewrap_some(&mut tx, vault, random, (newest, after)).await? else {
            return Ok(changed);
        };
        tx.commit().await?;
        changed += wrapped;
        after = Some(last);
    }
}

async fn rewrap_some(
    tx: &mut Tx,
    vault: &Vault,
    random: &dyn Random,
    (newest, after): (i64, Option<Uuid>),
) -> Outcome<Option<(Uuid, u64)>> {
    const OLD: &str = "SELECT subject, master, wrapped
        FROM vault_keys
        WHERE NOT destroyed
        AND master <> $1
        AND ($2 IS NULL OR subject > $2)
        ORDER BY subject
        LIMIT $3";
    // An erasure between reading and writing wins.
    const SAVE: &str = "UPDATE vault_keys SET master = $2, wrapped = $3 WHERE subject = $1 AND NOT destroyed";
    let rows: Vec<(Uuid, i64, Vec<u8>)> = tx.all(OLD, &[&newest, &after, &BATCH]).await?;
    let Some((last, ..)) = rows.last() else { return Ok(None) };
    let last = *last;
    let mut changed = 0;
    for (subject, master, bytes) in rows {
        let key = vault.unwrap(subject, &Wrapped { master, bytes }).map_err(|Unreadable| unknown_master(master))?;
        let wrapped = vault.wrap(random, &key);
        changed += tx.exec(SAVE, &[&subject, &wrapped.master, &wrapped.bytes]).await?;
    }
    Ok(Some((last, changed)))
}

/// Every subject whose key was destroyed, after `after` in order, at most `limit`: `comhar restore` carries these over, so
/// that an old backup brings nobody back who was erased since.
pub async fn erased(from: &mut impl Read, after: Option<Uuid>, limit: i64) -> Outcome<Vec<Uuid>> {
    const SQL: &str = "SELECT subject
        FROM vault_keys
        WHERE destroyed
        AND ($1 IS NULL OR subject > $1)
        ORDER BY subject
        LIMIT $2";
    let rows: Vec<(Uuid,)> = from.all(SQL, &[&after, &limit]).await?;
    Ok(rows.into_iter().map(|(subject,)| subject).collect())
}

/// Subjects whose key cannot be opened with this keyring, after `after` in order, of the next `limit`: for `comhar check`.
/// The second value is where to go on, nothing at the end.
pub async fn unopened(
    from: &mut impl Read,
    vault: &Vault,
    after: Option<Uuid>,
    limit: i64,
) -> Outcome<(Vec<Uuid>, Option<Uuid>)> {
    const SQL: &str = "SELECT subject, master, wrapped
        FROM vault_keys
        WHERE NOT destroyed
        AND ($1 IS NULL OR subject > $1)
        ORDER BY subject
        LIMIT $2";
    let rows: Vec<(Uuid, i64, Vec<u8>)> = from.all(SQL, &[&after, &limit]).await?;
    let next = rows.last().map(|(subject, ..)| *subject);
    let shut = rows.into_iter().filter_map(|(subject, master, bytes)| {
        vault.unwrap(subject, &Wrapped { master, bytes }).is_err().then_some(subject)
    });
    Ok((shut.collect(), next))
}

/// Makes sure that this keyring is the one that the database was begun with; the first one to ask is remembered.
/// The outer result is about the database, the inner one about the keyring.
pub async fn recognise(db: &Db, vault: &Vault) -> Outcome<Result<(), OtherKeyring>> {
    const REMEMBER: &str = "INSERT INTO vault_keyring (place, mark) VALUES (1, $1) ON CONFLICT (place) DO NOTHING";
    const KNOWN: &str = "SELECT mark FROM vault_keyring WHERE place = 1";
    if let Some((known,)) = (&mut &*db).optional::<(Vec<u8>,)>(KNOWN, &[]).await? {
        return Ok(if known == vault.mark() { Ok(()) } else { Err(OtherKeyring) });
    }
    let mut tx = db.begin().await?;
    tx.exec(REMEMBER, &[&vault.mark()]).await?;
    let (known,): (Vec<u8>,) = tx.one(KNOWN, &[]).await?;
    tx.commit().await?;
    Ok(if known == vault.mark() { Ok(()) } else { Err(OtherKeyring) })
}
