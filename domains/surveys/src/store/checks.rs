//! What is wrong with what is stored.

use db::{Read, Result};

const CHECKS: &[(&str, &str)] = &[
    (
        "SELECT CAST(count(*) AS bigint) FROM surveys_versions v
            WHERE v.stage NOT IN ('draft', 'test') AND (v.approver IS NULL OR v.approver = v.author)",
        "versions are past approval without somebody else's approval",
    ),
    (
        "SELECT CAST(count(*) AS bigint) FROM surveys_tokens t
            WHERE NOT EXISTS (SELECT 1 FROM surveys_versions v
                WHERE v.survey = t.survey AND v.identity = 'invited')",
        "tokens belong to a survey that invites nobody",
    ),
    (
        "SELECT CAST(count(*) AS bigint) FROM surveys_named n
            JOIN surveys_responses r ON r.id = n.response
            JOIN surveys_versions v ON v.id = r.version_id
            WHERE v.identity <> 'named'",
        "responses name a person although nobody was to be known",
    ),
    (
        "SELECT CAST(count(*) AS bigint) FROM surveys_contacts c
            WHERE NOT EXISTS (SELECT 1 FROM surveys_versions v
                WHERE v.survey = c.survey AND v.stage IN ('draft', 'test', 'approved', 'open', 'paused', 'closing'))",
        "addresses are kept for surveys that are over",
    ),
    (
        "SELECT CAST(count(*) AS bigint) FROM surveys_responses r
            JOIN surveys_versions v ON v.id = r.version_id
            WHERE r.state <> 'test' AND v.answered = false",
        "responses belong to a version that says nobody answered it",
    ),
];

/// How many of each wrong there are, with a sentence.
pub async fn broken(read: &mut impl Read) -> Result<Vec<(i64, &'static str)>> {
    let mut found = Vec::new();
    for (sql, what) in CHECKS {
        let (count,): (i64,) = read.one(sql, &[]).await?;
        if count > 0 {
            found.push((count, *what));
        }
    }
    Ok(found)
}
