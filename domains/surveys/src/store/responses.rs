//! Responses: one sealed list of answers each.

use crate::{
    model::{Channel, Response, ResponseId, State, SurveyId, VersionId, mark_of},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, Random};
use questionnaires::{Answers, Tag};
use vault::{Sealed, SubjectKey};

const ANSWERS: &str = "surveys.answers";

db::row! {
    /// A response with its answers sealed.
    pub struct ResponseRow {
        id: ResponseId,
        survey: SurveyId,
        version: VersionId,
        major: i64,
        channel: Channel,
        language: String,
        week: Date,
        state: State,
        reason: Option<String>,
        sealed: Sealed<Answers>,
    }
}

impl ResponseRow {
    /// Its id, which is also the subject of its key.
    pub fn id(&self) -> ResponseId {
        self.id
    }

    /// What it counts as.
    pub fn state(&self) -> State {
        self.state
    }

    /// To which survey.
    pub fn survey(&self) -> SurveyId {
        self.survey
    }

    /// To which version.
    pub fn version(&self) -> VersionId {
        self.version
    }

    /// The response, opened; nothing when its key does not open it.
    pub fn open(self, key: &SubjectKey) -> Option<Response> {
        let answers = self.sealed.open(key, ANSWERS).ok()?;
        Some(Response {
            id: self.id,
            survey: self.survey,
            version: self.version,
            major: self.major,
            channel: self.channel,
            language: Tag::new(self.language),
            week: self.week,
            state: self.state,
            reason: self.reason,
            answers,
        })
    }
}

/// The answers of a response, sealed under its own key: made before a transaction begins, since others wait for it to end.
pub fn seal(response: &Response, key: &SubjectKey, random: &dyn Random) -> Sealed<Answers> {
    Sealed::seal(key, random, ANSWERS, &response.answers)
}

/// Keeps a response. Its key is made beside it, with the response's id as its subject. The primary key
/// (`surveys_responses_pkey`) says that the very same form was here before.
pub async fn insert(
    tx: &mut Tx,
    (response, key): (&Response, &SubjectKey),
    random: &dyn Random,
    proof: &impl Proof,
) -> Result<()> {
    insert_sealed(tx, (response, response.state), &seal(response, key, random), proof).await
}

/// The same with answers that were sealed before, in the state that the transaction found.
pub async fn insert_sealed(
    tx: &mut Tx,
    (response, state): (&Response, State),
    sealed: &Sealed<Answers>,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_responses
        (id, survey, version_id, major, channel, language, week, state, reason, sealed, mark)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let language = response.language.as_str();
    tx.exec(
        SQL,
        &[
            &response.id,
            &response.survey,
            &response.version,
            &response.major,
            &response.channel,
            &language,
            &response.week,
            &state,
            &response.reason,
            sealed,
            &mark_of(response.id),
        ],
    )
    .await
    .map(drop)
}

/// One response, sealed. Whoever asks has proved that they may: by a code, an account, or the right to see rows.
pub async fn find(read: &mut impl Read, id: ResponseId) -> Result<Option<ResponseRow>> {
    const SQL: &str =
        "SELECT r.id, r.survey, r.version_id, r.major, r.channel, r.language, r.week, r.state, r.reason, r.sealed
        FROM surveys_responses r
        WHERE r.id = $1";
    read.optional(SQL, &[&id]).await
}

/// The ids of the responses of a version in one state, in order.
pub async fn list_ids(
    read: &mut impl Read,
    (survey, version): (SurveyId, VersionId),
    state: State,
) -> Result<Vec<ResponseId>> {
    const SQL: &str = "SELECT r.id
        FROM surveys_responses r
        WHERE r.survey = $1
        AND r.version_id = $2
        AND r.state = $3
        ORDER BY r.id";
    let rows: Vec<(ResponseId,)> = read.all(SQL, &[&survey, &version, &state]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Responses with these ids, sealed, in no particular order.
pub async fn find_all(read: &mut impl Read, ids: &[ResponseId]) -> Result<Vec<ResponseRow>> {
    const SQL: &str =
        "SELECT r.id, r.survey, r.version_id, r.major, r.channel, r.language, r.week, r.state, r.reason, r.sealed
        FROM surveys_responses r
        WHERE r.id = ANY($1)";
    read.all(SQL, &[&ids.iter().copied().collect::<db::Ids>()]).await
}

/// How many responses a survey has, by version, state and channel.
pub async fn count(read: &mut impl Read, survey: SurveyId) -> Result<Vec<(VersionId, State, Channel, i64)>> {
    const SQL: &str = "SELECT r.version_id, r.state, r.channel, CAST(count(*) AS bigint)
        FROM surveys_responses r
        WHERE r.survey = $1
        GROUP BY r.version_id, r.state, r.channel
        ORDER BY r.version_id, r.state, r.channel";
    read.all(SQL, &[&survey]).await
}

/// How many responses that count each of these surveys has.
pub async fn count_counted(read: &mut impl Read, surveys: &[SurveyId]) -> Result<Vec<(SurveyId, i64)>> {
    const SQL: &str = "SELECT r.survey, CAST(count(*) AS bigint)
        FROM surveys_responses r
        WHERE r.survey = ANY($1)
        AND r.state = 'counted'
        GROUP BY r.survey
        ORDER BY r.survey";
    read.all(SQL, &[&surveys.iter().copied().collect::<db::Ids>()]).await
}

/// Takes the rows of answers that were given to try it out; gives their ids, whose keys are to be destroyed.
pub async fn remove_tests(tx: &mut Tx, survey: SurveyId, _proof: &impl Proof) -> Result<Vec<ResponseId>> {
    const FIND: &str = "SELECT r.id FROM surveys_responses r WHERE r.survey = $1 AND r.state = 'test' ORDER BY r.id";
    const REMOVE: &str = "DELETE FROM surveys_responses WHERE survey = $1 AND state = 'test'";
    let rows: Vec<(ResponseId,)> = tx.all(FIND, &[&survey]).await?;
    tx.exec(REMOVE, &[&survey]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Empties a response that was taken back: only that it was there is still counted. Its key is to be destroyed beside it.
pub async fn withdraw(tx: &mut Tx, id: ResponseId, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE surveys_responses SET state = 'withdrawn', reason = NULL, sealed = $2
        WHERE id = $1
        AND state <> 'withdrawn'";
    let nothing: Vec<u8> = Vec::new();
    // What the words were about goes with them.
    tx.exec("DELETE FROM surveys_tagged WHERE response = $1", &[&id]).await?;
    tx.exec(SQL, &[&id, &nothing]).await
}

/// Takes a response away for which a changed one was written. Its key is to be destroyed beside it.
pub async fn remove(tx: &mut Tx, id: ResponseId, _proof: &impl Proof) -> Result<()> {
    tx.exec("DELETE FROM surveys_tagged WHERE response = $1", &[&id]).await?;
    tx.exec("DELETE FROM surveys_responses WHERE id = $1", &[&id]).await.map(drop)
}

/// Responses in the order of their ids, some at a time, and whether each was taken back: for `comhar check`.
pub async fn list_some_as_the_system(
    read: &mut impl Read,
    after: Option<ResponseId>,
) -> Result<Vec<(ResponseId, bool)>> {
    const SQL: &str = "SELECT r.id, r.state
        FROM surveys_responses r
        WHERE ($1 IS NULL OR r.id > $1)
        ORDER BY r.id
        LIMIT 1000";
    let rows: Vec<(ResponseId, State)> = read.all(SQL, &[&after]).await?;
    Ok(rows.into_iter().map(|(id, state)| (id, state == State::Withdrawn)).collect())
}
