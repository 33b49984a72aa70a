//! The FHIR face: what is asked, for everybody who may answer; what was answered, for the few who may see single
//! responses; and a
//! QuestionnaireResponse that is sent is an answer like any other.

use crate::{
    areas,
    commands::{self, Coming, Door},
    model::{Channel, Identity, Response, ResponseId, State, SurveyId, Version, VersionId},
    permissions::{SeeRows, SeeSurveys},
    rules::form_file,
    store::{self, results::Place},
};
use ::fhir::{Ask, Creation, Face, Issue, IssueType, Limits, Parameter, Query, Reading};
use db::Page;
use jobs::BoxFuture;
use kernel::{Failure, Outcome};
use questionnaires::{
    Tag,
    interchange::fhir::{About, questionnaire_out, response_in, response_out},
};
use serde_json::{Value, json};

/// What this domain answers for.
pub const FACES: &[Face] = &[
    Face::new("Questionnaire", read_questionnaire, search_questionnaires).parameters(&[
        Parameter::uri("url"),
        Parameter::token("status"),
        Parameter::string("title"),
    ]),
    Face::new("QuestionnaireResponse", read_response, search_responses)
        .parameters(&[Parameter::reference("questionnaire")])
        .creating(create_response),
];

/// A version as a Questionnaire, with the areas of today: its id is that of the version, its address is ours.
async fn written(ask: &Ask, version: &Version) -> Outcome<Value> {
    let (id, day) = (version.head.id.to_string(), Some(commands::today(&ask.app)));
    let asked = version.questionnaire.clone();
    let mut questionnaire = areas::with(&mut ask.app.db(), version.head.survey, asked, day).await?;
    questionnaire.url = Some(ask.address("Questionnaire", &id));
    questionnaire.version = Some(version.head.number.to_string());
    let mut value = questionnaire_out(&questionnaire);
    if let Value::Object(fields) = &mut value {
        fields.insert("id".to_owned(), json!(id));
        fields.insert("status".to_owned(), json!(form_file::status(version.head.stage)));
    }
    Ok(value)
}

/// Versions that were open are for everybody, except those for invited people; the others for staff of the place.
async fn may_read(ask: &Ask, version: &Version) -> Outcome<bool> {
    if version.head.stage.was_open() && version.head.identity != Identity::Invited {
        return Ok(true);
    }
    let sight = ask.caller.sight::<SeeSurveys>();
    Ok(store::surveys::find(&mut ask.app.db(), version.head.survey, &sight).await?.is_some())
}

fn read_questionnaire(ask: Ask, id: String) -> BoxFuture<Outcome<Reading>> {
    Box::pin(async move {
        let Ok(id) = id.parse::<VersionId>() else { return Ok(Reading::Absent) };
        let Some(version) = store::versions::find(&mut ask.app.db(), id).await? else { return Ok(Reading::Absent) };
        if !may_read(&ask, &version).await? {
            return Ok(Reading::Absent);
        }
        // Only here, and not in a search: one picture weighs as much as a thousand questions.
        let (head, asked) = (&version.head, version.questionnaire);
        let questionnaire = commands::with_pictures(&ask.app, &ask.caller, head, asked).await?;
        let version = Version { questionnaire, ..version };
        Ok(Reading::Here(written(&ask, &version).await?))
    })
}

fn search_questionnaires(ask: Ask, query: Query, limits: Limits) -> BoxFuture<Outcome<Page<Value>>> {
    Box::pin(async move {
        let after: Option<VersionId> = limits.key();
        let size = store::one_more(limits.most);
        let ids = store::versions::list_ids_after(&mut ask.app.db(), after, size).await?;
        let page = Page::from_rows(ids, limits.most, |id| *id);
        let mut items = Vec::new();
        for id in page.items {
            let Some(version) = store::versions::find(&mut ask.app.db(), id).await? else { continue };
            if !may_read(&ask, &version).await? {
                continue;
            }
            let value = written(&ask, &version).await?;
            let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            let fits = query.all("url", |one| one.fits_uri(&text("url")))
                && query.all("status", |one| one.fits_token("", &text("status")))
                && query.all("title", |one| one.fits_text(&text("title")));
            if fits {
                items.push(value);
            }
        }
        Ok(Page { items, next: page.next })
    })
}

fn response_written(ask: &Ask, version: &Version, response: &Response) -> Value {
    let mut questionnaire = version.questionnaire.clone();
    questionnaire.url = Some(ask.address("Questionnaire", &version.head.id.to_string()));
    questionnaire.version = Some(version.head.number.to_string());
    // The month is all that is told of when: less than what is kept, and what FHIR can say.
    let authored = response.week.strftime("%Y-%m").to_string();
    let about = About { id: Some(response.id.to_string()), authored: Some(authored), ..About::default() };
    response_out(&questionnaire, &response.answers, &about)
}

