//! What is wrong with what is stored: one sentence each, for the operator.

use crate::{commands::today, store};
use db::Read;
use kernel::Outcome;
use ledger::App;

/// Looks for broken promises.
pub async fn check(app: &App) -> Outcome<Vec<String>> {
    let mut wrongs = Vec::new();
    // One unmoving state, or a command between two reads would look like a fault.
    let mut now = app.db().snapshot().await?;
    let kept = store::within::list(&mut now).await?;
    let computed = store::within::computed(&mut now, today(app)).await?;
    let differing = kept.symmetric_difference(&computed).count();
    if differing > 0 {
        wrongs
            .push(format!("organisations: {differing} pairs of what lies within what are not as the dated edges say"));
    }
    for (what, sql) in QUESTIONS {
        let (count,) = now.one::<(i64,)>(sql, &[]).await?;
        if count > 0 {
            wrongs.push(format!("organisations: {count} {what}"));
        }
    }
    Ok(wrongs)
}

const QUESTIONS: &[(&str, &str)] = &[
    (
        "services are nodes of another kind",
        "SELECT CAST(count(*) AS bigint)
         FROM organisations_services s
         JOIN organisations_nodes n ON n.id = s.organisation_id
         WHERE n.kind <> 'service'",
    ),
    (
        "nodes of the kind service have no service",
        "SELECT CAST(count(*) AS bigint)
         FROM organisations_nodes n
         WHERE n.kind = 'service'
           AND NOT EXISTS (SELECT 1 FROM organisations_services s WHERE s.organisation_id = n.id)",
    ),
    (
        "organisations cannot be found, since they lack a name in a language",
        "SELECT CAST(count(*) AS bigint)
         FROM organisations_nodes n
         WHERE (SELECT count(*) FROM organisations_names m WHERE m.organisation_id = n.id) <> 3",
    ),
    (
        "services lie under nothing",
        "SELECT CAST(count(*) AS bigint)
         FROM organisations_services s
         WHERE NOT EXISTS (SELECT 1 FROM organisations_edges e WHERE e.child_id = s.organisation_id)",
    ),
];
