//! What the figures are counted from, what is left out, and tags.

use crate::{
    model::{ResponseId, State, SurveyId, VersionId},
    proof::Proof,
    results::Mark,
};
use db::{Read, Result, Tx};
use kernel::Id;

/// Marker of [`TagId`].
pub enum TagMark {}
/// A tag under which words are sorted.
pub type TagId = Id<TagMark>;

/// Which single responses are looked at.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The number of the version; the newest that was open otherwise.
    pub number: Option<&'a str>,
    /// In which state.
    pub state: State,
    /// How many.
    pub size: usize,
    /// Behind this place.
    pub after: Option<&'a str>,
}

/// How many responses of a version count, and the sum of their marks; nothing when one of them has no mark.
pub async fn find_sum(read: &mut impl Read, (survey, version): (SurveyId, VersionId)) -> Result<Option<(i64, i64)>> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint), CAST(COALESCE(SUM(r.mark), 0) AS bigint),
            CAST(count(*) FILTER (WHERE r.mark = 0) AS bigint)
        FROM surveys_responses r
        WHERE r.survey = $1
        AND r.version_id = $2
        AND r.state = 'counted'";
    let found: Option<(i64, i64, i64)> = read.optional(SQL, &[&survey, &version]).await?;
    Ok(found.filter(|(_, _, without)| *without == 0).map(|(count, sum, _)| (count, sum)))
}

