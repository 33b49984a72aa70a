use super::{
    CODE,
    door::{Door, door_of},
    today,
};
use crate::{
    areas, forms,
    model::{Response, ResponseId, State, SurveyId},
    permissions::SeeMyAnswers,
    rules::{CODE_UNKNOWN, days_later},
    store::{self, drafts::Draft},
};
use codes::{Code, Gate};
use kernel::{Caller, Date, OrRefusal, Outcome, Standing};
use ledger::App;
use questionnaires::Answers;
use std::sync::LazyLock;

/// Wrong codes of this process. Each process counts for itself, and forgets when it stops.
static GATE: LazyLock<Gate> = LazyLock::new(Gate::default);

/// What a code leads to.
pub enum Resumed {
    /// A half-filled form.
    Draft(Box<ResumedDraft>),
    /// What was answered, while it may be changed.
    Answers(Box<OwnAnswers>),
}

/// A half-filled form with its survey.
pub struct ResumedDraft {
    /// The survey.
    pub door: Door,
    /// The form.
    pub draft: Draft,
    /// The last day.
    pub until: Date,
}

/// Somebody's own answers with their survey.
pub struct OwnAnswers {
    /// The survey, in the version that was answered.
    pub door: Door,
    /// The answers.
    pub response: Response,
    /// The last day on which they may be changed or taken back; none when that is over, or never was.
    pub until: Option<Date>,
}

impl OwnAnswers {
    /// The answers as the page shows them that changes them.
    pub fn as_chosen(&self) -> Answers {
        areas::as_chosen(self.door.form.questionnaire(), self.response.answers.clone())
    }
}

/// What proves that answers are somebody's own.
pub enum Own<'a> {
    /// Their code, as typed.
    Code(&'a str),
    /// Their account, and to which survey.
    Account(&'a Caller, SurveyId),
}

/// Opens what a code leads to. A typing error is said at once and is no attempt; a wrong code, an unknown one and one whose
/// days are over are the same.
pub async fn resume(app: &App, typed: &str) -> Outcome<Resumed> {
    let code = Code::read(typed)?;
    let wait = GATE.wait(code.prefix(), app.now());
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
    let lookup = code.lookup(app.vault(), CODE);
    let draft = find_draft(app, &lookup).await?;
    let answers = find_by_code(app, &lookup).await?;
    match (draft, answers) {
        (Some(draft), _) => Ok(Resumed::Draft(Box::new(draft))),
        (None, Some(own)) => Ok(Resumed::Answers(Box::new(own))),
        (None, None) => {
            GATE.wrong(code.prefix(), app.now());
            Err(CODE_UNKNOWN.into())
        }
    }
}

async fn find_draft(app: &App, lookup: &[u8; 32]) -> Outcome<Option<ResumedDraft>> {
    let Some(row) = store::drafts::find(&mut app.db(), lookup).await?.filter(|row| row.kept_until() >= today(app))
    else {
        return Ok(None);
    };
    let key = vault::keys::find(&mut app.db(), app.vault(), row.id()).await?;
    let Some(draft) = key.and_then(|key| row.open(&key)) else { return Ok(None) };
    let (survey, version) = row.of();
    Ok(Some(ResumedDraft { door: door_of(app, survey, version).await?, draft, until: row.kept_until() }))
}

async fn find_by_code(app: &App, lookup: &[u8; 32]) -> Outcome<Option<OwnAnswers>> {
    let found = store::codes::find(&mut app.db(), lookup).await?.filter(|(_, until)| *until >= today(app));
    match found {
        Some((id, until)) => open(app, id, Some(until)).await,
        None => Ok(None),
    }
}

/// Somebody's own answers, by their code or their account.
pub async fn own_answers(app: &App, own: &Own<'_>) -> Outcome<OwnAnswers> {
    let found = match own {
        Own::Code(typed) => {
            let code = Code::read(typed)?;
            find_by_code(app, &code.lookup(app.vault(), CODE)).await?.or_refuse(CODE_UNKNOWN)?
        }
        Own::Account(caller, survey) => {
            let person = caller.signed_in()?;
            caller.may::<SeeMyAnswers>(&Standing { owner: Some(person), organisation: None })?;
            let id = store::codes::find_named(&mut app.db(), (person, *survey)).await?.or_absent()?;
            let mut found = open(app, id, None).await?.or_absent()?;
            let last = days_later(found.response.week, found.door.head.edit_days + 6);
            found.until = (found.door.head.edit_days > 0 && last >= today(app)).then_some(last);
            found
        }
    };
    Ok(found)
}

/// Everything that somebody answered from their account.
pub async fn list_my_answers(app: &App, caller: &Caller) -> Outcome<Vec<OwnAnswers>> {
    let person = caller.signed_in()?;
    let mut all = Vec::new();
    for (survey, _) in store::codes::list_named(&mut app.db(), person).await? {
        all.push(own_answers(app, &Own::Account(caller, survey)).await?);
    }
    Ok(all)
}

async fn open(app: &App, id: ResponseId, until: Option<Date>) -> Outcome<Option<OwnAnswers>> {
    let Some(row) = store::responses::find(&mut app.db(), id).await? else { return Ok(None) };
    if row.state() == State::Withdrawn {
        return Ok(None);
    }
    let key = vault::keys::find(&mut app.db(), app.vault(), id.uuid()).await?;
    let (survey, version) = (row.survey(), row.version());
    let Some(response) = key.and_then(|key| row.open(&key)) else { return Ok(None) };
    let mut door = door_of(app, survey, version).await?;
    let asked = (&door.survey, door.form.questionnaire());
    if let Some(asked) = areas::with_answered(&mut app.db(), asked, &response).await? {
        door.form = forms::read(asked)?;
    }
    Ok(Some(OwnAnswers { door, response, until }))
}
