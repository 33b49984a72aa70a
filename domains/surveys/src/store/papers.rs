//! Paper that is being keyed. What was keyed lies here, sealed under the survey's key, until two people agree on it.

use crate::{
    model::{SurveyId, VersionId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{PersonId, Random};
use questionnaires::Answers;
use serde::{Deserialize, Serialize};
use vault::{Sealed, SubjectKey};

const PAPER: &str = "surveys.paper";

/// How far the keying of a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keying {
    /// One person keyed it.
    Once,
    /// Two people keyed it, and not the same.
    Differs,
    /// It is a response.
    Done,
}

impl Keying {
    fn of(text: &str) -> Self {
        match text {
            "done" => Self::Done,
            "differs" => Self::Differs,
            _ => Self::Once,
        }
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Once => "keyed_once",
            Self::Differs => "differs",
            Self::Done => "done",
        }
    }
}

/// What was keyed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Keyed {
    /// By the first person.
    pub first: Answers,
    /// By the second one, when it differs.
    pub second: Answers,
}

/// A sheet.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The number on its slip.
    pub slip: String,
    /// Of which version.
    pub version: VersionId,
    /// Who keyed it first.
    pub first_by: PersonId,
    /// How far it is.
    pub keying: Keying,
    sealed: Sealed<Keyed>,
}

type Row = (String, VersionId, PersonId, String, Sealed<Keyed>);

impl Paper {
    fn of((slip, version, first_by, state, sealed): Row) -> Self {
        Self { slip, version, first_by, keying: Keying::of(&state), sealed }
    }

    /// What was keyed; nothing when it is done.
    pub fn open(&self, key: &SubjectKey) -> Option<Keyed> {
        self.sealed.open(key, PAPER).ok()
    }
}

/// One sheet of a survey.
pub async fn find(read: &mut impl Read, survey: SurveyId, slip: &str) -> Result<Option<Paper>> {
    const SQL: &str = "SELECT p.slip, p.version_id, p.first_by, p.state, p.sealed
        FROM surveys_papers p
        WHERE p.survey = $1
        AND p.slip = $2";
    Ok(read.optional::<Row>(SQL, &[&survey, &slip]).await?.map(Paper::of))
}

/// The sheets that are not done, by their slips.
pub async fn list_waiting(read: &mut impl Read, survey: SurveyId) -> Result<Vec<Paper>> {
    const SQL: &str = "SELECT p.slip, p.version_id, p.first_by, p.state, p.sealed
        FROM surveys_papers p
        WHERE p.survey = $1
        AND p.state <> 'done'
        ORDER BY p.slip
        LIMIT 500";
    Ok(read.all::<Row>(SQL, &[&survey]).await?.into_iter().map(Paper::of).collect())
}

/// Keeps the first keying. Somebody who keyed the same slip a moment before breaks `surveys_papers_pkey`.
pub async fn insert(
    tx: &mut Tx,
    (survey, slip, version, by): (SurveyId, &str, VersionId, PersonId),
    (key, random): (&SubjectKey, &dyn Random),
    keyed: &Keyed,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_papers (survey, slip, version_id, first_by, sealed, state)
        VALUES ($1, $2, $3, $4, $5, 'keyed_once')";
    let sealed = Sealed::seal(key, random, PAPER, keyed);
    tx.exec(SQL, &[&survey, &slip, &version, &by, &sealed]).await.map(drop)
}

/// Keeps how far it is now, over how far it was; gives 0 when somebody else was faster.
pub async fn save(
    tx: &mut Tx,
    (survey, slip, was, now): (SurveyId, &str, Keying, Keying),
    (key, random): (&SubjectKey, &dyn Random),
    keyed: &Keyed,
    _proof: &impl Proof,
) -> Result<u64> {
    const SQL: &str =
        "UPDATE surveys_papers SET state = $4, sealed = $5 WHERE survey = $1 AND slip = $2 AND state = $3";
    let sealed = Sealed::seal(key, random, PAPER, keyed);
    tx.exec(SQL, &[&survey, &slip, &was.as_str(), &now.as_str(), &sealed]).await
}

/// Takes away sheets of surveys whose findings are published. Gives how many.
pub async fn remove_over(tx: &mut Tx, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "DELETE FROM surveys_papers
        WHERE EXISTS (SELECT 1 FROM surveys_versions v WHERE v.id = surveys_papers.version_id AND v.stage = 'released')";
    tx.exec(SQL, &[]).await
}
