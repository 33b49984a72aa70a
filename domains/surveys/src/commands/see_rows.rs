use super::{found, see_results::open};
use crate::{
    areas,
    model::{Reason, Response, ResponseId, State, Survey, SurveyId, Version},
    permissions::{ExcludeResponse, SeeRows, TagWords},
    rules::{NOT_NOW, TAG_EMPTY, TAG_TAKEN, TAG_TOO_LONG},
    store::{
        self,
        results::{Place, TagId},
    },
};
use db::{Page, RefuseIf};
use kernel::{Caller, Id, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// The longest name of a tag, in characters.
pub const LONGEST_TAG: usize = 60;

/// A page of single responses.
#[derive(Clone, Debug)]
pub struct Rows {
    /// The survey.
    pub survey: Survey,
    /// The version they were given to.
    pub version: Version,
    /// The responses, opened, and where to go on.
    pub page: Page<Response>,
}

/// Single responses of the newest version that was open, or of another one, in one state. Each look is in the audit.
pub async fn list_rows(app: &App, caller: &Caller, id: SurveyId, place: Place<'_>) -> Outcome<Rows> {
    let (survey, version, ids) = app
        .command(async |mut work: Work| {
            let (survey, proof) = found::<SeeRows>(&mut work, caller, id).await?;
            let version = version_of(&mut work, id, place.number).await?;
            let after = place.after.and_then(db::Cursor::key::<ResponseId>);
            let size = store::one_more(place.size);
            let from = (after, None);
            let ids = store::results::list_ids_after(&mut work, (id, version.head.id), place.state, from, size).await?;
            let record = proof.record(survey.reference()).note("responses", ids.len().min(place.size));
            work.commit(record).await?;
            Ok((survey, version, ids))
        })
        .await?;
    let page = Page::from_rows(ids, place.size, |id| *id);
    let mut items = open(app, &page.items).await?;
    items.sort_by_key(|response| response.id);
    Ok(Rows { survey, version, page: Page { items, next: page.next } })
}

/// The version with this number, or the newest that was ever open.
async fn version_of(work: &mut Work, survey: SurveyId, number: Option<&str>) -> Outcome<Version> {
    let heads = store::versions::list_heads(work, survey).await?;
    let wanted = |head: &&crate::model::VersionHead| match number {
        Some(number) => head.number.to_string() == number,
        None => head.stage.was_open(),
    };
    let head = heads.iter().find(wanted).or_absent()?;
    let version = store::versions::find(work, head.id).await?.or_absent()?;
    readable(work, version).await
}

/// With the names of the areas that somebody may have chosen.
async fn readable(work: &mut Work, version: Version) -> Outcome<Version> {
    let questionnaire = areas::with(work, version.head.survey, version.questionnaire, None).await?;
    Ok(Version { questionnaire, ..version })
}

/// One response with its version. The look is in the audit.
pub async fn see_row(
    app: &App,
    caller: &Caller,
    id: SurveyId,
    response: ResponseId,
) -> Outcome<(Survey, Version, Response)> {
    let (survey, version) = app
        .command(async |mut work: Work| {
            let (survey, proof) = found::<SeeRows>(&mut work, caller, id).await?;
            let row = store::responses::find(&mut work, response).await?.or_absent()?;
            let version = store::versions::find(&mut work, row.version()).await?.or_absent()?;
            let version = Some(version).filter(|version| version.head.survey == id).or_absent()?;
            let version = readable(&mut work, version).await?;
            work.commit(proof.record(survey.reference()).note("responses", 1)).await?;
            Ok((survey, version))
        })
        .await?;
    let opened = open(app, &[response]).await?.into_iter().next().or_absent()?;
    Ok((survey, version, opened))
}

/// Leaves a response out: from then on it is in no figure and in no file, and counted by its reason.
pub async fn exclude_response(
    app: &App,
    caller: &Caller,
    (id, response): (SurveyId, ResponseId),
    reason: Reason,
) -> Outcome<()> {
    move_response(app, caller, (id, response), (State::Counted, State::Excluded), Some(reason)).await
}

/// Lets it in again.
pub async fn include_response(app: &App, caller: &Caller, place: (SurveyId, ResponseId)) -> Outcome<()> {
    move_response(app, caller, place, (State::Excluded, State::Counted), None).await
}

async fn move_response(
    app: &App,
    caller: &Caller,
    (id, response): (SurveyId, ResponseId),
    states: (State, State),
    reason: Option<Reason>,
) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<ExcludeResponse>(&mut work, caller, id).await?;
        of_survey(&mut work, id, response).await?;
        let word = reason.map(Reason::as_str);
        if store::results::set_state(&mut work, response, states, word, &proof).await? == 0 {
            return Err(NOT_NOW.into());
        }
        work.commit(proof.record(survey.reference()).note("state", states.1.as_str()).note("reason", word)).await
    })
    .await
}

async fn of_survey(work: &mut Work, survey: SurveyId, response: ResponseId) -> Outcome<()> {
    let row = store::responses::find(work, response).await?.or_absent()?;
    Some(()).filter(|()| row.survey() == survey).or_absent()
}

/// What is done with tags.
#[derive(Clone, Debug)]
pub enum TagStep {
    /// A new tag.
    Make(String),
    /// Another name.
    Rename(TagId, String),
    /// On somebody's words.
    Put(ResponseId, String, TagId),
    /// Off again.
    Take(ResponseId, String, TagId),
}

/// Sorts words under tags.
pub async fn tag_words(app: &App, caller: &Caller, id: SurveyId, step: TagStep) -> Outcome<()> {
    let step = tidy(step)?;
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<TagWords>(&mut work, caller, id).await?;
        let known = store::results::list_tags(&mut work, id).await?;
        let own = |tag: &TagId| known.iter().any(|(own, _)| own == tag);
        match &step {
            TagStep::Make(name) => {
                let place = (id, Id::untimed(app.random()));
                store::results::insert_tag(&mut work, place, name, &proof)
                    .await
                    .refuse_if("surveys_tag_taken", TAG_TAKEN)?;
            }
            TagStep::Rename(tag, name) => {
                let renamed = store::results::rename_tag(&mut work, (id, *tag), name, &proof).await;
                Some(()).filter(|()| renamed.as_ref().is_ok_and(|rows| *rows == 1) || renamed.is_err()).or_absent()?;
                renamed.refuse_if("surveys_tag_taken", TAG_TAKEN)?;
            }
            TagStep::Put(response, item, tag) => {
                Some(()).filter(|()| own(tag)).or_absent()?;
                of_survey(&mut work, id, *response).await?;
                store::results::put_tag(&mut work, *response, item, *tag, &proof).await?;
            }
            TagStep::Take(response, item, tag) => {
                Some(()).filter(|()| own(tag)).or_absent()?;
                of_survey(&mut work, id, *response).await?;
                store::results::take_tag(&mut work, *response, item, *tag, &proof).await?;
            }
        }
        work.commit(proof.record(survey.reference())).await
    })
    .await
}

fn tidy(step: TagStep) -> Outcome<TagStep> {
    let name = |name: String| -> Outcome<String> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        match name.chars().count() {
            0 => Err(TAG_EMPTY.into()),
            long if long > LONGEST_TAG => Err(TAG_TOO_LONG.with("most", LONGEST_TAG.to_string()).into()),
            _ => Ok(name),
        }
    };
    Ok(match step {
        TagStep::Make(typed) => TagStep::Make(name(typed)?),
        TagStep::Rename(tag, typed) => TagStep::Rename(tag, name(typed)?),
        other => other,
    })
}
