//! Filled-in measures, sealed under the person's own key.

use super::Readers;
use crate::{
    model::{AnswerBody, AnswerId, AskingId, Kept, MeasureId, RatedBy, TimeId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, OrganisationId, PersonId, Random};
use vault::{Sealed, SubjectKey};

pub(super) const BODY: &str = "outcomes.answer";

/// A filled-in measure to keep.
#[derive(Clone, Copy, Debug)]
pub struct NewAnswer<'a> {
    /// Its id.
    pub id: AnswerId,
    /// Whose.
    pub person: PersonId,
    /// Which measure.
    pub measure: MeasureId,
    /// Whose view.
    pub by: RatedBy,
    /// The time together it belongs to.
    pub time: Option<TimeId>,
    /// What asked for it.
    pub asking: Option<AskingId>,
    /// The day.
    pub on: Date,
    /// The language in which the questions stood.
    pub language: &'a str,
    /// What was answered and what it came to.
    pub body: &'a AnswerBody,
}

/// Keeps it, sealed under the person's key.
pub async fn insert(
    tx: &mut Tx,
    (key, random): (&SubjectKey, &dyn Random),
    new: &NewAnswer<'_>,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO outcomes_answers
        (id, person, measure, rater, worker, time_id, asking, answered_on, language, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let sealed = Sealed::seal(key, random, BODY, new.body);
    let params: db::Params<'_> = &[
        &new.id,
        &new.person,
        &new.measure,
        &new.by.rater(),
        &new.by.worker(),
        &new.time,
        &new.asking,
        &new.on,
        &new.language,
        &sealed,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// What was answered; nothing when it was taken back or its key is gone.
pub fn open(key: &SubjectKey, kept: &Kept) -> Option<AnswerBody> {
    kept.sealed.as_ref()?.open(key, BODY).ok()
}

/// Everything about one person with one measure, or with all, oldest first; what was taken back is not there.
pub async fn list_of(read: &mut impl Read, person: PersonId, measure: Option<MeasureId>) -> Result<Vec<Kept>> {
    const SQL: &str = "SELECT a.id, a.person, a.measure, a.rater, a.worker, a.answered_on, a.language, a.sealed
        FROM outcomes_answers a
        WHERE a.person = $1
        AND ($2 IS NULL OR a.measure = $2)
        AND a.sealed IS NOT NULL
        ORDER BY a.answered_on, a.id
        LIMIT 5000";
    read.all(SQL, &[&person, &measure]).await
}

/// An answer of mine that was not taken back.
pub async fn find_own(read: &mut impl Read, id: AnswerId, person: PersonId) -> Result<Option<Kept>> {
    const SQL: &str = "SELECT a.id, a.person, a.measure, a.rater, a.worker, a.answered_on, a.language, a.sealed
        FROM outcomes_answers a
        WHERE a.id = $1
        AND a.person = $2
        AND a.sealed IS NOT NULL";
    read.optional(SQL, &[&id, &person]).await
}

/// An answer that was not taken back, whosever it is: for whoever proved in another way that they sent it.
pub async fn find_as_the_system(read: &mut impl Read, id: AnswerId) -> Result<Option<Kept>> {
    const SQL: &str = "SELECT a.id, a.person, a.measure, a.rater, a.worker, a.answered_on, a.language, a.sealed
        FROM outcomes_answers a
        WHERE a.id = $1
        AND a.sealed IS NOT NULL";
    read.optional(SQL, &[&id]).await
}

/// The service that asked for an answer, when one did.
pub async fn find_asker_as_the_system(read: &mut impl Read, id: AnswerId) -> Result<Option<OrganisationId>> {
    const SQL: &str = "SELECT t.organisation_id
        FROM outcomes_answers a
        JOIN outcomes_askings k ON k.id = a.asking
        JOIN outcomes_times t ON t.id = k.time_id
        WHERE a.id = $1";
    Ok(read.optional::<(OrganisationId,)>(SQL, &[&id]).await?.map(|(service,)| service))
}

/// What these readers may see of a person's answers, oldest first. Consent is a part of the question: what is not shared at this
/// moment is not there. A worker's view is seen at the service where it was given, and by nobody who supports.
pub async fn list_shared(
    read: &mut impl Read,
    readers: &Readers,
    (person, measure): (PersonId, Option<MeasureId>),
) -> Result<Vec<Kept>> {
    const SQL: &str = "SELECT a.id, a.person, a.measure, a.rater, a.worker, a.answered_on, a.language, a.sealed
        FROM outcomes_answers a
        WHERE a.person = $1
        AND ($2 IS NULL OR a.measure = $2)
        AND a.sealed IS NOT NULL
        AND EXISTS (SELECT 1
            FROM outcomes_shares s
            WHERE s.person = a.person
            AND s.ended_at IS NULL
            AND (s.measure IS NULL OR s.measure = a.measure OR EXISTS
                (SELECT 1
                FROM outcomes_measures one
                JOIN outcomes_measures other ON other.name = one.name AND other.major = one.major
                WHERE one.id = s.measure
                AND other.id = a.measure
                AND (other.organisation_id = one.organisation_id
                    OR (other.organisation_id IS NULL AND one.organisation_id IS NULL))))
            AND (($3 = 'within' AND s.with_kind = 'service' AND EXISTS
                    (SELECT 1 FROM organisations_within w WHERE w.outer_id = $4 AND w.inner_id = s.with_id))
                OR ($3 = 'within' AND s.with_kind = 'worker' AND s.with_id = $5)
                OR ($3 = 'chosen' AND s.with_kind = 'supporter' AND s.with_id = $5 AND a.person = ANY($6))))
        AND (a.rater = 'person'
            OR ($3 = 'within' AND EXISTS
                (SELECT 1
                FROM outcomes_times t
                JOIN organisations_within w ON w.inner_id = t.organisation_id
                WHERE t.id = a.time_id
                AND w.outer_id = $4)))
        ORDER BY a.answered_on, a.id
        LIMIT 5000";
    let params: db::Params<'_> =
        &[&person, &measure, &readers.kind, &readers.organisation, &readers.reader, &readers.chosen_by];
    read.all(SQL, params).await
}

/// Takes the content of an own answer away for good; none when it is not the person's own view, or was taken back before.
pub async fn take_back(tx: &mut Tx, (id, person): (AnswerId, PersonId), on: Date, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE outcomes_answers
        SET sealed = NULL,
            taken_back_on = $3
        WHERE id = $1
        AND person = $2
        AND rater = 'person'
        AND sealed IS NOT NULL";
    tx.exec(SQL, &[&id, &person, &on]).await
}

/// Everything about a person goes.
pub async fn remove_of_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    tx.exec("DELETE FROM outcomes_answers WHERE person = $1", &[&person]).await
}
