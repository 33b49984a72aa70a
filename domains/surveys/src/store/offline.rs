//! Times of answering without a network, and the envelopes that came.

use crate::{
    model::{Became, Offline, OfflineId, SurveyId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, Random};
use vault::{Sealed, SubjectKey};

const PRIVATE: &str = "surveys.offline_key";

/// How many of each there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Envelopes that became responses.
    pub taken: i64,
    /// Envelopes that could not be opened.
    pub unreadable: i64,
    /// Envelopes that did not fit.
    pub unfit: i64,
}

impl Counts {
    /// Envelopes that became nothing.
    pub const fn refused(self) -> i64 {
        self.unreadable.saturating_add(self.unfit)
    }
}

/// A time of answering offline, with its private key sealed.
#[derive(Clone, Debug)]
pub struct OfflineRow {
    /// What may be known of it.
    pub offline: Offline,
    sealed: Option<Sealed<Vec<u8>>>,
}

type Row = (OfflineId, SurveyId, Vec<u8>, Option<Sealed<Vec<u8>>>, Date, i64);

impl OfflineRow {
    fn of((id, survey, public_key, sealed, until, refused): Row) -> Self {
        let is_over = sealed.is_none();
        Self { offline: Offline { id, survey, public_key, until, refused, is_over }, sealed }
    }

    /// The secret half; nothing once it is destroyed.
    pub fn private(&self, key: &SubjectKey) -> Option<zeroize::Zeroizing<Vec<u8>>> {
        self.sealed.as_ref()?.open(key, PRIVATE).ok().map(zeroize::Zeroizing::new)
    }
}

/// The times of a survey, the one that is not over first, then the latest.
pub async fn list(read: &mut impl Read, survey: SurveyId) -> Result<Vec<Offline>> {
    const SQL: &str = "SELECT o.id, o.survey, o.public_key, o.sealed, o.until, o.refused
        FROM surveys_offline o
        WHERE o.survey = $1
        ORDER BY CASE WHEN o.sealed IS NULL THEN 1 ELSE 0 END, o.until DESC, o.id
        LIMIT 100";
    let rows: Vec<Row> = read.all(SQL, &[&survey]).await?;
    Ok(rows.into_iter().map(|row| OfflineRow::of(row).offline).collect())
}

/// One time of a survey.
pub async fn find(read: &mut impl Read, survey: SurveyId, id: OfflineId) -> Result<Option<OfflineRow>> {
    const SQL: &str = "SELECT o.id, o.survey, o.public_key, o.sealed, o.until, o.refused
        FROM surveys_offline o
        WHERE o.survey = $1
        AND o.id = $2";
    Ok(read.optional::<Row>(SQL, &[&survey, &id]).await?.map(OfflineRow::of))
}

/// Keeps a new time with its private key sealed. A second one beside one that is not over breaks `surveys_one_offline`.
pub async fn insert(
    tx: &mut Tx,
    offline: &Offline,
    (key, random, private): (&SubjectKey, &dyn Random, &[u8]),
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_offline (id, survey, public_key, sealed, until, refused)
        VALUES ($1, $2, $3, $4, $5, 0)";
    let sealed = Sealed::seal(key, random, PRIVATE, &private.to_vec());
    tx.exec(SQL, &[&offline.id, &offline.survey, &offline.public_key, &sealed, &offline.until]).await.map(drop)
}

/// Sets another last day.
pub async fn set_until(tx: &mut Tx, id: OfflineId, until: Date, _proof: &impl Proof) -> Result<()> {
    tx.exec("UPDATE surveys_offline SET until = $2 WHERE id = $1", &[&id, &until]).await.map(drop)
}

/// Times whose last day of answering lies before `day` and whose key is still there, some at a time.
pub async fn list_due_as_the_system(read: &mut impl Read, day: Date) -> Result<Vec<Offline>> {
    const SQL: &str = "SELECT o.id, o.survey, o.public_key, o.sealed, o.until, o.refused
        FROM surveys_offline o
        WHERE o.sealed IS NOT NULL
        AND o.until < $1
        ORDER BY o.id
        LIMIT 100";
    Ok(read.all::<Row>(SQL, &[&day]).await?.into_iter().map(|row| OfflineRow::of(row).offline).collect())
}

/// Takes the private key away and keeps only how many envelopes could not be taken.
pub async fn end(tx: &mut Tx, offline: &Offline, refused: i64, _proof: &impl Proof) -> Result<()> {
    const END: &str = "UPDATE surveys_offline SET sealed = NULL, refused = $2 WHERE id = $1";
    tx.exec(END, &[&offline.id, &refused]).await?;
    tx.exec("DELETE FROM surveys_offline_taken WHERE survey = $1", &[&offline.survey]).await.map(drop)
}

/// What an envelope became, when it came before.
pub async fn find_taken(read: &mut impl Read, lookup: &[u8; 32]) -> Result<Option<Became>> {
    const SQL: &str = "SELECT t.became FROM surveys_offline_taken t WHERE t.lookup = $1";
    Ok(read.optional::<(Became,)>(SQL, &[lookup]).await?.map(|(became,)| became))
}

/// Notes that an envelope became a response, in the transaction that keeps it. Gives 0 when it had become one before.
pub async fn take(tx: &mut Tx, survey: SurveyId, lookup: &[u8; 32], _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "INSERT INTO surveys_offline_taken (lookup, survey, became)
        VALUES ($1, $2, 'taken')
        ON CONFLICT (lookup) DO UPDATE SET became = 'taken' WHERE surveys_offline_taken.became <> 'taken'";
    tx.exec(SQL, &[lookup, &survey]).await
}

/// Notes that an envelope could not be taken, each once.
pub async fn refuse(
    tx: &mut Tx,
    survey: SurveyId,
    (lookup, became): (&[u8; 32], Became),
    _proof: &impl Proof,
) -> Result<u64> {
    const SQL: &str = "INSERT INTO surveys_offline_taken (lookup, survey, became)
        VALUES ($1, $2, $3)
        ON CONFLICT (lookup) DO NOTHING";
    tx.exec(SQL, &[lookup, &survey, &became]).await
}

/// How many envelopes of a survey became what.
pub async fn count(read: &mut impl Read, survey: SurveyId) -> Result<Counts> {
    const SQL: &str = "SELECT CAST(count(*) FILTER (WHERE t.became = 'taken') AS bigint),
            CAST(count(*) FILTER (WHERE t.became = 'unreadable') AS bigint),
            CAST(count(*) FILTER (WHERE t.became = 'unfit') AS bigint)
        FROM surveys_offline_taken t
        WHERE t.survey = $1";
    let (taken, unreadable, unfit) = read.one(SQL, &[&survey]).await?;
    Ok(Counts { taken, unreadable, unfit })
}

/// The keys of all times, and whether each must be destroyed.
pub async fn list_keys_as_the_system(read: &mut impl Read) -> Result<Vec<(OfflineId, bool)>> {
    const SQL: &str = "SELECT o.id, o.sealed IS NULL FROM surveys_offline o ORDER BY o.id LIMIT 10000";
    read.all(SQL, &[]).await
}
