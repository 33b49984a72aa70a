//! What several of these pages say in the same way.

use crate::{
    model::{Case, CaseStage, Pin, Since, Verdict},
    pages::common,
};
use i18n::{Words, Written};
use kernel::{Language, OrganisationId, Outcome};
use ledger::App;
use organisations::store::nodes;
use std::collections::{BTreeSet, HashMap};
use web::components::Tag;

/// Places by their ids.
pub type Places = HashMap<OrganisationId, Written>;

/// The names of the places of these cases.
pub async fn places(app: &App, cases: &[Case]) -> Outcome<Places> {
    let ids: BTreeSet<OrganisationId> = cases.iter().map(|one| one.organisation).collect();
    Ok(nodes::find_names(&mut app.db(), ids).await?.into_iter().collect())
}

/// The name of the place of a case.
pub fn place(places: &Places, case: &Case, language: Language) -> String {
    places.get(&case.organisation).map(|names| names.text(language).to_owned()).unwrap_or_default()
}

/// The language that a case is written in.
pub fn language(case: &Case) -> Language {
    Language::ALL.iter().copied().find(|language| language.tag() == case.language).unwrap_or_default()
}

/// Where a case stands.
pub fn tag(words: &Words, case: &Case) -> Tag {
    let verdict = case.decision.as_ref().map(|decision| decision.0.verdict);
    let said = |key: &str| Tag::new(words.text(key).into_owned());
    match (case.stage, verdict) {
        (CaseStage::Draft, Some(Verdict::SentBack)) => said("evidence-case-stage-sent-back").waiting(),
        (CaseStage::Draft, _) => said("evidence-case-stage-draft").quiet(),
        (CaseStage::Submitted, _) => said("evidence-case-stage-submitted").waiting(),
        (CaseStage::Decided, Some(Verdict::NotAgreed)) => said("evidence-case-stage-not-agreed").quiet(),
        (CaseStage::Decided, _) => said("evidence-case-stage-agreed").good(),
        (CaseStage::ReviewDated, _) => said("evidence-case-stage-review").good(),
    }
}

/// What became of a figure since it was pinned; nothing while it stands.
pub fn since(words: &Words, pin: &Pin, since: &Since) -> Option<String> {
    match since {
        Since::Stands => None,
        Since::Withdrawn => Some(words.text("evidence-case-since-withdrawn").into_owned()),
        Since::Corrected { release_name, now } => {
            let now = common::seen(words, &pin.table, *now);
            let values = [("release", release_name.as_str().into()), ("figure", now.into())];
            Some(words.with("evidence-case-since-corrected", &values))
        }
    }
}
