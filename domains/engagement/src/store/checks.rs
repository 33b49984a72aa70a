//! Questions about broken promises, and what is over.

use db::{Read, Result, Tx};
use kernel::{Date, PersonId, Time};

use crate::model::ContributionId;

/// Each with what it would mean. A count of zero is well.
const QUESTIONS: &[(&str, &str)] = &[
    (
        "contributions without a trace have a code",
        "SELECT CAST(count(*) AS bigint)
        FROM engagement_codes k
        JOIN engagement_contributions c ON c.id = k.contribution
        WHERE c.mode = 'no_trace'",
    ),
    (
        "contributions with only a code, or without a trace, have a name or a contact",
        "SELECT CAST(count(*) AS bigint)
        FROM engagement_contributions c
        WHERE c.mode IN ('code_only', 'no_trace')
        AND (EXISTS (SELECT 1 FROM engagement_known_authors a WHERE a.contribution = c.id)
            OR EXISTS (SELECT 1 FROM engagement_contacts k WHERE k.contribution = c.id))",
    ),
    (
        "contributions that were taken back or erased still have words",
        "SELECT CAST(count(*) AS bigint)
        FROM engagement_contributions c
        WHERE c.publication IN ('withdrawn', 'erased')
        AND (EXISTS (SELECT 1 FROM engagement_words w WHERE w.contribution = c.id)
            OR EXISTS (SELECT 1 FROM engagement_messages m WHERE m.contribution = c.id))",
    ),
    (
        "contributions that are not taken back have no words",
        "SELECT CAST(count(*) AS bigint)
        FROM engagement_contributions c
        WHERE c.publication NOT IN ('withdrawn', 'erased')
        AND NOT EXISTS (SELECT 1 FROM engagement_words w WHERE w.contribution = c.id)",
    ),
    (
        "themes are public without an outcome",
        "SELECT CAST(count(*) AS bigint)
        FROM engagement_themes t
        WHERE t.shown = 'public' AND t.outcome IS NULL",
    ),
    (
        "themes are verified without evidence that somebody saw",
        "SELECT CAST(count(*) AS bigint)
        FROM engagement_themes t
        WHERE t.stage = 'done_verified'
        AND NOT EXISTS (SELECT 1 FROM engagement_changes g WHERE g.theme = t.id AND g.verified_on IS NOT NULL)",
    ),
];

/// What is broken: how many, and what.
pub async fn broken(read: &mut impl Read) -> Result<Vec<(i64, &'static str)>> {
    let mut wrongs = Vec::new();
    for (what, sql) in QUESTIONS {
        let (count,): (i64,) = read.one(sql, &[]).await?;
        if count > 0 {
            wrongs.push((count, *what));
        }
    }
    Ok(wrongs)
}

/// What a person shared from their account.
pub async fn list_of_person_as_the_system(read: &mut impl Read, person: PersonId) -> Result<Vec<ContributionId>> {
    const SQL: &str =
        "SELECT a.contribution FROM engagement_known_authors a WHERE a.person = $1 ORDER BY a.contribution";
    let rows: Vec<(ContributionId,)> = read.all(SQL, &[&person]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Takes away the contacts of threads in which nothing happened since `before` and nobody waits.
pub async fn remove_old_contacts_as_the_system(tx: &mut Tx, before: Time) -> Result<u64> {
    const SQL: &str = "DELETE FROM engagement_contacts
        WHERE contribution IN (SELECT c.id
            FROM engagement_contributions c
            WHERE c.mode = 'contactable'
            AND c.desk = 'none'
            AND NOT EXISTS (SELECT 1 FROM engagement_events e WHERE e.contribution = c.id AND e.at >= $1))";
    tx.exec(SQL, &[&before]).await
}

/// The first day of a month, as the last use of a code is kept.
pub fn month_of(day: Date) -> Date {
    day.first_of_month()
}

/// The list and the place in it, as kept.
pub async fn find_desk(read: &mut impl Read, id: ContributionId) -> Result<(crate::model::Desk, i64)> {
    read.one("SELECT c.desk, c.rank FROM engagement_contributions c WHERE c.id = $1", &[&id]).await
}
