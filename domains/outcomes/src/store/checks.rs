//! What must never be, for `comhar check`.

use db::{Read, Result};
use kernel::PersonId;

/// How many rows break which promise.
pub async fn broken(read: &mut impl Read) -> Result<Vec<(i64, &'static str)>> {
    const ANSWERED: &str = "SELECT CAST(count(*) AS bigint)
        FROM outcomes_askings k
        WHERE k.state = 'answered'
        AND NOT EXISTS (SELECT 1 FROM outcomes_answers a WHERE a.asking = k.id)";
    const STILL_OPEN: &str = "SELECT CAST(count(*) AS bigint)
        FROM outcomes_askings k
        JOIN outcomes_answers a ON a.asking = k.id
        WHERE k.state <> 'answered'";
    const OF_ANOTHER: &str = "SELECT CAST(count(*) AS bigint)
        FROM outcomes_answers a
        JOIN outcomes_times t ON t.id = a.time_id
        WHERE t.person <> a.person";
    const NOBODYS: &str = "SELECT CAST(count(*) AS bigint)
        FROM outcomes_concerns c
        WHERE c.state = 'open'
        AND (c.person IS NULL OR c.sealed IS NULL)";
    const WAITS: &str = "SELECT CAST(count(*) AS bigint)
        FROM outcomes_askings k
        JOIN outcomes_times t ON t.id = k.time_id
        WHERE k.state = 'open'
        AND t.state = 'ended'";
    let promises = [
        (ANSWERED, "askings are answered, but no answer is there"),
        (STILL_OPEN, "askings have an answer and are still open"),
        (OF_ANOTHER, "answers belong to the time together of somebody else"),
        (NOBODYS, "open concerns are about nobody"),
        (WAITS, "askings wait in a time together that has ended"),
    ];
    let mut found = Vec::new();
    for (sql, what) in promises {
        let (count,): (i64,) = read.one(sql, &[]).await?;
        if count > 0 {
            found.push((count, what));
        }
    }
    Ok(found)
}

/// People with answers, after `after` in order: for walking over everything.
pub async fn list_people(read: &mut impl Read, after: Option<PersonId>) -> Result<Vec<PersonId>> {
    const SQL: &str = "SELECT DISTINCT a.person
        FROM outcomes_answers a
        WHERE a.sealed IS NOT NULL
        AND ($1 IS NULL OR a.person > $1)
        ORDER BY a.person
        LIMIT 500";
    Ok(read.all::<(PersonId,)>(SQL, &[&after]).await?.into_iter().map(|(person,)| person).collect())
}
