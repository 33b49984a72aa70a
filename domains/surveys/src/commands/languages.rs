use super::edit::on_draft;
use crate::{
    model::SurveyId,
    rules::languages::{self, Typed},
};
use kernel::{Caller, Outcome};
use ledger::App;
use questionnaires::Tag;

/// Writes the translations of one language.
pub async fn translate(
    app: &App,
    caller: &Caller,
    (id, seen): (SurveyId, i64),
    (tag, typed): (&Tag, &[(String, String, bool)]),
) -> Outcome<()> {
    on_draft(app, caller, (id, seen), |draft| {
        let each = typed.iter().map(|(place, text, still_right)| Typed {
            place: place.clone(),
            text: text.clone(),
            still_right: *still_right,
        });
        languages::translate(draft.version, tag, each.collect());
        draft.survey.title.clone_from(&draft.version.questionnaire.title);
        draft.survey.about.clone_from(&draft.version.questionnaire.about);
        Ok(())
    })
    .await
}

/// Says in which languages a survey is promised, beside its source.
pub async fn promise_languages(app: &App, caller: &Caller, at: (SurveyId, i64), tags: &[Tag]) -> Outcome<()> {
    on_draft(app, caller, at, |draft| {
        let source = languages::source(&draft.version.questionnaire);
        let others = tags.iter().filter(|tag| **tag != source).cloned();
        draft.version.questionnaire.languages = std::iter::once(source.clone()).chain(others).collect();
        Ok(())
    })
    .await
}
