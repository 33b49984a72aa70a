use db::{Json, Read, row};
use kernel::{Outcome, PersonId, Role, Time};
use serde_json::Value;
use uuid::Uuid;

row! {
    /// One line of the audit.
    #[derive(Clone, Debug)]
    pub struct Line {
        /// Its id.
        pub id: Uuid,
        /// When, as exactly as may be kept.
        pub at: Time,
        /// What was done.
        pub verb: String,
        /// In which part.
        pub role: Role,
        /// By whom, unless unknown.
        pub person: Option<PersonId>,
        /// To a thing of which domain.
        pub subject_domain: Option<String>,
        /// To which thing.
        pub subject: Option<Uuid>,
        /// In an emergency, past the ordinary limits.
        pub break_glass: bool,
        /// States, counts, codes of reasons.
        pub note: Json<Value>,
    }
}

/// The lines about one thing, oldest first.
pub async fn about(read: &mut impl Read, subject: Uuid) -> Outcome<Vec<Line>> {
    const SQL: &str = "SELECT id, at, verb, role, person, subject_domain, subject, break_glass, note
        FROM ledger_lines
        WHERE subject = $1
        ORDER BY at, id";
    Ok(read.all(SQL, &[&subject]).await?)
}

/// The lines that one person left, newest first, `limit` at most.
pub async fn left_by(read: &mut impl Read, person: PersonId, limit: i64) -> Outcome<Vec<Line>> {
    const SQL: &str = "SELECT id, at, verb, role, person, subject_domain, subject, break_glass, note
        FROM ledger_lines
        WHERE person = $1
        ORDER BY at DESC, id DESC
        LIMIT $2";
    Ok(read.all(SQL, &[&person, &limit]).await?)
}
