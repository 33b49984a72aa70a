//! Answers that are not sent yet, sealed, found again only with their code.

use crate::{
    model::{SurveyId, VersionId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, Random};
use questionnaires::Answers;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vault::{Sealed, SubjectKey};

const DRAFT: &str = "surveys.draft";

/// A half-filled form.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Draft {
    /// What was answered so far.
    pub answers: Answers,
    /// The form's own token: what is sent from here is what would have been sent from there.
    pub form: String,
    /// The right to answer once, for those who were invited.
    pub token: Option<String>,
    /// Whether it was read in easy words.
    pub easy: bool,
}

db::row! {
    /// A half-filled form, sealed.
    pub struct DraftRow {
        id: Uuid,
        survey: SurveyId,
        version: VersionId,
        sealed: Sealed<Draft>,
        kept_until: Date,
    }
}

impl DraftRow {
    /// Its id, which is also the subject of its key.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Of which survey, and of which version.
    pub fn of(&self) -> (SurveyId, VersionId) {
        (self.survey, self.version)
    }

    /// The last day on which it can be opened.
    pub fn kept_until(&self) -> Date {
        self.kept_until
    }

    /// The form; nothing when its key does not open it.
    pub fn open(&self, key: &SubjectKey) -> Option<Draft> {
        self.sealed.open(key, DRAFT).ok()
    }
}

/// Keeps a half-filled form, over the one before when there is one.
pub async fn save(
    tx: &mut Tx,
    (id, key, random): (Uuid, &SubjectKey, &dyn Random),
    ((survey, version), lookup, until): ((SurveyId, VersionId), &[u8; 32], Date),
    draft: &Draft,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_drafts (id, survey, version_id, lookup, sealed, kept_until)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, kept_until = excluded.kept_until";
    let sealed = Sealed::seal(key, random, DRAFT, draft);
    tx.exec(SQL, &[&id, &survey, &version, lookup, &sealed, &until]).await.map(drop)
}

/// The half-filled form that a code leads to.
pub async fn find(read: &mut impl Read, lookup: &[u8; 32]) -> Result<Option<DraftRow>> {
    const SQL: &str =
        "SELECT d.id, d.survey, d.version_id, d.sealed, d.kept_until FROM surveys_drafts d WHERE d.lookup = $1";
    read.optional(SQL, &[lookup]).await
}

/// Takes a half-filled form away: it was sent.
pub async fn remove(tx: &mut Tx, id: Uuid, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM surveys_drafts WHERE id = $1", &[&id]).await
}

/// Half-filled forms whose days are over, some at a time.
pub async fn list_over_as_the_system(read: &mut impl Read, today: Date) -> Result<Vec<Uuid>> {
    const SQL: &str = "SELECT d.id FROM surveys_drafts d WHERE d.kept_until < $1 ORDER BY d.id LIMIT 200";
    let rows: Vec<(Uuid,)> = read.all(SQL, &[&today]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
