//! What counts of the library: pure, from a study to facts. What others published is never a fact.

use crate::{
    model::study::{Study, StudyId, StudyStage},
    store::studies,
};
use kernel::{Id, Outcome};
use ledger::Work;
use measures::{Fact, Facts, Origin};
use uuid::Uuid;

/// Ids read at once when everything is counted anew.
const PAGE: i64 = 500;
/// Studies that ended, and those of them whose findings are public.
const FINISHED: &str = "evidence.studies_finished";
const PUBLIC: &str = "evidence.findings_public";

/// A study, as it counts.
pub const STUDY: Origin = Origin {
    name: "evidence.study",
    version: 1,
    list: |app, after| {
        Box::pin(async move {
            let after = after.map(StudyId::from_uuid);
            let ids = studies::list_ids_as_the_system(&mut app.db(), after, PAGE).await?;
            Ok(ids.into_iter().map(Id::uuid).collect())
        })
    },
    facts: of_study,
};

/// What this domain gives to the common data set.
pub const TOLD: module::Told =
    module::Told { origins: &[STUDY], definitions: &[include_str!("../definitions/findings_published.json")] };

/// The line that a command needs after it saved a study.
pub(crate) async fn tell(work: &mut Work, id: StudyId) -> Outcome<()> {
    measures::tell(work, &STUDY, id.uuid()).await
}

fn of_study(work: &mut Work, id: Uuid) -> Facts<'_> {
    Box::pin(async move {
        let study = studies::find(work, StudyId::from_uuid(id)).await?;
        Ok(study.map(|study| study_facts(&study)).unwrap_or_default())
    })
}

/// The facts of a study: on the day it ended, where it belongs.
pub fn study_facts(study: &Study) -> Vec<Fact> {
    let Some(day) = study.finished_on else { return Vec::new() };
    let fact = |measure| Fact::one(measure, day).at(study.organisation);
    let public = (study.stage == StudyStage::Public).then(|| fact(PUBLIC));
    std::iter::once(fact(FINISHED)).chain(public).collect()
}