fn read_response(ask: Ask, id: String) -> BoxFuture<Outcome<Reading>> {
    Box::pin(async move {
        let Ok(id) = id.parse::<ResponseId>() else { return Ok(Reading::Absent) };
        if !ask.caller.ever::<SeeRows>() {
            ask.caller.signed_in()?;
            return Ok(Reading::Absent);
        }
        let Some(row) = store::responses::find(&mut ask.app.db(), id).await? else { return Ok(Reading::Absent) };
        let (_, version, response) = commands::see_row(&ask.app, &ask.caller, row.survey(), id).await?;
        Ok(Reading::Here(response_written(&ask, &version, &response)))
    })
}

/// Responses to one version, which must be named: `questionnaire=Questionnaire/…`.
fn search_responses(ask: Ask, query: Query, limits: Limits) -> BoxFuture<Outcome<Page<Value>>> {
    Box::pin(async move {
        let nothing = Page { items: Vec::new(), next: None };
        if !ask.caller.ever::<SeeRows>() {
            ask.caller.signed_in()?;
            return Ok(nothing);
        }
        let Some(version) = wanted_version(&ask, &query).await? else { return Ok(nothing) };
        let number = version.head.number.to_string();
        let after = limits.key::<ResponseId>().map(|after| db::Cursor::after(&after));
        let place = Place {
            number: Some(&number),
            state: State::Counted,
            size: limits.most,
            after: after.as_ref().map(db::Cursor::as_str),
        };
        let rows = commands::list_rows(&ask.app, &ask.caller, version.head.survey, place).await?;
        Ok(rows.page.map(|response| response_written(&ask, &rows.version, &response)))
    })
}

async fn wanted_version(ask: &Ask, query: &Query) -> Outcome<Option<Version>> {
    let sight = ask.caller.sight::<SeeRows>();
    for survey in store::surveys::list_ids_as_staff(&mut ask.app.db(), &sight).await? {
        for head in store::versions::list_heads(&mut ask.app.db(), survey).await? {
            let id = head.id.to_string();
            let fits = query.of("questionnaire").next().is_some()
                && query.all("questionnaire", |one| {
                    one.fits_reference("Questionnaire", &id) || one.fits_uri(&ask.address("Questionnaire", &id))
                });
            if fits {
                return Ok(store::versions::find(&mut ask.app.db(), head.id).await?);
            }
        }
    }
    Ok(None)
}

fn create_response(ask: Ask, value: Value) -> BoxFuture<Outcome<Creation>> {
    Box::pin(async move {
        let Some(door) = door(&ask, &value).await? else { return Ok(Creation::NotMine) };
        let answers = match response_in(door.form.questionnaire(), &value) {
            Ok(answers) => answers,
            Err(troubles) => {
                let issue = |trouble: questionnaires::interchange::Trouble| {
                    Issue::error(IssueType::Value, trouble.what).at(trouble.place)
                };
                return Ok(Creation::Refused(troubles.into_iter().map(issue).collect()));
            }
        };
        let language = value.get("language").and_then(Value::as_str);
        let identifier = value.get("identifier").and_then(|one| one.get("value")).and_then(Value::as_str);
        let coming = Coming {
            head: door.head,
            token: None,
            form: identifier.map(str::to_owned),
            answers,
            language: language.map_or_else(|| Tag::from(ask.caller.language()), Tag::new),
            channel: Channel::Api,
            draft: false,
            left_out: 0,
        };
        match commands::answer(&ask.app, &ask.caller, coming).await {
            Ok(answered) => Ok(Creation::Made { id: answered.response.to_string(), resource: Some(without_id(value)) }),
            Err(Failure::Refused(refusal)) if refusal.kind == kernel::RefusalKind::Invalid => {
                let issue = Issue::error(IssueType::Invariant, refusal.to_string()).at("QuestionnaireResponse.item");
                Ok(Creation::Refused(vec![issue]))
            }
            Err(failure) => Err(failure),
        }
    })
}

/// The sender is shown what they sent: whoever answers without a name may not read it again.
fn without_id(mut value: Value) -> Value {
    if let Value::Object(fields) = &mut value {
        fields.remove("id");
        fields.remove("meta");
    }
    value
}

/// The version that the response names, when it is ours and takes answers from everybody.
async fn door(ask: &Ask, value: &Value) -> Outcome<Option<Door>> {
    let named = value.get("questionnaire").and_then(Value::as_str).unwrap_or_default();
    let address = named.split('|').next().unwrap_or_default();
    let id = address.rsplit('/').next().unwrap_or_default();
    let Ok(id) = id.parse::<VersionId>() else { return Ok(None) };
    let is_ours = address == ask.address("Questionnaire", &id.to_string()) || address == format!("Questionnaire/{id}");
    let Some(head) =
        store::versions::find_head(&mut ask.app.db(), id).await?.filter(|head| is_ours && head.stage.was_open())
    else {
        return Ok(None);
    };
    let survey: SurveyId = head.survey;
    let Some(survey) = store::surveys::find_as_the_system(&mut ask.app.db(), survey).await? else { return Ok(None) };
    Ok(Some(commands::find_door(&ask.app, &survey.link, Some(id)).await?))
}