/// The responses of a version that count, in the order of their ids: from an index alone.
pub async fn list_marks(read: &mut impl Read, (survey, version): (SurveyId, VersionId)) -> Result<Vec<Mark>> {
    const SQL: &str = "SELECT r.id
        FROM surveys_responses r
        WHERE r.survey = $1
        AND r.version_id = $2
        AND r.state = 'counted'
        ORDER BY r.id";
    let rows: Vec<(Mark,)> = read.all(SQL, &[&survey, &version]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The next responses of a survey in one state, behind `after`, in the order of their ids.
pub async fn list_ids_after(
    read: &mut impl Read,
    (survey, version): (SurveyId, VersionId),
    state: State,
    (after, until): (Option<ResponseId>, Option<ResponseId>),
    size: i64,
) -> Result<Vec<ResponseId>> {
    const SQL: &str = "SELECT r.id
        FROM surveys_responses r
        WHERE r.survey = $1
        AND r.version_id = $2
        AND r.state = $3
        AND ($4 IS NULL OR r.id > $4)
        AND ($5 IS NULL OR r.id <= $5)
        ORDER BY r.id
        LIMIT $6";
    let rows: Vec<(ResponseId,)> = read.all(SQL, &[&survey, &version, &state, &after, &until, &size]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// How many responses of a survey are in no figure, by state and reason. Those that count are not gone through for it: the
/// versions lead past them in the index.
pub async fn count_left_out(read: &mut impl Read, survey: SurveyId) -> Result<Vec<(State, Option<String>, i64)>> {
    const SQL: &str = "SELECT r.state, r.reason, CAST(count(*) AS bigint)
        FROM surveys_responses r
        WHERE r.survey = $1
        AND r.version_id IN (SELECT v.id FROM surveys_versions v WHERE v.survey = $1)
        AND r.state IN ('excluded', 'late', 'test', 'withdrawn')
        GROUP BY r.state, r.reason
        ORDER BY r.state, r.reason";
    read.all(SQL, &[&survey]).await
}

/// How many responses of a survey are in each state, in each version.
pub async fn count_states(read: &mut impl Read, survey: SurveyId) -> Result<Vec<(VersionId, State, i64)>> {
    const SQL: &str = "SELECT r.version_id, r.state, CAST(count(*) AS bigint)
        FROM surveys_responses r
        WHERE r.survey = $1
        GROUP BY r.version_id, r.state
        ORDER BY r.version_id, r.state";
    read.all(SQL, &[&survey]).await
}

/// Leaves a response out, or lets it in again. Gives nothing when it is not in the state `from`.
pub async fn set_state(
    tx: &mut Tx,
    id: ResponseId,
    (from, to): (State, State),
    reason: Option<&str>,
    _proof: &impl Proof,
) -> Result<u64> {
    const SQL: &str = "UPDATE surveys_responses SET state = $3, reason = $4 WHERE id = $1 AND state = $2";
    tx.exec(SQL, &[&id, &from, &to, &reason]).await
}

/// How many invitations of one use went out: the denominator of who answered; nothing when none did.
pub async fn find_issued(read: &mut impl Read, survey: SurveyId) -> Result<Option<i64>> {
    const SQL: &str = "SELECT s.issued FROM surveys_sent s WHERE s.survey = $1 AND s.issued > 0";
    Ok(read.optional::<(i64,)>(SQL, &[&survey]).await?.map(|(issued,)| issued))
}

/// The groups from which answers are hoped for: question, answer, how many.
pub async fn list_targets(read: &mut impl Read, survey: SurveyId) -> Result<Vec<(String, String, i64)>> {
    const SQL: &str = "SELECT t.item, t.code, t.wanted
        FROM surveys_targets t
        WHERE t.survey = $1
        ORDER BY t.item, t.code";
    read.all(SQL, &[&survey]).await
}

/// The tags of a survey, by name.
pub async fn list_tags(read: &mut impl Read, survey: SurveyId) -> Result<Vec<(TagId, String)>> {
    const SQL: &str = "SELECT t.id, t.name FROM surveys_tags t WHERE t.survey = $1 ORDER BY t.name, t.id";
    read.all(SQL, &[&survey]).await
}

/// A new tag. `surveys_tag_taken` says that there is one of this name.
pub async fn insert_tag(tx: &mut Tx, (survey, id): (SurveyId, TagId), name: &str, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_tags (id, survey, name) VALUES ($1, $2, $3)";
    tx.exec(SQL, &[&id, &survey, &name]).await.map(drop)
}

/// Another name for a tag.
pub async fn rename_tag(tx: &mut Tx, (survey, id): (SurveyId, TagId), name: &str, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE surveys_tags SET name = $3 WHERE id = $1 AND survey = $2";
    tx.exec(SQL, &[&id, &survey, &name]).await
}

/// Puts a tag on somebody's words. On twice is on once.
pub async fn put_tag(tx: &mut Tx, response: ResponseId, item: &str, tag: TagId, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_tagged (response, item, tag) VALUES ($1, $2, $3)
        ON CONFLICT (response, item, tag) DO NOTHING";
    tx.exec(SQL, &[&response, &item, &tag]).await.map(drop)
}

/// Takes a tag off.
pub async fn take_tag(tx: &mut Tx, response: ResponseId, item: &str, tag: TagId, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "DELETE FROM surveys_tagged WHERE response = $1 AND item = $2 AND tag = $3";
    tx.exec(SQL, &[&response, &item, &tag]).await.map(drop)
}

/// Which tags are on these responses.
pub async fn list_tagged(read: &mut impl Read, responses: &[ResponseId]) -> Result<Vec<(ResponseId, String, TagId)>> {
    const SQL: &str = "SELECT t.response, t.item, t.tag
        FROM surveys_tagged t
        WHERE t.response = ANY($1)
        ORDER BY t.response, t.item, t.tag";
    read.all(SQL, &[&responses.iter().copied().collect::<db::Ids>()]).await
}

/// How often each tag is on the words of a question, of responses that count. It begins with the tags, so that a survey without
/// any is not gone through.
pub async fn count_tagged(read: &mut impl Read, survey: SurveyId) -> Result<Vec<(String, TagId, i64)>> {
    const SQL: &str = "SELECT t.item, t.tag, CAST(count(*) AS bigint)
        FROM surveys_tagged t
        WHERE t.tag IN (SELECT g.id FROM surveys_tags g WHERE g.survey = $1)
        AND EXISTS (SELECT 1 FROM surveys_responses r WHERE r.id = t.response AND r.survey = $1 AND r.state = 'counted')
        GROUP BY t.item, t.tag
        ORDER BY t.item, t.tag";
    read.all(SQL, &[&survey]).await
}
