//! What the figures of a service are made of.

use crate::model::{AnswerBody, MeasureId, TimeId, TimeState};
use db::{Read, Result};
use kernel::{Date, OrganisationId, PersonId};
use vault::{Sealed, SubjectKey};

db::row! {
    /// One time together, with how often was asked and answered.
    #[derive(Clone, Debug)]
    pub struct TimeRow {
        /// Its id.
        pub id: TimeId,
        /// Who.
        pub person: PersonId,
        /// How it stands.
        pub state: TimeState,
        /// The day the person said yes.
        pub began_on: Option<Date>,
        /// Treatment contacts that the person came to.
        pub treatment_contacts: i64,
        /// The day the referral was received.
        pub referred_on: Option<Date>,
        /// The day of the first treatment contact.
        pub first_treatment_on: Option<Date>,
        /// How often the person was asked.
        pub asked: i64,
        /// How often they answered.
        pub answered: i64,
        /// How much of theirs the service may see at this moment: shares that last.
        pub shares: i64,
    }
}

/// The times together of a service, or of all services within an area.
pub async fn list_times(read: &mut impl Read, place: OrganisationId) -> Result<Vec<TimeRow>> {
    const SQL: &str = "SELECT t.id, t.person, t.state, t.began_on, t.treatment_contacts, t.referred_on,
            t.first_treatment_on,
            CAST((SELECT count(*) FROM outcomes_askings a WHERE a.time_id = t.id) AS bigint),
            CAST((SELECT count(*) FROM outcomes_askings a WHERE a.time_id = t.id AND a.state = 'answered') AS bigint),
            CAST((SELECT count(*)
                FROM outcomes_shares s
                WHERE s.person = t.person
                AND s.with_kind = 'service'
                AND s.with_id = t.organisation_id
                AND s.ended_at IS NULL) AS bigint)
        FROM outcomes_times t
        JOIN organisations_within w ON w.inner_id = t.organisation_id
        WHERE w.outer_id = $1
        ORDER BY t.id";
    read.all(SQL, &[&place]).await
}

db::row! {
    /// One answer that counts: the person's own, shared with the service at this moment, given during the time together.
    #[derive(Clone, Debug)]
    pub struct AnswerRow {
        /// The time together.
        pub time: TimeId,
        /// Whose.
        pub person: PersonId,
        /// Which measure.
        pub measure: MeasureId,
        /// What was answered.
        pub sealed: Option<Sealed<AnswerBody>>,
    }
}

/// The answers that count, oldest first.
pub async fn list_answers(read: &mut impl Read, place: OrganisationId) -> Result<Vec<AnswerRow>> {
    const SQL: &str = "SELECT t.id, t.person, a.measure, a.sealed
        FROM outcomes_times t
        JOIN organisations_within w ON w.inner_id = t.organisation_id
        JOIN outcomes_answers a ON a.person = t.person
        WHERE w.outer_id = $1
        AND a.rater = 'person'
        AND a.sealed IS NOT NULL
        AND t.began_on IS NOT NULL
        AND a.answered_on >= t.began_on
        AND (t.ended_on IS NULL OR a.answered_on <= t.ended_on)
        AND EXISTS (SELECT 1
            FROM outcomes_shares s
            WHERE s.person = t.person
            AND s.with_kind = 'service'
            AND s.with_id = t.organisation_id
            AND s.ended_at IS NULL
            AND (s.measure IS NULL OR s.measure = a.measure OR EXISTS
                (SELECT 1
                FROM outcomes_measures one
                JOIN outcomes_measures other ON other.name = one.name AND other.major = one.major
                WHERE one.id = s.measure
                AND other.id = a.measure
                AND (other.organisation_id = one.organisation_id
                    OR (other.organisation_id IS NULL AND one.organisation_id IS NULL)))))
        ORDER BY a.answered_on, a.id";
    read.all(SQL, &[&place]).await
}

/// What was answered; nothing when its key is gone.
pub fn open(key: &SubjectKey, row: &AnswerRow) -> Option<AnswerBody> {
    row.sealed.as_ref()?.open(key, super::answers::BODY).ok()
}
