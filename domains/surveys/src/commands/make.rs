use super::{
    brought::{Brought, draw_all},
    found, today,
};
use crate::{
    model::{Identity, Number, Outlook, Stage, Survey, SurveyId, Version, VersionHead, VersionId},
    permissions::{MakeSurvey, SeeSurveys},
    rules::{
        PLACE_UNKNOWN, TEMPLATE_UNKNOWN, TITLE_EMPTY,
        edit::{forget_pictures, tidy},
        languages, link,
    },
    store,
};
use kernel::{Caller, Failure, OrRefusal, OrganisationId, Outcome, PersonId, Refusal, Standing};
use ledger::{App, RecordOf, Work};
use questionnaires::{
    Questionnaire, Tag, Text,
    interchange::{Imported, NotCarried, PictureLeft},
};

/// So often another link is tried when one is taken.
const LINKS_TRIED: u8 = 24;
/// Never shown: it says what the schema found.
const LINK_TAKEN: Refusal = Refusal::conflict("surveys_link_taken");
/// For how many days somebody may change what they answered, unless the makers say otherwise.
const EDIT_DAYS: i64 = 14;

/// What a new survey begins as.
#[derive(Clone, Debug)]
pub enum From {
    /// An empty page.
    Blank,
    /// A questionnaire that is given out with this software.
    Template(String),
    /// Another survey that the caller sees.
    Copy(SurveyId),
    /// A questionnaire that somebody has.
    File(Box<Questionnaire>),
    /// A file of another tool, with what could not be carried.
    Import(Box<Imported>),
}

/// A new survey.
#[derive(Clone, Debug)]
pub struct MakeForm {
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it is called, in the language below; empty: as what it begins as.
    pub title: String,
    /// The language that the others will follow, for a blank one.
    pub language: Tag,
    /// What it begins as.
    pub from: From,
}

/// Makes a survey with a link that is known beforehand: the demonstration's, so that its addresses can be written down.
pub(crate) async fn make_survey_at(app: &App, caller: &Caller, form: &MakeForm, link: &str) -> Outcome<Survey> {
    let by = caller.signed_in()?;
    app.command(async |work: Work| make(work, (caller, by), (form, link), &Brought::default()).await).await
}

/// Somebody makes a survey.
pub async fn make_survey(app: &App, caller: &Caller, form: MakeForm) -> Outcome<Survey> {
    let by = caller.signed_in()?;
    let brought = draw_all(&form.from).await?;
    for attempt in 0..LINKS_TRIED {
        let link = link::link(app.random(), attempt);
        match app.command(async |work: Work| make(work, (caller, by), (&form, &link), &brought).await).await {
            Err(Failure::Refused(refusal)) if refusal == LINK_TAKEN => {}
            other => return other,
        }
    }
    Err(LINK_TAKEN.into())
}

async fn make(
    mut work: Work,
    (caller, by): (&Caller, PersonId),
    (form, link): (&MakeForm, &str),
    brought: &Brought,
) -> Outcome<Survey> {
    let app = work.app().clone();
    let sight = caller.sight::<MakeSurvey>();
    let place = organisations::store::nodes::find_within(&mut work, form.organisation, &sight).await?;
    place.or_refuse(PLACE_UNKNOWN)?;
    let proof = caller.may::<MakeSurvey>(&Standing { owner: None, organisation: Some(form.organisation) })?;
    let mut start = start(&mut work, caller, form).await?;
    let unknown = if start.copied.is_none() { forget_pictures(&mut start.questionnaire) } else { Vec::new() };
    let survey = survey(&app, by, form.organisation, (link, &start))?;
    let copied = start.copied;
    let pictures = brought.settle(&mut start.questionnaire, survey.id);
    let version = version(&app, by, survey.id, start);
    store::surveys::insert(&mut work, &survey, &proof).await.map_err(link_taken)?;
    store::versions::insert(&mut work, &version, &proof).await?;
    if let Some(copied) = copied {
        store::pictures::copy(&mut work, (copied, version.head.id), &proof).await?;
    }
    for (mark, picture) in pictures {
        let file = (mark.as_str(), picture.kind, picture.bytes.as_slice());
        store::pictures::insert(&mut work, version.head.id, file, &proof).await?;
    }
    let mut left = left_behind(&form.from);
    left.extend(brought.left.iter().cloned());
    left.extend(unknown.into_iter().map(|item| NotCarried::picture(item, PictureLeft::Elsewhere)));
    if !left.is_empty() {
        store::left_behind::insert(&mut work, survey.id, &left, &proof).await?;
    }
    // Everything that is sealed for the whole survey (contacts, paper keyed once, the tablet's key) lies under this key.
    vault::keys::create(&mut work, app.vault(), app.random(), survey.id.uuid()).await?;
    work.commit(proof.record(survey.reference())).await?;
    Ok(survey)
}

