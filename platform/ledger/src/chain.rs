use crate::{App, lines::Line};
use db::{Read, row};
use kernel::{Outcome, Time};
use uuid::Uuid;

/// Lines chained in one transaction.
const BATCH: i64 = 500;

row! {
    struct Ripe {
        at: Time,
        id: Uuid,
    }
}

/// Chains every line that is ripe, in the order of time and then of id. Gives the number of lines chained.
///
/// Chaining happens after the commit of the change, so that writers need not wait for each other's links; and a line with
/// a blurred time waits until its hour, day or week is over and then stands among all others of it, so that its place in
/// the chain says no more than its time does (decisions/0005).
pub async fn chain_ripe_lines(app: &App) -> Outcome<u64> {
    let mut chained = 0;
    loop {
        let batch = app.command(async |work| chain_batch(app, work).await).await?;
        chained += batch;
        if batch < BATCH.unsigned_abs() {
            return Ok(chained);
        }
    }
}

async fn chain_batch(app: &App, mut work: crate::Work) -> Outcome<u64> {
    const RIPE: &str = "SELECT ripe_at, id FROM ledger_lines
        WHERE chained = false AND ripe_at <= $1
        ORDER BY ripe_at, id
        LIMIT $2";
    const HEAD: &str = "SELECT position, link FROM ledger_chain ORDER BY position DESC LIMIT 1";
    const ADD: &str = "INSERT INTO ledger_chain (position, line, link) VALUES ($1, $2, $3)";
    const MARK: &str = "UPDATE ledger_lines SET chained = true WHERE id = $1";
    let ripe: Vec<Ripe> = work.all(RIPE, &[&app.now(), &BATCH]).await?;
    let (mut position, mut link) = work.optional::<(i64, [u8; 32])>(HEAD, &[]).await?.unwrap_or((0, [0; 32]));
    let count = ripe.len();
    for Ripe { id, .. } in ripe {
        let line = find(&mut work, id).await?;
        position += 1;
        link = next_link(&link, &line);
        work.exec(ADD, &[&position, &id, &link]).await?;
        work.exec(MARK, &[&id]).await?;
    }
    work.commit_unrecorded("chaining the audit lines themselves").await?;
    Ok(u64::try_from(count).unwrap_or_default())
}

async fn find(read: &mut impl Read, id: Uuid) -> Outcome<Line> {
    const SQL: &str = "SELECT id, at, verb, role, person, subject_domain, subject, break_glass, note
        FROM ledger_lines
        WHERE id = $1";
    Ok(read.one(SQL, &[&id]).await?)
}

/// The hash of the link before and of everything that a line says.
fn next_link(before: &[u8; 32], line: &Line) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("comhar audit chain, version 1");
    hasher.update(before);
    let said = (
        (line.id, line.at.as_microsecond(), &line.verb, line.role.as_str(), line.person),
        (&line.subject_domain, line.subject, line.break_glass, &line.note.0),
    );
    // serde_json keeps the keys of a note in order, so equal lines give equal bytes on both databases.
    hasher.update(&serde_json::to_vec(&said).unwrap_or_default());
    *hasher.finalize().as_bytes()
}

/// What a walk along the chain found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainReport {
    /// Links that are whole.
    pub links: i64,
    /// The first position at which a line is missing or says something else than when it was chained.
    pub broken_at: Option<i64>,
    /// Lines not yet chained.
    pub waiting: i64,
    /// The last link; printed by `comhar check`, so that an operator can keep it elsewhere and notice a chain rewritten as a whole.
    pub head: [u8; 32],
}

/// Walks the whole chain and computes each link anew.
pub async fn check_chain(read: &mut impl Read) -> Outcome<ChainReport> {
    const LINKS: &str = "SELECT position, line, link FROM ledger_chain WHERE position > $1 ORDER BY position LIMIT $2";
    const WAITING: &str = "SELECT CAST(count(*) AS bigint) FROM ledger_lines WHERE chained = false";
    const CHAINED: &str = "SELECT CAST(count(*) AS bigint) FROM ledger_lines WHERE chained = true";
    const LINE: &str = "SELECT id, at, verb, role, person, subject_domain, subject, break_glass, note
        FROM ledger_lines
        WHERE id = $1";
    let (waiting,) = read.one(WAITING, &[]).await?;
    let mut report = ChainReport { links: 0, broken_at: None, waiting, head: [0; 32] };
    loop {
        let batch: Vec<(i64, Uuid, [u8; 32])> = read.all(LINKS, &[&report.links, &BATCH]).await?;
        if batch.is_empty() {
            break;
        }
        for (position, line, link) in batch {
            let whole = match read.optional::<Line>(LINE, &[&line]).await? {
                Some(line) => position == report.links + 1 && next_link(&report.head, &line) == link,
                None => false,
            };
            if !whole {
                return Ok(ChainReport { broken_at: Some(report.links + 1), ..report });
            }
            report.links += 1;
            report.head = link;
        }
    }
    let (chained,): (i64,) = read.one(CHAINED, &[]).await?;
    if chained != report.links {
        report.broken_at = Some(report.links + 1);
    }
    Ok(report)
}
