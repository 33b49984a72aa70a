use super::{
    found,
    see_results::{groups, open},
};
use crate::{
    model::{Response, ResponseId, State, Survey, SurveyId, Version},
    permissions::{SeeResults, SeeRows},
    results::{Held, Variable, tally::all_variables, variables::variables},
    store::{self, results::TagId},
};
use db::Cursor;
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};
use questionnaires::{Tag, Text, Value};

/// So many texts stand on a page.
const ON_ONE_PAGE: usize = 30;
/// So many responses are looked through for one page at most.
const MOST_LOOKED_AT: usize = 3_000;

/// What somebody wrote.
#[derive(Clone, Debug)]
pub struct Said {
    /// In which response.
    pub response: ResponseId,
    /// The language in which the survey was read.
    pub language: Tag,
    /// The words.
    pub words: String,
    /// The tags on them.
    pub tags: Vec<TagId>,
}

/// What people wrote to one question.
#[derive(Clone, Debug)]
pub struct Texts {
    /// The survey.
    pub survey: Survey,
    /// The questions that are answered in own words.
    pub questions: Vec<(String, Text)>,
    /// The one that is shown.
    pub item: String,
    /// The tags of the survey.
    pub tags: Vec<(TagId, String)>,
    /// What was said.
    pub said: Vec<Said>,
    /// Where to go on.
    pub next: Option<Cursor>,
}

/// What people wrote to one question of the newest version that was open, or what stands under one tag. The look is
/// in the audit.
pub async fn list_texts(
    app: &App,
    caller: &Caller,
    id: SurveyId,
    (item, tag): (Option<&str>, Option<TagId>),
    after: Option<&str>,
) -> Outcome<Texts> {
    let (survey, version, tags) = app
        .command(async |mut work: Work| {
            let (survey, proof) = found::<SeeRows>(&mut work, caller, id).await?;
            let head = store::versions::find_head_shown(&mut work, id).await?.or_absent()?;
            let version = store::versions::find(&mut work, head.id).await?.or_absent()?;
            let tags = store::results::list_tags(&mut work, id).await?;
            work.commit(proof.record(survey.reference()).note("words", item)).await?;
            Ok((survey, version, tags))
        })
        .await?;
    let questions = questions(&version);
    let chosen = item.and_then(|item| questions.iter().find(|(own, _)| own == item)).or(questions.first());
    let Some((item, _)) = chosen.cloned() else {
        return Ok(Texts { survey, questions, item: String::new(), tags, said: Vec::new(), next: None });
    };
    let from = after.and_then(Cursor::key::<ResponseId>);
    let (said, next) = look(app, &version, (&item, tag), from).await?;
    Ok(Texts { survey, questions, item, tags, said, next })
}

fn questions(version: &Version) -> Vec<(String, Text)> {
    let mut words: Vec<Variable> =
        variables(&version.questionnaire).into_iter().filter(Variable::holds_words).collect();
    // Own words beside a list come last: they are few.
    words.sort_by_key(|variable| !variable.kind.is_words());
    words.into_iter().map(|variable| (variable.item, variable.text)).collect()
}

async fn look(
    app: &App,
    version: &Version,
    (item, tag): (&str, Option<TagId>),
    mut after: Option<ResponseId>,
) -> Outcome<(Vec<Said>, Option<Cursor>)> {
    let (mut said, mut looked) = (Vec::new(), 0);
    let place = (version.head.survey, version.head.id);
    while said.len() < ON_ONE_PAGE && looked < MOST_LOOKED_AT {
        let size = store::one_more(ON_ONE_PAGE * 4 - 1);
        let ids = store::results::list_ids_after(&mut app.db(), place, State::Counted, (after, None), size).await?;
        let Some(last) = ids.last().copied() else { return Ok((said, None)) };
        looked += ids.len();
        let tagged = store::results::list_tagged(&mut app.db(), &ids).await?;
        let mut responses = open(app, &ids).await?;
        responses.sort_by_key(|response| response.id);
        for response in responses {
            said.extend(said_in(&response, (item, tag), &tagged));
            after = Some(response.id);
            if said.len() >= ON_ONE_PAGE {
                break;
            }
        }
        if said.len() < ON_ONE_PAGE {
            after = Some(last);
        }
    }
    let next = after.map(|after| Cursor::after(&after));
    Ok((said, next))
}

/// What one response says to the question, when it has the tag that is asked for.
fn said_in(
    response: &Response,
    (item, tag): (&str, Option<TagId>),
    tagged: &[(ResponseId, String, TagId)],
) -> Option<Said> {
    let own = tagged.iter().filter(|(own, of, _)| *own == response.id && of == item);
    let tags: Vec<TagId> = own.map(|(_, _, tag)| *tag).collect();
    let words = words_of(response, item);
    if words.is_empty() || tag.is_some_and(|tag| !tags.contains(&tag)) {
        return None;
    }
    Some(Said { response: response.id, language: response.language.clone(), words: words.join("\n"), tags })
}

fn words_of(response: &Response, item: &str) -> Vec<String> {
    let values = response.answers.all(item).flat_map(|answer| &answer.values);
    let text = |value: &Value| match value {
        Value::Text(text) if !text.is_empty() => Some(text.clone()),
        _ => None,
    };
    values.filter_map(text).collect()
}

/// Every variable of a survey with its major number, newest first.
pub async fn list_variables(
    app: &App,
    caller: &Caller,
    held: &Held,
    id: SurveyId,
) -> Outcome<(Survey, Vec<(i64, Variable)>)> {
    let survey = store::surveys::find(&mut app.db(), id, &caller.sight::<SeeResults>()).await?.or_absent()?;
    let versions = store::versions::list_heads(&mut app.db(), id).await?;
    let groups = groups(app, held, &survey, &versions).await?;
    let all = groups.iter().flat_map(|group| {
        let major = group.major;
        all_variables(&group.together()).into_iter().map(move |variable| (major, variable))
    });
    Ok((survey, all.collect()))
}