/// What a file brought that could not be carried.
fn left_behind(from: &From) -> Vec<NotCarried> {
    match from {
        From::Import(imported) => imported.not_carried.clone(),
        From::Blank | From::Template(_) | From::Copy(_) | From::File(_) => Vec::new(),
    }
}

/// What a survey begins with.
struct Start {
    questionnaire: Questionnaire,
    identity: Identity,
    edit_days: i64,
    scoring: Option<serde_json::Value>,
    /// The version it is a copy of, with its pictures.
    copied: Option<VersionId>,
}

async fn start(work: &mut Work, caller: &Caller, form: &MakeForm) -> Outcome<Start> {
    let plain = |questionnaire| Start {
        questionnaire,
        identity: Identity::Nobody,
        edit_days: EDIT_DAYS,
        scoring: None,
        copied: None,
    };
    let mut start = match &form.from {
        From::Blank => plain(Questionnaire { languages: vec![form.language.clone()], ..Questionnaire::default() }),
        From::File(questionnaire) => plain((**questionnaire).clone()),
        From::Import(imported) => plain(imported.questionnaire.clone()),
        From::Template(name) => {
            let shipped = questionnaires::shipped::find(name).or_refuse(TEMPLATE_UNKNOWN)?;
            let scoring = shipped.scoring.and_then(|scoring| serde_json::to_value(scoring).ok());
            Start { scoring, ..plain(shipped.questionnaire.clone()) }
        }
        From::Copy(id) => copy_of(work, caller, *id).await?,
    };
    let questionnaire = &mut start.questionnaire;
    if questionnaire.languages.is_empty() {
        questionnaire.languages.push(form.language.clone());
    }
    let title = tidy(&form.title);
    if !title.is_empty() {
        questionnaire.title = Text::new(languages::source(questionnaire), title);
    }
    if questionnaire.title.is_empty() {
        return Err(TITLE_EMPTY.into());
    }
    Ok(start)
}

async fn copy_of(work: &mut Work, caller: &Caller, id: SurveyId) -> Outcome<Start> {
    let (survey, _) = found::<SeeSurveys>(work, caller, id).await?;
    let newest = store::versions::find_newest(work, survey.id).await?.or_refuse(TEMPLATE_UNKNOWN)?;
    Ok(Start {
        questionnaire: newest.questionnaire,
        identity: newest.head.identity,
        edit_days: newest.head.edit_days,
        scoring: newest.scoring,
        copied: Some(newest.head.id),
    })
}

fn survey(app: &App, by: PersonId, organisation: OrganisationId, (link, start): (&str, &Start)) -> Outcome<Survey> {
    Ok(Survey {
        id: SurveyId::untimed(app.random()),
        organisation,
        link: link.to_owned(),
        title: start.questionnaire.title.clone(),
        about: start.questionnaire.about.clone(),
        made_by: by,
        made_on: today(app),
        results: Outlook::Public,
        kept_reason: None,
        publish_by: None,
        what_next: Text::default(),
        findings: Text::default(),
        published_on: None,
        next_item: next_item(&start.questionnaire),
        version: 1,
    })
}

fn version(app: &App, by: PersonId, survey: SurveyId, start: Start) -> Version {
    let head = VersionHead {
        id: VersionId::untimed(app.random()),
        survey,
        number: Number { major: 1, minor: 0 },
        stage: Stage::Draft,
        identity: start.identity,
        edit_days: start.edit_days,
        closes_on: None,
        closing_until: None,
        author: by,
        approver: None,
        approved_on: None,
        answered: false,
        version: 1,
    };
    Version {
        head,
        translated: languages::all_made_now(&start.questionnaire),
        questionnaire: start.questionnaire,
        scoring: start.scoring,
        sent_back: None,
        signed: None,
        removed: None,
        writers: vec![by],
    }
}

/// Past every name of the form `q7` or `a7` that stands there already.
fn next_item(questionnaire: &Questionnaire) -> i64 {
    let codes = questionnaire.lists.values().flat_map(|list| &list.choices).map(|choice| choice.code.as_str());
    let names = questionnaire.walk().map(|item| item.id.as_str()).chain(questionnaire.lists.keys().map(String::as_str));
    let number = |name: &str| name.strip_prefix(['q', 'a'])?.parse::<i64>().ok();
    names.chain(codes).filter_map(number).max().unwrap_or_default().max(0).saturating_add(1)
}

fn link_taken(error: db::Error) -> Failure {
    match error {
        db::Error::Constraint(name) if name == "surveys_link_taken" => LINK_TAKEN.into(),
        other => other.into(),
    }
}
