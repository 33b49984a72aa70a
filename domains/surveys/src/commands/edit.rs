use super::found;
use crate::{
    model::{Identity, Outlook, Removed, Survey, SurveyId, Version},
    permissions::EditSurvey,
    rules::{self, CHANGED_MEANWHILE, NOT_NOW, REASON_EMPTY, TITLE_EMPTY, edit, languages, life, picture::Picture},
    store,
};
use kernel::{Caller, Date, Granted, OrRefusal, Outcome, Refusal};
use ledger::{App, RecordOf, Work};
use questionnaires::{Kind, Questionnaire, Tag};
use std::collections::BTreeSet;

/// One change of what a draft asks.
#[derive(Clone, Debug)]
pub enum Edit<'a> {
    /// A new item at the end of a page, or of the whole.
    Add(Option<&'a str>, Kind, edit::Given<'a>),
    /// Other words, choices, bounds.
    Change(&'a str, Kind, edit::Given<'a>),
    /// Other rules; with the names of the pictures of the house.
    Rules(&'a str, edit::Rules<'a>, &'a [String]),
    /// Which of its choices are offered after which answers to an earlier question.
    Narrow(&'a str, edit::Narrowed<'a>),
    /// One place up or down.
    Move(&'a str, edit::Way),
    /// Out.
    Remove(&'a str),
    /// What was removed last, back again.
    Undo,
}

/// Changes what a draft asks.
pub async fn edit_survey(app: &App, caller: &Caller, id: SurveyId, seen: i64, change: Edit<'_>) -> Outcome<()> {
    on_draft(app, caller, (id, seen), |draft| apply(draft.survey, draft.version, draft.before.as_ref(), &change)).await
}

/// A draft that is being changed.
pub(super) struct Draft<'a> {
    /// Its survey.
    pub survey: &'a mut Survey,
    /// It.
    pub version: &'a mut Version,
    /// Somebody answered a version before.
    pub answered: bool,
    /// What that version asked: its questions stay of their kind.
    pub before: Option<Questionnaire>,
}

/// Whether the survey was answered, and what people met last.
async fn answered_before(work: &mut Work, survey: SurveyId) -> Outcome<(bool, Option<Questionnaire>)> {
    if !store::versions::is_answered(work, survey).await? {
        return Ok((false, None));
    }
    let Some(head) = store::versions::find_head_shown(work, survey).await? else { return Ok((true, None)) };
    Ok((true, store::versions::find(work, head.id).await?.map(|version| version.questionnaire)))
}

fn apply(
    survey: &mut Survey,
    version: &mut Version,
    before: Option<&Questionnaire>,
    change: &Edit<'_>,
) -> Result<(), Refusal> {
    let asked = &mut version.questionnaire;
    match change {
        Edit::Add(parent, kind, given) => {
            let item = edit::make(asked, *kind, given, &mut || survey.take_item())?;
            edit::add(asked, *parent, item)
        }
        Edit::Change(id, kind, given) => {
            let locked = before.is_some_and(|before| before.item(id).is_some());
            edit::change(asked, id, (*kind, locked), given, &mut || survey.take_item())
        }
        Edit::Rules(id, rules, pictures) => edit::set_rules(asked, id, rules, pictures),
        Edit::Narrow(id, narrowed) => edit::narrow(asked, id, narrowed),
        Edit::Move(id, way) => edit::move_item(asked, id, *way),
        Edit::Remove(id) => {
            let source = languages::source(asked);
            let removed: Removed = edit::remove(asked, id, &source)?;
            version.removed = Some(removed);
            Ok(())
        }
        Edit::Undo => {
            edit::undo(asked, version.removed.take().ok_or(NOT_NOW)?);
            Ok(())
        }
    }
}

/// What is settled beside the questions.
#[derive(Clone, Debug)]
pub struct SettingsForm {
    /// Its name in the source language.
    pub title: String,
    /// Who asks, what for.
    pub about: String,
    /// How those who answer are known.
    pub identity: Identity,
    /// For how many days they may change what they answered.
    pub edit_days: i64,
    /// Its last day.
    pub closes_on: Option<Date>,
    /// Who will see the findings.
    pub results: Outlook,
    /// Why not everybody, when it is so.
    pub kept_reason: String,
    /// The languages it is promised in, beside the source.
    pub languages: Vec<Tag>,
}

/// Changes title, identity, days, languages of a draft.
pub async fn edit_settings(app: &App, caller: &Caller, (id, seen): (SurveyId, i64), form: SettingsForm) -> Outcome<()> {
    let today = super::today(app);
    on_draft(app, caller, (id, seen), |draft| settle(draft.survey, draft.version, (&form, today, draft.answered))).await
}

fn settle(
    survey: &mut Survey,
    version: &mut Version,
    (form, today, answered): (&SettingsForm, Date, bool),
) -> Result<(), Refusal> {
    let source = languages::source(&version.questionnaire);
    let (title, about) = (edit::tidy(&form.title), edit::tidy(&form.about));
    if title.is_empty() {
        return Err(TITLE_EMPTY);
    }
    if !(0..=life::MOST_EDIT_DAYS).contains(&form.edit_days) {
        return Err(rules::DAYS_WRONG);
    }
    if form.closes_on.is_some_and(|last| last < today) {
        return Err(rules::DAY_WRONG);
    }
    let reason = edit::tidy(&form.kept_reason);
    if form.results == Outlook::Kept && reason.is_empty() {
        return Err(REASON_EMPTY);
    }
    life::choose_identity(&mut version.head, form.identity, answered)?;
    let asked = &mut version.questionnaire;
    asked.title = std::mem::take(&mut asked.title).and(source.clone(), title);
    asked.about = std::mem::take(&mut asked.about).and(source.clone(), about);
    let others = form.languages.iter().filter(|tag| **tag != source).cloned();
    asked.languages = std::iter::once(source.clone()).chain(others).collect();
    version.head.edit_days = form.edit_days;
    version.head.closes_on = form.closes_on;
    survey.results = form.results;
    survey.kept_reason = (form.results == Outlook::Kept).then_some(reason);
    // Outside, the survey is called as its newest open version; before there is one, as this draft.
    survey.title.clone_from(&asked.title);
    survey.about.clone_from(&asked.about);
    Ok(())
}

/// Changes the draft of a survey: found, allowed, not changed by somebody else since it was seen, saved with its writer.
pub(super) async fn on_draft(
    app: &App,
    caller: &Caller,
    at: (SurveyId, i64),
    change: impl Fn(Draft<'_>) -> Result<(), Refusal> + Sync,
) -> Outcome<()> {
    on_draft_with(app, caller, at, &[], change).await
}

/// The same with pictures that come along, by their marks. What the draft shows no longer, and cannot show again by undoing, is
/// taken away.
pub(super) async fn on_draft_with(
    app: &App,
    caller: &Caller,
    (id, seen): (SurveyId, i64),
    sent: &[(&str, &Picture)],
    change: impl Fn(Draft<'_>) -> Result<(), Refusal> + Sync,
) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (mut survey, proof): (_, Granted<EditSurvey>) = found(&mut work, caller, id).await?;
        let mut version = store::versions::find_in_the_making(&mut work, id).await?.or_refuse(NOT_NOW)?;
        if !version.head.stage.is_editable() {
            return Err(NOT_NOW.into());
        }
        if version.head.version != seen {
            return Err(CHANGED_MEANWHILE.into());
        }
        let (answered, before) = answered_before(&mut work, id).await?;
        let stood = (survey.clone(), version.clone());
        change(Draft { survey: &mut survey, version: &mut version, answered, before })?;
        // A form that saves itself sends the same again and again: that is no change, and nobody's line in the audit.
        if stood == (survey.clone(), version.clone()) {
            return work.unchanged().await;
        }
        if !version.writers.contains(&by) {
            version.writers.push(by);
        }
        store::surveys::save(&mut work, &mut survey, &proof).await?;
        crate::facts::tell(&mut work, survey.id).await?;
        keep_pictures(&mut work, (&stood.1, &version), sent, &proof).await?;
        store::versions::save_draft(&mut work, &mut version, &proof).await?;
        work.commit(proof.record(survey.reference())).await
    })
    .await
}

/// Keeps the pictures that came along with a draft as it is now, and of those that stood before what is still shown.
async fn keep_pictures(
    work: &mut Work,
    (before, now): (&Version, &Version),
    sent: &[(&str, &Picture)],
    proof: &Granted<EditSurvey>,
) -> Outcome<()> {
    for (mark, picture) in sent {
        store::pictures::insert(work, now.head.id, (*mark, picture.kind, picture.bytes.as_slice()), proof).await?;
    }
    let shown = shown_pictures(now);
    if shown != shown_pictures(before) {
        store::pictures::keep_only(work, now.head.id, &shown, proof).await?;
    }
    Ok(())
}

/// The marks of the pictures that a draft shows, or shows again when its last removal is undone.
fn shown_pictures(version: &Version) -> BTreeSet<String> {
    let mut shown = edit::pictures(&version.questionnaire);
    shown.extend(version.removed.iter().flat_map(|removed| edit::pictures_of(&removed.item)));
    shown
}
